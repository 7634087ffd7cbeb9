"""What is not private: language, sizes, theme, delays, and for the closed cover a copy of the label and of two days (MODEL, Around)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from notebook_app.files import make_folder, write_whole
from notebook_app.values import Value


class Settings(Value):
    """Values of `settings.toml`; what the file lacks, or holds with a wrong type, keeps its default."""

    language: str = ""  # "fr", "en", "" follows the system
    u: int = 32  # logical pixels of one ruling
    width: int = 0  # of the window, in logical pixels, as it was left; 0: as it likes
    height: int = 0
    maximised: bool = False
    theme: str = ""  # "day", "night", "" follows the system
    hand: str = "ecole"  # "ecole", "lecture"
    fine_lines: bool = True
    system_colours: bool = False
    cover_minutes: int = 5  # untouched for so long, it is covered
    idle_minutes: int = 60  # and closed
    no_captures: bool = True  # in no picture of the screen, where the system can keep it out
    copy_weekday: int = 5  # from which day of the week on the cover says that the copy waits; 0: on none
    copied_on: str = ""  # YYYY-MM-DD of the last copy elsewhere; where it lies stays in the notebook
    copies_since: str = ""  # YYYY-MM-DD of the first opening, from which one counts before there is a copy
    label_name: str = ""
    label_job: str = ""
    label_org: str = ""
    label_phone: str = ""


_WIDEST = 16384  # pixels: no screen has more
_ALLOWED = {"language": ("", "fr", "en"), "theme": ("", "day", "night"), "hand": ("ecole", "lecture")}


def load(path: Path) -> Settings:
    """The settings of a file; a missing or unreadable file gives the defaults."""
    try:
        written = path.read_text("utf-8")
    except (OSError, ValueError):
        return Settings()
    import tomllib

    try:
        found = tomllib.loads(written)
    except ValueError:
        return Settings()
    given: dict[str, Any] = {}
    defaults = Settings()
    for name, default in defaults.named().items():
        value = found.get(name)
        if type(value) is not type(default) or (name in _ALLOWED and value not in _ALLOWED[name]):
            continue
        given[name] = value
    settings = Settings(**given)
    weekday = settings.copy_weekday if 0 <= settings.copy_weekday <= 7 else defaults.copy_weekday
    minutes = {name: min(60, max(1, getattr(settings, name))) for name in ("cover_minutes", "idle_minutes")}
    size = {name: min(_WIDEST, max(0, getattr(settings, name))) for name in ("width", "height")}
    return settings.with_(u=min(96, max(24, 4 * round(settings.u / 4))), copy_weekday=weekday, **minutes, **size)


def save(path: Path, settings: Settings) -> None:
    """Write the file whole, in its folder, made if need be; OSError if it cannot be written. A JSON string is a TOML basic string."""
    import json

    lines = [f"{k} = {json.dumps(v, ensure_ascii=False)}" for k, v in settings.named().items()]
    make_folder(path.parent)
    write_whole(path, ("\n".join(lines) + "\n").encode())
