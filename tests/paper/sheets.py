"""A printed page as its sheets: what can be read on each, and how far down ink reaches."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

POINTS = 72 / 25.4  # points in a millimetre
MARGIN = 15 * POINTS  # the lines in the margins of a sheet stand within it
SCALE = 0.4  # pixels a point, enough to see a line of text
DARK = 200  # of 255: what is darker is ink


@dataclass(frozen=True)
class Sheet:
    """One side of paper. ``ink`` is the share of its height, margins aside, that has any mark; ``marks`` counts drawn
    shapes.
    """

    width: float
    height: float
    body: str
    margins: str
    ink: float
    marks: int

    @property
    def lying(self) -> bool:
        return self.width > self.height


@dataclass(frozen=True)
class Print:
    """All sheets of one page."""

    sheets: tuple[Sheet, ...]
    tagged: bool

    @property
    def text(self) -> str:
        return "\n".join(sheet.body for sheet in self.sheets)


def read_print(file: Path) -> Print:
    document = pdfium.PdfDocument(str(file))
    printed = Print(tuple(_sheet(page) for page in document), bool(raw.FPDFCatalog_IsTagged(document.raw)))
    document.close()
    return printed


def _sheet(page: pdfium.PdfPage) -> Sheet:
    width, height = page.get_size()
    text = page.get_textpage()
    body = text.get_text_bounded(bottom=MARGIN, top=height - MARGIN)
    margins = text.get_text_bounded(top=MARGIN) + "\n" + text.get_text_bounded(bottom=height - MARGIN)
    marks = sum(1 for thing in page.get_objects() if thing.type == raw.FPDF_PAGEOBJ_PATH)
    return Sheet(width, height, _lines(body), _lines(margins), _ink(page), marks)


def _lines(text: str) -> str:
    """Line ends of one kind; the library's own signs for a hyphen at the end of a line are hyphens again."""
    return text.replace("\r\n", "\n").replace("\x02", "-").replace("\ufffe", "-").strip()


def _ink(page: pdfium.PdfPage) -> float:
    bitmap = page.render(scale=SCALE, grayscale=True)
    pixels, edge = bytes(bitmap.buffer), round(MARGIN * SCALE)
    rows = [
        pixels[row * bitmap.stride : row * bitmap.stride + bitmap.width] for row in range(edge, bitmap.height - edge)
    ]
    return sum(min(row) < DARK for row in rows) / len(rows)


def words(text: str) -> Counter[str]:
    """The words and figures of a text, each whole: ``2,470`` is one, and ``2,4`` and ``70`` are two others.

    Chinese is left out: a machine without a Chinese font prints boxes, which hold no text.
    """
    return Counter(re.findall(r"\d[\d,.]*\d|\w+", re.sub("[\u3400-\u9fff]+", " ", text)))
