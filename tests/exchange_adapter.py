"""The one adapter between the exchange format's test vectors and `notebook_app`: `do(kind, given) -> dict`, as in `vectors/README.md`.

It never raises for a bad input: what a writer refuses comes back as an outcome and its code.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from notebook_app import exchange, folder, phone
from notebook_app.exchange.keys import from_b64
from notebook_app.exchange.record import open_record, record_hash
from notebook_app.exchange.sms import open_sms

Given = dict[str, Any]


def do(kind: str, given: Given) -> Given:
    try:
        return _KINDS[kind](given)
    except exchange.Fault as fault:
        return {"outcome": fault.outcome, "code": fault.code}
    except folder.FolderTrouble as trouble:
        return {"outcome": "closed", "code": trouble.code}


def _b64(text: str) -> bytes:
    """The bytes; what is no base64 is taken as it is written, which is an input like any other."""
    try:
        return base64.b64decode(text)
    except ValueError:
        return text.encode("utf-8", "surrogatepass")


def _seed(text: str) -> bytes:
    return from_b64(text) or b""


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise exchange.Fault("date") from None


def _data(given: Given) -> bytes | str:
    return given["text"] if "text" in given else _b64(given["data"])


def _keys(keys: Given) -> exchange.Keys:
    return exchange.Keys(
        today=_day(keys["today"]),
        skin=keys.get("skin", ""),
        identities=tuple(_seed(seed) for seed in keys.get("identities", ())),
        passphrase=keys.get("passphrase", ""),
        pinned=tuple(exchange.Pinned(p["key"], p["name"], p["tel"], p.get("seal", "")) for p in keys.get("pinned", ())),
        retired=frozenset(keys.get("retired", ())),
    )


def _answer(outcome: exchange.Outcome) -> Given:
    if outcome.outcome == "ok":
        return {"outcome": "ok", "trust": outcome.trust, "record": outcome.record}
    return {"outcome": outcome.outcome, "code": outcome.code}


def _open(given: Given) -> Given:
    return _answer(exchange.read(_data(given), _keys(given["keys"])))


def _record(given: Given) -> Given:
    return {"record": base64.b64encode(exchange.write_record(given["payload"], _seed(given["seed"]))).decode()}


def _sms_write(given: Given) -> Given:
    written = exchange.sms_text(given["payload"], given.get("name"))
    return {"text": written} if isinstance(written, str) else _answer(written)


def _vcf_write(given: Given) -> Given:
    return {"data": base64.b64encode(exchange.vcard(_b64(given["record"]), given["version"])).decode()}


def _tel(given: Given) -> Given:
    number = phone.to_e164(given["typed"])
    return {"outcome": "reject", "code": "tel"} if number is None else {"tel": number}


def _passphrase(given: Given) -> Given:
    return {"passphrase": exchange.normalised(given["typed"])}


def _words(given: Given) -> Given:
    return {"words": exchange.five_words(given["key"], given["seal"])}


def _seal_key(given: Given) -> Given:
    return {"seal": exchange.seal_key(_seed(given["seed"]))}


def _folder_name(given: Given) -> Given:
    return {"name": exchange.folder_name(given["key"], given.get("ref", ""))}


def _folder_scan(given: Given) -> Given:
    taken = [e["name"] for e in given["entries"] if folder.is_taken(e["name"], e["kind"] == "file", e["size"])]
    return {"names": sorted(taken)}


def _folder_read(given: Given) -> Given:
    root, files = Path(given["folder"]), {}
    for name in folder.names(root):
        data = folder.read(root, name)
        if data is not None:
            outcome = exchange.read(data, _keys({**given["keys"], "skin": folder.skin_of(name)}))
            files[name] = "ok" if outcome.outcome == "ok" else outcome.code
    return {"files": files}


def _merge(given: Given) -> Given:
    cards = exchange.best_cards(map(_b64, given["records"]))
    texts = exchange.best_texts(given["texts"])
    return {
        "cards": sorted([*pair, open_record(raw, ("carte",))["seq"], record_hash(raw).hex()] for pair, raw in cards.items()),
        "unsigned": sorted([*pair, open_sms(raw.decode())["last"], record_hash(raw).hex()] for pair, raw in texts.items()),
    }


def _receipt(given: Given) -> Given:
    sent = [(_b64(card["record"]), card["keys"]) for card in given["sent"]]
    return {"raised": [list(pair) for pair in exchange.raised(exchange.read(_data(given), _keys(given["keys"])), sent)]}


def _receipt_state(given: Given) -> Given:
    return {"state": exchange.state_after(given["states"])}


def _seq(given: Given) -> Given:
    return {"seq": exchange.next_seq(given["last"], _day(given["today"]), given["restored"])}


def _seal(given: Given) -> Given:
    sealed = exchange.seal(_b64(given["record"]), given.get("recipients", ()), given.get("passphrase", ""))
    return {"data": base64.b64encode(sealed).decode()}


def _new_passphrase(_: Given) -> Given:
    return {"passphrase": exchange.new_passphrase()}


def _new_ref(given: Given) -> Given:
    return {"ref": exchange.new_ref(given["used"])}


_KINDS: dict[str, Callable[[Given], Given]] = {
    "open": _open,
    "record": _record,
    "sms-write": _sms_write,
    "vcf-write": _vcf_write,
    "tel": _tel,
    "passphrase": _passphrase,
    "words": _words,
    "seal-key": _seal_key,
    "folder-name": _folder_name,
    "folder-scan": _folder_scan,
    "folder-read": _folder_read,
    "merge": _merge,
    "receipt": _receipt,
    "receipt-state": _receipt_state,
    "seq": _seq,
    "seal": _seal,
    "new-passphrase": _new_passphrase,
    "new-ref": _new_ref,
}
