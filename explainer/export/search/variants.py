"""Traditional characters for the simplified ones of the site: readers in Taiwan and Hong Kong write the former."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from explainer.export.search.entries import Entry
from explainer.export.search.synonyms import Group

TABLE = Path(__file__).with_name("traditional.txt")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def variants(found: Iterable[Entry], groups: Iterable[Group]) -> str:
    """Pairs of a traditional character and its simplified one, run together, for what the site and
    the thesaurus hold.
    """
    texts = [text for entry in found for text in (entry.title, entry.text)]
    texts += [text for said, means, *_ in groups for text in (*said, *means)]
    present = {character for text in texts for character in CHINESE.findall(text)}
    wanted = {_simplified().get(character, character) for character in present}
    return "".join(traditional + simple for traditional, simple in _simplified().items() if simple in wanted)


@cache
def _simplified() -> dict[str, str]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {pair[0]: pair[1] for line in lines for pair in line.split()}
