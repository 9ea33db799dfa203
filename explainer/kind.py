"""What is declared of a kind of record; ``kinds.py`` declares each."""

from dataclasses import dataclass
from functools import cached_property

from pydantic import create_model

from explainer.records.base import Record

# In place of a folder: the records of this kind have their pages in the folders of the parts of the book.
BOOK = "*"
# What the page of a record must call.
CALLS = ("title", "opener", "ending")


@dataclass(frozen=True)
class Companion:
    """A further page of a record, ``docs/<folder>/<id>.md``, filled by ``overrides/macros/companion-<name>.html``.

    ``words`` follow the title of the record. ``only_with`` is a field that a record must hold something in to need it.
    """

    name: str
    folder: str
    words: str
    only_with: str | None = None

    def needed_by(self, record: Record) -> bool:
        """Whether a record must have this page."""
        return self.only_with is None or bool(getattr(record, self.only_with))


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of record.

    A file of ``files`` is one record, with the file's stem for its id, or holds many in a list under ``key``.
    ``folder`` is where each record has a page of its own, ``page`` the long page where each has an entry under its id;
    both below ``docs/``. ``title`` and ``short`` are the fields that name a record, on its page and in links.
    """

    name: str
    files: str
    record: type[Record]
    key: str | None = None
    folder: str | None = None
    page: str | None = None
    # The folder below the site where the export makes a page of each record, in the frame of the folder's index page.
    stamped: str | None = None
    # Whether readers cite each record by an address that is permanent (``view/addresses.py``).
    citable: bool = False
    # Pages of its folder that stand beside those of the records, and belong to none.
    besides: tuple[str, ...] = ()
    # Further pages of each record, each kind of page in a folder of its own.
    companions: tuple[Companion, ...] = ()
    # The folder below docs/ that holds a script for each record, <id>.js.
    scripts: str | None = None
    title: str | None = None
    short: str | None = None
    # The name that the macro 'listing' knows all records of this kind by, and whether to be listed there is to be used.
    listing: str | None = None
    used_if_listed: bool = True
    # What to do with a record that nothing uses; None where a record has a page, or needs no user.
    unused: str | None = None
    # What a small link to an entry says; for those who listen, the entry's title follows.
    entry: str | None = None
    # What a page of this kind must call, and whether a template adds to the ending.
    calls: tuple[str, ...] = CALLS
    has_ending: bool = True
    # What a search result calls it (None: not searched), how much a hit counts, whether its title is a whole sentence,
    # and whether it is the title of a story, which names nothing: then the address says what the page is about.
    label: str | None = None
    weight: float = 1
    sentence: bool = False
    story: bool = False
    # In the index A to Z: a line of its own; or the rank at which a name is followed to it; whether its entries speak
    # of names.
    indexed: bool = False
    rank: int | None = None
    mentions: bool = False
    # Whether readers can download each record as JSON, beside its page.
    exported: bool = False
    # The name, which is permanent, of the files below data/ of the site that hold all of its records.
    data: str | None = None

    @cached_property
    def file_model(self) -> type[Record]:
        """The schema of one file."""
        if self.key is None:
            return self.record
        fields: dict[str, object] = {self.key: (list[self.record], ...)}  # type: ignore[name-defined]
        name = f"{self.record.__name__}File"
        return create_model(name, __base__=Record, __doc__=f"``data/{self.files}``.", **fields)  # type: ignore[call-overload,no-any-return]

    @property
    def paged(self) -> bool:
        """Whether each record has a page of its own."""
        return self.folder is not None

    @property
    def together(self) -> str | None:
        """The page that shows all records of this kind, if there is one: their entries, or a list of their pages."""
        return self.page or (f"{self.stamped}/index.md" if self.stamped else None)

    def address(self, key: str) -> str:
        """The address of a record: of its page, or its entry on a long page; of a chapter, ask the site."""
        if self.page:
            return f"{self.page.removesuffix('.md')}.html#{key}"
        return f"{self.folder or self.stamped}/{key}.html"

    def title_of(self, record: Record) -> str:
        """What a record is called where there is room."""
        return str(getattr(record, self.title or "id"))

    def short_of(self, record: Record) -> str:
        """What a record is called in links and lists."""
        return str(getattr(record, self.short or self.title or "id"))
