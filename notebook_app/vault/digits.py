"""The four digits of the cover (MODEL, Covered): a verifier that lies in the vault and opens nothing; it only tells who comes back."""

from __future__ import annotations

import os

from notebook_app.values import Value

COST = (19456, 2, 1)  # KiB, passes, lanes: of ten thousand numbers no cost protects, the vault around it does


class Verifier(Value):
    """What is kept instead of the digits, and what it costs to try some."""

    salt: bytes
    m: int
    t: int
    p: int
    hash: bytes


def verifier(digits: str) -> Verifier:
    """Of these digits, from now on. ValueError("digits") unless there are exactly four."""
    if len(digits) != 4 or not (digits.isascii() and digits.isdigit()):
        raise ValueError("digits")
    salt = os.urandom(16)
    return Verifier(salt, *COST, _derived(digits, salt, *COST))


def are(digits: str, kept: Verifier) -> bool:
    """Whether these are the digits it was made of."""
    from secrets import compare_digest

    return compare_digest(_derived(digits, kept.salt, kept.m, kept.t, kept.p), kept.hash)


def _derived(digits: str, salt: bytes, m: int, t: int, p: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(salt=salt, length=32, iterations=t, lanes=p, memory_cost=m).derive(digits.encode("utf-8", "surrogatepass"))
