"""The index of systems: who does each step, what a row is filtered by, and what is said of each system in words."""

from dataclasses import dataclass

from explainer.records.system import System
from explainer.view.a_to_z import plain
from explainer.view.figures import STATIONS
from explainer.view.filters import Values, filters
from explainer.view.labels import KIND_WORDS
from explainer.view.steps import by_people, tally
from explainer.view.view import View

STEPS = {
    ("senses", "machine"): "a machine senses",
    ("senses", "people"): "people sense",
    ("matches", "machine"): "a machine matches",
    ("matches", "people"): "people match",
    ("acts", "machine"): "a machine acts",
    ("acts", "people"): "people act",
    ("happens", "machine"): "a machine carries it out",
    ("happens", "people"): "people carry it out",
}
# The four steps at the head of the picture of all systems, and whether a system runs, in a word.
HEADS = {"senses": "Senses", "matches": "Matches", "acts": "Acts", "happens": "Carries out"}
STATES = {"in use when last seen": "in use", "over": "over", "only announced or told of": "told of"}


@dataclass(frozen=True)
class SystemRow:
    """A system in the index, with what it can be filtered by, all worked out from its record."""

    key: str
    system: System
    people: int
    steps: list[str]
    abroad: list[str]
    evidence: list[str]

    @property
    def values(self) -> Values:
        seen = self.system.last_seen
        return {
            "state": [seen.state],
            "year": [seen.date[:4]],
            "step": self.steps,
            "place": self.system.countries,
            "country": [*self.system.countries, *self.abroad],
            "evidence": self.evidence,
        }


def systems(view: View) -> dict[str, object]:
    """What the listing of systems shows: its rows, those without people first, its filters and its counts."""
    parts = {folder: part.title for folder, part in view.site.book.parts.items()}
    rows = [_system(view, key, system) for key, system in view.site.library.systems.items()]
    labels = {
        "state": "Does it run",
        "year": "Last seen in",
        "step": "Step",
        "place": "Place",
        "country": "There, or the same elsewhere",
        "evidence": "What is known rests on",
    }
    return {
        "STATIONS": STATIONS,
        "HEADS": HEADS,
        "STATES": STATES,
        "rows": sorted(rows, key=lambda row: (row.people, by_people(row.system), plain(row.system.short))),
        "counted": tally(row.system for row in rows),
        "parts": parts,
        "filters": filters(labels, [row.values for row in rows]),
    }


def _system(view: View, key: str, system: System) -> SystemRow:
    """Who does each step, which other countries have the machine, and on what kinds of statement the outcome rests."""
    claims = view.site.library.claims
    steps = [STEPS[name, getattr(system, name).by] for name, _ in STATIONS]
    abroad = sorted({country for place in system.elsewhere for country in place.countries} - set(system.countries))
    evidence = list(dict.fromkeys(KIND_WORDS[claims[row.known].kind].word for row in system.beside))
    return SystemRow(key, system, sum(by_people(system)), steps, abroad, evidence)
