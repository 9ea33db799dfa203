"""What a reader is told of a record's past: in which edition it stands, what changed, and why."""

from explainer.editions.history import history
from explainer.view.view import View


def history_of(view: View, kind: str, key: str) -> str:
    """The history of a record, from ``overrides/macros/history.html``; nothing before the first edition."""
    return view.draw("history", past=history(view.site, kind, key)).strip()
