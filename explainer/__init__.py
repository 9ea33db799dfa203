"""Turns the records in ``data/`` and the Markdown in ``docs/`` into the pages of *Watched*.

The folders are the steps, in order: ``read/`` (YAML, records, pages, settings), ``check/`` (what is wrong, with its line),
``view/`` (what a reader sees of a record; ``view/charts/`` draws), ``export/`` (what a reader takes away). ``pipeline.py``
runs them. ``records/`` is the schema, ``library.py`` holds records by id, ``site.py`` records and pages together.
``mkdocs_macros.py`` is what a site builder calls.
"""
