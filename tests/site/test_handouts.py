"""What pupils are handed holds the task and no answer: the answers stand on the teacher's page, and only there."""

from pathlib import Path

import pytest

from explainer.check.packs import questions
from explainer.records.chapter import Question
from explainer.site import Site
from explainer.view.typography import curly
from tests.html import listing, main_content, read_pages

PACKS = sorted(file.stem for file in (Path(__file__).parents[2] / "data" / "packs").glob("*.yml"))


def _reasons(question: Question) -> list[str]:
    return [option.why for option in question.options if option.why]


@pytest.mark.parametrize("key", PACKS)
def test_a_pack_tells_its_answers_to_the_teacher_alone(key: str, built: Path, records: Site) -> None:
    pack, asked, pages = records.library.packs[key], questions(records), read_pages(built)
    told = [text for step in pack.steps for text in (step.do, step.expect) if text]
    for question in map(asked.__getitem__, pack.questions):
        told += [question.because, *_reasons(question)]
    teacher, sheet = (main_content(pages[f"teach/{part}{key}.html"]).words for part in ("", "sheets/"))
    assert listing([text for text in told if curly(text) not in teacher]) == listing([]), "the teacher is told all"
    assert listing([text for text in told if curly(text) in sheet]) == listing([]), "the sheet gives nothing away"
    wanted = [asked[name].ask for step in pack.steps for name in step.questions]
    assert listing([text for text in wanted if curly(text) not in sheet]) == listing([]), "the sheet asks what it must"


def test_a_chapters_sheet_asks_and_its_teacher_is_told(built: Path, records: Site) -> None:
    pages = read_pages(built)
    for key, chapter in records.library.chapters.items():
        teacher, sheet = (main_content(pages[f"teach/{part}/{key}.html"]).words for part in ("chapters", "questions"))
        told = [text for question in chapter.questions for text in (question.because, *_reasons(question))]
        told += [prompt.listen_for for prompt in chapter.discussion]
        asked = [*(question.ask for question in chapter.questions), *(prompt.ask for prompt in chapter.discussion)]
        assert listing([text for text in told if curly(text) not in teacher]) == listing([]), key
        assert listing([text for text in told if curly(text) in sheet]) == listing([]), key
        assert listing([text for text in asked if curly(text) not in sheet]) == listing([]), key
