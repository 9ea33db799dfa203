"""Everything a reader can take away, written after the pages from the same records."""

from pathlib import Path

from explainer.editions.feeds import write_feeds
from explainer.editions.left_behind import write_left_behind
from explainer.editions.proofs import write_proofs
from explainer.editions.root import put_root
from explainer.export.assets import finish_assets
from explainer.export.built import read_built, write_built
from explainer.export.bundle import join_styles
from explainer.export.charts import write_charts
from explainer.export.citations import write_citations
from explainer.export.claims import CARD_STYLE, write_cards, write_claims
from explainer.export.colours import write_colours
from explainer.export.data import write_data
from explainer.export.head import write_head
from explainer.export.licences import write_licences
from explainer.export.paragraphs import mark_paragraphs
from explainer.export.policy import write_policy, write_security
from explainer.export.records import write_records
from explainer.export.search import write_search
from explainer.export.share import write_share_images
from explainer.export.sheets import write_sheets
from explainer.export.sitemap import write_sitemap
from explainer.export.tables import write_tables
from explainer.export.teaching import write_teaching
from explainer.export.theme import remove_unused
from explainer.export.tools import write_tool_records
from explainer.records.settings import Extra
from explainer.site import Site


def export(site: Site, target: Path) -> None:
    """Write all exports into the rendered site."""
    join_styles(target / "assets" / "css")
    remove_unused(target)
    _write_files(site, target)
    pages = read_built(target)
    write_colours(site.library.root, target, pages)
    write_sheets(site, pages)
    mark_paragraphs(site, pages)
    write_head(site, pages)
    write_sitemap(site, target)
    write_left_behind(site, target, pages)
    write_search(site, target, pages)
    write_tool_records(site, target)
    names = finish_assets(site.config, target, pages, [CARD_STYLE])  # puts right the names that all pages use
    put_root(site, pages)
    write_policy(target, pages)  # after it: it tells hosts which names hold a hash
    write_claims(site, target, pages)  # in the frame of a finished page
    write_cards(site, target, pages, names.get(CARD_STYLE, CARD_STYLE))
    write_built(pages, target)


def _write_files(site: Site, target: Path) -> None:
    """What is made from records alone, before the pages take their room in memory."""
    write_records(site, target)
    write_tables(site, target / "tables")
    write_charts(site, target / "tables")
    write_teaching(site, target)
    write_data(site, target)
    write_share_images(site, target / "assets" / "share", site.library.root / ".build" / "share")
    write_licences(site.library.root, target)
    write_citations(site, target)
    write_security(target, Extra.model_validate(site.config.get("extra", {})))
    write_feeds(site, target)
    write_proofs(site, target)
    site.forget("teaching files", "data files")
