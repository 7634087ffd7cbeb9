"""Frozen values that cost nothing to declare. `dataclasses` writes and compiles six methods for each class of its kind, and named tuples one: of the
fifty on the way to a page that took longer than all else their modules do. Only what is made by the thousand stays a named tuple."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, dataclass_transform

if TYPE_CHECKING:
    V = TypeVar("V", bound="Value")


@dataclass_transform(frozen_default=True)
class Value:
    """A class derived from it is like a frozen dataclass of its annotated names: made of them, equal by them, and never changed.

    What `_unsaid` names is never printed, what `_apart` names is not compared.
    """

    _names: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[Mapping[str, Any]] = {}
    _unsaid: ClassVar[tuple[str, ...]] = ()
    _apart: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        own = cls.__annotations__
        cls._names = (*cls._names, *own)
        cls._defaults = {**cls._defaults, **{name: vars(cls)[name] for name in own if name in vars(cls)}}

    def __init__(self, *given: Any, **named: Any) -> None:
        mine = self.__dict__
        mine.update(self._defaults)
        mine.update(zip(self._names, given, strict=False))
        mine.update(named)
        if len(mine) != len(self._names) or len(given) > len(self._names):
            raise TypeError(f"{type(self).__name__} is made of {', '.join(self._names)}")

    def named(self) -> dict[str, Any]:
        """Its names in their order, and what they hold."""
        return {name: self.__dict__[name] for name in self._names}

    def with_(self: V, **changes: Any) -> V:
        """The same, but for these."""
        return type(self)(**self.named() | changes)

    def _compared(self) -> tuple[Any, ...]:
        return tuple([self.__dict__[name] for name in self._names if name not in self._apart])

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        mine, theirs = self.__dict__, other.__dict__
        return all(mine[name] == theirs[name] for name in self._names if name not in self._apart)  # what differs mostly does so in its first

    def __hash__(self) -> int:
        return hash(self._compared())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={self.__dict__[name]!r}' for name in self._names if name not in self._unsaid)})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)

    def __delattr__(self, name: str) -> None:
        raise AttributeError(name)
