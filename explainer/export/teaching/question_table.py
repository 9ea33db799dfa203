"""Questions as CSV: for a form, a quiz tool or a sheet of one's own. It holds the answers, so it is a teacher's."""

import csv
import io

from explainer.export.teaching.parts import Course, Item

LEAST = 4


def as_csv(course: Course) -> str:
    """RFC 4180 text, a question a row: its answers under their letters, the right letter, and a reason for each."""
    most = max([LEAST, *(len(item.choices) for item in course.items)])
    letters = [chr(ord("a") + place) for place in range(most)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(
        ["id", "group", "question", *letters, "right", "because", *(f"why_{letter}" for letter in letters), "checked"]
    )
    for group in course.bank:
        for item in group.items:
            writer.writerow([item.id, group.title, *_cells(item, most), course.checked])
    return out.getvalue()


def _cells(item: Item, most: int) -> list[str]:
    none = [""] * (most - len(item.choices))
    texts = [choice.text for choice in item.choices] + none
    reasons = [choice.why for choice in item.choices] + none
    return [item.ask, *texts, item.right.letter, item.because, *reasons]
