"""A social security number wherever one types: the same calm line under it, the same two answers; nothing of it is kept before one answered."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from desks import SIX, TODAY
from inside import unlocked
from laid import faults
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from tour_hands import BOX, BUTTON, FIELD, LINK, Hands

from notebook_app.model import State
from notebook_app.notebook import ending
from ui.aloud import Voice

NUMBER, BARE = "2 85 05 78 006 084 41", "006 084"
SAID = "Un numéro de sécurité sociale est là."
LEAVE, TAKE = "Laisser le numéro de sécurité sociale", "Retirer le numéro de sécurité sociale"
SIZES = [((1280, 800), 32), ((1280, 650), 32), ((1093, 540), 32), ((800, 520), 32), ((1280, 800), 48)]


def nadia(hands: Hands) -> int:
    return int(hands.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat")))


def to(hands: Hands, page: str, **target: object) -> None:
    hands.desk.session.go.emit(page, target or None)
    hands.rest()


def inside(hands: Hands) -> bytes:
    """The whole notebook, closed as one closes it and opened with its key."""
    hands.desk.window.close_notebook()
    hands.until(hands.desk.idle, "it is closed")
    return unlocked(hands.desk.root / "notebook", SIX)


# -- a new name --------------------------------------------------------------------------------------------------------


def names(hands: Hands) -> list[str]:
    return [row.name for row in hands.ask(lambda nb: nb.people.rows())]


def a_name(hands: Hands) -> None:
    hands.key("Ctrl+Shift+N")
    hands.write(f"Rosa Bellini {NUMBER}")
    hands.key("Return")


def test_a_new_name_waits_and_is_added_without_it(hands: Hands) -> None:
    a_name(hands)
    assert hands.says(SAID)
    assert not any("Bellini" in name for name in names(hands))
    hands.click(LINK, TAKE)
    assert not hands.says(SAID)
    assert "Rosa Bellini" in names(hands)
    assert BARE.encode() not in inside(hands)


def test_the_question_is_spoken_once_and_read_once(hands: Hands) -> None:
    QAccessible.setActive(True)
    try:
        a_name(hands)
        # Elsewhere it is an announcement, of which nothing stays.
        assert [voice.words for voice in hands.window.findChildren(Voice)] == ([SAID] if sys.platform == "linux" else [])
    finally:
        QAccessible.setActive(False)
    assert [thing.name for thing in hands.things() if thing.name == SAID] == [SAID]


def test_a_new_name_keeps_it_after_laisser_or_a_second_enter_and_is_not_asked_again(hands: Hands) -> None:
    a_name(hands)
    hands.click(LINK, LEAVE)
    assert f"Rosa Bellini {NUMBER}" in names(hands)
    hands.write(f"Paul Bellini {NUMBER}")
    hands.key("Return")
    assert not hands.says(SAID)
    assert f"Paul Bellini {NUMBER}" in names(hands)
    hands.write("Zoe 1 84 12 2A 451 089")
    hands.key("Return")
    assert hands.says(SAID)
    hands.key("Return")
    assert not hands.says(SAID)
    assert "Zoe 1 84 12 2A 451 089" in names(hands)


def test_one_taken_out_by_hand_or_left_by_esc_is_not_asked_about(hands: Hands) -> None:
    a_name(hands)
    hands.key(*["Backspace"] * (len(NUMBER) + 1))
    assert not hands.says(SAID)
    hands.write(f" {NUMBER}")
    hands.key("Return")
    assert hands.says(SAID)
    hands.key("Escape")
    assert not hands.says(SAID)
    assert not any("Bellini" in name for name in names(hands))


def test_half_typed_it_is_kept_without_it(hands: Hands) -> None:
    hands.key("Ctrl+Shift+N")
    hands.write(f"Rosa {NUMBER} Bellini")
    kept: list[str] = []

    def all_kept() -> bool:
        kept.append(hands.ask(lambda nb: nb.own.get("place") or ""))
        return "Bellini" in kept[-1]

    hands.until(all_kept, "what is half typed is kept")
    assert not any("078" in place.replace(" ", "") or "05 78" in place for place in kept)
    hands.key("Ctrl+L")
    hands.reopen(SIX.split())
    assert hands.says("Bellini")
    assert "05 78" not in hands.all_words()
    assert BARE.encode() not in inside(hands)


# -- appointments ------------------------------------------------------------------------------------------------------


def planned(hands: Hands) -> list[str]:
    return [f"{a.text} {a.place}".strip() for a in hands.ask(lambda nb: nb.agenda.between(TODAY, TODAY + timedelta(days=60))) if a.person is None]


def test_an_appointment_of_today_waits_and_is_planned_without_it(hands: Hands) -> None:
    hands.click(FIELD, "Ajouter un rendez-vous")
    hands.write(f"17h CPAM {NUMBER}")
    hands.key("Return")
    assert hands.says(SAID)
    assert planned(hands) == []
    hands.tab_to(LINK, TAKE)
    hands.key("Space")
    assert planned(hands) == ["CPAM"]
    assert BARE.encode() not in inside(hands)


def test_an_appointment_that_is_changed_keeps_it_only_after_laisser(hands: Hands) -> None:
    hands.click(BUTTON, "16 h 00, Diop Awa, changer l’heure")
    hands.key("End")
    hands.write(f", CPAM {NUMBER}")
    hands.key("Return")
    assert hands.says(SAID)
    hands.key("Escape")  # the question is let be, not what was written
    assert hands.focus == "Changer le rendez-vous"
    assert not hands.says(SAID)
    hands.key("Return")
    hands.click(LINK, LEAVE)
    assert [a.place for a in hands.ask(lambda nb: nb.agenda.on(TODAY)) if a.hour == "16:00"] == [f"CPAM {NUMBER}"]


def test_an_appointment_of_the_week(hands: Hands) -> None:
    to(hands, "week")
    hands.click(FIELD, "Écrire un rendez-vous, vendredi 27 novembre")
    hands.write(f"10h CPAM {NUMBER}")
    hands.key("Return")
    assert hands.says(SAID)
    assert planned(hands) == []
    hands.key("Escape")
    assert not hands.says(SAID)
    hands.key("Return")
    hands.click(LINK, TAKE)
    assert planned(hands) == ["CPAM"]


def place(hands: Hands) -> str:
    return str(hands.ask(lambda nb: next(a for a in nb.agenda.of(nadia_of(nb)) if a.state is State.PLANNED).place))


def nadia_of(nb: object) -> int:
    return int(next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat"))  # type: ignore[attr-defined]


def test_the_place_of_the_next_appointment(hands: Hands) -> None:
    to(hands, "person", id=nadia(hands))
    hands.key("Ctrl+R", "End")
    hands.write(f", CPAM {NUMBER}")
    hands.key("Return")
    assert hands.says(SAID)
    assert place(hands) == ""
    hands.tab_to(LINK, TAKE)  # on the way the field is left: that is no answer
    hands.key("Space")
    assert not hands.says(SAID)
    assert place(hands) == "CPAM"


def test_where_the_page_is_left_at_once_it_is_kept_and_asked_about_on_the_way_back(hands: Hands) -> None:
    to(hands, "person", id=nadia(hands))
    hands.key("Ctrl+R", "End")
    hands.write(f", CPAM {NUMBER}")
    hands.key("Ctrl+0")
    assert place(hands) == f"CPAM {NUMBER}"
    to(hands, "person", id=nadia(hands))
    assert hands.says(SAID)
    hands.click(LINK, TAKE)
    assert place(hands) == "CPAM"
    to(hands, "person", id=nadia(hands))
    assert not hands.says(SAID)


# -- the left page of a person -----------------------------------------------------------------------------------------


def test_news_noted_by_hand(hands: Hands) -> None:
    to(hands, "person", id=nadia(hands))
    hands.click(LINK, "On me l’a dit")
    hands.write(f"Ali {NUMBER}")
    hands.key("Tab")
    hands.write(f"voisin {NUMBER[:-1]}")
    hands.until(lambda: "voisin 2 85" in hands.ask(lambda nb: nb.own.get("place", "")), "what is half typed is kept, and is no number yet")
    hands.write(NUMBER[-1])
    hands.key("Tab")
    hands.write("hier")
    hands.key("Ctrl+Return")
    assert hands.says(SAID)
    assert len(hands.ask(lambda nb: nb.told.of(nadia_of(nb)))) == 1
    hands.click(LINK, TAKE)
    assert ("Ali", "voisin") in [(told.who, told.role) for told in hands.ask(lambda nb: nb.told.of(nadia_of(nb)))]
    assert BARE.encode() not in inside(hands)


def test_a_name_that_is_changed_and_a_note_about_a_person(hands: Hands) -> None:
    person = nadia(hands)
    hands.ask(lambda nb: nb.people.update(person, note="Dossier 12"))
    to(hands, "person", id=person)
    hands.click(LINK, "Corriger ce qui a été importé")
    hands.tab_to(FIELD, "Note")
    hands.key("End")
    hands.write(f", {NUMBER}")
    hands.key("Return")
    assert hands.says(SAID)
    hands.click(LINK, TAKE)
    assert hands.ask(lambda nb: nb.people.get(person).note) == "Dossier 12"
    hands.click(LINK, "Renommer la page")
    hands.key("End")
    hands.write(f" {NUMBER}")
    hands.key("Return")
    assert hands.says(SAID)
    hands.click(LINK, LEAVE)
    assert hands.ask(lambda nb: nb.people.get(person).name) == f"Nadia Ferhat {NUMBER}"


def test_what_stood_in_the_notebook_before_is_not_asked_about(hands: Hands) -> None:
    person = nadia(hands)
    hands.ask(lambda nb: nb.people.update(person, note=f"Dossier {NUMBER}"))
    to(hands, "person", id=person)
    hands.click(LINK, "Corriger ce qui a été importé")
    hands.key("Return")
    assert not hands.says(SAID)
    assert not hands.seen(FIELD, "Note")


# -- a line written on Aujourd’hui -------------------------------------------------------------------------------------

OF_NADIA = "Un numéro de sécurité sociale est dans la ligne de Nadia Ferhat."


def lines(hands: Hands, name: str = "Nadia Ferhat") -> list[str]:
    return [e.text for e in hands.ask(lambda nb: nb.entries.window(next(row.id for row in nb.people.rows() if row.name == name)))]


def a_line(hands: Hands, words: str) -> None:
    hands.key("Ctrl+0")
    hands.until(lambda: hands.focus.startswith("Ligne de Ferhat"), "the caret is at the line of the latest")
    hands.write(words)


def test_a_line_without_a_line_yet_says_it_once_it_was_left(hands: Hands) -> None:
    a_line(hands, f"Sécu {NUMBER}, notée.")
    hands.rest()
    assert not hands.says(OF_NADIA)
    hands.key("Down")
    hands.until(lambda: hands.says(OF_NADIA), "it is said")
    assert hands.focus.startswith("Ligne de Garnier")
    assert faults(hands.window) == []
    hands.click(LINK, TAKE)
    assert lines(hands)[-1] == "Sécu, notée."
    assert not hands.says(OF_NADIA)
    assert BARE.encode() not in inside(hands)


def test_the_line_that_still_lies_there_loses_it_in_sight(hands: Hands) -> None:
    a_line(hands, f"Sécu {NUMBER}, notée.")
    hands.click(FIELD, "Chercher")
    hands.until(lambda: hands.says(OF_NADIA), "it is said")
    hands.click(LINK, TAKE)
    assert hands.desk.page().today.line.text() == "Sécu, notée."
    hands.write(" Rappeler.")
    hands.key("Down")
    hands.until(lambda: lines(hands)[-1] == "Sécu, notée. Rappeler.", "it is saved")


def test_a_line_that_was_nothing_else_goes_with_it(hands: Hands) -> None:
    before = lines(hands)
    a_line(hands, NUMBER)
    hands.key("Down")
    hands.until(lambda: hands.says(OF_NADIA), "it is said")
    hands.click(LINK, TAKE)
    hands.rest()
    assert lines(hands) == before


def test_a_line_left_as_it_is_is_not_asked_about_again_neither_there_nor_on_its_page(hands: Hands) -> None:
    a_line(hands, f"Sécu {NUMBER}")
    hands.key("Down")
    hands.until(lambda: hands.says(OF_NADIA), "it is said")
    hands.click(LINK, LEAVE)
    assert not hands.says(OF_NADIA)
    to(hands, "person", id=nadia(hands))
    assert not hands.says("Un numéro de sécurité sociale")
    hands.key("Ctrl+0")
    assert not hands.says(OF_NADIA)
    assert lines(hands)[-1] == f"Sécu {NUMBER}"


def test_answered_on_the_page_it_is_not_asked_about_on_aujourd_hui(hands: Hands) -> None:
    a_line(hands, f"Sécu {NUMBER}")
    to(hands, "person", id=nadia(hands))
    hands.click(LINK, TAKE)
    hands.key("Ctrl+0")
    assert not hands.says(OF_NADIA)


# -- the words on what is joined ---------------------------------------------------------------------------------------


def captions(hands: Hands) -> list[str]:
    return [clip.name for clip in hands.ask(lambda nb: nb.clips.of(nadia_of(nb)))]


def test_the_words_on_a_page_that_is_joined_and_on_one_that_lies_there(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    assert image.save(str(path))
    to(hands, "joined", person=nadia(hands), line=None, files=[str(path)])
    hands.until(lambda: hands.seen(FIELD, "Quelques mots sur la page jointe"), "it is read")
    hands.click(FIELD, "Quelques mots sur la page jointe")
    hands.write(f"carte {NUMBER}")
    hands.key("Return")
    assert hands.says(SAID)
    assert captions(hands) == []
    hands.click(LINK, TAKE)
    hands.until(lambda: captions(hands) == ["carte"], "it is joined")
    clip = hands.ask(lambda nb: nb.clips.of(nadia_of(nb))[0].id)
    to(hands, "joined", person=nadia(hands), clip=clip)
    hands.click(FIELD, "Quelques mots sur la page jointe")
    hands.key("End")
    hands.write(f" {NUMBER}")
    hands.key("Tab")
    assert hands.says(SAID)
    assert captions(hands) == ["carte"]
    hands.click(LINK, LEAVE)
    assert captions(hands) == [f"carte {NUMBER}"]


def test_a_pdf_brings_it_in_its_name(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / f"droits {NUMBER}.pdf"
    path.write_bytes(b"%PDF-1.4\n%%EOF\n")
    to(hands, "joined", person=nadia(hands), line=None, files=[str(path)])
    hands.until(lambda: hands.says(SAID), "it is said")
    hands.click(LINK, TAKE)
    hands.click(BUTTON, "Joindre le PDF")
    hands.until(lambda: captions(hands) == ["droits"], "it is joined")


# -- a calendar file ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kept", [False, True])
def test_a_calendar_brings_none_unless_one_says_so(hands: Hands, tmp_path: Path, kept: bool) -> None:
    path = tmp_path / "bureau.ics"
    event = f"BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261208T140000\r\nSUMMARY:CPAM {NUMBER}\r\nLOCATION:Mairie\r\nEND:VEVENT\r\n"
    path.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{event}END:VCALENDAR\r\n", "utf-8")
    to(hands, "rabat", row="import", files=[str(path)])
    assert hands.says("Un numéro de sécurité sociale a été lu.")
    leaf = hands.desk.page().leaves["import"]
    assert not any(NUMBER in row.name for row in leaf.list.rows())
    if kept:
        hands.click(BOX, "ne pas le garder")
        assert any(NUMBER in row.name for row in leaf.list.rows())
    hands.key("Ctrl+Return")
    assert planned(hands) == [f"CPAM {NUMBER} Mairie" if kept else "CPAM Mairie"]
    to(hands, "rabat", row="import", files=[str(path)])
    assert hands.says("déjà dans le cahier") or leaf.add.text() == "Prévoir"


# -- words about somebody elsewhere ------------------------------------------------------------------------------------


def test_whom_a_card_is_given_to(hands: Hands) -> None:
    to(hands, "handover", person=nadia(hands))
    hands.click(FIELD, "Écrire un nom")
    hands.write(f"Ali Garba {NUMBER}")
    hands.key("Tab")
    hands.write(f"gardien {NUMBER}")
    hands.key("Return")
    assert hands.says(SAID)
    hands.key("Escape")
    assert not hands.says(SAID)
    hands.key("Return")
    hands.click(LINK, TAKE)
    assert ("Ali Garba", "gardien") in [(one.name, one.role) for one in hands.ask(lambda nb: nb.directory.recipients())]
    assert BARE.encode() not in inside(hands)


def test_why_a_page_is_kept(hands: Hands) -> None:
    person = hands.ask(lambda nb: nb.people.add("Lola Ancienne", date(2023, 3, 15), since=date(2023, 3, 15)).id)
    to(hands, "rabat", row="keeping")
    hands.key("Return")
    hands.until(lambda: hands.seen(FIELD, "Pourquoi la garder"), "it is opened")
    hands.write(f"Un recours, {NUMBER}")
    hands.key("Return")
    assert hands.says(SAID)
    assert hands.ask(ending.kept) == []
    hands.key("Escape")
    assert not hands.says(SAID)
    hands.key("Ctrl+Return")
    hands.tab_to(LINK, TAKE)
    hands.key("Space")
    hands.until(lambda: [(each.person, each.reason) for each in hands.ask(ending.kept)] == [(person, "Un recours")], "it is kept")
    assert BARE.encode() not in inside(hands)


def test_the_words_of_a_request(hands: Hands) -> None:
    to(hands, "whole", person=nadia(hands))
    hands.click(LINK, "Noter une demande")
    hands.write(f"par courrier, {NUMBER}")
    hands.key("Return")
    assert hands.says(SAID)
    assert hands.ask(ending.asked) == []
    hands.click(LINK, TAKE)
    hands.until(lambda: [each.words for each in hands.ask(ending.asked)] == ["par courrier"], "it is noted")
    assert BARE.encode() not in inside(hands)


def test_the_name_of_a_new_page_for_a_card(hands: Hands) -> None:
    to(hands, "received")
    hands.paste("J'ai vu Z.B. le 20/11/2026. Appelez-moi : Léa Martin, 0612345678. Entre nous, merci. Réf K7M49QTX")
    hands.until(lambda: hands.seen(FIELD, "Nom de la personne"), "it is read")
    hands.click(FIELD, "Nom de la personne")
    hands.write(f"Zoe Bellini {NUMBER}")
    hands.key("Return", "Return")
    assert hands.says(SAID)
    assert faults(hands.window) == []
    assert not any("Bellini" in name for name in names(hands))
    hands.key("Escape")
    assert not hands.says(SAID)
    hands.key("Return", "Return")
    hands.click(LINK, TAKE)
    hands.until(lambda: "Zoe Bellini" in names(hands), "the page is there")
    assert BARE.encode() not in inside(hands)


def test_the_name_of_a_group_and_what_is_all_a_number(hands: Hands) -> None:
    hands.ask(lambda nb: nb.directory.add("k" * 43, "Mehdi Rahal", "+262639985236", TODAY, seal="x"))
    to(hands, "rabat", row="colleagues")
    hands.click(LINK, "Faire un groupe")
    hands.until(lambda: hands.seen(FIELD, "Nom du groupe"), "it is opened")
    hands.click(FIELD, "Nom du groupe")
    hands.write(NUMBER)
    hands.click(BOX, "Mehdi Rahal")
    hands.key("Ctrl+Return")
    assert hands.says(SAID)
    hands.click(LINK, TAKE)
    assert hands.ask(lambda nb: nb.circles.all()) == []  # nothing is left of it
    hands.write("Équipe")
    hands.key("Ctrl+Return")
    hands.until(lambda: [circle.name for circle in hands.ask(lambda nb: nb.circles.all())] == ["Équipe"], "it is there")


def test_one_s_own_label(hands: Hands) -> None:
    to(hands, "rabat", row="label")
    hands.click(FIELD, "structure")
    hands.key("End")
    hands.write(f" {NUMBER}")
    before = hands.ask(lambda nb: nb.label.get().org)
    hands.key("Ctrl+Return")
    assert hands.says(SAID)
    assert hands.ask(lambda nb: nb.label.get().org) == before
    hands.click(LINK, LEAVE)
    hands.until(lambda: hands.ask(lambda nb: nb.label.get().org) == f"{before} {NUMBER}", "it is kept")


# -- room --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "u"), SIZES)
@pytest.mark.parametrize("where", ["name", "add", "line", "week", "next", "told", "joined", "whom", "reason", "request", "own"])
def test_it_has_room_at_every_size(hands: Hands, tmp_path: Path, where: str, size: tuple[int, int], u: int) -> None:
    hands.size(*size)
    hands.desk.session.change_settings(u=u)
    hands.rest()
    said = SAID
    if where == "name":
        a_name(hands)
    elif where == "add":
        hands.key("Ctrl+0")
        hands.desk.page().today.add.setFocus()
        hands.write(f"17h CPAM {NUMBER}")
        hands.key("Return")
    elif where == "line":
        a_line(hands, f"Sécu {NUMBER}, notée ce matin avec elle, puis on a rempli le dossier du logement.")
        hands.key("Down")
        hands.until(lambda: hands.says(OF_NADIA), "it is said")
        said = OF_NADIA
    elif where == "week":
        to(hands, "week")
        hands.write(f"10h CPAM {NUMBER}")
        hands.key("Return")
    elif where == "joined":
        path = tmp_path / f"droits {NUMBER}.pdf"
        path.write_bytes(b"%PDF-1.4\n%%EOF\n")
        to(hands, "joined", person=nadia(hands), line=None, files=[str(path)])
        hands.until(lambda: hands.says(SAID), "it is said")
    elif where == "whom":
        to(hands, "handover", person=nadia(hands))
        hands.click(FIELD, "Écrire un nom")
        hands.write(f"Ali {NUMBER}")
        hands.key("Return")
    elif where == "reason":
        hands.ask(lambda nb: nb.people.add("Lola Ancienne", date(2023, 3, 15), since=date(2023, 3, 15)))
        to(hands, "rabat", row="keeping")
        hands.key("Return")
        hands.until(lambda: hands.seen(FIELD, "Pourquoi la garder"), "it is opened")
        hands.write(f"Un recours, {NUMBER}")
        hands.key("Return")
    elif where == "request":
        to(hands, "whole", person=nadia(hands))
        hands.tab_to(LINK, "Noter une demande")
        hands.key("Space")
        hands.write(f"par courrier, {NUMBER}")
        hands.key("Return")
    elif where == "own":
        to(hands, "rabat", row="label")
        hands.desk.page().leaves["label"].fields[2].setFocus()
        hands.key("End")
        hands.write(f" {NUMBER}")
        hands.key("Ctrl+Return")
    else:
        to(hands, "person", id=nadia(hands))
        if where == "next":
            hands.key("Ctrl+R", "End")
            hands.write(f", CPAM {NUMBER}")
        else:
            hands.desk.page()._show_around(True)
            hands.desk.page().around.writing.open_told(None)
            hands.write(f"Ali {NUMBER}")
        hands.key("Return")
    assert hands.says(said)
    assert faults(hands.window) == []
    hands.tab_to(LINK, TAKE)
    hands.key("Space")
    assert not hands.says(said)
