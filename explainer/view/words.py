"""Dates, numbers and lists as people write them."""

import math

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def date_words(date: str) -> str:
    """``2018-07-08`` -> ``8 July 2018``; ``2017-06/2017-08`` -> ``June to August 2017``."""
    if "/" in date:
        start, end = date.split("/")
        first, last = _one(start), _one(end)
        if start[:4] == end[:4] and start != start[:4]:
            first = first.removesuffix(f" {start[:4]}")
        return f"{first} to {last}"
    return _one(date)


def _one(date: str) -> str:
    year, *rest = date.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) == 2 else f"{month} {year}"


def per_words(value: float, per: int) -> str:
    """A share as so many in ``per``: ``0.0007, 10000`` -> ``7``."""
    return number_words(round(value * per, 6))


def number_words(value: object) -> str:
    """A cell as text: thousands parted by commas, decimals as they were published."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:,.10f}".rstrip("0").rstrip(".")
    return str(value)


def small_number(number: int) -> str:
    """A count in a sentence: ``3`` -> ``three``; from thirteen on as figures."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def count_words(number: int, thing: str, things: str | None = None) -> str:
    """``3, "source"`` -> ``three sources``."""
    return f"{small_number(number)} {thing if number == 1 else things or thing + 's'}"


def reading_minutes(words: int, figures: int) -> int:
    """Minutes to read a page at 230 words a minute (silent reading of English non-fiction: Brysbaert 2019,
    238 a minute), with half a minute for each figure. Never less than one."""
    return max(1, round(words / 230 + figures / 2))


def class_minutes(words: int) -> tuple[int, int]:
    """Minutes that a class needs to read in silence: from 175 words a minute to 150, which leaves nobody behind. Most
    adults read 175 to 300 (Brysbaert 2019), pupils and readers of a second language fewer."""
    return max(1, math.ceil(words / 175)), max(1, math.ceil(words / 150))
