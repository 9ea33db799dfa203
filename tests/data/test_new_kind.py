"""A new kind of record, of chart or a new macro is a line where its like are declared; what then is missing is told,
and no list is forgotten.

Each test writes into a copy of the code, as a contributor would, and runs it in a process of its own.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.projects import replace_once, sample_with_own_code

RECORD = '''
"""A leaflet: pages to print for one lesson."""

from typing import Annotated

from explainer.records.base import Id, IdOf, Record, SourceIds, Text


class Leaflet(Record):
    """What a leaflet holds."""

    title: Text
    about: Text
    terms: list[Annotated[Id, IdOf("term")]]
    sources: SourceIds
'''
KIND = """    Kind(name="leaflet", files="leaflets/*.yml", record=Leaflet, folder="leaflets", title="title", listing="leaflets", label="Lesson leaflet",
         indexed=True, rank=7, exported=True),
"""
OPENER = "<p>{{ record.about }}</p>\n"
ENDING = "<h2>Words of the leaflet</h2><p>{% for key in record.terms %}{{ library.terms[key].term }}{% endfor %}</p>\n"
LISTING = '<ul>{% for key, leaflet in library.all("leaflet").items() %}<li><a href="{{ view.link_to("leaflet", key) }}">{{ leaflet.title }}</a></li>{% endfor %}</ul>\n'
DATA = "title: A first leaflet\nabout: Zebras for one lesson.\nterms: [gate]\nsources: [paper]\n"
PAGE = "---\ndescription: A leaflet of pages to print for one lesson, made for a test.\n---\n# {{ title() }}\n\n{{ opener() }}\n\nWords.\n\n{{ ending() }}\n"


@pytest.fixture(scope="module")
def packed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with its own code, to which leaflets were added as README and CONTRIBUTING say."""
    project = sample_with_own_code(tmp_path_factory.mktemp("packed") / "project")
    macros = project / "overrides" / "macros"
    _write(project / "explainer" / "records" / "leaflet.py", RECORD)
    replace_once(project / "explainer" / "kinds.py", "KINDS = (\n", f"KINDS = (\n{KIND}")
    replace_once(
        project / "explainer" / "kinds.py",
        "from explainer.records.source",
        "from explainer.records.leaflet import Leaflet\nfrom explainer.records.source",
    )
    for name, text in (("opener-leaflet", OPENER), ("ending-leaflet", ENDING), ("listing-leaflets", LISTING)):
        _write(macros / f"{name}.html", text)
    _write(project / "data" / "leaflets" / "first.yml", DATA)
    _write(project / "docs" / "leaflets" / "first.md", PAGE)
    replace_once(project / "docs" / "index.md", "Nothing here.", '{{ listing("leaflets") }}')
    replace_once(project / "docs" / "index-a-z.md", "Nothing here.", '{{ listing("a-z") }}')
    replace_once(project / "docs" / "about" / "sources.md", "## A report {: #paper }", '{{ listing("sources") }}')
    replace_once(project / "mkdocs.yml", "nav: [index.md, ", "nav: [index.md, leaflets/first.md, ")
    done = _run(project, "build")
    assert done.returncode == 0, done.stderr
    return project


def test_a_new_kind_has_its_page(packed: Path) -> None:
    page = (packed / "site" / "leaflets" / "first.html").read_text(encoding="utf-8")
    assert "A first leaflet</h1>" in page and "Zebras for one lesson." in page and "Words of the leaflet" in page
    assert "about/sources.html#paper" in page, "its source is among the sources of the page"


def test_a_new_kind_is_searched(packed: Path) -> None:
    text = next((packed / "site" / "search").glob("index*.js")).read_text(encoding="utf-8")
    index = json.loads(text[text.index("{") : text.rindex(";")])
    names = [kind[0] for kind in index["kinds"]]
    page = next(page for page in index["pages"] if page[0] == "leaflets/first.html")
    assert names[page[2]] == "leaflet" and index["kinds"][page[2]][1:3] == ["Lesson leaflet", 1]
    assert "Zebras" in page[3]


def test_a_new_kind_is_listed(packed: Path) -> None:
    assert '<a href="leaflets/first.html">A first leaflet</a>' in (packed / "site" / "index.html").read_text(
        encoding="utf-8"
    )
    assert "leaflets/first.html" in (packed / "site" / "index-a-z.html").read_text(encoding="utf-8"), "the index A to Z"


def test_a_new_kind_is_exported(packed: Path) -> None:
    record = json.loads((packed / "site" / "leaflets" / "first.json").read_text(encoding="utf-8"))
    assert record["title"] == "A first leaflet" and [source["id"] for source in record["sources"]] == ["paper"]


def test_the_use_of_a_record_by_a_new_kind_counts(packed: Path) -> None:
    assert "leaflets/first.html" in (packed / "site" / "about" / "sources.html").read_text(encoding="utf-8")


# (what an author did, file, old, new, the line we owe them)
FAULTS = [
    (
        "unknown key",
        "data/leaflets/first.yml",
        "about:",
        "abuot:",
        "data/leaflets/first.yml:2: abuot: is not a key of this record",
    ),
    (
        "unknown id",
        "data/leaflets/first.yml",
        "[gate]",
        "[door]",
        "data/leaflets/first.yml:3: terms.0: there is no term 'door'",
    ),
    (
        "no page",
        "docs/leaflets/first.md",
        None,
        None,
        "data/leaflets/first.yml:1: page: has no page docs/leaflets/first.md",
    ),
    (
        "no record",
        "data/leaflets/first.yml",
        None,
        None,
        "docs/leaflets/first.md:1: record: there is no data/leaflets/first.yml",
    ),
    (
        "no ending",
        "docs/leaflets/first.md",
        "{{ ending() }}\n",
        "",
        "docs/leaflets/first.md:1: ending: this page must call it",
    ),
    (
        "no opener",
        "overrides/macros/opener-leaflet.html",
        None,
        None,
        "overrides/macros/opener-leaflet.html:1: template: is missing",
    ),
    (
        "no list",
        "overrides/macros/listing-leaflets.html",
        None,
        None,
        "overrides/macros/listing-leaflets.html:1: template: is missing",
    ),
]


# Each fault made, checked and mended in turn, in one process; what is said of each is printed.
EACH = """
import contextlib, io, json, pathlib, sys
from explainer.__main__ import main
root, cases = json.load(sys.stdin)
for name, file, old, new, _ in cases:
    path = pathlib.Path(root, file)
    before = path.read_text(encoding="utf-8")
    path.unlink() if old is None else path.write_text(before.replace(old, new, 1), encoding="utf-8")
    with contextlib.redirect_stderr(io.StringIO()) as said:
        status = main(["check", "--root", root])
    path.write_text(before, encoding="utf-8")
    print(json.dumps([name, status, said.getvalue().splitlines()]))
"""


@pytest.fixture(scope="module")
def told(packed: Path) -> dict[str, tuple[int, list[str]]]:
    """Name of a fault -> exit status and lines."""
    done = _python(packed, "-c", EACH, given=json.dumps([str(packed), FAULTS]))
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {name: (status, said) for name, status, said in lines}


@pytest.mark.parametrize(("name", "line"), [(fault[0], fault[-1]) for fault in FAULTS])
def test_faults_of_a_new_kind_are_told(name: str, line: str, told: dict[str, tuple[int, list[str]]]) -> None:
    status, said = told[name]
    assert status == 1
    assert any(fault.startswith(line) for fault in said), said


@pytest.fixture
def own(root: Path, tmp_path: Path) -> Path:
    """The sample with a copy of the code that a test may change."""
    return sample_with_own_code(tmp_path / "project")


CHART = '''class Ranks(Chart):
    """Rows by rank."""

    kind: Literal["ranks"]
    label: Text


AnyChart = Annotated[Ranks | '''


def test_a_chart_kind_without_layout_and_template_is_told(own: Path) -> None:
    replace_once(own / "explainer" / "records" / "chart.py", "AnyChart = Annotated[", CHART)
    done = _run(own, "check")
    assert done.returncode == 1
    assert re.sub(r"(layouts.py):\d\d", r"\1:NN", done.stderr).splitlines() == [
        "explainer/view/charts/layouts.py:NN: LAYOUTS: has no layout for charts of kind 'ranks'; add it",
        "overrides/macros/charts/ranks.html:1: template: is missing, and every chart of kind 'ranks' needs it; "
        "write it, or correct the declaration",
    ]


STEPS = '''class Steps(Bars):
    """Bars that begin at a column of their own."""

    kind: Literal["steps"]
    floor: NumberColumn


AnyChart = Annotated[Steps | '''
STEPS_CHART = """charts:
  - {id: doors, kind: steps, headline: Doors., how: A bar each., label: place, value: count, floor: place}
"""


def test_what_a_new_chart_kind_needs_of_a_column_is_declared_with_it(own: Path) -> None:
    charts, table = own / "overrides" / "macros" / "charts", own / "data" / "tables" / "counts.yml"
    replace_once(own / "explainer" / "records" / "chart.py", "AnyChart = Annotated[", STEPS)
    layouts = own / "explainer" / "view" / "charts" / "layouts.py"
    replace_once(layouts, "LAYOUTS = {\n", 'LAYOUTS = {\n    "steps": ChartKind(bars, "Steps"),\n')
    shutil.copy(charts / "bars.html", charts / "steps.html")
    replace_once(table, "caveats:", f"{STEPS_CHART}caveats:")
    said = _run(own, "check").stderr
    assert "charts.0.floor: column 'place' holds text, this needs number; name another column" in said, said
    replace_once(table, "floor: place", "floor: count")
    done = _run(own, "build")
    assert done.returncode == 0 and list((own / "site" / "tables").glob("counts*.svg")), done.stderr


def test_a_class_without_a_style_in_downloads_is_told(own: Path) -> None:
    replace_once(own / "overrides" / "macros" / "charts" / "bars.html", "</svg>", '<g class="ch-new"></g>\n</svg>')
    done = _run(own, "check")
    assert "overrides/macros/charts/bars.html:" in done.stderr and "class: 'ch-new' has no style" in done.stderr


MACRO = """    Macro("shout", "inline:shout", "term", 1, 1, in_sentence=True),
"""
FUNCTION = '''

def shout(view: View, key: str) -> str:
    """A term in capitals."""
    return view.site.library.terms[key].term.upper()
'''


def test_a_new_macro_is_a_line_and_a_function(own: Path) -> None:
    replace_once(own / "explainer" / "macros.py", "TABLE = (\n", f"TABLE = (\n{MACRO}")
    replace_once(own / "docs" / "index.md", "Nothing here.", '{{ shout("door") }}')
    said = _run(own, "check").stderr
    assert re.search(r"explainer/macros.py:\d\d+: shout: there is no function explainer.view.inline:shout", said)
    assert "docs/index.md:7: shout: there is no term 'door'" in said
    inline = own / "explainer" / "view" / "inline.py"
    _write(inline, inline.read_text(encoding="utf-8") + FUNCTION)
    replace_once(own / "docs" / "index.md", '"door"', '"gate"')
    done = _run(own, "build")
    assert done.returncode == 0, done.stderr
    assert "GATE" in (own / "site" / "index.html").read_text(encoding="utf-8")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _run(project: Path, command: str) -> subprocess.CompletedProcess[str]:
    return _python(project, "-m", "explainer", command, "--root", str(project))


def _python(project: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(project), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
