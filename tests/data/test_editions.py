"""An edition holds the site to its word: nothing that was frozen changes in silence, vanishes, or is rewritten."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.check.promised import promised
from explainer.editions.canonical import canonical
from explainer.editions.changes import periods
from explainer.editions.differences import differences
from explainer.editions.freeze import edition_of, freeze
from explainer.editions.frozen import Key, as_file, words_by_hash
from explainer.editions.history import history
from explainer.editions.left_behind import write_left_behind
from explainer.editions.proofs import proofs, write_proofs
from explainer.editions.root import PLACE, put_root
from explainer.editions.signs import hash_of, hash_text, root_of, signs, signs_of
from explainer.pipeline import checked_site
from explainer.site import Site
from explainer.view.reference import short

CLAIMS, TABLE, PAGE = "data/claims/lane.yml", "data/tables/counts.yml", "docs/part/lane.md"
NOTE = '    changed: [{since: "2026.1", date: "2026-11-30", why: The office counted again.}]\n'
AFTER_CLAIM = "    would_settle: A second office.\n"
MORE = "  - {id: door, term: Door, definition: What a gate closes.}\n"


def _site(project: Path) -> Site:
    site, faults = checked_site(project)
    assert not faults, faults.report()
    return site


def _freeze(project: Path, name: str, date: str, target: Path | None = None) -> None:
    """What the command does, without a build: ``target`` is the built site."""
    site = _site(project)
    made = edition_of(site, target or project / "nowhere", name, date)
    known = words_by_hash(site)
    forms: dict[Key, str] = {key: canonical(site, *key) for key, hash_ in made.hashes.items() if hash_ not in known}
    (project / "editions").mkdir(exist_ok=True)
    (project / "editions" / f"{name}.json").write_text(as_file(made, forms), encoding="utf-8")


def _edit(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text(encoding="utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def frozen(project: Path) -> Path:
    """The sample, with a term that nothing else needs, frozen as edition 2026.1."""
    with (project / "data" / "glossary.yml").open("a", encoding="utf-8") as file:
        file.write(MORE)
    with (project / "docs" / "glossary.md").open("a", encoding="utf-8") as file:
        file.write('\n{{ listing("glossary") }}\n')
    _freeze(project, "2026.1", "2026-11-29")
    return project


def _reworded(project: Path) -> None:
    _edit(project, CLAIMS, "In 2018 it took five days.", "In 2018 it took five days or more.")


def _noted(project: Path) -> None:
    _edit(project, CLAIMS, AFTER_CLAIM, AFTER_CLAIM + NOTE)


def _both(project: Path) -> None:
    _reworded(project)
    _noted(project)


def _without_term(project: Path) -> None:
    _edit(project, "data/glossary.yml", MORE, "")


def _buried(project: Path, extra: str = "") -> None:
    text = f'gone:\n  - {{id: term/door, date: "2026-11-30", why: A door says it{extra}}}\n'
    (project / "data" / "gone.yml").write_text(text, encoding="utf-8")


def _gone(project: Path) -> None:
    _without_term(project)
    _buried(project, ", see: term/gate")


def _all(*steps: Callable[[Path], None]) -> Callable[[Path], None]:
    return lambda project: [step(project) for step in steps] and None


EDITION = "editions/2026.1.json"
FAULTS: dict[str, tuple[Callable[[Path], None], list[str]]] = {
    "nothing changed": (lambda _: None, []),
    "words": (_reworded, [r"data/claims/lane\.yml:4: text: differs from edition 2026\.1; add a note to 'changed'"]),
    "words with a note": (_both, []),
    "the speaker": (lambda p: _edit(p, CLAIMS, "The office", "An office"), [r"lane\.yml:7: who: differs"]),
    "the date": (lambda p: _edit(p, CLAIMS, '"2018"', '"2018-05"'), [r"lane\.yml:8: as_of: differs"]),
    "a cell": (lambda p: _edit(p, TABLE, "[There, 2018, null]", "[There, 2018, 7]"), [r"counts\.yml:8: rows: differs"]),
    "a chapter": (lambda p: _edit(p, PAGE, "It took", "It then took"), [r"docs/part/lane\.md:\d: text: differs"]),
    "our doubt": (lambda p: _edit(p, CLAIMS, "One office.", "One office said it."), []),
    "a note for nothing": (_noted, [r"lane\.yml:13: changed\.0: nothing differs from edition 2026\.1"]),
    "a note of no edition": (
        _all(_both, lambda p: _edit(p, CLAIMS, 'since: "2026.1"', 'since: "2025.9"')),
        [r"changed\.0: there is no edition '2025\.9'", "text: differs"],
    ),
    "a note of before": (
        _all(_both, lambda p: _edit(p, CLAIMS, '"2026-11-30"', '"2026-11-28"')),
        [r"changed\.0: the change is older than edition 2026\.1"],
    ),
    "a record is missing": (_without_term, [r"editions/2026\.1\.json:\d+: term/door: stands in this edition and no"]),
    "it has a tombstone": (_gone, []),
    "a tombstone of the living": (_buried, [r"data/gone\.yml:2: id: 'term/door' still stands in data/"]),
    "a tombstone of nobody": (
        _all(_gone, lambda p: _edit(p, "data/gone.yml", "term/door", "term/floor")),
        [r"gone\.yml:2: id: no edition has 'term/floor'", "term/door: stands in this edition"],
    ),
    "a tombstone that leads nowhere": (
        _all(_gone, lambda p: _edit(p, "data/gone.yml", "term/gate", "term/wall")),
        [r"gone\.yml:2: see: there is no record 'term/wall'"],
    ),
    "an edition is edited": (
        lambda p: _edit(p, EDITION, "five days.", "six days."),
        [rf"{EDITION}:\d+: hash: is not that of the record; an edition is never edited"],
    ),
    "and its hash as well": (
        lambda p: _edit(p, EDITION, hash_of(_site(p), "term", "door"), "0" * 64),
        [f"{EDITION}:1: root: is not that of these records", "hash: is not that", "term/door has no words"],
    ),
    "an edition is cut": (lambda p: _edit(p, EDITION, '"records": [', '"records": '), [f"{EDITION}:1: edition: c"]),
    "an edition is renamed": (
        lambda p: (p / EDITION).rename(p / "editions" / "2026.2.json") and None,
        [r"editions/2026\.2\.json:1: root: is not that of these records and this name"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "lines"), FAULTS.values(), ids=FAULTS.keys())
def test_the_check_holds_records_to_the_last_edition(
    frozen: Path, change: Callable[[Path], None], lines: list[str]
) -> None:
    _site(frozen)
    change(frozen)
    _, faults = checked_site(frozen)
    told = faults.report()
    for line in lines:
        assert re.search(line, told), told
    assert lines or not told, told


def test_history_tells_old_words_new_words_and_the_reason(frozen: Path) -> None:
    assert history(_site(frozen), "claim", "lane-delay").steps == []
    _both(frozen)
    site = _site(frozen)
    past = history(site, "claim", "lane-delay")
    assert past.first and past.first.name == "2026.1" and past.last is None
    (step,) = past.steps
    assert [note.why for note in step.notes] == ["The office counted again."]
    assert [(one.label, one.old, one.new) for one in step.differences] == [
        ("The statement", "In 2018 it took five days.", "In 2018 it took five days or more.")
    ]


def test_another_voice_is_told_by_how_it_stands(records: Site) -> None:
    """As a page tells it, and not in the words of a data file."""
    source = next(iter(records.library.sources))
    old = {"source": source, "agrees": "partly", "says": "Ten.", "standing": "independent"}
    new = {"source": source, "agrees": None, "says": "Ten.", "standing": "other-time"}
    (one,) = differences({"others": [old]}, {"others": [new]}, records)
    name = short(records.library.sources[source])
    told = ("Others say", f"{name}: Ten. (agrees in part)", f"{name}: Ten. (of another time)")
    assert (one.label, one.old, one.new) == told


def test_an_edition_writes_only_words_that_no_earlier_one_has(frozen: Path) -> None:
    _both(frozen)
    _freeze(frozen, "2026.2", "2026-11-30")
    site = _site(frozen)
    second = json.loads((frozen / "editions" / "2026.2.json").read_text(encoding="utf-8"))
    assert [row["id"] for row in second["records"] if "record" in row] == ["lane-delay"]
    past = history(site, "claim", "lane-delay")
    assert past.last and past.last.name == "2026.2"
    assert [step.after and step.after.name for step in past.steps] == ["2026.2"]
    assert second["root"] == root_of({(row["kind"], row["id"]): row["hash"] for row in second["records"]})


def test_the_page_of_changes_knows_what_came_what_went_and_what_differs(frozen: Path) -> None:
    assert [(one.changed, one.added, one.gone) for one in periods(_site(frozen))] == [([], [], [])]
    _both(frozen)
    _gone(frozen)
    with (frozen / "data" / "glossary.yml").open("a", encoding="utf-8") as file:
        file.write("  - {id: wall, term: Wall, definition: What a gate stands in.}\n")
    (now,) = periods(_site(frozen))
    assert [key for key, _ in now.changed] == [("claim", "lane-delay")]
    assert now.added == [("term", "wall")]
    assert [(one.title, one.address) for one in now.gone] == [("Door", "glossary.html#door")]


def test_every_promised_address_leads_somewhere(frozen: Path, tmp_path: Path) -> None:
    target = tmp_path / "built"
    for page in ("part/lane.html", "data/claims.csv", "assets/x.js"):
        (target / page).parent.mkdir(parents=True, exist_ok=True)
        (target / page).write_text("", encoding="utf-8")
    (frozen / EDITION).unlink()
    _freeze(frozen, "2026.1", "2026-11-29", target)
    site = _site(frozen)
    whole = {"glossary.html": {"gate", "door"}, "about/sources.html": {"paper"}}
    for key in site.library.claims:
        (target / "claims").mkdir(exist_ok=True)
        (target / "claims" / f"{key}.html").write_text("", encoding="utf-8")
    for page in ("systems/gate.html", "tables/counts.html", "editions/2026.1.json", "editions/2026.1.txt"):
        (target / page).parent.mkdir(exist_ok=True)
        (target / page).write_text("", encoding="utf-8")
    assert list(promised(site, target, whole)) == []
    (target / "part" / "lane.html").unlink()
    (target / "data" / "claims.csv").unlink()
    told = list(map(str, promised(site, target, {**whole, "glossary.html": {"gate"}})))
    assert [re.search(r"\d: address: '(.+?)' leads nowhere", line)[1] for line in told] == [  # type: ignore[index]
        "glossary.html#door",
        "part/lane.html",
        "data/claims.csv",
    ]


def test_what_went_or_moved_leaves_a_page_that_leads_on(frozen: Path, tmp_path: Path) -> None:
    (frozen / "data" / "moved.yml").write_text(
        "moved:\n"
        '  - {id: old/lane.html, to: part/lane.html, date: "2026-11-29", why: The part has another name.}\n'
        '  - {id: data/old.csv, to: data/new.csv, date: "2026-11-29", why: Renamed.}\n',
        encoding="utf-8",
    )
    target = tmp_path / "built"
    (target / "data").mkdir(parents=True)
    (target / "data" / "new.csv").write_text("a,b", encoding="utf-8")
    (target / "part").mkdir()
    (target / "part" / "lane.ris").write_text("TY  - ELEC", encoding="utf-8")
    pages: dict[str, str] = {}
    write_left_behind(_site(frozen), target, pages)
    moved = pages["old/lane.html"]
    assert '<meta http-equiv="refresh" content="0; url=../part/lane.html">' in moved
    assert '<a href="../part/lane.html">' in moved and "The part has another name." in moved
    assert '<link rel="canonical" href="https://sample.example/part/lane.html">' in moved
    assert (target / "data" / "old.csv").read_text(encoding="utf-8") == "a,b"
    assert (target / "old" / "lane.ris").read_text(encoding="utf-8") == "TY  - ELEC"


def test_a_record_with_a_page_of_its_own_leaves_a_tombstone_there(frozen: Path, tmp_path: Path) -> None:
    _edit(frozen, CLAIMS, "  - id: lane-claim", "  - id: lane-other")
    for file in ("data/systems/gate.yml", "data/chapters/lane.yml", "docs/systems/gate.md"):
        text = (frozen / file).read_text(encoding="utf-8")
        (frozen / file).write_text(text.replace("lane-claim", "lane-other"), encoding="utf-8")
    (frozen / "data" / "gone.yml").write_text(
        'gone:\n  - {id: claim/lane-claim, date: "2026-11-30", why: The maker took it back., see: claim/lane-other}\n'
    )
    site, _ = checked_site(frozen)
    pages: dict[str, str] = {}
    write_left_behind(site, tmp_path, pages)
    page = pages["claims/lane-claim.html"]
    for words in ("In 2017 it was said to be at once.", "The maker took it back.", "30 November 2026"):
        assert words in page
    assert 'href="lane-other.html"' in page
    assert '<html lang="en" class="no-js">' in page, "it would stay light in the dark: no script sets its scheme"


def test_every_wording_can_be_proved_for_ever(frozen: Path, tmp_path: Path) -> None:
    before = signs(_site(frozen), "claim", "lane-delay")
    _both(frozen)
    _gone(frozen)
    site = _site(frozen)
    found = dict(proofs(site))
    assert all(signs_of(hash_text(proof["form"])) == name for name, proof in found.items())
    old, new = found[before], found[signs(site, "claim", "lane-delay")]
    assert (old["editions"], new["editions"], new["steps"]) == (["2026.1"], [], [])
    assert old["steps"][0]["why"] == [["30 November 2026", "The office counted again."]]
    assert [proof["gone"] for proof in found.values() if "gone" in proof] == [["30 November 2026", "A door says it"]]
    write_proofs(site, tmp_path)
    listed = (tmp_path / "editions" / "2026.1.txt").read_text(encoding="utf-8")
    edition = json.loads((tmp_path / EDITION).read_text(encoding="utf-8"))
    assert hash_text(listed) == edition["root"]
    pages = {"a.html": f"<footer>{PLACE}</footer>"}
    put_root(site, pages)
    assert f"root <code>{edition['root']}</code>" in pages["a.html"]


def test_before_the_first_edition_nothing_is_promised(project: Path) -> None:
    site = _site(project)
    pages = {"a.html": PLACE}
    put_root(site, pages)
    assert periods(site) == [] and pages == {"a.html": ""}
    assert history(site, "claim", "lane-delay").first is None
    assert {tuple(proof["editions"]) for _, proof in proofs(site)} == {()}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("2026.1", "there is such an edition, and none is ever changed"),
        ("2025.1", "comes before 2026.1"),
        ("first", "is no name of an edition"),
    ],
)
def test_an_edition_is_frozen_once(frozen: Path, name: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = (frozen / EDITION).read_bytes()
    assert freeze(frozen, name) == 1
    assert said in capsys.readouterr().err
    assert (frozen / EDITION).read_bytes() == before


def test_nothing_is_frozen_with_a_fault(project: Path) -> None:
    _edit(project, CLAIMS, "sources: [paper]", "sources: [nobody]")
    assert freeze(project, "2026.1") == 1
    assert not (project / "editions").exists()
