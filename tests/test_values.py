"""Frozen values are what frozen dataclasses are, but for the time it takes to declare them."""

import pytest

from notebook_app.values import Value


class Point(Value):
    """Where."""

    _unsaid = ("secret", "mark")
    _apart = ("mark",)
    x: int
    y: int = 0
    secret: str = ""
    mark: object = None


class Named(Point):
    name: str = "here"


def test_a_value_is_made_of_its_names_in_their_order_or_by_name() -> None:
    assert (Point(1).x, Point(1).y, Point(1, 2).y, Point(x=3, secret="s").secret) == (1, 0, 2, "s")
    assert Named(1, name="there") == Named(1, 0, "", None, "there")


@pytest.mark.parametrize("wrong", [lambda: Point(), lambda: Point(1, 2, "", None, 5), lambda: Point(1, z=2)], ids=["missing", "too many", "unknown"])
def test_what_it_is_not_made_of_is_refused(wrong) -> None:
    with pytest.raises(TypeError):
        wrong()


def test_values_are_compared_by_what_they_are_made_of() -> None:
    assert Point(1, mark="a") == Point(1, mark="b")
    assert hash(Point(1, mark="a")) == hash(Point(1, mark="b"))
    assert Point(1, secret="a") != Point(1, secret="b")
    assert Point(1) != Named(1)
    assert Point(1) != (1, 0, "", None)


def test_a_value_never_changes() -> None:
    point = Point(1)
    with pytest.raises(AttributeError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del point.x
    assert point.with_(y=5) == Point(1, 5)
    assert point == Point(1)


def test_what_is_not_to_be_said_is_not_printed() -> None:
    assert repr(Point(1, 2, "secret", "mark")) == "Point(x=1, y=2)"


def test_what_it_holds_is_told_by_name_in_order() -> None:
    assert list(Named(1, secret="s").named().items()) == [("x", 1), ("y", 0), ("secret", "s"), ("mark", None), ("name", "here")]
