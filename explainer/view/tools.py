"""What teachers and classes work with on a page: the audit by a class."""

from collections.abc import Callable

from explainer.site import Site
from explainer.view.inline import report
from explainer.view.templates import block
from explainer.view.view import View

# Where explainer/export/tools.py writes the records that the tools show.
RECORDS = "assets/teach/records.js"


def tool(view: View, name: str) -> str:
    """The tool of that name, from ``overrides/macros/tool-<name>.html``; its scripts bring it to life."""
    return block(view.draw(f"tool-{name}", records=RECORDS, **_CONTEXT[name](view)))


def claim_sets(site: Site) -> list[tuple[str, str, list[str]]]:
    """The claims that can be handed out together, as (id, title, ids of claims): those of each chapter, in the order of
    the book.
    """
    chapters = [(page, site.library.chapters[page.stem]) for page in site.chapters()]
    return [
        (page.stem, chapter.title, [key for kind, key in site.used_by(page) if kind == "claim"])
        for page, chapter in chapters
    ]


def _audit(view: View) -> dict[str, object]:
    return {
        "sets": claim_sets(view.site),
        "total": len(view.site.library.claims),
        "questions": QUESTIONS,
        "report": report(view, "Send it to those who publish this site"),
    }


# Asked of every claim, and what a "no" would mean. Their order is that of the signs in a code.
QUESTIONS = (
    ("Does the source say this?", "The source does not say it"),
    ("Is the speaker right?", "Somebody else said it"),
    ("Is the date right?", "The date differs"),
    ("Does the kind fit?", "It is another kind of statement"),
    ("Is its limit told?", "Something that limits it is left out"),
)
_CONTEXT: dict[str, Callable[[View], dict[str, object]]] = {"audit": _audit}
