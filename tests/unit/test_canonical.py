"""Anybody can recompute a hash: from the YAML and ``editions/README.md`` alone, by other code than ours."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.editions.canonical import FIELDS, as_json, spoken_for
from explainer.editions.signs import ALPHABET, hash_of, hash_text, hashes, list_of, root_of, signs, signs_of
from explainer.kinds import KINDS
from explainer.records.claim import Claim
from explainer.records.term import Term
from explainer.site import Site


def _fields(readme: str) -> dict[str, list[str]]:
    """The table of fields that a stranger reads."""
    rows = re.findall(r"^\| `(\w+)` \| (`.+`) \|$", readme, re.MULTILINE)
    return {kind: re.findall(r"`([\w-]+)`", fields) for kind, fields in rows}


# A stranger's program: written after editions/README.md, and with nothing of ours.
def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return re.sub(r"[ \t\r\n]+", " ", value).strip()
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        kept = {key: _clean(item) for key, item in value.items() if key not in ("claim", "claims", "repeats")}
        return {key: item for key, item in kept.items() if not (item in (None, "", [], {}) or item is False)}
    return int(value) if isinstance(value, float) and value == int(value) else value


def _recomputed(kind: str, key: str, raw: dict[str, Any], fields: list[str], page: str | None) -> str:
    record = ({"checkable": True} if kind == "fact" else {}) | {name: raw[name] for name in fields if name in raw}
    if "others" in record:
        record["others"] = [{"standing": "independent"} | other for other in record["others"]]
    words = _clean({name: record[name] for name in record if name in fields})
    if page is not None:
        words["text_sha256"] = hashlib.sha256(page.split("---\n", 2)[2].strip().encode()).hexdigest()
    whole = {"kind": kind, "id": key, "words": words}
    return hashlib.sha256(
        json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    ).hexdigest()


def _raw(root: Path) -> dict[tuple[str, str], dict[str, Any]]:
    found = {}
    for kind in KINDS:
        for file in sorted((root / "data").glob(kind.files)) if kind.name in FIELDS else ():
            content = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
            rows = {row["id"]: row for row in content[kind.key]} if kind.key else {file.stem: content}
            found |= {(kind.name, key): row for key, row in rows.items()}
    return found


def test_a_stranger_gets_every_hash_and_the_root(records: Site, root: Path) -> None:
    fields = _fields((root / "editions" / "README.md").read_text(encoding="utf-8"))
    assert set(fields) == set(FIELDS)
    pages = {page.stem: page.file.read_text(encoding="utf-8") for page in records.chapters()}
    theirs = {
        (kind, key): _recomputed(kind, key, row, fields[kind], pages[key] if kind == "chapter" else None)
        for (kind, key), row in _raw(root).items()
    }
    ours = hashes(records)
    assert [key for key in ours if ours[key] != theirs.get(key)] == [] and theirs.keys() == ours.keys()
    listed = "".join(f"{theirs[key]}  {'/'.join(key)}\n" for key in sorted(theirs, key="/".join))
    assert hashlib.sha256(listed.encode()).hexdigest() == root_of(ours)


def test_no_two_records_share_their_signs(records: Site) -> None:
    found = hashes(records)
    assert len({signs_of(hash_) for hash_ in found.values()}) == len(found)
    assert signs(records, "claim", "xiangyang-delay-2018") == signs_of(
        hash_of(records, "claim", "xiangyang-delay-2018")
    )


@pytest.mark.parametrize(
    ("hash_", "shown"),
    [
        ("00" * 32, "0000000000"),
        ("ff" * 32, "ZZZZZZZZZZ"),
        ("08421" * 12 + "0842", "1111111111"),
        ("8" + "0" * 63, "G000000000"),
        ("0" * 12 + "4" + "0" * 51, "0000000001"),
        ("0" * 12 + "2" + "f" * 51, "0000000000"),
    ],
)
def test_signs_are_the_first_fifty_bits_of_the_hash(hash_: str, shown: str) -> None:
    assert signs_of(hash_) == shown


def test_no_sign_is_mistaken_for_another() -> None:
    assert len(set(ALPHABET)) == 32 and not set("ILOU") & set(ALPHABET)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (100.0, "100"),
        (100, "100"),
        (-0.0, "0"),
        (0.7, "0.7"),
        (2.5e-05, "0.000025"),
        (1e16, "10000000000000000"),
        (1.5e300, "15" + "0" * 299),
        (True, "true"),
        (None, "null"),
        ('é"\\\n\u007f‘中', '"é\\"\\\\\\n\u007f‘中"'),
        ({"b": 1, "a": [{}, [], "x"], "B": 2}, '{"B":2,"a":[{},[],"x"],"b":1}'),
    ],
)
def test_json_is_written_in_one_form(value: object, written: str) -> None:
    assert as_json(value) == written


CLAIM = """
id: late
shown: five days
text: It was five days late.
value: 5
unit: days
who: Officials
as_of: "2018-07"
kind: official
sources: [paper]
"""
SAME = {
    "keys in another order": "sources: [paper]\nkind: official\nwho: Officials\n" + CLAIM.replace(
        "who: Officials\n", "").replace("kind: official\n", "").replace("sources: [paper]\n", ""),
    "quotes and a folded text": CLAIM.replace("It was five days late.", ">\n  It was\n  five days late.").replace(
        "five days\n", '"five days"\n', 1),
    "two spaces, a tab and a line break for one": CLAIM.replace(
        "It was five days late.", '" It  was\\tfive\\r\\n days   late. "'),
    "a list in lines": CLAIM.replace("[paper]", "\n  - paper"),
    "another form of the number": CLAIM.replace("value: 5", "value: 5.0"),
    "an empty field": CLAIM + "place: null\nothers: []\n",
    "a note, a page number, our doubt": CLAIM + (
        "locators: {paper: page 3}\nconfidence: {level: low, why: One report.}\n"
        'changed: [{since: "2026.1", date: "2026-11-30", why: Reworded.}]\n'),
}  # fmt: skip
OTHER = {
    "a letter": CLAIM.replace("five days late", "five days Late"),
    "the figure": CLAIM.replace("value: 5", 'value: "5"'),
    "the speaker": CLAIM.replace("Officials", "An official"),
    "the date": CLAIM.replace("2018-07", "2018-08"),
    "a source": CLAIM.replace("[paper]", "[paper, other]"),
    "the kind": CLAIM.replace("official\n", "reporter\n"),
    "what limits it": CLAIM + "qualification: One report.\n",
    "what is not known of it": CLAIM + "not_known: The make.\n",
    "words run together": CLAIM.replace("It was", "Itwas"),
}


def _hash(text: str) -> str:
    record = Claim.model_validate(yaml.safe_load(text))
    return hash_text(as_json(spoken_for(record, FIELDS["claim"])))


@pytest.mark.parametrize("text", SAME.values(), ids=SAME.keys())
def test_how_a_record_is_written_does_not_change_its_hash(text: str) -> None:
    assert _hash(text) == _hash(CLAIM)


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER.keys())
def test_what_a_record_says_changes_its_hash(text: str) -> None:
    assert _hash(text) != _hash(CLAIM)


def test_the_list_is_in_order_of_kind_and_id() -> None:
    pairs = {("term", "b"): "2" * 64, ("claim", "z"): "9" * 64, ("term", "a"): "7" * 64}
    assert [line[66:] for line in list_of(pairs.items()).splitlines()] == ["claim/z", "term/a", "term/b"]


def test_the_example_for_strangers_is_true() -> None:
    words = spoken_for(
        Term(id="watch-list", term="Watch list", definition="The faces or names that a system searches for."),
        FIELDS["term"],
    )
    example = re.search(r"```json\n(.+?)\n```", Path("editions/README.md").read_text(encoding="utf-8"))
    assert example and as_json({"kind": "term", "id": "watch-list", "words": words}) == example[1]
