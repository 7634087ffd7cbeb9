"""A screen reader's way into a real Cahier, on a bus of its own: `dbus-run-session -- python atspi.py DATA_DIR WORDS OUT`, under Xvfb.

It starts the program as anybody does, finds everything over AT-SPI (the bus Orca listens to), writes the six words, opens a person's page,
reads it, closes the notebook, opens it again and covers it; what it found is written to OUT as JSON. Of the
system's own tools only `dbus-send` and `dbus-monitor` are used.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage

ACCESSIBLE, PATIENCE = "org.a11y.atspi.Accessible", 60.0
CHECKED, FOCUSABLE, SHOWING = 4, 11, 25  # AtspiStateType


def send(bus: str, destination: str, path: str, method: str, *arguments: str) -> str:
    """One call; what it answered, as `dbus-send` prints it. "" if there is nobody any more."""
    command = ["dbus-send", f"--bus={bus}", "--print-reply", f"--dest={destination}", path, method, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.partition("\n")[2] if done.returncode == 0 else ""


def strings(answer: str) -> list[str]:
    return re.findall(r'(?:string|object path) "(.*?)"\s*(?=$|\n|\})', answer, re.DOTALL)


@dataclass(frozen=True)
class Node:
    """Something on the screen, as the bus has it."""

    bus: str
    owner: str
    path: str

    def ask(self, method: str, *arguments: str) -> str:
        return send(self.bus, self.owner, self.path, method, *arguments)

    def said(self, name: str, interface: str = ACCESSIBLE) -> str:
        found = strings(self.ask("org.freedesktop.DBus.Properties.Get", f"string:{interface}", f"string:{name}"))
        return found[0] if found else ""

    def children(self) -> list[Node]:
        found = strings(self.ask(f"{ACCESSIBLE}.GetChildren"))
        return [Node(self.bus, owner, path) for owner, path in zip(found[::2], found[1::2], strict=True)]

    @property
    def role(self) -> str:
        return (strings(self.ask(f"{ACCESSIBLE}.GetRoleName")) or [""])[0]

    def described(self, words: str) -> str:
        """What it is described as, as soon as that holds these words."""
        end = time.monotonic() + PATIENCE
        while words not in (description := self.said("Description")) and time.monotonic() < end:
            pass
        return description

    def states(self) -> set[int]:
        words = [int(word) for word in re.findall(r"uint32 (\d+)", self.ask(f"{ACCESSIBLE}.GetState"))]
        return {32 * i + bit for i, word in enumerate(words) for bit in range(32) if word >> bit & 1}

    def text(self) -> str:
        return (strings(self.ask("org.a11y.atspi.Text.GetText", "int32:0", "int32:-1")) or [""])[0]

    def press(self) -> None:
        self.ask("org.a11y.atspi.Action.DoAction", "int32:0")

    def write(self, words: str) -> None:
        self.ask("org.a11y.atspi.EditableText.SetTextContents", f"string:{words}")


def walk(node: Node) -> Iterator[tuple[Node, str, str]]:
    """Everything shown from a node down: (node, role, name)."""
    for child in node.children():
        role = child.role
        if role == "application" or SHOWING in child.states():
            yield child, role, child.said("Name")
            yield from walk(child)


def whole(node: Node) -> list[str]:
    """The names of everything there is from a node down, whether shown or not."""
    return [name for child in node.children() for name in (child.said("Name"), *whole(child))]


def find(root: Node, role: str, name: str) -> Node:
    """The first one of a role whose name begins so, as soon as it is there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for node, its_role, its_name in walk(root):
            if its_role == role and its_name.startswith(name):
                return node
    there = [f"{role} {name!r}" for _, role, name in walk(root)]
    raise LookupError(f"{role} {name!r}; there: {'; '.join(there)}")


def heard(monitor: subprocess.Popen[str], bus: str, words: str, events: list[str]) -> str:
    """The first notification that says so; the test's own bound ends the waiting. All that came on the bus until then is added to `events`."""
    assert monitor.stdout is not None
    head = ""
    for line in monitor.stdout:
        events.append(line)
        if line.startswith("signal "):
            head = line
        elif line.strip() == 'string "showing"' and (source := re.search(r"sender=(\S+) .* path=([^;]+);", head)):
            node = Node(bus, source[1], source[2])
            if node.role == "notification" and words in (said := node.said("Name")):
                return said
    return ""


def bus_of_readers() -> str:
    answer = subprocess.run(
        ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return strings(answer.partition("\n")[2])[0]


def told(root: Node) -> list[dict[str, Any]]:
    return [{"role": role, "name": name, "states": sorted(node.states())} for node, role, name in walk(root)]


def main(data_dir: str, words: str, out: str) -> int:
    bus = bus_of_readers()
    root = Node(bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
    environ = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8")
    here = Path(__file__).resolve().parent.parent
    root.children()  # the registry is there before the program looks for it
    listener = QDBusConnection.connectToBus(bus, "reader")  # the program sends nothing where nobody listens
    for kind in ("object:state-changed", "object:text-changed"):
        asked = QDBusMessage.createMethodCall("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent")
        asked.setArguments([kind])
        listener.call(asked)
    events: list[str] = []
    heard_by = subprocess.Popen(["dbus-monitor", "--address", bus, "interface='org.a11y.atspi.Event.Object'"], stdout=subprocess.PIPE, text=True)
    program = subprocess.Popen([sys.executable, "-m", "ui", "--data-dir", data_dir], env=environ, cwd=here)
    try:
        try:
            field = find(root, "text", "Vos six mots")
        except LookupError as error:
            raise LookupError(f"{error}; the program ended: {program.poll()}") from None
        found: dict[str, Any] = {"closed": told(root), "shown": field.text()}
        field.write(" ".join(words.split()[::-1]))
        find(root, "push button", "Ouvrir le cahier").press()
        found["announced"] = heard(heard_by, bus, "Ces mots n’ouvrent pas le cahier.", events)
        field.write(words)
        found["typed"] = field.text()
        find(root, "push button", "Ouvrir le cahier").press()
        find(root, "list", "Personnes")
        found["open"] = told(root)
        find(root, "push button", "Ferhat Nadia").press()
        page = find(root, "text", "Page de Nadia Ferhat")
        program_told = next(node for node, role, _ in walk(root) if role == "application")
        found["language"] = strings(program_told.ask("org.a11y.atspi.Application.GetLocale", "uint32:0"))
        found["page"] = page.text()
        found["person"] = told(root)
        find(root, "push button", "Fermer le cahier").press()
        find(root, "text", "Vos six mots")
        found["closed again"] = whole(root)
        found["held, closed again"] = page.text()
        find(root, "text", "Vos six mots").write(words)
        find(root, "push button", "Ouvrir le cahier").press()
        page = find(root, "text", "Page de Nadia Ferhat")  # where she was
        find(root, "push button", "On me l’a dit").press()
        find(root, "push button", "Noter").press()
        found["described"] = find(root, "text", "Qui l’a dit").described("Écrivez qui l’a dit.")
        find(root, "push button", "Cacher").press()
        find(root, "filler", "Cahier caché")
        found["covered"] = whole(root)
        found["held, covered"] = page.text()
        heard_by.terminate()
        found["events"] = "".join(events) + heard_by.communicate()[0]
        Path(out).write_text(json.dumps(found), encoding="utf-8")
        return 0
    finally:
        for each in (program, heard_by):
            each.terminate()
            each.wait()


if __name__ == "__main__":
    application = QCoreApplication(sys.argv[:1])
    sys.exit(main(*sys.argv[1:]))
