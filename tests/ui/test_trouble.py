"""Every code the core can raise or answer has words of its own: what happened, and what to do (ARCHITECTURE: Errors)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from notebook_app import files, folder
from notebook_app.errors import Refused
from notebook_app.folder import FolderTrouble
from notebook_app.vault import VaultError
from ui import trouble

CORE = Path(__file__).resolve().parents[2] / "notebook_app"
# Faults of the program, which no person can mend: the one calm sentence is for them.
OURS = {"field", "span", "query", "interrupted"}
UNTOLD = {"locked"}  # the session keeps it: the pages are gone by then
# How far a code comes on its way to a page (exchange SPEC §10); `sharing` gives the last three to what can be no card of anybody's.
ANSWERS = {
    "newer": "version age-version",
    "closed": "no-match passphrase",
    "foreign": "not-cahier",
    "reject": "size json-syntax json-duplicate v json-canonical type field-unknown field-missing field-type ref about ini text end tel date"
    " date-order seq seal of st key sig name-in-weak-skin key-retired date-future date-old sms-length sms-alphabet sms-syntax vcard-encoding"
    " vcard-syntax vcard-many vcard-b64 vcard-mismatch age-armor age-header age-mixed age-work-factor age-weak age-recipients age-mac"
    " age-length age-payload pad",
}
DRAFTS = "no-held no-label phone label-name label-org label-role sms-length sms-alphabet text date-old key-changed seal age-recipients"
FOLDERS = ("missing", "full", "read-only", "denied", "busy", "io", "taken")  # `folder.FolderTrouble`, and the shelf's own


def raised(where: Path, *names: str) -> set[str]:
    """The codes given to these exceptions in the core's own source."""
    found: set[str] = set()
    for file in sorted(where.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names and node.args:
                # what is compared or called inside the argument is no code
                inside = [node.args[0]] if not isinstance(node.args[0], ast.IfExp) else [node.args[0].body, node.args[0].orelse]
                for each in inside:
                    parts = each.values if isinstance(each, ast.BoolOp) else [each]
                    found |= {part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)}
    return found


REFUSED = raised(CORE, "Refused")
VAULT = raised(
    CORE / "vault", "VaultError", "WrongPassphrase", "NotebookBusy", "NotebookTooNew", "NotebookDamaged", "DiskTrouble", "BackupRefused", "ValueError"
) | {files.code(OSError(n, "")) for n in range(200)}
UNKNOWN_FOLDER = trouble.of(FolderTrouble("nothing of the kind"))
UNKNOWN = trouble.of(Refused("nothing of the kind"))


def is_told(said: trouble.Trouble) -> bool:
    return said != UNKNOWN and said.what.endswith((".", "?")) and bool(said.next) and said.kind in ("warn", "alert")


def test_the_source_was_really_searched() -> None:
    assert {"own", "stale", "order", "unreadable", "known", "kind", "seal", "recipient", "colleague", "departure", "card", "type"} <= REFUSED
    assert {"wrong", "open-elsewhere", "schema", "full", "io", "moved"} <= VAULT


@pytest.mark.parametrize("code", sorted(REFUSED - OURS))
def test_a_refusal_has_words(code: str) -> None:
    assert is_told(trouble.of(Refused(code)))
    assert is_told(trouble.of_received(Refused(code)))


@pytest.mark.parametrize("code", sorted(VAULT - OURS - UNTOLD))
def test_a_fault_of_the_vault_has_words(code: str) -> None:
    assert is_told(trouble.of(VaultError(code)))


@pytest.mark.parametrize(("outcome", "code"), [(o, c) for o, codes in ANSWERS.items() for c in codes.split()])
def test_an_answer_of_the_exchange_has_words(outcome: str, code: str) -> None:
    assert is_told(trouble.of_card(outcome, code))
    assert code in trouble._CARD or code in trouble._DAMAGE  # its own words or those of all damage, never those for a code nobody foresaw


@pytest.mark.parametrize("code", DRAFTS.split())
def test_what_keeps_a_card_from_leaving_has_words(code: str) -> None:
    assert is_told(trouble.of_draft(code))


@pytest.mark.parametrize("code", FOLDERS)
def test_a_fault_of_a_shared_folder_has_words(code: str) -> None:
    told = [trouble.of(FolderTrouble(code)), trouble.of_put(code, left=True), trouble.of_put(code, left=False)]
    assert all(map(is_told, told))
    assert len({said.next for said in told}) == 3  # what may have left is told apart from what did not
    assert told[0].what == UNKNOWN_FOLDER.what if code == "io" else told[0].what != UNKNOWN_FOLDER.what


def test_no_fault_of_a_folder_is_missing_here() -> None:
    assert {folder.code(OSError(n, "")) for n in range(200)} | raised(CORE, "FolderTrouble") <= set(FOLDERS)


def test_an_unusual_computer_is_told_with_its_name() -> None:
    said = trouble.of_draft("key-changed", "Sophie Le Goff")
    assert said.next.startswith("Appelez Sophie Le Goff, relisez les cinq mots.")
    assert "{" not in said.next


def test_no_code_of_the_exchange_is_missing_here() -> None:
    known = {code for codes in ANSWERS.values() for code in codes.split()}
    assert raised(CORE / "exchange", "Fault") <= known


def test_the_same_code_is_told_by_where_it_comes_from() -> None:
    assert trouble.of(Refused("exists")) != trouble.of(VaultError("exists"))
    assert trouble.of_draft("sms-length") != trouble.of_card("reject", "sms-length")
    assert trouble.of(VaultError("passphrase")) != trouble.of_card("closed", "passphrase")
    assert trouble.of(ValueError("anything")) == UNKNOWN
    assert trouble.of(Refused("")) == UNKNOWN


def test_no_word_is_banned_and_none_agrees_with_a_person() -> None:
    tables = (trouble._VAULT, trouble._CARD, trouble._GIVE, trouble._REFUSED)
    for what, after, kind in (said for table in tables for said in table.values()):
        assert kind in ("warn", "alert")
        for sentence in (what, after):
            folded = sentence.casefold()
            assert not any(word in folded for word in ("erreur", "veuillez", "!", "appelez-la", "appelez-le", "chiffr", "sceller", " clé", "'"))
            assert " ?" not in sentence
            assert " ;" not in sentence
