"""Which card wins, what a receipt raises, and the names in a shared folder (exchange SPEC §7, §9)."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection, Iterable, Sequence

from .keys import from_b64, signing_key_bytes
from .record import REF_ALPHABET, Fault, Outcome, Payload, is_ref, open_record, record_hash
from .sms import open_sms, repaired

STATES = ("transmise", "vue", "repondue")


def rank(payload: Payload, raw: bytes) -> tuple[int, str, bytes]:
    """What decides between two cards of one (key, ref), two visites of one key, or two texts of one (phone, ref): the greater stays.

    `raw` is the outcome's. For signed records (`seq`, SHA-256), for texts (`last`, SHA-256); the two kinds never meet (SPEC §9).
    """
    return payload.get("seq", 0), "" if "seq" in payload else payload["last"], record_hash(raw)


def best_cards(records: Iterable[bytes]) -> dict[tuple[str, str], bytes]:
    """For each (signing key, ref) the record that stays, whatever the order or repetition; what is no signed card is left out."""
    best: dict[tuple[str, str], tuple[tuple[int, str, bytes], bytes]] = {}
    for raw in records:
        try:
            payload = open_record(raw, ("carte",))
        except Fault:
            continue
        pair = payload["by"]["key"], payload["about"]["ref"]
        best[pair] = max(best.get(pair, ((0, "", b""), b"")), (rank(payload, raw), raw))
    return {pair: raw for pair, (_, raw) in best.items()}


def best_texts(texts: Iterable[str]) -> dict[tuple[str, str], bytes]:
    """For each (phone, ref) the repaired text, in UTF-8, that stays, whatever the order or repetition; what is no card is left out."""
    best: dict[tuple[str, str], tuple[tuple[int, str, bytes], bytes]] = {}
    for text in map(repaired, texts):
        try:
            payload = open_sms(text)
        except Fault:
            continue
        if payload["t"] == "carte":
            pair, raw = (payload["by"]["tel"], payload["about"]["ref"]), text.encode("utf-8")
            best[pair] = max(best.get(pair, ((0, "", b""), b"")), (rank(payload, raw), raw))
    return {pair: raw for pair, (_, raw) in best.items()}


def raised(receipt: Outcome, sent: Sequence[tuple[bytes, Collection[str]]]) -> list[tuple[int, str]]:
    """Which of `sent`, by index, an `ok` receipt raises, and to which state: `vue` or `repondue` (SPEC §7).

    `sent` holds each card's record and the signing keys it was sealed to (none for the weak skins). A signed receipt counts only for the very
    record it names, sealed to the very key that signed; a text for every card whose ref begins so, and never above `vue`.
    """
    payload = receipt.record
    if payload is None or payload["t"] != "vu":
        return []
    if "ref4" in payload:
        return [(i, "vue") for i, (raw, _) in enumerate(sent) if _ref(raw)[:4] == payload["ref4"]]
    named, by = from_b64(payload["of"]), payload["by"]["key"]
    return [(i, payload["st"]) for i, (raw, keys) in enumerate(sent) if by in keys and record_hash(raw) == named]


def state_after(states: Iterable[str]) -> str:
    """The state of a departure from all that was learnt, in any order: states only grow. Empty when nothing was."""
    return max((state for state in states if state in STATES), key=STATES.index, default="")


def folder_name(key: str, ref: str = "") -> str:
    """The name in a shared folder of an issuer's card for `ref`, or of its visite; empty if the key or the ref is none (SPEC §9)."""
    issuer = signing_key_bytes(key)
    if issuer is None or (ref and not is_ref(ref)):
        return ""
    digest = hashlib.sha256(b"cahier/1/dossier\0" + issuer + ref.encode("utf-8")).digest()
    bits = int.from_bytes(digest[:10], "big")
    spelled = "".join(REF_ALPHABET[bits >> shift & 31] for shift in range(75, -1, -5))
    return f"carte-{spelled}.carte" if ref else f"visite-{spelled}.visite"


def receipt_name() -> str:
    """A name for a receipt in a shared folder: drawn, so that nobody can compute who follows whom."""
    return "carte-" + "".join(secrets.choice(REF_ALPHABET) for _ in range(16)) + ".carte"


def _ref(raw: bytes) -> str:
    try:
        ref = open_record(raw, ("carte",))["about"]["ref"]
    except Fault:
        return ""
    return str(ref)
