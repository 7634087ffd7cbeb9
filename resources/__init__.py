"""What Cahier carries with it: fonts, words, translations."""

from pathlib import Path

_HERE = Path(__file__).parent


def names(folder: str, ending: str) -> list[str]:
    """The files of a folder in here, by name, each as `read` takes it."""
    return sorted(f"{folder}/{path.name}" for path in (_HERE / folder).glob("*" + ending))


def path(name: str) -> str:
    """Where a file in here lies, for what reads by itself."""
    return str(_HERE / name)


def read(name: str) -> bytes:
    """A file in here, whole. By its path: importlib.resources takes longer to load than the cover to paint. Raises FileNotFoundError."""
    return (_HERE / name).read_bytes()
