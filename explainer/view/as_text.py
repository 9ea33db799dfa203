"""A record as plain lines, to be pasted where nothing but text goes. They end in its address and its ten signs, so that
the page that verifies a line can be given all of them.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from explainer.editions.signs import signs
from explainer.records.article import Correction, Fact
from explainer.records.base import Other, is_date
from explainer.records.claim import Claim
from explainer.records.event import Event
from explainer.records.source import Source
from explainer.records.term import Term
from explainer.site import Site
from explainer.view.addresses import address_of
from explainer.view.labels import KIND_WORDS, speaker_of
from explainer.view.reference import authors, details, short
from explainer.view.typography import curly
from explainer.view.words import date_words

# What may begin a line. The page that verifies reads past these.
LABELS = (
    "Who said it",
    "Of whom, where, when",
    "Kind",
    "The sum",
    "Where we looked",
    "In the original",
    "What limits it",
    "Others say",
    "Not known",
    "The article says",
    "Better sources say",
    "How we write it",
    "Why it matters",
    "Noted",
    "Source",
    "Address",
)
Line = tuple[str, str | None]


def as_text(site: Site, kind: str, key: str) -> str:
    """The lines of a record of a citable kind. KeyError for any other kind, or an id that no record has."""
    record = site.library.all(kind)[key]
    address = f"{site.site_url}{address_of(kind, key)} {signs(site, kind, key)}"
    lines = [*_TOLD[kind](site, record), ("Address", address)]
    return "\n".join(curly(f"{label}: {said}" if label else said) for label, said in lines if said)


def _claim(site: Site, claim: Claim) -> Iterator[Line]:
    yield "", claim.text
    yield "Who said it", _with(claim.who, claim.as_of)
    yield "Kind", KIND_WORDS[claim.kind].word
    yield "The sum", str(claim.sum) if claim.sum else None
    yield "Where we looked", "; ".join(claim.looked_in or [])
    yield "In the original", claim.original
    yield "What limits it", claim.qualification
    yield from _others(site, claim.others)
    yield "Not known", claim.not_known
    yield from _sources(site, claim.sources)


def _fact(site: Site, fact: Fact) -> Iterator[Line]:
    yield "The article says", fact.says
    when = date_words(fact.as_of) if fact.as_of and is_date(fact.as_of) else fact.as_of
    yield "Of whom, where, when", ", ".join(filter(None, [fact.actor, fact.place, when]))
    yield "Kind", KIND_WORDS[fact.kind].word
    yield from _others(site, fact.others)


def _correction(site: Site, entry: Correction) -> Iterator[Line]:
    yield "", entry.topic
    yield "The article says", entry.article_says
    yield "Better sources say", entry.better_sources_say
    yield "How we write it", entry.how_to_write_it
    yield "Noted", date_words(entry.noted)
    yield from _sources(site, entry.sources)


def _event(site: Site, event: Event) -> Iterator[Line]:
    yield "", f"{date_words(event.date)}, {event.place}: {event.title}"
    yield "", event.what
    yield "Why it matters", event.why_it_matters
    yield from _sources(site, event.sources)


def _term(site: Site, term: Term) -> Iterator[Line]:
    yield "", f"{term.term}: {term.definition}"


def _source(site: Site, source: Source) -> Iterator[Line]:
    yield "", " ".join(filter(None, [authors(source), f"{source.title}. {details(source)}.", source.address]))
    yield "", source.read
    yield "", source.note


_TOLD: dict[str, Callable[[Site, Any], Iterator[Line]]] = {
    "claim": _claim,
    "fact": _fact,
    "correction": _correction,
    "event": _event,
    "term": _term,
    "source": _source,
}


def _with(who: str, date: str | None) -> str:
    return f"{who}, {date_words(date)}" if date else who


def _others(site: Site, others: Sequence[Other]) -> Iterator[Line]:
    for other in others:
        stands = ": ".join(filter(None, [speaker_of(other), short(site.library.sources[other.source])]))
        yield "Others say", f"{other.says} ({stands})"


def _sources(site: Site, keys: Sequence[str]) -> Iterator[Line]:
    for source in (site.library.sources[key] for key in keys):
        yield "Source", " ".join(filter(None, [f"{source.title}. {short(source)}.", source.address]))
