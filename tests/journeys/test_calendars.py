"""Appointments of another calendar, looked at day by day before they are planned, and one's own that leave as initials; in the real window."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from desks import TODAY
from hand import bring_in
from laid import faults
from PySide6.QtCore import QTimeZone
from tour_hands import BUTTON, LINK, ROW, Hands

from notebook_app.model import Appointment, State
from notebook_app.policy import Policy

CASES = Path(__file__).parent.parent / "cases"


@pytest.fixture(autouse=True)
def _in_paris(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Paris")
    if sys.platform == "win32" and QTimeZone.systemTimeZoneId() != b"Europe/Paris":
        pytest.skip("the system's zone cannot be set for one process there")


def brought(hands: Hands) -> list[Appointment]:
    """What is planned without a page: in this notebook only a file brings that."""
    found: list[Appointment] = hands.ask(lambda nb: nb.agenda.between(TODAY - timedelta(days=400), TODAY + timedelta(days=400)))
    return [a for a in found if a.person is None]


def written(tmp_path: Path, *events: str) -> Path:
    path = tmp_path / "bureau.ics"
    body = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    path.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n", "utf-8")
    return path


def test_a_file_is_shown_day_by_day_unticked_planned_and_taken_back(hands: Hands) -> None:
    leaf = bring_in(hands, CASES / "D11-thunderbird-series.ics")
    assert hands.says("D11-thunderbird-series.ics\u00a0: quatre rendez-vous lus.")
    assert hands.says("Ils sont prévus, rien de plus\u00a0: honoré, c’est vous qui le dites.")
    assert brought(hands) == []  # nothing before the yes
    names = [row.name for row in leaf.list.rows()]
    assert names[0] == "coché, Ceux d’avant aujourd’hui\u00a0: deux"
    assert "lundi 23 novembre 2026, 10\u00a0h\u00a000, Suivi A. Petit, jusqu’à 11\u00a0h\u00a000, annulé" in names
    assert leaf.add.text() == "Prévoir 3 rendez-vous"
    hands.key("Space")  # those before today
    assert leaf.add.text() == "Prévoir un rendez-vous"
    hands.key("Down", "Space")
    assert leaf.add.text() == "Prévoir 2 rendez-vous"
    hands.key("Ctrl+Return")
    assert hands.says("Deux rendez-vous prévus.")
    assert [(a.day.day, a.hour, a.text, a.place, a.state) for a in brought(hands)] == [
        (2, "10:00", "Suivi A. Petit", "jusqu’à 11\u00a0h\u00a000", State.PLANNED),
        (30, "10:00", "Suivi A. Petit", "jusqu’à 11\u00a0h\u00a000", State.PLANNED),
    ]
    hands.click(LINK, "Tout retirer")
    assert hands.says("C’est défait.")
    assert brought(hands) == []


def test_nobody_is_joined_to_one_without_a_yes(hands: Hands, tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "DTSTART:20261208T140000\r\nSUMMARY:RDV Mme Ferhat - CV\r\nLOCATION:Mairie",
        "DTSTART:20261209T140000\r\nSUMMARY:Suivi Awa Diop",
        "DTSTART:20261201T103000\r\nSUMMARY:Nadia Ferhat",
    )
    leaf = bring_in(hands, path)
    assert any(row.name.endswith("Nadia Ferhat, déjà dans le cahier") for row in leaf.list.rows())
    hands.key("Down", "Space")
    assert hands.seen(ROW, "Sur la page\u00a0: Nadia Ferhat, oui")
    hands.key("Ctrl+Return")
    found = hands.ask(lambda nb: [a for a in nb.agenda.between(TODAY, TODAY + timedelta(days=40)) if a.day.day in (8, 9)])
    assert [(a.name, a.text, a.place) for a in found] == [("Nadia Ferhat", "", "CV, Mairie"), ("", "Suivi Awa Diop", "")]
    assert hands.ask(lambda nb: nb.people.get(found[0].person).last_held) == TODAY


def test_whom_a_repetition_is_about_is_asked_once(hands: Hands, tmp_path: Path) -> None:
    leaf = bring_in(hands, written(tmp_path, "DTSTART:20261208T140000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nSUMMARY:Suivi Awa Diop"))
    assert [row.name for row in leaf.list.rows() if "?" in row.name] == ["Sur la page\u00a0: Awa Diop\u202f?"]
    hands.key("Down", "Space")
    assert "coché, mardi 15 décembre 2026, 14\u00a0h\u00a000, Suivi Awa Diop, Awa Diop" in [row.name for row in leaf.list.rows()]
    hands.key("Up", "Space")  # the first one is not wanted: the next one asks, and has the answer
    assert hands.seen(ROW, "Sur la page\u00a0: Awa Diop, oui")
    hands.key("Ctrl+Return")
    assert hands.says("Trois rendez-vous prévus.")
    found = hands.ask(lambda nb: nb.agenda.between(TODAY + timedelta(days=1), TODAY + timedelta(days=60)))
    assert [a.day.day for a in found if a.name == "Awa Diop"] == [15, 22, 29]


def test_a_later_file_moves_and_takes_out_what_its_calendar_did(hands: Hands, tmp_path: Path) -> None:
    bring_in(hands, written(tmp_path, "UID:a\r\nDTSTART:20261208T140000\r\nSUMMARY:Atelier", "UID:b\r\nDTSTART:20261209T090000\r\nSUMMARY:Bilan"))
    hands.key("Ctrl+Return")
    changed = written(
        tmp_path,
        "UID:a\r\nSEQUENCE:1\r\nDTSTART:20261210T150000\r\nSUMMARY:Atelier",
        "UID:b\r\nSEQUENCE:1\r\nSTATUS:CANCELLED\r\nDTSTART:20261209T090000\r\nSUMMARY:Bilan",
    )
    leaf = bring_in(hands, changed)
    assert leaf.add.text() == "Mettre à jour 2 rendez-vous"
    names = [row.name for row in leaf.list.rows()]
    assert any(name.endswith("Bilan, annulé, à retirer ici") for name in names)
    assert any(name.endswith("Atelier, il était le mar. 8 déc. à 14\u00a0h\u00a000") for name in names)
    hands.key("Ctrl+Return")
    assert hands.says("Un rendez-vous déplacé. Un rendez-vous retiré.")
    assert [(a.day.day, a.hour, a.text) for a in brought(hands)] == [(10, "15:00", "Atelier")]
    hands.click(LINK, "Défaire")
    assert [(a.day.day, a.text) for a in brought(hands)] == [(8, "Atelier"), (9, "Bilan")]
    bring_in(hands, changed)
    hands.key("Ctrl+Return")
    assert not bring_in(hands, changed).add.isEnabled()  # what it calls off is noted
    leaf = bring_in(hands, written(tmp_path, "UID:a\r\nDTSTART:20261208T140000\r\nSUMMARY:Atelier"))
    assert not leaf.add.isEnabled()


def test_an_invitation_that_was_declined_is_shown_and_not_planned(hands: Hands, tmp_path: Path) -> None:
    no, yes = ("ATTENDEE;PARTSTAT=DECLINED:mailto:claire@example.org", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:claire@example.org")
    bilan, atelier = "UID:b\r\nDTSTART:20261209T090000\r\nSUMMARY:Bilan", "UID:a\r\nDTSTART:20261208T140000\r\nSUMMARY:Atelier"
    leaf = bring_in(hands, written(tmp_path, f"{bilan}\r\n{no}", f"{atelier}\r\n{yes}"))
    shown = [row.name for row in leaf.list.rows() if row.key is None and "Bilan" in row.name]
    assert shown == ["mercredi 9 décembre 2026, 9\u00a0h\u00a000, Bilan, décliné"]
    assert leaf.add.text() == "Prévoir un rendez-vous"
    assert faults(hands.window) == []
    hands.key("Ctrl+Return")
    assert [a.text for a in brought(hands)] == ["Atelier"]
    leaf = bring_in(hands, written(tmp_path, f"{bilan}\r\n{yes}", f"{atelier}\r\n{no}"))  # she changed her mind about both
    assert any(row.name.endswith("Atelier, décliné, à retirer ici") for row in leaf.list.rows())
    hands.key("Ctrl+Return")
    assert [a.text for a in brought(hands)] == ["Bilan"]
    leaf = bring_in(hands, written(tmp_path, f"{atelier}\r\n{no}"))
    assert (leaf.add.text(), leaf.add.isEnabled()) == ("Prévoir", False)
    assert hands.says("Il n’y a rien à prévoir.")


def test_a_later_file_moves_what_it_changes_from_one_day_on(hands: Hands, tmp_path: Path) -> None:
    series = "UID:a\r\nDTSTART:20261208T140000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nSUMMARY:Atelier"
    bring_in(hands, written(tmp_path, series))
    hands.key("Ctrl+Return")
    later = written(
        tmp_path, series, "UID:a\r\nSEQUENCE:1\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261215T140000\r\nDTSTART:20261216T090000\r\nSUMMARY:Atelier"
    )
    leaf = bring_in(hands, later)
    assert leaf.add.text() == "Mettre à jour 3 rendez-vous"
    assert sum("il était le mar. 22 déc. à 14\u00a0h\u00a000" in row.name for row in leaf.list.rows()) == 1
    hands.key("Ctrl+Return")
    assert [(a.day.day, a.hour) for a in brought(hands)] == [(8, "14:00"), (16, "09:00"), (23, "09:00"), (30, "09:00")]
    assert not bring_in(hands, later).add.isEnabled()
    hands.key("Esc")
    for _ in range(2):  # the change alone, as a mail brings it: it moves its own day, and says that others may be moved too
        bring_in(hands, written(tmp_path, "UID:a\r\nSEQUENCE:2\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261222T140000\r\nDTSTART:20261222T160000"))
        assert hands.says("«\u00a0sans titre\u00a0»\u00a0: ce qui change le 22 décembre vaut pour d’autres jours, pas changés ici. À vérifier.")
        hands.key("Ctrl+Return")
    assert [(a.day.day, a.hour) for a in brought(hands)] == [(8, "14:00"), (16, "09:00"), (22, "16:00"), (30, "09:00")]


def test_a_cancellation_that_comes_first_is_noted(hands: Hands) -> None:
    bring_in(hands, CASES / "D12-b-cancel.ics")
    hands.key("Ctrl+Return")
    assert hands.says("C’est noté\u00a0: ce qui est annulé ne reviendra pas par un fichier plus ancien.")
    assert not bring_in(hands, CASES / "D12-b-cancel.ics").add.isEnabled()  # once
    leaf = bring_in(hands, CASES / "D12-a-request.ics")
    assert not leaf.add.isEnabled()
    assert brought(hands) == []


def test_what_is_left_of_a_file_is_said(hands: Hands, tmp_path: Path) -> None:
    bring_in(
        hands,
        written(
            tmp_path, "SUMMARY:sans jour", "DTSTART:20180105T090000\r\nRRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY:finie",
            "DTSTART;TZID=Mars/Olympe:20261203T090000\r\nSUMMARY:Loin",
            "DTSTART:20261201T090000\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Réunion\r\nDESCRIPTION:x",
            *(f"DTSTART:2026120{n}T170000\r\nRRULE:FREQ=HOURLY\r\nSUMMARY:Bip {n}" for n in range(1, 5)),
            *(
                f"UID:s{n}\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:2026120{n}T090000\r\nDTSTART:2026120{n}T110000\r\nSUMMARY:Suivi {n}"
                for n in range(1, 6)
            ),
        ),
    )  # fmt: skip
    for said in (
        "Pas compris, laissé\u00a0: un.", "«\u00a0Réunion\u00a0» se répète\u00a0: 52 pris, jusqu’au 23 novembre 2027.",
        "«\u00a0Bip 2\u00a0» se répète\u00a0: un pris, jusqu’au 2 décembre.", "D’autres répétitions, prises en partie aussi\u00a0: deux.",
        "«\u00a0Suivi 2\u00a0»\u00a0: ce qui change le 2 décembre vaut pour d’autres jours, pas changés ici. À vérifier.",
        "Répétitions sans jour proche d’aujourd’hui, laissées\u00a0: 1.", "Fuseau inconnu, heures prises comme écrites\u00a0: Mars/Olympe.",
        "D’autres changements de plusieurs jours, à vérifier aussi\u00a0: deux.", "Sans place dans le cahier\u00a0: notes.",
    ):  # fmt: skip
        assert hands.says(said), said


def test_in_large_letters_what_is_to_be_checked_is_in_sight_before_the_rows(hands: Hands, tmp_path: Path) -> None:
    hands.size(800, 520)
    hands.desk.look.set_u(48)
    events = [f"DTSTART;TZID=Mars/Olympe:202612{n:02}T090000\r\nSUMMARY:Réunion {n}" for n in range(1, 12)]
    leaf = bring_in(hands, written(tmp_path, "SUMMARY:sans jour", *events))
    assert leaf.left.visibleRegion().boundingRect().height() >= leaf.left.height() - leaf.look.u // 2
    assert leaf.list.hasFocus()
    hands.key("Down")
    row = leaf.list.visualRect(leaf.list.currentIndex())
    assert leaf.list.visibleRegion().boundingRect().contains(row.center())
    hands.key("Space")
    assert leaf.add.text() == "Prévoir 10 rendez-vous"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "Cet agenda est coupé ou abîmé."),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "Aucun rendez-vous de cet agenda ne se laisse lire."),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "Cet agenda est vide."),
        (
            b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20180105T090000\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            "Cet agenda n’a rien de proche d’aujourd’hui.",
        ),
        (
            b"PK\x03\x04\x14\0\0\0\0\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.icsPK\x01\x02\x14\x03\x14\0\0\0\0\0\0\0!\0\0\0\0\0"
            b"\0\0\0\0\0\0\0\0\x05\0\0\0\0\0\0\0\0\0\0\0\x80\x01\0\0\0\0a.icsPK\x05\x06\0\0\0\0\x01\0\x01\x003\0\0\0#\0\0\0\0\0",
            "C’est un dossier compressé.",
        ),
        (
            b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nDTSTART:20261201T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            "C’est une réponse à une invitation, pas un rendez-vous.",
        ),
    ],
)
def test_what_holds_nothing_is_said_in_a_sentence(hands: Hands, tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "x.ics").write_bytes(data)
    bring_in(hands, tmp_path / "x.ics")
    assert hands.says(said)
    assert brought(hands) == []


def test_a_calendar_dropped_or_named_leads_here(hands: Hands, tmp_path: Path) -> None:
    hands.drop(CASES / "D07-outlook.ics")
    assert hands.says("D07-outlook.ics\u00a0: deux rendez-vous lus.")
    hands.key("Esc")
    assert hands.seen(BUTTON, "Choisir un fichier")
    hands.drop(CASES / "D07-outlook.ics", CASES / "D01-iphone.vcf")  # with others, one after the other
    assert hands.says("C’est un agenda, pas une fiche.")
    hands.click(BUTTON, "Voir ce qui y est")
    hands.key("Ctrl+Return")
    assert [(a.day.isoformat(), a.hour) for a in brought(hands)] == [("2026-07-14", "14:00"), ("2026-11-24", "09:30")]


def test_ones_own_leave_as_initials_letter_for_letter(hands: Hands, tmp_path: Path) -> None:
    hands.ask(lambda nb: nb.agenda.add(TODAY + timedelta(days=1), None, text="Réunion chez Untel", place="Mairie", today=TODAY))
    hands.desk.session.go.emit("rabat", {"row": "import"})
    hands.rest()
    hands.tab_to(LINK, "Mes rendez-vous pour un autre agenda")
    hands.key("Return")
    assert hands.says("Trois rendez-vous à venir.")
    leaf = hands.desk.page().leaves["import"]
    assert [row.name for row in leaf.list.rows()] == [
        "mercredi 25 novembre 2026", "mercredi 25 novembre 2026, 16\u00a0h\u00a000, A.D.",
        "jeudi 26 novembre 2026", "jeudi 26 novembre 2026, Occupé",
        "mardi 1er décembre 2026", "mardi 1er décembre 2026, 10\u00a0h\u00a030, N.F.",
    ]  # fmt: skip
    hands.tab_to(LINK, "Lettre pour lettre")
    hands.key("Return")
    shown = [row.name for row in leaf.list.rows()]
    hands.desk.chosen.path = tmp_path / "agenda.ics"
    hands.key("Ctrl+Return")
    assert hands.says("C’est écrit dans le fichier choisi.")
    assert hands.desk.chosen.asked[-1] == "agenda.ics"
    left = (tmp_path / "agenda.ics").read_bytes().decode()
    assert left.split("\r\n")[:-1] == shown
    assert not any(word in left for word in ("Ferhat", "Nadia", "Diop", "Untel", "Mairie"))


def test_an_own_file_that_cannot_be_written_is_said_and_stays_asked(hands: Hands, tmp_path: Path) -> None:
    hands.desk.session.go.emit("rabat", {"row": "import"})
    hands.rest()
    hands.click(LINK, "Mes rendez-vous pour un autre agenda")
    hands.desk.chosen.path = tmp_path / "nulle part" / "agenda.ics"
    hands.click(BUTTON, "Enregistrer le fichier")
    assert hands.says("Ce dossier n’est plus là.")
    assert hands.says("Rien n’y est écrit. Choisissez un autre endroit.")
    hands.key("Esc")
    assert hands.seen(BUTTON, "Choisir un fichier")


def test_where_no_readable_file_may_be_written_none_is_offered(make_desk: Any, closed: Any, qtbot: Any) -> None:
    closed.session.policy = Policy(readable_files=False)
    hands = Hands(closed)
    from desks import SIX

    closed.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: closed.session.current == "open" and closed.idle())
    hands.ready()
    closed.session.go.emit("rabat", {"row": "import"})
    hands.rest()
    assert hands.seen(BUTTON, "Choisir un fichier")
    assert not hands.seen(LINK, "Mes rendez-vous pour un autre agenda")


@pytest.mark.parametrize(
    ("width", "height", "u"),
    [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1093, 540, 64), (800, 520, 64)],
)
def test_nothing_is_cut_or_covered(hands: Hands, tmp_path: Path, width: int, height: int, u: int) -> None:
    hands.size(width, height)
    hands.desk.look.set_u(u)
    full = written(
        tmp_path, "UID:a\r\nDTSTART:20261208T140000\r\nDTEND:20261208T150000\r\n"
        "SUMMARY:RDV Nadia Ferhat, préparer l’entretien à la cuisine centrale\r\n"
        "LOCATION:Maison de l’emploi\\, 3 rue du Four\\, salle du premier étage", "DTSTART;VALUE=DATE:20261210\r\nDURATION:P3D\r\nSUMMARY:Salon",
        "DTSTART:20261201T090000\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Réunion d’équipe\r\nDESCRIPTION:x\r\nATTENDEE:y",
    )  # fmt: skip
    for path in (full, CASES / "D11-thunderbird-series.ics", CASES / "D12-b-cancel.ics"):
        bring_in(hands, path)
        assert faults(hands.desk.window) == []
        assert hands.desk.page().leaves["import"].add.isVisible()
    hands.desk.session.go.emit("rabat", {"row": "import"})
    hands.key("Esc")
    hands.rest()
    assert faults(hands.desk.window) == []
    hands.desk.page().leaves["import"].own.emit()
    hands.rest()
    assert faults(hands.desk.window) == []
