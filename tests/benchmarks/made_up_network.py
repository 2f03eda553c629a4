"""A network of invented people from all over the world; the same number makes the same people."""

from datetime import timedelta
from random import Random

from tests.benchmarks.filling import TODAY, Contact
from tests.benchmarks.made_up_questions import made_up_questions
from tests.benchmarks.made_up_world import EVENTS, NAMES, ORGANISATIONS, PLACES, ROLES, TAGS, TALK
from tests.benchmarks.questions import Network

_LONGEST_AGO_DAYS = 9 * 365
_TALKS = (1, 2, 2, 5)  # so that there are two and a half a person


def made_up_network(count: int, each: int = 20) -> Network:
    """Make up people, and some questions of each kind about them.

    Args:
        count: of the people.
        each: how many questions of a kind there shall be, where there are people for them.
    """
    chance = Random(count)
    contacts = [_contact(chance, number) for number in range(count)]
    return Network(contacts, made_up_questions(contacts, each, chance), "made up")


def _contact(chance: Random, number: int) -> Contact:
    given, family = (chance.choice(names.split()) for names in chance.choice(NAMES))
    city = chance.choice([*PLACES])
    company = " ".join(chance.choice(words.split()) for words in ORGANISATIONS)
    return {
        "id": f"c{chance.getrandbits(40):010x}{number:x}",
        "name": f"{given} {family}",
        "company": company,
        "role": chance.choice(["", *ROLES.split()]),
        "email": chance.choice(["", f"{given[0]}.{family}{number}@mail.example".lower()]),
        "phone": chance.choice(["", f"+351 9{chance.randrange(10**8):08}"]),
        "handle": "",
        "city": chance.choice(["", city, city]),
        "country": PLACES[city][0],
        "tags": chance.sample(TAGS.split(), chance.randrange(3)),
        "notes": "",
        "encounters": [_encounter(chance) for _ in range(chance.choice(_TALKS))],
    }


def _encounter(chance: Random) -> dict[str, str]:
    said = ", ".join(chance.sample([*TALK], 2))
    return {
        "event": chance.choice(EVENTS),
        "place": chance.choice([*PLACES]),
        "date": (TODAY - timedelta(days=chance.randrange(_LONGEST_AGO_DAYS))).isoformat(),
        "notes": f"Talked by the window: {said}.",
    }
