"""What readers type, and the words of the site for it: from the thesaurus, the glossary and the
companies' other names.
"""

from explainer.library import Library

Group = tuple[list[str], list[str], int] | tuple[list[str], list[str], int, list[str]]


def synonyms(library: Library) -> list[Group]:
    """(what may be typed, what to look for besides, 1 if that is only near to it, where it leads if told)."""
    groups: list[Group] = [
        (entry.said, entry.means, int(entry.related), entry.leads) for entry in library.thesaurus.values() if entry.said
    ]
    groups += [(term.aliases, [term.term], 0) for term in library.terms.values() if term.aliases]
    groups += [
        (company.also_known_as, [company.name], 0) for company in library.companies.values() if company.also_known_as
    ]
    return [
        (kept, group[1], group[2], *filter(None, group[3:]))  # type: ignore[misc]
        for group in groups
        if (kept := _without_plurals(group[0], group[1]))
    ]


def _without_plurals(said: list[str], means: list[str]) -> list[str]:
    """Less what only adds an s: the engine takes both for one word."""
    others = {text.lower() for text in (*said, *means)}
    return [text for text in said if not (text.endswith("s") and text[:-1].lower() in others)]
