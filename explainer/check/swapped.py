"""Whether a record, or a page, is that of its file: nothing in it names it but the file, so two may have changed
places.
"""

from collections import Counter
from collections.abc import Callable, Iterable

from explainer.faults import Faults
from explainer.kinds import KINDS
from explainer.library import Entry
from explainer.read.pages import Page
from explainer.site import Site


def check_swapped(site: Site, faults: Faults) -> None:
    """Note a record that speaks of what another file is named after and not of its own, and a chapter
    that tells the claims of another.
    """
    for kind in KINDS:
        if kind.paged and kind.key is None:
            entries = site.library.entries[kind.name]
            words = {
                key: _questions(entry) if kind.name == "chapter" else _words(entry) for key, entry in entries.items()
            }
            for key, entry in entries.items():
                if not _speaks_of(words[key], key, any) and (other := _other(words[key], key, entries)):
                    faults.add(
                        entry.file,
                        1,
                        "file",
                        f"holds nothing of '{key}', and what '{other}' is named after; "
                        "put each record into the file of its name, or rename them",
                    )
    for page in site.chapters():
        if other := _told_there(site, page):
            faults.add(
                page.file,
                1,
                "page",
                f"shows the claims of data/claims/{other}.yml, not its own; put each chapter into the file of its name",
            )


def _words(entry: Entry) -> str:
    return " ".join(value for value in entry.document.content.values() if isinstance(value, str)).lower()


def _questions(entry: Entry) -> str:
    """Ids of a chapter's questions begin with a word of its name; its title tells a story."""
    return " ".join(question.id for question in getattr(entry.record, "questions", []))


def _stems(key: str) -> set[str]:
    """The beginnings of the words of an id: ``start-ups`` speaks of a start and of ups."""
    return {word[:4] for word in key.split("-") if len(word) > 2}


def _speaks_of(words: str, key: str, how: Callable[[Iterable[bool]], bool]) -> bool:
    stems = _stems(key)
    return bool(stems) and how(stem in words for stem in stems)


def _other(words: str, key: str, entries: dict[str, Entry]) -> str | None:
    return next((other for other in entries if other != key and _speaks_of(words, other, all)), None)


def _told_there(site: Site, page: Page) -> str | None:
    """The other chapter whose claims a page shows, if it shows more of them than of its own."""
    claims = site.library.entries["claim"]
    files = [claims[key].file for call in page.calls if call.name == "claim" for key in call.ids if key in claims]
    shown = Counter(file.stem for file in files)
    chapters = site.library.entries["chapter"].keys()
    has_own = any(entry.file.stem == page.stem for entry in claims.values())
    other, count = max(
        ((stem, shown[stem]) for stem in shown if stem in chapters), key=lambda one: one[1], default=("", 0)
    )
    return other if has_own and other != page.stem and count > 2 and not shown[page.stem] else None
