"""Pages of paper, through the system's own print service (MODEL, Around): no file is written, no name goes with the job."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import Any

from PySide6.QtCore import QBuffer, QMarginsF, QObject, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QDialog, QWidget

from ui.parts.folio import HIGH, WIDE, Folio, Sheet, draw, laid, paper_look
from ui.trouble import Trouble, of_printing

_JOB = "Cahier"  # never a person's name: print queues show it, and keep it
SLICE = 0.03  # seconds of laying or printing at a time
# In what Qt writes of a PDF: the day it was made, then the hour and its zone. Qt lets neither be said otherwise.
_MOMENT = rb"""(/(?:Creation|Mod)Date \(D:[0-9]{8}|xmp:[A-Z][A-Za-z]*Date="[0-9-]{10}T)([0-9:]{6,8}(?:Z|[+-][0-9]{2}[:'][0-9]{2}))"""
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


def send_picture(
    to_printer: Callable[[Callable[[Any], None]], bool], image: QImage, told: Callable[[Trouble], None], only_paper: bool = False
) -> None:
    """As `send`, of one picture: a sheet of A4, upright or lying as the picture is."""

    def printed(device: Any) -> None:
        if only_paper and not is_paper(device):
            told(of_printing("file"))
            return
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
    pages = laid(paper_look(hand), sheets)
    for _ in putting(device, pages, hand):
        pass
    return pages


def putting(device: Any, pages: Sequence[Folio], hand: str) -> Generator[int]:
    """`put`, page after page, for who must not wait for it: how many there are so far. Closed before its end, it leaves it at that."""
    if hasattr(device, "pageLayout"):
        layout = device.pageLayout()
        layout.setMode(QPageLayout.Mode.FullPageMode)  # the pages have margins of their own
        device.setPageLayout(layout)
    look, painter = paper_look(hand), QPainter()
    with _in_memory():
        if not painter.begin(device):
            raise OSError("printer")
    whole = False
    try:
        scale = min(device.width() / (WIDE * look.u), device.height() / (HIGH * look.u))
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for n, page in enumerate(pages):
            with _in_memory():
                if n and not device.newPage():
                    raise OSError("printer")
                draw(painter, look, page)
            yield n + 1
        whole = True
    finally:
        if not whole and hasattr(device, "abort"):
            device.abort()
        with _in_memory():
            painter.end()


class Job(QObject):
    """Pages that go on paper one after the other, the window having its turn between. `at(n, all)` on the way, `done(code)`: `done` or `refused`.

    What goes unnoticed is done at once, within `start`. It goes on while another page is looked at, and ends with its parent.
    """

    at = Signal(int, int)
    done = Signal(str)

    def __init__(self, parent: QObject, device: Any, pages: Sequence[Folio], hand: str) -> None:
        super().__init__(parent)
        self._all, self._pages = len(pages), (under_way := putting(device, pages, hand))
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._some)
        parent.destroyed.connect(lambda: under_way.close())

    def start(self) -> None:
        self._some()

    def stop(self) -> None:
        """Nothing more of it; `done` does not follow. What a printer has already may come out."""
        self._timer.stop()
        self._pages.close()
        self.deleteLater()

    def _some(self) -> None:
        until = monotonic() + SLICE
        try:
            for n in self._pages:
                if monotonic() > until and n < self._all:
                    self.at.emit(n, self._all)
                    self._timer.start()
                    return
        except OSError:
            code = "refused"
        else:
            code = "done"
        self._timer.stop()
        self.deleteLater()
        self.done.emit(code)


class Pdf:
    """A PDF in memory; no word of what it says in its properties, and of the moment it was made no more than the day."""

    def __init__(self) -> None:
        self._buffer = QBuffer()
        self._buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        self.device: QPdfWriter | None = QPdfWriter(self._buffer)
        self.device.setPageLayout(_a4())
        self.device.setCreator(_JOB)

    def data(self) -> bytes:
        """Its bytes, once something was put into `device`, which goes."""
        self.device = None
        return re.sub(_MOMENT, lambda said: said[1] + re.sub(b"[0-9]", b"0", said[2]).replace(b"-", b"+"), bytes(self._buffer.data().data()))


def pdf(sheets: Sequence[Sheet], hand: str) -> bytes:
    """The same pages as the bytes of a PDF."""
    made = Pdf()
    put(made.device, sheets, hand)
    return made.data()


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
