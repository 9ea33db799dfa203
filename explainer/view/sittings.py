"""What fits a reader's time: a minute, two, the length of a chapter, an evening."""

from dataclasses import dataclass

from explainer.view.position import minutes
from explainer.view.view import View
from explainer.view.words import count_words


@dataclass(frozen=True)
class Sitting:
    """One offer of the home page: for how long, where it leads, and why a reader would go."""

    time: str
    uri: str
    title: str
    words: str


def sittings(view: View) -> list[Sitting]:
    """From the shortest to the longest."""
    library, chapters = view.site.library, view.site.chapters()
    first = chapters[0]
    record = library.chapters[first.stem]
    page = "article-in-a-minute" if "article-in-a-minute.md" in view.site.pages else "article"
    front = f"The New York Times put it on page one in July 2018. We checked {len(library.facts)} statements of it."
    short = (
        f"{len(library.systems)} machines and {count_words(len(library.companies), 'company', 'companies')}, each told"
    )
    whole = (
        f"{len(chapters)} chapters, {hours(sum(map(minutes, chapters)))}. Each stands alone, and hands on to the next."
    )
    return [
        Sitting("One minute", f"{page}.html", "What held up of a famous story", front),
        Sitting("Two minutes", "systems/index.html", "One machine on one page", f"{short} in the same way."),
        Sitting(count_words(minutes(first), "minute").capitalize(), first.url, record.title, record.hook),
        Sitting("An evening", "index.html#the-book", "The whole book", whole),
    ]


def hours(total: int) -> str:
    """Minutes as hours, to the half: ``159`` -> ``about two and a half hours``."""
    whole, half = divmod(max(1, round(total / 30)), 2)
    if not whole:
        return "about half an hour"
    end = "and a half hours" if half else "hour" if whole == 1 else "hours"
    return f"about {count_words(whole, end, end)}"
