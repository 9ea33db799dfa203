"""How long and how hard a chapter is, as a teacher plans by it. Worked out at every build, never written down."""

from dataclasses import dataclass

from explainer.library import Library
from explainer.read.pages import Page
from explainer.read.reading import grade, prose, words
from explainer.view.position import minutes
from explainer.view.words import class_minutes

# Flesch-Kincaid bands of the Common Core's updated text complexity grade bands (2012), the first that holds a grade.
BANDS = (("9 to 10", 8.32, 12.12), ("6 to 8", 6.51, 10.34), ("11 to 12", 10.34, 14.2))


@dataclass(frozen=True)
class Reading:
    """``minutes`` are a reader's, ``in_class`` those of a quick and of a slow class, ``grade`` is Flesch-Kincaid's."""

    minutes: int
    in_class: tuple[int, int]
    grade: float

    @property
    def level(self) -> str:
        """``Flesch-Kincaid 9.1, inside the band for grades 9 to 10``."""
        inside = next((name for name, low, high in BANDS if low <= self.grade <= high), None)
        where = f"inside the band for grades {inside}" if inside else "outside the bands for grades 6 to 12"
        return f"Flesch-Kincaid {self.grade:.1f}, {where}"


def reading_of(page: Page, library: Library) -> Reading:
    """How long and how hard a chapter is."""
    text = prose(page, library)
    return Reading(minutes(page), class_minutes(len(words(text))), round(grade(text), 1))
