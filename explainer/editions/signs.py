"""The hash of a record, its ten signs, and the root of all hashes."""

from collections.abc import Iterable
from hashlib import sha256

from explainer.editions.canonical import FIELDS, canonical
from explainer.site import Site

# Crockford's base 32: no I, L, O or U, so that nobody reads a 1 or a 0 wrongly off paper.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# Fifty bits. That two of 2,000 records share their signs by chance has a probability of 2e-9; a test sees to it that
# none of ours do. They guard a reader against slips and silent changes. Who must rule out that somebody spent days of
# computing on other words with the same signs compares the whole hash, which every edition holds.
LENGTH = 10
_BITS = 5


def signs(site: Site, kind: str, key: str) -> str:
    """The ten signs that end every citation of a record, such as ``7Q2M9XD4TK``: they change with its words, value,
    speaker, date or sources. KeyError for a kind that is not frozen (``FIELDS``) or an id that no record has.
    """
    return signs_of(hash_of(site, kind, key))


def hash_of(site: Site, kind: str, key: str) -> str:
    """SHA-256 of the canonical form of a record, in hexadecimal."""
    kept: dict[tuple[str, str], str] = site.once("hashes", dict)
    if (kind, key) not in kept:
        kept[kind, key] = hash_text(canonical(site, kind, key))
    return kept[kind, key]


def hash_text(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def signs_of(hash_: str) -> str:
    """The first ten signs of a hash, five bits each."""
    bits = int(hash_, 16) >> (4 * len(hash_) - _BITS * LENGTH)
    return "".join(ALPHABET[bits >> (_BITS * place) & 31] for place in reversed(range(LENGTH)))


def hashes(site: Site) -> dict[tuple[str, str], str]:
    """(kind, id) -> hash of every record that can be cited, in the order of ``FIELDS`` and of the files."""
    return {(kind, key): hash_of(site, kind, key) for kind in FIELDS for key in site.library.all(kind)}


def root_of(found: dict[tuple[str, str], str]) -> str:
    """The root of these hashes: the SHA-256 of their list."""
    return hash_text(list_of(found.items()))


def list_of(found: Iterable[tuple[tuple[str, str], str]]) -> str:
    """The list that the root is the hash of: a line ``<hash>  <kind>/<id>`` for each record, in order of kind and id.

    A list, and no tree of hashes: one file and the command ``sha256sum`` prove a record, and 2,000 lines are small.
    """
    return "".join(sorted((f"{hash_}  {kind}/{key}\n" for (kind, key), hash_ in found), key=lambda line: line[66:]))
