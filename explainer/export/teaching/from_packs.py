"""The course of a pack: a folder a lesson, with what is read, tried and looked up, what is answered, and its checks."""

from collections.abc import Iterator, Sequence

from explainer.check.packs import questions
from explainer.export.teaching.parts import Course, Discussion, Folder, Group, Item, Link, Prompt, Quiz, item_of
from explainer.export.teaching.words import finished
from explainer.records.pack import Blank, Lesson, Pack
from explainer.site import Site
from explainer.view.assignments import assigned, setting_url

TALK = "Answer what your teacher asks for. Your sheet holds the same questions."
Items = dict[str, Item]


def pack_courses(site: Site) -> list[Course]:
    """One course a pack."""
    items = {key: item_of(question) for key, question in questions(site).items()}
    return [_course(site, key, pack, items) for key, pack in site.library.packs.items()]


def _course(site: Site, key: str, pack: Pack, items: Items) -> Course:
    # The page of a pack tells its answers, so students are led to the sheet.
    sheet = Link("", finished(pack.title), f"{site.site_url}teach/sheets/{key}.html")
    lessons = list(enumerate(pack.lessons, 1))
    reviewed = [site.library.chapters[reading.chapter].reviewed for reading in pack.readings]
    return Course(
        kind="pack",
        key=key,
        folder=f"downloads/packs/{key}",
        stem=key,
        title=sheet.title,
        about=finished(pack.about),
        address=sheet.address,
        checked=max(reviewed, default=""),
        folders=tuple(_folder(site, key, number, sheet, items) for number, _ in lessons),
        groups=(*(_lesson_group(key, pack, number, items) for number, _ in lessons), *_check_groups(key, pack, items)),
    )


def _folder(site: Site, key: str, number: int, sheet: Link, items: Items) -> Folder:
    pack = site.library.packs[key]
    lesson = pack.lessons[number - 1]
    links = (
        Link(f"{key}-{number}-{place}", f"{number}. {title}", f"{site.site_url}{url}")
        for place, (url, title) in enumerate(_links(site, lesson).items(), 1)
    )
    quizzes = (
        Quiz(f"{key}-check-{place}", f"{number}. {finished(check.title)}", _items(check.questions, items))
        for place, check in enumerate(pack.checks, 1)
        if number == _lesson_of(place, pack)
    )
    talks = (
        Discussion(f"{key}-{number}-{name}", f"{number}. {title}", first, prompts, sheet)
        for name, title, first, prompts in _discussions(pack, number)
    )
    return Folder(f"{key}-{number}", f"{number}. {_title(pack, lesson)}", (*links, *talks, *quizzes))


def _lesson_of(check: int, pack: Pack) -> int:
    """The number of the lesson that a check belongs to: its own where each lesson has one, else the last."""
    return check if len(pack.checks) == len(pack.lessons) else len(pack.lessons)


def _title(pack: Pack, lesson: Lesson) -> str:
    return finished(lesson.title if len(pack.lessons) > 1 else pack.title)


def _links(site: Site, lesson: Lesson) -> dict[str, str]:
    """Address below the root -> what to do there."""
    found: dict[str, str] = {}
    readings = [*lesson.before, *(reading for step in lesson.steps for reading in step.readings)]
    for part in (part for reading in readings for part in assigned(site, reading)):
        found[part.url] = f"Read: {finished(part.title)}{f' ({finished(part.of)})' if part.of else ''}"
    for setting in (setting for step in lesson.steps for setting in step.settings):
        model = site.library.models[setting.model]
        found[setting_url(setting)] = f"Try: {finished(model.title)} ({finished(setting.words)})"
    for extract in (extract for step in lesson.steps for extract in step.extracts):
        found[f"tables/{extract.table}.html"] = f"Look up: {finished(site.library.tables[extract.table].title)}"
    return found


def _discussions(pack: Pack, number: int) -> Iterator[tuple[str, str, tuple[str, ...], tuple[Prompt, ...]]]:
    """(name, title, what to know first, prompts) of the discussions of a lesson."""
    lesson = pack.lessons[number - 1]
    prompts = _prompts(lesson)
    asked = tuple(prompt for prompt in prompts if prompt.lines or prompt.columns)
    told = tuple(prompt.ask for prompt in prompts if prompt not in asked)
    if asked:
        yield "answers", f"Answers: {_title(pack, lesson)}", (*told, TALK), asked
    if number == len(pack.lessons):
        yield "homework", f"Homework: {finished(pack.title)}", ("To do at home.",), (Prompt(finished(pack.homework)),)


def _prompts(lesson: Lesson) -> tuple[Prompt, ...]:
    return tuple(
        _prompt(blank, finished(step.expect or "") if place == len(step.sheet) else "")
        for step in lesson.steps
        for place, blank in enumerate(step.sheet, 1)
    )


def _prompt(blank: Blank, listen: str) -> Prompt:
    columns, rows = (tuple(map(finished, names)) for names in (blank.columns, blank.rows))
    return Prompt(finished(blank.ask), blank.lines, columns, rows, listen)


def _items(keys: Sequence[str], items: Items) -> tuple[Item, ...]:
    return tuple(items[key] for key in keys)


def _lesson_group(key: str, pack: Pack, number: int, items: Items) -> Group:
    lesson = pack.lessons[number - 1]
    asked = [question for step in lesson.steps for question in step.questions]
    last = (Prompt(f"Homework. {finished(pack.homework)}", 0),) if number == len(pack.lessons) else ()
    return Group(f"{key}-{number}", _title(pack, lesson), _items(asked, items), (*_prompts(lesson), *last))


def _check_groups(key: str, pack: Pack, items: Items) -> Iterator[Group]:
    for number, check in enumerate(pack.checks, 1):
        yield Group(f"{key}-check-{number}", finished(check.title), _items(check.questions, items), check=True)
