"""What is still a placeholder before the site is published: its address, who answers for it, where mistakes are
reported.
"""

import sys
from urllib.parse import urlsplit

from explainer.faults import Faults
from explainer.site import Site

# Names that can never be a site's own, nor can any below them (RFC 2606).
RESERVED = ("example", "test", "invalid", "localhost", "example.com", "example.org", "example.net")
WANTED = {
    "publisher": "say who publishes the site: a site that asks who said a number must answer for itself",
    "contact": "give a mail address (mailto:…) or a page (https://…) where readers reach the publisher",
    "repository": "give the address of the repository, where mistakes and barriers are reported",
}


def print_placeholders(site: Site) -> int:
    """One line for each placeholder in ``mkdocs.yml``; the exit status is 1 if there is any."""
    faults = Faults(site.library.root)
    _note_placeholders(site, faults)
    if faults:
        print(faults.report(), file=sys.stderr)
    return int(bool(faults))


def _note_placeholders(site: Site, faults: Faults) -> None:
    settings = site.settings
    if settings is None:
        return
    host = urlsplit(site.site_url).hostname or ""
    if f".{host}".endswith(tuple(f".{name}" for name in RESERVED)):
        faults.add(
            settings.file,
            settings.line(("site_url",)),
            "site_url",
            f"'{host}' is a placeholder, and every page tells readers to cite it; write the address of the site",
        )
    for key, remedy in WANTED.items():
        if not site.config.get("extra", {}).get(key):
            faults.add(settings.file, settings.line(("extra",)), f"extra.{key}", f"is not set; {remedy}")
