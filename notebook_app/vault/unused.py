"""The pages of a database that nothing uses: the structure's check does not read them, so their MACs are proven here.

SQLCipher 4 (§4's settings): the page under AES-256-CBC, then 16 bytes of IV and 64 of HMAC-SHA512 over both and the page's number.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from notebook_app.vault.errors import NotebookDamaged
from notebook_app.vault.place import PAGE

_SALT, _IV, _MAC = 16, 16, 64


def require_right(path: Path, data_key: bytes) -> None:
    """NotebookDamaged `database` unless each unused page carries a right MAC. Raises OSError."""
    with path.open("rb") as file:
        salt = file.read(_SALT)
        mac_key = hashlib.pbkdf2_hmac("sha512", data_key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
        for number in _unused(file, data_key):
            _require_mac(mac_key, number, _page(file, number))


def _unused(file: BinaryIO, data_key: bytes) -> Iterator[int]:
    """Their numbers: a chain of pages that each list some (SQLite file format, section 1.5)."""
    trunk = int.from_bytes(_clear(_page(file, 1)[_SALT:], data_key)[16:20], "big")
    while trunk:
        yield trunk
        told = _clear(_page(file, trunk), data_key)
        trunk, count = int.from_bytes(told[:4], "big"), int.from_bytes(told[4:8], "big")
        yield from (int.from_bytes(told[at : at + 4], "big") for at in range(8, 8 + 4 * count, 4))


def _page(file: BinaryIO, number: int) -> bytes:
    file.seek((number - 1) * PAGE)
    return file.read(PAGE)


def _clear(page: bytes, data_key: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    box, vector = page[: -_IV - _MAC], page[-_IV - _MAC : -_MAC]
    return Cipher(algorithms.AES256(data_key), modes.CBC(vector)).decryptor().update(box)


def _require_mac(mac_key: bytes, number: int, page: bytes) -> None:
    if not hmac.compare_digest(hmac.digest(mac_key, page[:-_MAC] + number.to_bytes(4, "little"), "sha512"), page[-_MAC:]):
        raise NotebookDamaged("database")
