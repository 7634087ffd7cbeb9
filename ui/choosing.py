"""Qt's own chooser of files, where the system has none: what it says is in the language of the rest of the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QIdentityProxyModel, QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QFileSystemModel, QHeaderView, QTreeView, QWidget

from ui.sentences import size_words

_SIZE, _KIND, _DAY = 1, 2, 3  # the columns of a `QFileSystemModel` after the name


class _Listed(QIdentityProxyModel):
    """Its files and folders: Qt has no French for "Folder", and writes sizes and days as the system does, whatever the program speaks."""

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        files, at = self.sourceModel(), self.mapToSource(index)
        if role != Qt.ItemDataRole.DisplayRole or not isinstance(files, QFileSystemModel) or index.column() not in (_SIZE, _KIND, _DAY):
            return super().data(index, role)
        folder = files.isDir(at)
        if index.column() == _DAY:
            return QLocale().toString(files.lastModified(at), QLocale.FormatType.ShortFormat)
        if index.column() == _SIZE:
            return "" if folder else size_words(files.size(at))
        return QCoreApplication.translate("Chooser", "Dossier") if folder else super().data(index, role)


def ask(parent: QWidget, title: str, then: Callable[[Path], Any], save_as: str, filters: str, folder: bool, at: Path | None) -> None:
    """Not blocking: `then(path)` follows a yes. It opens at home unless `at` says another folder."""
    home, dialog = str(Path.home()), QFileDialog(parent, title)

    def tell_nobody() -> None:
        """As a chooser goes, Qt writes down where one was, for every program made with it (QtProject.conf): a folder may be called as somebody."""
        dialog.setHistory([])
        dialog.setDirectory(home)

    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, False)
    label, translate = QFileDialog.DialogLabel, QCoreApplication.translate  # Qt has no French for these two
    dialog.setLabelText(label.LookIn, translate("Chooser", "Dans\u00a0:"))
    dialog.setLabelText(label.FileType, translate("Chooser", "Type\u00a0:"))
    dialog.setProxyModel(_Listed(dialog))
    if (rows := dialog.findChild(QTreeView)) is not None:  # not where the system has its own
        rows.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    if filters:
        dialog.setNameFilter(filters)
    # Not where the program was started: for one of the menu that is its own folder (Windows) or the whole disk (macOS); nor at one's documents,
    # which are often carried to another computer (OneDrive, iCloud).
    dialog.setDirectory(str(at or home))
    if folder:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    elif save_as:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(save_as).suffix.removeprefix("."))
        dialog.selectFile(save_as)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(tell_nobody)
    if (app := QCoreApplication.instance()) is not None:
        app.aboutToQuit.connect(dialog.reject)
    dialog.open()
