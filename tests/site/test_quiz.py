"""A question's answers stand on its page in the shuffled order, with the right one marked for the script."""

from explainer.site import Site
from explainer.view.typography import curly
from tests.html import Element, listing


def test_answers_stand_in_the_shuffled_order(records: Site, pages: dict[str, Element]) -> None:
    faults = []
    for stem, chapter in records.library.chapters.items():
        page = records.page_of("chapter", stem)
        assert page
        forms = {form.get("id"): form for form in pages[page.uri.replace(".md", ".html")].all("form")}
        for question in chapter.questions:
            shown = [(label.words, "data-right" in label.attributes) for label in forms[question.id].all("label")]
            if shown != [(curly(option.text), option.right) for option in question.shuffled]:
                faults.append(f"{question.id}: {shown}")
    assert not faults, listing(faults)
