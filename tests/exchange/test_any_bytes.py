"""Any bytes give one of the five outcomes and nothing raised; cheaply, whatever a stranger wrote."""

import base64
import json
import re
import subprocess
import sys
import time
import tracemalloc
from datetime import date
from pathlib import Path

import pytest
from exchange_adapter import _keys as keys_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from notebook_app import exchange
from notebook_app.exchange import Keys, Outcome

VECTORS = Path(__file__).parent.parent / "vectors"
TODAY = date(2026, 11, 24)
SKINS = ["", "carte", "vcf", "sms", "visite"]
SPEC_10 = """
version age-version no-match passphrase not-cahier size json-syntax json-duplicate v json-canonical type field-unknown field-missing
field-type ref about ini text end tel date date-order seq seal of st key sig name-in-weak-skin key-retired date-future date-old
sms-length sms-alphabet sms-syntax vcard-encoding vcard-syntax vcard-many vcard-b64 vcard-mismatch age-armor age-header age-mixed
age-work-factor age-weak age-recipients age-mac age-length age-payload pad
"""
CODES = set(SPEC_10.split())
OUTCOMES = {
    "newer": {"version", "age-version"},
    "closed": {"no-match", "passphrase"},
    "foreign": {"not-cahier"},
}


def good() -> list[tuple[bytes, Keys]]:
    """Inputs that open, of every skin; a passphrase one costs too much to be tried again and again."""
    found = []
    for name in ("sealed-valid", "vcf", "visite", "sms"):
        opening = [c for c in json.loads((VECTORS / f"{name}.json").read_text("utf-8"))["cases"] if c["out"]["outcome"] == "ok"]
        for case in [c for c in opening if "passphrase" not in c["in"]["keys"]][::4]:
            data = case["in"]["text"].encode() if "text" in case["in"] else base64.b64decode(case["in"]["data"])
            found.append((data, keys_of(case["in"]["keys"])))
    return found


GOOD = good()


def check(outcome: Outcome) -> None:
    if outcome.outcome == "ok":
        assert outcome.code == ""
        assert outcome.trust in ("known", "new", "key-changed", "unsigned")
        assert outcome.record
        assert outcome.raw
    else:
        assert (outcome.trust, outcome.record, outcome.raw) == ("", None, b"")
        assert outcome.code in OUTCOMES.get(outcome.outcome, CODES - set().union(*OUTCOMES.values()))


@given(st.binary(max_size=400), st.sampled_from(SKINS))
@settings(max_examples=150)
def test_any_bytes(data: bytes, skin: str) -> None:
    check(exchange.read(data, Keys(TODAY, skin, (bytes(32),), "accord")))


@given(st.text(max_size=200), st.sampled_from(SKINS))
@example("\ud800", "sms")
@example("\ud800", "")
@settings(max_examples=100)
def test_any_text(text: str, skin: str) -> None:
    check(exchange.read(text, Keys(TODAY, skin)))


@given(st.data())
@settings(max_examples=300)
def test_altered_inputs(data: st.DataObject) -> None:
    """Bytes changed, cut out, put in: a sealed or signed input that opens all the same says what it said."""
    original, keys = data.draw(st.sampled_from(GOOD))
    at = data.draw(st.integers(0, len(original) - 1))
    gone = data.draw(st.sampled_from([0, 1, 2, 40, len(original)]))
    put = data.draw(
        st.one_of(st.sampled_from([b"", b"\0", b"\n", b" ", b"\r\n", b"=", b"\\", b"\xff", b"END:VCARD\r\n", b"-> x\n\n"]), st.binary(max_size=3))
    )
    read = exchange.read(original[:at] + put + original[at + gone :], keys)
    check(read)
    if read.outcome == "ok" and read.trust != "unsigned":
        assert read.record == exchange.read(original, keys).record


@given(st.data())
@settings(max_examples=300)
def test_altered_json(data: st.DataObject) -> None:
    """Values a program could write, in an otherwise good visite: refused by a code, and the signature never reached by chance."""
    original, keys = next((raw, keys) for raw, keys in GOOD if keys.skin == "visite")
    payload = json.loads(original[64:])
    odd = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=5),
        st.lists(st.integers(), max_size=2),
        st.just({"a": {"b": []}}),
        st.just("\ud800"),
    )
    inside = data.draw(st.booleans())
    target = payload["by"] if inside else payload
    target[data.draw(st.sampled_from([*target, "about", "x"]))] = data.draw(odd)
    raw = original[:64] + json.dumps(payload, ensure_ascii=data.draw(st.booleans()), separators=(",", ":"), sort_keys=True).encode(
        "utf-8", "surrogatepass"
    )
    read = exchange.read(raw, keys)
    check(read)
    assert read.outcome in ("reject", "newer") or raw == original


NESTED = [
    b"[" * 3000,
    b'{"a":' * 500,
    b'{"a":' * 400 + b"1" + b"}" * 400,
    b"[" * 1000 + b"]" * 1000,
    b'{"v":' + b"9" * 2900 + b"}",
    b"1" * 3000,
    b"-",
    b'"',
    b"{}",
]


@pytest.mark.parametrize("data", NESTED)
def test_json_made_to_hurt(data: bytes) -> None:
    check(exchange.read(bytes(64) + data, Keys(TODAY, "visite")))


HEAVY = {
    "folds": b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + b"\n a" * 21_000 + b"\r\nEND:VCARD",
    "soft breaks": b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:" + b"=\n" * 32_000 + b"\r\nEND:VCARD",
    "parameters": b"BEGIN:VCARD\r\nVERSION:2.1\r\nN" + b";A" * 16_000 + b";ENCODING=QUOTED-PRINTABLE:" + b"=\n" * 16_000 + b"\r\nEND:VCARD",
    "properties": b"BEGIN:VCARD\nVERSION:3.0\n" + b"A:\n" * 21_000 + b"END:VCARD",
    "escapes": b"BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:" + b"=41" * 21_000 + b"\nEND:VCARD",
    "stanzas": b"age-encryption.org/v1\n" + b"-> a\n\n" * 10_000,
    "arguments": b"age-encryption.org/v1\n->" + b" a" * 32_000 + b"\n\n",
    "rows": b"age-encryption.org/v1\n-> a\n" + (b"A" * 64 + b"\n") * 1000,
    "spaces": b" \n" * 32_000,
    "refs": "Réf ".encode() * 13_000,
    "work": b"age-encryption.org/v1\n-> scrypt " + b"A" * 22 + b" " + b"9" * 60_000 + b"\n" + b"A" * 43 + b"\n--- " + b"A" * 43 + b"\n",
}


@pytest.mark.parametrize("data", [pytest.param(data, id=name) for name, data in HEAVY.items()])
def test_work_and_memory_stay_small(data: bytes) -> None:
    """At the size limit: well under a second of computing (processor time, the machine may be shared) and under 16 MiB."""
    assert len(data) <= 65_536
    tracemalloc.start()
    try:
        began = time.process_time()
        check(exchange.read(data, Keys(TODAY, passphrase="accord")))
        assert time.process_time() - began < 2
        assert tracemalloc.get_traced_memory()[1] < 16 * 2**20
    finally:
        tracemalloc.stop()


def test_a_fold_has_a_line_to_go_on_from() -> None:
    contact = b"BEGIN:VCARD\r\nVERSION:3.0\r\n continued\r\nEND:VCARD\r\n"
    assert exchange.read(contact, Keys(TODAY)) == Outcome("reject", "vcard-syntax")


@pytest.mark.parametrize(
    ("after", "code"),
    [
        ("TEL;WORK;VOICE", "vcard-syntax"),  # no colon
        ("X Y:1", "vcard-syntax"),  # no name
        ("X;ENCODING=QUOTED-PRINTABLE:=c3=A9", "vcard-syntax"),
        ("X;ENCODING=QUOTED-PRINTABLE:=C3=A9=", "vcard-syntax"),  # nothing follows
        ("VERSION:2.1", "vcard-encoding"),  # twice: told last
        ("X:1", "vcard-encoding"),
    ],
)
def test_how_a_contact_is_written_is_told_before_the_letters_it_hides(after: str, code: str) -> None:
    data = f"BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:=FF;;;;\r\n{after}\r\nEND:VCARD\r\n".encode()
    assert exchange.read(data, Keys(TODAY, "vcf")).code == code


def test_too_large_is_told_first() -> None:
    for start in (b"", b"BEGIN:VCARD\n", b"age-encryption.org/v2\n", b"-----BEGIN AGE"):
        assert exchange.read(start.ljust(65_537, b" "), Keys(TODAY)) == Outcome("reject", "size")
    assert exchange.read("é" * 32_769, Keys(TODAY)) == Outcome("reject", "size")
    assert exchange.read("é" * 32_768, Keys(TODAY)) == Outcome("foreign", "not-cahier")


@pytest.mark.parametrize("data", [b"age-encryption.org/v1", b"age-encryption.org/", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> X25519"])
def test_a_header_that_ends_too_soon(data: bytes) -> None:
    assert exchange.read(data, Keys(TODAY)) == Outcome("reject", "age-header")


def test_the_codes_are_those_of_the_sources() -> None:
    """Every code a reader can give is in the specification's list, and the list holds no other."""
    source = "".join(path.read_text("utf-8") for path in Path(exchange.__file__).parent.glob("*.py"))
    given = set(re.findall(r'Fault\("([a-z0-9-]+)"', source)) | set(re.findall(r'_require\(.*, "([a-z-]+)"\)', source))
    assert given == CODES


def test_the_skin_is_told_from_the_first_bytes() -> None:
    for data, keys in GOOD:
        assert exchange.skin_of(data) == keys.skin
    assert exchange.skin_of(b" " * 64 + b"{ ... }") == "sms"


def test_a_long_pause_changes_nothing_but_dates() -> None:
    """Far days are no error of arithmetic: the clock may say anything."""
    for data, keys in GOOD:
        for today in (date.min, date.max):
            assert exchange.read(data, Keys(today, keys.skin, keys.identities)).code in ("date-future", "date-old", "")


def test_the_face_has_no_other_name() -> None:
    assert all(hasattr(exchange, name) for name in exchange.__all__)
    assert not hasattr(exchange, "anything_else")


def test_reaching_for_the_package_does_not_load_the_cryptography() -> None:
    """The program opens on its cover without waiting for it."""
    loaded = "import sys, notebook_app.exchange; print([m for m in sys.modules if m.startswith('cryptography')])"
    run = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True, cwd=Path(exchange.__file__).parents[2])
    assert run.stdout.strip() == "[]"
