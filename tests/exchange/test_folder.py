"""The shared folder: what is read there, what is written, and what is left alone (exchange SPEC §9)."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest
from exchange_adapter import do
from holding import Holding

from notebook_app import exchange, files, folder
from notebook_app.exchange.keys import b64url
from notebook_app.folder import FolderTrouble

SEED, AGE_SEED = bytes(range(32)), bytes(range(64, 96))
TODAY = date(2026, 11, 24)
KEY = exchange.public_key(SEED)
NAME = exchange.folder_name(KEY, "K7M49QTX")
POSIX = pytest.mark.skipif(os.name != "posix", reason="links, pipes and rights as on POSIX")


def sealed(to: bytes = AGE_SEED) -> bytes:
    by = {"key": KEY, "name": "Léa Martin", "tel": "+33612345678"}
    card = {"about": {"ref": "K7M49QTX"}, "by": by, "issued": str(TODAY), "last": str(TODAY), "seq": 5, "t": "carte", "v": 1}
    return exchange.seal(exchange.write_record(card, SEED), [exchange.seal_key(to)])


def listing(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.iterdir() if file.is_file()}


def test_what_is_written_is_read_back_and_nothing_else_stays(tmp_path: Path) -> None:
    folder.write(tmp_path, NAME, b"old")
    folder.write(tmp_path, NAME, sealed())
    assert list(listing(tmp_path)) == [NAME]
    assert folder.names(tmp_path) == [NAME]
    data = folder.read(tmp_path, NAME)
    assert data is not None
    assert exchange.read(data, exchange.Keys(TODAY, folder.skin_of(NAME), (AGE_SEED,))).outcome == "ok"


@POSIX
def test_colleagues_may_read_what_is_put_there_whatever_the_program_keeps_for_itself(tmp_path: Path) -> None:
    before = os.umask(0o077)  # as the program runs: all else it writes is for its user alone
    try:
        for data in (b"first", b"second"):
            folder.write(tmp_path, NAME, data)
            assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o644
    finally:
        os.umask(before)


def test_reading_tells_each_file_apart_and_leaves_the_folder_untouched(tmp_path: Path) -> None:
    copy = NAME.replace(".carte", ".sync-conflict-20261124-101112-ABCDEFG.carte")
    files = {NAME: sealed(), copy: sealed(), "autre.carte": sealed(bytes(32)), "x.visite": b"bonjour", "abîmé.carte": sealed()[:-1]}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    others = {"~" + NAME: b"x", "~carte-A.tmp": b"x", ".x.carte": b"x", "budget.ods": b"x", "x.CARTE": b"x", "gros.carte": bytes(65_537)}
    for name, data in others.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "dossier.carte").mkdir()
    before = listing(tmp_path)
    keys = {"today": str(TODAY), "identities": [b64url(AGE_SEED)]}
    assert do("folder-read", {"folder": str(tmp_path), "keys": keys}) == {
        "files": {NAME: "ok", copy: "ok", "autre.carte": "no-match", "x.visite": "not-cahier", "abîmé.carte": "age-length"}
    }
    assert listing(tmp_path) == before


@POSIX
def test_links_and_pipes_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "vrai.carte").write_bytes(b"x")
    (tmp_path / "lien.carte").symlink_to("vrai.carte")
    os.mkfifo(tmp_path / "tube.carte")
    assert folder.names(tmp_path) == ["vrai.carte"]
    assert folder.read(tmp_path, "lien.carte") is None
    assert folder.read(tmp_path, "tube.carte") is None  # and it does not wait for a writer


@POSIX
def test_a_link_in_place_of_the_temporary_is_not_written_through(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"mine")
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / f"~{NAME.removesuffix('.carte')}.tmp").symlink_to(outside)
    folder.write(shared, NAME, b"card")
    assert outside.read_bytes() == b"mine"
    assert listing(shared) == {NAME: b"card"}


def test_what_went_away_or_grew_since_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "gros.carte").write_bytes(bytes(65_537))
    assert folder.read(tmp_path, "gros.carte") is None
    assert folder.read(tmp_path, "parti.carte") is None
    (tmp_path / "plein.carte").write_bytes(bytes(65_536))
    assert folder.read(tmp_path, "plein.carte") == bytes(65_536)


def test_only_ones_own_left_overs_are_removed(tmp_path: Path) -> None:
    for name in ("~carte-MIENNE.tmp", "~carte-AUTRE.tmp", "~visite-MIENNE.tmp"):
        (tmp_path / name).write_bytes(b"half")
    folder.tidy(tmp_path, ["carte-MIENNE.carte", "visite-MIENNE.visite", "carte-ABSENTE.carte"])
    assert list(listing(tmp_path)) == ["~carte-AUTRE.tmp"]


def test_a_receipt_is_taken_back(tmp_path: Path) -> None:
    name = exchange.receipt_name()
    folder.write(tmp_path, name, b"x")
    folder.remove(tmp_path, name)
    folder.remove(tmp_path, name)
    assert listing(tmp_path) == {}


def test_a_missing_folder_has_its_code(tmp_path: Path) -> None:
    gone = tmp_path / "parti"
    for attempt in (lambda: folder.names(gone), lambda: folder.write(gone, NAME, b"x")):
        with pytest.raises(FolderTrouble) as trouble:
            attempt()
        assert trouble.value.code == "missing"
        assert "parti" not in str(trouble.value)
    assert do("folder-read", {"folder": str(gone), "keys": {"today": str(TODAY)}})["code"] == "missing"


def test_a_name_that_cannot_be_replaced_leaves_no_half(tmp_path: Path) -> None:
    (tmp_path / NAME / "inside").mkdir(parents=True)
    with pytest.raises(FolderTrouble):
        folder.write(tmp_path, NAME, b"x")
    with pytest.raises(FolderTrouble):
        folder.remove(tmp_path, NAME)
    assert [file.name for file in tmp_path.iterdir()] == [NAME]


def test_a_full_disk_has_its_code() -> None:
    assert folder.code(OSError(errno.ENOSPC, "")) == "full"
    assert folder.code(OSError(errno.ENOMEM, "")) == "io"  # as Linux says of a share that answers no more


def test_a_file_put_where_one_chose_is_whole_or_says_why_not(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    for data in (b"old", b"new"):
        assert folder.save(table, data) == ""
        assert listing(tmp_path) == {"table.csv": data}
    assert folder.save(tmp_path / "parti" / "table.csv", b"x") == "missing"


def test_a_file_in_use_is_tried_again_and_what_waiting_does_not_help_is_not() -> None:
    tried = []

    def busy_twice() -> None:
        tried.append(1)
        if len(tried) < 3:
            raise OSError(errno.EBUSY, "")

    files.patiently(busy_twice, waits=(0, 0, 0))
    assert len(tried) == 3
    tried.clear()
    with pytest.raises(OSError, match=str(errno.EBUSY)):
        files.patiently(busy_twice, waits=(0,))
    assert len(tried) == 2

    def full() -> None:
        tried.append(1)
        raise OSError(errno.ENOSPC, "")

    tried.clear()
    with pytest.raises(OSError, match=str(errno.ENOSPC)):
        files.patiently(full, waits=(0, 0, 0))
    assert len(tried) == 1


def test_whatever_is_done_there_waits_for_another_program_that_holds_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holding = Holding(monkeypatch, 2)
    folder.write(tmp_path, NAME, b"card")
    assert folder.read(tmp_path, NAME) == b"card"
    folder.remove(tmp_path, NAME)
    half = tmp_path / folder.temporary_name(NAME)
    half.write_bytes(b"half")
    holding.asked.clear()
    folder.tidy(tmp_path, [NAME])
    assert not half.exists()
    assert holding.asked == ["unlink .tmp"] * 3
    assert listing(tmp_path) == {}


def test_one_that_stays_held_is_read_at_the_next_look_and_the_former_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write(tmp_path, NAME, b"old")
    holding = Holding(monkeypatch, 99)
    assert folder.read(tmp_path, NAME) is None
    assert len(holding.asked) == 3  # a moment each: a thousand are read in a row
    monkeypatch.undo()
    assert listing(tmp_path) == {NAME: b"old"}


@pytest.mark.parametrize("real", [False, pytest.param(True, marks=pytest.mark.skipif(os.name != "nt", reason="as Windows opens"))])
def test_what_another_program_shows_is_held_where_windows_says_that_it_is_denied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, real: bool) -> None:
    """A table that is open in a program of tables, written once more: the folder takes files, this one is not given up."""
    table = tmp_path / "tableau.csv"
    table.write_bytes(b"old")
    with table.open("rb"):
        if not real:
            monkeypatch.setattr(os, "replace", denied)
        assert folder.save(table, b"new") == "busy"
        with pytest.raises(FolderTrouble, match=r"^busy$"):
            folder.write(tmp_path, table.name, b"new")
    assert listing(tmp_path) == {table.name: b"old"}
    if not real:
        assert folder.save(tmp_path / "autre.csv", b"new") == "denied"  # nothing is there that could be held


def denied(old: Path, new: Path) -> None:
    error = PermissionError(errno.EACCES, "denied")
    error.winerror = 5  # type: ignore[attr-defined]
    raise error


@pytest.mark.skipif(os.name != "nt", reason="as Windows opens")
def test_a_program_that_reads_is_waited_for(tmp_path: Path) -> None:
    import threading

    (tmp_path / NAME).write_bytes(b"old")
    reader = (tmp_path / NAME).open("rb")
    threading.Timer(0.2, reader.close).start()
    folder.write(tmp_path, NAME, b"new")
    assert listing(tmp_path) == {NAME: b"new"}


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.EBUSY, "busy"), (errno.EROFS, "read-only"), (errno.EACCES, "denied"), (errno.ENODEV, "missing"), (errno.EIO, "io")],
)
def test_what_the_computer_says_has_its_code(number: int, said: str) -> None:
    assert folder.code(OSError(number, "")) == said


def test_windows_numbers_say_more_than_its_errno() -> None:
    for number, said in ((19, "read-only"), (21, "missing"), (32, "busy"), (33, "busy"), (53, "missing")):
        error = OSError(errno.EACCES, "")
        error.winerror = number
        assert folder.code(error) == said


@POSIX
def test_a_disk_that_fills_up_leaves_no_half_and_the_former_file(tmp_path: Path) -> None:
    import resource

    folder.write(tmp_path, NAME, b"old")
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
    try:
        with pytest.raises(FolderTrouble, match=r"^full$"):
            folder.write(tmp_path, NAME, sealed())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert listing(tmp_path) == {NAME: b"old"}


def test_a_listing_opens_nothing_and_names_what_was_left_half_written(tmp_path: Path) -> None:
    folder.write(tmp_path, NAME, b"card")
    for name in ("~autre.tmp", "autre.tmp", "~$budget.ods"):  # the others are another program's
        (tmp_path / name).write_bytes(b"half")
    files, left = folder.listing(tmp_path)
    assert [(file.name, file.size) for file in files] == [(NAME, 4)]
    assert files[0].mtime == (tmp_path / NAME).stat().st_mtime_ns
    assert left == ["~autre.tmp"]
