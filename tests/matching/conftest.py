"""One finder for the tests that only ask."""

import pytest

from hallway.matching.finder import IndexFinder
from tests.matching import people


@pytest.fixture(scope="session")
def finder() -> IndexFinder:
    """Knows everyone; no test changes it."""
    return people.finder()
