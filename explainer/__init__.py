"""Turns the records in ``data/`` and the Markdown in ``docs/`` into the pages of *Watched*.

``pipeline.py`` runs the steps; each is a folder: ``read/`` (YAML, records, pages, settings), ``check/`` (what is wrong,
with its line), ``view/`` (what a reader sees of a record; ``view/charts/`` draws), ``render.py`` (a site builder, and
what it said), then ``export/`` (what a reader takes away, and the search). ``workspace.py`` swaps the new site for the
old.

What is declared once: ``kinds.py`` the kinds of record (``kind.py`` says what is declared of one), ``macros.py`` what a
page may call, ``view/charts/layouts.py`` the kinds of chart, ``book.py`` the parts of the book as ``mkdocs.yml`` has
them, ``records/`` the schema, a file a kind.

In ``view/``: ``inline.py`` what stands in running text, ``reference.py`` a source written out, ``citation.py`` how this
site is cited, ``page_parts.py`` the frame around the prose, ``listings.py`` the long lists, ``templates.py`` the
template engine.

What is read: ``library.py`` holds records by id, ``site.py`` records and pages together; ``mentions.py`` finds where a
name stands, ``outlets.py`` where a source was published, ``palette.py`` the colours of the style sheets.

What others use: ``faults.py`` a fault as one line, ``code_faults.py`` an error of the code as such a line,
``packed_html.py`` HTML that Markdown must not read, ``run_cache.py`` what was worked out in the run before.

What stays: ``editions/`` holds records against what was frozen, and every published address against the site.

What is run by hand, by way of ``commands.py``: ``serve.py`` and ``warm.py`` (the preview), ``figures.py`` (what a
change alters), ``source_walk.py`` (claims beside their sources), ``measures.py`` (how the sentences of each chapter
are), ``ready.py`` (what is still a placeholder), ``due.py`` (what is to be checked again), ``source_risks.py`` and
``link_check.py`` (sources that may be lost), ``schema.py`` (the schemas for editors).

``mkdocs_macros.py`` is what a builder loads. Imports go down only: ``records``, ``kinds``, ``read``, ``site``, then
``check`` and ``view``, ``export``, ``pipeline``; but ``check/result.py``, which looks at what was exported, reads HTML
with the search's parser, and ``view/teaching_files.py``, which tells the size of files, makes them with
``export/teaching/``.
"""
