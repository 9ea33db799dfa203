"""Finished HTML that Markdown must not read: packed into one short tag, unpacked when the pages are there.

Markdown leaves HTML that stands alone as it is, but reads all of it, letter by letter, which took a quarter of a build.
The tag holds everything itself, so nothing has to be kept anywhere, and every builder hands it on.
"""

import base64
import re
import zlib
from collections.abc import Iterable

_TAG = re.compile(r'<div data-packed="([A-Za-z0-9+/=]+)"[^>]*>(?:<a id="[^"]*"></a>)*</div>')
# What the templates of a page look for in its content, and by which signs it is there.
_HOLDS = {"holds-question": ("opener__question",), "holds-people": ('class="pipeline', "opener-art")}


def pack(html: str, anchors: Iterable[str]) -> str:
    """HTML that stands alone, packed. Beside it stand those of ``anchors`` that are ids in it, for the builder's own
    look at links, and what a page's template asks for.
    """
    packed = base64.b64encode(zlib.compress(html.strip("\n").encode(), 1)).decode()
    led_to = "".join(f'<a id="{name}"></a>' for name in anchors if f'id="{name}"' in html)
    holds = " ".join(name for name, signs in _HOLDS.items() if any(sign in html for sign in signs))
    return f'\n<div data-packed="{packed}" class="{holds}">{led_to}</div>\n'


def unpack(page: str) -> str:
    """A built page with everything in its place."""
    return _TAG.sub(lambda tag: zlib.decompress(base64.b64decode(tag[1])).decode(), page)
