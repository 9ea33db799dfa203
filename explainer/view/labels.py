"""The ten kinds of claim: each a word, a plain definition and a mark that does not need colour."""

from dataclasses import dataclass

from explainer.records.base import Other


@dataclass(frozen=True)
class KindWords:
    """``word`` stands beside the mark; ``meaning`` is the definition a reader opens."""

    word: str
    meaning: str


KIND_WORDS = {
    "measured": KindWords("measured", "Counted or tested by a stated method, by someone who published how."),
    "estimate": KindWords(
        "estimate", "Worked out from partial data, or counted from reports, by a named firm, group or researcher."
    ),
    "official": KindWords("official claim", "A body of the state says so; nobody outside it has checked."),
    "rule": KindWords("rule or ruling", "What a law, a vote, a court or a contract says; its own text decides."),
    "company": KindWords("company claim", "A company says so of itself or its market; nobody outside it has checked."),
    "expert": KindWords(
        "expert view", "The finding or judgement of a person or group that knows the field, named or not."
    ),
    "reporter": KindWords("observed by a reporter", "A journalist saw or collected it and published it."),
    "ours": KindWords("our calculation", "Our own arithmetic from published figures; the sum is shown."),
    "search": KindWords("our search", "What we looked for and did not find; the places and the date are shown."),
    "extrapolation": KindWords(
        "extrapolation", "A result stretched to a case nobody has measured, forecasts included."
    ),
}

AGREES = {"yes": "agrees", "partly": "agrees in part", "no": "disagrees"}
STANDING = {
    "independent": "",
    "elsewhere": "of another place",
    "other-thing": "of something else",
    "other-time": "of another time",
    "echo": "repeats what it read",
    "party": "with a stake in it",
}


def speaker_of(other: Other) -> str:
    """How another source stands to a statement, in words: ``disagrees``, ``of another place``, ``agrees, with a stake
    in it``.
    """
    return ", ".join(filter(None, [AGREES[other.agrees] if other.agrees else "", STANDING[other.standing]]))


SUPPORT = {
    "strong": "strong, from primary or official figures.",
    "good": "good, mostly from second-hand reports that agree with each other.",
    "partial": "in part; some figures could only be read in part, or through others.",
}
CONFIDENCE = {"high": "High", "medium": "Medium", "low": "Low", "unrated": "Not rated"}
