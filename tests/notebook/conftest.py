"""A notebook of its own for each test."""

from pathlib import Path

import pytest

from tests.notebook.people import Book


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """An empty notebook on a real disk."""
    return Book(tmp_path / "data")
