"""What a forgetful friend of invented people may ask.

What is asked is what is known of someone, with a part left out, misspelt, shortened or said in
other words. Whoever it is true of counts as right.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from random import Random
from typing import TypeVar

from tests.benchmarks.filling import Contact
from tests.benchmarks.made_up_world import NAMES, PLACES, SHORT_FORMS, TALK
from tests.benchmarks.questions import Question

Made = TypeVar("Made")


def made_up_questions(contacts: Sequence[Contact], each: int, chance: Random) -> list[Question]:
    """Ask about some people of a network.

    Args:
        contacts: the network.
        each: how many questions of a kind there shall be, where there are people for them.
        chance: decides.
    """
    known = {contact["id"]: set(_truths(contact)) for contact in contacts}

    def right(truths: set[str]) -> frozenset[str]:
        return frozenset(one for one, told in known.items() if truths and truths <= told)

    questions = []
    for category, search in _SEARCHES.items():
        for text, truths in _some(contacts, each, chance, search):
            questions.append(Question("who", category, right(truths), text))
    for category, describe in _DESCRIPTIONS.items():
        for fields, verdict, truths in _some(contacts, each, chance, describe):
            questions.append(Question("match", category, right(truths), "", fields, verdict))
    return questions


def misspelt(chance: Random, word: str) -> str:
    """Misspell a word: a letter too few, one twice, or two in the wrong order."""
    if len(word) < 4:
        return word
    place = chance.randrange(1, len(word) - 1)
    before, one, after = word[:place], word[place], word[place + 1 :]
    lost, doubled, swapped = after, one + one + after, after[0] + one + after[1:]
    return before + chance.choice([lost, doubled, swapped])


def plain(text: str) -> str:
    """Leave out the marks above and below letters."""
    letters = unicodedata.normalize("NFKD", text.translate(str.maketrans("łŁß", "lLs")))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _truths(contact: Contact) -> Iterator[str]:
    """Say everything of someone that a question may be about."""
    given = _given(contact)
    yield from (f"is {contact['name']}", f"is some {given}", f"is plainly {plain(contact['name'])}")
    yield from (f"works at {contact['company']}", f"lives in {contact['city']}")
    yield f"reads {contact['email']}"
    for met in contact["encounters"]:
        yield from (f"was at {met['event']}", f"was met in {_month(met)}", f"said {_said(met)}")


Search = Callable[[Random, Contact], tuple[str, set[str]] | None]
Describe = Callable[[Random, Contact], tuple[dict[str, str], str, set[str]] | None]


def _some(
    contacts: Sequence[Contact],
    count: int,
    chance: Random,
    make: Callable[[Random, Contact], Made | None],
) -> list[Made]:
    """Make as many questions as are wanted, about people for whom that can be done."""
    shuffled = chance.sample(contacts, len(contacts))
    made = (make(chance, contact) for contact in shuffled)
    return list(islice((each for each in made if each is not None), count))


def _typo(chance: Random, contact: Contact) -> tuple[str, set[str]]:
    text = f"{_given(contact)} {misspelt(chance, _family(contact))}"
    return text, {f"is {contact['name']}"}


def _short_form(chance: Random, contact: Contact) -> tuple[str, set[str]] | None:
    if _given(contact) not in SHORT_FORMS:
        return None
    text = f"{SHORT_FORMS[_given(contact)]} {_family(contact)}"
    return text.lower(), {f"is {contact['name']}"}


def _without_marks(chance: Random, contact: Contact) -> tuple[str, set[str]] | None:
    name = plain(contact["name"])
    return None if name == contact["name"] else (name.lower(), {f"is plainly {name}"})


def _first_and_organisation(chance: Random, contact: Contact) -> tuple[str, set[str]]:
    given, company = _given(contact), contact["company"]
    return f"{given} {company}", {f"is some {given}", f"works at {company}"}


def _first_and_event(chance: Random, contact: Contact) -> tuple[str, set[str]]:
    given, event = _given(contact), chance.choice(contact["encounters"])["event"]
    return f"{given} {event}", {f"is some {given}", f"was at {event}"}


def _place_elsewhere(chance: Random, contact: Contact) -> tuple[str, set[str]] | None:
    if not contact["city"]:
        return None
    given, place = _given(contact), PLACES[contact["city"]][1]
    return f"{given} {place}", {f"is some {given}", f"lives in {contact['city']}"}


def _month_met(chance: Random, contact: Contact) -> tuple[str, set[str]]:
    given, month = _given(contact), _month(chance.choice(contact["encounters"]))
    return f"{given} met in {month}", {f"is some {given}", f"was met in {month}"}


def _last_words(chance: Random, contact: Contact) -> tuple[str, set[str]]:
    met = chance.choice(contact["encounters"])
    words = [said.split()[-1] for said in _said(met).split(", ")]
    return " ".join([*words, met["event"]]), {f"said {_said(met)}", f"was at {met['event']}"}


def _other_words(chance: Random, contact: Contact) -> tuple[str, set[str]]:
    given, said = _given(contact), _said(chance.choice(contact["encounters"]))
    words = [TALK[each] for each in said.split(", ")]
    return " ".join([*words, given]), {f"said {said}", f"is some {given}"}


def _wrong_clue(chance: Random, contact: Contact) -> tuple[str, set[str]]:
    family, company = _family(contact), contact["company"]
    truths = {f"is {contact['name']}", f"works at {company}"}
    return f"{family} {company} purple umbrella", truths


def _same(chance: Random, contact: Contact) -> tuple[dict[str, str], str, set[str]]:
    name, company = contact["name"], contact["company"]
    return {"name": name, "company": company}, "same", {f"is {name}", f"works at {company}"}


def _same_misspelt(chance: Random, contact: Contact) -> tuple[dict[str, str], str, set[str]]:
    fields, verdict, truths = _same(chance, contact)
    name = f"{_given(contact)} {misspelt(chance, _family(contact))}"
    return fields | {"name": name}, verdict, truths


def _same_short(chance: Random, contact: Contact) -> tuple[dict[str, str], str, set[str]] | None:
    asked = _short_form(chance, contact)
    if asked is None:
        return None
    fields, verdict, truths = _same(chance, contact)
    return fields | {"name": asked[0].title()}, verdict, truths


def _same_address(chance: Random, contact: Contact) -> tuple[dict[str, str], str, set[str]] | None:
    if not contact["email"]:
        return None
    fields = {"name": f"{_given(contact)[0]}. {_family(contact)}", "email": contact["email"]}
    return fields, "same", {f"reads {contact['email']}"}


def _name_alone(chance: Random, contact: Contact) -> tuple[dict[str, str], str, set[str]]:
    return {"name": contact["name"]}, "maybe", {f"is {contact['name']}"}


def _elsewhere_now(chance: Random, contact: Contact) -> tuple[dict[str, str], str, set[str]]:
    fields = {"name": contact["name"], "company": "Quay Orchestra"}
    return fields, "maybe", {f"is {contact['name']}"}


def _new(chance: Random, contact: Contact) -> tuple[dict[str, str], str, set[str]]:
    """Make up somebody whose two names come from two parts of the world, as nobody's do."""
    one, other = chance.sample(NAMES, 2)
    name = f"{chance.choice(one[0].split())} {chance.choice(other[1].split())}"
    return {"name": name, "company": "Quay Orchestra"}, "new", set()


def _new_colleague(chance: Random, contact: Contact) -> tuple[dict[str, str], str, set[str]]:
    fields, verdict, truths = _new(chance, contact)
    return fields | {"company": contact["company"]}, verdict, truths


_SEARCHES: dict[str, Search] = {
    "a typo": _typo,
    "a short form": _short_form,
    "marks left out": _without_marks,
    "first name and organisation": _first_and_organisation,
    "first name and event": _first_and_event,
    "place in another language": _place_elsewhere,
    "the month": _month_met,
    "what was said": _last_words,
    "in other words": _other_words,
    "a wrong clue": _wrong_clue,
}
_DESCRIPTIONS: dict[str, Describe] = {
    "same": _same,
    "same, misspelt": _same_misspelt,
    "same, short form": _same_short,
    "same address": _same_address,
    "name alone": _name_alone,
    "another organisation": _elsewhere_now,
    "new": _new,
    "new colleague": _new_colleague,
}


def _given(contact: Contact) -> str:
    return str(contact["name"].split()[0])


def _family(contact: Contact) -> str:
    return str(contact["name"].split()[1])


def _month(met: dict[str, str]) -> str:
    return date.fromisoformat(met["date"]).strftime("%B %Y")


def _said(met: dict[str, str]) -> str:
    return met["notes"].partition(": ")[2].rstrip(".")
