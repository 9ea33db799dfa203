"""Questions as GIFT, the plain text that Moodle takes into its question bank."""

import re

from explainer.export.teaching.parts import Choice, Course, Group, Item

# Signs of the format, and the backslash that takes their meaning away.
_SIGNS = re.compile(r"([\\~=#{}:])")
# A share in front of an answer would give it a part of the points, a name in brackets another format.
_READ_AS_MORE = ("%", "[")
BANK = "Watched"


def as_gift(course: Course) -> str:
    """A comment that says whence, then a category for each group of questions."""
    head = [
        f"// {course.title}",
        f"// {course.address}",
        f"// Checked {course.checked}. Text and data CC BY 4.0. Answers are public: for practice.",
    ]
    return "\n\n".join(["\n".join(head), *map(_group, course.bank)]) + "\n"


def _group(group: Group) -> str:
    category = f"$CATEGORY: $course$/top/{BANK}/{group.title.replace('/', '//')}"
    return "\n\n".join([category, *(_item(item, group) for item in group.items)])


def _item(item: Item, group: Group) -> str:
    lines = [
        f"// [id:{item.id}] [tag:{group.key}]",
        f"::{item.id}::[plain]{escaped(item.ask)} {{",
        *(f"\t{_choice(choice)}" for choice in item.choices),
        f"\t####{_text(item.because)}",
        "}",
    ]
    return "\n".join(lines)


def _choice(choice: Choice) -> str:
    return f"{'=' if choice.right else '~'}{_text(choice.text)}#{_text(choice.why)}"


def _text(text: str) -> str:
    return f"[plain]{escaped(text)}" if text.startswith(_READ_AS_MORE) else escaped(text)


def escaped(text: str) -> str:
    """``text`` with every sign of the format as a letter."""
    return _SIGNS.sub(r"\\\1", text)
