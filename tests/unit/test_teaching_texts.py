"""GIFT, CSV, sheets and keys hold what the records say, and a student's file holds no key."""

import csv
import html
import io
import zipfile
from xml.etree import ElementTree

import pytest

from explainer.export.teaching.cartridge import CC11, as_cartridge
from explainer.export.teaching.courses import courses
from explainer.export.teaching.files import teaching_files
from explainer.export.teaching.gift import as_gift, escaped
from explainer.export.teaching.on_paper import as_key, as_sheet
from explainer.export.teaching.parts import Course, Group, Item, Quiz
from explainer.export.teaching.question_table import as_csv
from explainer.export.teaching.words import finished
from explainer.site import Site
from tests.html import listing
from tests.teaching import nasty_course, read_gift


@pytest.fixture(scope="module")
def every(records: Site) -> list[Course]:
    return [*courses(records), nasty_course()]


def flat(text: str) -> str:
    """Text without its line breaks and indents."""
    return " ".join(text.split())


def test_gift_read_back_is_what_was_written(every: list[Course]) -> None:
    for course in every:
        read = read_gift(as_gift(course))
        assert len({asked.name for asked in read}) == len(read) == len(list(course.items)), course.stem
        for asked, item in zip(read, course.items, strict=True):
            wanted = [(choice.right, choice.text, choice.why) for choice in item.choices]
            assert (asked.name, asked.ask, asked.answers, asked.because) == (item.id, item.ask, wanted, item.because)


@pytest.mark.parametrize("sign", list("~=#{}:\\"))
def test_a_sign_of_gift_is_written_as_a_letter(sign: str) -> None:
    assert escaped(f"a{sign}b") == f"a\\{sign}b"


@pytest.mark.parametrize("letter", ["\0", "\x0b", "\x1f", "\ud800", "\ufffe"])
def test_a_letter_that_xml_cannot_hold_is_left_out(letter: str) -> None:
    assert ElementTree.fromstring(f"<a>{finished(f'one{letter} two')}</a>").text == "one two"


def test_a_slash_in_a_title_makes_no_category_of_its_own() -> None:
    assert read_gift(as_gift(nasty_course()))[0].category.startswith("$course$/top/Watched/a//b ")


def test_csv_read_back_is_what_the_records_say(records: Site, every: list[Course]) -> None:
    questions = {item.id: item for chapter in records.library.chapters.values() for item in chapter.questions}
    for course in every:
        rows = list(csv.DictReader(io.StringIO(as_csv(course), newline="")))
        assert [row["id"] for row in rows] == [item.id for item in course.items]
        for row, item in zip(rows, course.items, strict=True):
            assert [row["abcd"[place]] for place in range(4)] == [choice.text for choice in item.choices]
            record = questions.get(item.id)
            if record:
                right = next(option for option in record.options if option.right)
                assert row["question"] == finished(record.ask)
                assert row[row["right"].lower()] == finished(right.text)
                assert row["because"] == finished(record.because)
                reasons = {row[letter]: row[f"why_{letter}"] for letter in "abcd"}
                assert all(finished(option.why or "") in reasons[finished(option.text)] for option in record.options)


def test_page_sheet_key_and_files_have_one_order_of_answers(records: Site) -> None:
    for course in (one for one in courses(records) if one.kind == "chapter"):
        for item, question in zip(course.items, records.library.chapters[course.key].questions, strict=True):
            assert [choice.text for choice in item.choices] == [finished(option.text) for option in question.shuffled]


def test_a_key_says_every_right_letter_and_every_reason(every: list[Course]) -> None:
    for course in every:
        key = flat(as_key(course))
        for group in course.groups:
            assert " ".join(item.right.letter for item in group.items) in key
        listened = [words for group in course.groups for words in _listened(group)]
        assert not [words for words in listened if f"Listen for: {words}" not in key], course.stem
        for item in course.items:
            wanted = [f"Right: {item.right.letter} {item.right.text}", item.because]
            wanted += [choice.why for choice in item.choices if not choice.right]
            assert not [words for words in wanted if flat(words) not in key], item.id


def test_a_sheet_asks_everything_and_tells_nothing(records: Site) -> None:
    faults = []
    for course in courses(records):
        sheet = flat(as_sheet(course))
        for item in (one for group in course.groups if not group.check for one in group.items):
            assert flat(item.ask) in sheet
            assert all(f"[ ] {choice.letter} {flat(choice.text)}" in sheet for choice in item.choices)
            faults += [f"{item.id}: {words}" for words in _told(item) if words in sheet]
        for group in course.groups:
            assert all(flat(prompt.ask) in sheet for prompt in group.prompts)
            faults += [f"{course.stem}: {words}" for words in _listened(group) if words in sheet]
    assert not faults, listing(faults)


def _listened(group: Group) -> list[str]:
    return [flat(prompt.listen) for prompt in group.prompts if prompt.listen]


def _told(item: Item) -> list[str]:
    asked = flat(" ".join([item.ask, *(choice.text for choice in item.choices)]))
    return [words for words in map(flat, [item.because, *(one.why for one in item.choices)]) if words not in asked]


def test_what_is_called_a_students_is_a_sheet_and_holds_no_key(records: Site) -> None:
    told = {words for course in courses(records) for item in course.items for words in _told(item)}
    for file, data in teaching_files(records).values():
        assert file.answers == (file.format != "sheet"), file.path
        if not file.answers:
            text = flat(data.decode("utf-8-sig"))
            assert not [words for words in told if words in text], file.path


def test_what_is_told_to_teachers_stands_in_no_file_of_a_student(records: Site) -> None:
    """Neither in a sheet nor, outside the quizzes that mark themselves, in a package; nor does a link lead there."""
    faults = []
    for key, pack in records.library.packs.items():
        told = [words for step in pack.steps for words in (step.do, step.expect) if words]
        course = next(one for one in courses(records) if one.kind == "pack" and one.key == key)
        sheet = flat(as_sheet(course))
        faults += [f"{key}: its sheet holds {one.title}" for one in pack.checks if f"{finished(one.title)} --" in sheet]
        texts = [sheet, *(flat(html.unescape(text)) for text in _open_parts(course))]
        for text in texts:
            faults += [f"{key}: {words}" for words in told if flat(finished(words)) in text]
            faults += [f"{key} leads to its teacher's page"] * (f"teach/{key}.html" in text)
    for key, chapter in records.library.chapters.items():
        course = next(one for one in courses(records) if one.kind == "chapter" and one.key == key)
        for text in [flat(as_sheet(course)), *(flat(html.unescape(text)) for text in _open_parts(course))]:
            faults += [
                f"{one.id}: {one.listen_for}"
                for one in chapter.discussion
                if one.listen_for and flat(finished(one.listen_for)) in text
            ]
    assert not faults, listing(faults)


def _open_parts(course: Course) -> list[str]:
    """The texts of a package that students are shown as they are: everything but its quizzes."""
    with zipfile.ZipFile(io.BytesIO(as_cartridge(course, CC11))) as archive:
        return [archive.read(name).decode() for name in archive.namelist() if not name.endswith("quiz.xml")]


def test_every_pack_has_a_quiz_and_steps_that_bear_the_number_of_their_lesson(records: Site) -> None:
    for course in (one for one in courses(records) if one.kind == "pack"):
        assert any(isinstance(step, Quiz) for folder in course.folders for step in folder.steps), course.key
        for number, folder in enumerate(course.folders, 1):
            assert all(one.title.startswith(f"{number}. ") for one in (folder, *folder.steps)), folder.title
