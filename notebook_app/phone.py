"""Phone numbers: E.164 by the table of exchange SPEC §3."""

from __future__ import annotations

import re

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
