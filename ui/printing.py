"""Words on paper, through the system's own print service (MODEL, Around): no file is written, no name goes with the job."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from ui.parts.paper import Ink, broken
from ui.theme import Look

RULING_MM = 6.5  # a line on paper
MARGIN_MM = 18.0


@dataclass(frozen=True)
class Block:
    """Words that stay together on a sheet if there is room; `lead` in u, `above`: empty lines before it."""

    text: str
    role: str = "ui"
    lead: float = 1.0
    above: float = 0.0


def ask(parent: QWidget, then: Callable[[QPagedPaintDevice], None]) -> bool:
    """The system's print dialog, never blocking: `then(printer)` follows a yes. False where the computer knows no printer."""
    if not QPrinterInfo.availablePrinterNames():
        return False
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Cahier")  # never a person's name: print queues show it, and keep it
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)  # nothing of it lies on the disk unencrypted
    dialog.accepted.connect(lambda: then(printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own `open` wants a slot by name
    return True


def print_blocks(device: QPagedPaintDevice, blocks: Sequence[Block]) -> int:
    """Put the blocks on sheets of A4, one under the other; how many sheets. OSError where the printer takes nothing."""
    device.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(*[MARGIN_MM] * 4)))
    look = Look(night=False)
    with _in_memory():
        painter = QPainter()
        if not painter.begin(device):
            raise OSError("printer")
        try:
            scale = device.logicalDpiX() * RULING_MM / 25.4 / look.u
            painter.scale(scale, scale)
            wide, high = (side / scale / look.u for side in (device.width(), device.height()))
            return _draw(device, Ink(painter, look), blocks, wide, high)
        finally:
            painter.end()


def _draw(device: QPagedPaintDevice, ink: Ink, blocks: Sequence[Block], wide: float, high: float) -> int:
    sheets, y = 1, 1.0
    for block in blocks:
        lines = list(_lines(ink.look, block, wide))
        y += block.above
        if y > 1.0 and y + len(lines) * block.lead > high - 0.3:
            device.newPage()
            sheets, y = sheets + 1, 1.0
        for line in lines:
            if y > high - 0.3:  # a block longer than a sheet
                device.newPage()
                sheets, y = sheets + 1, 1.0
            ink.text(0.0, y, line, block.role)
            y += block.lead
    return sheets


def _lines(look: Look, block: Block, wide: float) -> Iterator[str]:
    for paragraph in block.text.split("\n"):
        layout = broken(look, paragraph, block.role, wide)
        encoded = paragraph.encode("utf-16-le")  # Qt counts in UTF-16
        for k in range(layout.lineCount()):
            line = layout.lineAt(k)
            yield encoded[2 * line.textStart() : 2 * (line.textStart() + line.textLength())].decode("utf-16-le").rstrip()


@contextmanager
def _in_memory() -> Iterator[None]:
    """The print service's temporary file lies in memory where the system has such a folder of the user's own."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    before = os.environ.get("TMPDIR")
    if folder and os.path.isdir(folder) and os.access(folder, os.W_OK):
        os.environ["TMPDIR"] = folder
    try:
        yield
    finally:
        if before is None:
            os.environ.pop("TMPDIR", None)
        else:
            os.environ["TMPDIR"] = before
