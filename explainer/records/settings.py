"""``mkdocs.yml``: the settings that this site knows. Any other could leave pages out, move addresses or load scripts
from elsewhere.
"""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from explainer.records.base import Id, Record, Text

MACROS = {"module_name": "explainer/mkdocs_macros", "on_undefined": "strict", "on_error_fail": True}

EXTENSIONS: tuple[Any, ...] = ("attr_list", "smarty", {"toc": {"anchorlink": True, "anchorlink_class": "to-itself"}})


def _plain(text: str) -> str:
    if any(sign in text for sign in '<>"&'):
        raise ValueError('holds a sign that ends an attribute or begins an element; write it without < > " &')
    return text


def _known_plugins(plugins: list[Any]) -> list[Any]:
    """The macros, which end the build at an undefined name or an error; beside them at most the theme's search."""
    if [plugin for plugin in plugins if plugin != {"search": {"enabled": False}}] != [{"macros": MACROS}]:
        wanted = ", ".join(f"{key}: {str(value).lower() if value is True else value}" for key, value in MACROS.items())
        raise ValueError(
            f"must be 'macros' with {wanted}, beside 'search' at most with enabled: false; write that and nothing else"
        )
    return plugins


def _known_extensions(extensions: list[Any]) -> list[Any]:
    """Others could read files of the machine, ask other hosts, or write markup that no check has seen."""
    for extension in extensions:
        if extension not in EXTENSIONS:
            raise ValueError(f"may hold {', '.join(map(str, EXTENSIONS))} and nothing else; take '{extension}' out")
    return extensions


Plain = Annotated[Text, AfterValidator(_plain)]
Contact = Annotated[str, Field(pattern=r"^(https://|mailto:)[^\s\"<>]+$")]
Address = Annotated[str, Field(pattern=r"^https?://[^\s\"<>]+$")]
Sheet = Annotated[str, Field(pattern=r"^assets/css/[\w-]+\.css$")]
Script = Annotated[str, Field(pattern=r"^assets/[\w/-]+\.js$")]


class LoadedScript(Record):
    """A script of every page; ``defer`` runs it when the page has been read."""

    path: Script
    defer: bool = True


class Toggle(Record):
    """What the theme calls a choice of colours."""

    icon: Annotated[str, Field(pattern=r"^material/[\w-]+$")]
    name: Plain


class Scheme(Record):
    """A choice of colours."""

    media: Annotated[str, Field(pattern=r"^\(prefers-color-scheme(: (light|dark))?\)$")]
    scheme: Literal["default", "slate"]
    toggle: Toggle


class Theme(Record):
    """The theme, whose look is ours."""

    name: Literal["material"]
    custom_dir: Literal["overrides"]
    language: Literal["en"] = "en"
    font: Literal[False]
    favicon: Annotated[str, Field(pattern=r"^assets/[\w/-]+\.svg$")] | None = None
    features: list[Literal["navigation.prune", "search.highlight"]] = []
    palette: list[Scheme] = []


class PartRecord(Record):
    """A part as it is written. ``number`` is how it is counted (``one``); a part without stands before or after the
    book.

    ``door`` is its drawing on the home page, ``overrides/macros/door-<door>.html``; every numbered part has one.
    """

    folder: Id
    number: Text | None = None
    door: Id | None = None

    @model_validator(mode="after")
    def _a_door_for_a_number(self) -> "PartRecord":
        if bool(self.number) != bool(self.door):
            raise ValueError(
                "has a number and no door; name its drawing"
                if self.number
                else "has a door and no number; write how it is counted"
            )
        return self


class Extra(Record):
    """The parts of the book, the sections of the bar, and what pages say of their publishers.

    ``parts`` are the folders of the book; their titles and order are those of ``nav``. ``sections`` are the folders
    whose group
    of the navigation stands in the bar at the top. ``publisher`` answers for the site; ``contact`` and ``repository``
    are where
    mistakes and barriers are reported. A key that is not set is said nowhere.
    """

    parts: list[PartRecord] = []
    sections: list[Id] = []
    publisher: Plain | None = None
    contact: Contact | None = None
    repository: Annotated[str, Field(pattern=r"^https://[^\s\"<>]+$")] | None = None
    security_contact: Contact | None = None
    security_expires: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None = None


class Settings(Record):
    """Every setting, with the only value that it may have where another would break what is published."""

    site_name: Plain | None = None
    site_description: Plain | None = None
    site_author: Plain | None = None
    site_url: Address | None = None
    docs_dir: Literal["docs"] = "docs"
    site_dir: Literal["site"] = "site"
    use_directory_urls: Literal[False]
    strict: Literal[True] = True
    copyright: Plain | None = None
    theme: Theme
    plugins: Annotated[list[Any], AfterValidator(_known_plugins)]
    markdown_extensions: Annotated[list[Any], AfterValidator(_known_extensions)] = []
    validation: dict[Literal["nav", "links"], dict[str, Literal["warn"]]] = {}
    extra_css: list[Sheet] = []
    extra_javascript: list[Script | LoadedScript] = []
    extra: Extra = Extra()
    nav: list[Any] = []
