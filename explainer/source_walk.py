"""The claims and their sources as a list to walk: open each source at the place named, and see that it says so."""

import os
from collections.abc import Iterator
from typing import TextIO

from explainer.records.claim import Claim
from explainer.site import Site


def walk(site: Site, everything: bool = False) -> Iterator[tuple[str, str, Claim, str]]:
    """(page, claim id, claim, source id) in reading order, each pair once; without ``everything`` only what carries an
    argument.
    """
    seen: set[str] = set()
    for uri in site.order:
        for kind, key in site.used_by(site.pages[uri]) if uri in site.pages else ():
            if kind == "claim" and key not in seen and (everything or key in site.arguments):
                seen.add(key)
                claim = site.library.claims[key]
                yield from ((uri, key, claim, source) for source in claim.sources)


def print_sources(site: Site, everything: bool, out: TextIO) -> int:
    """Print the list, a line for each pair under its page and claim; the exit status."""
    try:
        print("\n".join(_lines(site, everything)), file=out, flush=True)
    except BrokenPipeError:  # the reader of a pipe, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    return 0


def _lines(site: Site, everything: bool) -> Iterator[str]:
    page = shown = ""
    for uri, key, claim, source in walk(site, everything):
        if uri != page:
            yield f"\n{uri}"
        if key != shown:
            yield f"  {key}: {claim.text}"
        page, shown = uri, key
        record = site.library.sources[source]
        place = claim.locators.get(source, "no place named")
        yield f"    {source}: {record.title} | {place} | {record.address or record.read}"
