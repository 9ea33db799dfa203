"""Where the browser is that the tests drive. Run as a module it ends with one line if there is none."""

import os
import shutil

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NO_BROWSER = "no Chromium or Chrome was found; install one (apt-get install chromium) or set CHROME_PATH to one"


def find_browser() -> str | None:
    """``CHROME_PATH`` if it is set, else the machine's own Chromium or Chrome."""
    named = os.environ.get("CHROME_PATH")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, CHROMIUM)), None)


if __name__ == "__main__":
    raise SystemExit(None if find_browser() else NO_BROWSER)
