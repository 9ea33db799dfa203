"""What every chapter has: its hook, the box of what is not known, and a title where its figure says what it found."""

import pytest
from pydantic import ValidationError

from explainer.records.chapter import Chapter
from explainer.site import Site


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"hook": None}, "hook"),
        ({"unknown": []}, "unknown"),
        ({"beside_title": None}, "has rows 'beside' and no 'beside_title'"),
    ],
)
def test_a_chapter_without_it_is_refused(records: Site, change: dict[str, object], said: str) -> None:
    sound = next(chapter for chapter in records.library.chapters.values() if chapter.beside).model_dump()
    Chapter.model_validate(sound)
    with pytest.raises(ValidationError, match=said):
        Chapter.model_validate({**sound, **change})
