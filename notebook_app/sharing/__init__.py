"""The one door: what leaves the notebook, and what comes in (ARCHITECTURE: journeys 4 and 5; MODEL: Cards).

Out: `draft` shows exactly what would leave, `hand_over` writes it into the register before a byte is out, `gone` or `failed` says what became
of it. In: `read` judges what arrived and keeps nothing, `accept`, `introduce` and `set_aside` keep it. Back: `answer`, only by the person's wish.
Nothing leaves a notebook that came out of a backup before one said what it is (`notebook.restored`): `replaces`, or `goes_beside`.
"""

from notebook_app.sharing.answering import answer, answer_name, answer_text, answer_ways, answered
from notebook_app.sharing.arrivals import READ_AT_MOST, Arrival, read, read_again, read_file
from notebook_app.sharing.drafts import SHOWS, VERSIONS, Draft, Field, draft, drafted_again, shows, ways
from notebook_app.sharing.giving import as_read, failed, gone, hand_over, hand_over_as_read, save, save_again, shown_in, to_end, write_again
from notebook_app.sharing.introducing import Parcel, introduction, introduction_name, own_words, words_in, words_of
from notebook_app.sharing.receiving import accept, introduce, link, note_receipt, note_same, note_signed, set_aside, settle
from notebook_app.sharing.restoring import goes_beside, replaces

__all__ = [
    "READ_AT_MOST",
    "SHOWS",
    "VERSIONS",
    "Arrival",
    "Draft",
    "Field",
    "Parcel",
    "accept",
    "answer",
    "answer_name",
    "answer_text",
    "answer_ways",
    "answered",
    "as_read",
    "draft",
    "drafted_again",
    "failed",
    "goes_beside",
    "gone",
    "hand_over",
    "hand_over_as_read",
    "introduce",
    "introduction",
    "introduction_name",
    "link",
    "note_receipt",
    "note_same",
    "note_signed",
    "own_words",
    "read",
    "read_again",
    "read_file",
    "replaces",
    "save",
    "save_again",
    "set_aside",
    "settle",
    "shown_in",
    "shows",
    "to_end",
    "ways",
    "words_in",
    "words_of",
    "write_again",
]
