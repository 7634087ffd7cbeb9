"""The command line of Cahier. No Qt here: what the computer lacks is said before Qt is imported."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn, TextIO

from notebook_app import __version__
from ui import preflight

FRENCH = {
    "about": "Cahier\u00a0: un cahier chiffré pour qui accompagne des personnes, et une fiche à la fois pour un collègue.",
    "usage": "cahier [options] [FICHIER…]",
    "files": "un fichier reçu (fiche, présentation, contacts, tableau, agenda), montré une fois le cahier ouvert",
    "version": "dire la version",
    "help": "montrer ces lignes",
    "data-dir": "le dossier du cahier, au lieu du dossier habituel",
    "check": "vérifier que Cahier peut s’ouvrir sur cet ordinateur, sans écran (code 0, ou 3)",
    "demo": "feuilleter un cahier de personnes inventées\u202f; il n’en reste rien",
    "wrong": "Cahier n’a pas compris cette ligne\u202f; «\u00a0cahier --help\u00a0» montre ce qui se dit.",
    "good": "Cahier peut s’ouvrir sur cet ordinateur.",
    "bad": "Cahier n’a pas su écrire puis relire un cahier sur cet ordinateur\u00a0:",
    "codes": "Codes de sortie\u00a0: 0 tout va bien, 1 une faute imprévue, 2 ligne de commande non comprise, "
    "3 il manque quelque chose à l’ordinateur.",
}
ENGLISH = {
    "about": "Cahier: an encrypted notebook for those who accompany people, and one card at a time for a colleague.",
    "usage": "cahier [options] [FILE…]",
    "files": "a file you received (card, introduction, contacts, table, calendar), shown once the notebook is open",
    "version": "say the version",
    "help": "show these lines",
    "data-dir": "the notebook's folder, instead of the usual one",
    "check": "check that Cahier can open on this computer, without a screen (code 0, or 3)",
    "demo": "leaf through a notebook of invented people; nothing of it remains",
    "wrong": "Cahier did not understand this line; “cahier --help” shows what can be said.",
    "good": "Cahier can open on this computer.",
    "bad": "Cahier could not write and read back a notebook on this computer:",
    "codes": "Exit codes: 0 all is well, 1 an unforeseen fault, 2 command line not understood, 3 the computer lacks something.",
}


def understood(arguments: Sequence[str], words: dict[str, str]) -> SimpleNamespace:
    """The command line; ends the process with what was asked (help, version) or not understood, in the user's language."""
    if not arguments:  # by far the most frequent: argparse takes longer to load than the cover to paint
        return SimpleNamespace(files=[], data_dir=None, demo=False, check=False)
    import argparse

    class CommandLine(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            self.exit(2, words["wrong"] + "\n")

    parser = CommandLine(
        prog="cahier",
        usage=words["usage"],
        description=words["about"],
        epilog=words["codes"],
        add_help=False,
        allow_abbrev=False,
        formatter_class=lambda prog: argparse.RawDescriptionHelpFormatter(prog, max_help_position=24, width=150),
    )
    lines = parser.add_argument_group("options")
    lines.add_argument("files", nargs="*", type=Path, metavar=words["usage"].split("[")[-1].rstrip("]…"), help=words["files"])
    lines.add_argument("--data-dir", type=Path, metavar="PATH", help=words["data-dir"])
    lines.add_argument("--demo", action="store_true", help=words["demo"])
    lines.add_argument("--check", action="store_true", help=words["check"])
    lines.add_argument("--version", action="version", version=f"Cahier {__version__}", help=words["version"])
    lines.add_argument("--help", "-h", action="help", help=words["help"])
    return parser.parse_args(arguments, SimpleNamespace())


def can_say_all() -> None:
    """Nothing that is said ends the process: not every system's letters have each of ours, where what is said goes into a file or a pipe."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8" if sys.platform == "win32" else None, errors="replace")


def say(words: str, stream: TextIO | None) -> None:
    """A line, where there is somewhere to say it: a program of Windows that has no console has none."""
    if stream is not None:
        stream.write(words + "\n")


def state_folder(data_dir: Path | None) -> Path:
    """Where a running Cahier is found by a later start."""
    if data_dir:
        return Path(data_dir)
    import platformdirs

    return platformdirs.user_state_path("Cahier", appauthor=False)


def check(words: dict[str, str]) -> int:
    """Make a notebook in a temporary folder, write a line, close it and read the line back. 0, or 3 with the name of the fault."""
    import tempfile
    from datetime import date

    passphrase, text, day = "cahier cahier cahier", "une ligne relue", date.today()
    try:
        from notebook_app.model import Label, Written
        from notebook_app.notebook import Notebook

        with tempfile.TemporaryDirectory(prefix="cahier-") as name:
            folder = Path(name) / "notebook"
            notebook, _ = Notebook.begin(folder, passphrase, Label("Cahier"), kdf={"m": 8192, "t": 1, "p": 1})
            person = notebook.people.add("Nadia Ferhat", day)
            notebook.entries.save(person.id, [Written(None, day, text)], day)
            notebook.close()
            notebook = Notebook.open(folder, passphrase)
            found = [entry.text for entry in notebook.entries.window(person.id)]
            notebook.close()
        if found != [text]:
            raise ValueError("unread")
    except Exception as fault:
        # The words of a fault may name folders of the computer: its type is enough to look for.
        say(f"{words['bad']} {type(fault).__name__} {getattr(fault, 'code', '')}".rstrip(), sys.stderr)
        return preflight.LACKING
    say(words["good"], sys.stdout)
    return 0


_AT_ONCE = ("signature", "signature.loader", "signature.lib")  # what PySide's own C code looks into
_NAMES = "shibokensupport.signature.mapping"  # of types, as mistakes are told; by far the longest


def import_pyside() -> None:
    """Import PySide, and leave for later what it keeps for telling what was wrong with a call: a third of what a bare window costs.

    At each start it unpacks and compiles a dozen of its own modules, which only such a mistake (or `help`) needs: they are loaded when they are
    first asked for anything. And only where `shiboken6` comes after `PySide6` does it stand before every later import of the process, reading
    the sources for a name of Python's (`__feature__`) that Cahier does not use.
    """
    from importlib import machinery
    from importlib.util import LazyLoader

    usual = machinery.ModuleSpec

    def spec(name: str, loader: Any) -> machinery.ModuleSpec:
        package, _, module = name.partition(".")
        return usual(name, LazyLoader(loader) if package == "shibokensupport" and module and module not in _AT_ONCE else loader)

    setattr(machinery, "ModuleSpec", spec)  # noqa: B010 - for the one module that takes it from here meanwhile, which starts PySide
    try:
        import shiboken6  # noqa: F401
    finally:
        setattr(machinery, "ModuleSpec", usual)  # noqa: B010
    names = sys.modules.get(_NAMES)
    known = object.__getattribute__(names, "__dict__") if names is not None else {}  # `vars` would load it
    if names is not None and "update_mapping" not in known:

        def update_mapping() -> None:
            """In the place of the module's own, which C code calls before it tells a mistake, past what would load the module."""
            del known["update_mapping"]
            names.update_mapping()

        known["update_mapping"] = update_mapping
    import PySide6.QtCore  # noqa: F401


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line and open Cahier; the exit code of the process."""
    preflight.keep_memory()
    can_say_all()
    words = FRENCH if preflight.speaks_french(os.environ) else ENGLISH
    options = understood(sys.argv[1:] if arguments is None else arguments, words)
    trouble = preflight.trouble(sys.platform, os.environ, needs_screen=not options.check)
    if trouble:
        say(trouble, sys.stderr)
        return preflight.LACKING
    if options.check:
        return check(words)
    gc.disable()  # until the cover stands: what is made on the way to it stays, and looking through it again and again finds nothing
    alone = None
    if not options.demo:  # what is invented lies in a folder of its own: it disturbs nobody
        from notebook_app.alone import Alone

        alone = Alone(state_folder(options.data_dir))
        if not alone.first():
            preflight.give_way()
            if alone.hand_on(options.files, os.environ.get(preflight.LEAVE, "")):
                return 0
    import_pyside()
    from ui.app import main as open_cahier

    return open_cahier(options, alone)


if __name__ == "__main__":
    sys.exit(main())
