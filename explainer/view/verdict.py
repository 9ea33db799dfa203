"""The verdict on a statement of the article, worked out from what other sources say of it."""

from calendar import monthrange

from explainer.records.article import Fact
from explainer.records.source import Source

VERDICTS = {
    "confirmed": "At least one independent source says the same, and none disagrees.",
    "partly": "Independent sources agree only in part, or agree and disagree.",
    "contradicted": "The independent sources that were found disagree.",
    "unconfirmed": "No independent source on the matter itself was found; it rests on the article alone.",
    "not checkable": "A view, a reading of events or a note on method: there is nothing to count or to see.",
}
ARTICLE = "mozur-2018"


def verdict(fact: Fact, sources: dict[str, Source], until: str | None = None) -> str:
    """One of ``VERDICTS``. A second piece by the same reporter, an echo, a party or the like elsewhere settles nothing.

    ``until``: a day (``2018-12-31``) after which nothing counts; None counts all that was read.
    """
    if not fact.checkable:
        return "not checkable"
    voices = {
        other.agrees
        for other in fact.others
        if other.standing == "independent"
        and ARTICLE not in (other.source, sources[other.source].same_reporter_as)
        and (until is None or counts_from(sources[other.source]) <= until)
    }
    if not voices:
        return "unconfirmed"
    if voices == {"no"}:
        return "contradicted"
    return "confirmed" if "yes" in voices and "no" not in voices else "partly"


def counts_from(source: Source) -> str:
    """The day from which a work counts as published: the last one that its date allows (``2019`` -> ``2019-12-31``).

    A work without a date counts from the end of time: nobody knows when it could have been read.
    """
    last = (source.issued or "9999").split("/")[-1]
    year, month, day = [*map(int, last.split("-")), 0, 0][:3]
    month = month or 12
    return f"{year:04}-{month:02}-{day or monthrange(year, month)[1]:02}"
