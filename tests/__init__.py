"""The proof that *Watched* keeps its promises; a package, so that no module here hides one of Python's own."""
