"""End to end, as Orca does it: another process reads and works a real Cahier over AT-SPI, under Xvfb, on a bus of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from atspi import CHECKED, FOCUSABLE
from desks import SIX

from notebook_app import settings
from notebook_app.notebook import Notebook

READER = Path(__file__).resolve().parent.parent / "atspi.py"
NEEDED = ("xvfb-run", "dbus-run-session", "dbus-send", "dbus-monitor")
REGISTRY = ("/usr/libexec/at-spi2-registryd", "/usr/lib/at-spi2-core/at-spi2-registryd")
lacking = [name for name in NEEDED if shutil.which(name) is None] + ([] if any(map(os.path.exists, REGISTRY)) else ["at-spi2-core"])


@pytest.mark.skipif(bool(lacking), reason=f"this computer lacks {', '.join(lacking)}; .ci/run installs them")
def test_a_screen_reader_opens_reads_and_closes_the_notebook(journey_folder: Path, tmp_path: Path) -> None:
    data, out = tmp_path / "data", tmp_path / "found.json"
    shutil.copytree(journey_folder.parent, data)
    notebook, today = Notebook.open(data / "notebook", SIX), date.today()
    notebook.agenda.add(today, "10:00", person=notebook.people.find("awa")[0].id, today=today)  # to be ticked on the day that it is
    notebook.close()
    settings.save(data / "settings.toml", settings.Settings(language="fr"))
    command = ["xvfb-run", "-a", "dbus-run-session", "--", sys.executable, str(READER), str(data), SIX, str(out)]
    environ = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "AT_SPI_BUS_ADDRESS")}
    done = subprocess.run(command, env=environ | {"HOME": str(tmp_path)}, capture_output=True, text=True, timeout=240, check=False)
    assert out.exists(), done.stderr[-3000:]
    found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))

    def names(when: str) -> list[str]:
        return [each["name"] for each in found[when]]

    assert "Nadia" not in "".join(names("closed"))
    assert found["shown"] == ""
    assert "Ces mots n’ouvrent pas le cahier." in found["announced"]
    assert found["described"] == "Écrivez qui l’a dit."
    assert not any(word in found["typed"] + found["events"] for word in SIX.split())  # a secret is not read out, letter by letter neither
    row = next(each for each in found["open"] if each["role"] == "list item")
    assert FOCUSABLE in row["states"]
    assert any(each["role"] == "radio button" and CHECKED not in each["states"] for each in found["open"])  # of the appointment still open
    assert "Premier rendez-vous." in found["page"]
    assert found["language"] == ["fr_FR"]
    written = [each["name"] for each in found["person"] if FOCUSABLE in each["states"] and each["role"] == "text"]
    assert "Page de Nadia Ferhat, 3 lignes" in written  # without a window manager no window is active: who has the keyboard is tried elsewhere
    assert [each["name"] for each in found["person"] if each["role"] == "heading"] == ["Autour de Nadia", "Qui a vu Nadia", "Nadia Ferhat"]
    for when in ("closed", "open", "person"):
        spoken = ("push button", "text", "check box", "radio button", "label", "list item")
        assert [each["role"] for each in found[when] if each["role"] in spoken and not each["name"].strip()] == []
    for when in ("closed again", "covered"):
        told = "".join(found[when])
        assert "Cahier" in told
        assert [word for word in ("Nadia", "rendez-vous", "Répertoire") if word in told] == []
        assert found[f"held, {when}"] == ""  # who still holds the page's address is told nothing either
