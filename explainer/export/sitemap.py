"""For search engines: the list of all pages that stand for themselves, and the leave to read them. A page's day is that
of its records, so that equal sources give equal bytes.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from explainer.kinds import KINDS
from explainer.site import Site
from explainer.view.citation import Work, work_of, work_of_page

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def write_sitemap(site: Site, target: Path) -> None:
    """Write ``sitemap.xml`` and its packed copy, in the place of the builder's, which bears the day of the build."""
    lines = "\n".join(
        f"  <url><loc>{escape(work.address)}</loc><lastmod>{work.day}</lastmod></url>" for work in _works(site)
    )
    text = f"{_HEAD}{lines}\n</urlset>\n"
    (target / "sitemap.xml").write_text(text, encoding="utf-8")
    (target / "sitemap.xml.gz").write_bytes(_gzip(text.encode()))
    (target / "robots.txt").write_text(f"User-agent: *\nDisallow:\n\nSitemap: {site.site_url}sitemap.xml\n")


def _gzip(data: bytes) -> bytes:
    """As gzip; the module of that name writes another header from Python 3.13 on."""
    packer = zlib.compressobj(9, wbits=31)
    return packer.compress(data) + packer.flush()


def _works(site: Site) -> Iterator[Work]:
    """Every page, then every record that the export gave a page; what is made to stand inside other pages is none."""
    yield from (work_of_page(site, page) for page in site.in_order)
    for kind in (kind for kind in KINDS if kind.stamped and kind.together in site.pages):
        yield from (work_of(site, kind.name, key) for key in site.library.all(kind.name))
