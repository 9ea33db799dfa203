"""What is wrong in a Markdown page: calls that the data cannot answer, links that lead nowhere, HTML that a strict site
refuses.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from explainer.check.references import unknown
from explainer.faults import Faults
from explainer.kinds import kind_of
from explainer.macros import COMPANION, MACROS
from explainer.read.pages import CALL, Call, Page
from explainer.site import Site

# (what to look for in the Markdown, the field it is reported under, what to do): the promises that one page could
# break.
REFUSED = (
    (
        re.compile(r"<(?:script|style|iframe|object|embed|form|link|meta|base)\b", re.IGNORECASE),
        "HTML",
        "holds an element that the site's strict policy refuses; write Markdown, and put behaviour into "
        "docs/assets/js/",
    ),
    (
        re.compile(r"<(?!https?://)(?:[a-z/!?]\w*:?)", re.IGNORECASE),
        "HTML",
        "holds an element, a comment or an address that Markdown would pass on as it is; write Markdown, or a "
        "macro with a template",
    ),
    (
        re.compile(r"\{:?[^{}\n]*=[^{}\n]*\}"),
        "attributes",
        "may only be a class or an id, like '{: .note #first }'; take the others out",
    ),
    (
        re.compile(r"\b(?:style|on[a-z]+)\s*=\s*[\"'\w]", re.IGNORECASE),
        "HTML",
        "holds an inline style or handler, which the site's strict policy refuses; give it a class, and style that",
    ),
    (
        re.compile(r"\A.*?^# .*?^# ", re.DOTALL | re.MULTILINE),
        "heading",
        "there is a second heading of the first level; make it '## …'",
    ),
    (
        re.compile(r"!\[\s*\]"),
        "image",
        "has no words for readers who cannot see it; say between the brackets what it shows",
    ),
    (
        re.compile(r"!\[[^\]]*\]\(\s*<?(?:https?:)?//"),
        "image",
        "is loaded from another site; keep a copy below docs/assets/",
    ),
)
# The one element that a page may write: Chinese words that say so, so that a screen reader changes its voice.
_CHINESE = re.compile('<span lang="zh-Han[st]">([\u3400-\u9fff]+)</span>')
_CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^#.*$", re.MULTILINE)
_LINK = re.compile(r"\]\(\s*<?([^\s)>]+)|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)", re.MULTILINE)


def check_page(page: Page, site: Site, faults: Faults) -> None:
    """Note every fault of one page."""
    for call in page.calls:
        _check_call(page, call, site, faults)
    for line, where, message in [*_missing_calls(page), *_missing_prose(page), *_text_faults(page)]:
        faults.add(page.file, line, where, message)


def _check_call(page: Page, call: Call, site: Site, faults: Faults) -> None:
    macro = MACROS[call.name]
    if macro.pages and (COMPANION if page.companion else page.kind) not in macro.pages:
        faults.add(
            page.file,
            call.line,
            call.name,
            f"speaks of the page's own record, and belongs on a page of a {' or '.join(macro.pages)}; take it out",
        )
    for key in call.ids:
        if macro.kind and site.lacks(macro.kind, key):
            faults.add(page.file, call.line, call.name, unknown(macro.kind, key))
    if macro.kind and not all(key in site.library.entries[macro.kind] for key in call.ids):
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


def _contents(call: Call, page: Page, site: Site) -> Iterator[str]:
    if site.lacks("part", call.arguments[0]):
        yield unknown("part", call.arguments[0])


def _doors(call: Call, page: Page, site: Site) -> Iterator[str]:
    for uri in (f"{part.folder}/index.md" for part in site.book.with_index):
        if not (site.library.root / "docs" / uri).exists():
            yield f"leads to docs/{uri}, which is not there; write that page"


def _measured(call: Call, page: Page, site: Site) -> Iterator[str]:
    for key in call.ids:
        if not site.library.systems[key].measured.measures:
            yield f"'{key}' has no row 'beside' that says what it measures; give one of them 'measures:'"


_FURTHER: dict[str, Callable[[Call, Page, Site], Iterator[str]]] = {
    "claim": _wording,
    "table": _columns,
    "chart": _chart,
    "contents": _contents,
    "doors": _doors,
    "home_claims": _measured,
}


def _missing_calls(page: Page) -> Iterator[tuple[int, str, str]]:
    made = {call.name for call in page.calls}
    if not page.kind and made & {"claim", "cite", "home_claims"} and "ending" not in made:
        yield 1, "ending", "shows claims or cites sources, so it must end with them; add {{ ending() }}"
    for name in ("title", "opener", "quiz", "ending", "companion"):
        again = [call.line for call in page.calls if call.name == name][1:]
        if again:
            yield again[0], name, "stands twice, and gives the same places of the page twice; take one out"
    for name in kind_of(page.kind).calls if page.kind else ("title", "companion") if page.companion else ():
        if name not in made:
            yield 1, name, f"this page must call it; add {{{{ {name}() }}}}"


def _missing_prose(page: Page) -> Iterator[tuple[int, str, str]]:
    """Of a chapter: its minutes and its level are those of its sentences."""
    if page.kind == "chapter" and not re.search(r"[^\W_]", _HEADING.sub("", CALL.sub("", page.body))):
        yield 1, "text", "holds no sentence of its own; write it, or take the page and its record away"


def _text_faults(page: Page) -> Iterator[tuple[int, str, str]]:
    for code in _CODE.finditer(page.body):
        if "{{" in code[0]:
            yield (
                page.line(code.start()),
                "macro",
                "stands inside code, where its HTML would be shown as text; take the backticks off",
            )
    written = CALL.sub(
        lambda call: "\n" * call[0].count("\n") + " ", _CODE.sub(lambda code: "\n" * code[0].count("\n"), page.body)
    )
    written = _CHINESE.sub(r"\1", written)
    first = page.line(0)
    for pattern, where, message in REFUSED:
        for found in pattern.finditer(written):
            yield first + written.count("\n", 0, found.end()), where, message
    for found in _LINK.finditer(written):
        target = found[1] or found[2]
        if wrong := _leads_nowhere(target, page.file):
            yield first + written.count("\n", 0, found.start()), "link", f"'{target}' {wrong}"


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
