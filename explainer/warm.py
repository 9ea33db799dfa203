"""Builds again and again in one process, for ``make serve``: only pages that an edit could change are rendered anew.

A page of the builder depends on its Markdown after the macros have run, on its front matter, on the titles of all
pages, and on
settings, theme and code. Data reaches it through macros alone. So after an edit the macros run; a page whose Markdown
comes out as
before is kept as it is, and whatever else changes makes everything be rendered. Exports and the last look are those of
any build.
"""

import contextlib
import gc
import io
import os
import shutil
import sys
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explainer.pipeline import checked_site, disk_full, finish
from explainer.render import captured_log, summarise_log
from explainer.site import Site, provide_site
from explainer.view.position import minutes
from explainer.workspace import replace, workspace

SOURCES = ("docs", "data", "overrides", "editions", "mkdocs.yml")  # what pages come from, but for the code
END = "."  # a line of its own after the faults of a build


@dataclass
class Rendered:
    """What the builder made last time, and from what: its own objects, each page's Markdown, and the files it was made
    from.
    """

    site: Site
    config: Any
    files: Any = None
    nav: Any = None
    env: Any = None
    markdown: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)  # pages whose title stands in the navigation
    marks: dict[str, tuple[int, int]] = field(default_factory=dict)


class Warm:
    """A builder that remembers. ``build`` returns the faults, a line each."""

    def __init__(self, root: Path) -> None:
        self.root, self.folder = root, root / ".build" / "warm"
        self.last: Rendered | None = None

    def build(self) -> list[str]:
        """Make the site anew, as cheaply as can be, and put it in the place of the last one if it is sound."""
        try:
            with workspace(self.root) as fresh:
                return self._make(fresh)
        except OSError as error:
            self.last = None
            return [disk_full(self.root, error)]

    def _make(self, fresh: Path) -> list[str]:
        seen = marks(self.root, SOURCES)  # before all reading: an edit that comes meanwhile must count next time
        site, faults = checked_site(self.root)
        if faults:
            return faults.report().splitlines()
        with provide_site(site), captured_log() as said:
            failed = self._render(site, seen, said)
        wrong = summarise_log(said.getvalue(), self.root / "docs") or (
            ["mkdocs.yml:1: file: the pages could not be rendered"] if failed else []
        )
        if wrong:
            self.last = None
            return wrong
        shutil.copytree(self.folder, fresh, dirs_exist_ok=True)
        wrong = finish(site, fresh)
        if not wrong:
            replace(fresh, self.root / "site")
        return wrong

    def _render(self, site: Site, marks: dict[str, tuple[int, int]], said: io.StringIO) -> bool:
        """Render what must be; True if the builder gave up."""
        try:
            if self.last is None or not self._patch(self.last, site, marks):
                self.last = None
                self.last = self._whole(site)
            self.last.site, self.last.marks = site, marks
        except (Exception, SystemExit) as error:  # whatever a template or a plugin raises is told as a fault
            if isinstance(error, OSError):
                raise
            said.write(
                str(error.code)
                if isinstance(error, SystemExit) and isinstance(error.code, str)
                else traceback.format_exc()
            )
            return True
        return False

    def _whole(self, site: Site) -> Rendered:
        """Everything, by the builder itself; what it made is kept by listening to its own events."""
        from mkdocs.commands.build import build
        from mkdocs.config import load_config

        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.folder), strict=True)
        made = Rendered(site, config)

        def keep(name: str) -> Any:
            return lambda item, **_: setattr(made, name, item)

        for name in ("files", "nav", "env"):
            config.plugins.events[name].append(keep(name))
        config.plugins.events["nav"].append(
            lambda nav, **_: made.named.update(page.file.src_uri for page in nav.pages if "title" in page.__dict__)
        )
        config.plugins.events["page_markdown"].append(
            lambda text, page, **_: made.markdown.update({page.file.src_uri: text})
        )
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        made.titles = {file.src_uri: str(file.page.title) for file in made.files.documentation_pages()}
        return made

    def _patch(self, last: Rendered, site: Site, marks: dict[str, tuple[int, int]]) -> bool:
        """Bring the last rendering up to date; False if that cannot be done page by page."""
        changed = {name for name in marks.keys() | last.marks.keys() if marks.get(name) != last.marks.get(name)}
        if any(name not in marks or name not in last.marks for name in changed) or not all(map(_by_page, changed)):
            return False
        for name in changed:
            if name.startswith("docs/assets/"):
                shutil.copyfile(self.root / name, self.folder / name.removeprefix("docs/"))
        pages = [name.removeprefix("docs/") for name in changed if name.endswith(".md")]
        alone = not any(name.startswith(("data/", "overrides/")) for name in changed) and all(
            _alone(last.site, site, uri) for uri in pages
        )
        wanted = (
            {*pages, *_with_all_words(site)} if alone else {file.src_uri for file in last.files.documentation_pages()}
        )
        return self._rerender(last, wanted) if wanted and changed else True

    def _rerender(self, last: Rendered, wanted: set[str]) -> bool:
        from mkdocs.commands.build import _build_page

        config, documents = last.config, last.files.documentation_pages()
        stale = []
        for file in (file for file in documents if file.src_uri in wanted):
            page, meta, before = file.page, dict(file.page.meta), last.markdown.get(file.src_uri)
            config._current_page = page
            title, content = page._title_from_render, page.content
            if (
                file.src_uri not in last.named
            ):  # the macros plugin fixes a title that it has filled; a new page has none
                page.__dict__.pop("title", None)
                page._title_from_render = page.content = None
            page.read_source(config)
            text = config.plugins.on_page_markdown(page.markdown, page=page, config=config, files=last.files)
            if text != before or meta != page.meta:  # the builder's own event has noted the new text by now
                page.markdown = text
                page.render(config, last.files)
                page.content = config.plugins.on_page_content(page.content, page=page, config=config, files=last.files)
                stale.append(file)
            else:
                page._title_from_render, page.content = title, content
            if str(page.title) != last.titles[file.src_uri]:
                return False  # it stands in the navigation of every page
        for file in stale:
            _build_page(file.page, config, documents, last.nav, last.env)
        for file in documents:
            file.page.validate_anchor_links(files=last.files, log_level=config.validation.links.anchors)
        return True


def marks(root: Path, names: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Every file of the folders (or files) ``names`` below ``root`` -> a mark that another content changes. A file that
    vanishes meanwhile is simply not there.
    """
    found: dict[str, tuple[int, int]] = {}
    for name in names:
        top = str(root / name)
        inside = (os.path.join(folder, file) for folder, _, files in os.walk(top) for file in sorted(files))
        for file in [top] if os.path.isfile(top) else inside:
            with contextlib.suppress(OSError):
                state = os.stat(file)
                found[os.path.relpath(file, root)] = (state.st_mtime_ns, state.st_size)
    return found


def _by_page(name: str) -> bool:
    """Whether a change of this file reaches a page only through its own text or the macros."""
    return name.startswith(("data/", "overrides/macros/", "docs/"))


def _alone(before: Site, after: Site, uri: str) -> bool:
    """Whether only the prose of a page changed: its calls, its name, its front matter and its reading time are those of
    before.
    """
    old, new = before.pages.get(uri), after.pages.get(uri)
    if old is None or new is None:
        return False
    calls = [[(call.name, call.arguments, dict(call.options)) for call in page.calls] for page in (old, new)]
    return calls[0] == calls[1] and (old.front, old.heading, minutes(old)) == (new.front, new.heading, minutes(new))


def _with_all_words(site: Site) -> set[str]:
    """Pages that look through the words of all others: the index A to Z."""
    return {
        uri
        for uri, page in site.pages.items()
        if any(call.name == "listing" and call.arguments[0] == "a-z" for call in page.calls)
    }


def main(root: Path) -> Iterator[list[str]]:
    """Build once for every line read from standard input; give the faults of each build."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    warm = Warm(root)
    for _ in sys.stdin:
        gc.disable()
        yield warm.build()
        gc.collect()  # while the author looks at the page, and not while one waits for it


if __name__ == "__main__":
    out = sys.stdout
    with contextlib.redirect_stdout(sys.stderr):
        for faults in main(Path(sys.argv[1])):
            print(*faults, END, sep="\n", file=out, flush=True)
