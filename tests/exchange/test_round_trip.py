"""What one writes, the other reads: records, skins, sealed files; and what a writer must refuse."""

import dataclasses
import itertools
import json
import re
from datetime import date, timedelta
from typing import Any

import pytest
from exchange_adapter import do
from hypothesis import given, settings
from hypothesis import strategies as st

from notebook_app import exchange
from notebook_app.exchange import Fault, Keys, Outcome, Pinned
from notebook_app.exchange.keys import b64url
from notebook_app.exchange.record import REF_ALPHABET

TODAY = date(2026, 11, 24)
SEED, OTHER_SEED, AGE_SEED = bytes(range(32)), bytes(range(32, 64)), bytes(range(64, 96))
KEY = exchange.public_key(SEED)
SEAL = exchange.seal_key(AGE_SEED)
WORDS = "accord carton metal nougat merle pyramide"

refs = st.text(REF_ALPHABET, min_size=8, max_size=8)
initials = st.from_regex(r"[A-Z]\.(-?[A-Z]\.){0,3}", fullmatch=True)
names = st.text("abzÀéœŒłỞẞ09 '’-.,()&/+°", min_size=1, max_size=60).filter(exchange.is_text)
days = st.integers(0, 3000).map(lambda n: TODAY - timedelta(n))


@st.composite
def cards(draw: st.DrawFn, with_name: bool = True) -> dict[str, Any]:
    about = {"ref": draw(refs)}
    shown = draw(st.sampled_from(["", "ini", "name"] if with_name else ["", "ini"]))
    if shown:
        about[shown] = draw(initials if shown == "ini" else names)
    by = {"key": KEY, "name": draw(names), "tel": draw(st.sampled_from(["+33612345678", "+262692123456", "+3222345678"]))}
    by.update({field: draw(names) for field in draw(st.sets(st.sampled_from(["org", "role"])))})
    issued = draw(days)
    last = max(issued - timedelta(draw(st.integers(0, 500))), TODAY - timedelta(3653))
    end = {"end": True} if draw(st.booleans()) else {}
    seq = draw(st.integers(1, 2**31 - 1))
    return {"about": about, "by": by, **end, "issued": str(issued), "last": str(last), "seq": seq, "t": "carte", "v": 1}


def card(**changes: Any) -> dict[str, Any]:
    by = {"key": KEY, "name": "Léa Martin", "tel": "+33612345678"}
    plain = {"about": {"ref": "K7M49QTX"}, "by": by, "issued": str(TODAY), "last": str(TODAY), "seq": 5, "t": "carte", "v": 1}
    return {**plain, **changes}


def visite(seal: str = SEAL) -> bytes:
    by = {"key": KEY, "name": "Léa Martin", "tel": "+33612345678"}
    return exchange.write_record({"by": by, "issued": str(TODAY), "seal": seal, "seq": 5, "t": "visite", "v": 1}, SEED)


def test_a_stored_record_is_signature_and_sorted_json() -> None:
    record = exchange.write_record(card(), SEED)
    assert json.loads(record[64:]) == card()
    assert record[64:] == json.dumps(card(), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


@given(cards())
@settings(max_examples=40)
def test_sealed_card(payload: dict[str, Any]) -> None:
    record = exchange.write_record(payload, SEED)
    file = exchange.seal(record, [SEAL])
    assert len(file) == 2747  # whatever the card says
    read = exchange.read(file, Keys(TODAY, identities=(AGE_SEED,)))
    assert read == Outcome("ok", "", "new", payload, record)


@given(cards(with_name=False), st.sampled_from(["3.0", "2.1"]))
@settings(max_examples=60)
def test_contact(payload: dict[str, Any], version: str) -> None:
    record = exchange.write_record(payload, SEED)
    file = exchange.vcard(record, version)
    assert all(len(line) <= 76 for line in file.split(b"\r\n"))
    assert exchange.read(file, Keys(TODAY)) == Outcome("ok", "", "new", payload, record)
    assert exchange.read(file.replace(b"\r\n", b"\n"), Keys(TODAY, "vcf")).outcome == "ok"


@given(cards(with_name=False))
@settings(max_examples=100)
def test_sms(payload: dict[str, Any]) -> None:
    written = exchange.sms_text(payload)
    if isinstance(written, Outcome):
        assert written.code in ("sms-alphabet", "sms-length")
        assert set("°ẞ") & set(payload["by"]["name"]) or len(payload["by"]["name"]) > 30
        return
    read = exchange.read(written.replace(" ", "\u00a0\n").replace("'", "’"), Keys(TODAY))
    assert read.outcome == "ok"
    assert read.trust == "unsigned"
    assert read.raw == written.encode()
    assert read.record is not None
    assert {**payload["about"]} == read.record["about"]
    assert (payload["last"], payload.get("end"), payload["by"]["tel"]) == (read.record["last"], read.record.get("end"), read.record["by"]["tel"])


def test_introduction_and_its_trust() -> None:
    record = visite()
    assert exchange.read(record, Keys(TODAY)).trust == "new"
    other = exchange.seal_key(OTHER_SEED)
    pinned = [Pinned(KEY, "Léa Martin", "+33612345678", seal) for seal in ("", SEAL, other)]
    assert [exchange.read(record, Keys(TODAY, pinned=(p,))).trust for p in pinned] == ["known", "known", "key-changed"]
    assert exchange.read(record, Keys(TODAY, retired={KEY})).code == "key-retired"


@pytest.mark.parametrize(
    ("name", "tel", "trust"),
    [
        ("Léa Dupont", "+33612345678", "key-changed"),  # three letters in common
        ("Lé Martin-Roux", "+33612345678", "key-changed"),
        ("Lé Dupont", "+33612345678", "new"),
        ("Zoé Dupont", "+33612345678", "new"),  # a switchboard
        ("MARTIN léa", "+33698765432", "key-changed"),
        ("Léa Martin-Roux", "+33698765432", "new"),
    ],
)
def test_who_resembles_a_colleague_is_told(name: str, tel: str, trust: str) -> None:
    pinned = Pinned(exchange.public_key(OTHER_SEED), name, tel)
    assert exchange.read(visite(), Keys(TODAY, pinned=(pinned,))).trust == trust


def test_two_letters_in_common_are_no_likeness() -> None:
    by = {"key": KEY, "name": "Li Martin", "tel": "+33612345678"}
    record = exchange.write_record({"by": by, "issued": str(TODAY), "seal": SEAL, "seq": 5, "t": "visite", "v": 1}, SEED)
    pinned = Pinned(exchange.public_key(OTHER_SEED), "Li Dupont", "+33612345678")
    assert exchange.read(record, Keys(TODAY, pinned=(pinned,))).trust == "new"


@pytest.mark.parametrize(
    ("version", "old", "new", "code"),
    [
        ("3.0", "VERSION:3.0", "VERSION:4.0", "vcard-syntax"),
        ("3.0", "VERSION:3.0", "VERSION:13.0", "vcard-syntax"),
        ("2.1", "VERSION:2.1", "VERSION:3", "vcard-syntax"),
        ("2.1", "VOICE:+33", "VOICE:=2B33", "vcard-mismatch"),  # not said to be quoted: it is what it says
        ("2.1", "VOICE:+33", "VOICE;ENCODING=QUOTED-PRINTABLE:=2B33", ""),
        ("3.0", "TYPE=WORK,VOICE:+33", "TYPE=WORK,VOICE:\\+33", "vcard-mismatch"),
    ],
)
def test_a_contact_whose_lines_were_changed(version: str, old: str, new: str, code: str) -> None:
    contact = exchange.vcard(exchange.write_record(card(), SEED), version).decode()
    assert contact.count(old) == 1
    assert exchange.read(contact.replace(old, new), Keys(TODAY)).code == code


@pytest.mark.parametrize(("json", "code"), [("{", "json-syntax"), ("{}", "v"), ("[]", "json-syntax"), ('{"v":2}', "version")])
def test_the_shortest_record_in_a_contact(json: str, code: str) -> None:
    contact = f"BEGIN:VCARD\r\nVERSION:3.0\r\nX-CAHIER:{b64url(bytes(64) + json.encode())}\r\nEND:VCARD\r\n"
    assert exchange.read(contact, Keys(TODAY)).code == code


def test_a_receipt_counts_for_the_card_it_names() -> None:
    record = exchange.write_record(card(), SEED)
    reader = exchange.public_key(OTHER_SEED)
    of = b64url(exchange.record_hash(record))
    vu = exchange.write_record({"by": {"key": reader}, "issued": str(TODAY), "of": of, "st": "repondue", "t": "vu", "v": 1}, OTHER_SEED)
    receipt = exchange.read(exchange.seal(vu, [SEAL]), Keys(TODAY, identities=(AGE_SEED,)))
    assert receipt.outcome == "ok"
    assert exchange.raised(receipt, [(b"", {reader}), (record, {reader}), (record, {KEY})]) == [(1, "repondue")]
    assert exchange.raised(exchange.read("Vu K7M4", Keys(TODAY)), [(b"", set()), (record, set())]) == [(1, "vue")]
    assert exchange.raised(Outcome("reject", "sig"), [(record, {reader})]) == []


def test_twenty_recipients_each_open_and_a_stranger_does_not() -> None:
    seeds = [bytes([n]) * 32 for n in range(20)]
    file = exchange.seal(exchange.write_record(card(), SEED), [exchange.seal_key(seed) for seed in seeds])
    assert {exchange.read(file, Keys(TODAY, identities=(seed,))).outcome for seed in seeds} == {"ok"}
    assert exchange.read(file, Keys(TODAY, identities=(AGE_SEED,))) == Outcome("closed", "no-match")
    assert exchange.read(file, Keys(TODAY, identities=(AGE_SEED, seeds[7]))).outcome == "ok"


def test_the_order_in_the_file_says_nothing() -> None:
    record, codes = exchange.write_record(card(), SEED), set()
    for _ in range(40):
        file = exchange.seal(record, [SEAL, exchange.seal_key(OTHER_SEED)])
        second = file.index(b"-> ", file.index(b"-> ") + 1)
        first_only = file[:second] + file[file.index(b"--- ") :]
        codes.add(exchange.read(first_only, Keys(TODAY, identities=(AGE_SEED,))).code)
    assert codes == {"age-mac", "no-match"}  # opened, then found cut; not ours


def test_passphrase_file() -> None:
    file = exchange.seal(exchange.write_record(card(), SEED), passphrase=WORDS)
    assert len(file) == 1270
    assert exchange.read(file, Keys(TODAY)) == Outcome("closed", "passphrase")
    assert exchange.read(file, Keys(TODAY, passphrase=" ACCORD, carto; métal NOUGAT merle pyramide")).outcome == "ok"


@pytest.mark.parametrize(
    ("recipients", "passphrase", "code"),
    [
        ([], "", "age-recipients"),
        ([SEAL] * 21, "", "age-recipients"),
        ([SEAL], WORDS, "age-mixed"),
        ([SEAL[:-4]], "", "seal"),
        ([SEAL, "_" * 1622], "", "seal"),
        ([], "accord carton metal nougat merle", "passphrase"),
        ([], "accord carton metal nougat merle azerty", "passphrase"),
        ([], "123", "passphrase"),
    ],
)
def test_what_is_not_sealed(recipients: list[str], passphrase: str, code: str) -> None:
    record = exchange.write_record(card(), SEED)
    with pytest.raises(Fault) as fault:
        exchange.seal(record, recipients, passphrase)
    assert fault.value.code == code


def test_only_a_good_card_or_receipt_is_sealed() -> None:
    with pytest.raises(Fault, match="size"):
        exchange.seal(visite(), [SEAL])
    record = bytearray(exchange.write_record(card(), SEED))
    record[3] ^= 1
    with pytest.raises(Fault, match="sig"):
        exchange.seal(bytes(record), [SEAL])


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": "x"}, "field-unknown"),
        ({"seq": 0}, "seq"),
        ({"seq": True}, "field-type"),
        ({"last": "2026-11-25"}, "date-order"),
        ({"about": {"ref": "K7M49QTX", "ini": "A.D.", "name": "Aïcha"}}, "about"),
        ({"by": {"key": exchange.public_key(OTHER_SEED), "name": "Léa", "tel": "+33612345678"}}, "sig"),
        ({"by": {"key": KEY, "name": "Léa\u202e", "tel": "+33612345678"}}, "text"),
        ({"by": {"key": KEY, "name": "Léa", "tel": "0612345678"}}, "tel"),
        ({"v": 2}, "version"),
        ({"t": "autre"}, "type"),
        ({"t": None}, "type"),
        ({"about": {1, 2}}, "json-syntax"),
        ({"seq": float("nan")}, "json-syntax"),
    ],
)
def test_what_is_not_signed(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(Fault) as fault:
        exchange.write_record(card(**changes), SEED)
    assert fault.value.code == code


@pytest.mark.parametrize(
    ("kind", "given", "code"),
    [
        ("record", {"payload": card(), "seed": "AAAA"}, "sig"),
        ("record", {"payload": [card()], "seed": b64url(SEED)}, "json-syntax"),
        ("record", {"payload": "carte", "seed": b64url(SEED)}, "json-syntax"),
        ("seq", {"last": 1, "today": "2026-02-29", "restored": False}, "date"),
    ],
)
def test_what_nobody_writes_has_its_code(kind: str, given: dict[str, Any], code: str) -> None:
    assert do(kind, given) == {"outcome": "reject", "code": code}


def test_a_name_never_goes_in_a_contact() -> None:
    record = exchange.write_record(card(about={"ref": "K7M49QTX", "name": "Aïcha Diallo"}), SEED)
    with pytest.raises(Fault, match="name-in-weak-skin"):
        exchange.vcard(record)
    assert "Diallo" not in str(exchange.sms_text(card(about={"ref": "K7M49QTX", "name": "Aïcha Diallo"})))
    with pytest.raises(Fault, match="vcard-syntax"):
        exchange.vcard(exchange.write_record(card(), SEED), "4.0")


def test_a_text_refuses_what_it_cannot_carry() -> None:
    assert exchange.sms_text(card(by={"name": "Eðvarð", "tel": "+33612345678"})) == Outcome("reject", "sms-alphabet")
    assert exchange.sms_text(card(), "Léa " * 20) == Outcome("reject", "text")
    assert exchange.sms_text(card(last="2026-02-30")) == Outcome("reject", "date")
    assert exchange.sms_text({"by": {"name": "Léa", "tel": "+33612345678"}}) == Outcome("reject", "field-missing")
    assert exchange.sms_text(card(end=False)) == Outcome("reject", "end")
    assert exchange.sms_text(card(about=None)) == Outcome("reject", "field-type")


def test_refs_and_words_are_drawn() -> None:
    used = {first + "000" + "1111" for first in REF_ALPHABET}
    drawn = {exchange.new_ref(used) for _ in range(200)}
    assert len(drawn) == 200
    assert all(exchange.is_ref(ref) for ref in drawn)
    passphrases = {exchange.new_passphrase() for _ in range(50)}
    assert len(passphrases) == 50
    assert all(exchange.normalised(p) == p and len(p.split()) == 6 for p in passphrases)
    receipts = {exchange.receipt_name() for _ in range(50)}
    assert len(receipts) == 50
    assert all(re.fullmatch(f"carte-[{REF_ALPHABET}]{{16}}[.]carte", name) for name in receipts)


def test_a_ref_whose_first_four_are_used_is_never_drawn() -> None:
    beginnings = ("".join(four) for four in itertools.product(REF_ALPHABET, repeat=4))
    used = [four + "0000" for four in beginnings if four < "ZZ00"]
    assert exchange.new_ref(used)[:4] >= "ZZ00"


def test_keys_that_may_not_be_used_have_no_words_and_no_file() -> None:
    assert exchange.five_words("AAAA", SEAL) == []
    assert exchange.five_words(KEY, "AAAA") == []
    assert exchange.folder_name("AAAA", "K7M49QTX") == ""
    assert exchange.folder_name(KEY, "k7m49qtx") == ""


def test_the_best_card_does_not_depend_on_order() -> None:
    older, newer = (exchange.write_record(card(seq=seq), SEED) for seq in (5, 6))
    for order in ([older, newer], [newer, older, newer, b"", newer[:-1]]):
        assert exchange.best_cards(order) == {(KEY, "K7M49QTX"): newer}
    text = str(exchange.sms_text(card()))
    assert exchange.best_texts(["Vu K7M4", "bonjour", text]) == {("+33612345678", "K7M49QTX"): text.encode()}
    assert exchange.rank(card(seq=6), newer) > exchange.rank(card(seq=5), older)


def test_the_text_of_the_latest_day_stays_whatever_lies_beside_it() -> None:
    texts = [str(exchange.sms_text(card(last=f"2026-11-{day}"))) for day in range(10, 20)]
    others = [f"Réf {n}" for n in range(10)]  # none is a card, nor is it what a card before it says
    for earlier, later in itertools.pairwise(texts):
        for order in ([earlier, later, *others], [later, earlier, *others]):
            assert exchange.best_texts(order) == {("+33612345678", "K7M49QTX"): later.encode()}


def test_an_outcome_keeps_its_bytes_out_of_logs() -> None:
    outcome = exchange.read(exchange.vcard(exchange.write_record(card(), SEED)), Keys(TODAY))
    assert "raw" not in repr(outcome)
    assert {field.name for field in dataclasses.fields(outcome)} == {"outcome", "code", "trust", "record", "raw"}


def test_a_draft_is_judged_as_a_reader_would() -> None:
    assert exchange.fault_of(card(), TODAY) == ""
    assert exchange.fault_of(card(seq=0), TODAY) == "seq"
    assert exchange.fault_of(card(about={"ref": "K7M49QTX", "name": "Aïcha\n"}), TODAY) == "text"
    assert exchange.fault_of(card(last="2016-11-22"), TODAY) == "date-old"
    assert exchange.fault_of(card(), TODAY - timedelta(2)) == "date-future"
