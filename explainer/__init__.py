"""Turns the records in ``data/`` into the pages of *Watched*: load, validate, index, render, export."""
