"""What no single record can know: that ids resolve, that everything is used, that pages and records pair up."""

from explainer.check.claims import check_claims
from explainer.check.editions import check_editions
from explainer.check.files import check_files
from explainer.check.navigation import check_book, check_navigation
from explainer.check.packs import check_packs
from explainer.check.pages import check_page
from explainer.check.pairs import check_pairs
from explainer.check.references import check_addresses, check_questions, check_references
from explainer.check.repeats import check_repeats
from explainer.check.swapped import check_swapped
from explainer.check.tables import check_tables
from explainer.check.use import check_thesaurus, check_use
from explainer.faults import Faults
from explainer.site import Site


def check(site: Site, faults: Faults) -> None:
    """Note every fault that needs more than one record or page to be seen."""
    whole = not faults
    check_files(site, faults)
    check_references(site, faults)
    check_tables(site.library, faults)
    check_repeats(site.library, faults)
    check_claims(site.library, site.arguments, faults)
    check_addresses(site.library, faults)
    check_questions(site.library, faults)
    check_packs(site, faults)
    for page in site.pages.values():
        check_page(page, site, faults)
    check_pairs(site, faults)
    check_book(site, faults)
    check_swapped(site, faults)
    if site.settings and site.order:
        check_navigation(site.settings, site.pages, site.library.root / "docs", faults)
    # Only in a run without other faults: a broken record would seem to hold no word and to use nothing.
    if whole:
        check_thesaurus(site, faults)
        check_use(site, faults)
        check_editions(site, faults)
