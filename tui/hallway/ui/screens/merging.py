"""Making one person of two, with a choice of what shows."""

from functools import partial

from textual import work

from hallway.domain.errors import HallwayError
from hallway.domain.ids import RecordId
from hallway.domain.people import Person
from hallway.ui.commands import Command
from hallway.ui.screens.whom import ShowingPlace

MERGE = Command(
    "person.merge",
    "M",
    "merge",
    "Merge",
    "Make one person of two, and choose what shows where they differ.",
    in_footer=False,
)


class MergingPlace(ShowingPlace):
    """A place where the person that is shown can turn out to be somebody else too."""

    def twin(self) -> RecordId | None:
        """Return who is likely the same; None where nobody is shown beside the person."""
        return None

    @work
    async def action_merge(self) -> None:
        """Ask who is the same and what shows, and make one of the two."""
        shown, twin = self.chosen_person(), self.twin()
        if shown is None:
            return
        try:
            if twin is not None:
                await self._merge(*sorted((shown, twin)))  # who was noted first is kept
            elif (other := await self._whom(shown)) is not None:
                await self._merge(shown, other)
        except HallwayError as error:
            self.say(error.sentences, is_error=True)

    async def _whom(self, kept: RecordId) -> RecordId | None:
        found = await self.choose_person(f"{self.called(kept)} is the same as whom?", but=kept)
        return None if found is None else found.id

    async def _merge(self, kept: RecordId, other: RecordId) -> None:
        from hallway.ui.modals.merge import MergeSheet

        differing = self.notebook.differing(kept, other)
        title = f"{self.called(kept)} and {self.called(other)} become one"
        said, changes = self._said_by_both(kept, other), self.hallway.notebook_changed
        are_here = partial(self._are_known, kept, other)
        sheet = MergeSheet(title, differing, said, self.today, are_here=are_here, changes=changes)
        take = await self.app.push_screen_wait(sheet)
        if take is not None:
            now, merge = self.hallway.now, self.notebook.merge_people
            self.hallway.keep(lambda: merge(kept, other, now(), take))

    def _are_known(self, *people: RecordId) -> bool:
        return all(self.notebook.find(Person, each) is not None for each in people)

    def _said_by_both(self, *people: RecordId) -> str:
        """Say how much comes together."""
        talks = sum(len(self.notebook.card(each, self.today).talks) for each in people)
        tags = {tag for each in people for tag in self.notebook.person(each).tags}
        counted = (_counted(talks, "talk"), _counted(len(tags), "tag"))
        return " and ".join(filter(None, counted))


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}" if count else ""
