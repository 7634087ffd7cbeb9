"""Contacts and tables brought in from the inside cover: read, shown, asked, added, taken back; by keyboard and mouse in the real window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from desks import TODAY
from hand import bring_in
from laid import faults
from tour_hands import BOX, BUTTON, FIELD, LINK, ROW, Hands, plain

from notebook_app.model import Person, Phone
from notebook_app.notebook import Notebook
from ui.parts.widgets import Words

CASES = Path(__file__).parent.parent / "cases"
EXPECTED = json.loads((CASES / "expected.json").read_text("utf-8"))
ADDRESS, NOTE = "3 quai Neuf\nPort-Louis", "Le matin.\nC/O sa tante"


def names(hands: Hands) -> list[str]:
    found: list[str] = hands.ask(lambda nb: [row.name for row in nb.people.rows()])
    return found


def page_of(hands: Hands, name: str) -> Person:
    found: Person = hands.ask(lambda nb: next(nb.people.get(row.id) for row in nb.people.rows() if row.name == name))
    return found


def test_contacts_are_shown_asked_added_and_taken_back(hands: Hands) -> None:
    before = names(hands)
    leaf = bring_in(hands, CASES / "D06-same-or-not.vcf")
    assert hands.says("D06-same-or-not.vcf\u00a0: six personnes lues.")
    assert names(hands) == before  # nothing before the yes
    hands.click(ROW, "Même nom et même numéro que plus haut. Est-ce la même personne\u202f?")
    assert leaf.add.text() == "Ajouter 5 personnes"
    hands.key("Ctrl+Return")
    assert hands.says("Cinq personnes ajoutées.")
    assert len(names(hands)) == len(before) + 5
    assert names(hands).count("Julie Martin") == 2
    assert page_of(hands, "Marie DUPRE").phones == (Phone("+33600000861", "portable"),)
    hands.click(LINK, "Tout retirer")
    assert hands.says("C’est retiré.")
    assert names(hands) == before


def test_what_was_brought_in_about_a_person_is_read_on_their_page(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "contact.vcf"
    path.write_text(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lenoir;Inès;;;\r\nFN:Inès Lenoir\r\nBDAY:1998-05-25\r\nTITLE:cuisinière\r\nORG:Cantine du port\r\n"
        "ADR:;;3 quai Neuf;Port-Louis;;97400;\r\nNOTE:Rappeler plutôt le matin.\\nParle portugais.\r\nEND:VCARD\r\n", "utf-8",
    )  # fmt: skip
    bring_in(hands, path)
    hands.key("Ctrl+Return")
    ines = page_of(hands, "Inès Lenoir")
    hands.desk.session.go.emit("person", {"id": ines.id})
    for width, height, u in ((1280, 800, 32), (1280, 650, 32), (1280, 800, 48)):
        hands.size(width, height)
        hands.desk.look.set_u(u)
        hands.rest()
        assert faults(hands.desk.window) == []
        if u == 32:
            for said in (
                "Naissance\u00a0: 25/05/1998",
                "cuisinière, Cantine du port",
                "3 quai Neuf",
                "Rappeler plutôt le matin.",
                "Parle portugais.",
            ):
                assert hands.says(said), said
    hands.key("Ctrl+L")
    hands.rest()
    assert not any("matin" in words.text() for words in hands.desk.window.findChildren(Words))


def ines_with_details(hands: Hands) -> int:
    def add(nb: Notebook) -> int:
        details = {"born": "1998-05", "title": "cuisinière", "org": "Cantine du port", "address": ADDRESS, "note": NOTE}
        return nb.people.add("Inès Lenoir", TODAY, **details).id

    id: int = hands.ask(add)
    hands.desk.session.go.emit("person", {"id": id})
    hands.rest()
    return id


def test_what_was_brought_in_is_put_right_on_the_page(hands: Hands) -> None:
    ines_with_details(hands)
    hands.click(LINK, "Corriger ce qui a été importé")
    assert hands.focus == "Naissance"
    hands.key("Ctrl+A")
    hands.write("31/02/1998")
    hands.key("Return")
    assert hands.says("Ce mois n’a pas ce jour-là.")
    assert page_of(hands, "Inès Lenoir").born == "1998-05"
    hands.key("Ctrl+A")
    hands.write("25 mai 1998")
    hands.tab_to(FIELD, "Organisme")
    hands.key("Ctrl+A", "Del")
    hands.key("Return")
    now = page_of(hands, "Inès Lenoir")
    assert (now.born, now.title, now.org, now.address, now.note) == ("1998-05-25", "cuisinière", "", ADDRESS, NOTE)
    assert hands.says("Naissance\u00a0: 25/05/1998")
    hands.click(LINK, "Corriger ce qui a été importé")
    hands.tab_to(FIELD, "Note, ligne 3")  # one more than there are
    hands.write("Parle portugais")
    hands.key("Return")
    assert page_of(hands, "Inès Lenoir").note == f"{NOTE}\nParle portugais"
    hands.click(LINK, "Corriger ce qui a été importé")
    hands.key("Esc")
    assert page_of(hands, "Inès Lenoir").org == ""


def test_a_note_of_several_lines_is_put_right_line_by_line(hands: Hands) -> None:
    note = "CAF / APL demandée\n\nRappeler le matin\nParle portugais"

    def add(nb: Notebook) -> int:
        return nb.people.add("Inès Lenoir", TODAY, note=note).id

    hands.desk.session.go.emit("person", {"id": hands.ask(add)})
    hands.rest()
    hands.click(LINK, "Corriger ce qui a été importé")
    names = ["Note", "Note, ligne 2", "Note, ligne 3", "Note, ligne 4", "Note, ligne 5"]
    assert [thing.name for thing in hands.things(FIELD) if plain(thing.name).startswith("Note")] == names
    hands.tab_to(FIELD, "Note, ligne 3")
    hands.key("Ctrl+A")
    hands.write("Rappeler le soir")
    hands.key("Return")
    assert page_of(hands, "Inès Lenoir").note == "CAF / APL demandée\n\nRappeler le soir\nParle portugais"
    hands.click(LINK, "Corriger ce qui a été importé")
    hands.tab_to(FIELD, "Note, ligne 4")
    hands.key("Ctrl+A", "Del", "Return")
    assert page_of(hands, "Inès Lenoir").note == "CAF / APL demandée\n\nRappeler le soir"
    hands.click(LINK, "Corriger ce qui a été importé")
    hands.key("Return")  # nothing was touched
    assert page_of(hands, "Inès Lenoir").note == "CAF / APL demandée\n\nRappeler le soir"


def test_what_was_brought_in_goes_at_once_and_comes_back_with_ctrl_z(hands: Hands) -> None:
    ines_with_details(hands)
    hands.click(LINK, "Corriger ce qui a été importé")
    hands.click(LINK, "Tout retirer")
    now = page_of(hands, "Inès Lenoir")
    assert (now.born, now.title, now.org, now.address, now.note) == ("", "", "", "", "")
    assert not hands.seen(LINK, "Corriger ce qui a été importé")
    hands.key("Ctrl+Z")
    assert page_of(hands, "Inès Lenoir").note == NOTE


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_the_form_for_it_is_whole(hands: Hands, width: int, height: int, u: int) -> None:
    ines_with_details(hands)
    hands.click(LINK, "Corriger ce qui a été importé")
    hands.size(width, height)
    hands.desk.look.set_u(u)
    hands.rest()
    assert faults(hands.desk.window) == []
    around = hands.desk.page().around
    if around.isVisible():
        assert around.writing.details.button.isVisible()


def test_cancel_and_esc_leave_no_trace(hands: Hands) -> None:
    before = names(hands)
    bring_in(hands, CASES / "D13-excel-fr.csv")
    hands.click(BUTTON, "Laisser")
    assert hands.seen(BUTTON, "Choisir un fichier")
    bring_in(hands, CASES / "D13-excel-fr.csv")
    hands.key("Esc")
    assert hands.seen(BUTTON, "Choisir un fichier")
    assert names(hands) == before


def test_a_table_keeps_what_it_cannot_read_as_it_is_written(hands: Hands) -> None:
    bring_in(hands, CASES / "D13-excel-fr.csv")
    assert hands.says("Sans personne dedans, laissé\u00a0: deux.")
    hands.click(ROW, "«\u00a0600001322\u00a0» Est-ce 06\u00a000\u00a000\u00a013\u00a022\u202f?")
    hands.key("Ctrl+Return")
    assert hands.says("Cinq personnes ajoutées.")
    assert page_of(hands, "Aminata N'Diaye").phones == (Phone("+33600001322"),)
    assert page_of(hands, "Ali Petit").phones == (Phone("33600001366", e164=False),)  # asked, and not answered
    assert page_of(hands, "Jean-François Œuvrard").phones == (Phone("6,00001E+08", e164=False),)
    leaf = bring_in(hands, CASES / "D13-excel-fr.csv")  # a second time
    assert [row.name for row in leaf.list.rows()][-1] == "Ali Petit, déjà dans le cahier"
    assert not leaf.add.isEnabled()


def test_a_page_of_that_name_is_asked_about_and_completed(hands: Hands, tmp_path: Path) -> None:
    file = tmp_path / "equipe.csv"
    file.write_text("Nom;Prénom;Portable;Né(e) le;Observations\nDiop;Awa;0600000001;31/02/1985;le matin\n", "utf-8")
    before = names(hands)
    bring_in(hands, file)
    hands.click(ROW, "Une page porte ce nom. Est-ce la même personne\u202f?")
    hands.key("Ctrl+Return")
    assert hands.says("Une page complétée.")
    assert names(hands) == before
    found = page_of(hands, "Awa Diop")
    assert found.phones == (Phone("+33600000001", "portable"),)
    assert found.note == "le matin\n31/02/1985"
    hands.click(LINK, "Retirer")
    assert page_of(hands, "Awa Diop").phones == ()


def test_what_was_used_meanwhile_is_not_taken_back_nor_anything_else(hands: Hands, tmp_path: Path) -> None:
    file = tmp_path / "un.csv"
    file.write_text("Nom;Prénom\nZola;Émile\n", "utf-8")
    hands.ask(lambda nb: nb.people.add("Avant Toutes", TODAY))
    bring_in(hands, file)
    hands.key("Ctrl+Return")
    hands.ask(lambda nb: nb.agenda.add(TODAY, "18:00", person=next(r.id for r in nb.people.rows() if r.name == "Émile Zola"), today=TODAY))
    hands.click(LINK, "Retirer")
    assert hands.says("Rien n’a été retiré.")
    assert {"Émile Zola", "Avant Toutes"} <= set(names(hands))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("classeur.xlsx", b"PK\x03\x04" + bytes(60), "Ce fichier n’est ni des contacts, ni un tableau, ni un agenda."),
        ("vide.csv", b"\r\n", "Ce fichier est vide."),
        ("personne.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", "Ce fichier ne nomme personne."),
        ("fiche.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:X\r\nX-CAHIER:AA\r\nEND:VCARD\r\n", "C’est une fiche, pas un contact."),
    ],
)
def test_what_holds_nobody_is_said(hands: Hands, tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    bring_in(hands, tmp_path / name)
    assert hands.says(said)
    bring_in(hands, tmp_path)
    assert hands.says("Ce fichier ne se laisse pas lire.")


@pytest.mark.parametrize(
    "case", ["D01-iphone.vcf", "D02-android-2.1.vcf", "D03-outlook-2.1.vcf", "D04-google-3.0.vcf", "D05-thunderbird-4.0.vcf", "D13-excel-fr.csv"]
)
def test_a_contact_dropped_is_no_card_and_leads_here(hands: Hands, case: str) -> None:
    before = set(names(hands))
    hands.drop(CASES / case)
    assert hands.says("C’est un tableau, pas une fiche." if case.endswith("csv") else "C’est un contact, pas une fiche.")
    hands.click(BUTTON, "Voir qui y est")
    assert hands.desk.window._open == "rabat"
    assert hands.says(f"{case}\u00a0: ")
    hands.key("Ctrl+Return")
    wanted = {person["name"] for person in EXPECTED[case[:3]]["people"]}
    assert set(names(hands)) - before == wanted - before


@pytest.mark.parametrize(("name", "data"), [("classeur.xlsx", b"PK\x03\x04" + bytes(90_000)), ("vieux.xls", b"\xd0\xcf\x11\xe0" + bytes(600))])
def test_a_workbook_dropped_is_told_what_to_do(hands: Hands, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    hands.drop(tmp_path / name)
    assert hands.says("C’est un tableau, pas une fiche.")
    hands.click(BUTTON, "Voir qui y est")
    assert hands.says("Ce fichier n’est ni des contacts, ni un tableau, ni un agenda.")
    assert hands.says("Dans le tableur, enregistrez-le en CSV, puis choisissez ce fichier-là.")


def test_who_is_in_the_notebook_leaves_as_a_table_that_another_takes_in(hands: Hands, tmp_path: Path) -> None:
    hands.ask(lambda nb: nb.people.add("=1+1 Durand", TODAY, (Phone("+33600001611"),), note="-2 rdv"))
    before = names(hands)
    hands.desk.session.go.emit("rabat", {"row": "import"})
    hands.rest()
    hands.desk.chosen.path = tmp_path
    hands.click(LINK, "Enregistrer les noms et les numéros en tableau")
    assert hands.desk.chosen.asked[-1] == "tableau.csv"
    assert hands.says("Rien n’y est écrit.")
    hands.desk.chosen.path = path = tmp_path / "tableau.csv"
    hands.click(LINK, "Enregistrer les noms et les numéros en tableau")
    assert hands.says("Le tableau est là où vous l’avez mis. Il n’est pas protégé. Effacez-le ensuite.")
    assert "inach" not in path.read_text("utf-8-sig")
    leaf = bring_in(hands, path)  # all there already
    assert len(leaf.list.rows()) == len(before)
    assert all(row.name.endswith("déjà dans le cahier") for row in leaf.list.rows())
    assert not leaf.add.isEnabled()


def test_where_the_organisation_forbids_readable_files_no_table_is_offered(make_desk: Any) -> None:
    from notebook_app.policy import Policy
    from ui.parts.flap_import import ImportLeaf

    desk = make_desk("fixed", Policy(readable_files=False))
    leaf = ImportLeaf(desk.look, files=desk.session.policy.readable_files)
    leaf.resize(600, 700)
    leaf.show()
    assert not leaf.table_link.isVisible()
    leaf.deleteLater()


def test_a_pasted_list_is_reached_from_here(hands: Hands) -> None:
    hands.desk.session.go.emit("rabat", {"row": "import"})
    hands.rest()
    hands.click(LINK, "Coller une liste")
    assert hands.desk.window._open == "people"
    hands.write("Zoé Zélateur 06 00 00 15 22")
    hands.key("Ctrl+Return")
    assert "Zoé Zélateur" in names(hands)


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_nothing_is_cut_or_covered(hands: Hands, width: int, height: int, u: int) -> None:
    hands.size(width, height)
    hands.desk.look.set_u(u)
    for case in ("D06-same-or-not.vcf", "D13-excel-fr.csv", "D16-google-contacts.csv", "D17-birth-dates.csv"):
        bring_in(hands, CASES / case)
        assert faults(hands.desk.window) == []
        assert hands.desk.page().leaves["import"].add.isVisible()


@pytest.mark.parametrize("kept", [False, True])
def test_a_social_security_number_is_told_of_and_not_brought_in_unless_one_says_so(hands: Hands, tmp_path: Path, kept: bool) -> None:
    file = tmp_path / "equipe.csv"
    number = "2 85 05 78 006 084 41"
    file.write_text(f"Nom;Prénom;Portable;Observations\nLenoir;Inès;0600000001;Sécu {number}, le matin\nPetit;Ali;{number};\n", "utf-8")
    leaf = bring_in(hands, file)
    assert hands.says("Deux numéros de sécurité sociale ont été lus.")
    assert leaf.drop.isChecked()
    assert not hands.says(number)
    if kept:
        hands.click(BOX, "ne pas les garder")
        assert hands.says(f"Sécu {number}, le matin")
    for width, height, u in ((1280, 800, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)):
        hands.size(width, height)
        hands.desk.look.set_u(u)
        hands.rest()
        assert faults(hands.desk.window) == []
    hands.key("Ctrl+Return")
    assert hands.says("Deux personnes ajoutées.")
    assert page_of(hands, "Inès Lenoir").note == (f"Sécu {number}, le matin" if kept else "Sécu, le matin")
    assert [phone.number for phone in page_of(hands, "Ali Petit").phones] == ([number] if kept else [])
    bring_in(hands, CASES / "D06-same-or-not.vcf")
    assert not hands.says("sécurité sociale")
    assert not hands.seen(BOX, "ne pas")


@pytest.mark.parametrize("u", [64, 96])
def test_in_the_largest_letters_every_button_is_whole(hands: Hands, u: int) -> None:
    hands.desk.session.change_settings(u=u)
    hands.drop(CASES / "D13-excel-fr.csv")
    assert faults(hands.window) == []
    hands.click(BUTTON, "Voir qui y est")
    assert faults(hands.window) == []
    hands.click(BUTTON, "Laisser")
    hands.tab_to(LINK, "Mes rendez-vous pour un autre agenda")
    hands.key("Return")
    assert faults(hands.window) == []
    hands.tab_to(LINK, "Lettre pour lettre")
    hands.key("Return")
    assert hands.says("BEGIN:VCALENDAR")
