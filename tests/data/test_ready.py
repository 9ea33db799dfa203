"""Nothing is published that still names a placeholder, and readers are led to where mistakes are reported."""

import re
from pathlib import Path

import pytest

from explainer.__main__ import main
from explainer.pipeline import checked_site
from explainer.view.inline import report
from explainer.view.view import View

SET = "extra: {publisher: A library, contact: 'mailto:a@watched.net', repository: 'https://code.watched.net/w', "


def _edit(project: Path, *changes: tuple[str, str]) -> None:
    file = project / "mkdocs.yml"
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")


def test_each_placeholder_is_a_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ready", "--root", str(project)]) == 1
    said = capsys.readouterr().err.splitlines()
    assert sorted(line.split(": ")[1] for line in said) == [
        "extra.contact",
        "extra.publisher",
        "extra.repository",
        "site_url",
    ], said
    assert all(line.startswith("mkdocs.yml:") for line in said)


def test_a_site_that_answers_for_itself_is_ready(project: Path) -> None:
    address = next(
        line
        for line in (project / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
        if line.startswith("site_url")
    )
    _edit(project, (address, "site_url: https://watched.net/"), ("extra: {", SET))
    assert main(["ready", "--root", str(project)]) == 0


def test_a_report_leads_where_an_address_is_set_and_invents_none(project: Path) -> None:
    def said() -> str:
        site, faults = checked_site(project)
        assert not faults, faults.report()
        return report(View(site, next(page for page in site.pages.values() if page.url == "part/lane.html")), "tell us")

    assert said() == "tell us"
    _edit(project, ("extra: {", SET))
    assert 'href="https://code.watched.net/w/issues/new?title=part%2Flane.html"' in said()
    assert 'href="mailto:a@watched.net"' in said() and "write to A library" in said()


def test_a_claim_can_be_reported_by_its_id_where_a_repository_is_set(project: Path) -> None:
    def note() -> str:
        site, faults = checked_site(project)
        assert not faults, faults.report()
        page = next(page for page in site.pages.values() if any(kind == "claim" for kind, _ in site.used_by(page)))
        view = View(site, page)
        key = view.claims[0]
        return view.draw("claim-note", key=key, claim=site.library.claims[key])

    assert "Report a mistake" not in note()
    _edit(project, ("extra: {", SET))
    assert re.search(r'issues/new\?title=[^"]+%23claim-lane-delay" rel="external">Report a mistake', note())
