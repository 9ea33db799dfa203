"""The eight kinds of claim: each a word, a plain definition and a mark that does not need colour."""

from dataclasses import dataclass


@dataclass(frozen=True)
class KindWords:
    """``word`` stands beside the mark; ``meaning`` is the definition a reader opens."""

    word: str
    meaning: str


KIND_WORDS = {
    "measured": KindWords("measured", "Counted or tested by a stated method, by someone who published how."),
    "estimate": KindWords("estimate", "Worked out from partial data by a named firm, agency or researcher."),
    "official": KindWords("official claim", "A body of the state says so; nobody outside it has checked."),
    "company": KindWords("company claim", "A company says so of itself or its market; nobody outside it has checked."),
    "expert": KindWords("expert view", "The judgement of a person who knows the field, named or not."),
    "reporter": KindWords("observed by a reporter", "A journalist saw or collected it and published it."),
    "ours": KindWords("our calculation", "Our own arithmetic from published figures; the sum is shown."),
    "extrapolation": KindWords("extrapolation", "A published result stretched to a case nobody has measured."),
}

AGREES = {"yes": "agrees", "partly": "agrees in part", "no": "disagrees"}
STANDING = {"independent": "", "elsewhere": ", of another place", "echo": ", repeating what it read", "party": ", with a stake in it"}
SUPPORT = {
    "strong": "strong, from primary or official figures.",
    "good": "good, mostly from second-hand reports that agree with each other.",
    "partial": "in part; some figures could only be read in part, or through others.",
}
CONFIDENCE = {"high": "High", "medium": "Medium", "low": "Low", "unrated": "Not rated"}
