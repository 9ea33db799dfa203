"""What readers type, and the words of the site for it: from the thesaurus, the glossary and the companies' other names."""

from explainer.library import Library


def synonyms(library: Library) -> list[tuple[list[str], list[str]]]:
    """(what may be typed, what to look for besides), each group once."""
    groups = [(entry.said, entry.means) for entry in library.thesaurus.values() if entry.said]
    groups += [(term.aliases, [term.term]) for term in library.terms.values() if term.aliases]
    groups += [(company.also_known_as, [company.name]) for company in library.companies.values() if company.also_known_as]
    return groups
