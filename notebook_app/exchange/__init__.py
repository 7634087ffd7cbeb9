"""Bytes to records and back, as in exchange SPEC: no file, no database, no clock, no state.

`read` answers any input with one `Outcome` and raises nothing. The writers raise `Fault`, with the specification's code, when asked for what
no reader would take; `sms_text` returns it instead, a name may simply not fit. The names below are fetched when first used, so that
opening the program does not wait for the cryptography.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .age import new_passphrase, normalised, seal
    from .keys import b64url, five_words, from_b64, public_key, seal_key
    from .merge import best_cards, best_texts, folder_name, raised, rank, receipt_name, state_after
    from .reader import read, read_opened, skin_of, trust_of
    from .record import Fault, Keys, Outcome, Payload, Pinned, canonical, fault_of, is_ref, is_text, new_ref, next_seq, record_hash, write_record
    from .sms import sms_text
    from .vcf import note, vcard

__all__ = [
    "Fault",
    "Keys",
    "Outcome",
    "Payload",
    "Pinned",
    "b64url",
    "best_cards",
    "best_texts",
    "canonical",
    "fault_of",
    "five_words",
    "folder_name",
    "from_b64",
    "is_ref",
    "is_text",
    "new_passphrase",
    "new_ref",
    "next_seq",
    "normalised",
    "note",
    "public_key",
    "raised",
    "rank",
    "read",
    "read_opened",
    "receipt_name",
    "record_hash",
    "seal",
    "seal_key",
    "skin_of",
    "sms_text",
    "state_after",
    "trust_of",
    "vcard",
    "write_record",
]

_HOMES = {
    "age": ("new_passphrase", "normalised", "seal"),
    "keys": ("b64url", "five_words", "from_b64", "public_key", "seal_key"),
    "merge": ("best_cards", "best_texts", "folder_name", "raised", "rank", "receipt_name", "state_after"),
    "reader": ("read", "read_opened", "skin_of", "trust_of"),
    "record": (
        "Fault",
        "Keys",
        "Outcome",
        "Payload",
        "Pinned",
        "canonical",
        "fault_of",
        "is_ref",
        "is_text",
        "new_ref",
        "next_seq",
        "record_hash",
        "write_record",
    ),
    "sms": ("sms_text",),
    "vcf": ("note", "vcard"),
}

if not TYPE_CHECKING:  # a checker knows the names above, and no other

    def __getattr__(name: str) -> Any:
        for home, names in _HOMES.items():
            if name in names:
                return getattr(import_module(f"{__name__}.{home}"), name)
        raise AttributeError(name)
