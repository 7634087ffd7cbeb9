"""Cahier without a window: the encrypted notebook, its sections, and the one door through which a card leaves."""

__version__ = "0.1.0"
