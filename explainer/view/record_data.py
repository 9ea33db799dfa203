"""A claim or a statement of the article as plain texts, for a class that works on it: one shape for page and script."""

from typing import Any

from explainer.records.base import Other, is_date
from explainer.records.source import Source
from explainer.site import Site
from explainer.view.labels import CONFIDENCE, KIND_WORDS, speaker_of
from explainer.view.reference import brief, details
from explainer.view.verdict import VERDICTS, verdict
from explainer.view.words import date_words

RecordData = dict[str, Any]


def claim_data(site: Site, key: str) -> RecordData:
    """Words, speaker, date, kind and its meaning, limits, other sources, sources, and its place (``at``) on the site.

    What a record does not hold is left out.
    """
    claim = site.library.claims[key]
    pages = site.uses.get(("claim", key), [])
    return _without_gaps(
        {
            "says": claim.text,
            "who": claim.who,
            "date": date_words(claim.as_of) if claim.as_of else None,
            "answer": KIND_WORDS[claim.kind].word,
            "means": KIND_WORDS[claim.kind].meaning,
            "limits": claim.qualification,
            "unknown": claim.not_known,
            "others": _others(site, claim.others),
            "sources": [_source(site.library.sources[source], claim.locators.get(source)) for source in claim.sources],
            "at": f"{site.pages[pages[0]].url}#claim-{key}" if pages else None,
        }
    )


def fact_data(site: Site, key: str) -> RecordData:
    """The same of a statement of the article; its ``answer`` is the verdict."""
    fact = site.library.facts[key]
    found = verdict(fact, site.library.sources)
    return _without_gaps(
        {
            "says": fact.says,
            "who": fact.actor,
            "date": date_words(fact.as_of) if fact.as_of and is_date(fact.as_of) else fact.as_of,
            "answer": found,
            "means": VERDICTS[found],
            "sure": f"{CONFIDENCE[fact.confidence.level]}. {fact.confidence.why}",
            "others": _others(site, fact.others),
            "at": f"article.html#{key}",
        }
    )


def _without_gaps(data: RecordData) -> RecordData:
    return {name: value for name, value in data.items() if value}


def _others(site: Site, others: list[Other]) -> list[RecordData]:
    return [
        _without_gaps({"says": other.says, "voice": speaker_of(other), **_source(site.library.sources[other.source])})
        for other in others
    ]


def _source(source: Source, where: str | None = None) -> RecordData:
    return _without_gaps(
        {
            "name": brief(source),
            "title": source.title,
            "about": details(source),
            "href": source.address,
            "where": where,
        }
    )
