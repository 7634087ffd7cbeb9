"""Sealed files: age v1 with post-quantum recipients or a drawn passphrase, always of one size (exchange SPEC §4.3)."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, MLKEM768X25519PublicKey, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from notebook_app import wordlist

from .keys import MLKEM_BYTES, b64, from_b64, seal_key_bytes
from .record import SIGNATURE_BYTES, Fault, Keys, open_record

PLAIN_BYTES = 1088
MAX_RECIPIENTS = 20
PASSPHRASE_WORDS = 6
_MAGIC, _VERSION = b"age-encryption.org/", b"v1"
_FILE_KEY, _NONCE, _TAG, _ENC, _SALT = 16, 16, 16, 1120, 16
_HYBRID, _SCRYPT = "mlkem768x25519", "scrypt"
_WORK_FACTOR, _MAX_WORK_FACTOR = 17, 18
_COLUMNS = 64
_ONLY_CHUNK = bytes(11) + b"\x01"
_HPKE_INFO = b"age-encryption.org/mlkem768x25519"
_SCRYPT_SALT = b"age-encryption.org/v1/scrypt"
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


@dataclass(frozen=True)
class _Stanza:
    arguments: tuple[str, ...]  # the first is the type
    body: bytes

    @property
    def type(self) -> str:
        return self.arguments[0]


@dataclass(frozen=True)
class _Header:
    stanzas: list[_Stanza]
    maced: bytes  # what the MAC is over
    mac: bytes
    end: int  # where the payload begins


def seal(record: bytes, recipients: Sequence[str] = (), passphrase: str = "", written: bool = False) -> bytes:
    """A sealed file of a signed card or receipt, for 1 to 20 seal keys (in random order in the file) or for six drawn words, never both.

    `Fault` when the specification forbids it: the record's own code, `age-mixed`, `age-recipients`, `seal`, or `passphrase` when it is not
    six words of the list. With a passphrase it takes 128 MiB for half a second. `written`: it comes from `write_record`, and is not read again.
    """
    if not written:
        open_record(record, ("carte", "vu"))
    if recipients and passphrase:
        raise Fault("age-mixed")
    file_key = secrets.token_bytes(_FILE_KEY)
    if passphrase:
        stanzas = [_wrap_passphrase(file_key, passphrase)]
    else:
        if not 1 <= len(recipients) <= MAX_RECIPIENTS:
            raise Fault("age-recipients")
        stanzas = [_wrap(file_key, recipient) for recipient in recipients]
        secrets.SystemRandom().shuffle(stanzas)
    maced = _MAGIC + _VERSION + b"\n" + b"".join(map(_spelled, stanzas)) + b"---"
    nonce = secrets.token_bytes(_NONCE)
    payload = ChaCha20Poly1305(_derive(file_key, nonce, b"payload")).encrypt(_ONLY_CHUNK, record.ljust(PLAIN_BYTES, b"\0"), None)
    return maced + b" " + b64(_mac(file_key, maced)).encode("ascii") + b"\n" + nonce + payload


def open_sealed(data: bytes, keys: Keys) -> bytes:
    """The record in a sealed file; `Fault` with the first code of SPEC §4.3. A passphrase file may take 256 MiB for a second."""
    header = _read_header(data)
    if any(stanza.type == _SCRYPT for stanza in header.stanzas):
        file_key = _open_with_passphrase(header.stanzas, normalised(keys.passphrase))
    else:
        file_key = _open_with_identities(header.stanzas, keys.private())
    if len(file_key) != _FILE_KEY or not secrets.compare_digest(_mac(file_key, header.maced), header.mac):
        raise Fault("age-mac")
    nonce, sealed = data[header.end : header.end + _NONCE], data[header.end + _NONCE :]
    if len(sealed) != PLAIN_BYTES + _TAG:
        raise Fault("age-length")
    try:
        plain = ChaCha20Poly1305(_derive(file_key, nonce, b"payload")).decrypt(_ONLY_CHUNK, sealed, None)
    except InvalidTag:
        raise Fault("age-payload") from None
    json, _, padding = plain[SIGNATURE_BYTES:].partition(b"\0")
    if padding.strip(b"\0"):
        raise Fault("pad")
    return plain[:SIGNATURE_BYTES] + json


def normalised(typed: str) -> str:
    """A passphrase as sealed with, from what was typed: case, accents and marks aside, first letters completed where that is certain."""
    return " ".join(wordlist.typed_words(typed))


def new_passphrase() -> str:
    """Six words drawn from the list, 60 bits, joined by one space; to be said by phone and never written next to the file."""
    return " ".join(secrets.choice(wordlist.words()) for _ in range(PASSPHRASE_WORDS))


def _read_header(data: bytes) -> _Header:
    """The header's grammar, to the letter: what one implementation forgives, another reads otherwise."""
    if data.startswith(b"-----BEGIN AGE"):
        raise Fault("age-armor")
    if not data.startswith(_MAGIC):
        raise Fault("not-cahier", "foreign")
    lines = _Lines(data)
    version = lines.next()[len(_MAGIC) :]
    if version != _VERSION:
        raise Fault("age-version", "newer") if re.fullmatch(rb"[!-~]+", version) else Fault("age-header")
    stanzas = []
    while (line := lines.next())[:4] != b"--- ":
        if not re.fullmatch(rb"->(?: [!-~]+)+", line):
            raise Fault("age-header")
        body = b""
        while len(row := lines.next()) == _COLUMNS:
            body += row
        if len(row) > _COLUMNS:
            raise Fault("age-header")
        stanzas.append(_Stanza(tuple(line[3:].decode("ascii").split(" ")), _from_b64(body + row)))
    mac = _from_b64(line[4:])
    if not stanzas or len(mac) != SHA256.digest_size:
        raise Fault("age-header")
    return _Header(stanzas, data[: lines.position - len(line) + 2], mac, lines.position)


class _Lines:
    """The header's lines, each ended by LF; one that is not is a fault."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.position = 0

    def next(self) -> bytes:
        end = self._data.find(b"\n", self.position)
        if end < 0:
            raise Fault("age-header")
        line, self.position = self._data[self.position : end], end + 1
        return line


def _from_b64(spelled: bytes) -> bytes:
    data = from_b64(spelled.decode("latin-1"), b"+/")
    if data is None:
        raise Fault("age-header")
    return data


def _spelled(stanza: _Stanza) -> bytes:
    body = b64(stanza.body)
    rows = [body[i : i + _COLUMNS] for i in range(0, len(body) + 1, _COLUMNS)]  # a full last row is followed by an empty one
    return ("-> " + " ".join(stanza.arguments) + "\n" + "\n".join(rows) + "\n").encode("ascii")


def _open_with_passphrase(stanzas: list[_Stanza], passphrase: str) -> bytes:
    if len(stanzas) > 1:
        raise Fault("age-mixed")
    _, *arguments = stanzas[0].arguments
    if len(arguments) != 2 or len(stanzas[0].body) != _FILE_KEY + _TAG or not re.fullmatch("[1-9][0-9]*", arguments[1]):
        raise Fault("age-header")
    salt = _from_b64(arguments[0].encode("ascii"))
    if len(salt) != _SALT:
        raise Fault("age-header")
    if len(arguments[1]) > 2 or int(arguments[1]) > _MAX_WORK_FACTOR:
        raise Fault("age-work-factor")
    if not passphrase:
        raise Fault("passphrase", "closed")
    try:
        return _passphrase_cipher(passphrase, salt, int(arguments[1])).decrypt(bytes(12), stanzas[0].body, None)
    except InvalidTag:
        raise Fault("no-match", "closed") from None


def _open_with_identities(stanzas: list[_Stanza], identities: Iterable[MLKEM768X25519PrivateKey]) -> bytes:
    if any(s.type in ("X25519", "p256tag") or s.type.startswith("ssh-") for s in stanzas):
        raise Fault("age-weak")
    ours = [s for s in stanzas if s.type == _HYBRID]
    if len(ours) > MAX_RECIPIENTS:
        raise Fault("age-recipients")
    sealed = []
    for stanza in ours:
        if len(stanza.arguments) != 2 or len(stanza.body) != _FILE_KEY + _TAG:
            raise Fault("age-header")
        enc = _from_b64(stanza.arguments[1].encode("ascii"))
        if len(enc) != _ENC:
            raise Fault("age-header")
        sealed.append(enc + stanza.body)
    for private in identities:
        for message in sealed:
            try:
                return _SUITE.decrypt(message, private, _HPKE_INFO)
            except (InvalidTag, ValueError):  # sealed to another, or an encapsulation that HPKE refuses
                continue
    raise Fault("no-match", "closed")


def _wrap(file_key: bytes, recipient: str) -> _Stanza:
    key = seal_key_bytes(recipient)
    if key is None:
        raise Fault("seal")
    mlkem, x25519 = MLKEM768PublicKey.from_public_bytes(key[:MLKEM_BYTES]), X25519PublicKey.from_public_bytes(key[MLKEM_BYTES:])
    message = _SUITE.encrypt(file_key, MLKEM768X25519PublicKey(mlkem, x25519), _HPKE_INFO)
    return _Stanza((_HYBRID, b64(message[:_ENC])), message[_ENC:])


def _wrap_passphrase(file_key: bytes, passphrase: str) -> _Stanza:
    words = normalised(passphrase).split(" ")
    if len(words) != PASSPHRASE_WORDS or not set(wordlist.words()).issuperset(words):
        raise Fault("passphrase")
    salt = secrets.token_bytes(_SALT)
    body = _passphrase_cipher(" ".join(words), salt, _WORK_FACTOR).encrypt(bytes(12), file_key, None)
    return _Stanza((_SCRYPT, b64(salt), str(_WORK_FACTOR)), body)


def _passphrase_cipher(passphrase: str, salt: bytes, work_factor: int) -> ChaCha20Poly1305:
    """The nonce is zero in both directions: age draws a salt, so a key, for each file."""
    return ChaCha20Poly1305(Scrypt(salt=_SCRYPT_SALT + salt, length=32, n=2**work_factor, r=8, p=1).derive(passphrase.encode("utf-8")))


def _derive(file_key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(file_key)


def _mac(file_key: bytes, maced: bytes) -> bytes:
    mac = HMAC(_derive(file_key, b"", b"header"), SHA256())
    mac.update(maced)
    return mac.finalize()
