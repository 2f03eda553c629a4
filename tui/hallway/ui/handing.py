"""Handing over your own card, from wherever you are."""

from functools import partial

from hallway.domain.changes import Change
from hallway.domain.handing_over import card_for_others
from hallway.domain.own_card import mecard, shortest_mecard
from hallway.ui.outcomes import OutcomesApp
from hallway.ui.screens.asking import Asked

_EXAMPLE = "Ana Ruiz, compiler engineer @Acme Robotics ana@acme.example"


class HandingApp(OutcomesApp):
    """Shows your card as a picture, and asks for it where there is none."""

    def action_hand_over(self) -> None:
        """Show your card, else ask what it says."""
        if not self.is_open:
            return
        card = self.notebook.own_card()
        if card is None:
            self.action_say_own_card()
            return
        from hallway.exchange.qr import picture_that_fits
        from hallway.ui.modals.own_card import OwnCardSheet

        draw = partial(picture_that_fits, (mecard(card), shortest_mecard(card)))
        self.push_screen(OwnCardSheet(card_for_others(card), draw))

    def action_say_own_card(self) -> None:
        """Ask what your card says."""
        from hallway.ui.modals.line import plain_line

        place = self.place()
        if place is None or not self.is_open:
            return

        def plan(line: str) -> Change:
            return self.notebook.say_own_card(line, self.now())

        card = self.notebook.own_card()
        hint = "Name, role, organisation, place and contact details; nothing takes it away."
        make_line = partial(plain_line, placeholder=_EXAMPLE)
        asked = Asked("What does your card say?", hint, make_line, plan)
        place.ask(asked, "" if card is None else self.notebook.own_line())
