"""The kinds of text that are searched, and how much a word found in each of them says."""

from typing import Final

FIELD_BITS: Final = 5
FIELD_MASK: Final = (1 << FIELD_BITS) - 1

# A code is the position here, and stands in every posting: new fields go to the end.
_WEIGHTS: Final = (
    ("other", 1.0),
    ("name", 1.5),
    ("spelling", 1.5),
    ("role", 1.15),
    ("organisation", 1.3),
    ("place", 1.15),
    ("country", 1.0),
    ("field", 1.1),
    ("circle", 1.0),
    ("cue", 1.2),
    ("tag", 1.2),
    ("email", 1.1),
    ("phone", 1.1),
    ("url", 1.0),
    ("handle", 1.2),
    ("introducer", 1.0),
    ("event", 1.2),
    ("event place", 1.1),
    ("series", 1.1),
    ("day", 1.1),
    ("note", 1.0),
    ("companion", 1.0),
    ("mine", 1.0),
    ("theirs", 1.0),
    ("ask", 1.0),
    ("offer", 1.0),
    ("idea", 1.0),
    ("lesson", 1.0),
    ("flag", 0.0),
    ("note of others", 0.6),
    ("favour", 1.0),
    ("support", 1.2),
)

FIELDS: Final = tuple(field for field, _ in _WEIGHTS)
FIELD_WEIGHTS: Final = tuple(weight for _, weight in _WEIGHTS)
FIELD_CODES: Final = {field: code for code, field in enumerate(FIELDS)}

# Where the words are names of the person, and where they are names of anyone.
OWN_NAMES: Final = frozenset({"name", "spelling"})
NAMES: Final = OWN_NAMES | {"introducer", "companion", "email", "handle"}


# Where a word that is a place elsewhere too can only be one: Nice, Reading.
OF_PLACES: Final = frozenset({"place", "country", "event place"})

# Where somebody lives, and what they come to.
HOME: Final = frozenset({"place", "country"})
OCCASION: Final = frozenset({"event", "series", "organisation"})

# What is told of one encounter, in this order: its day comes first.
OF_AN_ENCOUNTER: Final = frozenset(
    {"day", "note", "note of others", "event", "event place", "series", "companion", "introducer"}
)

# Where a sequence of words may be one term; elsewhere it would be a name or an address.
WITH_PHRASES: Final = frozenset(FIELDS) - NAMES - {"day", "phone", "url", "flag"}

EVERY_CODE: Final = frozenset(range(len(FIELDS)))
NAME_CODES: Final = frozenset(FIELD_CODES[field] for field in NAMES)


def field_code(field: str) -> int:
    """Return the number of a field; an unknown one counts as plain text."""
    return FIELD_CODES.get(field, 0)


def codes_of(fields: frozenset[str]) -> frozenset[int]:
    """Return the numbers of some fields."""
    return frozenset(FIELD_CODES[field] for field in fields)
