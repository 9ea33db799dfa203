"""The claims and their sources as a list to walk: open each source at the place named, and see that it says so."""

from collections.abc import Iterator
from typing import TextIO

from explainer.records.claim import Claim
from explainer.site import Site


def walk(site: Site, everything: bool = False) -> Iterator[tuple[str, str, Claim, str]]:
    """(page, claim id, claim, source id) in reading order, each pair once; without ``everything`` only what carries an argument."""
    seen: set[str] = set()
    for uri in site.order:
        for kind, key in site.used_by(site.pages[uri]) if uri in site.pages else ():
            if kind == "claim" and key not in seen and (everything or key in site.arguments):
                seen.add(key)
                claim = site.library.claims[key]
                yield from ((uri, key, claim, source) for source in claim.sources)


def print_sources(site: Site, everything: bool, out: TextIO) -> int:
    """Print the list, a line for each pair under its page and claim; the exit status."""
    page = shown = ""
    for uri, key, claim, source in walk(site, everything):
        if uri != page:
            print(f"\n{uri}", file=out)
        if key != shown:
            print(f"  {key}: {claim.text}", file=out)
        page, shown = uri, key
        record = site.library.sources[source]
        where = claim.locators.get(source, "no place named")
        print(f"    {source}: {record.title} | {where} | {record.address or record.read}", file=out)
    return 0
