"""The words that stand in for a drawing: what it shows, how many marks, the smallest and the largest."""

from typing import Any

from explainer.view.charts.canvas import AltItem, Drawing

MOST = 8


def describe(what: str, drawing: Drawing[Any]) -> str:
    """``Bar chart, 7 entries. Smallest: Cisco, 6. Largest: Chinese suppliers, 63.``; few marks are all read out."""
    facts = drawing.facts
    if not facts:
        return f"{what} without a mark."
    start = f"{what}, {len(facts)} {'entry' if len(facts) == 1 else 'entries'}."
    if len(facts) <= MOST:
        return " ".join([start, *(f"{fact.label}: {fact.words}." for fact in facts)])
    return " ".join([start, *_ends(facts)])


def _ends(facts: list[AltItem]) -> list[str]:
    known = [fact for fact in facts if fact.value is not None]
    if not known:
        return [f"From {facts[0].label}: {facts[0].words}, to {facts[-1].label}: {facts[-1].words}."]
    low, high = min(known, key=lambda fact: fact.value or 0), max(known, key=lambda fact: fact.value or 0)
    parts = [f"Smallest: {low.label}, {low.words}.", f"Largest: {high.label}, {high.words}."]
    without = len(facts) - len(known)
    return parts + ([f"{without} without a number."] if without else [])
