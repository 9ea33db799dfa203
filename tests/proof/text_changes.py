"""What can be done to the text of a file: of any file, of records, of pages, of templates; each with its name."""

import json
import random
import re
from collections.abc import Callable

from tests.proof.hostile import TEXTS

# Changes of a text: (text after it, what was done).
TextChange = Callable[[random.Random, str], tuple[str, str]]


def _at(chance: random.Random, text: str) -> int:
    return chance.randrange(len(text) + 1)


def _put_in(chance: random.Random, text: str) -> tuple[str, str]:
    put, at = chance.choice(TEXTS), _at(chance, text)
    return text[:at] + put + text[at:], repr(put[:30])


def _line_put_in(chance: random.Random, text: str) -> tuple[str, str]:
    put, lines = chance.choice(TEXTS), text.splitlines(keepends=True)
    at = chance.randrange(len(lines) + 1)
    return "".join([*lines[:at], put + "\n", *lines[at:]]), repr(put[:30])


def _cut_off(chance: random.Random, text: str) -> tuple[str, str]:
    at = _at(chance, text)
    return text[:at], f"at {at}"


def _on_lines(chance: random.Random, text: str, do: Callable[[list[str], int], list[str]]) -> tuple[str, str]:
    lines = text.splitlines(keepends=True) or [""]
    place = chance.randrange(len(lines))
    return "".join(do(lines, place)), f"line {place + 1}"


def _line_gone(chance: random.Random, text: str) -> tuple[str, str]:
    return _on_lines(chance, text, lambda lines, at: [*lines[:at], *lines[at + 1 :]])


def _line_twice(chance: random.Random, text: str) -> tuple[str, str]:
    return _on_lines(chance, text, lambda lines, at: [*lines[: at + 1], *lines[at:]])


def _lines_swapped(chance: random.Random, text: str) -> tuple[str, str]:
    return _on_lines(chance, text, lambda lines, at: [*lines[:at], *reversed(lines[at : at + 2]), *lines[at + 2 :]])


def _indented(chance: random.Random, text: str) -> tuple[str, str]:
    return _on_lines(chance, text, lambda lines, at: [*lines[:at], "  " + lines[at], *lines[at + 1 :]])


def _letter_changed(chance: random.Random, text: str) -> tuple[str, str]:
    at, letter = _at(chance, text), chr(chance.randrange(32, 0x2100))
    return text[:at] + letter + text[at + 1 :], f"{letter!r} at {at}"


def _number_changed(chance: random.Random, text: str) -> tuple[str, str]:
    found = list(re.finditer(r"\d+", text))
    if not found:
        return text + "7", "a number at the end"
    one = chance.choice(found)
    number = str(int(one[0][:300]) * 10 + 1)
    return text[: one.start()] + number + text[one.end() :], f"{one[0][:20]} became {number[:20]}"


def _windows(_: random.Random, text: str) -> tuple[str, str]:
    return text.replace("\n", "\r\n"), ""


def _old_mac(_: random.Random, text: str) -> tuple[str, str]:
    return text.replace("\n", "\r"), ""


def _marked(_: random.Random, text: str) -> tuple[str, str]:
    return "\ufeff" + text, ""


LINES: list[tuple[str, TextChange]] = [
    ("a text put in", _put_in),
    ("a text put in", _put_in),
    ("a line put in", _line_put_in),
    ("cut off", _cut_off),
    ("a line gone", _line_gone),
    ("a line twice", _line_twice),
    ("two lines swapped", _lines_swapped),
    ("a line indented", _indented),
    ("a letter changed", _letter_changed),
    ("a number changed", _number_changed),
    ("line ends of Windows", _windows),
    ("line ends of an old Mac", _old_mac),
    ("a byte order mark", _marked),
]


def _value(chance: random.Random, text: str, write: Callable[[str], str]) -> tuple[str, str]:
    found = list(re.finditer(r"(?<=: )[^\n{\[&*|>][^\n]*", text))
    if not found:
        return text, "nothing"
    one, put = chance.choice(found), chance.choice(TEXTS)
    return text[: one.start()] + write(put) + text[one.end() :], repr(put[:30])


def _plain_value(chance: random.Random, text: str) -> tuple[str, str]:
    return _value(chance, text, lambda put: put)


def _quoted_value(chance: random.Random, text: str) -> tuple[str, str]:
    return _value(chance, text, lambda put: json.dumps(put))


def _listed_value(chance: random.Random, text: str) -> tuple[str, str]:
    return _value(chance, text, lambda put: f"[[{json.dumps(put)}]]")


def _grouped_value(chance: random.Random, text: str) -> tuple[str, str]:
    return _value(chance, text, lambda put: f"{{a: {json.dumps(put)}}}")


def _key(chance: random.Random, text: str, write: Callable[[str], str]) -> tuple[str, str]:
    found = list(re.finditer(r"[\w-]+(?=: )", text))
    if not found:
        return text, "nothing"
    one = chance.choice(found)
    return text[: one.start()] + write(one[0]) + text[one.end() :], one[0]


def _key_misspelt(chance: random.Random, text: str) -> tuple[str, str]:
    return _key(chance, text, lambda key: key[:-1] + "q")


def _key_in_capitals(chance: random.Random, text: str) -> tuple[str, str]:
    return _key(chance, text, str.upper)


def _key_no_text(chance: random.Random, text: str) -> tuple[str, str]:
    put = chance.choice(["5", "[a]", "null", "NO", "1e3", "''", "__class__", "model_config"])
    return _key(chance, text, lambda _: put)


def _ids_swapped(chance: random.Random, text: str) -> tuple[str, str]:
    found = list(re.finditer(r"(?<=\bid: )[a-z0-9-]+", text))
    if len(found) < 2:
        return text, "nothing"
    first, second = sorted(chance.sample(found, 2), key=lambda one: one.start())
    return (
        text[: first.start()] + second[0] + text[first.end() : second.start()] + first[0] + text[second.end() :],
        f"{first[0]} and {second[0]}",
    )


def _merged(chance: random.Random, text: str) -> tuple[str, str]:
    """An anchor on the first value, and an alias or a merge for another."""
    changed = re.sub(r"(?<=: )(?=[^\n&*])", "&a ", text, count=1)
    found = list(re.finditer(r"(?<=: )[^\n&]+", changed))
    one = chance.choice(found) if found else None
    return (changed[: one.start()] + "*a" + changed[one.end() :] if one else changed), ""


YAML: list[tuple[str, TextChange]] = [
    ("a value replaced", _plain_value),
    ("a value replaced in quotes", _quoted_value),
    ("a value replaced in quotes", _quoted_value),
    ("a list for a value", _listed_value),
    ("a group for a value", _grouped_value),
    ("a key misspelt", _key_misspelt),
    ("a key in capitals", _key_in_capitals),
    ("a key of another type", _key_no_text),
    ("two ids swapped", _ids_swapped),
    ("an alias", _merged),
]


def _call(chance: random.Random, text: str, write: Callable[[str], str]) -> tuple[str, str]:
    found = list(re.finditer(r"\{\{.*?\}\}", text))
    if not found:
        return text, "nothing"
    one = chance.choice(found)
    return text[: one.start()] + write(one[0]) + text[one.end() :], one[0]


def _call_misspelt(chance: random.Random, text: str) -> tuple[str, str]:
    return _call(chance, text, lambda call: call.replace("(", "q(", 1))


def _call_of_nobody(chance: random.Random, text: str) -> tuple[str, str]:
    return _call(chance, text, lambda call: re.sub(r'\("[^"]*"', '("nobody"', call, count=1))


def _call_broken(chance: random.Random, text: str) -> tuple[str, str]:
    cut = chance.choice(["{{", "}}", '"', "(", ")"])
    return _call(chance, text, lambda call: call.replace(cut, "", 1))


def _call_twice(chance: random.Random, text: str) -> tuple[str, str]:
    return _call(chance, text, lambda call: f"{call}\n\n{call}")


def _call_with_more(chance: random.Random, text: str) -> tuple[str, str]:
    put = chance.choice(['"x"', "x=1", "*a", "**a", "1+1", "open('x')", "first=99999999999", 'columns="a,b"'])
    return _call(chance, text, lambda call: call.replace(")", f", {put})", 1))


PAGES: list[tuple[str, TextChange]] = [
    ("a call misspelt", _call_misspelt),
    ("a call of nobody", _call_of_nobody),
    ("a call broken", _call_broken),
    ("a call twice", _call_twice),
    ("a call with more", _call_with_more),
]


def _block_gone(chance: random.Random, text: str) -> tuple[str, str]:
    found = list(re.finditer(r"\{%.*?%\}", text))
    if not found:
        return text, "nothing"
    one = chance.choice(found)
    return text[: one.start()] + text[one.end() :], one[0]


def _name_misspelt(chance: random.Random, text: str) -> tuple[str, str]:
    found = list(re.finditer(r"(?<=\{\{ )\w+", text))
    if not found:
        return text, "nothing"
    one = chance.choice(found)
    return text[: one.start()] + one[0] + "q" + text[one.end() :], one[0]


def _filter_unknown(chance: random.Random, text: str) -> tuple[str, str]:
    return _call(chance, text, lambda call: call.replace("}}", "| nothing }}", 1))


def _tag_open(chance: random.Random, text: str) -> tuple[str, str]:
    found = list(re.finditer(r"</\w+>", text))
    if not found:
        return text, "nothing"
    one = chance.choice(found)
    return text[: one.start()] + text[one.end() :], one[0]


TEMPLATES: list[tuple[str, TextChange]] = [
    ("a block gone", _block_gone),
    ("a name misspelt", _name_misspelt),
    ("an unknown filter", _filter_unknown),
    ("an element left open", _tag_open),
]
