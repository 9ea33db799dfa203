"""Plain text to print or to paste: the sheet of a student, and the key of a teacher. Neither holds the other."""

import textwrap

from explainer.export.teaching.parts import Course, Group, Item, Prompt

WIDTH = 76
_LINE = "_" * WIDTH


def as_sheet(course: Course) -> str:
    """What students are handed: the questions without their answers, the prompts with lines to write on."""
    head = [*_head(course, course.title), "Name: " + "_" * 38 + "  Date: " + "_" * 24, ""]
    return _joined([*head, *(line for group in course.groups if not group.check for line in _sheet(group))])


def as_key(course: Course) -> str:
    """What a teacher keeps: the right letters at a glance, then each reason."""
    head = [*_head(course, f"Key: {course.title}"), *_wrapped("For teachers. The answers stand on the site, too."), ""]
    asked = [group for group in course.groups if group.items]
    short = [f"{group.title}: {' '.join(item.right.letter for item in group.items)}" for group in asked]
    return _joined([*head, *short, "", *(line for group in course.groups for line in _key(group))])


def _head(course: Course, title: str) -> list[str]:
    return [title, "=" * min(len(title), WIDTH), course.address, f"Checked {course.checked}. CC BY 4.0.", ""]


def _sheet(group: Group) -> list[str]:
    lines = _title(group)
    for number, item in enumerate(group.items, 1):
        lines += [*_numbered(number, item.ask), *_letters(item), ""]
    for number, prompt in enumerate(group.prompts, 1 + len(group.items)):
        lines += [*_numbered(number, prompt.ask), *_form(prompt), *([_LINE] * prompt.lines), ""]
    return lines


def _form(prompt: Prompt) -> list[str]:
    columns = _wrapped(" | ".join(prompt.columns), "   ")
    return columns + [line for row in prompt.rows for line in [*_wrapped(row, "   "), _LINE]]


def _title(group: Group) -> list[str]:
    return [*_wrapped(group.title), "-" * min(len(group.title), WIDTH), ""]


def _letters(item: Item) -> list[str]:
    return [line for choice in item.choices for line in _wrapped(f"[ ] {choice.letter}  {choice.text}", "   ", 7)]


def _key(group: Group) -> list[str]:
    lines = _title(group)
    for number, item in enumerate(group.items, 1):
        lines += [*_numbered(number, item.ask), *_reasons(item), ""]
    for number, prompt in enumerate(group.prompts, 1 + len(group.items)):
        if prompt.listen:
            lines += [*_numbered(number, prompt.ask), *_wrapped(f"Listen for: {prompt.listen}", "   "), ""]
    return lines


def _reasons(item: Item) -> list[str]:
    lines = [*_wrapped(f"Right: {item.right.letter}  {item.right.text}", "   ", 10), *_wrapped(item.because, "   ")]
    wrong = [choice for choice in item.choices if not choice.right]
    return lines + [line for choice in wrong for line in _wrapped(f"{choice.letter}  {choice.why}", "   ", 6)]


def _numbered(number: int, text: str) -> list[str]:
    return textwrap.wrap(f"{number}. {text}", WIDTH, subsequent_indent="   ")


def _wrapped(text: str, indent: str = "", hang: int | None = None) -> list[str]:
    after = " " * hang if hang else indent
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=after)


def _joined(lines: list[str]) -> str:
    return "\r\n".join(lines).rstrip() + "\r\n"
