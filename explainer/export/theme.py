"""Takes away what a theme ships and no page asks for: its own look and scripts, a megabyte of them."""

import shutil
from pathlib import Path

UNUSED = ("assets/javascripts", "assets/stylesheets")


def remove_unused(target: Path) -> None:
    """Remove the theme's folders from the rendered site."""
    for name in UNUSED:
        shutil.rmtree(target / name, ignore_errors=True)
    (target / "search.json").unlink(missing_ok=True)  # Zensical's index, for a search that is not there
