"""What SECURITY.md and the page for the data-protection officer say in numbers is what the program does."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

from notebook_app import policy, wordlist
from notebook_app.exchange import age
from notebook_app.notebook import ending
from notebook_app.settings import Settings
from notebook_app.vault import backup, keyfile, phrases
from ui import clipboard, guard

ROOT = Path(__file__).resolve().parent.parent
SECURITY, DPO = ((ROOT / name).read_text("utf-8") for name in ("SECURITY.md", "packaging/dpo.md"))
GUESS, DIGEST = 0.41, 0.15e-6  # seconds, as measured


def says(page: str, words: str) -> bool:
    return words in " ".join(page.split())


def test_the_words_are_worth_what_is_said() -> None:
    assert (len(wordlist.words()), math.log2(len(wordlist.words())) * phrases.PASSPHRASE_WORDS) == (1024, 60)
    assert says(SECURITY, "1,024 words, so a drawn word is worth 10 bits and six of them 60")
    assert says(SECURITY, "seven drawn words and a check word: 70 bits")
    assert (phrases.RECOVERY_WORDS - 1) * 10 == 70
    assert (age.PASSPHRASE_WORDS, age._WORK_FACTOR) == (6, 17)
    assert says(SECURITY, "scrypt (N = 2¹⁷, r = 8: 128 MiB)")
    assert 128 * 8 * 2**17 == 128 << 20


def test_a_guess_costs_what_is_said() -> None:
    assert dict(keyfile.COST) == {"m": 128 << 10, "t": 3, "p": 1}
    assert says(SECURITY, "Argon2id with 128 MiB, three passes, one lane")
    assert all(says(SECURITY, words) for words in (f"{GUESS} s.", "0.15 µs", "2.7 million times less, 21 bits"))
    assert (round(GUESS / DIGEST, -5), int(math.log2(GUESS / DIGEST))) == (2.7e6, 21)
    years, half = 365.25 * 24 * 3600, 2**59
    assert f"{half / 1e17:.1f}" == "5.8"
    assert (round(half * GUESS / years / 1e6, -2), round(1e6 * 128 / 1024**2)) == (7500, 122)
    assert says(SECURITY, "with 122 TiB of memory, need 7,500 years")
    assert round(1e12 / (3 * 2 * 128 * 2**20), -1) == 1240
    assert says(SECURITY, "at least 768 MiB, so a device that moves 1 TB/s makes at most 1,250 guesses a second")
    assert round(half / 1e4 / 1250 / years, -2) == 1500
    assert says(SECURITY, "need some 1,500 years")


def test_the_minutes_and_the_delays() -> None:
    assert (Settings().cover_minutes, Settings().idle_minutes, guard.LONGEST_HOURS, clipboard.STAYS_MS) == (5, 60, 10, 30_000)
    assert says(SECURITY, "nobody touched it for five minutes")
    assert says(SECURITY, "taken back after 30 s")
    assert all(says(DPO, words) for words in ("après cinq minutes", "après une heure", "après dix heures"))
    assert ending.LONGEST_MONTHS == 24
    assert says(DPO, "Deux ans après le dernier contact")


def test_the_copies() -> None:
    assert says(DPO, "les trois dernières, une par jour sur sept jours, une par semaine sur cinq semaines")
    assert (backup._KEPT_LAST, backup._KEPT_DAYS, backup._KEPT_WEEKS) == (3, 7, 5)


def test_the_frozen_versions_are_those_of_the_lock() -> None:
    lock = (ROOT / "packaging" / "requirements.txt").read_text("utf-8")
    for name, said in (("cryptography", "cryptography 48.0.1"), ("pyside6-essentials", "Qt 6.9.3")):
        version = said.split()[-1]
        assert re.search(rf"^{name}=={re.escape(version)} ; platform_machine == 'x86_64' and sys_platform == 'darwin'", lock, re.MULTILINE)
        assert says(SECURITY, said)


@pytest.mark.parametrize("name", [name for name in policy.Policy().named() if name != "broken"])
def test_all_that_an_organisation_can_fix_is_said(name: str) -> None:
    assert f"`{name}`" in DPO
    assert f"`{name}`" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("page", [SECURITY, DPO])
def test_no_address_and_no_one_s_name_is_there(page: str) -> None:
    assert not re.search(r"https?://|@[a-z]|\b0[1-9](?:[ .]?[0-9]{2}){4}\b", page)
