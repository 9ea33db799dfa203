"""The real records and settings: no fault, fresh schemas, nothing that only looks like a fact."""

import re
from pathlib import Path

import pytest
import yaml

from explainer.faults import Faults
from explainer.read.strict_yaml import read_yaml
from explainer.schema import schemas
from explainer.site import Site
from explainer.view.verdict import verdict
from tests.html import listing, read_pages

# Words of the workshop; none of them may reach a reader.
WORKSHOP = re.compile(
    r"from memory|from_memory|\bTODO\b|\bFIXME\b|\bledger\b|verified:|lorem ipsum|\bTK\b", re.IGNORECASE
)


def test_the_real_data_has_no_fault(records: Site) -> None:
    maybe_none = {"gone", "moved"}  # until something has to go
    assert records.pages
    assert {kind for kind, entries in records.library.entries.items() if not entries} <= maybe_none


def test_the_count_of_unconfirmed_statements_is_the_true_one(records: Site) -> None:
    verdicts = [verdict(fact, records.library.sources) for fact in records.library.facts.values()]
    claim = records.library.claims["article-alone"]
    assert (claim.value, claim.unit) == (verdicts.count("unconfirmed"), f"statements of {len(verdicts)}")
    assert str(claim.value) in claim.shown and str(claim.value) in claim.text


def test_schemas_are_fresh(root: Path) -> None:
    kept = {file.name: file.read_text(encoding="utf-8") for file in (root / "data" / "schema").glob("*.json")}
    assert kept == schemas(), "run 'make schema'"


def test_nothing_of_the_workshop_is_left(root: Path) -> None:
    files = [
        file
        for folder in ("data", "docs")
        for kind in ("*.md", "*.yml")
        for file in sorted((root / folder).rglob(kind))
    ]
    faults = [
        f"{file.relative_to(root)}:{number}: {found[0]}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if (found := WORKSHOP.search(line))
    ]
    assert not faults, listing(faults)


@pytest.fixture(scope="module")
def settings(root: Path) -> dict[str, object]:
    """``mkdocs.yml``, read by the reader that refuses duplicate keys."""
    faults = Faults(root)
    document = read_yaml(root / "mkdocs.yml", faults)
    assert document is not None, faults.report()
    return document.content


def test_settings_keep_the_promises(settings: dict[str, object]) -> None:
    theme = settings["theme"]
    assert isinstance(theme, dict) and theme["font"] is False
    assert settings["strict"] is True and settings["use_directory_urls"] is False
    assert "navigation.prune" in theme["features"] and "navigation.sections" not in theme["features"]
    assert not settings.keys() & {"repo_url", "edit_uri", "hooks", "extra_templates"}
    assert settings["validation"]["links"]["anchors"] == "warn"  # type: ignore[index]


def test_only_plugins_that_every_builder_knows(settings: dict[str, object]) -> None:
    plugins = yaml.safe_dump(settings["plugins"])
    names = {name if isinstance(name, str) else next(iter(name)) for name in settings["plugins"]}  # type: ignore[attr-defined]
    assert names <= {"search", "macros"}, plugins


def test_a_work_without_an_address_is_never_linked(records: Site, built: Path) -> None:
    sources = records.library.sources.values()
    linked = {source.title for source in sources if source.address}
    unlinked = {" ".join(source.title.split()) for source in sources if not source.address} - linked
    faults = [
        f"{name}: {link.words} -> {link.get('href')}"
        for name, page in read_pages(built).items()
        for link in page.all("a")
        if link.get("href").startswith("http") and link.words in unlinked
    ]
    assert unlinked and not faults, listing(faults)
