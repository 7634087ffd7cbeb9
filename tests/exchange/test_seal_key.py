"""Which encryption keys may be sealed to: every coefficient is looked at, also where all are looked at at once."""

from __future__ import annotations

import pytest

from notebook_app import exchange
from notebook_app.exchange import keys

GOOD = exchange.from_b64(exchange.seal_key(bytes(range(32)))) or b""


def with_coefficient(n: int, value: int) -> str:
    """The key with its n-th number of 12 bits replaced."""
    packed = int.from_bytes(GOOD[:1152], "little")
    packed = packed & ~(0xFFF << 12 * n) | value << 12 * n
    return keys.b64url(packed.to_bytes(1152, "little") + GOOD[1152:])


@pytest.mark.parametrize("n", [0, 1, 2, 383, 384, 766, 767])
def test_a_coefficient_is_below_3329(n: int) -> None:
    for value in (0, 1, 3328):
        assert keys.seal_key_bytes(with_coefficient(n, value)) is not None
    for value in (3329, 3330, 4095):
        assert keys.seal_key_bytes(with_coefficient(n, value)) is None


def test_the_largest_everywhere_and_one_more_anywhere() -> None:
    largest = sum(3328 << 12 * n for n in range(768))
    assert keys.seal_key_bytes(keys.b64url(largest.to_bytes(1152, "little") + GOOD[1152:])) is not None
    for n in range(768):
        more = largest + (1 << 12 * n)
        assert keys.seal_key_bytes(keys.b64url(more.to_bytes(1152, "little") + GOOD[1152:])) is None


@pytest.mark.parametrize(
    "u",
    [
        0,
        1,
        2**255 - 20,
        325606250916557431795983626356110631294008115727848805560023387167927233504,
        39382357235489614581723060781553021112529911719440698176882885853963445705823,
        2**255 - 19,
        2**255 - 18,
        2**255,
        2**256 - 1,
    ],
)
def test_a_point_of_small_order_or_spelled_otherwise_is_none(u: int) -> None:
    """Each of those the specification names, and whatever is not below p."""
    assert keys.seal_key_bytes(keys.b64url(GOOD[:1184] + u.to_bytes(32, "little"))) is None


@pytest.mark.parametrize("u", [2, 9, 2**255 - 21])
def test_any_other_point_may_be_sealed_to(u: int) -> None:
    assert keys.seal_key_bytes(keys.b64url(GOOD[:1184] + u.to_bytes(32, "little"))) is not None
