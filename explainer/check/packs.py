"""What a lesson names must be there: sections, settings of models, rows of tables, questions, codes of standards."""

from collections.abc import Iterator

from explainer.faults import Faults
from explainer.read.sections import sections
from explainer.read.strict_yaml import dotted
from explainer.records.chapter import Question
from explainer.records.pack import Extract, Fault, Pack, Reading, Setting, Step
from explainer.site import Site


def check_packs(site: Site, faults: Faults) -> None:
    """Note every fault of a pack that needs another record or a page to be seen."""
    asked = questions(site)
    for key, pack in site.library.packs.items():
        entry = site.library.entries["pack"][key]
        for path, message in [*_lessons(site, pack), *_questions(pack, asked, site), *_codes(site, pack)]:
            faults.add(entry.file, entry.line(*path), dotted(path), message)


def questions(site: Site) -> dict[str, Question]:
    """Every chapter's questions by id."""
    return {question.id: question for chapter in site.library.chapters.values() for question in chapter.questions}


def _lessons(site: Site, pack: Pack) -> Iterator[Fault]:
    for number, lesson in enumerate(pack.lessons):
        for place, reading in enumerate(lesson.before):
            yield from _below(("lessons", number, "before", place), _reading(site, reading))
        for place, step in enumerate(lesson.steps):
            yield from _below(("lessons", number, "steps", place), _step(site, step))
    for number, route in enumerate(pack.routes):
        for place, reading in enumerate(route.readings):
            yield from _below(("routes", number, "readings", place), _reading(site, reading))
        for place, extract in enumerate(route.extracts):
            yield from _below(("routes", number, "extracts", place), _extract(site, extract))


def _below(path: tuple[str | int, ...], faults: Iterator[Fault]) -> Iterator[Fault]:
    return (((*path, *inner), message) for inner, message in faults)


def _step(site: Site, step: Step) -> Iterator[Fault]:
    for place, reading in enumerate(step.readings):
        yield from _below(("readings", place), _reading(site, reading))
    for place, setting in enumerate(step.settings):
        yield from _below(("settings", place), _setting(site, setting))
    for place, extract in enumerate(step.extracts):
        yield from _below(("extracts", place), _extract(site, extract))


def _reading(site: Site, reading: Reading) -> Iterator[Fault]:
    page = site.page_of("chapter", reading.chapter)
    known = sections(page) if page else {}
    for place, anchor in enumerate(reading.sections if page else ()):
        if anchor not in known:
            yield (
                ("sections", place),
                f"the chapter '{reading.chapter}' has no section '{anchor}'; use one of {', '.join(known)}",
            )


def _setting(site: Site, setting: Setting) -> Iterator[Fault]:
    model = site.library.models.get(setting.model)
    if model is None:
        return
    cases = [preset.id for preset in model.presets]
    if setting.case and setting.case not in cases:
        yield ("case",), f"the model '{setting.model}' has no case '{setting.case}'; use one of {', '.join(cases)}"
    inputs = {item.name: item for item in model.inputs if item.shown}
    for name, value in setting.values.items():
        if name not in inputs:
            yield ("values", name), f"is no control of '{setting.model}'; use one of {', '.join(inputs)}"
        elif not inputs[name].min <= value <= inputs[name].max:
            yield (
                ("values", name),
                f"{value} is outside the control, which goes from {inputs[name].min} to {inputs[name].max}; correct it",
            )


def _extract(site: Site, extract: Extract) -> Iterator[Fault]:
    table = site.library.tables.get(extract.table)
    if table is None:
        return
    columns = [column.id for column in table.columns]
    for path, name in [(("column",), extract.column), *((("columns", n), c) for n, c in enumerate(extract.columns))]:
        if name not in columns:
            yield path, f"the table '{extract.table}' has no column '{name}'; use one of {', '.join(columns)}"
    if extract.column in columns:
        place = columns.index(extract.column)
        cells = [row.cells[place] for row in table.rows if len(row.cells) > place]
        for number, cell in enumerate(extract.rows):
            if cell not in cells:
                yield ("rows", number), f"no row of '{extract.table}' has '{cell}' in '{extract.column}'; correct it"


def _questions(pack: Pack, asked: dict[str, Question], site: Site) -> Iterator[Fault]:
    if site.library.broken:
        return
    named: list[Fault] = [
        (("lessons", number, "steps", place, "questions", count), key)
        for number, lesson in enumerate(pack.lessons)
        for place, step in enumerate(lesson.steps)
        for count, key in enumerate(step.questions)
    ]
    named += [
        (("checks", number, "questions", count), key)
        for number, check in enumerate(pack.checks)
        for count, key in enumerate(check.questions)
    ]
    named += [
        (("routes", number, "questions", count), key)
        for number, route in enumerate(pack.routes)
        for count, key in enumerate(route.questions)
    ]
    for path, key in named:
        if key not in asked:
            yield path, f"there is no question '{key}' in any chapter; correct the id"


def _codes(site: Site, pack: Pack) -> Iterator[Fault]:
    for number, named in enumerate(pack.standards):
        framework = site.library.frameworks.get(named.framework)
        known = [code.code for code in framework.codes] if framework else named.codes
        for place, code in enumerate(named.codes):
            if code not in known:
                yield (
                    ("standards", number, "codes", place),
                    f"'{named.framework}' has no code '{code}' in data/standards.yml; correct it",
                )
