"""Every case of the exchange format's own vectors is a test: what they say decides."""

import json
from pathlib import Path
from typing import Any

import pytest
from exchange_adapter import do

VECTORS = Path(__file__).parent.parent / "vectors"


def cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{file.stem}-{case['id']}")
        for file in sorted(VECTORS.glob("*.json"))
        for case in json.loads(file.read_text("utf-8"))["cases"]
    ]


@pytest.mark.parametrize("case", cases())
def test_vector(case: dict[str, Any]) -> None:
    # compared as JSON values: true is not 1 there
    assert json.dumps(do(case["kind"], case["in"]), sort_keys=True) == json.dumps(case["out"], sort_keys=True)


def test_the_vectors_are_all_there() -> None:
    assert len(cases()) == 547
