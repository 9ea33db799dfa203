"""What is wrong in a Markdown page: calls that the data cannot answer, links that lead nowhere, HTML that a strict site refuses."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args
from urllib.parse import unquote, urlsplit

from explainer.faults import Faults
from explainer.read.pages import CALL, MACROS, Call, Page, named
from explainer.records.base import Part
from explainer.site import Site

NEEDED_CALLS = {
    "chapter": ("title", "opener", "quiz", "ending"), "system": ("title", "opener", "ending"),
    "company": ("title", "opener", "ending"), "table": ("title", "opener", "ending"),
    "model": ("title", "opener", "ending"),
}
# Macros that speak of the page's own record -> the kinds of record that have what they show.
OF_THE_RECORD = {"title": tuple(NEEDED_CALLS), "opener": tuple(NEEDED_CALLS), "quiz": ("chapter",), "beside": ("chapter", "system")}

# (what to look for in the Markdown, the field it is reported under, what to do): the promises that one page could break.
REFUSED = (
    (re.compile(r"<(?:script|style|iframe|object|embed|form|link|meta|base)\b", re.IGNORECASE), "HTML",
     "holds an element that the site's strict policy refuses; write Markdown, and put behaviour into docs/assets/js/"),
    (re.compile(r"<(?!https?://)(?:[a-z/!?]\w*:?)", re.IGNORECASE), "HTML",
     "holds an element, a comment or an address that Markdown would pass on as it is; write Markdown, or a macro with a template"),
    (re.compile(r"\{:?[^{}\n]*=[^{}\n]*\}"), "attributes", "may only be a class or an id, like '{: .note #first }'; take the others out"),
    (re.compile(r"\b(?:style|on[a-z]+)\s*=\s*[\"'\w]", re.IGNORECASE), "HTML",
     "holds an inline style or handler, which the site's strict policy refuses; give it a class, and style that"),
    (re.compile(r"\A.*?^# .*?^# ", re.DOTALL | re.MULTILINE), "heading", "there is a second heading of the first level; make it '## …'"),
    (re.compile(r"!\[\s*\]"), "image", "has no words for readers who cannot see it; say between the brackets what it shows"),
    (re.compile(r"!\[[^\]]*\]\(\s*<?(?:https?:)?//"), "image", "is loaded from another site; keep a copy below docs/assets/"),
)
_CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\(\s*<?([^\s)>]+)|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)", re.MULTILINE)


def check_page(page: Page, site: Site, faults: Faults) -> None:
    """Note every fault of one page."""
    for call in page.calls:
        _check_call(page, call, site, faults)
    for line, where, message in [*_missing_calls(page), *_text_faults(page)]:
        faults.add(page.file, line, where, message)


def unknown(kind: str, key: str) -> str:
    """What is said of an id that no record has."""
    return f"there is no {kind} '{key}'; correct the id, or add the record"


def _check_call(page: Page, call: Call, site: Site, faults: Faults) -> None:
    kind = MACROS[call.name]
    for key in named(call):
        if kind and site.library.lacks(kind, key):
            faults.add(page.file, call.line, call.name, unknown(kind, key))
    if kind and not all(key in site.library.entries[kind] for key in named(call)):
        return
    for message in _FURTHER.get(call.name, _nothing)(call, page, site):
        faults.add(page.file, call.line, call.name, message)


def _nothing(call: Call, page: Page, site: Site) -> Iterator[str]:
    yield from ()


def _wording(call: Call, page: Page, site: Site) -> Iterator[str]:
    key, words = (*call.arguments, "")[:2]
    claim = site.library.claims[key]
    known = set(re.findall(r"\d[\d.,]*\d|\d", f"{claim.shown} {claim.text} {claim.value}"))
    for figure in re.findall(r"\d[\d.,]*\d|\d", words):
        if figure not in known:
            yield f"shows '{figure}', which the claim '{key}' does not hold; use its figure"


def _columns(call: Call, page: Page, site: Site) -> Iterator[str]:
    key = call.arguments[0]
    known = {column.id for column in site.library.tables[key].columns}
    for column in str(call.options["columns"]).split(",") if "columns" in call.options else ():
        if column.strip() not in known:
            yield f"'{key}' has no column '{column.strip()}'; use one of {', '.join(sorted(known))}"


def _chart(call: Call, page: Page, site: Site) -> Iterator[str]:
    key = call.arguments[0]
    known = [chart.id for chart in site.library.tables[key].charts]
    if not known:
        yield f"the table '{key}' has no chart; give it 'charts:', or call table()"
    elif len(call.arguments) > 1 and call.arguments[1] not in known:
        yield f"'{key}' has no chart '{call.arguments[1]}'; use one of {', '.join(known)}"


def _of_the_record(call: Call, page: Page, site: Site) -> Iterator[str]:
    if page.owner not in OF_THE_RECORD[call.name]:
        yield f"speaks of the page's own record, and belongs on a page of a {' or '.join(OF_THE_RECORD[call.name])}; take it out"


def _doors(call: Call, page: Page, site: Site) -> Iterator[str]:
    for uri in (f"{part}/index.md" for part in get_args(Part) if part != "start"):
        if not (site.library.root / "docs" / uri).exists():
            yield f"leads to docs/{uri}, which is not there; write that page"


_FURTHER: dict[str, Callable[[Call, Page, Site], Iterator[str]]] = {
    "claim": _wording, "table": _columns, "chart": _chart, "doors": _doors, **dict.fromkeys(OF_THE_RECORD, _of_the_record),
}


def _missing_calls(page: Page) -> Iterator[tuple[int, str, str]]:
    made = {call.name for call in page.calls}
    if not page.owner and made & {"claim", "cite", "home_claims"} and "ending" not in made:
        yield 1, "ending", "shows claims or cites sources, so it must end with them; add {{ ending() }}"
    for name in ("title", "opener", "quiz", "ending"):
        again = [call.line for call in page.calls if call.name == name][1:]
        if again:
            yield again[0], name, "stands twice, and gives the same places of the page twice; take one out"
    for name in NEEDED_CALLS.get(page.owner or "", ()):
        if name not in made:
            yield 1, name, f"this page must call it; add {{{{ {name}() }}}}"


def _text_faults(page: Page) -> Iterator[tuple[int, str, str]]:
    for code in _CODE.finditer(page.body):
        if "{{" in code[0]:
            yield page.line(code.start()), "macro", "stands inside code, where its HTML would be shown as text; take the backticks off"
    written = CALL.sub(lambda call: "\n" * call[0].count("\n") + " ", _CODE.sub(lambda code: "\n" * code[0].count("\n"), page.body))
    above = page.line(0)
    for pattern, where, message in REFUSED:
        for found in pattern.finditer(written):
            yield above + written.count("\n", 0, found.end()), where, message
    for found in _LINK.finditer(written):
        target = found[1] or found[2]
        if message := _leads_nowhere(target, page.file):
            yield above + written.count("\n", 0, found.start()), "link", f"'{target}' {message}"


def _leads_nowhere(target: str, file: Path) -> str | None:
    """What is wrong with a link or picture. Anchors are left to the builder, which knows the headings."""
    parts = urlsplit(target)
    if parts.scheme in ("http", "https", "mailto") and (parts.netloc or parts.path):
        return None
    if parts.scheme or parts.netloc or target.startswith("/"):
        return "is neither a web address nor a path from this page; correct it"
    if not parts.path or (file.parent / unquote(parts.path)).is_file():
        return None
    return "leads to no file below docs/; link to a page by its '.md', to a picture by its place in assets/"
