"""Vouching, recommending, and what somebody is for you."""

from datetime import datetime

from hallway.domain.changes import Change
from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.people import Fact, FactKind, display_name
from hallway.domain.text import clean
from hallway.domain.vouching import Recommendation, Vouch, VouchLevel, knows_work
from hallway.notebook.names import Names
from hallway.notebook.state import create, update


class Vouching(Names):
    """Says how far somebody's work is known, and recommends them."""

    def set_vouch(
        self, person_id: RecordId, level: VouchLevel, basis: str, now: datetime
    ) -> Change:
        """Plan to say how far somebody's work is known, and from where.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash, or it was said already.
        """
        person, words = self.person_here(person_id), clean(basis)
        known = person.vouch
        if known is not None and (known.level, known.basis) == (level, words):
            raise Refused(f"This is so already: {display_name(person)}.")
        vouch = Vouch(level, now.date(), words)
        said = f"You {level.value}" if level is VouchLevel.WORKED else level.value.capitalize()
        return self.plan(now, f"{said}: {display_name(person)}", [update(person, vouch=vouch)])

    def doubt_about_work(self, person_id: RecordId) -> str:
        """Say why recommending somebody needs a second thought; empty where their work is known.

        Raises:
            NotFound: there is no such person.
        """
        person = self.person(person_id)
        if knows_work(person.vouch):
            return ""
        name = display_name(person, hide=True)
        how = person.vouch.level.value if person.vouch else "you have not said"
        return (
            f"How you know the work of {name}: {how}. Whoever trusts your word counts on you "
            "having seen it. Say so when you recommend them, or see their work first."
        )

    def recommend(self, person_id: RecordId, to: str, text: str, now: datetime) -> Change:
        """Plan to keep that somebody was recommended.

        Args:
            person_id: whom.
            to: to whom; a known person is linked.
            text: for what.
            now: the moment as lived.

        Raises:
            NotFound: there is no such person.
            Refused: they are in the trash, or it is not said to whom or for what, or to themselves.
        """
        person, whom, words = self.person_here(person_id), clean(to), clean(text)
        if not whom or not words:
            raise Refused("To whom, and for what?", "Try: to Acme for coaching their leads.")
        link = self.link_name(whom, None)
        if link.person == person.id:
            raise Refused(f"{display_name(person)} cannot be recommended to themselves.")
        recommendation = Recommendation(
            id=self._new_id(),
            person=person.id,
            text=words,
            day=now.date(),
            to=link,
            level=person.vouch.level if person.vouch else None,
        )
        words = f"Recommended {display_name(person)} to {whom}"
        return self.plan(now, words, [create(recommendation)])

    def recommendations_of(self, person_id: RecordId) -> list[Recommendation]:
        """Return where somebody was recommended, the newest first."""
        found = self.linked(Recommendation, "person", person_id)
        return sorted(found, key=lambda each: (each.day, each.id), reverse=True)

    def say_support(self, person_id: RecordId, text: str, now: datetime) -> Change:
        """Plan to say what somebody is for you, or to take it back where it was said.

        Raises:
            NotFound: there is no such person.
            Refused: nothing was said, or they are in the trash.
        """
        person, words = self.person_here(person_id), clean(text)
        if not words:
            raise Refused("What are they for you?", "Such as sounding board or adviser.")
        name = display_name(person)
        said = [each for each in person.support if each.casefold() == words.casefold()]
        if said:
            kept = tuple(
                fact
                for fact in person.facts
                if fact.kind is not FactKind.SUPPORT or fact.text not in said
            )
            return self.plan(now, f"{name} is no {words} any more", [update(person, facts=kept)])
        facts = (*person.facts, Fact(FactKind.SUPPORT, words, now.date()))
        return self.plan(now, f"{name} is your {words}", [update(person, facts=facts)])
