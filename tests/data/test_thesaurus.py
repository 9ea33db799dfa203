"""The thesaurus: an entry that leads nowhere is a fault, with its place."""

from pathlib import Path

from explainer.pipeline import checked_site


def _faults(project: Path, text: str) -> str:
    (project / "data" / "thesaurus.yml").write_text(f"thesaurus:\n  - {{id: one, {text}}}\n", encoding="utf-8")
    return checked_site(project)[1].report()


def test_an_entry_that_leads_somewhere_is_no_fault(project: Path) -> None:
    assert _faults(project, "said: [pavement], means: [lane]") == ""


def test_an_entry_that_leads_nowhere_is_a_fault(project: Path) -> None:
    assert "data/thesaurus.yml:2: means.0: 'zebra crossing' leads nowhere" in _faults(
        project, "said: [crosswalk], means: [zebra crossing]"
    )


def test_an_unknown_key_is_a_fault(project: Path) -> None:
    assert "data/thesaurus.yml:2" in _faults(project, "said: [a], means: [lane], synonym: b")


def test_an_entry_without_a_meaning_is_a_fault(project: Path) -> None:
    assert "means" in _faults(project, "said: [a], means: []")


def test_an_address_that_no_page_has_is_a_fault(project: Path) -> None:
    assert "data/thesaurus.yml:2: leads.0: no page's address begins with 'lessons/'" in _faults(
        project, "said: [lesson], leads: [lessons/]"
    )
