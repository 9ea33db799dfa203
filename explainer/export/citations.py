"""For citation managers: each page as RIS and BibLaTeX, ``x.ris`` and ``x.bib`` beside ``x.html``.
These names are permanent.
"""

from pathlib import Path

from explainer.export.data.citations import as_bibtex, as_ris
from explainer.records.source import Source
from explainer.site import Site
from explainer.view.citation import Work, is_cited, work_of_page


def citation_files(work: Work) -> dict[str, bytes]:
    """``.ris`` and ``.bib`` -> the bytes of the file."""
    source = as_source(work)
    return {".ris": as_ris([source]), ".bib": as_bibtex([source])}


def as_source(work: Work) -> Source:
    """A work of ours as a source that others cite: a page on the web."""
    note = ". ".join([*([f"Statement: {work.said}"] if work.said else []), "CC BY 4.0", *filter(None, [work.signs])])
    return Source.model_validate(
        {
            "id": work.key,
            "type": "webpage",
            "title": work.title,
            "author": [name.model_dump(exclude_none=True) for name in work.authors],
            "container-title": work.site,
            "publisher": work.publisher,
            "issued": work.day,
            "URL": work.address,
            "note": note,
        }
    )


def write_citations(site: Site, target: Path) -> None:
    """Write the files of every page that says how to cite it, beside it."""
    for page in filter(is_cited, site.pages.values()):
        for end, content in citation_files(work_of_page(site, page)).items():
            (target / page.url).with_suffix(end).write_bytes(content)
