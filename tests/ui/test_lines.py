"""What can stand on a page, letter by letter."""

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from ui.parts.lines import clean

BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
UNSEEN = "\ufeff\ufffc\ufffe\uffff" + "".join(map(chr, range(0xFDD0, 0xFDF0)))  # besides controls and halves of letters
ODD = st.text(st.sampled_from(BREAKS + UNSEEN + "\t\u00a0\u202f\x07\x1f\x9f\ud800\udfffae\u0301🚌"))


@given(st.text() | ODD)
@example("")
@example("\r\n\r\r\n")
@example("1200\u202f€\u00a0: reçu\ufffc")
def test_breaks_are_one_kind_and_what_no_page_can_hold_is_left_out(text: str) -> None:
    kept = ""
    for letter in text.replace("\r\n", "\n"):
        if letter in BREAKS:
            kept += "\n"
        elif letter == "\t":
            kept += " "
        elif unicodedata.category(letter) not in ("Cc", "Cs") and letter not in UNSEEN:
            kept += letter
    assert clean(text) == unicodedata.normalize("NFC", kept)


def test_every_letter_stays_but_these() -> None:
    every = [chr(code) for code in range(0x11000)]
    gone = {letter for letter in every if len(clean(f"a{letter}b")) == 2 and not unicodedata.combining(letter)}
    assert gone == {letter for letter in every if unicodedata.category(letter) in ("Cc", "Cs")} - set(BREAKS + "\t") | set(UNSEEN)
