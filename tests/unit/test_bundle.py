"""The joined style sheet takes the place of the first, on every page and at every depth."""

import pytest

from explainer.export.bundle import _joined

SHEETS = ["assets/css/a.css", "assets/css/b.css"]


@pytest.mark.parametrize(("up"), ["", "../", "../../", "/"])
def test_links_become_one(up: str) -> None:
    html = f'<head>\n  <link rel="stylesheet" href="{up}assets/css/a.css">\n  <link rel="stylesheet" href="{up}assets/css/b.css">\n</head>'
    assert _joined(html, SHEETS) == f'<head>\n  <link rel="stylesheet" href="{up}assets/css/watched.css">\n</head>'


def test_a_sheet_of_one_page_stays() -> None:
    html = '<link rel="stylesheet" href="assets/css/home.css">'
    assert _joined(html, SHEETS) == html
