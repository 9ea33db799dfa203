"""The records that a class works with, as one script: a page opened from a folder may load no other kind of data."""

import json
from pathlib import Path
from typing import Any

from explainer.records.article import Fact
from explainer.records.base import Other, is_date
from explainer.records.claim import Claim
from explainer.records.source import Source
from explainer.site import Site
from explainer.view.labels import CONFIDENCE, KIND_WORDS, voice
from explainer.view.reference import brief, details
from explainer.view.tools import RECORDS
from explainer.view.typography import curly
from explainer.view.verdict import verdict
from explainer.view.words import date_words


def write_tool_records(site: Site, target: Path) -> None:
    """Write every claim and statement with its words, speaker, date, kind, limits, sources and place on the site."""
    library = site.library
    content = {
        "claims": {key: _claim(site, key, claim) for key, claim in library.claims.items()},
        "facts": {key: _fact(site, key, fact) for key, fact in library.facts.items()},
    }
    file = target / RECORDS
    file.parent.mkdir(parents=True, exist_ok=True)
    written = json.dumps(_printed(content), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    file.write_text(f"self.watchedRecords={written};\n", encoding="utf-8")


def _claim(site: Site, key: str, claim: Claim) -> dict[str, Any]:
    pages = site.uses.get(("claim", key), [])
    told = {
        "says": claim.text,
        "who": claim.who,
        "date": date_words(claim.as_of) if claim.as_of else "",
        "kind": KIND_WORDS[claim.kind].word,
        "means": KIND_WORDS[claim.kind].meaning,
        "limits": claim.qualification,
        "unknown": claim.not_known,
        "others": _others(site, claim.others),
        "sources": [_source(site.library.sources[source], claim.locators.get(source)) for source in claim.sources],
        "at": f"{site.pages[pages[0]].url}#claim-{key}" if pages else "",
    }
    return {name: value for name, value in told.items() if value}


def _fact(site: Site, key: str, fact: Fact) -> dict[str, Any]:
    told = {
        "says": fact.says,
        "who": fact.actor,
        "date": date_words(fact.as_of) if fact.as_of and is_date(fact.as_of) else fact.as_of,
        "kind": KIND_WORDS[fact.kind].word,
        "verdict": verdict(fact, site.library.sources),
        "sure": f"{CONFIDENCE[fact.confidence.level]}. {fact.confidence.why}",
        "others": _others(site, fact.others),
        "at": f"article.html#{key}",
    }
    return {name: value for name, value in told.items() if value}


def _others(site: Site, others: list[Other]) -> list[dict[str, str]]:
    return [
        {"says": other.says, "voice": voice(other), **_source(site.library.sources[other.source], None)}
        for other in others
    ]


def _source(source: Source, where: str | None) -> dict[str, str]:
    told = {
        "name": brief(source),
        "title": source.title,
        "about": details(source),
        "href": source.address,
        "where": where,
    }
    return {name: value for name, value in told.items() if value}


def _printed(value: Any) -> Any:
    """The texts with the marks of print, as on every page; addresses are no texts."""
    if isinstance(value, dict):
        return {name: inner if name in ("href", "at") else _printed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_printed(inner) for inner in value]
    return curly(value) if isinstance(value, str) else value
