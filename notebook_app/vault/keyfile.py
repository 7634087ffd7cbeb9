"""The key file: one data key, wrapped once by the passphrase and once by the recovery words (vault SPEC §3)."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from notebook_app.values import Value
from notebook_app.vault import phrases
from notebook_app.vault.errors import NotebookDamaged, NotebookTooNew, WrongPassphrase

LONGEST = 4096
VERSION = 1
COST: Mapping[str, int] = {"m": 131072, "t": 3, "p": 1}
_RANGES = {"m": (8192, 1048576), "t": (1, 16), "p": (1, 16)}
_SIZES = {"box": 48, "nonce": 12, "salt": 16}


def line(fields: Mapping[str, Any]) -> bytes:
    """Fields as one line: canonical ASCII JSON with its `sum`, then a line feed."""
    return _json({**fields, "sum": _sum(fields)}) + b"\n"


def read_line(data: bytes, kind: str) -> dict[str, Any] | None:
    """The fields of such a line, without `sum`; None for any difference from the form, a wrong sum, another kind."""
    try:
        fields = json.loads(data.decode("ascii"))
        if not isinstance(fields, dict) or _json(fields) + b"\n" != data:
            return None
    except (ValueError, RecursionError):
        return None
    if fields.pop("sum", None) != _sum(fields) or fields.get("cahier") != kind or not is_count(fields.get("v")):
        return None
    return fields


def is_count(value: object) -> bool:
    """A whole number from 0; JSON's true is none."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _json(fields: Mapping[str, Any]) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode("ascii")


def _sum(fields: Mapping[str, Any]) -> str:
    from cryptography.hazmat.primitives.hashes import SHA256, Hash  # what derives the key brings it; `hashlib` would load another library

    whole = Hash(SHA256())
    whole.update(_json(fields))
    return whole.finalize().hex()


class Slot(Value):
    """The data key in a box that one secret opens, and what that costs: m KiB, t passes, p lanes."""

    box: bytes
    m: int
    nonce: bytes
    p: int
    salt: bytes
    t: int

    def fields(self) -> dict[str, Any]:
        return {"box": self.box.hex(), "m": self.m, "nonce": self.nonce.hex(), "p": self.p, "salt": self.salt.hex(), "t": self.t}

    def cost(self) -> Mapping[str, int]:
        return {"m": self.m, "t": self.t, "p": self.p}


class KeyFile(Value):
    """What `notebook.key` says, and what every backup carries."""

    vault: bytes
    passphrase: Slot
    recovery: Slot

    @classmethod
    def read(cls, data: bytes) -> KeyFile:
        """NotebookDamaged `key-damaged`, NotebookTooNew `key`."""
        fields = read_line(data, "key") if len(data) <= LONGEST else None
        if fields is None:
            raise NotebookDamaged("key-damaged")
        if fields["v"] > VERSION:
            raise NotebookTooNew("key")
        slots = fields.get("slots")
        vault = _bytes(fields.get("vault"), 16)
        if fields["v"] != VERSION or fields.keys() != {"cahier", "slots", "v", "vault"} or vault is None:
            raise NotebookDamaged("key-damaged")
        if not isinstance(slots, dict) or slots.keys() != {"passphrase", "recovery"}:
            raise NotebookDamaged("key-damaged")
        return cls(vault, _slot(slots["passphrase"]), _slot(slots["recovery"]))

    def fields(self) -> dict[str, Any]:
        slots = {"passphrase": self.passphrase.fields(), "recovery": self.recovery.fields()}
        return {"cahier": "key", "slots": slots, "v": VERSION, "vault": self.vault.hex()}

    def to_bytes(self) -> bytes:
        return line(self.fields())

    def data_key(self, secret: str) -> bytes:
        """The data key, by the passphrase or the recovery words as typed; WrongPassphrase. Slow and hungry by design."""
        words = phrases.recovery_words(secret)
        found = _unwrap(self.vault, "recovery", self.recovery, words) if words else None
        if found is None:
            found = _unwrap(self.vault, "passphrase", self.passphrase, phrases.passphrase(secret))
        if found is None:
            raise WrongPassphrase("wrong")
        return found

    def with_passphrase(self, data_key: bytes, new: str) -> KeyFile:
        """`new` (already in its form) opens it from now on, at the old cost; proven by opening. The other slot is not touched."""
        slot = _proven(self.vault, "passphrase", data_key, new, self.passphrase.cost())
        return self.with_(passphrase=slot)

    def with_recovery(self, data_key: bytes, words: str) -> KeyFile:
        """The same for new recovery words."""
        return self.with_(recovery=_proven(self.vault, "recovery", data_key, words, self.recovery.cost()))

    def renewed(self, data_key: bytes, new: str, words: str) -> KeyFile:
        """A key file for another data key, of another series, at the old costs."""
        vault = os.urandom(16)
        return KeyFile(
            vault,
            _proven(vault, "passphrase", data_key, new, self.passphrase.cost()),
            _proven(vault, "recovery", data_key, words, self.recovery.cost()),
        )


def new_key_file(data_key: bytes, new: str, words: str, cost: Mapping[str, int]) -> KeyFile:
    """The first key file of a notebook; `new` and `words` already in their form."""
    vault = os.urandom(16)
    return KeyFile(vault, _proven(vault, "passphrase", data_key, new, cost), _proven(vault, "recovery", data_key, words, cost))


def _proven(vault: bytes, name: str, data_key: bytes, secret: str, cost: Mapping[str, int]) -> Slot:
    slot = _wrap(vault, name, data_key, secret, cost)
    # Derived again on purpose: a slot that does not open would lock its owner out for good.
    if _unwrap(vault, name, slot, secret) != data_key:
        raise NotebookDamaged("key-damaged")
    return slot


def _wrap(vault: bytes, name: str, data_key: bytes, secret: str, cost: Mapping[str, int]) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    bare = Slot(b"", cost["m"], os.urandom(12), cost["p"], os.urandom(16), cost["t"])
    return bare.with_(box=AESGCM(_kek(bare, secret)).encrypt(bare.nonce, data_key, _bound(vault, name, bare)))


def _unwrap(vault: bytes, name: str, slot: Slot, secret: str) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(_kek(slot, secret)).decrypt(slot.nonce, slot.box, _bound(vault, name, slot))
    except InvalidTag:
        return None


def _kek(slot: Slot, secret: str) -> bytes:
    # Imported at first use: the window must not wait for it.
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    # No passphrase holds a lone surrogate; one that is typed must be wrong, not a crash.
    typed = secret.encode("utf-8", "surrogatepass")
    return Argon2id(salt=slot.salt, length=32, iterations=slot.t, lanes=slot.p, memory_cost=slot.m).derive(typed)


def _bound(vault: bytes, name: str, slot: Slot) -> bytes:
    cost = b"".join(number.to_bytes(4, "big") for number in (slot.m, slot.t, slot.p))
    return b"cahier/key/1\0" + vault + name.encode("ascii") + b"\0" + cost + slot.salt


def _slot(fields: object) -> Slot:
    if not isinstance(fields, dict) or fields.keys() != {*_SIZES, *_RANGES}:
        raise NotebookDamaged("key-damaged")
    for name, (low, high) in _RANGES.items():
        if not is_count(fields[name]) or not low <= fields[name] <= high:
            raise NotebookDamaged("key-damaged")
    box, nonce, salt = (_bytes(fields[name], size) for name, size in _SIZES.items())
    if box is None or nonce is None or salt is None:
        raise NotebookDamaged("key-damaged")
    return Slot(box, fields["m"], nonce, fields["p"], salt, fields["t"])


def _bytes(value: object, size: int) -> bytes | None:
    """Lower-case hex of `size` bytes."""
    if not isinstance(value, str) or len(value) != 2 * size or not set(value) <= set("0123456789abcdef"):
        return None
    return bytes.fromhex(value)
