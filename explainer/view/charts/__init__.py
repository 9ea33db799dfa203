"""Charts: pure functions from a table to a layout of numbers and strings; templates turn a layout into SVG."""
