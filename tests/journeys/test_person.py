"""A person's page with real keys and clicks: lines, days, news, appointments, numbers, the page itself, and never another person."""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from threading import Event
from typing import Any

import pytest
from hand import Hand as AnyHand
from hand import write
from laid import faults
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from tour_hands import PATIENCE

from notebook_app.errors import Refused
from notebook_app.model import Phone, Span, State, Written
from notebook_app.notebook import Notebook
from ui.parts.around import AroundLeaf
from ui.parts.around_lines import Line, More
from ui.parts.choices import Radio
from ui.parts.notice import Notice
from ui.parts.widgets import Button, Link, Pressed

SIX = "oeillet rallye copie berceau sonate cuivre"
TODAY = date(2026, 11, 25)
CONTROL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


class Hand(AnyHand):
    """What one does at the desk: opens a page, asks the notebook afterwards what it has."""

    def find(self, kind: type, name: str) -> Any:
        """The one of that name, as soon as it is in sight."""
        self.bot.waitUntil(lambda: self.desk.find(kind, name).isVisible())
        return self.desk.find(kind, name)

    def open(self, name: str, **more: Any) -> Any:
        self.desk.session.go.emit("person", {"id": self.ids[name], **more})
        self.rest()
        return self.desk.page()

    def lines(self, name: str) -> list[tuple[date, str]]:
        return [(e.day, e.text) for e in self.ask(lambda nb: nb.entries.window(self.ids[name]))]

    def keys(self, text: str) -> None:
        write(self.bot, text)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget() or self.desk.window
        self.bot.keyClick(widget, key, modifiers)
        self.rest()

    def field(self, name: str) -> QLineEdit:
        return self.find(QLineEdit, name)

    def press(self, kind: type, name: str) -> None:
        self.bot.mouseClick(self.find(kind, name), Qt.MouseButton.LeftButton)
        self.rest()

    def saved(self, name: str, words: str) -> None:
        """Autosave has put these words on the disk."""
        self.bot.waitUntil(lambda: self.desk.idle() and not self.desk.page().editor.dirty)
        assert words in [text for _, text in self.lines(name)]

    def click_day(self, day: str) -> None:
        """Go down the margin with the mouse until the strip of this day opens."""
        page = self.desk.page()
        u, view = self.desk.look.u, page.editor.viewport()
        for row in range(int(view.height() / u)):
            self.bot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(3 * u, row * u + u // 2))
            self.rest()
            if page.paper.slip.isVisible():
                if page.paper.slip.day.text() == day:
                    return
                self.key(Qt.Key.Key_Escape)
        pytest.fail(f"{day} is not in the margin")


@pytest.fixture
def hand(desk: Any, qtbot: Any) -> Hand:
    return Hand(desk, qtbot)


def seen(desk: Any) -> str:
    """All words in sight or read aloud in the window."""
    found: list[str] = [desk.window.windowTitle()]
    for widget in desk.window.findChildren(QWidget):
        if widget.isVisible():
            found += [widget.accessibleName(), widget.toolTip(), widget.accessibleDescription()]
            found += [text() for text in (getattr(widget, name, None) for name in ("text", "toPlainText")) if callable(text)]
            found += [cell[0] for cell in getattr(widget, "cells", ())]
    return "\n".join(str(part) for part in found)


# -- lines -----------------------------------------------------------------------------------------------------------------


def test_a_page_opens_with_its_lines_and_the_caret_on_today(hand: Hand, desk: Any) -> None:
    page = hand.open("Nadia Ferhat")
    assert page.editor.hasFocus()
    assert "CV refait à deux." in page.editor.toPlainText()
    assert (page.editor.day, page.editor.line) == (TODAY, None)
    assert page.editor.accessibleName().startswith("Page de Nadia Ferhat, 3 ligne")
    hand.keys("Venue en bus.")
    hand.saved("Nadia Ferhat", "Venue en bus.")
    assert hand.lines("Nadia Ferhat")[-1] == (TODAY, "Venue en bus.")
    page = hand.open("Nadia Ferhat")
    assert page.editor.textCursor().atEnd()


def test_the_first_letter_of_an_empty_page_makes_its_first_line(hand: Hand, desk: Any) -> None:
    page = hand.open("Olena Kovalenko")
    assert page.editor.toPlainText() == ""
    assert hand.lines("Olena Kovalenko") == []
    for width in (1280, 800, 1093):
        desk.window.resize(width, 600)
        hand.bot.waitUntil(lambda w=width: desk.window.width() == w)
        assert abs(page.editor.cursorRect().x() - (page.editor.margin_u + 0.42) * desk.look.u) <= 1
    hand.keys("Bonjour")
    hand.saved("Olena Kovalenko", "Bonjour")


def test_leaving_saves_at_once_and_an_emptied_line_goes(hand: Hand, desk: Any) -> None:
    hand.open("Lucas Garnier")
    hand.keys("Un mot")
    desk.session.go.emit("people", None)
    hand.rest()
    assert hand.lines("Lucas Garnier") == [(TODAY, "Un mot")]
    hand.open("Lucas Garnier")
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.key(Qt.Key.Key_Delete)
    desk.session.go.emit("people", None)
    hand.rest()
    assert hand.lines("Lucas Garnier") == []


def test_a_line_emptied_before_its_first_answer_goes_too(hand: Hand, desk: Any) -> None:
    page = hand.open("Lucas Garnier")
    hand.keys("Un mot")
    page.editor.written.emit(page.editor.flush())
    hand.bot.keyClick(page.editor, Qt.Key.Key_A, CONTROL)
    hand.bot.keyClick(page.editor, Qt.Key.Key_Delete)
    desk.session.go.emit("people", None)
    hand.rest()
    assert hand.lines("Lucas Garnier") == []


def test_words_never_reach_another_person(hand: Hand, desk: Any) -> None:
    names = ["Nadia Ferhat", "Lucas Garnier", "Awa Diop", "Olena Kovalenko"]
    before = {name: hand.lines(name) for name in names}
    hand.open(names[0])
    for turn in range(12):
        name = names[turn % len(names)]
        desk.session.go.emit("person", {"id": hand.ids[name]})
        if turn % 3 == 0:  # now and then nobody waits for the answers at all
            continue
        hand.bot.waitUntil(
            lambda wanted=name: desk.page().editor.accessibleName().startswith("Page d") and wanted in desk.page().editor.accessibleName()
        )
        hand.keys(f"{name} {turn}. ")
    hand.rest()
    desk.session.go.emit("people", None)
    hand.rest()
    for name in names:
        written = [text for _, text in hand.lines(name) if (_, text) not in before[name]]
        assert all(other not in text for text in written for other in names if other != name)
        turns = [turn for turn in range(12) if names[turn % len(names)] == name and turn % 3]
        assert "".join(written).strip() == "".join(f"{name} {turn}. " for turn in turns).strip()


def test_an_answer_that_comes_late_is_not_shown_under_another_name(hand: Hand, desk: Any) -> None:
    hand.open("Olena Kovalenko")
    desk.session.go.emit("person", {"id": hand.ids["Nadia Ferhat"]})
    desk.session.go.emit("person", {"id": hand.ids["Lucas Garnier"]})
    assert "Nadia" not in seen(desk)
    assert "Olena" not in seen(desk)
    hand.rest()
    assert "Lucas Garnier" in seen(desk)
    assert "CV refait" not in seen(desk)
    assert "Karim Benali" not in seen(desk)


def test_nobody_else_is_seen_beside_a_person(hand: Hand, desk: Any) -> None:
    hand.open("Nadia Ferhat")
    words = seen(desk)
    for other in ("Lucas", "Garnier", "Awa", "Diop", "Olena", "Kovalenko"):
        assert other not in words
    assert desk.window.windowTitle() == "Cahier"


def test_ctrl_n_and_letters_beside_the_lines_go_to_today(hand: Hand, desk: Any) -> None:
    page = hand.open("Nadia Ferhat")
    hand.key(Qt.Key.Key_Home, CONTROL)
    assert page.editor.day != TODAY
    hand.key(Qt.Key.Key_N, CONTROL)
    assert page.editor.day == TODAY
    hand.key(Qt.Key.Key_Home, CONTROL)
    desk.find(Link, "On me l’a dit").setFocus()
    hand.keys("Vu")
    hand.saved("Nadia Ferhat", "Vu")


def test_a_letter_of_alt_gr_beside_the_lines_goes_to_today_and_a_command_does_not(hand: Hand, desk: Any) -> None:
    """On Windows AltGr is Ctrl+Alt; Ctrl+G, and ⌘G, say "g" on some systems and mean something else, here nothing."""
    hand.open("Nadia Ferhat")
    link = desk.find(Link, "On me l’a dit")
    link.setFocus()
    for key, modifiers, letter in ((Qt.Key.Key_G, CONTROL, "g"), (Qt.Key.Key_F, ALT, "f"), (Qt.Key.Key_At, CONTROL | ALT, "@")):
        QApplication.sendEvent(link, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, letter))
    hand.saved("Nadia Ferhat", "@")


def test_ctrl_t_ticks_the_day_under_the_caret(hand: Hand) -> None:
    hand.open("Olena Kovalenko")
    nadia = hand.ids["Olena Kovalenko"]
    for state in (State.HELD, State.MISSED, State.EXCUSED, State.HELD):
        hand.key(Qt.Key.Key_T, CONTROL)
        assert hand.ask(lambda nb: nb.agenda.states(nadia, TODAY, TODAY)) == {TODAY: state}


def test_the_state_of_today_is_in_the_margin_and_who_saw_follows(hand: Hand, desk: Any) -> None:
    hand.open("Olena Kovalenko")
    assert "vous, mercredi" not in seen(desk)
    hand.key(Qt.Key.Key_T, CONTROL)
    assert "vous, mercredi 25 novembre" in seen(desk)
    assert "honoré" in desk.page().editor.accessibleDescription()


def test_the_name_of_the_page_is_not_said_into_what_one_writes(hand: Hand, desk: Any) -> None:
    hand.open("Nadia Ferhat")
    editor = desk.page().editor
    assert editor.accessibleName() == "Page de Nadia Ferhat, 3 lignes"
    hand.key(Qt.Key.Key_N, CONTROL)
    hand.keys("Elle a appelé.")
    desk.page().keep()
    hand.rest()
    assert editor.accessibleName() == "Page de Nadia Ferhat, 3 lignes"
    hand.key(Qt.Key.Key_Tab)
    assert editor.accessibleName() == "Page de Nadia Ferhat, 4 lignes"


def test_a_day_in_the_margin_moves_its_line(hand: Hand, desk: Any) -> None:
    hand.open("Nadia Ferhat")
    hand.click_day("12/11/2026")
    assert QApplication.focusWidget() is desk.page().paper.slip.day
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.keys("24/12")
    hand.key(Qt.Key.Key_Return)
    assert "Est-ce le 24/12/2025 ou le 24/12/2026" in seen(desk)
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.keys("lundi 9")
    hand.key(Qt.Key.Key_Return)
    assert not desk.page().paper.slip.isVisible()
    assert [(day, text[:8]) for day, text in hand.lines("Nadia Ferhat")] == [
        (date(2026, 11, 3), "Premier "),
        (date(2026, 11, 9), "CV refai"),
        (date(2026, 11, 17), "Entretie"),
    ]
    page = desk.page()
    hand.key(Qt.Key.Key_Z, CONTROL)  # nothing was typed: the last deed is taken back
    assert date(2026, 11, 12) in [day for day, _ in hand.lines("Nadia Ferhat")]
    assert page.editor.toPlainText().count("CV refait") == 1


def test_words_typed_just_before_a_move_go_along(hand: Hand, desk: Any) -> None:
    page = hand.open("Nadia Ferhat")
    hand.click_day("12/11/2026")
    hand.key(Qt.Key.Key_Escape)
    line = hand.ask(lambda nb: nb.entries.window(hand.ids["Nadia Ferhat"]))[1]
    page.editor.go_to(line.id)
    hand.bot.keyClicks(page.editor, " Et puis.")
    hand.bot.keyClick(page.editor, Qt.Key.Key_F2)
    hand.rest()
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.keys("9/11")
    hand.key(Qt.Key.Key_Return)
    hand.bot.waitUntil(lambda: not page.paper.slip.isVisible())
    assert (date(2026, 11, 9), line.text + " Et puis.") in hand.lines("Nadia Ferhat")
    assert len(hand.lines("Nadia Ferhat")) == 3


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("width", "height", "u"), [(800, 600, 56), (800, 520, 32), (1024, 700, 64), (1093, 540, 40)])
def test_the_day_of_a_line_is_read_whole_beside_what_moves_it(hand: Hand, desk: Any, language: str, width: int, height: int, u: int) -> None:
    desk.session.change_settings(language=language, u=u)
    try:
        desk.window.resize(width, height)
        hand.rest()
        page = hand.open("Nadia Ferhat")
        page.editor.go_to(hand.ask(lambda nb: nb.entries.window(hand.ids["Nadia Ferhat"]))[-1].id)
        hand.bot.keyClick(page.editor, Qt.Key.Key_F2)
        hand.rest()
        slip = page.paper.slip
        assert slip.isVisible()
        assert faults(desk.window) == []
        assert slip.day.fontMetrics().horizontalAdvance(slip.day.text()) < slip.day.width()
    finally:
        desk.session.change_settings(language="fr")


def test_a_line_is_torn_out_and_put_back(hand: Hand, desk: Any) -> None:
    page = hand.open("Nadia Ferhat")
    before = hand.lines("Nadia Ferhat")
    hand.click_day("12/11/2026")
    hand.press(Link, "Retirer cette ligne")
    assert [text for _, text in hand.lines("Nadia Ferhat")] == [text for day, text in before if day != date(2026, 11, 12)]
    assert "CV refait" not in page.editor.toPlainText()
    hand.key(Qt.Key.Key_Z, CONTROL)
    assert hand.lines("Nadia Ferhat") == before
    assert "CV refait" in page.editor.toPlainText()


def test_ctrl_z_takes_back_typing_first(hand: Hand) -> None:
    page = hand.open("Nadia Ferhat")
    hand.key(Qt.Key.Key_T, CONTROL)
    hand.keys("mot")
    hand.key(Qt.Key.Key_Z, CONTROL)
    assert not page.editor.undo_available
    assert hand.ask(lambda nb: nb.agenda.states(hand.ids["Nadia Ferhat"], TODAY, TODAY)) == {TODAY: State.MISSED}
    hand.key(Qt.Key.Key_Z, CONTROL)
    assert hand.ask(lambda nb: nb.agenda.states(hand.ids["Nadia Ferhat"], TODAY, TODAY)) == {TODAY: State.HELD}


def test_the_line_is_copied_and_highlighted(hand: Hand, desk: Any) -> None:
    hand.open("Nadia Ferhat")
    hand.keys("permis")
    hand.key(Qt.Key.Key_C, CONTROL | SHIFT)
    assert QGuiApplication.clipboard().text() == "permis"
    hand.bot.mouseClick(desk.find(Pressed, "Surligner"), Qt.MouseButton.LeftButton)
    hand.saved("Nadia Ferhat", "permis")
    assert [(s.start, s.end) for s in hand.ask(lambda nb: nb.entries.window(hand.ids["Nadia Ferhat"]))[-1].spans] == [(0, 6)]


def test_earlier_lines_come_when_one_goes_up(hand: Hand, desk: Any) -> None:
    person = hand.ids["Olena Kovalenko"]
    days = [TODAY - timedelta(days=n) for n in range(200, 0, -1)]
    hand.ask(lambda nb: [nb.entries.save(person, [Written(None, day, f"Ligne du {day}", key=1)], day) for day in days])
    page = hand.open("Olena Kovalenko")
    assert f"{days[-1]}" in page.editor.toPlainText()
    assert f"{days[0]}" not in page.editor.toPlainText()
    for _ in range(200):
        if not page.paper.up.isVisible():
            break
        hand.bot.mouseClick(page.paper.up, Qt.MouseButton.LeftButton)
        hand.rest()
    assert f"Ligne du {days[0]}" in page.editor.toPlainText()
    hand.key(Qt.Key.Key_N, CONTROL)
    assert page.editor.day == TODAY


def test_the_last_sixty_lines_are_there_soon_without_asking_and_what_is_seen_stays(hand: Hand, desk: Any) -> None:
    person = hand.ids["Olena Kovalenko"]
    words = "Une longue ligne, de quoi remplir la page en quelques-unes. " * 8
    days = [TODAY - timedelta(days=n) for n in range(80, 0, -1)]
    hand.ask(lambda nb: [nb.entries.save(person, [Written(None, day, words, key=1)], day) for day in days])
    page = hand.open("Olena Kovalenko")
    opened = len(page.editor.written_ids)
    seen = page.editor.in_sight().values()
    assert opened < 30
    hand.bot.waitUntil(lambda: len(page.editor.written_ids) > opened)
    hand.bot.waitUntil(lambda: len(page.editor.written_ids) == 60)
    assert list(page.editor.in_sight().values()) == list(seen)
    assert page.editor.day == TODAY


def test_what_is_typed_is_painted_wherever_and_nothing_old_stays(hand: Hand, desk: Any, qapp: QApplication) -> None:
    person, window, blink = hand.ids["Olena Kovalenko"], desk.window, qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    days = [TODAY - timedelta(days=n) for n in range(30, 0, -1)]
    lines = [("Une ligne, puis une autre. " * (1 + n % 9), day) for n, day in enumerate(days)]
    hand.ask(lambda nb: [nb.entries.save(person, [Written(None, day, words, (Span(4, 9),) if day.day % 3 else (), 1)], day) for words, day in lines])
    page = hand.open("Olena Kovalenko")

    def on_screen() -> QImage:
        return window.screen().grabWindow(int(window.winId())).toImage().convertToFormat(QImage.Format.Format_RGB32)

    chance = random.Random(7)
    for _ in range(25):
        entry = chance.choice(sorted(page.editor.written_ids))
        page.editor.go_to(entry, chance.randrange(20))
        for letter in chance.choice(("mot", "un mot de plus ", "d\nedans", "Mmmmmmmmmmmmmmmmmmm")):
            write(hand.bot, letter) if letter != "\n" else hand.key(Qt.Key.Key_Return)
        hand.rest()
        hand.bot.waitUntil(lambda: on_screen() == window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32))
    qapp.setCursorFlashTime(blink)


def test_a_place_is_found_again(hand: Hand, desk: Any) -> None:
    person = hand.ids["Olena Kovalenko"]
    days = [TODAY - timedelta(days=n) for n in range(150, 0, -1)]
    hand.ask(lambda nb: [nb.entries.save(person, [Written(None, day, f"Ligne du {day}", key=1)], day) for day in days])
    first = hand.ask(lambda nb: nb.entries.after(person, 0))[2]
    page = hand.open("Olena Kovalenko", line=first.id, caret=5)
    assert page.editor.line == first.id
    assert page.place() == {"id": person, "line": first.id, "caret": 5}
    desk.session.go.emit("people", None)
    hand.rest()
    desk.window.go_back()
    hand.rest()
    assert desk.page().place() == {"id": person, "line": first.id, "caret": 5}


@pytest.mark.skipif(sys.platform == "win32", reason="an open file's folder cannot be renamed there")
def test_a_save_that_fails_is_said_under_its_line_and_the_words_stay(hand: Hand, desk: Any) -> None:
    page = hand.open("Nadia Ferhat")
    folder = desk.session.folder
    folder.rename(folder.with_name("away"))
    hand.keys("Ne pas perdre")
    hand.bot.waitUntil(lambda: any(w.isVisible() for w in page.paper.findChildren(Notice)))
    notice = next(w for w in page.paper.findChildren(Notice) if w.isVisible())
    assert "La page reste à l’écran." in notice.accessibleName()
    line = page.editor.where(None)
    assert notice.mapTo(page.paper, QPoint(0, 0)).y() >= page.editor.mapTo(page.paper, line.bottomLeft()).y() - desk.look.u // 2
    assert "Ne pas perdre" in page.editor.toPlainText()
    folder.with_name("away").rename(folder)
    hand.keys(".")
    hand.bot.waitUntil(lambda: not any(w.isVisible() for w in page.paper.findChildren(Notice)))
    hand.saved("Nadia Ferhat", "Ne pas perdre.")


@pytest.mark.skipif(sys.platform == "win32", reason="an open file's folder cannot be renamed there")
def test_words_that_wait_are_shown_again_once_they_are_saved(hand: Hand, desk: Any) -> None:
    hand.open("Lucas Garnier")
    folder = desk.session.folder
    folder.rename(folder.with_name("away"))
    hand.keys("Attend")
    hand.bot.waitUntil(lambda: desk.session.unsaved == 1 and desk.idle())
    desk.session.go.emit("person", {"id": hand.ids["Nadia Ferhat"]})
    hand.rest()
    assert "Attend" not in desk.page().editor.toPlainText()
    folder.with_name("away").rename(folder)
    desk.session.go.emit("person", {"id": hand.ids["Lucas Garnier"]})
    hand.bot.waitUntil(lambda: desk.session.unsaved == 0, timeout=12000)
    hand.bot.waitUntil(lambda: "Attend" in desk.page().editor.toPlainText())
    assert hand.lines("Lucas Garnier") == [(TODAY, "Attend")]


def test_news_from_elsewhere_touches_neither_the_caret_nor_what_is_typed(hand: Hand, desk: Any) -> None:
    nadia = hand.ids["Nadia Ferhat"]
    page = hand.open("Nadia Ferhat")
    line = hand.ask(lambda nb: nb.entries.window(nadia))[1]
    hand.bot.keyClicks(page.editor, "Ici")
    hand.key(Qt.Key.Key_Left)
    hand.ask(lambda nb: nb.entries.save(nadia, [Written(line.id, line.day, "Autrement.")], TODAY))
    held = hand.ask(lambda nb: nb.agenda.on(TODAY))
    hand.ask(lambda nb: nb.agenda.set_state(next(a.id for a in held if a.person == nadia), State.EXCUSED, TODAY))
    hand.ask(lambda nb: nb.told.add(nadia, "Mme Petit", TODAY, TODAY))
    assert "Autrement." in page.editor.toPlainText()
    assert "CV refait" not in page.editor.toPlainText()
    assert page.editor.accessibleDescription().endswith("excusé")
    assert "Mme Petit" in seen(desk)
    hand.keys("x")
    hand.saved("Nadia Ferhat", "Icxi")


def test_midnight_gives_an_empty_line_the_new_day(hand: Hand, desk: Any) -> None:
    page = hand.open("Nadia Ferhat")
    desk.clock.on(hours=8)
    page.focus()
    assert page.editor.day == TODAY + timedelta(days=1)


def test_closing_and_opening_leads_back_to_the_line(hand: Hand, desk: Any) -> None:
    page = hand.open("Nadia Ferhat")
    line = hand.ask(lambda nb: nb.entries.window(hand.ids["Nadia Ferhat"]))[1]
    page.editor.go_to(line.id, 2)
    hand.keys("!")
    desk.window.close_notebook()
    hand.rest()
    desk.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    hand.bot.waitUntil(lambda: desk.session.current == "open" and desk.idle())
    assert desk.page().place() == {"id": hand.ids["Nadia Ferhat"], "line": line.id, "caret": 3}
    assert hand.lines("Nadia Ferhat")[1][1] == line.text[:2] + "!" + line.text[2:]


# -- around ----------------------------------------------------------------------------------------------------------------


def test_who_saw_is_read_whole(hand: Hand, desk: Any) -> None:
    hand.open("Nadia Ferhat")
    hand.key(Qt.Key.Key_F4)  # one's own appointment is the last: the first line with a number, the own one over it
    assert desk.find(Line, "vous, mercredi 25 novembre").isVisible()
    assert QApplication.focusWidget() is desk.find(Line, "Karim Benali")
    told = desk.find(Line, "Karim Benali")
    assert told.accessibleName().replace("\u00a0", " ") == "Karim Benali, gardien, jeudi 19 novembre, 06 39 98 77 02, noté par vous"


def test_news_is_noted_corrected_and_removed(hand: Hand, desk: Any) -> None:
    nadia = hand.ids["Nadia Ferhat"]
    hand.open("Nadia Ferhat")
    hand.press(Link, "On me l’a dit")
    hand.keys("Mme Petit")
    hand.key(Qt.Key.Key_Tab)
    hand.keys("voisine")
    hand.key(Qt.Key.Key_Tab)
    hand.keys("12/26")
    hand.key(Qt.Key.Key_Return)
    assert "Il y a douze mois" in seen(desk)
    assert len(hand.ask(lambda nb: nb.told.of(nadia))) == 1
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.keys("hier")
    hand.key(Qt.Key.Key_Return, CONTROL)
    news = hand.ask(lambda nb: nb.told.of(nadia))[0]
    assert (news.who, news.role, news.day, news.phone) == ("Mme Petit", "voisine", date(2026, 11, 24), "")
    hand.press(Line, "Mme Petit")
    assert hand.field("Jour").text() == "24/11/2026"
    hand.field("Téléphone").setFocus()
    hand.keys("06 39 98 12 07")
    hand.key(Qt.Key.Key_Return)
    assert hand.ask(lambda nb: nb.told.get(news.id)).phone == "+262639981207"
    hand.press(Line, "Mme Petit")
    hand.press(Link, "Retirer")
    assert len(hand.ask(lambda nb: nb.told.of(nadia))) == 1
    desk.page().editor.setFocus()
    hand.key(Qt.Key.Key_Z, CONTROL)
    assert len(hand.ask(lambda nb: nb.told.of(nadia))) == 2
    assert "Mme Petit" in seen(desk)


def test_escape_closes_the_form_and_keeps_what_was_typed(hand: Hand, desk: Any) -> None:
    hand.open("Nadia Ferhat")
    hand.press(Link, "On me l’a dit")
    hand.keys("Mme Petit")
    hand.key(Qt.Key.Key_Escape)
    assert desk.page().place()["id"] == hand.ids["Nadia Ferhat"]
    hand.press(Link, "On me l’a dit")
    assert hand.field("Qui l’a dit").text() == "Mme Petit"
    hand.open("Lucas Garnier")
    hand.press(Link, "On me l’a dit")
    assert hand.field("Qui l’a dit").text() == ""


def test_another_deed_leaves_an_open_form_alone(hand: Hand, desk: Any) -> None:
    hand.open("Nadia Ferhat")
    hand.press(Link, "On me l’a dit")
    hand.keys("Mme Petit")
    hand.key(Qt.Key.Key_T, CONTROL)
    assert hand.field("Qui l’a dit").text() == "Mme Petit"


def test_news_entered_twice_is_written_once(hand: Hand, desk: Any) -> None:
    """However long the notebook takes: here until both keys were pressed."""
    nadia = hand.ids["Nadia Ferhat"]
    before = len(hand.ask(lambda nb: nb.told.of(nadia)))
    hand.open("Nadia Ferhat")
    pressed = Event()
    for who in ("Mme Petit", "M. Grand"):
        hand.press(Link, "On me l’a dit")
        hand.keys(who)
        hand.field("Jour").setFocus()
        hand.keys("hier")
        pressed.clear()
        desk.session.ask(desk.window, lambda _: pressed.wait(PATIENCE), lambda _: None)
        for _ in range(2):
            hand.bot.keyClick(hand.field("Jour"), Qt.Key.Key_Return)
        pressed.set()
        hand.rest()
    told = [each.who for each in hand.ask(lambda nb: nb.told.of(nadia))]
    assert (len(told), told.count("Mme Petit"), told.count("M. Grand")) == (before + 2, 1, 1)


def test_the_next_appointment_is_a_field(hand: Hand, desk: Any) -> None:
    nadia = hand.ids["Nadia Ferhat"]
    hand.open("Nadia Ferhat")
    field = hand.field("Prochain rendez-vous")
    assert field.text().replace("\u00a0", " ") == "mar. 1er déc., 10 h 30"
    hand.key(Qt.Key.Key_R, CONTROL)
    assert QApplication.focusWidget() is field
    hand.keys("jeu. 3 déc. 9h, mairie")
    hand.key(Qt.Key.Key_Return)
    found = hand.ask(lambda nb: nb.agenda.next_of(nadia, TODAY))
    assert (found.day, found.hour, found.place) == (date(2026, 12, 3), "09:00", "mairie")
    assert field.text().replace("\u00a0", " ") == "jeu. 3 déc., 9 h 00, mairie"
    assert "Déplacé. Avant\u00a0: mar. 1er déc." in seen(desk)  # a second one may have been meant
    assert faults(desk.window) == []
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.key(Qt.Key.Key_Delete)
    desk.page().editor.setFocus()
    hand.rest()
    assert hand.ask(lambda nb: nb.agenda.next_of(nadia, TODAY)) is None
    hand.key(Qt.Key.Key_Z, CONTROL)
    assert hand.ask(lambda nb: nb.agenda.next_of(nadia, TODAY)).day == date(2026, 12, 3)
    assert field.text().startswith("jeu. 3 déc.")


def test_the_next_one_is_not_written_over_the_one_that_is_under_way(hand: Hand, desk: Any) -> None:
    """Somebody sits there, nothing is ticked yet, and the next appointment is made."""
    awa = hand.ids["Awa Diop"]
    hand.ask(lambda nb: nb.agenda.add(TODAY, "18:30", person=awa, today=TODAY))
    hand.open("Awa Diop")
    field = hand.field("Prochain rendez-vous")
    assert field.text().replace("\u00a0", " ") == "mer. 25 nov., 18 h 30"  # the one of 16:00 is not to come at 17:12
    desk.clock.on(minutes=30)  # and that of 18:30 may have begun early
    hand.key(Qt.Key.Key_R, CONTROL)
    assert field.text() == ""
    hand.keys("3/12 9h")
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_R, CONTROL)  # the keyboard is there already: it is written over, not beside
    hand.keys("4/12 9h")
    hand.key(Qt.Key.Key_Return)
    planned = [(a.day, a.hour, a.place) for a in hand.ask(lambda nb: nb.agenda.of(awa))]
    assert planned == [(date(2026, 12, 4), "09:00", ""), (TODAY, "18:30", ""), (TODAY, "16:00", "")]
    assert field.text().startswith("ven. 4 déc.")
    states = [w.accessibleName().replace("\u00a0", " ") for w in desk.window.findChildren(Radio) if w.isVisible()]
    assert [name for name in states if name.endswith("honoré")] == ["mer. 25 nov., 16 h 00, honoré", "mer. 25 nov., 18 h 30, honoré"]


def test_of_todays_without_an_hour_nobody_knows_whether_it_is_under_way(hand: Hand, desk: Any) -> None:
    """So it is ticked where it stands, and the next one is written beside it: writing over it would take away the visit that is held just now."""
    olena = hand.ids["Olena Kovalenko"]
    hand.ask(lambda nb: nb.agenda.add(TODAY, None, person=olena, today=TODAY))
    hand.open("Olena Kovalenko")
    field = hand.field("Prochain rendez-vous")
    assert field.text() == ""
    hand.key(Qt.Key.Key_R, CONTROL)
    hand.keys("jeudi 3 décembre 9h")
    hand.key(Qt.Key.Key_Return)
    assert [(a.day, a.hour) for a in hand.ask(lambda nb: nb.agenda.of(olena))] == [(date(2026, 12, 3), "09:00"), (TODAY, None)]
    states = [w.accessibleName().replace("\u00a0", " ") for w in desk.window.findChildren(Radio) if w.isVisible()]
    assert "mer. 25 nov., honoré" in states


def test_a_weekday_that_is_not_the_one_of_the_day_is_asked_in_the_field_too(hand: Hand, desk: Any) -> None:
    lucas = hand.ids["Lucas Garnier"]
    hand.open("Lucas Garnier")
    hand.key(Qt.Key.Key_R, CONTROL)
    for typed, day in (("jeudi 27 novembre 9h", "27/11/2026"), ("demain (vendredi) 9h", "26/11/2026")):
        hand.key(Qt.Key.Key_A, CONTROL)
        hand.keys(typed)
        hand.key(Qt.Key.Key_Return)
        assert hand.ask(lambda nb: nb.agenda.next_of(lucas, TODAY)) is None
        assert f"Le {day} tombe un autre jour de la semaine." in seen(desk)
        assert faults(desk.window) == []
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.keys("demain (jeudi) 9h")
    hand.key(Qt.Key.Key_Return)
    found = hand.ask(lambda nb: nb.agenda.next_of(lucas, TODAY))
    assert (found.day, found.hour, found.place) == (date(2026, 11, 26), "09:00", "")


def test_the_end_of_the_next_appointment_stays_with_it_and_an_hour_that_is_not_sure_is_left_as_it_is(hand: Hand, desk: Any) -> None:
    lucas = hand.ids["Lucas Garnier"]
    hand.open("Lucas Garnier")
    hand.key(Qt.Key.Key_R, CONTROL)
    hand.keys("3/12 14h-15h30, mairie")
    hand.key(Qt.Key.Key_Return)
    found = hand.ask(lambda nb: nb.agenda.next_of(lucas, TODAY))
    assert (found.day, found.hour, found.place.replace("\u00a0", " ")) == (date(2026, 12, 3), "14:00", "jusqu’à 15 h 30, mairie")
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.keys("3/12 2h30, mairie")
    hand.key(Qt.Key.Key_Return)
    found = hand.ask(lambda nb: nb.agenda.next_of(lucas, TODAY))
    assert (found.hour, found.place) == (None, "2h30, mairie")
    assert hand.field("Prochain rendez-vous").text() == "jeu. 3 déc., 2h30, mairie"


def test_a_day_with_two_readings_is_asked(hand: Hand, desk: Any) -> None:
    awa = hand.ids["Lucas Garnier"]
    hand.open("Lucas Garnier")
    hand.key(Qt.Key.Key_R, CONTROL)
    hand.keys("vendredi prochain 9h mission locale")
    hand.key(Qt.Key.Key_Return)
    assert "Est-ce le 27/11/2026 ou le 04/12/2026" in seen(desk)
    assert hand.ask(lambda nb: nb.agenda.next_of(awa, TODAY)) is None
    hand.press(Link, "04/12/2026")
    found = hand.ask(lambda nb: nb.agenda.next_of(awa, TODAY))
    assert (found.day, found.hour, found.place) == (date(2026, 12, 4), "09:00", "mission locale")
    assert "Est-ce le" not in seen(desk)


def test_what_is_typed_in_the_field_is_kept_for_its_person_on_leaving(hand: Hand, desk: Any) -> None:
    hand.open("Lucas Garnier")
    hand.key(Qt.Key.Key_R, CONTROL)
    hand.keys("3/12 9h")
    desk.session.go.emit("person", {"id": hand.ids["Olena Kovalenko"]})
    hand.rest()
    assert hand.ask(lambda nb: nb.agenda.next_of(hand.ids["Lucas Garnier"], TODAY)).day == date(2026, 12, 3)
    assert hand.ask(lambda nb: nb.agenda.of(hand.ids["Olena Kovalenko"])) == []
    assert hand.field("Prochain rendez-vous").text() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="an open file's folder cannot be renamed there")
def test_what_the_disk_refused_is_said_in_place_and_can_be_tried_again(hand: Hand, desk: Any) -> None:
    page = hand.open("Lucas Garnier")
    folder = desk.session.folder
    folder.rename(folder.with_name("away"))
    hand.key(Qt.Key.Key_R, CONTROL)
    hand.keys("3/12 9h")
    hand.key(Qt.Key.Key_Return)
    assert any(w.isVisible() for w in page.around.findChildren(Notice))
    hand.press(Link, "On me l’a dit")
    hand.keys("Mme Petit")
    hand.field("Jour").setFocus()
    hand.keys("hier")
    hand.key(Qt.Key.Key_Return)
    assert hand.field("Qui l’a dit").text() == "Mme Petit"
    assert sum(w.isVisible() for w in page.around.findChildren(Notice)) == 2
    folder.with_name("away").rename(folder)
    hand.key(Qt.Key.Key_Return)
    assert [told.who for told in hand.ask(lambda nb: nb.told.of(hand.ids["Lucas Garnier"]))] == ["Mme Petit"]
    hand.field("Prochain rendez-vous").setFocus()
    hand.key(Qt.Key.Key_Return)
    assert hand.ask(lambda nb: nb.agenda.next_of(hand.ids["Lucas Garnier"], TODAY)).day == date(2026, 12, 3)
    assert not any(w.isVisible() for w in page.around.findChildren(Notice))


def test_an_open_appointment_of_today_or_before_offers_its_three_states(hand: Hand, desk: Any) -> None:
    awa = hand.ids["Awa Diop"]
    hand.ask(lambda nb: nb.agenda.add(TODAY - timedelta(days=2), "10:00", person=awa, today=TODAY))
    hand.open("Awa Diop")
    hand.press(Radio, "mer. 25 nov., 16\u00a0h\u00a000, honoré")
    hand.press(Radio, "lun. 23 nov., 10\u00a0h\u00a000, absence")
    assert {a.day: a.state for a in hand.ask(lambda nb: nb.agenda.of(awa))} == {TODAY: State.HELD, TODAY - timedelta(days=2): State.MISSED}
    assert hand.field("Prochain rendez-vous").text() == ""


def test_further_appointments_are_counted_shown_changed_and_removed(hand: Hand, desk: Any) -> None:
    nadia = hand.ids["Nadia Ferhat"]
    for days in (13, 20):
        hand.ask(lambda nb, d=days: nb.agenda.add(TODAY + timedelta(days=d), "09:00", person=nadia, today=TODAY))
    hand.open("Nadia Ferhat")
    hand.press(Link, "et deux autres")
    hand.press(Link, "Retirer le rendez-vous\u00a0: mar. 8 déc.")
    assert [a.day for a in hand.ask(lambda nb: nb.agenda.of(nadia)) if a.state is State.PLANNED] == [date(2026, 12, 15), date(2026, 12, 1)]
    hand.press(Link, "mar. 15 déc., 9\u00a0h\u00a000, changer")
    assert QApplication.focusWidget() is hand.field("Prochain rendez-vous")
    hand.keys("mer. 16 déc. 14h")
    hand.key(Qt.Key.Key_Return)
    assert [a.day for a in hand.ask(lambda nb: nb.agenda.of(nadia)) if a.state is State.PLANNED] == [date(2026, 12, 16), date(2026, 12, 1)]


def test_numbers_are_added_corrected_and_removed(hand: Hand, desk: Any) -> None:
    lucas = hand.ids["Lucas Garnier"]
    hand.open("Lucas Garnier")
    hand.press(Link, "Ajouter un numéro")
    hand.keys("Lucas")
    hand.key(Qt.Key.Key_Tab)
    hand.keys("06 39 98 1")
    hand.key(Qt.Key.Key_Return)
    assert hand.ask(lambda nb: nb.people.get(lucas)).phones == (Phone("06 39 98 1", "Lucas", False),)
    assert QApplication.focusWidget() is desk.find(Link, "Ajouter un numéro")  # where one came from, for the next one
    hand.press(Line, "Lucas, 06 39 98 1")
    assert "Il manque trois chiffres." in seen(desk)
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.keys("06 39 98 12 07")
    hand.key(Qt.Key.Key_Return)
    assert hand.ask(lambda nb: nb.people.get(lucas)).phones == (Phone("+262639981207", "Lucas", True),)
    hand.press(Line, "Lucas, ")
    hand.press(Link, "Retirer")
    assert hand.ask(lambda nb: nb.people.get(lucas)).phones == ()


def test_the_first_number_is_seen_large_and_the_lines_come_back(hand: Hand, desk: Any) -> None:
    hand.open("Nadia Ferhat")
    hand.keys("Deux mots")
    hand.press(Link, "Voir en grand, le numéro de Nadia")
    page = desk.page()
    assert page.large.isVisible()
    assert not page.editor.isVisible()
    assert page.large.call == "+262639982014"
    assert "Code QR du 06" in seen(desk)
    assert faults(desk.window) == []
    hand.key(Qt.Key.Key_Z, CONTROL)  # the lines are not in sight: nothing is done to them
    hand.press(Link, "Copier le numéro")
    assert QGuiApplication.clipboard().text() == "+262639982014"
    hand.key(Qt.Key.Key_Escape)
    assert page.editor.isVisible()
    assert not page.large.isVisible()
    hand.saved("Nadia Ferhat", "Deux mots")
    hand.press(Link, "Voir en grand, le numéro de Nadia")
    hand.key(Qt.Key.Key_N, CONTROL)
    assert page.editor.hasFocus()
    hand.press(Link, "Voir en grand, le numéro de Nadia")
    hand.open("Lucas Garnier")
    assert desk.page().editor.isVisible()
    assert "Voir en grand" not in seen(desk)


def test_a_page_is_renamed(hand: Hand, desk: Any) -> None:
    hand.open("Lucas Garnier")
    hand.press(Link, "Renommer la page")
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.keys("Lucas Garnier Petit")
    assert hand.field("Rangé à").text() == "Petit Lucas Garnier"
    hand.field("Rangé à").setFocus()
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.keys("Garnier Petit Lucas")
    hand.key(Qt.Key.Key_Return, CONTROL)
    person = hand.ask(lambda nb: nb.people.get(hand.ids["Lucas Garnier"]))
    assert (person.name, person.file_as) == ("Lucas Garnier Petit", "Garnier Petit Lucas")
    assert QApplication.focusWidget() is desk.find(Link, "Renommer la page")
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.find(Link, "Renommer la page")
    assert "Page de Lucas Garnier Petit" in seen(desk)


def test_a_page_is_destroyed_only_by_its_name(hand: Hand, desk: Any) -> None:
    lucas = hand.ids["Lucas Garnier"]
    hand.open("Lucas Garnier")
    hand.keys("Un mot")
    hand.press(Link, "Détruire la page")
    assert "Elle reste dans les copies déjà faites." in seen(desk)
    button = desk.find(Button, "Détruire la page")
    hand.keys("Lucas Garnie")
    assert not button.isEnabled()
    hand.key(Qt.Key.Key_Return)
    name = desk.find(QLineEdit, "Le nom de la page")
    assert name.accessibleDescription() == "Écrivez le nom pour confirmer."
    hand.keys("R")
    assert button.isEnabled()
    assert name.accessibleDescription() == ""
    hand.key(Qt.Key.Key_Return, CONTROL)

    def gone(notebook: Notebook) -> bool:
        try:
            notebook.people.get(lucas)
        except Refused:
            return True
        return False

    assert hand.ask(gone)
    assert desk.session.unsaved == 0
    assert desk.page() is not None
    assert "Un mot" not in seen(desk)
    for target in ({"id": lucas}, None):  # it leads nowhere any more
        desk.session.go.emit("person", target)
        hand.rest()
        hand.bot.waitUntil(lambda: type(desk.page()).__name__ == "PeoplePage")


@pytest.mark.parametrize(("name", "typed"), [("Awa N’Diaye", "Awa N'Diaye"), ("Jean\u2010Luc Petit", "Jean-Luc Petit"), ("Marie 🌸", "Marie")])
def test_the_name_of_a_page_is_typed_on_any_keyboard(hand: Hand, desk: Any, name: str, typed: str) -> None:
    person = hand.ask(lambda nb: nb.people.add(name, TODAY).id)
    desk.session.go.emit("person", {"id": person})
    hand.rest()
    hand.press(Link, "Détruire la page")
    hand.keys(typed)
    hand.key(Qt.Key.Key_Return, CONTROL)
    assert person not in hand.ask(lambda nb: [row.id for row in nb.people.rows()])


@pytest.mark.parametrize("way", [(Qt.Key.Key_Escape, NONE), (Qt.Key.Key_K, CONTROL), (Qt.Key.Key_D, CONTROL), (Qt.Key.Key_2, CONTROL)], ids=str)
def test_the_next_person_does_not_come_once_the_page_was_left(hand: Hand, way: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    """The notebook has other work when the next one is asked for."""
    hand.open("Nadia Ferhat")
    done = Event()
    hand.desk.session.ask(hand.desk.window, lambda notebook: done.wait())
    try:
        for key, modifiers in ((Qt.Key.Key_Down, ALT), way):
            hand.bot.keyClick(QApplication.focusWidget(), key, modifiers)
        left = hand.desk.page()
    finally:
        done.set()
    hand.rest()
    hand.rest()
    assert hand.desk.page() is left
    hand.open("Nadia Ferhat")
    hand.key(Qt.Key.Key_Down, ALT)
    assert hand.desk.page().place()["id"] != hand.ids["Nadia Ferhat"]


def test_alt_arrows_turn_to_the_neighbours(hand: Hand, desk: Any) -> None:
    hand.open("Nadia Ferhat")
    hand.key(Qt.Key.Key_Down, ALT)
    assert desk.page().place()["id"] == hand.ids["Lucas Garnier"]
    hand.key(Qt.Key.Key_Up, ALT)
    hand.key(Qt.Key.Key_Up, ALT)
    assert desk.page().place()["id"] == hand.ids["Awa Diop"]
    hand.key(Qt.Key.Key_Up, ALT)
    assert desk.page().place()["id"] == hand.ids["Awa Diop"]


def test_the_tucked_card_leads_to_giving_for_this_person(hand: Hand, desk: Any) -> None:
    hand.open("Nadia Ferhat")
    hand.keys("Avant de donner")
    hand.key(Qt.Key.Key_E, CONTROL)
    assert type(desk.page()).__name__ == "HandoverPage"
    assert hand.lines("Nadia Ferhat")[-1] == (TODAY, "Avant de donner")
    hand.key(Qt.Key.Key_Escape)
    assert desk.page().place()["id"] == hand.ids["Nadia Ferhat"]


# -- sizes -----------------------------------------------------------------------------------------------------------------


def test_a_narrow_window_shows_one_page_and_leads_to_the_other(hand: Hand, desk: Any) -> None:
    desk.window.resize(800, 520)
    page = hand.open("Nadia Ferhat")
    hand.bot.waitUntil(lambda: page.paper.around_link.isVisible())
    assert not page.around.isVisible()
    assert "avant vous" in seen(desk)
    assert "Karim Benali" in seen(desk)
    hand.press(Link, "Autour de Nadia")
    assert page.around.isVisible()
    assert not page.paper.isVisible()
    hand.key(Qt.Key.Key_Escape)
    assert page.paper.isVisible()
    hand.key(Qt.Key.Key_R, CONTROL)
    assert QApplication.focusWidget() is hand.field("Prochain rendez-vous")
    hand.key(Qt.Key.Key_N, CONTROL)
    assert page.editor.hasFocus()


def test_a_narrow_window_makes_the_left_page_when_it_is_asked_for_and_closing_destroys_it(hand: Hand, desk: Any) -> None:
    desk.window.resize(800, 520)
    hand.open("Lucas Garnier")
    hand.open("Nadia Ferhat")
    hand.key(Qt.Key.Key_E, CONTROL)  # away and back: what is half typed on it is asked of nobody
    hand.key(Qt.Key.Key_Escape)
    assert desk.page().half_typed() == {}
    assert not desk.window.findChildren(AroundLeaf)
    hand.press(Link, "Autour de Nadia")
    assert desk.window.findChildren(AroundLeaf) == [desk.page().around]
    assert "Karim Benali" in seen(desk)
    hand.open("Lucas Garnier")
    hand.key(Qt.Key.Key_R, CONTROL)
    assert "Karim Benali" not in seen(desk)
    hand.key(Qt.Key.Key_L, CONTROL)
    hand.rest()
    hand.bot.waitUntil(lambda: not desk.window.findChildren(AroundLeaf))


def test_a_form_being_filled_stays_in_sight_when_the_window_gets_narrow(hand: Hand, desk: Any) -> None:
    page = hand.open("Nadia Ferhat")
    hand.press(Link, "On me l’a dit")
    hand.keys("Mme")
    desk.window.resize(800, 520)
    hand.bot.waitUntil(lambda: page.around.isVisible() and not page.paper.isVisible())
    hand.bot.waitUntil(lambda: QApplication.focusWidget() is hand.field("Qui l’a dit"))
    hand.keys(" Petit")
    assert hand.field("Qui l’a dit").text() == "Mme Petit"


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_nothing_is_cut_and_nothing_overlaps(hand: Hand, desk: Any, width: int, height: int, u: int) -> None:
    nadia = hand.ids["Nadia Ferhat"]
    hand.ask(lambda nb: nb.agenda.add(TODAY - timedelta(days=1), "16:00", person=nadia, today=TODAY))
    hand.ask(lambda nb: nb.agenda.add(TODAY + timedelta(days=20), "16:00", person=nadia, place="mairie", today=TODAY))
    hand.ask(lambda nb: [nb.told.add(nadia, f"Une personne {n}", TODAY - timedelta(days=n), TODAY, role="voisine") for n in range(1, 6)])
    desk.window.resize(width, height)
    desk.look.set_u(u)
    page = hand.open("Nadia Ferhat")
    met: set[str] = set()
    for leaf in (page.paper, page.around):
        if leaf is page.around and not leaf.isVisible():
            hand.press(Link, "Autour de Nadia")
        for _ in range(30):
            shapes = []
            for child in leaf.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                if child.isVisible() and not child.size().isEmpty():
                    pad = desk.look.px(getattr(child, "pad", 0.0)) + 2
                    shape = child.geometry().adjusted(pad, pad, -pad, -pad)
                    assert leaf.rect().contains(shape), child.accessibleName()
                    shapes.append((shape, child))
                    met.add(child.accessibleName())
            for i, (one, a) in enumerate(shapes):
                for other, b in shapes[i + 1 :]:
                    high = one.intersected(other).height()
                    assert not one.intersects(other) or high < u // 3, (a.accessibleName(), b.accessibleName())
            if leaf is page.paper or not page.around.more.isVisible():
                break
            assert page.around.more.wish() <= page.around.more.inner() + 0.1
            hand.bot.mouseClick(page.around.more, Qt.MouseButton.LeftButton)
            hand.rest()
    for name in ("Une personne 5", "Karim Benali", "Prochain rendez-vous", "Nadia, ", "sa mère, ", "Renommer la page", "Détruire la page"):
        assert any(each.startswith(name) for each in met), name
    assert not [w for w in page.around.findChildren(QLabel) if w.isVisible() and w.toolTip()]


def test_a_full_page_keeps_its_empty_lines_and_what_one_can_do_is_behind_a_word(hand: Hand, desk: Any) -> None:
    nadia = hand.ids["Nadia Ferhat"]
    deeds = ("Ajouter un numéro", "Mot à emporter", "Renommer la page", "Détruire la page", "Lire ensemble, avec la personne")
    desk.window.resize(1280, 800)
    around = hand.open("Nadia Ferhat").around

    def lines(*starts: str) -> list[int]:
        """On which lines of the page they stand."""
        shown = [w for w in around.findChildren(QWidget) if w.isVisible()]
        found = [next(w for w in shown if w.accessibleName().startswith(start) or getattr(w, "text", str)() == start) for start in starts]
        return [round((w.y() + desk.look.px(w.base())) / desk.look.u) for w in found]

    assert not around.more.isVisible()
    assert all(lines(*deeds))
    hand.ask(lambda nb: [nb.told.add(nadia, f"Une personne {n}", TODAY - timedelta(days=n), TODAY, role="voisine") for n in range(1, 5)])
    hand.rest()
    assert faults(desk.window) == []
    assert lines("la page de Nadia", "Suivi depuis le 25 novembre 2026", "Qui a vu Nadia", "vous, ") == [3, 3, 5, 6]
    assert lines("On me l’a dit", "Prochain rendez-vous", "Nadia, ", "sa mère, ") == [17, 19, 20, 21]
    hand.press(More, "la page de Nadia")
    assert faults(desk.window) == []
    assert lines("plus haut", *deeds) == [3, 4, 4, 5, 5, 5]
    hand.press(More, "plus haut")
    assert around.more.hasFocus()


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 64)])
def test_a_first_name_longer_than_the_page_pushes_nothing_off_it(hand: Hand, desk: Any, width: int, height: int, u: int) -> None:
    name = "Wanda" * 12
    hand.ids[name] = hand.ask(lambda nb: nb.people.add(name, TODAY)).id
    desk.window.resize(width, height)
    desk.look.set_u(u)
    page = hand.open(name)
    hand.rest()
    assert page.paper.isVisible()
    assert [each for each in faults(desk.window) if not each.startswith("cut")] == []  # the name itself ends in "…"
