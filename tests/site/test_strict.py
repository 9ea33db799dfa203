"""No inline style, handler or unknown script, so that a hashed Content-Security-Policy holds."""

import base64
import hashlib

from tests.html import Element, listing

# Executable inline scripts that a page may hold, by the hash a policy would name. All but one are Material 9.8.1's.
SCRIPTS = {
    "apoQPHefCNWjxbCm+HzVDOAW4CSVWhY7VylQjgOFyfk=": "where the site begins, for pages beside the home page",
    "/K9p2JtEqCycL2fSbEonMakkteWpAHv57x2wndLqMNo=": "where the site begins, for pages one folder down",
    "/nhm8p50KJxvwWLggwJ1OF8Xgq5W/b3iKECITLASfOg=": "where the site begins, for pages two folders down",
    "exqRXrW/0laiImCrTE8a70vxyyY10FJVIppytLf/dbY=": "where the site begins, for 404.html, which may be shown anywhere",
    "61bOrxPbgAGCei2l/D7WrpB5c9a0xHzGzPCpWkrIrJw=": "ours, in header.html: what scripts may write, the colour "
    "scheme, and whether what is far down may wait, before anything is drawn",
}
DATA_BLOCKS = frozenset(("application/json", "application/ld+json", "text/plain"))


def _hash(script: Element) -> str:
    text = "".join(child for child in script.children if isinstance(child, str))
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_no_inline_style(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: <{element.tag} {element.get('style')}>"
        for name, page in pages.items()
        for element in page.all()
        if "style" in element.attributes or element.tag == "style"
    ]
    assert not faults, listing(faults)


def test_no_inline_handler(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: <{element.tag} {key}>"
        for name, page in pages.items()
        for element in page.all()
        for key, value in element.attributes.items()
        if key.startswith("on") or value.strip().lower().startswith("javascript:")
    ]
    assert not faults, listing(faults)


def test_inline_scripts_are_the_known_ones(pages: dict[str, Element]) -> None:
    found = {}
    for name, page in pages.items():
        for script in page.all("script"):
            if "src" not in script.attributes and script.get("type") not in DATA_BLOCKS:
                found.setdefault(_hash(script), (name, "".join(map(str, script.children))[:70]))
    assert found.keys() <= SCRIPTS.keys(), {key: found[key] for key in found.keys() - SCRIPTS.keys()}
    assert SCRIPTS.keys() <= found.keys(), "no page holds these any more; take them off the list"
