"""The list of pages for search engines. A page's day is the newest day in what it shows, so that equal sources give
equal bytes.
"""

import gzip
from pathlib import Path
from xml.sax.saxutils import escape

from explainer.read.pages import Page
from explainer.site import Site
from explainer.view.days import day_of_page


def write_sitemap(site: Site, target: Path) -> None:
    """Write ``sitemap.xml`` and its packed copy, in the place of the builder's, which bears the day of the build."""
    pages = [site.pages[uri] for uri in site.order if uri in site.pages]
    lines = "\n".join(
        f"  <url><loc>{escape(site.site_url + _address(page))}</loc><lastmod>{day_of_page(site, page)}</lastmod></url>"
        for page in pages
    )
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}\n</urlset>\n'
    (target / "sitemap.xml").write_text(text, encoding="utf-8")
    (target / "sitemap.xml.gz").write_bytes(gzip.compress(text.encode(), mtime=0))


def _address(page: Page) -> str:
    return "" if page.url == "index.html" else page.url
