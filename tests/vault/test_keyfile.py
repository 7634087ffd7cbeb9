"""The key file, and changing the secrets (vault SPEC §3)."""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from notebook_app import vault
from notebook_app.vault.keyfile import KeyFile

from .conftest import SECRET, Kept, lines, write

OTHER = "une toute autre phrase"


def sealed(fields: dict[str, Any]) -> bytes:
    """A key file of these fields, with the sum that fits them."""

    def canonical(value: dict[str, Any]) -> bytes:
        return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()

    bare = {k: v for k, v in fields.items() if k != "sum"}
    return canonical({**bare, "sum": hashlib.sha256(canonical(bare)).hexdigest()}) + b"\n"


def changed(key: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    fields = json.loads(key)
    change(fields)
    return sealed(fields)


def test_the_form(kept: Kept) -> None:
    key = kept.key.read_bytes()
    assert sealed(json.loads(key)) == key
    assert KeyFile.read(key).to_bytes() == key
    assert key.startswith(b'{"cahier":"key","slots":{"passphrase":{"box":"')


@pytest.mark.parametrize(
    "change",
    [
        lambda k: k[:-1],
        lambda k: k + b"\n",
        lambda k: b" " + k,
        lambda k: k.replace(b":", b": ", 1),
        lambda k: k.replace(b'"sum":"', b'"sum":"0'),
        lambda k: b"",
        lambda k: b"[" * 4000,
        lambda k: k + b" " * 5000,
        lambda k: changed(k, lambda f: f.pop("vault")),
        lambda k: changed(k, lambda f: f.update(more=1)),
        lambda k: changed(k, lambda f: f.update(v=0)),
        lambda k: changed(k, lambda f: f.update(v=True)),
        lambda k: changed(k, lambda f: f.update(v="2")),
        lambda k: changed(k, lambda f: f.update(cahier="backup")),
        lambda k: changed(k, lambda f: f["slots"].pop("recovery")),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(m=8191)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(m=1048577)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(t=17)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(t=0)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(p=0)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(p=17)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(p=1.0)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(salt="00" * 15)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(salt="ZZ" * 16)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(salt="AA" * 16)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(nonce="00" * 13)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(box="00" * 49)),
        lambda k: changed(k, lambda f: f["slots"]["recovery"].update(more=1)),
        lambda k: changed(k, lambda f: f["slots"].update(recovery=[])),
        lambda k: changed(k, lambda f: f.update(slots=[])),
    ],
)
def test_damage_is_told_apart_from_a_wrong_secret(kept: Kept, change: Callable[[bytes], bytes]) -> None:
    kept.key.write_bytes(change(kept.key.read_bytes()))
    before = kept.key.read_bytes()
    with pytest.raises(vault.NotebookDamaged, match=r"^key-damaged$"):
        kept.unlock()
    assert kept.key.read_bytes() == before


def test_every_cut_and_a_flip_in_every_byte(kept: Kept) -> None:
    key = kept.key.read_bytes()
    for at in range(len(key)):
        for data in (key[:at], key[:at] + bytes([key[at] ^ 4]) + key[at + 1 :]):
            with pytest.raises(vault.NotebookDamaged, match=r"^key-damaged$"):
                KeyFile.read(data)


def test_a_missing_key_file(kept: Kept) -> None:
    kept.key.unlink()
    with pytest.raises(vault.NotebookDamaged, match=r"^key-missing$"):
        kept.unlock()
    kept.key.mkdir()
    with pytest.raises(vault.NotebookDamaged, match=r"^key-damaged$"):
        kept.unlock()


def test_a_newer_key_file(kept: Kept) -> None:
    key = kept.key.read_bytes()
    newer = changed(key, lambda f: f.update(v=2, more=""))
    for more in (0, 4096 - len(newer)):  # the longest there may be
        kept.key.write_bytes(changed(key, lambda f, more=more: f.update(v=2, more="x" * more)))  # type: ignore[misc]
        with pytest.raises(vault.NotebookTooNew, match=r"^key$"):
            kept.unlock()
    kept.key.write_bytes(changed(key, lambda f: f.update(v=2, more="x" * (4097 - len(newer)))))
    with pytest.raises(vault.NotebookDamaged, match=r"^key-damaged$"):
        kept.unlock()


def test_the_bounds_of_what_a_guess_may_cost_are_read(kept: Kept) -> None:
    for cost in ({"m": 8192, "t": 1, "p": 1}, {"m": 1048576, "t": 16, "p": 16}):
        read = KeyFile.read(changed(kept.key.read_bytes(), lambda f, cost=cost: f["slots"]["recovery"].update(cost)))  # type: ignore[misc]
        assert read.recovery.cost() == cost


def test_what_a_box_is_bound_to(kept: Kept) -> None:
    """Neither the cost, nor the series, nor the slot of a box can be changed."""
    key = kept.key.read_bytes()
    for change in (
        lambda f: f["slots"]["passphrase"].update(t=2),
        lambda f: f.update(vault="00" * 16),
        lambda f: f["slots"].update(passphrase=f["slots"]["recovery"], recovery=f["slots"]["passphrase"]),
    ):
        kept.key.write_bytes(changed(key, change))
        with pytest.raises(vault.WrongPassphrase):
            kept.unlock()


def test_another_notebooks_key_file(kept: Kept, tmp_path: object) -> None:
    opened, _ = vault.create(kept.folder.parent / "other", SECRET, [], kdf={"m": 8192, "t": 1, "p": 1})
    opened.close()
    kept.key.write_bytes((kept.folder.parent / "other" / "notebook.key").read_bytes())
    with pytest.raises(vault.NotebookDamaged, match=r"^database$"):
        kept.unlock()


def test_a_passphrase_is_changed(kept: Kept, opened: vault.Vault) -> None:
    before = KeyFile.read(kept.key.read_bytes())
    copy = opened.backup()
    with pytest.raises(vault.WrongPassphrase, match=r"^wrong$"):
        opened.change_secret("fausse phrase", OTHER)
    with pytest.raises(ValueError, match=r"^passphrase$"):
        opened.change_secret(SECRET, "court")
    opened.change_secret(SECRET, OTHER)
    opened.change_secret(kept.words, OTHER + " !")
    assert [opened.opens(secret) for secret in (SECRET, OTHER, OTHER + " !", kept.words)] == [False, False, True, True]
    write(opened, "encore")
    opened.close()
    after = KeyFile.read(kept.key.read_bytes())
    assert (after.recovery, after.vault, after.passphrase.cost()) == (before.recovery, before.vault, before.passphrase.cost())
    assert after.passphrase.salt != before.passphrase.salt
    for secret in (SECRET, OTHER):
        with pytest.raises(vault.WrongPassphrase):
            kept.unlock(secret)
    kept.unlock(kept.words).close()
    assert len(lines(kept.unlock(OTHER + " !"))) == 3
    vault.check(copy, SECRET)  # a backup keeps the secrets of its day
    with pytest.raises(vault.WrongPassphrase):
        vault.check(copy, OTHER)


def test_recovery_words_are_changed(kept: Kept, opened: vault.Vault) -> None:
    with pytest.raises(vault.WrongPassphrase):
        opened.new_recovery_words("fausse phrase")
    words = opened.new_recovery_words(kept.words)
    opened.close()
    with pytest.raises(vault.WrongPassphrase):
        kept.unlock(kept.words)
    kept.unlock(words).close()
    kept.unlock(SECRET)
    assert sorted(p.name for p in kept.folder.iterdir() if p.name != "notebook.db-journal") == ["notebook.db", "notebook.key"]


def test_two_changes_of_secret_go_one_after_the_other(kept: Kept, opened: vault.Vault) -> None:
    """A passphrase written over the key file of a renewal would open the notebook of before, which is gone."""
    secret = SECRET
    for turn in range(4):
        new = {"change": f"une autre phrase {turn}", "renew": f"encore une autre {turn}"}
        done: list[str] = []

        def attempt(how: str, do: Callable[[], object], done: list[str] = done) -> None:
            with contextlib.suppress(vault.WrongPassphrase):  # the other one was first
                do()
                done.append(how)

        threads = [
            threading.Thread(target=attempt, args=("change", partial(opened.change_secret, secret, new["change"]))),
            threading.Thread(target=attempt, args=("renew", partial(opened.renew, secret, new["renew"]))),
        ]
        with opened.write() as db:  # both wait until it is saved
            for thread in threads if turn % 2 else reversed(threads):
                thread.start()
            db.executemany("INSERT INTO lines (text) VALUES (?)", [(f"tour {turn}",)] * 300)
        for thread in threads:
            thread.join()
        (how,) = done
        secret = new[how]
    opened.close()
    assert lines(kept.unlock(secret))[2:] == [f"tour {turn}" for turn in range(4) for _ in range(300)]


# Rescue (SPEC §7)


@pytest.mark.parametrize("loss", ["missing", "damaged"])
def test_a_backup_gives_the_key_back(kept: Kept, loss: str) -> None:
    opened = kept.unlock()
    opened.backup()
    opened.change_secret(SECRET, OTHER)
    opened.backup()
    write(opened, "après la copie")
    opened.close()
    stranger, _ = vault.create(kept.folder.parent / "other", OTHER, [], backups=kept.backups, kdf={"m": 8192, "t": 1, "p": 1})
    stranger.backup()
    stranger.close()
    key = kept.key.read_bytes()
    if loss == "missing":
        kept.key.unlink()
    else:
        kept.key.write_bytes(key[:100])
    with pytest.raises(vault.NotebookDamaged, match=f"^key-{loss}$"):
        kept.unlock(SECRET)  # the secret of an older backup is no longer the notebook's
    assert lines(kept.unlock(OTHER))[-1] == "après la copie"
    assert kept.key.read_bytes() == key
