"""The age project's own vectors (C2SP CCTV), with the answers of our narrower profile (`vectors/cctv/README.md`)."""

import base64
import re
import zlib
from pathlib import Path
from typing import Any

import pytest
from exchange_adapter import do

from notebook_app.exchange.keys import b64url

CCTV = Path(__file__).parent.parent / "vectors" / "cctv"
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def vectors() -> list[Any]:
    return [pytest.param(file, id=file.name) for file in sorted(CCTV.iterdir()) if file.suffix != ".md"]


def load(file: Path) -> tuple[dict[str, str], bytes]:
    head, _, body = file.read_bytes().partition(b"\n\n")
    fields = dict(line.split(": ", 1) for line in head.decode().splitlines())
    return fields, zlib.decompress(body) if fields.get("compressed") == "zlib" else body


def seed(identity: str) -> str:
    """The 32 bytes of an AGE-SECRET-KEY: Bech32, its six check characters left aside."""
    data = identity.lower().rpartition("1")[2][:-6]
    bits = "".join(f"{BECH32.index(c):05b}" for c in data)
    return b64url(int(bits[:256], 2).to_bytes(32, "big"))


# In these the fault is one of base64, which comes before what the stanza is.
BASE64 = {"x25519_not_canonical_body"}
OVER_THE_FACTOR = {"scrypt_work_factor_23", "scrypt_work_factor_overflow"}
OURS = {
    "success": {"age-length"},
    "payload failure": {"age-length"},
    "no match": {"no-match"},
    "header failure": {"age-header"},
}


def expected(name: str, fields: dict[str, str], data: bytes) -> set[str]:
    """By the README's table, from what the file says of itself."""
    if len(data) > 65_536:
        return {"size"}
    if fields.get("armored") == "yes" or name == "empty":
        return {"age-armor", "not-cahier"}
    if name == "version_unsupported":
        return {"age-version"}
    if name in BASE64 or (name.startswith(("stanza_", "hmac_", "header_")) and fields["expect"] == "header failure"):
        return {"age-header"}
    stanzas = re.findall(rb"^-> (\S+)", data, re.MULTILINE)
    if b"scrypt" in stanzas and len(stanzas) > 1:
        return {"age-mixed"}
    if name in OVER_THE_FACTOR:
        return {"age-work-factor"}
    if b"X25519" in stanzas:
        return {"age-weak"}
    if name in ("hybrid_identity", "hybrid_low_order"):
        return {"no-match", "age-header"}
    return OURS[fields["expect"]]


@pytest.mark.parametrize("file", vectors())
def test_age_vector(file: Path) -> None:
    fields, data = load(file)
    keys: dict[str, Any] = {"skin": "carte", "today": "2026-11-24", "passphrase": fields.get("passphrase", "")}
    keys["identities"] = [seed(fields["identity"])] if "identity" in fields else []
    answer = do("open", {"data": base64.b64encode(data).decode(), "keys": keys})
    assert answer["code"] in expected(file.name, fields, data)


def test_the_vectors_are_all_there() -> None:
    assert len(vectors()) == 143
