"""The SMS skin: one sentence, unsigned (exchange SPEC §4.1), and the receipt text (§7)."""

from __future__ import annotations

import re
import unicodedata

from .record import INI, REF_ALPHABET, Fault, Outcome, Payload, check_values

MAX_CHARACTERS = 160
_WHO = "la personne"
_SEEN = "J'ai vu {who} le {day}. Appelez-moi : {name}, {tel}. Entre nous, merci. Réf {ref}"
_ENDED = "J'ai accompagné {who} jusqu'au {day}. {name}, {tel}. Entre nous, merci. Réf {ref}"
# The basic table of 3GPP TS 23.038 without its escape: one character, one septet.
_GSM = frozenset("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà")
_PLAIN = str.maketrans({"œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L", "’": "'"})
_REF = f"[{REF_ALPHABET}]"
_RECEIPT = re.compile(f"Vu ({_REF}{{4}})")
_OURS = re.compile(f"Réf {_REF}{{8}}(?![0-9A-Za-z])")
_FILLED = {
    "who": f"(?P<who>{_WHO}|{INI})",
    "day": "(?P<day>[0-9]{2}/[0-9]{2}/[0-9]{4})",
    "name": "(?P<name>.+)",
    "tel": r"(?P<tel>\+?[0-9]+)",
    "ref": f"(?P<ref>{_REF}{{8}})",
}
_GRAMMAR = [re.compile(sentence.replace(".", r"\.").format(**_FILLED)) for sentence in (_SEEN, _ENDED)]


def sms_text(payload: Payload, name: str | None = None) -> str | Outcome:
    """The text of a card, at most 160 characters, whose signature it cannot carry; `name` is a shorter one for this text.

    Only `about`, `by.name`, `by.tel`, `last` and `end` are used: no `seq` is needed. What cannot leave comes back as an `Outcome` with its
    code: `sms-alphabet`, `sms-length`, or a value's own.
    """
    try:
        return _write(payload, payload["by"]["name"] if name is None else name)
    except Fault as fault:
        return Outcome(fault.outcome, fault.code)
    except KeyError:
        return Outcome("reject", "field-missing")
    except (TypeError, AttributeError):
        return Outcome("reject", "field-type")


def repaired(text: str) -> str:
    """What forwarding does to a sentence, undone: hardened or broken spaces, curled apostrophes. Nothing else is forgiven."""
    return re.sub("[ \t\r\n\u00a0\u202f]+", " ", text).strip(" ").replace("\u2019", "'")


def open_sms(text: str) -> Payload:
    """The payload of a repaired text: a card without key, or a receipt `{t, ref4, st}`; `Fault` with the first code, days not compared."""
    if receipt := _RECEIPT.fullmatch(text):
        return {"t": "vu", "ref4": receipt[1], "st": "vue"}
    if not _OURS.search(text):
        raise Fault("not-cahier", "foreign")
    if len(text) > MAX_CHARACTERS:
        raise Fault("sms-length")
    if not _GSM.issuperset(text):
        raise Fault("sms-alphabet")
    seen, ended = (pattern.fullmatch(text) for pattern in _GRAMMAR)
    found = seen or ended
    if not found or found["tel"].startswith("+33"):
        raise Fault("sms-syntax")
    who, tel, (day, month, year) = found["who"], found["tel"], found["day"].split("/")
    about = {"ref": found["ref"]} if who == _WHO else {"ini": who, "ref": found["ref"]}
    by = {"name": found["name"], "tel": "+33" + tel[1:] if re.fullmatch("0[0-9]{9}", tel) else tel}
    payload: Payload = {"t": "carte", "about": about, "by": by, "last": f"{year}-{month}-{day}"}
    if ended:
        payload["end"] = True
    check_values(payload)
    return payload


def french_day(iso: str) -> str:
    """`DD/MM/YYYY` of a day `YYYY-MM-DD`."""
    year, month, day = iso.split("-")
    return f"{day}/{month}/{year}"


def _write(payload: Payload, name: str) -> str:
    about, by, last = payload["about"], payload["by"], payload["last"]
    used: Payload = {"about": about, "by": {"name": name, "tel": by["tel"]}, "last": last}
    if "end" in payload:
        used["end"] = payload["end"]
    check_values(used)
    name = "".join(_gsm(c) for c in name)
    if len(name) > 60:
        raise Fault("sms-length")
    tel = "0" + by["tel"][3:] if by["tel"].startswith("+33") else by["tel"]
    sentence = _ENDED if payload.get("end") else _SEEN
    written = sentence.format(who=about.get("ini", _WHO), day=french_day(last), name=name, tel=tel, ref=about["ref"])
    if len(written) > MAX_CHARACTERS:
        raise Fault("sms-length")
    return written


def _gsm(c: str) -> str:
    if c in _GSM:
        return c
    plain = "".join(part for part in unicodedata.normalize("NFD", c) if not unicodedata.combining(part)).translate(_PLAIN)
    if not _GSM.issuperset(plain):
        raise Fault("sms-alphabet")
    return plain
