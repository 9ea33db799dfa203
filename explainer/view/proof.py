"""What the pages on editions show: what changed, and the page that verifies a printed line."""

import json

from markupsafe import Markup

from explainer.editions.changes import periods
from explainer.editions.frozen import editions
from explainer.editions.places import address, label, title
from explainer.view.as_text import LABELS
from explainer.view.view import View
from explainer.view.words import date_words

# Where explainer/editions/proofs.py writes the words behind the signs.
PROOFS = "verify"


def changes(view: View) -> dict[str, object]:
    """Every edition and every period, the latest first, and how to name and find a record."""
    return {
        "editions": editions(view.site)[::-1],
        "periods": periods(view.site),
        "title": lambda key: title(view.site, *key),
        "label": label,
        "at": lambda key: view.link(address(view.site, *key)),
    }


def verify(view: View) -> dict[str, object]:
    """The folder of the proofs, and each edition with its day and root for the page's script."""
    told = {one.name: {"date": date_words(one.date), "root": one.root} for one in editions(view.site)}
    names = {"site": view.site.config["site_name"], "base": view.site.site_url, "editions": told, "labels": LABELS}
    return {"proofs": view.link(f"{PROOFS}/a.js"), "payload": Markup(json.dumps(names).replace("<", "\\u003c"))}
