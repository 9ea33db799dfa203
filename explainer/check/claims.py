"""What a claim or a statement of the article needs and cannot show by itself: a source of its measurer, the standing of
voices from other places, and a word on what would settle an argument that rests on one source."""

import re
from collections.abc import Iterator

from explainer.faults import Faults
from explainer.library import Entry, Library
from explainer.read.strict_yaml import KeyPath, dotted
from explainer.records.article import Fact
from explainer.records.base import Other
from explainer.records.claim import Claim
from explainer.records.source import Source

# Works that say how they counted or tested.
RESEARCH = {"article-journal", "chapter", "dataset", "manuscript", "paper-conference", "report"}
# A claim of one of these kinds is its own proof: a second source would say no more than the text, the sum or the
# search.
OWN_PROOF = {"rule", "ours", "search", "extrapolation"}


def check_claims(library: Library, arguments: set[str], faults: Faults) -> None:
    """Note what is wrong with claims and statements; ``arguments``: ids of the claims that carry an argument of the
    site.
    """
    towns = towns_of(library)
    for key in arguments & library.entries["claim"].keys():
        entry = library.entries["claim"][key]
        if _rests_on_one_word(library.claims[key]):
            faults.add(
                entry.file,
                entry.line("sources"),
                "sources",
                "carries an argument of the site and rests on one source; add a second, "
                "or say in 'confidence' how sure we are and in 'would_settle' what would end the doubt",
            )
    for entry in [*library.entries["claim"].values(), *library.entries["fact"].values()]:
        record = entry.record
        for path, message in [*_measurer(record, library), *_far_away(entry, towns)]:
            faults.add(entry.file, entry.line(*path), dotted(path), message)


def _measurer(record: object, library: Library) -> Iterator[tuple[KeyPath, str]]:
    """'Measured' rests on the work of whoever measured, not on a newspaper's word of it."""
    if not isinstance(record, Claim) or record.kind != "measured":
        return
    sources = [library.sources[key] for key in record.sources if key in library.sources]
    if sources and not any(source.type in RESEARCH or _speaks(source, record.who) for source in sources):
        yield (
            ("kind",),
            "is measured, but none of its sources is by the measurer; add that work, or write the kind of "
            "whoever passes it on",
        )


def _speaks(source: Source, who: str) -> bool:
    """Whether an author, publisher or outlet of the source is named in ``who``, and not only as the one who passes it
    on.
    """
    who = re.split(r",? (?:through|as reported by|as retold by|as cited by) ", who)[0]
    names = [source.publisher, source.container_title, *(name.literal or name.family for name in source.author)]
    return any(name and name in who for name in names)


def towns_of(library: Library) -> dict[str, set[str]]:
    """Town -> what it lies in, from the places of all claims: ``Xiangyang, Hubei, China`` -> {Hubei, China}."""
    found: dict[str, set[str]] = {}
    for claim in library.claims.values():
        town, *around = (claim.place or "").split(", ")
        if around and " " not in town:
            found.setdefault(town, set()).update(around)
    wider = {name for around in found.values() for name in around}
    return {town: around for town, around in found.items() if town not in wider}


def _far_away(entry: Entry, towns: dict[str, set[str]]) -> Iterator[tuple[KeyPath, str]]:
    """A voice that names another town than its record says in 'standing' how it bears on the matter."""
    record = entry.record
    if not isinstance(record, Claim | Fact) or (record.place or "").split(", ")[0] not in towns:
        return
    own = " ".join(str(value) for name, value in record if name in ("place", "text", "says", "who", "actor"))
    for number, other in enumerate(record.others):
        if "standing" not in other.model_fields_set and (town := _other_town(other, own, record.place or "", towns)):
            yield (
                ("others", number, "says"),
                f"tells of {town}, not of {record.place}; add 'standing: elsewhere', "
                "or 'standing: independent' if it speaks of the same thing all the same",
            )


def _other_town(other: Other, own: str, place: str, towns: dict[str, set[str]]) -> str | None:
    named = (
        town
        for town, around in towns.items()
        if re.search(rf"\b{re.escape(town)}\b", other.says) and place not in around
    )
    return next((town for town in named if town not in own), None)


def _rests_on_one_word(claim: Claim) -> bool:
    """Whether one source alone speaks of the matter, and nothing is said of how sure we are and
    what would settle it.
    """
    voices = {*claim.sources, *(other.source for other in claim.others if other.standing == "independent")}
    said = claim.confidence is not None and claim.would_settle is not None
    return claim.kind not in OWN_PROOF and len(voices) == 1 and not said
