"""The kinds of thing a search can find, each with the word that a result shows."""

KIND_WORDS = {
    "chapter": "Chapter", "system": "System", "company": "Company", "model": "Try it", "table": "Table", "page": "Page",
    "term": "Glossary", "claim": "Claim", "fact": "Article check", "correction": "Correction", "event": "Event",
    "row": "Table row", "source": "Source",
}
