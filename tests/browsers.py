"""Where the browsers are that the tests drive. Run as a module it ends with one line for each that is missing."""

import os
import shutil

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FIREFOX = ("firefox-esr", "firefox")
NO_BROWSER = "no Chromium or Chrome was found; install one (apt-get install chromium) or set CHROME_PATH to one"
NO_FIREFOX = "no Firefox was found; install one (apt-get install firefox-esr, or firefox) or set FIREFOX_PATH to one"


def find_browser() -> str | None:
    """``CHROME_PATH`` if it is set, else the machine's own Chromium or Chrome."""
    return _found("CHROME_PATH", CHROMIUM)


def find_firefox() -> str | None:
    """``FIREFOX_PATH`` if it is set, else the machine's own Firefox."""
    return _found("FIREFOX_PATH", FIREFOX)


def missing() -> str:
    """What is not there, a line each, with what to do; nothing if both are."""
    return "\n".join(line for found, line in ((find_browser(), NO_BROWSER), (find_firefox(), NO_FIREFOX)) if not found)


def _found(variable: str, names: tuple[str, ...]) -> str | None:
    named = os.environ.get(variable)
    return shutil.which(named) if named else next(filter(None, map(shutil.which, names)), None)


if __name__ == "__main__":
    raise SystemExit(missing() or None)
