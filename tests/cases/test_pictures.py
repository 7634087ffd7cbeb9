"""The cases of pictures and files (D23 to D25), through the adapter; each of the dangerous ones in a process of its own."""

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cases_adapter import do
from PySide6.QtGui import QImage

HERE = Path(__file__).parent
TODAY = "2026-11-25"
APART = """
import json, sys
sys.path[:0] = [{root!r}, {tests!r}]
from cases_adapter import do
answer = do("image", {{"file": sys.argv[1], "today": "2026-11-25"}})
if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes
    class Counters(ctypes.Structure):  # PROCESS_MEMORY_COUNTERS of psapi.h
        _fields_ = [("cb", wintypes.DWORD), ("faults", wintypes.DWORD), ("peak", ctypes.c_size_t), ("others", 7 * ctypes.c_size_t)]
    found, system = Counters(cb=ctypes.sizeof(Counters)), ctypes.WinDLL("kernel32")
    system.GetCurrentProcess.restype = wintypes.HANDLE
    system.K32GetProcessMemoryInfo.argtypes = [wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD]
    assert system.K32GetProcessMemoryInfo(system.GetCurrentProcess(), found, found.cb)
    most = found.peak / 1024
else:
    import resource
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([answer, most / 1024]))
"""


def image(name: str) -> dict[str, Any]:
    before = (HERE / name).read_bytes()
    answer = do("image", {"file": str(HERE / name), "today": TODAY})
    assert (HERE / name).read_bytes() == before
    return answer


def apart(name: str) -> tuple[dict[str, Any], float]:
    """The answer, and the most memory (MB) its process had."""
    tests = HERE.parent
    script = APART.format(root=str(tests.parent), tests=str(tests))
    done = subprocess.run([sys.executable, "-c", script, str(HERE / name)], capture_output=True, text=True, check=True)
    answer, peak = json.loads(done.stdout)
    return answer, peak


def test_d23_a_photo_is_kept_upright_and_knows_nothing_of_its_place(qapp: object) -> None:
    source = (HERE / "D23-portrait-gps.jpg").read_bytes()
    assert b"Exif" in source
    answer = image("D23-portrait-gps.jpg")
    assert (answer["outcome"], answer["size"]) == ("ok", [240, 320])
    kept = base64.b64decode(answer["data"])
    for trace in (b"Exif", b"GPS", b"http", b"xpacket", b"\xff\xe1", b"\xff\xe2", b"\xff\xed", b"\xff\xfe", b"2026", b"2025"):
        assert trace not in kept
    stored = QImage.fromData(kept)
    assert [stored.width(), stored.height()] == [240, 320]
    assert stored.textKeys() == []
    right, left = stored.pixelColor(stored.width() - 4, 4), stored.pixelColor(4, 4)
    assert right.red() > 180 > right.green() + right.blue()
    assert (left.red(), left.green()) != (right.red(), right.green())


def test_d24_the_content_decides_and_a_refusal_says_what_to_do(qapp: object) -> None:
    heic, peak = apart("D24-IMG_0421.HEIC")
    assert (heic["outcome"], heic["reason"]) == ("refused", "format")
    assert "JPEG" in heic["message"]
    assert "téléphone" in heic["message"]
    assert not heic.get("data")
    assert peak < 600
    named = image("D24-IMG_0422.HEIC")
    assert (named["outcome"], named["size"]) == ("ok", [64, 48])
    broken, _ = apart("D24-IMG_0423.jpg")
    assert (broken["outcome"], broken["reason"]) == ("refused", "damaged")
    assert not broken.get("data")


def test_d25_a_picture_of_400_megapixels_takes_no_memory() -> None:
    answer, peak = apart("D25-a-huge.png")
    assert (answer["outcome"], answer["reason"]) == ("refused", "too-large")
    assert answer["message"]
    assert peak < 600


def test_d25_a_pdf_is_kept_as_it_is() -> None:
    answer, _ = apart("D25-b-scan.pdf")
    assert answer["outcome"] == "file"
    assert base64.b64decode(answer["data"]) == (HERE / "D25-b-scan.pdf").read_bytes()
    assert answer["pages"] is None


@pytest.mark.parametrize("name", ["", "no such file", "."])
def test_nothing_there_is_said(name: str) -> None:
    answer = do("image", {"file": name and str(HERE / name)})
    assert (answer["outcome"], bool(answer["message"])) == ("refused", True)
