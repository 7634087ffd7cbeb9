"""A notebook that came out of a backup: one question, before anything leaves it (MODEL: after a restore; exchange SPEC §2)."""

from __future__ import annotations

from notebook_app.errors import Refused
from notebook_app.model import Noun
from notebook_app.notebook import Notebook
from notebook_app.notebook.own import RESTORED


def replaces(notebook: Notebook) -> None:
    """It takes the place of the former one: the same keys go on, and `seq` leaves room for what the other signed."""
    notebook.own.set(RESTORED, str(notebook.vault.restored))


def goes_beside(notebook: Notebook) -> None:
    """The other one stays in use: two computers are two keys, so new ones are drawn, once. Colleagues have to be introduced again."""
    with notebook.write(Noun.OWN):
        if notebook.restored:
            notebook.directory.draw_keys()
            replaces(notebook)


def require_answered(notebook: Notebook) -> None:
    """`Refused("restored")` while that is not said: what two notebooks sign with one key, no reader can tell apart."""
    if notebook.restored:
        raise Refused("restored")
