"""What the organisation has fixed can only tighten, and what is not understood is the strictest."""

import os
import plistlib
import sys
from pathlib import Path

import pytest

from notebook_app.kinds import Way
from notebook_app.policy import STRICTEST, Policy, given, load, registered, sources, tightest

WORDS = "idle_minutes = 15\nsms = false\n"
posix = pytest.mark.skipif(sys.platform == "win32", reason="the registry stands in its place")


def written(folder: Path, words: str, mode: int = 0o644, name: str = "policy.toml") -> Path:
    path = folder / name
    path.write_text(words, "utf-8")
    path.chmod(mode)
    return path


def read(path: Path) -> Policy:
    return load(path, os.getuid())


def test_without_a_policy_nothing_is_fixed(tmp_path: Path) -> None:
    assert load(tmp_path / "policy.toml") == load(tmp_path / "none" / "policy.toml") == Policy()
    assert Policy().fixed == ()
    assert all(Policy().allows(way) for way in Way)


@posix
def test_what_it_says_is_fixed_and_nothing_else(tmp_path: Path) -> None:
    policy = read(written(tmp_path, WORDS))
    assert policy == Policy(idle_minutes=15, sms=False)
    assert policy.fixed == ("idle_minutes", "sms")
    assert [way for way in Way if not policy.allows(way)] == [Way.SMS]
    assert [way for way in Way if not given({"contact": False}).allows(way)] == [Way.CONTACT]


@pytest.mark.parametrize(
    ("value", "kept"),
    [({"idle_minutes": 600}, 60), ({"idle_minutes": 0}, 5), ({"phrase_words": 0}, 1), ({"keep_months": 600}, 24), ({"keep_months": 1}, 6),
     ({"cover_minutes": 0}, 1), ({"cover_minutes": 2}, 2), ({"cover_minutes": 600}, 60)],
)
def test_it_can_only_tighten(value: dict[str, int], kept: int) -> None:
    (name,) = value
    assert getattr(given(value), name) == kept
    assert not given({"sms": True, "readable_files": True}).fixed


@posix
@pytest.mark.parametrize(
    "words",
    ["sms = ", "sms = 0", 'sms = "no"', "idle_minutes = true", "idle_minutes = 5.0", "smss = false", "[cahier]\nsms = false", "#" * 70_000, "\0"],
)
def test_what_is_not_understood_is_the_strictest(tmp_path: Path, words: str) -> None:
    policy = read(written(tmp_path, words))
    assert policy == STRICTEST
    assert policy.broken
    assert set(policy.fixed) == set(Policy().named()) - {"broken"}


@posix
def test_a_file_that_others_could_have_written_is_not_believed(tmp_path: Path) -> None:
    assert read(written(tmp_path, WORDS, 0o664)) == STRICTEST
    assert read(written(tmp_path, WORDS, 0o646)) == STRICTEST
    assert load(written(tmp_path, WORDS), os.getuid() + 1) == STRICTEST
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    assert read(folder) == STRICTEST


@posix
def test_the_preferences_of_a_managed_mac(tmp_path: Path) -> None:
    path = tmp_path / "fr.cahier.plist"
    path.write_bytes(plistlib.dumps({"phrase_words": 7, "contact": False}))
    assert read(path) == Policy(phrase_words=7, contact=False)
    path.write_bytes(plistlib.dumps([1]))
    assert read(path) == STRICTEST
    good = plistlib.dumps({"phrase_words": 7, "contact": False}, fmt=plistlib.FMT_BINARY)
    for damaged in (b"bplist00" + bytes(40), b"<plist><dict><key>", b"<plist>", *(good[:n] + b"\xff" + good[n + 1 :] for n in range(len(good)))):
        path.write_bytes(damaged)
        assert read(path).fixed


@posix
def test_a_link_that_leads_nowhere_and_a_pipe_are_the_strictest_at_once(tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.toml")
    assert read(link) == read(tmp_path / "pipe.toml") == STRICTEST
    link.unlink()
    link.symlink_to(written(tmp_path, WORDS))
    assert read(link) == Policy(idle_minutes=15, sms=False)


def test_of_two_sources_the_tightest_counts_each_time() -> None:
    computer, user = Policy(idle_minutes=15, sms=False, phrase_words=4), Policy(idle_minutes=30, contact=False, phrase_words=7, cover_minutes=2)
    assert tightest(computer, user) == tightest(user, computer) == Policy(2, 15, 7, False, False)
    assert tightest(Policy(), Policy()) == tightest(Policy()) == Policy()
    assert tightest(computer, STRICTEST) == tightest(STRICTEST, Policy()) == STRICTEST


@posix
def test_where_each_system_has_them() -> None:
    import pwd

    assert sources("linux") == (Path("/etc/cahier/policy.toml"),)
    user = pwd.getpwuid(os.getuid()).pw_name
    managed = Path("/Library/Managed Preferences")
    assert sources("darwin") == (managed / "fr.cahier.plist", managed / user / "fr.cahier.plist")


# As the registry gives them: (name, value, kind); 1 is words, 3 bytes, 4 a whole number of 32 bits, 11 one of 64.
@pytest.mark.parametrize(
    ("values", "policy"),
    [
        ([], Policy()),
        ([("sms", 0, 4), ("idle_minutes", 10, 4)], Policy(idle_minutes=10, sms=False)),
        ([("SMS", 0, 4), ("Idle_Minutes", 10, 11)], Policy(idle_minutes=10, sms=False)),
        ([("", "Cahier", 1), ("contact", 0, 4)], Policy(contact=False)),
        ([("sms", "0", 1)], STRICTEST),
        ([("sms", b"\0\0\0\0", 3)], STRICTEST),
        ([("idle_minutes", 4_294_967_295, 4)], Policy()),
        ([("readable_files", 7, 4)], STRICTEST),
        ([("smss", 0, 4)], STRICTEST),
    ],
)
def test_the_values_of_a_registry_key(values: list[tuple[str, object, int]], policy: Policy) -> None:
    assert registered(values) == policy


def test_the_registry_has_whole_numbers_for_yes_and_no() -> None:
    assert given({"sms": 0, "contact": 1, "idle_minutes": 10}, whole_numbers=True) == Policy(idle_minutes=10, sms=False)
    assert given({"sms": 2}, whole_numbers=True) == STRICTEST
    assert given({"sms": None}, whole_numbers=True) == STRICTEST
