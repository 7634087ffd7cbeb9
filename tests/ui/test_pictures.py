"""Bytes from anywhere become a picture, a PDF or a sentence: never a crash, never more memory than is known before."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageReader, QPainter

from notebook_app.model import CLIP_BYTES, CLIP_SMALL_BYTES
from ui import pictures

CASES = Path(__file__).parent.parent / "cases"
PHOTO = (CASES / "D23-portrait-gps.jpg").read_bytes()


def made(kind: str, image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


def two_colours(width: int = 60, height: int = 40, alpha: int = 255) -> QImage:
    """Red above, blue below."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(200, 20, 20, alpha))
    painter = QPainter(image)
    painter.fillRect(0, height // 2, width, height, QColor(20, 20, 200))
    painter.end()
    return image


def noise(side: int) -> QImage:
    """What no JPEG makes small."""
    seed, rows = 1, bytearray()
    for _ in range(side * side):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        rows += struct.pack("<I", 0xFF000000 | (seed >> 7))
    return QImage(bytes(rows), side, side, side * 4, QImage.Format.Format_RGB32).copy()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_its_content_decides(kind: str) -> None:
    looked = pictures.look(made(kind, two_colours()))
    assert (looked.kind, looked.image.width(), looked.image.height(), looked.cut) == ("picture", 60, 40, False)
    assert looked.image.pixelColor(30, 5).red() > 150
    assert looked.image.pixelColor(30, 35).blue() > 150


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "ICO", "PPM"])
def test_other_kinds_of_picture_are_named_as_such(kind: str) -> None:
    assert pictures.look(made(kind, two_colours(32, 32))).reason == "format"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"), (b"\0" * 5000, "empty"), (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "format"), (b"GIF89a", "damaged"),
        (b"\0\0\0\x18ftypavif", "heic"), (b"\0\0\0\x18ftypmp42", "format"), (b"MZ" + b"a" * 400, "format"), (b"a%PDF-1.4", "damaged"),
        (b"%PDF-1.4" + b"a" * CLIP_BYTES, "pdf-large"), (b"\x89PNG\r\n\x1a\n" + b"a" * 100, "damaged"), (b"RIFF\0\0\0\0WEBPVP8 ", "damaged"),
    ],
)  # fmt: skip
@pytest.mark.qt_log_ignore("libpng", "WebP", "gif", "GIF", extend=True)
def test_what_is_no_picture_is_said(data: bytes, reason: str) -> None:
    looked = pictures.look(data)
    assert (looked.kind, looked.reason, looked.image.isNull()) == ("refused", reason, True)


def png(width: int, height: int) -> bytes:
    """A picture that says it is so large, and is not."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def test_no_larger_picture_is_decoded() -> None:
    assert pictures.look(png(60000, 60000)).reason == "too-large"
    assert pictures.look(png(2_000_000_000, 1)).reason in ("too-large", "damaged")


def test_a_jpeg_that_claims_to_be_huge_and_is_kept_whole_while_decoding_is_refused() -> None:
    huge = bytearray(PHOTO)
    at = huge.index(b"\xff\xc0")
    huge[at + 5 : at + 9] = struct.pack(">HH", 16000, 12000)
    huge[at + 1] = 0xC2
    assert pictures.look(bytes(huge)).reason == "too-large"


def test_a_large_jpeg_is_decoded_smaller() -> None:
    image = QImage(9000, 4000, QImage.Format.Format_RGB32)
    image.fill(QColor(90, 120, 150))
    looked = pictures.look(made("JPEG", image))
    assert (looked.kind, looked.image.width(), looked.image.height()) == ("picture", 3000, 1333)


@pytest.mark.qt_log_ignore("JPEG", extend=True)
def test_a_photo_whose_end_is_missing_is_shown_with_a_mark_unless_most_is_missing() -> None:
    whole = made("JPEG", noise(120))
    most, little = pictures.look(whole[: len(whole) * 9 // 10]), pictures.look(whole[: len(whole) // 5])
    assert (most.kind, most.cut) == ("picture", True)
    assert (little.kind, little.reason) == ("refused", "cut")


@given(st.lists(st.tuples(st.integers(0, len(PHOTO) - 1), st.integers(0, 255)), max_size=12), st.integers(0, len(PHOTO)))
@pytest.mark.qt_log_ignore(".*", extend=True)
def test_no_bytes_are_too_strange(changes: list[tuple[int, int]], end: int) -> None:
    data = bytearray(PHOTO)
    for at, value in changes:
        data[at] = value
    looked = pictures.look(bytes(data[:end]))
    assert looked.kind in ("picture", "file", "refused")
    assert (looked.kind == "picture") != looked.image.isNull()


@given(st.binary(max_size=300), st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\x20\0\0\0WEBP", b"%PDF-"]))
@pytest.mark.qt_log_ignore(".*", extend=True)
def test_nor_what_only_begins_like_a_picture(data: bytes, begin: bytes) -> None:
    assert pictures.look(begin + data).kind in ("picture", "file", "refused")


def test_what_is_kept_has_pixels_alone_and_is_small_enough() -> None:
    image = noise(900)
    image.setText("Author", "Claire")
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    image.setDotsPerMeterX(12345)
    kept = pictures.encoded(pictures.look(made("PNG", image)).image)
    assert len(kept.data) <= CLIP_BYTES
    assert len(kept.small) <= CLIP_SMALL_BYTES
    stored = QImage.fromData(kept.data)
    assert (stored.width(), stored.height()) == kept.size
    assert stored.textKeys() == []
    for trace in (b"Claire", b"ICC_PROFILE", b"Exif"):
        assert trace not in kept.data
    tiny = QImage.fromData(kept.small)
    assert max(tiny.width(), tiny.height()) <= pictures.SMALL_SIDE


def test_a_large_one_is_kept_no_larger_than_a_sheet_needs() -> None:
    image = QImage(2900, 1450, QImage.Format.Format_RGB32)
    image.fill(QColor(90, 120, 150))
    assert pictures.encoded(image).size == (2000, 1000)


def test_what_shines_through_lies_on_white() -> None:
    looked = pictures.look(made("PNG", two_colours(alpha=0)))
    assert looked.image.pixelColor(5, 5).getRgb()[:3] == (255, 255, 255)
    assert pictures.pasted(two_colours(alpha=0)).image.pixelColor(5, 5).getRgb()[:3] == (255, 255, 255)
    assert pictures.pasted(QImage()).reason == "empty"


def test_turning_goes_to_the_right() -> None:
    turned = pictures.turned(pictures.pasted(two_colours()).image)
    assert (turned.width(), turned.height()) == (40, 60)
    assert turned.pixelColor(35, 30).red() > 150
    assert turned.pixelColor(5, 30).blue() > 150


def test_corners_that_are_no_sheet_change_nothing() -> None:
    image = pictures.pasted(two_colours()).image
    crossed = ((0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0))
    flat = ((0.0, 0.5), (0.5, 0.5), (1.0, 0.5), (0.5, 0.50001))
    mirrored = ((1.0, 0.0), (0.0, 0.0), (0.0, 1.0), (1.0, 1.0))
    for quad in (crossed, flat, mirrored):
        assert not pictures.is_sheet(quad)
        assert pictures.straightened(image, quad).size() == image.size()
    assert pictures.straightened(image, pictures.WHOLE) is image


def test_a_straight_part_is_cut_out() -> None:
    image = pictures.pasted(two_colours(100, 100)).image
    half = pictures.straightened(image, ((0.0, 0.0), (1.0, 0.0), (1.0, 0.45), (0.0, 0.45)))
    assert (half.width(), half.height()) == (100, 45)
    assert all(half.pixelColor(50, y).red() > 150 for y in (2, 20, 42))


def test_the_folder_of_a_card_is_found(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    assert pictures.card_folder([str(tmp_path / "stick"), str(tmp_path / "none")]) is None
    (tmp_path / "card" / "DCIM").mkdir(parents=True)
    assert pictures.card_folder([str(tmp_path / "stick"), str(tmp_path / "card")]) == tmp_path / "card" / "DCIM"
    assert "/" not in pictures.plugged()


def test_a_page_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    for name in ("D23-portrait-gps.jpg", "D24-IMG_0421.HEIC", "D24-IMG_0422.HEIC", "D25-b-scan.pdf", "D25-a-huge.png"):
        assert pictures.is_page(CASES / name)
    (tmp_path / "fiche.vcf").write_text("BEGIN:VCARD")
    assert [pictures.is_page(path) for path in (tmp_path / "fiche.vcf", tmp_path, tmp_path / "none")] == [False, False, False]


def test_the_limit_on_memory_stands() -> None:
    pictures.look(PHOTO)
    assert QImageReader.allocationLimit() == pictures.MEMORY_MB
