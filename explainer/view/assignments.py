"""What a class reads and opens: sections of chapters with their words, models at a setting."""

from dataclasses import dataclass, replace

from explainer.read.pages import CALL, Page
from explainer.read.reading import prose, words
from explainer.read.sections import Section, sections
from explainer.records.pack import OPENING, Reading, Setting
from explainer.site import Site


@dataclass(frozen=True)
class Assigned:
    """Something to read: what it is called, its address, and its words."""

    title: str
    of: str
    url: str
    words: int


def assigned(site: Site, reading: Reading) -> list[Assigned]:
    """The chapter, or each of its sections, that a reading names."""
    page = site.page_of("chapter", reading.chapter)
    if page is None:
        return []
    title, known = site.library.chapters[reading.chapter].title, sections(page)
    if not reading.sections:
        return [Assigned(title, "", page.url, len(words(prose(page, site.library))))]
    return [
        Assigned(
            known[anchor].title,
            title,
            page.url if anchor == OPENING else f"{page.url}#{anchor}",
            section_words(site, page, known[anchor]),
        )
        for anchor in reading.sections
    ]


def section_words(site: Site, page: Page, section: Section) -> int:
    """The words of one section as a reader meets them."""
    before = len(CALL.findall(page.body[: section.start]))
    body = page.body[section.start : section.end]
    calls = page.calls[before : before + len(CALL.findall(body))]
    return len(words(prose(replace(page, body=body, calls=calls), site.library)))


def setting_url(setting: Setting) -> str:
    """The address of a model at a setting, as its own button copies it."""
    page = f"try-it/{setting.model}.html"
    if setting.case:
        return f"{page}#case={setting.case}"
    if setting.values:
        return f"{page}#{setting.model}={','.join(f'{name}:{value}' for name, value in setting.values.items())}"
    return page
