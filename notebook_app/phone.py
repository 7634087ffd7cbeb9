"""Phone numbers: E.164 by the table of exchange SPEC §3, what is wrong with a typed one, and how one is shown."""

from __future__ import annotations

import re

from notebook_app.values import Value

_REST = {
    "33": r"(?!8[129])(?!262|263|269|639|692|693|590|690|691|594|694|596|696|697|508)[1-9]\d{8}",
    "262": r"(26[239]|639|69[23]|9\d\d)\d{6}",
    "590": r"(590|69[01]|9\d\d)\d{6}",
    "594": r"(594|694|9\d\d)\d{6}",
    "596": r"(596|69[67]|9\d\d)\d{6}",
    "508": r"\d{6}(\d{3})?",
    "681": r"\d{6}",
    "687": r"\d{6}",
    "689": r"\d{8}",
}
_OVERSEAS = {
    **dict.fromkeys(("262", "263", "269", "639", "692", "693"), "262"),
    **dict.fromkeys(("590", "690", "691"), "590"),
    **dict.fromkeys(("594", "694"), "594"),
    **dict.fromkeys(("596", "696", "697"), "596"),
    "508": "508",
}


def is_e164(number: str) -> bool:
    """Whether `number` may stand on a card (exchange SPEC §3)."""
    if not re.fullmatch(r"\+[1-9][0-9]{6,14}", number, re.ASCII):
        return False
    for cc, rest in _REST.items():
        if number.startswith("+" + cc):
            return re.fullmatch(rest, number[1 + len(cc) :], re.ASCII) is not None
    return True


_SPACES = " \u00a0\u202f"
_ALLOWED = frozenset("0123456789.-/()" + _SPACES)
# Country codes of two digits; those of one begin with 1 or 7, the others have three.
_TWO_DIGIT_CODES = "20|27|3[0-4]|36|39|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"


class Fault(Value):
    """Why a typed number has no E.164 form.

    `code`: `empty`; `char` (with `char`, the first character that cannot stand there); `short` or `long` (`n` digits missing
    or too many, 0 when the length of that country's numbers is not known here); `special` (a short or surcharged one, in `number`);
    `start` (neither 0 nor + at the beginning); `two` (two numbers in one field); `overseas` (another beginning than +33,
    which `meant` gives); `form` (anything else).
    """

    code: str
    char: str = ""
    n: int = 0
    meant: str = ""
    number: str = ""


def _stripped(typed: str) -> str:
    return typed.strip().replace("(0)", "", 1)


def _first_wrong(text: str) -> str:
    return next((c for i, c in enumerate(text) if c not in _ALLOWED and not (c == "+" and i == 0)), "")


def _dialled(typed: str) -> str:
    """The digits as they go on the wire, before the table; "" when a character is wrong."""
    text = _stripped(typed)
    if _first_wrong(text):
        return ""
    number = "".join(c for c in text if c in "+0123456789")
    if number.startswith("00"):
        return "+" + number[2:]
    if re.fullmatch(r"0[1-9][0-9]{8}", number):
        rest = number[1:]
        cc = _OVERSEAS.get(rest[:3], "33")
        return "+508" + rest[3:] if cc == "508" else f"+{cc}{rest}"
    return number


def to_e164(typed: str) -> str | None:
    """A typed number in E.164, or None (exchange SPEC §3, typed numbers)."""
    number = _dialled(typed)
    return number if is_e164(number) else None


def fault(typed: str) -> Fault | None:
    """What is wrong with a typed number; None when it has an E.164 form."""
    if to_e164(typed) is not None:
        return None
    text = _stripped(typed)
    wrong = _first_wrong(text)
    if wrong:
        return Fault("char", char=wrong)
    number = _dialled(typed)
    if not number.strip("+"):
        return Fault("empty")
    parts = text.split("/")
    if len(parts) == 2 and all(to_e164(part) for part in parts):
        return Fault("two")
    if number.startswith("+"):
        return _international_fault(number)
    if not number.startswith("0"):
        return Fault("special", number=number) if len(number) in (2, 3, 4, 6) else Fault("start")
    if re.match("08[129]", number):
        return Fault("special", number=number)
    return _length_fault(len(number), 10) or Fault("form")


def _length_fault(length: int, right: int) -> Fault | None:
    if length < right:
        return Fault("short", n=right - length)
    return Fault("long", n=length - right) if length > right else None


def _international_fault(number: str) -> Fault:
    if number.startswith("+0"):
        return Fault("form")
    if number.startswith("+33"):
        rest = number[3:]
        if re.match("8[129]", rest):
            return Fault("special", number="0" + rest)
        if rest.startswith("0"):
            return Fault("form")
        if rest[:3] in _OVERSEAS and len(rest) == 9:
            return Fault("overseas", meant=to_e164("0" + rest) or "")
        return _length_fault(len(rest), 9) or Fault("form")
    for cc, right in (("262", 9), ("590", 9), ("594", 9), ("596", 9), ("681", 6), ("687", 6), ("689", 8)):
        if number.startswith("+" + cc):
            return _length_fault(len(number) - 1 - len(cc), right) or Fault("form")
    if len(number) > 16:
        return Fault("long", n=len(number) - 16)
    return Fault("short") if len(number) < 8 else Fault("form")


def suggest(typed: str) -> str | None:
    """The number probably meant by one that lost its 0 or its + in a table or was begun with another country's code; it needs a yes."""
    if to_e164(typed) is not None:
        return None
    digits = _dialled(typed)
    if re.fullmatch(r"[1-9][0-9]{8}", digits):
        return to_e164("0" + digits)
    if re.fullmatch(r"33[1-9][0-9]{8}", digits):
        return to_e164("+" + digits) or to_e164("0" + digits[2:])
    found = fault(typed)
    return found.meant or None if found is not None else None


def national(e164: str) -> str:
    """As it is written in an SMS text: `0` and nine digits for a +33 number, otherwise the number itself (exchange SPEC §4.1)."""
    return "0" + e164[3:] if re.fullmatch(r"\+33[0-9]{9}", e164, re.ASCII) else e164


def spaced(number: str) -> str:
    """As it is shown and dialled: digits in pairs with U+00A0 between; a text that is no number comes back as it is.

    A French number, overseas too, is shown in the ten digits one types and dials in France: "06 39 98 52 36".
    """
    if not is_e164(number):
        return number
    for code in ("+33", "+262", "+590", "+594", "+596", "+508"):
        dialled = ("0508" if code == "+508" else "0") + number[len(code) :]
        if number.startswith(code) and to_e164(dialled) == number:
            return "\u00a0".join(dialled[i : i + 2] for i in range(0, len(dialled), 2))
    size = 1 if number[1] in "17" else 2 if re.match(_TWO_DIGIT_CODES, number[1:]) else 3
    country, rest = number[: 1 + size], number[1 + size :]
    head = 3 if len(rest) % 2 else 2
    return "\u00a0".join([country, rest[:head], *(rest[i : i + 2] for i in range(head, len(rest), 2))])
