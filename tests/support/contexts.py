"""Browser contexts that tests share: a fresh one costs a second, a process and a cold cache; a page a third of that."""

import json
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, CDPSession, Frame, Page

PATIENCE = 15_000  # ms until a wait counts as in vain, for a machine that has other things to do: slow is not red


class Contexts:
    """One context for each set of settings; each test gets pages of its own, and nothing of the test before it."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._shared: dict[str, _Shared] = {}
        self._used: list[_Shared] = []

    def open(self, **settings: Any) -> Page:
        """A blank page; the settings are those of a browser context."""
        key = json.dumps(settings, sort_keys=True)
        if key not in self._shared:
            self._shared[key] = _Shared(self._browser.new_context(**settings))
        self._used.append(self._shared[key])
        return self._shared[key].open()

    def tidy(self) -> None:
        """Close every page and forget whatever a site has stored."""
        while self._used:
            self._used.pop().tidy()


class _Shared:
    def __init__(self, context: BrowserContext) -> None:
        context.set_default_timeout(PATIENCE)
        self._context = context
        self._keeper = context.new_page()  # stays open: storage is cleared by way of a page
        self._storage: CDPSession = context.new_cdp_session(self._keeper)
        self._origins: set[str] = set()

    def open(self) -> Page:
        page = self._context.new_page()
        page.on("framenavigated", self._note)
        return page

    def _note(self, frame: Frame) -> None:
        address = urlsplit(frame.url)
        if address.scheme in ("http", "https", "file"):
            self._origins.add(f"{address.scheme}://{address.netloc}")

    def tidy(self) -> None:
        for page in self._context.pages:
            if page != self._keeper:
                page.close()
        while self._origins:
            wanted = {"origin": self._origins.pop(), "storageTypes": "all"}
            self._storage.send("Storage.clearDataForOrigin", wanted)
