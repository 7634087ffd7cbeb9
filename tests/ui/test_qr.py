"""The QR code as it is seen: its modules, its pale border, its size, what it says to who does not see it."""

import pytest
import segno
from leaves import settle
from PySide6.QtGui import QColor

from ui.parts.leaf import Leaf
from ui.parts.qr import QrCode

SMS = "SMSTO:+262639987702:J'ai vu N.F. le 25/11/2026. Appelez-moi : Zoé Fontanel, 0199004127. Entre nous, merci. Réf K7M49QTX"


class Page(Leaf):
    def __init__(self, look, code):
        super().__init__(look, fill="paper")
        self.code = code

    def arrange(self):
        self.box_at(self.code, 1, 1, self.code.side(), self.code.side())


def seen(code, qtbot):
    """What a camera sees: for each module whether it is dark, with a border of four around; and how many px each measures."""
    page = Page(code.look, code)
    qtbot.addWidget(page)
    page.resize(1000, 1000)
    with qtbot.waitExposed(page):
        page.show()
    pixels = page.grab().toImage()
    n, step = len(code.rows) + 8, code.module()
    assert pixels.devicePixelRatio() == 1
    x = y = code.geometry().x() + code.look.px(code.pad)
    rows = []
    for j in range(n):
        colours = [[pixels.pixelColor(x + i * step + a, y + j * step + b) for a in range(step) for b in range(step)] for i in range(n)]
        assert all(each == module[0] for module in colours for each in module), "a module is of one colour, whole"
        assert {module[0].name() for module in colours} <= {"#000000", "#ffffff"}
        rows.append([module[0] == QColor("black") for module in colours])
    return rows


@pytest.mark.parametrize(("night", "system", "u"), [(False, False, 32), (True, False, 32), (False, True, 32), (False, False, 48), (False, False, 24)])
def test_what_is_seen_is_what_segno_makes_dark_on_pale_also_at_night(look, qtbot, night, system, u):
    settle(look, theme="night" if night else "day")
    settle(look, system_colours=system)
    look.set_u(u)
    code = QrCode(look)
    code.show_code(SMS, "code du SMS")
    assert code.module() == {24: 4, 32: 4, 48: 6}[u]
    wanted = segno.make(SMS.encode(), error="m", mode="byte", micro=False, boost_error=False)
    assert [list(row) for row in seen(code, qtbot)] == [[bool(m) for m in row] for row in wanted.matrix_iter(border=4)]


def test_a_contact_is_carried_byte_for_byte_with_the_lowest_correction(look):
    code, data = QrCode(look), b"BEGIN:VCARD\r\n" + bytes("N:Léa;;;;\r\n", "utf-8") * 40
    code.show_code(data, "code du contact", error="l")
    wanted = segno.make(data, error="l", mode="byte", boost_error=False)
    assert wanted.error == "L"
    assert [list(map(int, row)) for row in code.rows] == [list(row) for row in wanted.matrix]


def test_too_much_is_refused_and_what_was_shown_stays(look):
    code = QrCode(look)
    code.show_code("tel:+33199004127", "numéro")
    before = code.rows
    with pytest.raises(ValueError, match="data"):
        code.show_code(b"x" * 3000, "trop")
    assert code.rows == before
    assert code.accessibleName() == "numéro"


def test_it_says_what_it_is_and_nothing_once_it_is_cleared(look):
    code = QrCode(look)
    code.show_code("tel:+33199004127", "code du 01 99 00 41 27", "à lire avec l’appareil photo d’un téléphone")
    assert (code.accessibleName(), code.accessibleDescription()) == ("code du 01 99 00 41 27", "à lire avec l’appareil photo d’un téléphone")
    assert code.sizeHint().width() >= 4 * (len(code.rows) + 8)
    code.clear()
    assert (code.rows, code.accessibleName(), code.accessibleDescription(), code.toolTip()) == ((), "", "", "")
