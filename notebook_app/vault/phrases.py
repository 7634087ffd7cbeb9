"""What is typed to open a notebook: passphrases and recovery words (vault SPEC §3)."""

from __future__ import annotations

import unicodedata

from notebook_app import wordlist

PASSPHRASE_WORDS = 6
RECOVERY_WORDS = 8
SHORTEST, LONGEST = 12, 256
_FORBIDDEN = frozenset({"Cc", "Cs", "Cn", "Co"})


def new_passphrase() -> str:
    """Six words drawn from the list, joined by spaces: what the form offers."""
    import secrets

    return " ".join(secrets.choice(wordlist.words()) for _ in range(PASSPHRASE_WORDS))


def passphrase(typed: str) -> str:
    """The passphrase that was typed, in the one form that is derived."""
    words = wordlist.typed_words(typed)
    if len(words) == PASSPHRASE_WORDS and all(word in wordlist.words() for word in words):
        return " ".join(words)
    return " ".join(unicodedata.normalize("NFKC", typed).replace("\u2019", "'").split())


def chosen_passphrase(typed: str) -> str:
    """The same for a new one; ValueError("passphrase") when it cannot be one."""
    chosen = passphrase(typed)
    if not SHORTEST <= len(chosen) <= LONGEST or any(unicodedata.category(c) in _FORBIDDEN for c in chosen):
        raise ValueError("passphrase")
    return chosen


def is_passphrase(typed: str) -> bool:
    """Whether it can be a new one: 12 to 256 characters in its derived form, none of them invisible."""
    try:
        chosen_passphrase(typed)
    except ValueError:
        return False
    return True


def _check_word(seven: list[str]) -> str:
    import hashlib

    digest = hashlib.sha256(b"cahier/recovery/1\0" + " ".join(seven).encode("ascii")).digest()
    return wordlist.words()[int.from_bytes(digest[:2], "big") >> 6]


def new_recovery_words() -> str:
    """Seven words drawn from the list and their check word, joined by spaces."""
    import secrets

    seven = [secrets.choice(wordlist.words()) for _ in range(RECOVERY_WORDS - 1)]
    return " ".join([*seven, _check_word(seven)])


def recovery_words(typed: str) -> str | None:
    """The recovery words that were typed; None when it has not their form."""
    words = wordlist.typed_words(typed)
    if len(words) != RECOVERY_WORDS or words[-1] != _check_word(words[:-1]):
        return None
    return " ".join(words)
