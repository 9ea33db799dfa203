"""Editions: what stood when, told so that anybody can prove it.

``canonical.py`` writes a record in its one form, ``signs.py`` makes its hash and ten signs, ``frozen.py`` reads the
editions in ``editions/``, ``history.py`` tells what changed between them and today. The form is described for strangers
in ``editions/README.md``.
"""
