"""The closed lists of the model, and the label: what the closed cover needs. Apart from `model`, whose many values take their time to load."""

from __future__ import annotations

from enum import Flag, StrEnum, auto

from notebook_app.values import Value


class Noun(Flag):
    """What a transaction touched; the session announces it after the commit."""

    NONE = 0
    PEOPLE = auto()
    ENTRIES = auto()
    APPOINTMENTS = auto()
    TOLD = auto()
    RECIPIENTS = auto()
    REGISTER = auto()
    RECEIVED = auto()
    DIRECTORY = auto()
    LABEL = auto()
    OWN = auto()
    FOLDERS = auto()  # what lies in the circles' folders
    CLIPS = auto()


class State(StrEnum):
    """The state of an appointment; only HELD gives a card its day."""

    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    EXCUSED = "excused"


class Way(StrEnum):
    """How a card leaves."""

    SMS = "sms"
    CONTACT = "contact"
    SEALED = "sealed"
    PAPER = "paper"
    PASSPHRASE = "passphrase"
    INTRODUCTION = "introduction"  # one's own keys, name and phone
    RECEIPT = "receipt"  # "vu", to the one who gave the card


class Trust(StrEnum):
    """Trust classes of exchange SPEC §8; VERIFIED is `known` with the five words re-read; TOLD is noted by hand."""

    VERIFIED = "verified"
    KNOWN = "known"
    NEW = "new"
    KEY_CHANGED = "key-changed"
    UNSIGNED = "unsigned"
    TOLD = "told"
    OWN = "own"


class Label(Value):
    """The counsellor's own label: what a card says of its author."""

    name: str
    job: str = ""
    org: str = ""
    phone: str = ""  # E.164
