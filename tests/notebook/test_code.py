"""The four digits: never kept as such, and only they are they."""

from pathlib import Path

import pytest
from conftest import PASSPHRASE, TODAY

from notebook_app import vault as vaults
from notebook_app.model import Noun
from notebook_app.notebook import Notebook


def test_none_are_chosen_then_some_then_others_then_none(notebook: Notebook) -> None:
    assert notebook.code.chosen() is None
    assert not notebook.code.are("0000")
    for digits, other in (("2580", "0000"), ("0007", "2580")):
        notebook.code.choose(digits, TODAY)
        assert notebook.code.chosen() == TODAY
        assert notebook.code.are(digits)
        assert not notebook.code.are(other)
    assert notebook.take_touched() & Noun.OWN
    with notebook.read() as db:
        kept = db.execute("SELECT * FROM code").fetchall()
    assert len(kept) == 1
    assert not any("0007" in str(value) or (isinstance(value, bytes) and b"0007" in value) for value in kept[0])
    notebook.code.forget()
    assert notebook.code.chosen() is None
    assert not notebook.code.are("0007")


@pytest.mark.parametrize("typed", ["", "123", "12345", "12a4", "١٢٣٤", "\ud800234"])
def test_only_four_digits_are_four_digits(notebook: Notebook, typed: str) -> None:
    notebook.code.choose("1234", TODAY)
    with pytest.raises(ValueError, match="digits"):
        notebook.code.choose(typed, TODAY)
    assert not notebook.code.are(typed)
    assert notebook.code.are("1234")


def test_equal_digits_are_kept_as_different_bytes() -> None:
    one, other = vaults.verifier("1234"), vaults.verifier("1234")
    assert one.salt != other.salt
    assert one.hash != other.hash


def test_the_words_are_known_without_the_disk(notebook: Notebook, tmp_path: Path) -> None:
    assert notebook.vault.opens(PASSPHRASE)
    assert not notebook.vault.opens("autre chose")
    next(tmp_path.rglob("notebook.key")).unlink()
    assert notebook.vault.opens(PASSPHRASE)
    notebook.close()
    with pytest.raises(vaults.VaultError, match="locked"):
        notebook.vault.opens(PASSPHRASE)
