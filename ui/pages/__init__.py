"""The screens, one file each; none imports another. Here is their list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from notebook_app.values import Value


class Entry(Value):
    """A page of the book: its module is imported at the first visit. Without a tab, `keys` is empty."""

    name: str
    where: str
    tab: str = ""
    short: str = ""
    keys: tuple[str, ...] = ()


def pages() -> tuple[Entry, ...]:
    """Every page; a new screen is one file and one line here."""
    translate = QCoreApplication.translate
    people = translate("Window", "Répertoire"), translate("Window", "Répertoire", "short")
    week = translate("Window", "Semainier"), translate("Window", "Semaine", "short")
    received = translate("Window", "Fiches reçues"), translate("Window", "Reçues", "short")
    register = translate("Window", "Registre des envois"), translate("Window", "Registre", "short")
    return (
        Entry("people", "ui.pages.people.PeoplePage", *people, ("Ctrl+1", "Ctrl+&")),
        Entry("week", "ui.pages.week.WeekPage", *week, ("Ctrl+2", "Ctrl+é")),
        Entry("received", "ui.pages.received.ReceivedPage", *received, ("Ctrl+3", 'Ctrl+"')),
        Entry("register", "ui.pages.register.RegisterPage", *register, ("Ctrl+4", "Ctrl+'")),
        Entry("person", "ui.pages.person.PersonPage"),
        Entry("joined", "ui.pages.joined.JoinedPage"),
        Entry("sketch", "ui.pages.sketch.SketchPage"),
        Entry("versions", "ui.pages.versions.VersionsPage"),
        Entry("handover", "ui.pages.handover.HandoverPage"),
        Entry("rabat", "ui.pages.rabat.RabatPage"),
        Entry("fivewords", "ui.pages.fivewords.FiveWordsPage"),
        Entry("print", "ui.pages.printing.PrintPage"),
        Entry("whole", "ui.pages.whole.WholePage"),
    )
