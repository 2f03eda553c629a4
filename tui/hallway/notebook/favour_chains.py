"""Chains of favours: what a favour passes on, and what passes it on."""

from hallway.domain.favours import Favour
from hallway.domain.people import display_name
from hallway.notebook.presence import Presence


class FavourChains(Presence):
    """Follows a gift from one to the next, in both directions."""

    def favours_before(self, favour: Favour) -> list[Favour]:
        """Return what a favour passes on, the nearest first; a loop ends where it comes back."""
        return [each for each in self._passed_on_by(favour) if self.is_here(each.person)]

    def favours_after(self, favour: Favour) -> list[Favour]:
        """Return what passes a favour on, and what passes that on, in the order of days."""
        found, waiting, seen = list[Favour](), [favour], {favour.id}
        while waiting:
            for each in self.linked(Favour, "passes_on", waiting.pop().id):
                if each.id not in seen:
                    seen.add(each.id)
                    found.append(each)
                    waiting.append(each)
        here = (each for each in found if self.is_here(each.person))
        return sorted(here, key=lambda each: (each.day, each.id))

    def name_of_favour(self, favour: Favour) -> str:
        """Say between whom and what it was."""
        return f"{self.between_whom(favour)}: {favour.text}"

    def between_whom(self, favour: Favour) -> str:
        """Say who gave it to whom."""
        name = display_name(self.person(favour.person), hide=True)
        return f"you gave {name}" if favour.is_given else f"{name} gave you"

    def _passed_on_by(self, favour: Favour) -> list[Favour]:
        found, seen, one = list[Favour](), {favour.id}, self.find(Favour, favour.passes_on)
        while one is not None and one.id not in seen:
            seen.add(one.id)
            found.append(one)
            one = self.find(Favour, one.passes_on)
        return found
