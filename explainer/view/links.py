"""Addresses inside the site, always relative, so that it also works from a folder."""

import posixpath
from functools import lru_cache


@lru_cache(maxsize=2**15)
def relative(target: str, page_url: str) -> str:
    """``systems/x.html#y`` as seen from ``shaming-screens/the-crossing.html``."""
    path, hash_mark, anchor = target.partition("#")
    if path == page_url and anchor:
        return f"#{anchor}"
    return posixpath.relpath(path, posixpath.dirname(page_url) or ".") + hash_mark + anchor
