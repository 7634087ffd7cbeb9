"""What the tests of the parts look at: a leaf laid by a test, what is painted, what a screen reader is told."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QWidget

from ui.parts.leaf import Leaf


class Page(Leaf):
    """A leaf that lays what it is told."""

    def __init__(self, look, lay=lambda page: None, **options):
        super().__init__(look, **options)
        self.lay, self.rounds = lay, 0

    def arrange(self):
        self.rounds += 1
        self.lay(self)


def painted(widget, ratio=1.0):
    """What the widget looks like on a screen of that ratio."""
    image = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    widget.render(image, QPoint(), widget.rect(), QWidget.RenderFlag.DrawChildren)
    return image


def accessible(widget):
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name), face.role(), face.text(QAccessible.Text.Description)


def settle(look, **changes):
    """The look with other settings, as the page of the settings changes them."""
    now = {"u": look.u, "theme": "night" if look.night else "day", "hand": look.hand}
    look.settle(**{**now, "fine_lines": look.fine_lines, "system_colours": look.system_colours, **changes})
