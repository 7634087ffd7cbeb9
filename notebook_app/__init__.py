"""Cahier without a window: the encrypted notebook, its sections, and the one door through which a card leaves."""

__version__ = "0.1.0"
__released__ = "2026-11-26"  # the day of this version, moved with it; that of CHANGELOG.md once it is out (a test)
