"""The open notebook: its sections hold the only SQL about people and cards (ARCHITECTURE: Rooms)."""

from notebook_app.notebook.notebook import Notebook
from notebook_app.notebook.schema import STEPS

__all__ = ["STEPS", "Notebook"]
