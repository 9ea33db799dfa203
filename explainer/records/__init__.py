"""The schema: one strict pydantic model for each kind of record, a file for each kind."""
