"""A reader who meets a glossary term for the first time on a page can open it there."""

import re
from collections.abc import Iterator

from explainer.read.pages import Page
from explainer.records.term import Term
from explainer.site import Site
from tests.html import listing

# Words that are used in their everyday sense as well: a writer links them by hand, where the sense is the glossary's.
EVERYDAY = frozenset(
    ("accuracy", "audit", "bluff", "consent", "estimate", "gallery", "identifier", "operator", "vendor")
)
SAME = {"face-recognition": ("facial recognition",)}
# No plain prose: headings, calls, links, quotations, titles of works.
NOT_PROSE = re.compile(r"^#.*$|\{\{.*?\}\}|\[[^\]]*\]\([^)]*\)|“[^”]*”|\"[^\"\n]*\"|\*[^*\n]+\*|`[^`]*`", re.MULTILINE)
CALL = re.compile(r"\{\{ *term\(\"([\w-]+)\"")


def prose(page: Page) -> str:
    """The page's body with everything that is not plain prose blanked out, place for place."""
    return NOT_PROSE.sub(lambda match: " " * len(match[0]), page.body)


def first_uses(page: Page, terms: dict[str, Term]) -> Iterator[tuple[str, re.Match[str]]]:
    """The first plain use of each term that no call on the page comes before."""
    text = prose(page)
    called = {match[1]: match.start() for match in reversed(list(CALL.finditer(page.body)))}
    for key in terms.keys() - EVERYDAY:
        names = "|".join(map(re.escape, (terms[key].term, *SAME.get(key, ()))))
        found = re.search(rf"(?<![\w-])(?:{names})s?(?![\w-])", text, re.IGNORECASE)
        if found and called.get(key, len(text)) > found.start():
            yield key, found


def test_the_first_use_of_a_term_is_linked(records: Site) -> None:
    faults = [
        f"{page.uri}: '{found[0]}' ({key}), after “{page.body[max(0, found.start() - 30) : found.start()]}”"
        for page in records.pages.values()
        for key, found in first_uses(page, records.library.terms)
    ]
    assert not faults, listing(sorted(faults), most=100)


def test_a_term_is_linked_once_a_page(records: Site) -> None:
    faults = [
        f"{page.uri}: {key}"
        for page in records.pages.values()
        for keys in [CALL.findall(page.body)]
        for key in set(keys)
        if keys.count(key) > 1
    ]
    assert not faults, listing(sorted(faults))
