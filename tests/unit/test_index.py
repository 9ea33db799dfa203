"""The index A to Z leads to all there is on a name."""

from explainer.kinds import KINDS
from explainer.mentions import places
from explainer.site import Site
from explainer.view.a_to_z import lines


def test_no_row_is_cut(records: Site) -> None:
    ranked = {kind.name for kind in KINDS if kind.rank}
    everywhere = [place for place in places(records) if place.kind in ranked]
    found = {line.word: line for line in lines(records)}
    for name in ("Uyghur", "Xinjiang", "London", "Hangzhou", "Human Rights Watch"):
        wanted = {place.url for place in everywhere if place.holds(name)}
        assert {url for _, url in found[name].leads} == wanted - {found[name].url}, name
    assert len(found["Uyghur"].leads) > 15
