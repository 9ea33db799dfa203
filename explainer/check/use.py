"""Records that lead nowhere, or that nothing uses."""

import re

from explainer.faults import Faults
from explainer.kinds import KINDS
from explainer.mentions import places
from explainer.outlets import place_of
from explainer.records.references import references
from explainer.site import Site


def check_thesaurus(site: Site, faults: Faults) -> None:
    """An entry must lead somewhere: each of its meanings to a page or record that holds all of its words, and each of
    its addresses to a page.
    """
    everywhere = places(site)
    addresses = {page.url for page in site.pages.values()}
    for key, record in site.library.thesaurus.items():
        entry = site.library.entries["thesaurus"][key]
        for number, meant in enumerate(record.means):
            words = re.findall(r"\w+", meant)
            if not words or not any(all(place.holds(word) for word in words) for place in everywhere):
                faults.add(
                    entry.file,
                    entry.line("means", number),
                    f"means.{number}",
                    f"'{meant}' leads nowhere: no page or record holds it; use words that stand on the site",
                )
        for number, lead in enumerate(record.leads):
            if not any(address.startswith(lead) for address in addresses):
                faults.add(
                    entry.file,
                    entry.line("leads", number),
                    f"leads.{number}",
                    f"no page's address begins with '{lead}'; write a folder with its slash, or a page without .html",
                )


def check_use(site: Site, faults: Faults) -> None:
    """Every record of a kind that must be used is used."""
    used = _used(site)
    for kind in KINDS:
        for key, entry in site.library.entries[kind.name].items():
            if kind.unused and (kind.name, key) not in used:
                faults.add(entry.file, entry.line("id"), "id", f"nothing uses the {kind.name} '{key}'; {kind.unused}")


def _used(site: Site) -> set[tuple[str, str]]:
    """(kind, id) of all that a page calls, another record names, a page lists, or a source is found by."""
    used = set(site.uses)
    for kind, records in ((kind, site.library.all(kind.name)) for kind in KINDS):
        for key, record in records.items():
            used.update(found[1:3] for found in references(record) if found.use and found[1:3] != (kind.name, key))
    listed = {call.arguments[0] for page in site.pages.values() for call in page.calls if call.name == "listing"}
    for kind in KINDS:
        if kind.used_if_listed and kind.listing in listed:
            used.update((kind.name, key) for key in site.library.all(kind.name))
    used.update(
        ("outlet", key)
        for key, outlet in site.library.outlets.items()
        if any(place_of(source, [outlet]) == outlet.place for source in site.library.sources.values())
    )
    return used
