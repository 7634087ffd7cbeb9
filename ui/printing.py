"""Pages of paper, through the system's own print service (MODEL, Around): no file is written, no name goes with the job."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QDialog, QWidget

from ui.parts.folio import HIGH, WIDE, Folio, Sheet, draw, laid, paper_look
from ui.trouble import Trouble, of_printing

_JOB = "Cahier"  # never a person's name: print queues show it, and keep it
_FILES = re.compile(r"pdf|\bxps\b|onenote|\bfax\b|to file|fichier", re.IGNORECASE)  # in the name of what looks like a printer and is none


def printers() -> list[str]:
    """The printers this computer knows; none where Qt was put together without them."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:
        return []
    return list(QPrinterInfo.availablePrinterNames())


def printer() -> Any:
    """The system's own printer, with paper of A4 and a job that is named after nobody."""
    from PySide6.QtPrintSupport import QPrinter

    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setDocName(_JOB)
    made.setPageLayout(_a4())
    return made


def ask(parent: QWidget, then: Callable[[Any], None]) -> bool:
    """The system's print dialog, never blocking: `then(printer)` follows a yes. False where the computer knows no printer."""
    if not printers():
        return False
    from PySide6.QtPrintSupport import QPrintDialog

    device = printer()
    dialog = QPrintDialog(device, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)  # nothing of it lies on the disk unencrypted
    dialog.accepted.connect(lambda: then(device))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own `open` wants a slot by name
    return True


def send(
    to_printer: Callable[[Callable[[Any], None]], bool], sheets: Sequence[Sheet], hand: str, told: Callable[[Trouble], None], only_paper: bool = False
) -> None:
    """Ask for a printer (`Page.to_printer`) and print; `told` what became of it, of the kind "ok" where a printer has it.

    Nothing follows a cancel. `only_paper`: a printer that writes a file gets nothing.
    """

    def printed(device: Any) -> None:
        told(of_printing(out(device, sheets, hand, only_paper)))

    if not to_printer(printed):
        told(of_printing("none"))


def out(device: Any, sheets: Sequence[Sheet], hand: str, only_paper: bool = False) -> str:
    """`put`, and what became of it: `done`, `refused`, or `file` where `only_paper` is wanted and it is none."""
    if only_paper and not is_paper(device):
        return "file"
    try:
        put(device, sheets, hand)
    except OSError:
        return "refused"
    return "done"


def send_picture(to_printer: Callable[[Callable[[Any], None]], bool], image: QImage, told: Callable[[Trouble], None]) -> None:
    """As `send`, of one picture: a sheet of A4, upright or lying as the picture is."""

    def printed(device: Any) -> None:
        try:
            _put_picture(device, image)
        except OSError:
            told(of_printing("refused"))
        else:
            told(of_printing("done"))

    if not to_printer(printed):
        told(of_printing("none"))


def _put_picture(device: Any, image: QImage) -> None:
    if hasattr(device, "pageLayout"):
        layout = device.pageLayout()
        lying = image.width() > image.height()
        layout.setOrientation(QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait)
        layout.setMode(QPageLayout.Mode.FullPageMode)
        device.setPageLayout(layout)
    with _in_memory():
        painter = QPainter()
        if not painter.begin(device):
            raise OSError("printer")
        try:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            edge = min(device.width(), device.height()) / 21  # 1 cm of A4
            room = QSizeF(device.width() - 2 * edge, device.height() - 2 * edge)
            size = QSizeF(image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF((device.width() - size.width()) / 2, edge, size.width(), size.height()), image)
        finally:
            painter.end()


def put(device: Any, sheets: Sequence[Sheet], hand: str) -> list[Folio]:
    """Put the sheets on the paper that lies in `device`, as large as it is; the pages. OSError where the printer takes nothing."""
    if hasattr(device, "pageLayout"):
        layout = device.pageLayout()
        layout.setMode(QPageLayout.Mode.FullPageMode)  # the pages have margins of their own
        device.setPageLayout(layout)
    look = paper_look(hand)
    with _in_memory():
        painter = QPainter()
        if not painter.begin(device):
            raise OSError("printer")
        try:
            scale = min(device.width() / (WIDE * look.u), device.height() / (HIGH * look.u))
            painter.scale(scale, scale)
            pages = laid(look, sheets)
            for n, page in enumerate(pages):
                if n and not device.newPage():
                    raise OSError("printer")
                draw(painter, look, page)
            return pages
        finally:
            painter.end()


def pdf(sheets: Sequence[Sheet], hand: str) -> bytes:
    """The same pages as the bytes of a PDF, made in memory; no word of them in its properties."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(_a4())
    writer.setCreator(_JOB)
    put(writer, sheets, hand)
    del writer
    return bytes(buffer.data().data())


def is_paper(device: Any) -> bool:
    """Whether words sent there come out on paper, as far as Qt can tell: neither a file, nor a printer named after one."""
    if isinstance(device, QPdfWriter):
        return False
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    if not isinstance(device, QPrinter):
        return True
    info = QPrinterInfo(device)
    if device.outputFormat() is not QPrinter.OutputFormat.NativeFormat or device.outputFileName():
        return False
    return not any(names_a_file(name) for name in (device.printerName(), info.description(), info.makeAndModel()))


def names_a_file(printer: str) -> bool:
    """Whether a printer of this name writes files, or sends them away."""
    return _FILES.search(printer) is not None


def _a4() -> QPageLayout:
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())


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
