"""The verdict on a statement of the article, worked out from what other sources say of it."""

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


def verdict(fact: Fact, sources: dict[str, Source]) -> str:
    """One of ``VERDICTS``. A second piece by the same reporter, an echo, a party or the like elsewhere settles nothing."""
    if not fact.checkable:
        return "not checkable"
    voices = {
        other.agrees for other in fact.others
        if other.standing == "independent" and ARTICLE not in (other.source, sources[other.source].same_reporter_as)
    }
    if not voices:
        return "unconfirmed"
    if voices == {"no"}:
        return "contradicted"
    return "confirmed" if "yes" in voices and "no" not in voices else "partly"
