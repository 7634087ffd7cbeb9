"""People most tests begin with."""

import pytest
from conftest import TODAY

from notebook_app.model import Person, Phone
from notebook_app.notebook import Notebook


@pytest.fixture
def nadia(notebook: Notebook) -> Person:
    person = notebook.people.add("Nadia Ferhat", TODAY, phones=[Phone("+33639982014", "portable")])
    notebook.undo.clear()
    notebook.take_touched()
    return person


@pytest.fixture
def bruno(notebook: Notebook, nadia: Person) -> Person:
    person = notebook.people.add("Bruno Arnaud", TODAY)
    notebook.undo.clear()
    notebook.take_touched()
    return person
