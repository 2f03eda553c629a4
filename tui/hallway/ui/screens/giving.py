"""What people do for each other: favours, vouching, recommending, and what they are for you."""

from functools import partial

from textual import work

from hallway.domain.changes import Change
from hallway.domain.ids import RecordId
from hallway.domain.support import Support
from hallway.domain.vouching import VouchLevel, read_recommendation
from hallway.ui.commands import Command
from hallway.ui.modals.line import Choice, plain_line
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.favours import FAVOURS, FavoursPlace
from hallway.ui.screens.together import TogetherPlace

VOUCH = Command(
    "person.vouch",
    "V",
    "vouch",
    "Vouch",
    "Say how far you know their work, and from where.",
    in_footer=False,
)
RECOMMEND = Command(
    "person.recommend",
    "R",
    "recommend",
    "Recommend",
    "Note that you recommend them to somebody.",
    in_footer=False,
)
SUPPORT = Command(
    "person.support",
    "S",
    "support",
    "For you",
    "Say what they are for you, such as adviser.",
    in_footer=False,
)
TOGETHER = Command(
    "person.together",
    "K",
    "begin_together",
    "Together",
    "Say what you do together with them.",
    in_footer=False,
)
GIVING_COMMANDS = (TOGETHER, FAVOURS, VOUCH, RECOMMEND, SUPPORT)


class GivingPlace(FavoursPlace, TogetherPlace):
    """A place where it is said what somebody gave and got."""

    def action_begin_together(self) -> None:
        """Show what you do together, or ask for it where nothing is known."""
        person = self.chosen_person()
        if person is None:
            return
        self.show_what_is_together(
            f"Together with {self.called(person)}",
            lambda: self.notebook.collaborations(person),
            lambda: self.ask_what_is_together(person),
        )

    @work
    async def action_vouch(self) -> None:
        """Ask how far their work is known, and then from where."""
        from hallway.ui.modals.choice import Choice as ChoiceSheet

        person = self.chosen_person()
        if person is None:
            return
        title, levels = f"The work of {self.called(person)}", list(VouchLevel)
        sheet = ChoiceSheet(title, [each.value for each in levels])
        number = await self.app.push_screen_wait(sheet)
        if number is not None:
            self._ask_from_where(person, levels[number])

    def _ask_from_where(self, person: RecordId, level: VouchLevel) -> None:
        def plan(basis: str) -> Change:
            return self.notebook.set_vouch(person, level, basis, self.hallway.now())

        hint = "From where? Enter keeps it, also without a word."
        make_line = partial(plain_line, placeholder="the workshop in May")
        title = f"{self.called(person)}: {level.value}"
        self.ask(Asked(title, hint, make_line, plan, about=person))

    @work
    async def action_recommend(self) -> None:
        """Ask to whom and for what; where their work is not known, say so first."""
        from hallway.ui.modals.confirm import Confirm

        person = self.chosen_person()
        if person is None:
            return
        name, doubt = self.called(person), self.notebook.doubt_about_work(person)
        title = f"Recommend {name}"
        if doubt and not await self.app.push_screen_wait(Confirm(title, doubt)):
            return

        def plan(words: str) -> Change:
            to, text = read_recommendation(words)
            return self.notebook.recommend(person, to, text, self.hallway.now())

        hint = "Enter notes it. Nothing is sent."
        make_line = partial(plain_line, placeholder="to Acme for coaching their leads")
        self.ask(Asked(title, hint, make_line, plan, about=person))

    def action_support(self) -> None:
        """Ask what they are for you."""
        person = self.chosen_person()
        if person is None:
            return

        def plan(words: str) -> Change:
            return self.notebook.say_support(person, words, self.hallway.now())

        def take(number: int) -> Change:
            return plan(list(Support)[number].value)

        hint = "Enter takes the one that is lit, or your own word; said again it is taken back."
        title, choices = f"{self.called(person)} is your", _beginning_so
        self.ask(Asked(title, hint, plain_line, plan, choices=choices, take=take, about=person))


def _beginning_so(words: str) -> list[Choice]:
    """List what they may be for you that begins with what is typed."""
    begun = words.strip().casefold()
    kinds = enumerate(Support)
    return [Choice(each.value, "", at) for at, each in kinds if each.value.startswith(begun)]
