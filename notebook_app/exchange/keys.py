"""Keys: their one spelling, which ones are refused, the five words (exchange SPEC §5, §6)."""

from __future__ import annotations

import base64
import hashlib

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from notebook_app import wordlist

P = 2**255 - 19
_ORDER_8_Y = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_SMALL_Y = frozenset({0, 1, P - 1, _ORDER_8_Y, P - _ORDER_8_Y})
_SMALL_U = frozenset(
    {
        0,
        1,
        P - 1,
        325606250916557431795983626356110631294008115727848805560023387167927233504,
        39382357235489614581723060781553021112529911719440698176882885853963445705823,
    }
)
MLKEM_BYTES = 1184
SEAL_BYTES = MLKEM_BYTES + 32
_POLYNOMIALS, _Q = 1152, 3329
_PLACES = int.from_bytes(b"\1\0\0" * (_POLYNOMIALS // 3), "little")  # a one where every second coefficient begins
_EVERY_SECOND, _TO_CARRY, _CARRIES = 0xFFF * _PLACES, (0x1000 - _Q) * _PLACES, 0x1000 * _PLACES  # what is _Q or more carries into bit 12


def b64url(data: bytes) -> str:
    """Canonical base64url, without `=`."""
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def b64(data: bytes) -> str:
    """Canonical standard base64, without `=`, as age writes it."""
    return base64.b64encode(data).decode("ascii").rstrip("=")


def from_b64(spelled: str, altchars: bytes = b"-_") -> bytes | None:
    """The bytes of a canonical base64 text without `=`, or None for any other spelling, so that one key has one name."""
    try:
        data = base64.b64decode(spelled + "=" * (-len(spelled) % 4), altchars, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data, altchars).rstrip(b"=") == spelled.encode("ascii") else None


def is_sound_point(encoded: bytes) -> bool:
    """Whether 32 bytes are no second spelling of an Ed25519 point and none of small order: the rule for keys and for R (SPEC §2.7)."""
    y = int.from_bytes(encoded, "little") & (2**255 - 1)
    return y < P and y not in _SMALL_Y


def signing_key_bytes(key: str) -> bytes | None:
    """The 32 bytes of a signing key that may stand in a record, or None."""
    data = from_b64(key)
    return data if data is not None and len(data) == 32 and is_sound_point(data) else None


def seal_key_bytes(seal: str) -> bytes | None:
    """The 1216 bytes of an encryption key that may be sealed to, or None (SPEC §5)."""
    data = from_b64(seal)
    if data is None or len(data) != SEAL_BYTES:
        return None
    packed = int.from_bytes(data[:_POLYNOMIALS], "little")  # coefficients of 12 bits, looked at all at once, every second one each time
    if any(((packed >> shift & _EVERY_SECOND) + _TO_CARRY) & _CARRIES for shift in (0, 12)):
        return None
    u = int.from_bytes(data[MLKEM_BYTES:], "little")
    return data if u < P and u not in _SMALL_U else None


def public_key(seed: bytes) -> str:
    """The signing key of a 32-byte Ed25519 secret, as it stands in `by.key`."""
    return b64url(Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))


def seal_secrets(seed: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    """The two secrets of an age identity, both from SHAKE256 of its 32-byte seed (SPEC §5)."""
    stretched = hashlib.shake_256(seed).digest(96)
    return MLKEM768PrivateKey.from_seed_bytes(stretched[:64]), X25519PrivateKey.from_private_bytes(stretched[64:])


def seal_key(seed: bytes) -> str:
    """The encryption key of a 32-byte seed, as it stands in `seal`."""
    mlkem, x25519 = seal_secrets(seed)
    return b64url(mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw())


def five_words(key: str, seal: str) -> list[str]:
    """The words of `words.txt` that two people compare aloud; none if a key may not be used. Takes 32 MiB for a moment (SPEC §6)."""
    signing, sealing = signing_key_bytes(key), seal_key_bytes(seal)
    if signing is None or sealing is None:
        return []
    h = Scrypt(salt=b"cahier/1/mots", length=7, n=2**15, r=8, p=1).derive(signing + sealing)
    bits = int.from_bytes(h, "big") >> 6
    return [wordlist.words()[bits >> shift & 0x3FF] for shift in (40, 30, 20, 10, 0)]
