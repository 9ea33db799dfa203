"""Every address of every edition still leads somewhere: people have printed it, and sites link to it."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from explainer.editions.frozen import FOLDER, editions
from explainer.faults import Fault
from explainer.site import Site


def promised(site: Site, target: Path, places: Mapping[str, Collection[str]]) -> Iterator[Fault]:
    """A fault for each address of an edition that is not in the built site ``target``. ``places`` are the ids on each
    page.
    """
    reported: set[str] = set()
    for edition in editions(site):
        for address in edition.addresses:
            path, _, anchor = address.partition("#")
            if address in reported or (anchor in places.get(path, ()) if anchor else (target / path).is_file()):
                continue
            reported.add(address)
            name = f"{FOLDER}/{edition.name}.json"
            yield Fault(
                name,
                _line(site.library.root / name, address),
                "address",
                f"'{address}' leads nowhere now; put it back, or say in data/moved.yml where it stands",
            )


def _line(file: Path, address: str) -> int:
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if f'"{address}"' in line), 1)
