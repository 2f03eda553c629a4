"""A person as a program describes them: an object of JSON with a field for each fact."""

import json
from dataclasses import dataclass
from typing import Any

from hallway.domain.drafts import Draft
from hallway.domain.errors import Refused
from hallway.domain.text import clean

_SINGLE = {
    "name": "name",
    "role": "role",
    "organisation": "organisation",
    "organization": "organisation",
    "company": "organisation",
    "place": "place",
    "city": "place",
    "country": "country",
    "event": "event",
}
_LISTED = {
    "email": "emails",
    "emails": "emails",
    "phone": "phones",
    "phones": "phones",
    "handle": "handles",
    "handles": "handles",
    "cue": "cues",
    "cues": "cues",
    "tag": "tags",
    "tags": "tags",
}


class NoDescription(Refused):
    """A line that does not describe anybody."""

    code = "description"
    title = "Not understood"


@dataclass(frozen=True, slots=True)
class Description:
    """What an object says of someone.

    Attributes:
        draft: the facts.
        event: the name of the event they are at; None where none was said.
        not_used: the fields that mean nothing here, as they were called.
    """

    draft: Draft
    event: str | None
    not_used: tuple[str, ...]


def read_description(line: str) -> Description:
    """Read one line of JSON.

    Raises:
        NoDescription: it is no object of known fields that hold text.
    """
    said = _object(line)
    not_used = tuple(name for name in said if name not in {*_SINGLE, *_LISTED})
    if said and len(not_used) == len(said):
        raise NoDescription("None of its fields is known.", "See `hallway match --help`.")
    texts, lists = _texts(said), _lists(said)
    event = texts.pop("event", None)
    # A draft has one text for both, as a person would write them: /Porto, Portugal
    place = ", ".join(texts.pop(part) for part in ("place", "country") if part in texts) or None
    draft = Draft(place=place, **texts, **lists)  # type: ignore[arg-type]
    return Description(draft, event, not_used)


def _object(line: str) -> dict[str, Any]:
    try:
        # A tab within a text is no reason to refuse it, nor is a phone number without quotes.
        value = json.loads(line.lstrip("\ufeff"), strict=False, parse_int=str)
    except RecursionError as error:
        raise NoDescription("This is no JSON: too many layers.") from error
    except json.JSONDecodeError as error:
        where = f"{error.msg}, at character {error.pos + 1}"
        raise NoDescription(f"This is no JSON: {where}.") from error
    if not isinstance(value, dict):
        raise NoDescription("This is no object.", 'Write one such as {"name": "Ana Ruiz"}.')
    return value


def _texts(said: dict[str, Any]) -> dict[str, str]:
    """Return the facts of which there is one each; of two fields for a fact the first counts."""
    texts: dict[str, str] = {}
    for field, fact in _SINGLE.items():
        value = said.get(field)
        if not isinstance(value, str | None):
            raise NoDescription(f"The field {field} holds no text.")
        if text := clean(value or ""):
            texts.setdefault(fact, text)
    return texts


def _lists(said: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return the facts of which there may be many."""
    lists: dict[str, tuple[str, ...]] = {}
    for field, fact in _LISTED.items():
        value = said.get(field)
        given = [] if value is None else value if isinstance(value, list) else [value]
        if not all(isinstance(each, str) for each in given):
            raise NoDescription(f"The field {field} holds neither text nor a list of texts.")
        texts = (clean(each.removeprefix("#") if fact == "tags" else each) for each in given)
        lists[fact] = lists.get(fact, ()) + tuple(filter(None, texts))
    return lists
