"""What tests share that is no fixture: a server, browser contexts, the order of the files."""
