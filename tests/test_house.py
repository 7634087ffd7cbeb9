"""The house rules that the import contracts cannot see, and one deliberate fault for each rule and contract.

A rule is a function from a syntax tree to the places that break it; `where` says which files it is about.
"""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel

ROOT = Path(__file__).resolve().parent.parent
Break = tuple[int, str]
Checker = Callable[[ast.Module], Iterable[Break]]

SQL = re.compile(
    r"""\s*(select\s.+?\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|replace\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|pragma\s+\w
    |create\s+(virtual\s+|temp\s+|unique\s+)*(table|index|view|trigger)\s|(drop|alter)\s+(table|index|view|trigger)\s|attach\s+(database\s)?
    |begin\s+(immediate|exclusive|deferred)|with\s+\w+\s+as\s*\()""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
VALUE_FOLLOWS = re.compile(r"([=<>'\"]|\b(like|is|not|match|between|limit|offset))\s*$", re.IGNORECASE)
COLOUR = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![0-9a-z_])|\brgba?\(", re.IGNORECASE)
NETWORK = {
    "socket", "ssl", "http", "asyncio", "multiprocessing", "subprocess", "webbrowser", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib",
    "socketserver", "xmlrpc", "selectors", "pty", "requests", "httpx", "aiohttp", "urllib3", "urllib.request", "concurrent.futures.process",
    "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineCore",
    "PySide6.QtWebView", "PySide6.QtHttpServer", "PySide6.QtBluetooth",
}  # fmt: skip
OTHER_PROGRAMS = {"QProcess", "QDesktopServices", "QLocalServer", "QLocalSocket", "QTcpSocket", "QTcpServer", "QUdpSocket"}
OS_PROGRAMS = re.compile(r"os\.(system|popen|startfile|fork|forkpty|exec\w+|spawn\w+|posix_spawnp?)$")
STATIC_DIALOGS = re.compile(
    r"Q(FileDialog\.(get\w+|saveFileContent)|MessageBox\.(question|information|warning|critical|about\w*)|(Input|Color|Font)Dialog\.get\w+)$"
)
CLOCKS = re.compile(r"(^|\.)((date|datetime)\.(today|now|utcnow)|time\.(time|time_ns|localtime|gmtime|strftime|ctime))$")
MADE_AT_IMPORT = re.compile(r"(Q[A-Z]|Session|Notebook|Vault|Lock|RLock|Thread)")
MOVING = {
    "QPropertyAnimation", "QVariantAnimation", "QAbstractAnimation", "QSequentialAnimationGroup", "QParallelAnimationGroup", "QTimeLine", "QMovie",
    "QGraphicsOpacityEffect", "QSplashScreen",
}  # fmt: skip
CALLING_OUT = {"QMessageBox", "QSystemTrayIcon", "QSoundEffect", "QErrorMessage", "QProgressDialog"}
MUTATORS = {"append", "extend", "insert", "remove", "pop", "popitem", "clear", "update", "setdefault", "add", "discard", "sort", "reverse"}


def once(found: Callable[[ast.Module], Iterable[Any]]) -> Any:
    """What is found in a tree, looked for once for all rules that ask."""
    return cache(lambda tree: tuple(found(tree)))


@once
def nodes(tree: ast.Module) -> Iterator[ast.AST]:
    """All of a tree."""
    yield from ast.walk(tree)


def dotted(node: ast.AST) -> str:
    """`a.b.c` as written, "" for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        base = dotted(node.value)
        return f"{base}.{node.attr}" if base else ""
    return ""


@once
def imports(tree: ast.Module) -> Iterator[Break]:
    """Every module imported anywhere, with the names taken from it as `module.name`."""
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.lineno, f"{node.module}.{name.name}") for name in node.names)
        elif isinstance(node, ast.Call) and dotted(node.func) in ("__import__", "import_module", "importlib.import_module"):
            yield from ((node.lineno, a.value) for a in node.args[:1] if isinstance(a, ast.Constant) and isinstance(a.value, str))


def within(name: str, modules: set[str]) -> bool:
    return any(name == module or name.startswith(module + ".") for module in modules)


@once
def texts(tree: ast.Module) -> Iterator[Break]:
    """Every string of the code; docstrings are not code."""
    docs = {id(node.value) for node in nodes(tree) if isinstance(node, ast.Expr)}
    for node in nodes(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


@once
def calls(tree: ast.Module) -> Iterator[tuple[int, str, ast.Call]]:
    for node in nodes(tree):
        if isinstance(node, ast.Call):
            yield node.lineno, dotted(node.func), node


def sql(tree: ast.Module) -> Iterator[Break]:
    yield from ((line, text) for line, text in texts(tree) if SQL.match(text))


def built_sql(tree: ast.Module) -> Iterator[Break]:
    """A statement that holds a value instead of `?`. Columns and clauses may be put together; what is compared or quoted may not."""
    for line, _, call in calls(tree):
        if not (isinstance(call.func, ast.Attribute) and call.func.attr in ("execute", "executemany", "executescript") and call.args):
            continue
        for node in ast.walk(call.args[0]):
            if isinstance(node, ast.JoinedStr):
                for before, piece in zip([None, *node.values], node.values, strict=False):
                    text = before.value if isinstance(before, ast.Constant) else ""
                    if isinstance(piece, ast.FormattedValue) and VALUE_FOLLOWS.search(str(text)):
                        yield line, ast.unparse(piece.value)
            elif isinstance(node, ast.Mod) or (isinstance(node, ast.Attribute) and node.attr == "format"):
                yield line, ast.unparse(call.args[0])


@once
def network(tree: ast.Module) -> Iterator[Break]:
    for line, name in imports(tree):
        if within(name, NETWORK) or name.rsplit(".", 1)[-1] in OTHER_PROGRAMS or OS_PROGRAMS.match(name):
            yield line, name
    for node in nodes(tree):
        name = dotted(node)
        if name and (OS_PROGRAMS.match(name) or name.rsplit(".", 1)[-1] in OTHER_PROGRAMS):
            yield getattr(node, "lineno", 0), name


def qt(tree: ast.Module) -> Iterator[Break]:
    yield from ((line, name) for line, name in imports(tree) if within(name, {"PySide6", "shiboken6", "ui"}))


def foreign_memory(tree: ast.Module) -> Iterator[Break]:
    yield from ((line, name) for line, name in imports(tree) if within(name, {"ctypes", "cffi"}))


def database(tree: ast.Module) -> Iterator[Break]:
    yield from ((line, name) for line, name in imports(tree) if within(name, {"sqlcipher3", "sqlite3"}))


def cryptography(tree: ast.Module) -> Iterator[Break]:
    yield from ((line, name) for line, name in imports(tree) if within(name, {"cryptography"}))


def clock(tree: ast.Module) -> Iterator[Break]:
    yield from ((line, name) for line, name, _ in calls(tree) if CLOCKS.search(name))


def modal(tree: ast.Module) -> Iterator[Break]:
    for line, name, call in calls(tree):
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("exec", "exec_"):
            yield line, ast.unparse(call.func)
        elif name.rsplit(".", 1)[-1] == "QEventLoop":
            yield line, name


def static_dialogs(tree: ast.Module) -> Iterator[Break]:
    yield from ((line, name) for line, name, _ in calls(tree) if STATIC_DIALOGS.search(name))


def printing(tree: ast.Module) -> Iterator[Break]:
    yield from ((line, name) for line, name, _ in calls(tree) if name in ("print", "pprint.pprint", "pprint"))


@once
def swallowed(tree: ast.Module) -> Iterator[Break]:
    """A bare `except`, or one for everything that neither raises nor hands the fault to anyone."""
    for node in nodes(tree):
        if isinstance(node, ast.ExceptHandler):
            caught = {dotted(n) for n in ast.walk(node.type)} if node.type else {"Exception"}
            inside = [n for statement in node.body for n in ast.walk(statement)]
            acts = any(isinstance(n, ast.Raise | ast.Call) or (isinstance(n, ast.Name) and n.id == node.name) for n in inside)
            if node.type is None or (caught & {"Exception", "BaseException"} and not acts):
                yield node.lineno, ast.unparse(node)
    for line, name, call in calls(tree):
        if name in ("suppress", "contextlib.suppress") and {dotted(a) for a in call.args} & {"Exception", "BaseException"}:
            yield line, ast.unparse(call)


def mutable(node: ast.AST | None) -> bool:
    if isinstance(node, ast.Call):
        return dotted(node.func).rsplit(".", 1)[-1] in {"list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict", "bytearray"}
    return isinstance(node, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)


@once
def module_state(tree: ast.Module) -> Iterator[Break]:
    """What a module would remember between two calls: `global`, a changeable variable, a changed table, an object made at import."""
    tables = set()
    for statement in tree.body:
        if not isinstance(statement, ast.Assign | ast.AnnAssign):
            continue
        for target in statement.targets if isinstance(statement, ast.Assign) else [statement.target]:
            if not isinstance(target, ast.Name) or target.id.startswith("__"):
                continue
            if mutable(statement.value):
                tables.add(target.id)
                if not target.id.isupper():
                    yield statement.lineno, target.id
            elif isinstance(statement.value, ast.Call) and MADE_AT_IMPORT.match(dotted(statement.value.func)):
                yield statement.lineno, target.id
    for node in nodes(tree):
        if isinstance(node, ast.Global):
            yield node.lineno, "global " + ", ".join(node.names)
        elif isinstance(node, ast.FunctionDef):
            local = {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
            local |= {a.arg for a in ast.walk(node.args) if isinstance(a, ast.arg)}
            for inner in ast.walk(node):
                changed = ""
                if isinstance(inner, ast.Subscript) and isinstance(inner.ctx, ast.Store | ast.Del):
                    changed = dotted(inner.value)
                elif isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute) and inner.func.attr in MUTATORS:
                    changed = dotted(inner.func.value)
                if changed in tables - local:
                    yield inner.lineno, changed
            if node.name in ("instance", "get_instance") and any(dotted(d) in ("classmethod", "staticmethod") for d in node.decorator_list):
                yield node.lineno, node.name


@once
def colours(tree: ast.Module) -> Iterator[Break]:
    yield from ((line, text) for line, text in texts(tree) if COLOUR.search(text))
    for node in nodes(tree):
        name = dotted(node)
        if name.startswith("Qt.GlobalColor.") and name != "Qt.GlobalColor.transparent":
            yield getattr(node, "lineno", 0), name
    for line, name, call in calls(tree):
        if name in ("QColor", "QtGui.QColor", "QColor.fromRgb") and call.args and all(isinstance(a, ast.Constant) for a in call.args):
            yield line, ast.unparse(call)


@once
def moving(tree: ast.Module) -> Iterator[Break]:
    """DESIGN §1.7, §7: nothing moves by itself, so that nothing has to be held still where the system asks for less motion; no sound, no pop-up."""
    for line, name in imports(tree):
        if name.split(".")[-1] in MOVING | CALLING_OUT or within(name, {"PySide6.QtMultimedia"}):
            yield line, name
    for line, name, _ in calls(tree):
        if name.endswith((".beep", ".alert")):
            yield line, name


def mocks(tree: ast.Module) -> Iterator[Break]:
    yield from ((line, name) for line, name in imports(tree) if within(name, {"mock", "unittest.mock", "pytest_mock"}))


def waits(tree: ast.Module) -> Iterator[Break]:
    yield from ((line, name) for line, name, _ in calls(tree) if re.search(r"(^|\.)(sleep|qtbot\.wait|bot\.wait|qWait|qSleep|msleep)$", name))


def painters(tree: ast.Module) -> Iterator[Break]:
    """One left behind where painting fails, with the traceback of the fault, brings the program down with what it painted on."""
    for node in nodes(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and dotted(node.value.func) == "QPainter" and node.value.args:
            yield node.lineno, ast.unparse(node)


def overheard(tree: ast.Module) -> Iterator[Break]:
    """What the session tells reaches a method only as long as there is its object; a lambda holds a page that was made anew, and speaks for it."""
    for node in nodes(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect":
            who = dotted(node.func.value).split(".")[:-1]
            if who and who[-1] in ("session", "_session") and any(isinstance(each, ast.Lambda) for each in node.args):
                yield node.lineno, ast.unparse(node)


@dataclass(frozen=True)
class Rule:
    name: str
    where: str  # a regular expression on the path from the root
    check: Checker
    fault: str
    path: str  # where the fault stands
    fine: str = ""  # what looks alike and is allowed there


PRODUCT = r"(notebook_app|ui|resources)/"
RULES = [
    Rule("1. no Qt and no screen in the core", r"notebook_app/", qt, "def f():\n    import PySide6.QtCore", "notebook_app/text.py"),
    Rule("1. no clock in the core but the vault", r"notebook_app/(?!vault/)", clock, "a = date.today()", "notebook_app/a.py", "date(2026, 1, 2)"),
    Rule("1. the driver lives in the vault", r"(notebook_app/(?!vault/)|ui/)", database, "from sqlcipher3 import dbapi2", "notebook_app/sharing.py"),
    Rule(
        "1. cryptography lives in the vault and the exchange",
        r"(notebook_app/(?!(vault|exchange)/)|ui/)",
        cryptography,
        "import cryptography.hazmat",
        "ui/session.py",
    ),
    Rule(
        "3. no SQL outside the vault and the notebook",
        r"(notebook_app/(?!(vault|notebook)/)|ui/)",
        sql,
        'f"SELECT id FROM {x}"',
        "ui/pages/people.py",
        '"""select what you like from it"""\na = "Select what you like"',
    ),
    Rule(
        "3. values as parameters",
        r"notebook_app/notebook/",
        built_sql,
        'db.execute(f"SELECT id FROM people WHERE name = {name}")',
        "notebook_app/notebook/people.py",
        'db.execute(f"SELECT {COLUMNS} FROM people WHERE {where} AND id IN ({marks}) LIMIT ?", values)',
    ),
    Rule("4. no socket", PRODUCT, network, "import urllib.request", "notebook_app/files.py", "import urllib.parse"),
    Rule("4. no Qt network", PRODUCT, network, "from PySide6.QtNetwork import QNetworkAccessManager", "ui/app.py"),
    Rule("4. no other program", PRODUCT, network, "import os\nos.startfile('a')", "ui/trouble.py", "import os\nos.fsync(3)"),
    Rule("4. no other program through Qt", PRODUCT, network, "from PySide6.QtGui import QDesktopServices", "ui/window.py"),
    Rule("4. ctypes in two places only", r"(notebook_app|resources|ui)/(?!(preflight\.py|guard/))", foreign_memory, "import ctypes", "ui/window.py"),
    Rule("5. no state in a module", PRODUCT, module_state, "def f():\n    global last\n    last = 1", "ui/theme.py"),
    Rule("5. no changeable variable", PRODUCT, module_state, "seen = {}", "ui/theme.py", "TABLE = {1: 2}"),
    Rule("5. no changed table", PRODUCT, module_state, "SEEN = {}\ndef f(a):\n    SEEN[a] = 1", "ui/theme.py", "def f(a):\n    b = {}\n    b[a] = 1"),
    Rule("5. no object made at import", PRODUCT, module_state, "_app = QApplication([])", "ui/app.py"),
    # a drag has no open(): it is the system's, and the window goes on meanwhile
    Rule("6. nothing modal", r"ui/(?!app\.py|parts/carry\.py)", modal, "dialog.exec()", "ui/window.py", "dialog.open()"),
    Rule("6. no static file dialog", r"ui/", static_dialogs, 'QFileDialog.getOpenFileName(None, "")', "ui/pages/arrival.py"),
    Rule("6. no print", PRODUCT, printing, "print(1)", "ui/app.py", "painter.print_(1)"),
    Rule(
        "6. no fault swallowed",
        PRODUCT,
        swallowed,
        "try:\n    f()\nexcept Exception:\n    pass",
        "ui/work.py",
        "try:\n    f()\nexcept FileNotFoundError:\n    pass\nexcept Exception as e:\n    failed(e)",
    ),
    Rule("6. no bare except", PRODUCT, swallowed, "try:\n    f()\nexcept:\n    g()", "ui/work.py"),
    Rule("colours come from the theme", r"ui/(?!theme\.py)", colours, 'QColor("#1a2b3c")', "ui/parts/paper.py", 'a = "nº #12 de la liste"'),
    Rule("no colour by name", r"ui/(?!theme\.py)", colours, "painter.setPen(Qt.GlobalColor.red)", "ui/parts/paper.py", "Qt.GlobalColor.transparent"),
    Rule("nothing moves by itself", PRODUCT, moving, "from PySide6.QtCore import QTimeLine", "ui/parts/book.py", "from PySide6.QtCore import QTimer"),
    Rule("no sound", PRODUCT, moving, "QApplication.beep()", "ui/parts/book.py", "hint.keep()"),
    Rule("nothing pops up", PRODUCT, moving, "from PySide6.QtWidgets import QMessageBox", "ui/window.py"),
    Rule("a painter ends", r"ui/", painters, "painter = QPainter(self)", "ui/parts/card.py", "with QPainter(self) as painter:\n    f(painter)"),
    Rule(
        "the session is heard by methods",
        r"ui/(?!app\.py)",
        overheard,
        "self.session.vain.connect(lambda words: self.say(words))",
        "ui/lasting.py",
        "session.saved.connect(self._look)\nlink.clicked.connect(lambda: self.session.go.emit('week', None))",
    ),
    Rule("tests know no double", r"tests/", mocks, "from unittest.mock import patch", "tests/ui/test_window.py"),
    Rule("tests wait for what they await", r"tests/", waits, "qtbot.wait(50)", "tests/ui/test_window.py", "qtbot.waitUntil(session.idle)"),
]


def broken(rule: Rule, path: str, source: str | ast.Module) -> list[str]:
    """The places of a source that break a rule; none if the rule is not about this file."""
    if not re.match(rule.where, path):
        return []
    return [f"{path}:{line}: {what}" for line, what in rule.check(ast.parse(source) if isinstance(source, str) else source)]


@pytest.fixture(scope="module")
def house() -> Iterator[dict[str, ast.Module]]:
    """Every source, read once for all rules."""
    files = sorted(file for folder in ("notebook_app", "ui", "resources", "tests") for file in (ROOT / folder).rglob("*.py"))
    yield {file.relative_to(ROOT).as_posix(): ast.parse(file.read_text(encoding="utf-8")) for file in files}
    for kept in (nodes, imports, texts, calls, network, module_state, colours, moving, swallowed):
        kept.cache_clear()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_house_keeps_the_rule(rule: Rule, house: dict[str, ast.Module]) -> None:
    assert [place for path, tree in house.items() for place in broken(rule, path, tree)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_deliberate_fault_is_found(rule: Rule) -> None:
    assert broken(rule, rule.path, rule.fault)
    assert broken(rule, rule.path, rule.fine) == []


# What is typed in these is not kept: a word that opens or confirms, a day, a telephone number, a search, a path that is only shown.
TYPED_AND_GONE = {
    "around_forms.confirm", "flap_keeping.confirm", "people_list.search", "receipt.place", "ready.place_field", "consent.day", "whole.day",
    "around_forms.day", "day_slip.day", "to_whom.phone", "label_sheet.tel", "words_sheet.field", "recovery_sheet.field", "covered.field",
    "closed.field", "asking.field", "six_words.field",
    "flap_words.typed", "flap_words.phrase", "flap_words.phrase_again", "flap_cover.fields",
    "around_next.field",  # it asks for itself, whenever it is left
    "read.field",  # one's own name, shorter, in a text message: it is shown letter for letter before it leaves
    "label_sheet.name", "label_sheet.org",  # one's own label on the first sheets: there is no notebook yet
}  # fmt: skip


def unasked(path: str, tree: ast.Module) -> list[str]:
    """The fields of a part of the screen that take words nobody looks through for a social security number.

    A page asks `number.asks(deed, field)` before it keeps them; a `Form` does it for all its own.
    """
    there = nodes(tree)
    calls = [node for node in there if isinstance(node, ast.Call)]
    if any(dotted(call.func).endswith("Form") for call in calls) or any(
        isinstance(node, ast.ClassDef) and any(dotted(base).endswith("Form") for base in node.bases) for node in there
    ):
        return []
    asked = {
        name.attr
        for call in calls if dotted(call.func).endswith(".asks")
        for argument in call.args for name in ast.walk(argument) if isinstance(name, ast.Attribute)
    }  # fmt: skip
    found = []
    for node in there:
        if isinstance(node, ast.Assign) and any(
            isinstance(part, ast.Call) and re.search(r"(^|\.)(field|[A-Za-z]*Field)$", dotted(part.func)) for part in ast.walk(node.value)
        ):
            name = dotted(node.targets[0]).rpartition(".")[2]
            if name not in asked and f"{Path(path).stem}.{name}" not in TYPED_AND_GONE:
                found.append(f"{path}:{node.lineno} {name}")
    return found


def test_whatever_is_typed_and_kept_is_looked_through_for_a_social_security_number(house: dict[str, ast.Module]) -> None:
    assert [field for path, tree in house.items() if path.startswith("ui/") for field in unasked(path, tree)] == []


def test_a_field_that_nobody_looks_through_is_found() -> None:
    made = "class A(Leaf):\n    def __init__(self):\n        self.words = Field(look, parent=self)\n    def keep(self):\n        {}"
    assert unasked("ui/parts/a.py", ast.parse(made.format("self.kept.emit(self.words.text())"))) == ["ui/parts/a.py:3 words"]
    assert unasked("ui/parts/a.py", ast.parse(made.format("self.number.asks(self.keep, self.words)"))) == []


def lint_imports(folder: Path) -> str:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


# One fault for each contract of pyproject.toml, by the contract's name.
CONTRACTS = {
    "1. The core knows neither the screens nor Qt": ("notebook_app/text.py", "import PySide6"),
    "1. The screens hold no database and no cryptography": ("ui/session.py", "import cryptography"),
    "1. Of the core only the vault opens a database file; the sections get a connection": ("notebook_app/notebook/people.py", "import sqlcipher3"),
    "1. Of the core only the vault and the exchange use cryptography": ("notebook_app/phone.py", "import cryptography"),
    "2. The exchange and the vault do not know each other": ("notebook_app/exchange/record.py", "import notebook_app.vault"),
    "2. The exchange gets and gives bytes: no notebook, no file": ("notebook_app/exchange/sms.py", "import pathlib"),
    "4. No socket and no other program": ("notebook_app/log.py", "import subprocess"),
    "The parts of the screen are given what they show: no session, no page": ("ui/parts/paper.py", "import ui.session"),
    "No page imports another": ("ui/pages/people.py", "import ui.pages.person"),
}


def copy_of_the_house(folder: Path) -> Path:
    for name in ("notebook_app", "ui"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_import_contracts_find_a_deliberate_fault_each(tmp_path: Path) -> None:
    house = copy_of_the_house(tmp_path)
    for path, fault in CONTRACTS.values():
        with (house / path).open("a", encoding="utf-8") as file:
            file.write(f"\n\ndef fault():\n    {fault}\n")
    report = lint_imports(house)
    assert [name for name in CONTRACTS if f"{name} BROKEN" not in " ".join(report.split())] == []
    assert "0 kept" in report


class Bell(QObject):
    rung = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0
        self.rung.connect(self.hear)

    @Slot(int)
    def hear(self, _number: int) -> None:
        self.heard += 1


def test_the_binding_survives_5000_emits(qapp: QApplication) -> None:
    bell, label = Bell(), QLabel()
    for number in range(5000):
        bell.rung.emit(number)
        label.setText(str(number))
    assert bell.heard == 5000
    assert label.text() == "4999"


def test_the_binding_loses_no_reference_to_none(qapp: QApplication) -> None:
    before = sys.getrefcount(None)
    for _ in range(1000):
        qapp.processEvents()
    # A sound binding moves the count by a few; an unsound one takes one reference for each call.
    assert sys.getrefcount(None) > before - 100


def off_the_map(readme: str) -> list[str]:
    """The rooms of the core and of the screens that the map of the README does not name."""
    rooms = [room for house in ("notebook_app", "ui") for room in (ROOT / house).iterdir()]
    names = {room.stem for room in rooms if room.suffix == ".py" or (room / "__init__.py").is_file()} - {"__init__", "__main__"}
    return sorted(name for name in names if not re.search(rf"`(\w+/)?{name}`", readme))


def test_the_map_of_the_house_names_each_room() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert off_the_map(readme) == []
    assert off_the_map(readme.replace("`saving`", "")) == ["saving"]
