"""Introductions: which two people a follow-up brings together."""

import re
from typing import Final

from hallway.domain.followups import Followup
from hallway.domain.people import Person
from hallway.domain.suggesting import Kind
from hallway.domain.suggesting.suggestions import kind_of
from hallway.notebook.names import Names, NamesSaid

_NAMED: Final = re.compile(r"[^\W\d_a-z][\w'’-]*(?:\s+[^\W\d_a-z][\w'’-]*)*")


class Introductions(Names):
    """Knows whom else an introduction is about."""

    def is_introduction(self, followup: Followup) -> bool:
        """Say whether two people are to be brought together."""
        return kind_of(followup.text)[0] is Kind.INTRODUCE

    def introduced_by(self, followup: Followup, among: NamesSaid | None = None) -> Person | None:
        """Find whom else the words of an introduction name, where only one fits.

        Args:
            followup: by which they are introduced.
            among: every name, where many introductions are looked at.
        """
        for named in _NAMED.finditer(followup.text):
            called = self._people_called(named[0], among=among)
            found = [each for each in called if each.id != followup.person]
            if len(found) == 1:
                return found[0]
        return None
