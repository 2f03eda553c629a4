"""The names of filters, and the fields that each of them is about."""

from typing import Final

_WHERE: Final = frozenset({"place", "event place"})
FIELDS_OF: Final = {
    "tag": frozenset({"tag"}),
    "org": frozenset({"organisation"}),
    "event": frozenset({"event", "series"}),
    "place": _WHERE,
    "country": _WHERE | {"country"},
    "field": frozenset({"field"}),
    "circle": frozenset({"circle"}),
    "with": frozenset({"companion"}),
    "by": frozenset({"introducer"}),
    "role": frozenset({"role"}),
    "name": frozenset({"name", "spelling"}),
    "cue": frozenset({"cue"}),
    "note": frozenset({"note"}),
    "support": frozenset({"support"}),
}
"""Where the words after `tag:` and the like must stand."""

ALIASES: Final = {
    "organisation": "org",
    "organization": "org",
    "company": "org",
    "series": "event",
    "city": "place",
    "via": "by",
    "look": "cue",
    "after": "since",
}
OF_MARKS: Final = {
    "#": frozenset({"tag", "field"}),
    "@": frozenset({"organisation", "handle", "email"}),
}
DAYS: Final = frozenset({"since", "before"})
FLAGS: Final = {
    "core": {"yes": ("is:core", False), "no": ("is:core", True)},
    "owes": {"me": ("owes:me", False), "them": ("owes:them", False)},
    "owed": {"yes": ("owes:them", False), "no": ("owes:them", True)},
}
"""The values of flags: the key that people are found by, and if those people are left out."""

KEYS_OF_FLAGS: Final = {"core": "is:core", "owes me": "owes:me", "owed": "owes:them"}
"""The keys of flags, by what a profile says of them."""

HAS: Final = {
    **FIELDS_OF,
    "organisation": frozenset({"organisation"}),
    "place": frozenset({"place"}),
    "country": frozenset({"country"}),
    "email": frozenset({"email"}),
    "phone": frozenset({"phone"}),
    "url": frozenset({"url"}),
    "handle": frozenset({"handle"}),
    "companion": frozenset({"companion"}),
    "introducer": frozenset({"introducer"}),
    "ask": frozenset({"ask"}),
    "offer": frozenset({"offer"}),
    "idea": frozenset({"idea"}),
    "lesson": frozenset({"lesson"}),
    "favour": frozenset({"favour"}),
    "promise": frozenset({"mine", "theirs"}),
}
"""What may be asked to be known with `has:`."""

NAMES: Final = frozenset({*FIELDS_OF, *ALIASES, *DAYS, *FLAGS, "has"})
