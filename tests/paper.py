"""What stands in a PDF that Qt wrote: the words of each of its pages, read back from the glyphs and their fonts' own tables."""

from __future__ import annotations

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>|<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*\[([^\]]*)\]")


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def pictures(pdf: bytes) -> int:
    return len(re.findall(rb"/Subtype\s*/Image\b", pdf))


def words(pdf: bytes) -> str:
    """In the order they were drawn. Letters that are joined by a font of handwriting have no table: "?"."""
    objects = {int(n): body for n, body in _OBJECT.findall(pdf)}
    fonts: dict[bytes, dict[int, str]] = {}
    for n, body in objects.items():
        if (table := re.search(rb"/ToUnicode (\d+) 0 R", body)) is not None:
            fonts[b"%d" % n] = _table(_stream(objects[int(table[1])]))
    found = []
    for body in objects.values():
        if b"/Type /Page\n" not in body and not re.search(rb"/Type\s*/Page\b", body):
            continue
        resources = body
        if (at := re.search(rb"/Resources (\d+) 0 R", body)) is not None:
            resources = objects[int(at[1])]
        named = dict(re.findall(rb"/(F\d+) (\d+) 0 R", resources))
        content = re.search(rb"/Contents (\d+) 0 R", body)
        assert content is not None
        drawn = _stream(objects[int(content[1])])
        font: dict[int, str] = {}
        for name, shown in re.findall(rb"/(F\d+) [-\d.]+ Tf|((?:<[0-9a-fA-F]*>|\[[^\]]*\])\s*T[jJ])", drawn):
            if name:
                font = fonts.get(named[name], {})
            else:
                for code in re.findall(rb"<([0-9a-fA-F]+)>", shown):
                    found.append("".join(font.get(int(code[i : i + 4], 16), "?") for i in range(0, len(code), 4)))
        found.append("\n")
    return "".join(found).replace("\t", " ").replace("\u00a0", " ")


def _stream(body: bytes) -> bytes:
    start = body.index(b"stream\n") + 7
    data = body[start : body.rindex(b"endstream")]
    return zlib.decompress(data) if b"/FlateDecode" in body else data


def _table(cmap: bytes) -> dict[int, str]:
    """Glyph → what it says."""
    found: dict[int, str] = {}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for low, high, to, low2, _, several in _PAIR.findall(block):
            if to:
                for k in range(int(low, 16), int(high, 16) + 1):
                    found[k] = chr(int(to, 16) + k - int(low, 16))
            else:
                for k, each in enumerate(re.findall(rb"<([0-9a-fA-F]+)>", several)):
                    found[int(low2, 16) + k] = bytes.fromhex(each.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, to in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            found[int(code, 16)] = bytes.fromhex(to.decode()).decode("utf-16-be")
    return found
