"""The same for several people, as one change that one undo takes back."""

from collections.abc import Callable, Sequence
from datetime import datetime

from hallway.domain.changes import Change
from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.people import Fact, FactKind, display_name
from hallway.domain.text import clean
from hallway.notebook.review import Reviews
from hallway.notebook.state import update


class Together(Reviews):
    """Decides the same about several people."""

    def tag_people(self, people: Sequence[RecordId], tag: str, now: datetime) -> Change:
        """Plan to give several people a tag; those who have it stay as they are.

        Raises:
            Refused: the tag has no name, or all of them have it, or one is in the trash.
        """
        name = "".join(clean(tag).removeprefix("#").split())
        if not name:
            raise Refused("A tag needs a name.", "Try rust or choir.")

        def give(person_id: RecordId) -> Change:
            person = self.person_here(person_id)
            if name.casefold() in {each.casefold() for each in person.tags}:
                raise Refused(f"{display_name(person)} has #{name} already.")
            tagged = update(person, facts=(*person.facts, Fact(FactKind.TAG, name, now.date())))
            return self.plan(now, f"{display_name(person)} has #{name} now", [tagged])

        return self.for_several(people, give, f"#{name}", now)

    def put_all_in_circle(self, people: Sequence[RecordId], circle: str, now: datetime) -> Change:
        """Plan to put several people into a circle; where all of them are in it, out of it.

        Raises:
            Refused: the circle has no name, or one of them is in the trash.
        """
        wanted = clean(circle).casefold()
        is_in = {
            each
            for each in people
            if wanted in {known.casefold() for known in self.person_here(each).circles}
        }
        moved = people if len(is_in) == len(people) else [p for p in people if p not in is_in]
        label = f"{'Out of' if moved is people and is_in else 'In'} {clean(circle)}"
        return self.for_several(
            moved, lambda person: self.put_in_circle(person, circle, now), label, now
        )

    def for_several(
        self,
        people: Sequence[RecordId],
        verb: Callable[[RecordId], Change],
        label: str,
        now: datetime,
    ) -> Change:
        """Plan the same for several people; those for whom it is so already are left out.

        Args:
            people: whom.
            verb: plans it for one.
            label: what is done, in a word or two.
            now: the moment as lived.

        Raises:
            Refused: nobody is named, or it is so already for everyone.
        """
        changes, refused = [], Refused("Nobody is chosen.")
        for person in people:
            try:
                changes.append(verb(person))
            except Refused as error:
                refused = error
        if not changes:
            raise refused
        if len(people) == 1:
            return changes[0]
        operations = [operation for change in changes for operation in change.operations]
        return self.plan(now, f"{label}: {len(changes)} people", operations)
