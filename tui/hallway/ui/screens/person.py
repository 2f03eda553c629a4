"""What can be done with the person that a place shows."""

from textual import work

from hallway.domain.capture_line import read_line, write_line
from hallway.domain.changes import Change
from hallway.domain.handing_over import Address, addresses_of, card_for_others
from hallway.domain.ids import RecordId
from hallway.domain.people import Person, display_name
from hallway.notebook.facts import draft_of
from hallway.ui.commands import Command
from hallway.ui.modals.line import plain_line
from hallway.ui.presenters.changes import words_of
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.giving import GIVING_COMMANDS, GivingPlace
from hallway.ui.screens.merging import MERGE, MergingPlace
from hallway.ui.screens.parts import PARTS, PartsPlace
from hallway.ui.widgets.quick_line import QuickLine

EDIT = Command("person.edit", "e", "edit", "Edit", "Add to or correct what is known.")
COPY = Command(
    "person.copy",
    "c",
    "copy",
    "Copy",
    "Copy name, work and contact details; never a note or a cue.",
    in_footer=False,
)
OPEN = Command(
    "person.open",
    "o",
    "open_address",
    "Open",
    "Open their web address, or write or call them.",
    in_footer=False,
)
DELETE = Command(
    "person.delete",
    "X",
    "delete_person",
    "Delete",
    "Put them into the trash; Trash, in the palette, brings them back for 30 days.",
    in_footer=False,
)
BRIEF = Command(
    "person.brief",
    "B",
    "brief",
    "Brief",
    "Read what to have in mind before you meet them again.",
    in_footer=False,
)
MOVE = Command(
    "person.move_talk",
    "",
    "move_talk",
    "Move talk",
    "Say that the last talk with them was at another event.",
    in_footer=False,
)
CAME_OF = Command(
    "person.came_of",
    "T",
    "came_of",
    "Came of it",
    "See what has come of knowing them.",
    in_footer=False,
)
PERSON_COMMANDS = (PARTS, COPY, OPEN, BRIEF, MERGE, *GIVING_COMMANDS, CAME_OF, DELETE, MOVE)
PERSON_ACTIONS = frozenset({"edit", *(command.action for command in PERSON_COMMANDS)})


class PersonPlace(MergingPlace, PartsPlace, GivingPlace):
    """A place where somebody is shown."""

    def action_edit(self) -> None:
        """Ask for the person's line, and keep what was changed in it."""
        person = self._shown
        if person is None:
            return
        if self.is_private:
            self.say("Cues are hidden; Esc h shows them, to be edited.", is_error=True)
            return
        self.ask(self._editing(person), write_line(draft_of(person)))

    def action_delete_person(self) -> None:
        """Put the person into the trash, and say how to take that back."""
        chosen = self.chosen_person()
        # Whoever presses again before this is kept has not seen who comes next.
        if chosen is not None and not self.hallway.is_saving:
            delete = self.notebook.delete_person
            self.hallway.keep(lambda: delete(chosen, self.hallway.now()), then=self._say_way_back)

    def action_brief(self) -> None:
        """Show what to have in mind before meeting them again."""
        person = self._shown
        if person is not None:
            self.show_briefs(display_name(person, hide=self.is_private), [person.id])

    def action_came_of(self) -> None:
        """Show what has come of knowing them."""
        person = self._shown
        if person is not None:
            title = f"What has come of knowing {self.called(person.id)}"
            self.hallway.show_grown(title, self.notebook.grown_from_person(person.id))

    def action_move_talk(self) -> None:
        """Ask at which event the last talk with the person was."""
        person = self._shown
        if person is None:
            return
        talks = self.notebook.card(person.id, self.today).talks
        if not talks:
            self.say("There was no talk with them yet.")
            return
        encounter, now = talks[0].encounter, self.hallway.now

        def take(event: RecordId | None) -> Change:
            return self.notebook.move_encounter(encounter.id, event, now())

        def plan(name: str) -> Change:
            return take(self.notebook.resolve_event(name).id if name.strip() else None)

        hint = "Enter takes the one that is lit, or what is typed; nothing means no event."
        title = f"Where did you meet {display_name(person, hide=self.is_private)} last?"
        choices = self.hallway.list_events
        about = encounter.id
        self.ask(Asked(title, hint, plain_line, plan, choices=choices, take=take, about=about))

    @work
    async def action_copy(self) -> None:
        """Copy what may leave of the person, and show it, as a terminal may refuse in silence."""
        from hallway.ui.outside import copy_with_program

        person = self._shown
        if person is None:
            return
        text = card_for_others(person)
        if not text:
            self.say("There is nothing to copy: no name, no work, no contact details.")
            return
        self.app.copy_to_clipboard(text)
        chosen = self.hallway.settings.copy_command
        if await copy_with_program(text, chosen) or not chosen:
            self.say(f"Copied: {text}", about=(person.id,))
        else:
            program = f"{chosen[0]}, which is set to copy, did not work"
            words = f"Copied by the terminal alone; {program}: {text}"
            self.say(words, is_error=True, about=(person.id,))

    @work
    async def action_open_address(self) -> None:
        """Open where the person can be reached; of several places the person is asked which."""
        from hallway.ui.outside import open_with_program

        person = self._shown
        if person is None:
            return
        addresses = addresses_of(person)
        if not addresses:
            self.say("No web address, e-mail or phone number is known.")
            return
        address = addresses[0] if len(addresses) == 1 else await self._choose(addresses)
        if address is None:
            return
        is_open = await open_with_program(address.target, self.hallway.settings.open_command)
        said = f"Opened: {address.text}" if is_open else f"Nothing here opens {address.target}"
        self.say(said, about=(person.id,))

    async def _choose(self, addresses: tuple[Address, ...]) -> Address | None:
        from hallway.ui.modals.choice import Choice

        texts = [address.text for address in addresses]
        number = await self.app.push_screen_wait(Choice("Open", texts))
        return None if number is None else addresses[number]

    @property
    def _shown(self) -> Person | None:
        chosen = self.chosen_person()
        return None if chosen is None else self.notebook.person(chosen)

    def _editing(self, person: Person) -> Asked:
        def plan(text: str) -> Change:
            draft = read_line(text, self.today).draft
            return self.notebook.edit_person(person, draft, self.hallway.now())

        return Asked(
            f"Edit {display_name(person)}",
            "Enter keeps the changes. The marks are those of the capture line.",
            lambda text: QuickLine(lambda: self.today, value=text),
            plan,
            lambda: self._editing_anew(person.id),
            about=person.id,
        )

    def _editing_anew(self, person_id: RecordId) -> tuple[Asked, str] | None:
        person = self.notebook.find(Person, person_id)
        if person is None or person.is_in_trash:
            return None
        return self._editing(person), write_line(draft_of(person))

    def _say_way_back(self, change: Change) -> None:
        undo = "Esc u" if self.is_typing else "u"
        words = f"{words_of(change, hide=self.is_private)} · {undo} takes it back"
        self.hallway.say(words, about=change.concerns())
