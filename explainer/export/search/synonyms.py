"""What readers type, and the words of the site for it: from the thesaurus, the glossary and the companies' other names."""

from explainer.library import Library

Group = tuple[list[str], list[str], int]


def synonyms(library: Library) -> list[Group]:
    """(what may be typed, what to look for besides, 1 if that is only near to it), each group once."""
    groups = [(entry.said, entry.means, int(entry.related)) for entry in library.thesaurus.values() if entry.said]
    groups += [(term.aliases, [term.term], 0) for term in library.terms.values() if term.aliases]
    groups += [(company.also_known_as, [company.name], 0) for company in library.companies.values() if company.also_known_as]
    return groups
