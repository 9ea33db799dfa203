"""The course of one chapter, and of the whole book."""

from explainer.export.teaching.parts import Course, Discussion, Folder, Group, Link, Prompt, Quiz, item_of
from explainer.export.teaching.words import finished
from explainer.read.pages import Page
from explainer.records import chapter as records
from explainer.records.chapter import Chapter
from explainer.site import Site

TALK = "Choose one question. Say what on the page your answer rests on."


def chapter_courses(site: Site) -> list[Course]:
    """One course a chapter, in the order of the book."""
    pages = [page for page in site.chapters() if page.stem in site.library.chapters]
    return [_course(site, page, number) for number, page in enumerate(pages, 1)]


def book_course(site: Site, chapters: list[Course]) -> Course:
    """All chapters as one course."""
    return Course(
        kind="book",
        key="book",
        folder="downloads",
        stem="watched.book",
        title=f"{site.config['site_name']}: all chapters",
        about=finished(str(site.config.get("site_description", ""))),
        address=site.site_url,
        checked=max((course.checked for course in chapters), default=""),
        folders=tuple(folder for course in chapters for folder in course.folders),
        groups=tuple(group for course in chapters for group in course.groups),
    )


def _course(site: Site, page: Page, number: int) -> Course:
    key, record = page.stem, site.library.chapters[page.stem]
    title, address = finished(record.title), f"{site.site_url}{page.url}"
    # A system that has no sections shows the steps of all chapters in one list, so each bears the number.
    group = Group(key, title, tuple(map(item_of, record.questions)), _prompts(record))
    link = Link(f"{key}-read", f"{number}. Read: {title}", address)
    talk = Discussion(
        f"{key}-talk", f"{number}. Talk: {title}", _first(record), group.prompts, Link("", title, address)
    )
    quiz = Quiz(f"{key}-quiz", f"{number}. Four questions: {title}", group.items)
    return Course(
        kind="chapter",
        key=key,
        folder=f"downloads/chapters/{key}",
        stem=key,
        title=title,
        about=finished(record.question),
        address=address,
        checked=record.reviewed,
        folders=(Folder(key, f"{number}. {title}", (link, talk, quiz)),),
        groups=(group,),
    )


def _first(record: Chapter) -> tuple[str, ...]:
    note = record.content_note
    return (f"Before you read: {finished(note)}", TALK) if note else (TALK,)


def _prompts(record: Chapter) -> tuple[Prompt, ...]:
    return tuple(Prompt(_ask(prompt), listen=finished(prompt.listen_for or "")) for prompt in record.discussion)


def _ask(prompt: records.Prompt) -> str:
    form = ", ".join(filter(None, [f"{prompt.minutes} minutes", prompt.form]))
    product = f" To hand in: {finished(prompt.product)}." if prompt.product else ""
    return f"{finished(prompt.ask)} ({form}){product}"
