"""The photograph that is joined to a line of the invented notebook."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen

from ui.theme import MAIN


def photo() -> bytes:
    """The paper page on the pictures, as a camera sees it straightened."""
    page = QImage(828, 948, QImage.Format.Format_RGB32)
    page.fill(QColor("#EFE7D4"))
    painter = QPainter(page)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(200, 200)  # in u
    painter.translate(2.07, 2.37)
    painter.rotate(-3.2)
    for k in range(-12, 24):
        painter.setPen(QPen(QColor(143, 163, 190, 80), 0.03))
        painter.drawLine(QPointF(-3.1, -2.27 + k * 0.29), QPointF(3.1, -2.27 + k * 0.29))
        painter.setPen(QPen(QColor(143, 163, 190, 60), 0.03))
        painter.drawLine(QPointF(-2.02 + k * 0.29, -3.4), QPointF(-2.02 + k * 0.29, 3.4))
    painter.scale(0.01, 0.01)
    font = QFont(MAIN)
    font.setPixelSize(34)
    painter.setFont(font)
    painter.setPen(QPen(QColor("#2B2F3A"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    said = ("Questions à poser", "– horaires, samedi", "– le tuteur\u00a0?", "– bus du retour", "", "carte vitale, RIB", "deux photos")
    for k, line in enumerate(said):
        painter.drawText(QPointF(-165, -140 + k * 58), line)
    under = QPainterPath(QPointF(-167, -124))
    under.cubicTo(-77, -120, 13, -129, 113, -123)
    painter.drawPath(under)
    painter.end()
    kept = QBuffer()
    page.save(kept, "JPG", 90)
    return bytes(kept.data().data())
