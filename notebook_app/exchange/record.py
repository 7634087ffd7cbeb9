"""The record: what a card, a visite and a receipt say, and the order in which they are checked (exchange SPEC §2)."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

from notebook_app import phone

from .keys import b64url, from_b64, is_sound_point, seal_key_bytes, seal_secrets, signing_key_bytes

Payload = dict[str, Any]

INPUT_LIMIT = 65_536
SIGNATURE_BYTES = 64
REF_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
INI = r"[A-Z]\.(?:-?[A-Z]\.){0,3}"
_JSON_LIMIT, _JSON_LIMIT_VISITE, _MAX_LEVELS = 1024, 3072, 8
_MAX_SEQ = 2**31 - 1
_DAYS_FORWARD, _DAYS_BACK = 1, 3653
_GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493
_LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u01ba\u01bc-\u01bf\u01c4-\u024f\u1e00-\u1eff"
_TEXT = re.compile(rf"(?=[^{_LETTER}]*[{_LETTER}])[{_LETTER}0-9 '\u2019\-.,()&/+\u00b0]{{1,60}}")
_FIELDS: dict[str, tuple[dict[str, type], dict[str, type]]] = {  # of each t: those that must be there, those that may
    "carte": ({"about": dict, "by": dict, "issued": str, "last": str, "seq": int, "t": str, "v": int}, {"end": bool}),
    "visite": ({"by": dict, "issued": str, "seal": str, "seq": int, "t": str, "v": int}, {}),
    "vu": ({"by": dict, "issued": str, "of": str, "st": str, "t": str, "v": int}, {}),
}
_ABOUT: tuple[dict[str, type], dict[str, type]] = ({"ref": str}, {"ini": str, "name": str})
_BY: tuple[dict[str, type], dict[str, type]] = ({"key": str, "name": str, "tel": str}, {"org": str, "role": str})
_BY_VU: tuple[dict[str, type], dict[str, type]] = ({"key": str}, {})


class Fault(Exception):
    """The first check that failed. `read` turns it into an outcome; a writer given what no reader would take raises it."""

    def __init__(self, code: str, outcome: str = "reject") -> None:
        super().__init__(code)
        self.code = code
        self.outcome = outcome


@dataclass(frozen=True)
class Pinned:
    """What the directory holds of a colleague: signing key, name, E.164 phone, and the seal key once introduced."""

    key: str
    name: str
    tel: str
    seal: str = ""


@dataclass(frozen=True)
class Keys:
    """What a reader brings: its day, its age seeds (32 bytes each), what was typed as passphrase, its directory.

    `skin` is `carte`, `vcf`, `sms`, `visite`, or empty to tell it from the first bytes.
    """

    today: date
    skin: str = ""
    identities: tuple[bytes, ...] = ()
    passphrase: str = ""
    pinned: tuple[Pinned, ...] = ()
    retired: Collection[str] = ()

    def private(self) -> Iterator[MLKEM768X25519PrivateKey]:
        """The private keys of `identities`, made when they are first wanted: for many files of one look, once."""
        made: list[MLKEM768X25519PrivateKey] = self.__dict__.setdefault("_private", [])
        for n, seed in enumerate(self.identities):
            if n == len(made):
                made.append(MLKEM768X25519PrivateKey(*seal_secrets(seed)))
            yield made[n]


@dataclass(frozen=True)
class Outcome:
    """The one answer to an input (SPEC §1). `record` and `raw` are there only when `outcome` is `ok`.

    `raw` is what `state` and hashes are made of: the record's bytes, or the repaired text of an SMS in UTF-8.
    """

    outcome: str  # ok, newer, closed, foreign, reject
    code: str = ""  # of SPEC §10; empty when ok
    trust: str = ""  # unsigned, known, key-changed, new; empty unless ok
    record: Payload | None = None
    raw: bytes = field(default=b"", repr=False)


def is_text(value: str) -> bool:
    """Whether `value` may be a name, an organisation or a role (SPEC §2, *Text*)."""
    if not _TEXT.fullmatch(value) or value[0] == " " or value[-1] == " " or "  " in value:
        return False
    return unicodedata.is_normalized("NFC", value)


def is_ref(value: str) -> bool:
    """Whether `value` is eight characters of the alphabet that leaves out I, L, O and U."""
    return len(value) == 8 and all(c in REF_ALPHABET for c in value)


def day_of(value: str) -> date | None:
    """The day of `YYYY-MM-DD`, or None when it is none from 2000 to 2199."""
    if not re.fullmatch(r"2[01][0-9]{2}-[0-9]{2}-[0-9]{2}", value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def canonical(payload: Payload) -> bytes:
    """The one way to write a record's JSON; `Fault` for what JSON cannot hold."""
    try:
        return json.dumps(payload, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
    except (TypeError, ValueError, RecursionError):
        raise Fault("json-syntax") from None


def record_hash(raw: bytes) -> bytes:
    """SHA-256 of a record, or of a repaired SMS text: what `of` names and what parts two cards of the same `seq` (SPEC §7, §9)."""
    return hashlib.sha256(raw).digest()


def split(raw: bytes) -> tuple[bytes, bytes]:
    """Signature and JSON."""
    return raw[:SIGNATURE_BYTES], raw[SIGNATURE_BYTES:]


def parse(data: bytes, allowed: Collection[str]) -> Payload:
    """The payload of a record's JSON after the checks 1 to 7, of which the first that fails gives the `Fault`."""
    payload = _load(data, _JSON_LIMIT_VISITE if "visite" in allowed else _JSON_LIMIT)
    version = payload.get("v")
    if type(version) is not int or version < 1:
        raise Fault("v")
    if version > 1:
        raise Fault("version", "newer")
    if canonical(payload) != data:
        raise Fault("json-canonical")
    t = payload.get("t")
    if not isinstance(t, str) or t not in allowed or t not in _FIELDS:
        raise Fault("type")
    _check_fields(payload, _FIELDS[t])
    if t == "carte":
        _check_fields(payload["about"], _ABOUT)
    _check_fields(payload["by"], _BY_VU if t == "vu" else _BY)
    check_values(payload)
    return payload


def open_record(raw: bytes, allowed: Collection[str]) -> Payload:
    """The payload of a record whose form, values and signature hold; who may be believed, and when, is `check_reader`'s (SPEC §2.1-8)."""
    signature, data = split(raw)
    payload = parse(data, allowed)
    if not _is_signed(signature, data, payload):
        raise Fault("sig")
    return payload


def check_reader(payload: Payload, keys: Keys) -> None:
    """The checks that depend on who reads and when (SPEC §2.10, §2.11)."""
    if payload["by"]["key"] in keys.retired:
        raise Fault("key-retired")
    check_days(payload, keys.today)


def check_days(payload: Payload, today: date) -> None:
    """`date-future` and `date-old`: the input is to be kept and read again, the computer's date may be wrong."""
    for name in ("issued", "last"):
        if name in payload:
            offset = date.fromisoformat(payload[name]).toordinal() - today.toordinal()
            if offset > _DAYS_FORWARD:
                raise Fault("date-future")
            if offset < -_DAYS_BACK:
                raise Fault("date-old")


def check_values(payload: Payload) -> None:
    """Check 6 and 7, on the fields that are there (an SMS text has fewer): `Fault` with the first code."""
    about, by = payload.get("about"), payload["by"]
    if about is not None:
        _require(is_ref(about["ref"]), "ref")
        _require(not ("ini" in about and "name" in about), "about")
        _require("ini" not in about or re.fullmatch(INI, about["ini"]) is not None, "ini")
        _require("name" not in about or is_text(about["name"]), "text")
    _require(payload.get("end", True) is True, "end")
    _require(all(is_text(by[name]) for name in ("name", "org", "role") if name in by), "text")
    _require("tel" not in by or phone.is_e164(by["tel"]), "tel")
    days = {name: day_of(payload[name]) for name in ("issued", "last") if name in payload}
    _require(None not in days.values(), "date")
    issued, last = days.get("issued"), days.get("last")
    _require(issued is None or last is None or last <= issued, "date-order")
    _require("seq" not in payload or 1 <= payload["seq"] <= _MAX_SEQ, "seq")
    _require("seal" not in payload or seal_key_bytes(payload["seal"]) is not None, "seal")
    _require("of" not in payload or len(from_b64(payload["of"]) or b"") == 32, "of")
    _require(payload.get("st", "vue") in ("vue", "repondue"), "st")
    _require("key" not in by or signing_key_bytes(by["key"]) is not None, "key")


def write_record(payload: Payload, seed: bytes) -> bytes:
    """Sign `payload` with the 32-byte Ed25519 secret whose key it names: signature and canonical JSON (SPEC §2).

    Every signature takes a new `seq` (`next_seq`). `Fault` with the code a reader would give when the payload is out of rule.
    """
    data = canonical(payload)
    parse(data, _kinds(payload))
    private = Ed25519PrivateKey.from_private_bytes(seed) if len(seed) == 32 else None
    if private is None or payload["by"]["key"] != b64url(private.public_key().public_bytes_raw()):
        raise Fault("sig")
    return private.sign(_context(payload) + data) + data


def fault_of(payload: Payload, today: date) -> str:
    """The code a reader would give on `today` to this payload, were it signed; empty when it may leave."""
    try:
        parse(canonical(payload), _kinds(payload))
        check_days(payload, today)
    except Fault as fault:
        return fault.code
    return ""


def _kinds(payload: object) -> tuple[str, ...]:
    """The kind a payload says it is, as `parse` allows it; what is no object is of none."""
    t = payload.get("t") if isinstance(payload, dict) else None
    return (t,) if isinstance(t, str) else ()


def next_seq(last: int, today: date, restored: bool = False) -> int:
    """The `seq` of the next signature for a ref: `last` is the last one signed (0: none), `restored` says a backup was restored today.

    It follows the calendar, so that a restored notebook does not fall behind what it had signed (SPEC §2).
    """
    return max(last + 1, 100 * (today - date(2020, 1, 1)).days + (50 if restored else 0))


def new_ref(used: Iterable[str]) -> str:
    """A ref drawn at random whose first four characters none of `used` begins with (SPEC §2)."""
    beginnings = {ref[:4] for ref in used}
    while True:
        ref = "".join(secrets.choice(REF_ALPHABET) for _ in range(8))
        if ref[:4] not in beginnings:
            return ref


def _require(holds: bool, code: str) -> None:
    if not holds:
        raise Fault(code)


def _load(data: bytes, limit: int) -> Payload:
    """Check 1. The parser is made to finish before a repeated key is told: a syntax fault further on comes first."""
    if len(data) > limit:
        raise Fault("size")
    repeated = False

    def gather(pairs: list[tuple[str, Any]]) -> Payload:
        nonlocal repeated
        gathered = dict(pairs)
        repeated = repeated or len(gathered) < len(pairs)
        return gathered

    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=gather, parse_float=_no_number, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Fault("json-syntax") from None
    if repeated:
        raise Fault("json-duplicate")
    if not isinstance(value, dict) or _levels(value) > _MAX_LEVELS:
        raise Fault("json-syntax")
    canonical(value)  # a lone surrogate has no UTF-8
    return value


def _no_number(_: str) -> None:
    raise ValueError


def _levels(value: object) -> int:
    """How deep objects and arrays lie in each other, counted level by level: no recursion on what a stranger wrote."""
    levels, layer = 0, [value]
    while layer := [v for v in layer if isinstance(v, dict | list)]:
        levels += 1
        layer = [inner for v in layer for inner in (v.values() if isinstance(v, dict) else v)]
    return levels


def _check_fields(given: Payload, expected: tuple[dict[str, type], dict[str, type]]) -> None:
    """Check 5, for one object."""
    needed, possible = expected
    types = needed | possible
    _require(given.keys() <= types.keys(), "field-unknown")
    _require(needed.keys() <= given.keys(), "field-missing")
    _require(all(type(value) is types[name] for name, value in given.items()), "field-type")


def _context(payload: Payload) -> bytes:
    return f"cahier/1/{payload['t']}\0".encode("ascii")


def _is_signed(signature: bytes, data: bytes, payload: Payload) -> bool:
    key = signing_key_bytes(payload["by"]["key"])
    if key is None or len(signature) != SIGNATURE_BYTES or not is_sound_point(signature[:32]):
        return False
    if int.from_bytes(signature[32:], "little") >= _GROUP_ORDER:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, _context(payload) + data)
    except (InvalidSignature, ValueError):
        return False
    return True
