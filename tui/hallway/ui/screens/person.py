"""What can be done with the person that a place shows."""

from hallway.domain.changes import Change
from hallway.domain.ids import RecordId
from hallway.ui.commands import Command
from hallway.ui.screens.place import Place

DELETE = Command(
    "person.delete",
    "X",
    "delete_person",
    "Delete",
    "Put them into the trash; Trash, in the palette, brings them back for 30 days.",
    in_footer=False,
)


class PersonPlace(Place):
    """A place where somebody is shown, who may be deleted."""

    def chosen_person(self) -> RecordId | None:
        """Return the person that the keys are about."""
        raise NotImplementedError

    def action_delete_person(self) -> None:
        """Put the person into the trash, and say how to take that back."""
        chosen = self.chosen_person()
        # Whoever presses again before this is kept has not seen who comes next.
        if chosen is not None and not self.hallway.is_saving:
            delete = self.notebook.delete_person
            self.hallway.keep(lambda: delete(chosen, self.hallway.now()), then=self._say_way_back)

    def _say_way_back(self, change: Change) -> None:
        undo = "Esc u" if self._is_typing else "u"
        self.hallway.say(f"{change.words} · {undo} takes it back")
