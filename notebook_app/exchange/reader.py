"""Reading: any bytes to exactly one outcome, and never anything raised (exchange SPEC §1, §8)."""

from __future__ import annotations

import re

from notebook_app.text import fold

from .age import open_sealed
from .record import INPUT_LIMIT, SIGNATURE_BYTES, Fault, Keys, Outcome, Payload, check_days, check_reader, open_record
from .sms import open_sms, repaired
from .vcf import check_match, check_weak_skin, find_record


def read(data: bytes | str, keys: Keys) -> Outcome:
    """The one outcome of an input, whatever it holds; `keys` says who reads, on which day and in which skin (SPEC §1).

    A `reject` with `date-future` or `date-old` depends on the clock: the input is to be kept and read again later.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    try:
        if len(raw) > INPUT_LIMIT:
            raise Fault("size")
        return _OPENERS[keys.skin or skin_of(raw)](raw, keys)
    except Fault as fault:
        return Outcome(fault.outcome, fault.code)


def read_opened(raw: bytes, keys: Keys) -> Outcome:
    """The `raw` that `read` found in a sealed file, judged anew: nothing is opened by it."""
    try:
        return _judged_sealed(raw, keys)
    except Fault as fault:
        return Outcome(fault.outcome, fault.code)


def skin_of(data: bytes) -> str:
    """The skin an input claims by its first bytes; what claims none is a text."""
    if data.startswith((b"age-encryption.org/", b"-----BEGIN AGE")):
        return "carte"
    if data.removeprefix(b"\xef\xbb\xbf").startswith(b"BEGIN:VCARD"):
        return "vcf"
    if data[SIGNATURE_BYTES : SIGNATURE_BYTES + 1] != b"{":
        return "sms"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:  # as 64 bytes of signature are
        return "visite"
    return "sms"


def trust_of(payload: Payload, keys: Keys) -> str:
    """The trust class of a signed record against the directory (SPEC §8)."""
    by = payload["by"]
    for pinned in keys.pinned:
        if pinned.key == by["key"]:
            other_seal = payload["t"] == "visite" and pinned.seal not in ("", payload["seal"])
            return "key-changed" if other_seal else "known"
    if payload["t"] != "vu" and any(_resembles(by, pinned.name, pinned.tel) for pinned in keys.pinned):
        return "key-changed"
    return "new"


def _resembles(by: Payload, name: str, tel: str) -> bool:
    mine, theirs = _name_words(by["name"]), _name_words(name)
    if mine and mine == theirs:
        return True
    return by["tel"] == tel and any(len(word) >= 3 for word in set(mine) & set(theirs))


def _name_words(name: str) -> list[str]:
    return sorted(re.findall("[a-z0-9]+", fold(name)))


def _read_carte(data: bytes, keys: Keys) -> Outcome:
    return _judged_sealed(open_sealed(data, keys), keys)


def _judged_sealed(raw: bytes, keys: Keys) -> Outcome:
    payload = open_record(raw, ("carte", "vu"))
    check_reader(payload, keys)
    return Outcome("ok", "", trust_of(payload, keys), payload, raw)


def _read_vcf(data: bytes, keys: Keys) -> Outcome:
    raw, found = find_record(data)
    payload = open_record(raw, ("carte",))
    check_weak_skin(payload)
    check_reader(payload, keys)
    check_match(payload, found)
    return Outcome("ok", "", trust_of(payload, keys), payload, raw)


def _read_visite(data: bytes, keys: Keys) -> Outcome:
    if data[SIGNATURE_BYTES : SIGNATURE_BYTES + 1] != b"{":
        raise Fault("not-cahier", "foreign")
    payload = open_record(data, ("visite",))
    check_reader(payload, keys)
    return Outcome("ok", "", trust_of(payload, keys), payload, data)


def _read_sms(data: bytes, keys: Keys) -> Outcome:
    try:
        text = repaired(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise Fault("sms-alphabet") from None
    payload = open_sms(text)
    check_days(payload, keys.today)
    return Outcome("ok", "", "unsigned", payload, text.encode("utf-8"))


_OPENERS = {"carte": _read_carte, "vcf": _read_vcf, "sms": _read_sms, "visite": _read_visite}
