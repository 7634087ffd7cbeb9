"""Pages of paper joined to a line: from a file, a drag, the clipboard; straightened, looked at, turned, printed; nothing outside the vault."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hand import Hand
from laid import faults
from PySide6.QtCore import QBuffer, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from notebook_app.model import Clip
from notebook_app.policy import Policy
from ui.parts.canvas import Corner
from ui.parts.fields import Field
from ui.parts.joined import ClipView
from ui.parts.widgets import Button, Link, Para, Tool

CASES = Path(__file__).parent.parent / "cases"
SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)]
CONTROL = Qt.KeyboardModifier.ControlModifier


def photo(path: Path, width: int = 400, height: int = 300) -> Path:
    """A desk of one colour, on it a sheet of another that is not straight."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(120, 90, 60))
    painter = QPainter(image)
    painter.setBrush(QColor(240, 240, 250))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon([QPoint(100, 50), QPoint(300, 80), QPoint(320, 260), QPoint(80, 240)])
    painter.end()
    assert image.save(str(path), "JPEG", 95)
    return path


class Joining(Hand):
    """At Nadia's page."""

    def __init__(self, desk: Any, qtbot: Any, folder: Path) -> None:
        super().__init__(desk, qtbot)
        self.nadia, self.folder = self.ids["Nadia Ferhat"], folder
        self.lines = [entry.id for entry in self.ask(lambda nb: nb.entries.window(self.nadia))]
        self.to_page(self.lines[2])

    def to_page(self, line: int | None = None) -> Any:
        self.desk.session.go.emit("person", {"id": self.nadia, "line": line})
        self.rest()
        return self.desk.page()

    @property
    def leaf(self) -> Any:
        return self.desk.page().leaf

    def clips(self) -> list[Clip]:
        return list(self.ask(lambda nb: nb.clips.of(self.nadia)))

    def data(self, clip: Clip) -> bytes:
        return bytes(self.ask(lambda nb: nb.clips.data(clip.id)))

    def choose(self, path: Path) -> None:
        """By Ctrl+J and the system's chooser."""
        self.desk.chosen.path = path
        self.key(Qt.Key.Key_J, CONTROL)
        self.bot.waitUntil(lambda: hasattr(self.desk.page(), "leaf"))
        self.desk.chosen.path = None
        self.rest()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.desk.window, key, modifiers)
        self.rest()

    def corner(self, name: str) -> Corner:
        return self.desk.find(Corner, name)  # type: ignore[no-any-return]

    def drag(self, i: int, x: float, y: float) -> None:
        """The i-th corner to this place of the picture, with the mouse."""
        canvas = self.leaf.canvas
        handle, place = canvas.handles[i], canvas.place()
        start = handle.rect().center()
        target = handle.mapFrom(canvas, QPointF(place.x() + x * place.width(), place.y() + y * place.height())).toPoint()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(handle, target)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
        self.rest()

    def words(self) -> str:
        return " ".join(self.seen(Para))

    def drop(self, data: QMimeData, where: Any = None) -> bool:
        """Let it go over a widget as the system does; False where nobody takes it."""
        widget = where or self.desk.page().editor.viewport()
        at, copy = widget.rect().center(), Qt.DropAction.CopyAction
        left, bare = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(at, copy, data, left, bare)
        QApplication.sendEvent(widget, enter)
        if enter.isAccepted():
            QApplication.sendEvent(widget, QDropEvent(QPointF(at), copy, data, left, bare))
            self.rest()
        return bool(enter.isAccepted())


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.fixture
def joining(desk: Any, qtbot: Any, tmp_path: Path) -> Joining:
    folder = tmp_path / "card"
    folder.mkdir()
    return Joining(desk, qtbot, folder)


def test_a_photo_is_joined_and_its_original_erased(joining: Joining) -> None:
    path = photo(joining.folder / "IMG_0421.jpg")
    joining.choose(path)
    assert faults(joining.desk.window) == []
    assert "sans le lieu, l’appareil ni l’heure" in joining.words()
    joining.desk.find(Field, "Quelques mots sur la page jointe").setFocus()
    QTest.keyClicks(QApplication.focusWidget(), "questions")
    joining.key(Qt.Key.Key_Return, CONTROL)
    (clip,) = joining.clips()
    assert (clip.entry, clip.kind, clip.name, clip.media) == (joining.lines[2], "picture", "questions", "image/jpeg")
    kept = QImage.fromData(joining.data(clip))
    assert (kept.width(), kept.height()) == (400, 300)
    assert path.exists()
    assert "L’original est resté où il était : IMG_0421.jpg".replace(" :", "\u00a0:") in joining.words()
    assert "le cahier n’y peut rien" in joining.words()
    joining.click(Link, "Effacer l’original")
    assert not path.exists()
    assert any("n’est plus dans ce dossier" in told for told in joining.told())
    assert joining.focus().text() == "Revenir à la page"  # the link that had the keyboard is gone
    joining.click(Button, "Revenir à la page")
    view = joining.desk.find(ClipView, "questions, photo")
    assert view.image is not None
    assert joining.desk.page().place()["line"] == joining.lines[2]
    assert faults(joining.desk.window) == []


def test_an_original_that_changed_meanwhile_is_not_erased(joining: Joining) -> None:
    path = photo(joining.folder / "a.jpg")
    joining.choose(path)
    joining.key(Qt.Key.Key_Return, CONTROL)
    photo(path, 500)
    joining.click(Link, "Effacer l’original")
    assert path.exists()
    assert any("n’a pas pu être effacé" in told for told in joining.told())


def test_four_corners_moved_by_mouse_and_keys_straighten_it(joining: Joining) -> None:
    joining.choose(photo(joining.folder / "a.jpg"))
    leaf = joining.leaf
    joining.drag(0, 0.25, 1 / 6)
    joining.drag(1, 0.75, 80 / 300)
    joining.drag(2, 0.8, 260 / 300)
    last = joining.corner("Coin en bas à gauche")
    last.setFocus()
    assert "0\u00a0% de la largeur, 100\u00a0% de la hauteur" in last.accessibleDescription()
    for _ in range(20):
        joining.key(Qt.Key.Key_Right)
        joining.key(Qt.Key.Key_Up)
    assert leaf.canvas.corners[3] == pytest.approx((0.2, 0.8))
    assert leaf.canvas.corners[0] == pytest.approx((0.25, 1 / 6), abs=0.01)
    joining.click(Link, "Redresser")
    shown = leaf.canvas.image
    for at in ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9), (0.5, 0.5)):
        pixel = shown.pixelColor(round(at[0] * shown.width()), round(at[1] * shown.height()))
        assert pixel.red() > 220  # the sheet, no desk
    joining.click(Link, "Reprendre les coins")
    assert leaf.canvas.corners[3] == pytest.approx((0.2, 0.8))
    joining.key(Qt.Key.Key_Return, CONTROL)
    kept = QImage.fromData(joining.data(joining.clips()[0]))
    assert kept.pixelColor(5, 5).red() > 220
    assert kept.pixelColor(kept.width() - 5, kept.height() - 5).red() > 220


def test_corners_that_cross_are_said(joining: Joining) -> None:
    joining.choose(photo(joining.folder / "a.jpg"))
    joining.drag(0, 0.95, 0.95)
    joining.drag(2, 0.05, 0.05)
    assert not joining.desk.find(Button, "Joindre la page").isEnabled()
    assert any("Les coins se croisent" in told for told in joining.told())
    joining.drag(0, 0.0, 0.0)
    joining.drag(2, 1.0, 1.0)
    assert joining.desk.find(Button, "Joindre la page").isEnabled()
    assert faults(joining.desk.window) == []


def test_a_turned_photo_keeps_its_corners(joining: Joining) -> None:
    joining.choose(photo(joining.folder / "a.jpg"))
    joining.drag(0, 0.25, 1 / 6)
    joining.click(Link, "Tourner")
    assert joining.leaf.canvas.corners[1] == pytest.approx((1 - 1 / 6, 0.25), abs=0.01)
    joining.click(Link, "Redresser")
    joining.click(Link, "Tourner")
    joining.key(Qt.Key.Key_Return, CONTROL)
    assert [clip.kind for clip in joining.clips()] == ["picture"]


def test_a_file_let_go_on_a_line_is_joined_to_it_and_a_card_goes_where_cards_go(joining: Joining) -> None:
    page = joining.desk.page()
    page.editor.go_to(joining.lines[1])
    before = page.editor.document().toPlainText()
    assert joining.drop(files(photo(joining.folder / "a.jpg"), photo(joining.folder / "b.jpg", 600)))
    assert (joining.leaf.mode, page.editor.document().toPlainText()) == ("join", before)
    joining.key(Qt.Key.Key_Return, CONTROL)
    joining.click(Button, "Joindre la suivante")
    joining.key(Qt.Key.Key_Return, CONTROL)
    joining.click(Button, "Revenir à la page")
    sizes = [QImage.fromData(joining.data(clip)).width() for clip in joining.clips()]
    assert sizes == [400, 600]
    joining.drop(files(CASES / "D24-IMG_0421.HEIC", photo(joining.folder / "c.jpg", 500)))
    joining.click(Button, "Joindre la suivante")  # of two, the first cannot be read
    joining.key(Qt.Key.Key_Return, CONTROL)
    joining.click(Button, "Revenir à la page")
    assert [QImage.fromData(joining.data(clip)).width() for clip in joining.clips()] == [400, 600, 500]
    card = joining.folder / "fiche.txt"
    card.write_text("J'ai vu N.F.", "utf-8")
    joining.drop(files(card))
    assert type(joining.desk.page()).__name__ == "ReceivedPage"
    assert len(joining.clips()) == 3


@pytest.mark.parametrize("name", ["D23-portrait-gps.jpg", "D24-IMG_0421.HEIC", "D25-b-scan.pdf"])
def test_let_go_where_no_person_s_page_is_open_it_is_said_where_it_goes(joining: Joining, name: str) -> None:
    joining.desk.session.go.emit("people", None)
    joining.rest()
    joining.drop(files(CASES / name), joining.desk.window)
    assert "Ce n’est pas une fiche." in joining.words()
    assert "Une photo ou un PDF se joint à la page de quelqu’un" in joining.words()
    assert joining.clips() == []


def test_over_the_left_page_too(joining: Joining) -> None:
    joining.drop(files(photo(joining.folder / "a.jpg")), joining.desk.window)
    joining.key(Qt.Key.Key_Return, CONTROL)
    assert [clip.entry for clip in joining.clips()] == [joining.lines[2]]


def test_a_picture_is_pasted_and_words_stay_words(joining: Joining) -> None:
    page = joining.to_page()
    image = QImage(320, 200, QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 20, 200, 128))
    QGuiApplication.clipboard().setImage(image)
    page.editor.setFocus()
    joining.key(Qt.Key.Key_V, CONTROL)
    assert joining.leaf.mode == "join"
    joining.key(Qt.Key.Key_Return, CONTROL)
    (clip,) = joining.clips()
    today = joining.ask(lambda nb: nb.entries.get(clip.entry))
    assert (today.day, today.text) == (joining.desk.session.today, "")  # a line of today, made for it
    assert type(joining.desk.page()).__name__ == "PersonPage"  # there is no original to speak of
    QGuiApplication.clipboard().setText("des mots")
    joining.desk.page().editor.go_to(None)
    joining.key(Qt.Key.Key_V, CONTROL)
    joining.to_page()
    assert [entry.text for entry in joining.ask(lambda nb: nb.entries.window(joining.nadia))][-1] == "des mots"
    assert joining.clips() == [clip]


@pytest.mark.qt_log_ignore("JPEG datastream", "JFIF", extend=True)  # Qt's own words about broken bytes
@pytest.mark.parametrize(
    ("name", "said"),
    [("D24-IMG_0421.HEIC", "enregistrez-la en JPEG"), ("D24-IMG_0423.jpg", "abîmée"), ("D25-a-huge.png", "trop grande")],
)
def test_what_cannot_be_joined_is_said_and_another_is_chosen(joining: Joining, name: str, said: str) -> None:
    joining.choose(CASES / name)
    assert said in joining.words()
    assert faults(joining.desk.window) == []
    assert joining.focus() is joining.desk.find(Button, "Choisir un autre fichier")
    joining.desk.chosen.path = photo(joining.folder / "a.jpg")
    joining.key(Qt.Key.Key_Return, CONTROL)
    joining.key(Qt.Key.Key_Return, CONTROL)
    assert len(joining.clips()) == 1


def test_a_pdf_is_kept_and_comes_out_only_where_one_chooses(joining: Joining) -> None:
    joining.choose(CASES / "D25-b-scan.pdf")
    assert "Le cahier ne l’ouvre pas." in joining.words()
    joining.key(Qt.Key.Key_Return, CONTROL)
    (clip,) = joining.clips()
    assert (clip.kind, clip.name) == ("file", "D25-b-scan")
    joining.click(Button, "Revenir à la page")
    joining.click(ClipView, "D25-b-scan, PDF")
    assert "n’est plus protégée" in joining.words()
    assert faults(joining.desk.window) == []
    joining.desk.chosen.path = joining.folder / "copie.pdf"
    joining.click(Link, "Enregistrer une copie")
    assert (joining.folder / "copie.pdf").read_bytes() == (CASES / "D25-b-scan.pdf").read_bytes()
    assert "Ferhat" not in joining.desk.chosen.asked[-1]
    joining.desk.chosen.path = joining.folder / "nowhere" / "copie.pdf"
    joining.click(Link, "Enregistrer une copie")
    assert any("Ce dossier n’est plus là." in told for told in joining.told())


def test_where_the_organisation_forbids_files_that_can_be_read_a_pdf_stays_in(joining: Joining) -> None:
    joining.desk.session.policy = Policy(readable_files=False)
    joining.choose(CASES / "D25-b-scan.pdf")
    joining.key(Qt.Key.Key_Return, CONTROL)
    joining.click(Button, "Revenir à la page")
    joining.click(ClipView, "D25-b-scan, PDF")
    assert joining.desk.find(Link, "Retirer du cahier").isVisible()
    assert not [link for link in joining.desk.window.findChildren(Link) if link.text() == "Enregistrer une copie" and link.isVisible()]


def joined(joining: Joining) -> Clip:
    joining.choose(photo(joining.folder / "a.jpg"))
    joining.key(Qt.Key.Key_Return, CONTROL)
    joining.click(Button, "Revenir à la page")
    return joining.clips()[0]


def test_where_the_organisation_forbids_files_a_picture_goes_to_no_printer_that_writes_one(joining: Joining, tmp_path: Path) -> None:
    joining.desk.session.policy = Policy(readable_files=False)
    joined(joining)
    joining.click(ClipView, "Page jointe du 17 novembre")
    joining.desk.chosen.device = QPdfWriter(str(tmp_path / "a.pdf"))
    joining.click(Link, "Imprimer")
    assert any("Cette imprimante écrit un fichier." in told for told in joining.told())
    assert not (tmp_path / "a.pdf").exists() or (tmp_path / "a.pdf").stat().st_size == 0


def test_one_is_looked_at_turned_named_printed_and_taken_out(joining: Joining) -> None:
    clip = joined(joining)
    joining.click(ClipView, "Page jointe du 17 novembre")
    assert faults(joining.desk.window) == []
    joining.click(Link, "Tourner")
    kept = QImage.fromData(joining.data(clip))
    assert (kept.width(), kept.height(), joining.leaf.canvas.image.height()) == (300, 400, 400)
    caption = joining.desk.find(Field, "Quelques mots sur la page jointe")
    caption.setFocus()
    QTest.keyClicks(caption, "devis")
    joining.key(Qt.Key.Key_Return)
    assert joining.clips()[0].name == "devis"
    joining.click(Link, "Imprimer")
    assert any("ne connaît pas d’imprimante" in told for told in joining.told())
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    joining.desk.chosen.device = QPdfWriter(buffer)
    joining.click(Link, "Imprimer")
    joining.desk.chosen.device = None
    printed = bytes(buffer.data().data())
    assert printed.startswith(b"%PDF-")
    assert b"/Image" in printed
    assert b"devis" not in printed
    joining.click(Link, "Retirer du cahier")
    assert joining.clips() == []
    joining.desk.page().editor.setFocus()
    joining.key(Qt.Key.Key_Z, CONTROL)
    assert [clip.name for clip in joining.clips()] == ["devis"]
    joining.desk.find(ClipView, "devis, photo")


def test_words_typed_are_kept_when_the_page_is_left(joining: Joining) -> None:
    joined(joining)
    joining.click(ClipView, "Page jointe du 17 novembre")
    QTest.keyClicks(joining.desk.find(Field, "Quelques mots sur la page jointe"), "bail")
    joining.key(Qt.Key.Key_Escape)
    assert joining.clips()[0].name == "bail"
    assert type(joining.desk.page()).__name__ == "PersonPage"


def test_nothing_of_it_lies_outside_the_vault_nor_in_clear_inside(joining: Joining, tmp_path: Path) -> None:
    path = photo(joining.folder / "a.jpg")
    before = {file for file in tmp_path.rglob("*") if file.is_file()}
    joining.choose(path)
    joining.key(Qt.Key.Key_Return, CONTROL)
    (clip,) = joining.clips()
    kept = joining.data(clip)
    joining.desk.window.close_notebook()
    joining.rest()
    now = {file for file in tmp_path.rglob("*") if file.is_file()}
    assert {file.relative_to(joining.desk.root).parts[0] for file in now - before} <= {"notebook", "backups", "settings.toml", "log"}
    for file in now - {path}:
        assert kept[:64] not in file.read_bytes()
        assert b"JFIF" not in file.read_bytes()


def test_closing_while_one_is_being_joined_keeps_nothing(joining: Joining) -> None:
    joining.choose(photo(joining.folder / "a.jpg"))
    joining.desk.window.close_notebook()
    joining.rest()
    assert not joining.desk.window.findChildren(ClipView)
    joining.desk.session.unlock("oeillet rallye copie berceau sonate cuivre", lambda fault: pytest.fail(str(fault)))
    joining.bot.waitUntil(lambda: joining.desk.session.current == "open" and joining.desk.idle())
    assert joining.clips() == []
    assert type(joining.desk.page()).__name__ == "PersonPage"


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_all_is_whole_at_every_size(joining: Joining, width: int, height: int, u: int) -> None:
    joining.choose(photo(joining.folder / "a.jpg"))
    joining.key(Qt.Key.Key_Return, CONTROL)
    joining.desk.look.set_u(u)
    joining.desk.window.resize(width, height)
    joining.rest()
    assert faults(joining.desk.window) == []
    joining.click(Button, "Revenir à la page")
    assert faults(joining.desk.window) == []
    joining.desk.session.go.emit("joined", {"person": joining.nadia, "clip": joining.clips()[0].id})
    joining.rest()
    assert faults(joining.desk.window) == []
    assert joining.leaf.canvas.isVisible()
    assert joining.leaf.canvas.place().height() > 4 * u
    joining.desk.session.go.emit("joined", {"person": joining.nadia, "files": [str(joining.folder / "a.jpg")]})
    joining.rest()
    assert faults(joining.desk.window) == []
    assert joining.desk.find(Button, "Joindre la page").isVisible()
    for handle in joining.leaf.canvas.handles:
        assert joining.leaf.canvas.rect().contains(handle.geometry())


def test_the_keyboard_reaches_all_of_it(joining: Joining) -> None:
    joining.choose(photo(joining.folder / "a.jpg"))
    joining.tab_to(Corner, "Coin en bas à droite")
    joining.tab_to(Link, "Redresser")
    joining.tab_to(Field, "Quelques mots sur la page jointe")
    joining.tab_to(Button, "Joindre la page")
    joining.press(Qt.Key.Key_Return)
    joining.tab_to(Link, "Effacer l’original")
    joining.press(Qt.Key.Key_Escape)
    joining.tab_to(ClipView, "Page jointe du 17 novembre")
    joining.press(Qt.Key.Key_Return)
    joining.tab_to(Link, "Retirer du cahier")
    joining.press(Qt.Key.Key_Escape)
    joining.tab_to(Tool, "Joindre une page")


def test_typing_paints_no_picture_anew(joining: Joining) -> None:
    joined(joining)
    view = joining.desk.find(ClipView, "Page jointe du 17 novembre")
    joining.desk.window.grab()
    drawn = view._drawn.cacheKey()
    page = joining.desk.page()
    page.editor.go_to(joining.lines[2])
    page.editor.setFocus()
    QTest.keyClicks(page.editor, "des mots en plus")
    joining.rest()
    joining.desk.window.grab()
    assert view._drawn.cacheKey() == drawn


def test_many_of_them_lie_one_under_the_other_and_the_rest_is_named_on_the_left(joining: Joining) -> None:
    data = photo(joining.folder / "a.jpg").read_bytes()
    today = joining.desk.session.today

    def add(notebook: Any) -> None:
        for n in range(6):
            notebook.clips.add(joining.nadia, "picture", data, today, joining.lines[2], f"page {n}", "image/jpeg", data)

    joining.ask(add)
    page = joining.to_page()
    seen = [view for view in page.paper.clips.values() if view.isVisible()]
    assert 2 <= len(seen) < 6
    for one, other in pairwise(seen):
        assert one.y() + one.height() <= other.y() + page.look.u
    assert all(page.paper.rect().contains(view.geometry().adjusted(8, 8, -8, -8)) for view in seen)
    assert [line.accessibleName()[:6] for line in page.around.clip_lines] == [f"page {n}" for n in range(6)]
    assert faults(joining.desk.window) == []
