"""What a reader sees of a record: words for dates and numbers, references, notes, figures. Strings only."""
