"""Each chart as one SVG file that needs nothing else: headline, drawing, credit, in the light palette."""

import re
from pathlib import Path
from xml.sax.saxutils import escape

from explainer.faults import Faults
from explainer.palette import fill_in, read_palette
from explainer.read.pages import Page
from explainer.read.strict_yaml import read_text
from explainer.records.chart import AnyChart
from explainer.records.page import FrontMatter
from explainer.records.table import Table
from explainer.site import Site
from explainer.view.charts.canvas import DESK, wrap
from explainer.view.charts.figure import dated, drawing, file_name, sources
from explainer.view.typography import curly
from explainer.view.view import View

PAPER, INK, SOFT, RULE, PALE, MID = (f"var(--{name})" for name in ("paper", "ink", "soft", "rule", "d-pale", "d-soft"))
SANS = "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
SERIF, MONO = (
    "Newsreader, Georgia, 'Times New Roman', serif",
    "'IBM Plex Mono', Menlo, Consolas, 'Liberation Mono', monospace",
)
_HALO = {"paint-order": "stroke", "stroke": PAPER, "stroke-width": "5", "stroke-linejoin": "round"}


def _text(size: int, face: str, fill: str = INK, weight: str = "400", **more: str) -> dict[str, str]:
    return {"font-family": face, "font-size": str(size), "fill": fill, "font-weight": weight, **_HALO, **more}


# The same as docs/assets/css/charts.css says with tokens; a test holds the two lists of classes together.
STYLES: dict[str, dict[str, str]] = {
    "ch-label": _text(16, SANS, weight="600"),
    "ch-note": _text(14, SANS, SOFT),
    "ch-value": _text(24, SERIF),
    "ch-figure": _text(19, SERIF),
    "ch-tick": _text(13, MONO, SOFT),
    "ch-group": _text(20, SERIF, weight="500"),
    "ch-missing": _text(17, SERIF, SOFT, **{"font-style": "italic"}),
    "ch-name": _text(15, SANS, SOFT),
    "ch-strong": _text(15, SANS, weight="600"),
    "ch-small": _text(15, SANS, SOFT),
    "ch-place": _text(13, SANS, weight="600", **{"stroke-width": "3"}),
    "ch-grid": {"fill": "none", "stroke": RULE},
    "ch-base": {"fill": "none", "stroke": INK},
    "ch-lead": {"fill": "none", "stroke": SOFT},
    "ch-line": {"fill": "none", "stroke": INK, "stroke-width": "1.5"},
    "ch-dotted": {
        "fill": "none",
        "stroke": INK,
        "stroke-width": "2",
        "stroke-linecap": "round",
        "stroke-dasharray": "0.1 6",
    },
    "ch-end": {"fill": "none", "stroke": INK, "stroke-width": "2.5"},
    "ch-stroke": {"fill": "none", "stroke": MID, "stroke-width": "1.5"},
    "ch-mark": {"fill": INK},
    "ch-stop": {"stop-color": INK},
    "ch-faint": {"fill": MID},
    "ch-ring": {"fill": PAPER, "stroke": INK, "stroke-width": "2.5"},
    "ch-range": {"fill": PALE},
    "ch-band": {"fill": "var(--sink)"},
    "ch-bar": {"fill": INK},
    "ch-bar--open": {"fill": PAPER, "stroke": INK, "stroke-width": "2"},
    "ch-bar--pale": {"fill": MID},
    "ch-bar--solid": {},
    "ch-slope": {"fill": "none", "stroke": INK, "stroke-width": "2.5"},
    "ch-slope--soft": {"stroke": MID, "stroke-width": "1.5"},
    "ch-slope--dotted": {"stroke-dasharray": "0.1 7", "stroke-linecap": "round"},
    "ch-crowd": {"fill": "none", "stroke": INK},
    "ch-crowd--solid": {},
    "ch-crowd--open": {},
    "ch-crowd--pale": {"stroke": PALE},
    "ch-hole": {"fill": "none", "stroke": PAPER},
    "ch-paper": {"fill": PAPER},
    "ch-stripe": {"stroke": PAPER, "stroke-width": "2"},
    "ch-land": {"stroke": PAPER, "stroke-width": "0.7", "stroke-linejoin": "round"},
    "ch-land--none": {"fill": "var(--lift)"},
    "ch-land--dark": {"fill": INK},
    "ch-land--mid": {"fill": "var(--between)"},
    "ch-land--lines": {},
    "ch-land--dots": {},
    "ch-disc": {"stroke": INK, "stroke-width": "1"},
    "kind__fill": {"fill": SOFT},
    "kind__line": {"fill": "none", "stroke": SOFT, "stroke-width": "1.8"},
    "ch": {},
    "ch--wide": {},
    "ch--narrow": {},
    "ch--tall": {},
}


def check_chart_styles(folder: Path, faults: Faults) -> None:
    """Every class that a template of a chart writes has its style here, so that the file looks as the page does."""
    for file in sorted(folder.glob("*.html")):
        for number, line in enumerate((read_text(file, faults) or "").splitlines(), 1):
            written = re.sub(r"{[{%].*?[%}]}", " ", " ".join(re.findall(r'class="([^"]*)"', line)))
            for name in written.split():
                # A name that ends in a dash goes on with what the template works out.
                if name not in STYLES and not name.endswith("-"):
                    faults.add(
                        file, number, "class", f"'{name}' has no style in explainer/export/charts.py; add it to STYLES"
                    )


def styled(svg: str) -> str:
    """Every class replaced by what it means, as presentation attributes; those the element has already win."""
    return re.sub(r"<([a-z]+)([^<>]*?)(/?)>", _styled_tag, svg)


def _styled_tag(match: re.Match[str]) -> str:
    name, attributes, end = match.groups()
    found = re.search(r' class="([^"]*)"', attributes)
    if not found:
        return match[0]
    style: dict[str, str] = {}
    for one in found[1].split():
        style |= STYLES[one]
    rest = attributes.replace(found[0], "")
    style = {key: value for key, value in style.items() if f" {key}=" not in rest}
    return f"<{name}{rest}{''.join(f' {key}={chr(34)}{value}{chr(34)}' for key, value in style.items())}{end}>"


def as_svg(view: View, key: str, table: Table, chart: AnyChart) -> str:
    """The whole file: 1232 pixels wide with a margin of 24."""
    inner = drawing(view, table, chart, DESK, "drawing")
    height = float(re.findall(r'viewBox="0 0 1184 ([\d.]+)"', inner)[0])
    title = [(line, "ch-value", 31) for line in wrap(chart.headline, 1100, 31, "serif")]
    how = [(line, "ch-missing", 17) for line in wrap(chart.how, 820, 17, "serif")]
    credit = [(line, "ch-note", 14) for line in wrap(_credit(view, key, table, chart), 1184, 13, "mono")]
    above = 24 + 36 * len(title) + 24 * len(how)
    lines, y = [], 24
    for text, role, size in [*title, *how]:
        y += 36 if size > 20 else 24
        lines.append(_line(text, role, size, y - 6))
    lines += [
        _line(text, role, size, round(above + 24 + height + 40 + 20 * number, 1))
        for number, (text, role, size) in enumerate(credit)
    ]
    total = round(above + height + 80 + 20 * len(credit))
    placed = inner.strip().replace("<svg ", f'<svg x="24" y="{above + 24}" width="1184" height="{height:g}" ', 1)
    body = "\n".join([f'<rect width="1232" height="{total}" fill="{PAPER}"/>', *lines, placed])
    whole = styled(f'<svg viewBox="0 0 1232 {total}" xmlns="http://www.w3.org/2000/svg">\n{body}\n</svg>\n')
    return fill_in(whole, read_palette(view.site.library.root).light)


def _line(text: str, role: str, size: int, y: float) -> str:
    return f'<text class="{role}" font-size="{size}" x="24" y="{y:g}">{escape(curly(text))}</text>'


def _credit(view: View, key: str, table: Table, chart: AnyChart) -> str:
    parts = (
        f"Sources: {sources(view, table, chart)}.",
        dated(table),
        f"{view.site.config['site_name']}, {view.site.site_url}tables/{key}.html, CC BY 4.0.",
    )
    return " ".join(part for part in parts if part)


def write_charts(site: Site, folder: Path) -> None:
    """Write the SVG of every chart beside the page of its table."""
    folder.mkdir(parents=True, exist_ok=True)
    view = View(site, _page(site))
    for key, table in site.library.tables.items():
        for chart in table.charts:
            (folder / file_name(key, table, chart)).write_text(as_svg(view, key, table, chart), encoding="utf-8")


def _page(site: Site) -> Page:
    """A page to draw for; a file of its own has no links."""
    front = FrontMatter.model_construct()
    return next(iter(site.pages.values()), Page(site.library.root, "index.md", front, "", "", None))
