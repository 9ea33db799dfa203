"""Each page can be read aloud: one first heading, no skipped level, a language, names for pictures, unique ids."""

from collections import Counter

from tests.html import Element, listing

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def test_ids_are_unique(pages: dict[str, Element]) -> None:
    faults = []
    for name, page in pages.items():
        counts = Counter(element.get("id") for element in page.all() if "id" in element.attributes)
        faults += [f"{name}: #{key} stands {number} times" for key, number in counts.items() if number > 1 or not key]
    assert not faults, listing(faults)


def test_exactly_one_first_heading(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: {[found.words for found in page.all('h1')]}"
        for name, page in pages.items()
        if len(list(page.all("h1"))) != 1
    ]
    assert not faults, listing(faults)


def test_heading_levels_do_not_skip(pages: dict[str, Element]) -> None:
    faults = []
    for name, page in pages.items():
        level = 0
        for heading in page.all(*HEADINGS):
            if int(heading.tag[1]) > level + 1:
                faults.append(f"{name}: <{heading.tag}> {heading.words[:50]} after <h{level}>")
            level = int(heading.tag[1])
    assert not faults, listing(faults)


def test_no_heading_is_empty(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: <{heading.tag} id={heading.get('id')}>"
        for name, page in pages.items()
        for heading in page.all(*HEADINGS)
        if not heading.words
    ]
    assert not faults, listing(faults)


def test_every_page_names_its_language(pages: dict[str, Element]) -> None:
    faults = [name for name, page in pages.items() if next(page.all("html")).get("lang") != "en"]
    assert not faults, listing(faults)


def test_titles_and_descriptions_are_unique(pages: dict[str, Element]) -> None:
    for what, values in (
        ("title", {name: next(page.all("title")).words for name, page in pages.items()}),
        ("description", {name: _description(page) for name, page in pages.items()}),
    ):
        counts = Counter(values.values())
        faults = [f"{name}: {what} '{value}'" for name, value in values.items() if counts[value] > 1 or not value]
        assert not faults, listing(faults)


def _description(page: Element) -> str:
    return next((meta.get("content") for meta in page.all("meta") if meta.get("name") == "description"), "")


def _hidden(element: Element) -> bool:
    return any(part.get("aria-hidden") == "true" or "hidden" in part.attributes for part in element.around())


def _within_drawing(element: Element) -> bool:
    return any(part.tag == "svg" for part in list(element.around())[1:])


def _named(drawing: Element) -> bool:
    title = next((child for child in drawing.children if isinstance(child, Element) and child.tag == "title"), None)
    return bool(drawing.get("role") and (drawing.get("aria-label") or drawing.get("aria-labelledby") or title))


def test_every_picture_is_named_or_hidden(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: {image.get('src')}"
        for name, page in pages.items()
        for image in page.all("img")
        if "alt" not in image.attributes
    ]
    faults += [
        f"{name}: <svg class={drawing.get('class')}>"
        for name, page in pages.items()
        for drawing in page.all("svg")
        if not _within_drawing(drawing) and not _hidden(drawing) and not _named(drawing)
    ]
    assert not faults, listing(faults)


def test_every_reference_between_elements_resolves(pages: dict[str, Element]) -> None:
    faults = []
    for name, page in pages.items():
        ids = {element.get("id") for element in page.all()}
        for element in page.all():
            for key in ("aria-labelledby", "aria-describedby", "aria-controls", "for", "data-opens"):
                faults += [f"{name}: {key}={wanted}" for wanted in element.get(key).split() if wanted not in ids]
    assert not faults, listing(faults)


def test_every_figure_has_a_heading(pages: dict[str, Element]) -> None:
    """Readers who go from heading to heading come past charts, tables, models and drawings as well."""
    faults = [
        f"{name}: {figure.get('id') or figure.get('class')}"
        for name, page in pages.items()
        for figure in page.all("figure", "div")
        if "figure" in figure.get("class").split() and not any(figure.all(*HEADINGS))
    ]
    assert not faults, listing(faults)


def test_downloads_and_links_that_repeat_say_of_what(pages: dict[str, Element]) -> None:
    """A list of links read aloud: no two of one name lead to two places."""
    faults = []
    for name, page in pages.items():
        first: dict[str, str] = {}
        for link in page.all("a"):
            if (
                link.words in ("CSV", "JSON", "SVG", "Table", "Open", "Read")
                or first.setdefault(link.words, link.get("href")) != link.get("href")
                and any(link.words.startswith(word) for word in ("CSV", "JSON", "SVG", "Table of", "Open"))
            ):
                faults.append(f"{name}: {link.words} {link.get('href')}")
    assert not faults, listing(faults)
