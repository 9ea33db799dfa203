"""Every macro that a page may call, declared once: its function, its arguments, and which kind of record they name.

The reader of pages checks calls against this table, the checks ask it what a call must find, and the adapter of the
site
builder registers its functions. A new macro needs a line here and its function in ``view/``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from explainer.kinds import KINDS, paged

# In place of a kind: pages that stand beside that of a record.
COMPANION = "companion"
PAGED = tuple(kind.name for kind in paged())
# What 'listing' can show: all records of a kind, the kinds of statement, the statements as one picture, the questions
# of all chapters, the index A to Z, the files for teachers, the files of data.
LISTINGS = (
    *(kind.listing for kind in KINDS if kind.listing),
    "kinds",
    "statements",
    "questions",
    "a-z",
    "files",
    "data",
    "changes",
    "teach-chapters",
)

# What 'count' can say of the systems; ``view/steps.py`` counts them.
COUNTS = (
    "systems",
    "steps",
    "steps by people",
    "steps by machine",
    "systems with people",
    "systems without people",
    "systems where people sense",
    "systems where people match",
    "systems where people act",
    "systems where people deliver",
)

# What teachers, classes and those who check us work with, a template ``tool-<name>.html`` each.
TOOLS = ("audit", "lab", "build", "verify")


@dataclass(frozen=True)
class Macro:
    """One macro. ``function`` is ``module:name`` below ``explainer.view``; it takes the view, then the arguments of the
    call.

    ``kind`` is the kind of record whose id the first argument names; of a macro that takes a ``row``, all of them do.
    ``words`` are what the first argument may be where it is no id. ``given`` are further arguments, the same in every
    call.
    """

    name: str
    function: str
    kind: str | None = None
    least: int = 0
    most: int = 0
    row: bool = False
    words: tuple[str, ...] = ()
    options: Mapping[str, type] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    # Kinds of page whose own record it speaks of; empty: of no page's own record.
    pages: tuple[str, ...] = ()
    # Part of a sentence: it shows the record's short name, or the words of its second argument.
    in_sentence: bool = False
    # A figure, which takes a reader's time.
    figure: bool = False

    def ids(self, arguments: tuple[str, ...]) -> tuple[str, ...]:
        """The ids among the arguments of a call."""
        return () if not self.kind else arguments if self.row else arguments[:1]


TABLE = (
    Macro("title", "page_parts:title", pages=(*PAGED, COMPANION)),
    Macro("opener", "page_parts:opener", pages=PAGED),
    Macro("quiz", "page_parts:quiz", pages=("chapter",)),
    Macro("ending", "page_parts:ending"),
    Macro("claim", "inline:claim", "claim", 1, 2, in_sentence=True),
    Macro("cite", "inline:cite", "source", 1, 1),
    Macro("term", "inline:term", "term", 1, 2, in_sentence=True),
    Macro("system", "inline:record_link", "system", 1, 2, given={"kind": "system"}, in_sentence=True),
    Macro("company", "inline:record_link", "company", 1, 2, given={"kind": "company"}, in_sentence=True),
    Macro("fact", "inline:entry_link", "fact", 1, 1, given={"kind": "fact"}),
    Macro("correction", "inline:entry_link", "correction", 1, 1, given={"kind": "correction"}),
    Macro("verdict", "inline:verdict", "fact", 1, 1),
    Macro("event", "inline:entry_link", "event", 1, 1, given={"kind": "event"}),
    Macro("table", "figures:table", "table", 1, 1, options={"first": int, "columns": str}, figure=True),
    Macro("chart", "charts.figure:chart", "table", 1, 2, figure=True),
    Macro("pipeline", "figures:pipeline", "system", 1, 1, figure=True),
    Macro("beside", "figures:beside", pages=("chapter", "system"), figure=True),
    Macro("model", "models:model", "model", 1, 1, figure=True),
    Macro("front_page", "front_page:front_page", "fact", 1, 9, row=True, figure=True),
    Macro("home_claims", "figures:home_claims", "system", 1, 6, row=True),
    Macro("doors", "listings:doors"),
    Macro("listing", "listings:listing", least=1, most=1, words=LISTINGS),
    Macro("contents", "listings:contents", least=1, most=1),
    Macro("tool", "tools:tool", least=1, most=1, words=TOOLS),
    Macro("certificate", "teaching:certificate"),
    Macro("companion", "companions:companion", pages=(COMPANION,)),
    Macro("count", "steps:count", least=1, most=1, words=COUNTS),
    Macro("who_does_it", "steps:who_does_it", figure=True),
    Macro("report", "inline:report", least=1, most=1),
)
MACROS = {macro.name: macro for macro in TABLE}
