"""What is done together with somebody, or on an idea: begun, told how it stands, and ended."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from textual.content import Content

from hallway.domain.changes import Change
from hallway.domain.collaborations import Collaboration, read_together
from hallway.domain.errors import Refused
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.ui.modals.line import plain_line
from hallway.ui.presenters.columns import hang
from hallway.ui.presenters.together import show_together
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.whom import WhomPlace

if TYPE_CHECKING:
    from hallway.ui.modals.together import Verbs

_COVERED: Final = "What you do together is covered; Esc h shows it, to be edited."
_BEGUN: Final = "Enter keeps it. Behind a comma since when: the kite film, since 3 mar 2025."


class TogetherPlace(WhomPlace):
    """A place where it is said what is done together, and how it stands."""

    def show_what_is_together(
        self, title: str, known: Callable[[], list[Collaboration]], begin: Callable[[], Any]
    ) -> None:
        """List what is done together; where nothing is, begin something at once.

        Args:
            title: with whom, or on which idea.
            known: tells what there is now.
            begin: asks for another one.
        """
        from hallway.ui.modals.together import TogetherSheet

        if not known():
            begin()
            return
        changes = self.hallway.notebook_changed
        self.app.push_screen(TogetherSheet(title, known, self._row, self._verbs(begin), changes))

    def ask_what_is_together(
        self, person: RecordId, idea: Idea | None = None, proposal: str = ""
    ) -> None:
        """Ask what is done together with somebody, and on which idea."""

        def plan(line: str) -> Change:
            text, since = read_together(line, self.today)
            about = None if idea is None else idea.id
            return self.notebook.begin_together([person], text, self.hallway.now(), about, since)

        make_line = partial(plain_line, placeholder="the kite film")
        title = f"What do you do together with {self.called(person)}?"
        about = person if idea is None else idea.id
        self.ask(Asked(title, _BEGUN, make_line, plan, about=about), proposal)

    def _verbs(self, begin: Callable[[], Any]) -> "Verbs":
        return {
            "begin": lambda _: begin(),
            "stands": partial(_with_one, self._ask_how_it_stands),
            "since": partial(_with_one, self._ask_since_when),
            "rewrite": partial(_with_one, self._ask_for_other_words),
            "end": partial(_with_one, self._end),
            "remove": partial(_with_one, self._remove),
            "undo": lambda _: self.hallway.action_undo(),
        }

    def _ask_how_it_stands(self, together: Collaboration) -> None:
        def plan(text: str) -> Change:
            return self.notebook.say_how_it_stands(together, text, self.hallway.now())

        make_line = partial(plain_line, placeholder="half of it is shot")
        hint = "Enter keeps it; without words nothing is said of it any more."
        self._ask_about(
            Asked("How does it stand?", hint, make_line, plan), together, together.stands
        )

    def _ask_for_other_words(self, together: Collaboration) -> None:
        def plan(text: str) -> Change:
            return self.notebook.rewrite_together(together, text, self.hallway.now())

        asked = Asked("In other words", "Enter keeps it.", plain_line, plan)
        self._ask_about(asked, together, together.text)

    def _ask_since_when(self, together: Collaboration) -> None:
        def plan(words: str) -> Change:
            _, since = read_together(f"it, since {words.removeprefix('since ')}", self.today)
            if since is None:
                raise Refused(f"{words!r} is no day.", "Try 3 mar 2025, or last month.")
            return self.notebook.say_since(together, since, self.hallway.now())

        make_line = partial(plain_line, placeholder="3 mar 2025")
        asked = Asked("Since when?", "A day that is past.", make_line, plan, about=together.id)
        self.ask(asked)

    def _ask_about(self, asked: Asked, together: Collaboration, proposal: str) -> None:
        """Ask for what is there already, unless it is covered."""
        if self.is_private:
            self.say(_COVERED, is_error=True)
            return
        self.ask(replace(asked, about=together.id), proposal)

    def _end(self, together: Collaboration) -> None:
        self._decide_at_once(lambda: self.notebook.end_together(together, self.hallway.now()))

    def _remove(self, together: Collaboration) -> None:
        self._decide_at_once(lambda: self.notebook.remove_together(together, self.hallway.now()))

    def _decide_at_once(self, verb: Callable[[], Change]) -> None:
        # Whoever presses again before this is kept has not seen what it did.
        if not self.hallway.is_saving:
            self.hallway.keep(verb)

    def _row(self, together: Collaboration, width: int) -> Content:
        here = (each for each in together.people if self.notebook.is_here(each))
        names, idea = ", ".join(map(self.called, here)), self.notebook.find(Idea, together.idea)
        body = show_together(
            together, names, self.today, on="" if idea is None else idea.text, hide=self.is_private
        )
        return hang(Content.styled("● ", "$accent"), body, width)


def _with_one(verb: Callable[[Collaboration], None], together: Collaboration | None) -> None:
    """Do something with a collaboration, and nothing with none."""
    if together is not None:
        verb(together)
