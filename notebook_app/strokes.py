"""The strokes of a sketch as the vault keeps them: vectors, in thousandths of u, with the pressure of the pen."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from notebook_app.errors import Refused

WIDTH, HEIGHT = 4800, 3900  # a sketch beside the lines is 4.8 u wide and 3.9 u high
FULL = 255  # the pressure of a mouse, a finger, a pen that knows none
MOST = 200_000  # points of all strokes together


class Point(NamedTuple):
    x: int
    y: int
    pressure: int = FULL


Stroke = tuple[Point, ...]


def pack(strokes: Iterable[Stroke]) -> bytes:
    """The strokes as bytes; those without a point are left out, what lies outside the sheet is put on its edge."""
    kept = [[list(_within(point)) for point in stroke] for stroke in strokes if stroke]
    return json.dumps({"v": 1, "size": [WIDTH, HEIGHT], "strokes": kept}, separators=(",", ":")).encode()


def unpack(data: bytes) -> tuple[Stroke, ...]:
    """The strokes of `pack`; Refused("clip-kind") for any other bytes."""
    try:
        found = json.loads(data)
        if found["v"] != 1 or found["size"] != [WIDTH, HEIGHT]:
            raise Refused("clip-kind")
        strokes = tuple(tuple(_within(Point(*(_number(v) for v in point))) for point in stroke) for stroke in found["strokes"] if stroke)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Refused("clip-kind") from None
    if sum(len(stroke) for stroke in strokes) > MOST:
        raise Refused("clip-kind")
    return strokes


def erased(strokes: Iterable[Stroke], x: int, y: int, radius: int) -> tuple[Stroke, ...]:
    """The strokes without what lies within `radius` of the point; one that is cut in the middle becomes two."""
    left: list[Stroke] = []
    for stroke in strokes:
        if not _comes_near(stroke, x, y, radius):
            left.append(stroke)
            continue
        piece: list[Point] = []
        for point in _dense(stroke, max(1, radius // 2)):
            if (point.x - x) ** 2 + (point.y - y) ** 2 > radius**2:
                piece.append(point)
            elif piece:
                left.append(tuple(piece))
                piece = []
        if piece:
            left.append(tuple(piece))
    return tuple(left)


def _comes_near(stroke: Stroke, x: int, y: int, radius: int) -> bool:
    return any((point.x - x) ** 2 + (point.y - y) ** 2 <= radius**2 for point in _dense(stroke, max(1, radius // 2)))


def _dense(stroke: Stroke, step: int) -> Iterator[Point]:
    """The points of a stroke and, between two that are far apart, others on the way."""
    for a, b in pairwise(stroke):
        n = max(1, math.ceil(math.dist(a[:2], b[:2]) / step))
        for i in range(n):
            yield Point(a.x + (b.x - a.x) * i // n, a.y + (b.y - a.y) * i // n, a.pressure + (b.pressure - a.pressure) * i // n)
    yield stroke[-1]


def _number(value: object) -> int:
    if type(value) is not int:
        raise TypeError
    return value


def _within(point: Point) -> Point:
    return Point(min(WIDTH, max(0, point.x)), min(HEIGHT, max(0, point.y)), min(FULL, max(0, point.pressure)))
