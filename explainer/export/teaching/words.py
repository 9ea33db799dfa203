"""Words of the records as they stand in files for teachers: one line, with the marks of print, fit for XML."""

import re

from explainer.view.typography import curly

# Everything that XML 1.0 has no way to write.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def finished(text: str) -> str:
    """``text`` on one line. A letter that XML cannot hold is left out: it would spoil the whole file for a reader."""
    return curly(" ".join(_NOT_IN_XML.sub("", text).split()))
