"""Screens of Cahier (PySide6). They show and ask; they decide nothing and hold no secret."""
