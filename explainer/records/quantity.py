"""Numbers as people write them, so that what is said twice can be compared: ``five or six``, ``2.6 million``, ``1 in
60,000``.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen "
    "nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: number for number, word in enumerate(_ONES)} | {
    word: 20 + 10 * place for place, word in enumerate(_TENS)
}
_SMALL |= {"once": 1, "twice": 2, "dozen": 12, "no": 0, "nobody": 0, "none": 0, "first": 1}
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_FIGURE = r"\d[\d,]*(?:\.\d+)?"
_WORD = "|".join(sorted([*_SMALL, *(f"{ten}-{one}" for ten in _TENS for one in _ONES[1:10])], key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w.])(?:(?P<figure>{_FIGURE})|(?P<word>{_WORD})|(?P<alone>hundreds?|thousands?|millions?|billions?|half|quarter|third|fifth|tenth))"
    rf"(?P<scales>(?:[\s-]+(?:{'|'.join(_SCALES)})s?)*)"
    rf"(?P<part>[\s-]+(?:{'|'.join(_PARTS)})s?)?(?![\w])",
    re.IGNORECASE,
)
# Two numbers may share the scale of the second: 'two to four thousand', '1 or 2 million'.
_RATIO = re.compile(r" (?:[a-z]+ )?(?:in|of|out of)(?: every| a| the)? ")  # one alert in eight, four times out of five
_SHARED = re.compile(r"\s*(?:to|or|and|-|–|/)\s*")


@dataclass(frozen=True)
class Quantity:
    """A number and the half of its last digit: ``2.6 million`` is 2,600,000, give or take 50,000."""

    value: float
    half: float

    def agrees(self, other: float) -> bool:
        """Whether ``other`` would be written like this, rounded."""
        return abs(abs(other) - self.value) <= self.half * 1.000001 + 1e-12


@lru_cache(maxsize=2**12)
def quantities(text: str, ratios: bool = True) -> tuple[Quantity, ...]:
    """Every number of a text; where two readings are possible (``two to four thousand``, ``one
    alert in eight``), both.
    """
    matches = list(_NUMBER.finditer(text))
    found = []
    for place, match in enumerate(matches):
        number = _read(match)
        found.append(number)
        after = matches[place + 1] if place + 1 < len(matches) else None
        if (
            ratios
            and after
            and _RATIO.fullmatch(text[match.end() : after.start()])
            and 0 < number.value < (whole := _read(after).value)
        ):
            found.append(Quantity(number.value / whole, 0.05 * number.value / whole))
        if after and not match["scales"] and after["scales"] and _SHARED.fullmatch(text[match.end() : after.start()]):
            factor = _factor(after["scales"])
            found.append(Quantity(number.value * factor, number.half * factor))
    return tuple(found)


def scale(unit: str) -> int:
    """How many ones a unit stands for: ``million cameras`` -> 1,000,000."""
    first = re.match(rf"(?:{'|'.join(_SCALES)})\b", unit.lower())
    return _SCALES[first[0]] if first else 1


def _factor(scales: str) -> int:
    factor = 1
    for word in re.findall(r"[a-z]+", scales.lower()):
        factor *= _SCALES[word.removesuffix("s")]
    return factor


def _read(match: re.Match[str]) -> Quantity:
    value, half = _written(match)
    factor = _factor(match["scales"] or "")
    part = _PARTS[match["part"].strip(" -\n").lower().removesuffix("s")] if match["part"] else 1
    return Quantity(value * factor / part, half * factor / part if not match["part"] else 0.005)


def _written(match: re.Match[str]) -> tuple[float, float]:
    if match["alone"]:
        word = match["alone"].lower().removesuffix("s")
        return (float(_SCALES[word]), 0.0) if word in _SCALES else (1 / _PARTS[word], 0.005)
    if match["word"]:
        return float(sum(_SMALL[word] for word in match["word"].lower().split("-"))), 0.0
    figure = match["figure"].replace(",", "")
    decimals = len(figure.partition(".")[2])
    return float(figure), 0.5 * 10**-decimals
