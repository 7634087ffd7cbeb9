"""One base class; every failure carries a code and nothing else."""


class CahierError(Exception):
    """A failure named by a code: never a path, a query or a word of the notebook."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Refused(CahierError):
    """A rule of the notebook or of the exchange says no; nothing was changed."""
