"""Links inside the site are relative, so that it also works from a folder."""

import pytest

from explainer.view.links import relative


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("systems/x.html#y", "part/chapter.html", "../systems/x.html#y"),
        ("part/other.html", "part/chapter.html", "other.html"),
        ("part/chapter.html#here", "part/chapter.html", "#here"),
        ("about/index.html", "index.html", "about/index.html"),
        ("index.html", "part/chapter.html", "../index.html"),
    ],
)
def test_links_are_relative(target: str, page: str, link: str) -> None:
    assert relative(target, page) == link
