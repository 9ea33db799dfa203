"""The article as one page of bars: each statement a bar, drawn after its verdict and leading to its entry."""

from collections import Counter
from dataclasses import dataclass

from explainer.view.templates import block
from explainer.view.verdict import VERDICTS, verdict
from explainer.view.view import View

# Letters of a statement for one step of its bar's width, and the fewest and most steps. The style sheet has each step.
LETTERS, NARROWEST, WIDEST = 14, 2, 12


# The same page of bars on a share image, in pixels: where it begins, how wide a line and a step are, the gap between
# two bars and from line to line, and how high a bar is.
LEFT, TOP, LINE, STEP, GAP, PITCH, HIGH = 66, 442, 1068, 15, 7, 16, 9


@dataclass(frozen=True)
class Bar:
    """One statement. ``steps``: how wide its bar is; ``number``: its number in the list beside the picture, or None."""

    key: str
    verdict: str
    steps: int
    number: int | None


@dataclass(frozen=True)
class Placed:
    """A bar with its place, in pixels from the top left of the picture."""

    bar: Bar
    x: int
    y: int

    @property
    def wide(self) -> int:
        return self.bar.steps * STEP


def front_page(view: View, *numbered: str) -> str:
    """Every statement of the article as a bar, in its order; ``numbered`` ones carry 1, 2, 3 and so on."""
    found = bars(view, numbered)
    return block(view.draw("front-page", bars=found, counts=_counts(found), says=headline(found), meanings=VERDICTS))


def headline(found: list[Bar]) -> str:
    """What the picture shows, in a sentence."""
    counts = _counts(found)
    confirmed, alone = counts["confirmed"], counts["unconfirmed"]
    return f"{confirmed} of {len(found)} statements are confirmed, and {alone} rest on one witness"


def _counts(found: list[Bar]) -> Counter[str]:
    return Counter(bar.verdict for bar in found)


def bars(view: View, numbered: tuple[str, ...]) -> list[Bar]:
    """The bars in the order of the article."""
    library = view.site.library
    numbers = {key: number for number, key in enumerate(numbered, start=1)}
    return [
        Bar(key, verdict(fact, library.sources), _steps(fact.says), numbers.get(key))
        for key, fact in library.facts.items()
    ]


def placed(found: list[Bar]) -> list[Placed]:
    """The bars one after another, line under line, as words stand on a page."""
    x = y = 0
    page = []
    for bar in found:
        if x and x + bar.steps * STEP > LINE:
            x, y = 0, y + PITCH
        page.append(Placed(bar, LEFT + x, TOP + y))
        x += bar.steps * STEP + GAP
    return page


def _steps(words: str) -> int:
    return max(NARROWEST, min(WIDEST, round(len(words) / LETTERS)))
