"""Writing: what a letter about a follow-up is made from."""

from collections.abc import Iterator, Mapping

from hallway.domain.encounters import Encounter
from hallway.domain.errors import Refused
from hallway.domain.events import Event
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.letters import Letter, Template, fill, pick
from hallway.domain.letters.address import first_name, said_to_them
from hallway.domain.modes import Mode
from hallway.domain.people import FactKind, Person
from hallway.domain.suggesting import Kind
from hallway.domain.suggesting.suggestions import beginning_of, kind_of
from hallway.notebook.introductions import Introductions


class Writing(Introductions):
    """Drafts letters; whoever reads them sends them, or does not."""

    def letters_about(
        self,
        followup: Followup,
        templates: Mapping[str, Template],
        *,
        other: Person | None = None,
        me: str = "",
        hide: bool = False,
    ) -> tuple[Letter, ...]:
        """Draft what may be written to do a follow-up.

        Args:
            followup: what is to be done.
            templates: by their names.
            other: of an introduction, the other one of the two.
            me: the name to sign with.
            hide: leave out what the notes say, while someone looks on.

        Returns:
            One letter; of an introduction three: whether each of the two wants it, then to both.

        Raises:
            Refused: of an introduction the other one is not said, or is the same person.
            NotFound: the person is not here any more.
        """
        person = self.person_here(followup.person)
        kind, mode = kind_of(followup.text)[0], self._mode_of(followup)
        if kind is not Kind.INTRODUCE:
            template = pick(kind.value if kind else "", mode, templates)
            facts = self._facts(followup, person, None, me, hide=hide)
            return (fill(template, facts, _addresses(person)),)
        if other is None or other.id == person.id:
            raise Refused("An introduction needs two people.", "Say who the other one is.")
        ask, both = pick("introduce-ask", mode, templates), pick(kind.value, mode, templates)
        one = self._facts(followup, person, other, me, hide=hide)
        two = self._facts(followup, other, person, me, hide=hide)
        to_both = (*_addresses(person), *_addresses(other))
        # What was noted of a talk with one of them is nothing for the other.
        return (
            fill(ask, one, _addresses(person)),
            fill(ask, {**two, "event": "", "hook": ""}, _addresses(other)),
            fill(both, {**one, "hook": ""}, to_both),
        )

    def letter_of_thanks(
        self,
        favour: Favour,
        templates: Mapping[str, Template],
        *,
        me: str = "",
        hide: bool = False,
    ) -> Letter:
        """Draft a letter of thanks for a favour.

        Args:
            favour: what they did for you.
            templates: by their names.
            me: the name to sign with.
            hide: leave out what it was, while someone looks on.

        Raises:
            Refused: you gave it, or they are in the trash.
        """
        if favour.is_given:
            raise Refused("You gave it, so there is nobody to thank.")
        person = self.person_here(favour.person)
        said = {} if hide else {"favour": favour.text, "led_to": favour.led_to}
        facts = {"me": me, **said, **dict(_said_of(person, ""))}
        return fill(pick(Kind.THANK.value, None, templates), facts, _addresses(person))

    def _mode_of(self, followup: Followup) -> Mode | None:
        encounter = self.find(Encounter, followup.encounter)
        event = self.find(Event, encounter.event) if encounter else None
        return (encounter and encounter.mode) or (event.mode if event else None)

    def _facts(
        self, followup: Followup, person: Person, other: Person | None, me: str, *, hide: bool
    ) -> dict[str, str]:
        """Gather what the fields of a template stand for; a cue is never among it."""
        encounter = self.find(Encounter, followup.encounter)
        event = self.find(Event, encounter.event) if encounter else None
        kind, words = kind_of(followup.text)
        is_proposed = kind is not None and words != followup.text
        hook = words if is_proposed else beginning_of(encounter.note if encounter else "")
        facts = {
            "event": event.name if event else "",
            "hook": "" if hide else hook,
            "promise": "" if is_proposed else said_to_them(followup.text),
            "me": me,
            **dict(_said_of(person, "")),
        }
        return facts | dict(_said_of(other, "other_")) if other else facts


def _said_of(person: Person, prefix: str) -> Iterator[tuple[str, str]]:
    yield f"{prefix}name", person.name or ""
    yield f"{prefix}first_name", first_name(person.name)
    yield f"{prefix}work", " at ".join(filter(None, (person.role, person.organisation)))


def _addresses(person: Person) -> tuple[str, ...]:
    """Return the e-mail address that was said last."""
    return person.every(FactKind.EMAIL)[-1:]
