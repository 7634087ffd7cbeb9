"""Bytes from anywhere → a picture that can be joined, a PDF, or why not. Runs beside the window, never on its thread.

The content decides, never the file's name. Only four kinds of picture are decoded, each by its own decoder, within bounds that are known
before a pixel is read; what is kept is always encoded anew from the pixels alone, so nothing of a camera, a place or an hour goes with it.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageIOHandler, QImageReader, QImageWriter, QPainter, QPolygonF, QTransform

from notebook_app.model import CLIP_BYTES, CLIP_SMALL_BYTES

READ_LIMIT = 60_000_000  # bytes of a file that is looked at at all
MEMORY_MB = 256  # what Qt may take for one picture
PIXELS = 40_000_000  # of a picture that is decoded whole
JPEG_PIXELS = 250_000_000  # of a JPEG, which is decoded smaller
WORK_SIDE = 3000  # px, the longer side of what is straightened
KEPT_SIDE = 2000  # px, of what is kept: a sheet of A4 is read well
SMALL_SIDE = 640  # px, of what lies beside the lines
QUALITIES = (85, 75, 65, 55)
_PNG_END, _JPEG_END = b"IEND", b"\xff\xd9"
_HEIF = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")


@dataclass(frozen=True)
class Looked:
    """What some bytes are. `kind`: "picture" (with `image`, upright), "file" (a PDF, `data` as it is) or "refused" for `reason`:
    `damaged`, `cut`, `empty`, `heic`, `format`, `too-large`, `pdf-large`, `gone`. `cut`: a picture whose end is missing.
    """

    kind: str
    reason: str = ""
    image: QImage = field(default_factory=QImage)
    data: bytes = field(default=b"", repr=False)
    cut: bool = False
    digest: bytes = b""  # SHA-256 of the file, by which it is known again when it is to be erased


@dataclass(frozen=True)
class Encoded:
    """What is kept: upright pixels and nothing else."""

    data: bytes = field(repr=False)
    small: bytes = field(repr=False)
    size: tuple[int, int]


def refused(reason: str) -> Looked:
    return Looked("refused", reason)


def look_at(path: Path) -> Looked:
    """What a file is; never raises for what lies there. A folder, a device or nothing: "gone"."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return refused("gone")
        if about.st_size > READ_LIMIT:
            return refused("too-large")
        with path.open("rb") as file:
            data = file.read(READ_LIMIT + 1)
        return replace(look(data), digest=hashlib.sha256(data).digest())
    except (OSError, ValueError):
        return refused("gone")


def look(data: bytes) -> Looked:
    """What some bytes are; never raises."""
    if not data.strip(b"\0"):
        return refused("empty")
    if len(data) > READ_LIMIT:
        return refused("too-large")
    if b"%PDF-" in data[:1024]:
        if not data.startswith(b"%PDF-"):
            return refused("damaged")
        return Looked("file", data=data) if len(data) <= CLIP_BYTES else refused("pdf-large")
    kind = _kind(data)
    if kind is None:
        return refused("heic" if data[4:8] == b"ftyp" and data[8:12] in _HEIF else "format")
    return _decoded(data, kind)


def is_page(path: Path) -> bool:
    """By its first bytes: a picture, also of a kind that cannot be read here, or a PDF: something one would join to a page."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError:
        return False
    return b"%PDF-" in head or _kind(head) is not None or head[4:8] == b"ftyp" or head[:4] in (b"II*\0", b"MM\0*")


def _kind(data: bytes) -> bytes | None:
    if data.startswith(b"\xff\xd8\xff"):
        return b"jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"png"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return b"gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return b"webp"
    return None


def _decoded(data: bytes, kind: bytes) -> Looked:
    cut = _is_cut(data, kind)
    bytes_, buffer = QByteArray(data), QBuffer()
    buffer.setData(bytes_)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MEMORY_MB)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return refused("damaged")
    pixels = size.width() * size.height()
    small = kind == b"jpeg" and not _progressive(data)  # only these are decoded smaller without the whole being in memory
    if pixels > (JPEG_PIXELS if small else PIXELS):
        return refused("too-large")
    if max(size.width(), size.height()) > WORK_SIDE and reader.supportsOption(QImageIOHandler.ImageOption.ScaledSize):
        reader.setScaledSize(size.scaled(WORK_SIDE, WORK_SIDE, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return refused("cut" if cut else "damaged")
    image = _plain(_fitted(image, WORK_SIDE))
    if cut and _missing(image) > 0.5:
        return refused("cut")
    return Looked("picture", image=image, cut=cut)


def _is_cut(data: bytes, kind: bytes) -> bool:
    """Whether its end is missing."""
    if kind == b"png":
        return _PNG_END not in data[-64:] and _PNG_END not in data
    if kind == b"webp":
        return len(data) < int.from_bytes(data[4:8], "little") + 8
    if kind == b"jpeg":
        start = _jpeg(data)[1]
        return start is None or _JPEG_END not in data[start:]
    return b"\x3b" not in data[-8:]


def _progressive(data: bytes) -> bool:
    return _jpeg(data)[0]


def _jpeg(data: bytes) -> tuple[bool, int | None]:
    """Whether a JPEG is kept whole in memory while it is decoded (not baseline), and where its first scan begins; None: nowhere."""
    at, whole = 2, False
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return True, None
        marker = data[at + 1]
        if marker in (0xFF, 0x01) or 0xD0 <= marker <= 0xD7:
            at += 1 if marker == 0xFF else 2
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            whole = marker not in (0xC0, 0xC1)
        if marker == 0xDA:
            return whole, at
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return whole, None


def _missing(image: QImage) -> float:
    """How much of a picture's foot is of one colour throughout: what a decoder puts where nothing came."""
    tiny = image.scaled(16, 100, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation)
    last = tiny.pixel(0, tiny.height() - 1)
    rows = 0
    for y in reversed(range(tiny.height())):
        if any(tiny.pixel(x, y) != last for x in range(tiny.width())):
            break
        rows += 1
    return rows / tiny.height()


def _fitted(image: QImage, side: int) -> QImage:
    if max(image.width(), image.height()) <= side:
        return image
    return image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _plain(image: QImage) -> QImage:
    """The pixels alone, on white: no texts, no colour profile, no resolution of whatever made it."""
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(0xFFFFFFFF)
    with QPainter(plain) as painter:
        image.setDevicePixelRatio(1)
        painter.drawImage(0, 0, image)
    return plain


# -- what one does to it ---------------------------------------------------------------------------------------------------


def pasted(image: QImage) -> Looked:
    """A picture out of the clipboard."""
    if image.isNull() or image.width() * image.height() > PIXELS:
        return refused("too-large" if not image.isNull() else "empty")
    return Looked("picture", image=_plain(_fitted(image, WORK_SIDE)))


def turned(image: QImage) -> QImage:
    """A quarter to the right."""
    return image.transformed(QTransform().rotate(90))


Quad = Sequence[tuple[float, float]]  # four corners from the upper left, clockwise, in parts of the picture's width and height
WHOLE: Quad = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


def is_sheet(quad: Quad) -> bool:
    """Whether the corners go round something: no two too close, the sides not crossing each other."""
    turns = []
    for i in range(4):
        (ax, ay), (bx, by), (cx, cy) = quad[i], quad[(i + 1) % 4], quad[(i + 2) % 4]
        turns.append((bx - ax) * (cy - by) - (by - ay) * (cx - bx))
    return all(turn > 0.002 for turn in turns)


def straightened(image: QImage, quad: Quad) -> QImage:
    """What lies between the four corners, as a sheet seen from above; the picture as it is where they are no sheet."""
    if not is_sheet(quad) or tuple(quad) == tuple(WHOLE):
        return image
    corners = [QPointF(x * image.width(), y * image.height()) for x, y in quad]

    def side(a: int, b: int) -> float:
        return float(QPointF.dotProduct(corners[b] - corners[a], corners[b] - corners[a]) ** 0.5)

    wide, high = max(side(0, 1), side(3, 2)), max(side(0, 3), side(1, 2))
    scale = min(1.0, WORK_SIDE / max(wide, high))
    size = QSize(max(8, round(wide * scale)), max(8, round(high * scale)))
    sheet = QRectF(0, 0, size.width(), size.height())
    target = QPolygonF([sheet.topLeft(), sheet.topRight(), sheet.bottomRight(), sheet.bottomLeft()])
    transform = QTransform()
    if not QTransform.quadToQuad(QPolygonF(corners), target, transform):
        return image
    out = QImage(size, QImage.Format.Format_RGB32)
    out.fill(0xFFFFFFFF)
    with QPainter(out) as painter:
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(transform)
        painter.drawImage(0, 0, image)
    return out


def encoded(image: QImage) -> Encoded:
    """As it is kept, within the limits; a JPEG, or ValueError where Qt cannot write one."""
    kept = _plain(_fitted(image, KEPT_SIDE))
    data = _within(kept, CLIP_BYTES)
    small = _within(_fitted(kept, SMALL_SIDE), CLIP_SMALL_BYTES)
    return Encoded(data[0], small[0], data[1])


def _within(image: QImage, limit: int) -> tuple[bytes, tuple[int, int]]:
    while True:
        for quality in QUALITIES:
            data = _jpeg_of(image, quality)
            if len(data) <= limit:
                return data, (image.width(), image.height())
        image = _fitted(image, round(max(image.width(), image.height()) * 0.8))


def _jpeg_of(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    if not writer.write(image):
        raise ValueError("jpeg")
    return bytes(buffer.data().data())


def kept(data: bytes) -> QImage:
    """The picture of a clip's own bytes; null where they cannot be read."""
    looked = look(data) if data else refused("empty")
    return looked.image


def size(data: bytes) -> QSize:
    """Its width and height, without decoding it; empty where it cannot be read."""
    kind = _kind(data)
    if kind is None:
        return QSize()
    bytes_, buffer = QByteArray(data), QBuffer()
    buffer.setData(bytes_)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, QByteArray(kind)).size()


def filters() -> str:
    """What the chooser offers; what a file is, its content says."""
    kinds = [pattern for kind in ("jpg", "jpeg", "png", "webp", "gif", "pdf", "heic") for pattern in (f"*.{kind}", f"*.{kind.upper()}")]
    ours, all_ = QCoreApplication.translate("Pictures", "Photos et PDF"), QCoreApplication.translate("Pictures", "Tous les fichiers")
    return f"{ours} ({' '.join(kinds)});;{all_} (*)"


def card_folder(roots: Iterable[str]) -> Path | None:
    """The folder of photos of a camera's card among what is plugged in."""
    for root in roots:
        for name in ("DCIM", "dcim"):
            try:
                if (folder := Path(root, name)).is_dir():
                    return folder
            except OSError:
                continue
    return None


def plugged() -> list[str]:
    """Where cards, sticks and phones are reached; asking a share that is away may take its time: not on the window's thread."""
    from PySide6.QtCore import QStorageInfo

    return [volume.rootPath() for volume in QStorageInfo.mountedVolumes() if volume.isReady() and not volume.isRoot()]
