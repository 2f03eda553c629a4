"""What people do for each other: favours, vouching, recommending, and what they are for you."""

from collections.abc import Callable
from functools import partial

from textual import work

from hallway.domain.changes import Change
from hallway.domain.favours import Favour
from hallway.domain.ids import RecordId
from hallway.domain.support import Support
from hallway.domain.vouching import VouchLevel, read_recommendation, read_vouch
from hallway.ui.commands import Command
from hallway.ui.modals.line import Choice, Choices, plain_line
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.whom import ShowingPlace
from hallway.ui.widgets.people_list import Entry

FAVOURS = Command(
    "person.favours",
    "F",
    "favours",
    "Favours",
    "See and say what you did for each other.",
    in_footer=False,
)
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
_CHOICES = 6


class GivingPlace(ShowingPlace):
    """A place where it is said what somebody gave and got."""

    def action_favours(self) -> None:
        """Show what you did for each other, to be told and put right."""
        from hallway.ui.modals.favours import FavoursSheet

        person = self.chosen_person()
        if person is None:
            return
        sheet = FavoursSheet(
            f"You and {self.called(person)}",
            partial(self.notebook.story, person),
            partial(self._favour_entry, person),
            {
                "gave": lambda _: self._ask_for_favour(person, is_given=True),
                "received": lambda _: self._ask_for_favour(person, is_given=False),
                "thanked": self._with_favour(self._thank),
                "led_to": self._with_favour(self._ask_what_it_led_to),
                "passes_on": self._with_favour(self._ask_what_it_passes_on),
                "remove": self._with_favour(self._remove_favour),
                "undo": lambda _: self.hallway.action_undo(),
            },
            changes=self.hallway.notebook_changed,
        )
        self.app.push_screen(sheet)

    def action_begin_together(self) -> None:
        """Ask what you do together."""
        person = self.chosen_person()
        if person is None:
            return

        def plan(text: str) -> Change:
            return self.notebook.begin_together([person], text, self.hallway.now())

        make_line = partial(plain_line, placeholder="the kite film")
        title = f"What do you do together with {self.called(person)}?"
        self.ask(Asked(title, "Enter keeps it.", make_line, plan, about=person))

    def action_vouch(self) -> None:
        """Ask how far their work is known, and from where."""
        person = self.chosen_person()
        if person is None:
            return

        def plan(words: str) -> Change:
            level, basis = read_vouch(words)
            return self.notebook.set_vouch(person, level, basis, self.hallway.now())

        def take(number: int) -> Change:
            level = list(VouchLevel)[number]
            return self.notebook.set_vouch(person, level, "", self.hallway.now())

        hint = "Behind a comma you may say from where: seen their work, the workshop in May."
        title, choices = f"The work of {self.called(person)}", _beginning_so(VouchLevel)
        self.ask(Asked(title, hint, plain_line, plan, choices=choices, take=take, about=person))

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
        title, choices = f"{self.called(person)} is your", _beginning_so(Support)
        self.ask(Asked(title, hint, plain_line, plan, choices=choices, take=take, about=person))

    def _favour_entry(self, person: RecordId, favour: Favour) -> Entry:
        from hallway.ui.presenters.favours import rows_of_favour, show_favour

        passed_on, today = self.notebook.card(person, self.today).passed_on, self.today
        hide = self.is_private
        return Entry(
            favour.id,
            lambda width: show_favour(favour, passed_on, today, width, hide=hide),
            lambda _width: rows_of_favour(favour, passed_on, hide=hide),
        )

    def _with_favour(self, verb: Callable[[Favour], None]) -> Callable[[Favour | None], None]:
        """Do nothing where no favour is chosen."""

        def do(favour: Favour | None) -> None:
            if favour is not None:
                verb(favour)

        return do

    def _ask_for_favour(self, person: RecordId, *, is_given: bool) -> None:
        def plan(words: str) -> Change:
            note = self.notebook.note_favour
            return note(person, words, self.hallway.now(), is_given=is_given)

        title = f"{'You gave' if is_given else 'You got from'} {self.called(person)}"
        make_line = partial(plain_line, placeholder="an hour on her slides")
        self.ask(Asked(title, "Enter keeps it.", make_line, plan, about=person))

    def _thank(self, favour: Favour) -> None:
        self.hallway.keep(lambda: self.notebook.thank(favour, self.hallway.now()))

    def _remove_favour(self, favour: Favour) -> None:
        self.hallway.keep(lambda: self.notebook.remove_favour(favour, self.hallway.now()))

    def _ask_what_it_led_to(self, favour: Favour) -> None:
        def plan(words: str) -> Change:
            return self.notebook.say_led_to(favour, words, self.hallway.now())

        asked = Asked("What did it lead to?", "Enter keeps it.", plain_line, plan, about=favour.id)
        self.ask(asked, favour.led_to)

    def _ask_what_it_passes_on(self, favour: Favour) -> None:
        """Ask which favour this one continues, of whoever."""

        def take(earlier: RecordId) -> Change:
            return self.notebook.pass_on(favour, earlier, self.hallway.now())

        def plan(words: str) -> Change:
            return take(self.notebook.resolve_favour(words).id)

        def choices(words: str) -> list[Choice]:
            wanted = words.strip().casefold()
            others = (each for each in self.notebook.favours() if each.id != favour.id)
            named = ((self.notebook.name_of_favour(each), each.id) for each in others)
            found = [Choice(text, "", each) for text, each in named if wanted in text.casefold()]
            return found[:_CHOICES]

        hint = "Enter takes the one that is lit, or what has these words."
        title = "It passes on"
        self.ask(Asked(title, hint, plain_line, plan, choices=choices, take=take, about=favour.id))


def _beginning_so(kinds: type[VouchLevel] | type[Support]) -> Choices:
    """List the words that begin with what is typed."""

    def choices(words: str) -> list[Choice]:
        begun = words.strip().casefold()
        numbered = enumerate(kinds)
        return [
            Choice(each.value, "", number)
            for number, each in numbered
            if each.value.startswith(begun)
        ]

    return choices
