"""Asks and offers, from anywhere: said, settled, and who may help."""

from functools import partial

from textual import work
from textual.content import Content

from hallway.domain.asks import Ask, Offer
from hallway.domain.changes import Change
from hallway.domain.encounters import Encounter
from hallway.domain.people import display_name
from hallway.ui.importing import ImportingApp
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.place import Place

Wish = Ask | Offer


class AsksApp(ImportingApp):
    """Keeps what you look for and can give, wherever you are."""

    def action_show_wishes(self) -> None:
        """List what you look for and can offer."""
        from hallway.ui.modals.wishes import Verbs, WishesSheet

        place = self.place()
        if place is None or not self.is_open:
            return
        verbs: Verbs = {
            "match": self._match,
            "settle": self._settle,
            "edit": partial(self._edit_wish, place),
            "remove": self._remove_wish,
        }
        sheet = WishesSheet(
            lambda kind, is_mine: self.notebook.wishes(kind, mine=is_mine),
            self._wish_row,
            partial(self._ask_for_wish, place),
            verbs=verbs,
            undo=self.action_undo,
            changes=self.notebook_changed,
        )
        self.push_screen(sheet)

    async def action_show_goals(self) -> None:
        """Show the goals that belong to no event, above the events."""
        from hallway.ui.screens.planning import PlanningPlace

        if not self.is_open:
            return
        await self.action_go("events")
        if isinstance(self.screen, PlanningPlace):
            self.screen.show_plan(None)

    def touched_words(self, change: Change) -> str:
        """Say what a capture touches among asks and offers; nothing while somebody looks on."""
        from hallway.ui.presenters.wishes import show_touched

        is_talk = any(
            each.before is None and isinstance(each.after, Encounter) for each in change.operations
        )
        if self.is_private or not is_talk:
            return ""
        return show_touched(self.notebook.touches_of(change))

    def _ask_for_wish(self, place: Place, kind: type[Wish]) -> None:
        from hallway.ui.modals.line import plain_line

        def plan(text: str) -> Change:
            return self.notebook.say_wish(kind, text, self.now())

        title, example = "I look for", "a reviewer for a paper on compilers"
        if kind is Offer:
            title, example = "I can offer", "an afternoon on grant applications"
        make_line = partial(plain_line, placeholder=example)
        place.ask(Asked(title, "Enter keeps it. The more specific, the better.", make_line, plan))

    def _match(self, wish: Wish) -> None:
        self._show_helpers(wish)

    @work
    async def _show_helpers(self, wish: Wish) -> None:
        """List who may help with an ask, and go to the card of one."""
        from hallway.ui.modals.choice import Choice

        helpers = self.notebook.match_ask(wish.text, self.now().date())
        if not helpers:
            self.say("Nobody here touches this yet. Fewer or other words may find somebody.")
            return
        hide = self.is_private
        names = [display_name(self.notebook.person(each.person), hide=hide) for each in helpers]
        told = [f"{each.offer} ({', '.join(each.why)})" for each in helpers]
        texts = names if hide else [f"{name}  {why}" for name, why in zip(names, told, strict=True)]
        number = await self.push_screen_wait(Choice("Who may help", texts))
        if number is not None:
            await self.action_leave_sheets()
            await self.show_person(helpers[number].person)

    async def action_leave_sheets(self) -> None:
        """Close whatever lies above the place."""
        while not isinstance(self.screen, Place):
            await self.pop_screen()

    async def action_go(self, place: str) -> None:
        """Go to a place."""
        raise NotImplementedError

    async def show_person(self, person: int) -> None:
        """Show a person among everyone."""
        raise NotImplementedError

    def _settle(self, wish: Wish) -> None:
        self.keep(lambda: self.notebook.settle_wish(wish, self.now()))

    def _remove_wish(self, wish: Wish) -> None:
        self.keep(lambda: self.notebook.remove_wish(wish, self.now()))

    def _edit_wish(self, place: Place, wish: Wish) -> None:
        from hallway.ui.modals.line import plain_line

        def plan(text: str) -> Change:
            return self.notebook.rewrite_wish(wish, text, self.now())

        asked = Asked("In other words", "Enter keeps it.", plain_line, plan, about=wish.id)
        place.ask(asked, wish.text)

    def _wish_row(self, wish: Wish, width: int) -> Content:
        from hallway.ui.presenters.wishes import show_wish

        person = None if wish.person is None else self.notebook.person(wish.person)
        name = "" if person is None else display_name(person, hide=self.is_private)
        return show_wish(wish, name, self.now().date(), width, hide=self.is_private)
