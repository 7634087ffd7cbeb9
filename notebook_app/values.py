"""Frozen values that cost nothing to declare. `dataclasses` writes and compiles six methods for each class of its kind: of the forty on the way
to a page that took longer than all else their modules do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from dataclasses import Field

    V = TypeVar("V", bound="Value")


class _Fields:
    """For `dataclasses.replace`, and for who compares values in a test: the fields as the standard library knows them, made when asked for."""

    def __get__(self, value: object, kind: type[Value]) -> dict[str, Field[Any]]:
        from dataclasses import fields, make_dataclass

        return {field.name: field for field in fields(make_dataclass(kind.__name__, kind._names))}


@dataclass_transform(frozen_default=True)
class Value:
    """A class derived from it is like a frozen dataclass of its annotated names: made of them, equal by them, and never changed.

    What `_unsaid` names is never printed, what `_apart` names is not compared.
    """

    _names: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[Mapping[str, Any]] = {}
    _unsaid: ClassVar[tuple[str, ...]] = ()
    _apart: ClassVar[tuple[str, ...]] = ()
    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    else:
        __dataclass_fields__ = _Fields()

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

    def with_(self: V, **changes: Any) -> V:
        """The same, but for these."""
        return type(self)(**{name: self.__dict__[name] for name in self._names} | changes)

    def _compared(self) -> tuple[Any, ...]:
        return tuple([self.__dict__[name] for name in self._names if name not in self._apart])

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._compared() == other._compared()

    def __hash__(self) -> int:
        return hash(self._compared())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={self.__dict__[name]!r}' for name in self._names if name not in self._unsaid)})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)

    def __delattr__(self, name: str) -> None:
        raise AttributeError(name)
