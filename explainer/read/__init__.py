"""Reads what people write: YAML with the line of every key, records, Markdown pages, the settings. Faults are
collected, never raised.
"""
