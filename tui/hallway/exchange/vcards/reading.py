"""Cards as people; a card of which nothing can be kept is set aside with the reason."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import vobject  # type: ignore[import-untyped]
from vobject.base import ParseError, VObjectError  # type: ignore[import-untyped]

from hallway.domain.errors import FileRefused
from hallway.domain.incoming import Batch, Incoming, SetAside
from hallway.domain.people import FactKind
from hallway.domain.text import clean
from hallway.exchange.decoding import decoded
from hallway.exchange.vcards.splitting import RawCard, split_cards

FORMAT: Final = "vCards"
_LISTS: Final = frozenset({"nickname", "categories"})
_STRUCTURED: Final = frozenset({"n", "org", "adr"})
"""Properties of several parts, which vobject takes apart."""

NO_NAME: Final = "x-hallway-no-name"
"""Says of a card of ours that its FN stands in for a name that nobody knows."""

_HANDLES: Final = ("impp", "x-socialprofile", "x-twitter", "x-jabber", "x-skype")
_WANTED: Final = frozenset(
    {
        *("fn", "n", "nickname", "org", "title", "role", "tel", "email", "url", "adr", "note"),
        *("categories", "uid", NO_NAME, *_HANDLES),
    }
)
_NAMED_BY: Final = ("fn", "n", "nickname", "org", "email")
_OF_USE: Final = frozenset(
    {FactKind.NAME, FactKind.EMAIL, FactKind.PHONE, FactKind.URL, FactKind.HANDLE}
)
_FAILURES: Final = (ParseError, VObjectError, ValueError, LookupError, TypeError, AttributeError)
_ENCODED: Final = re.compile(r"encoding=(b|base64)\b|;base64\b", re.IGNORECASE)


def read_cards(data: bytes) -> Batch:
    """Read every card of a file; rows are cards, counted from 1.

    Raises:
        FileRefused: it is no text, or has no card.
    """
    people, aside = list[Incoming](), list[SetAside]()
    for number, card in enumerate(split_cards(decoded(data, keep_odd=True)), start=1):
        found = _person(card, number)
        if isinstance(found, Incoming):
            people.append(found)
        else:
            aside.append(found)
    if not people and not aside:
        raise FileRefused("There is no card in it.", "Export it again.")
    return Batch(FORMAT, tuple(people), tuple(aside))


def _person(card: RawCard, number: int) -> Incoming | SetAside:
    said = dict(_said(card))
    facts = tuple(dict.fromkeys(_facts(said)))
    if not any(kind in _OF_USE for kind, _ in facts):
        why = "It names nobody." if card.lines else "The card is empty."
        return SetAside(number, why, card.text)
    note = "\n".join(clean(each, keep_breaks=True) for each in said.get("note", ()))
    uid = clean(next(iter(said.get("uid", ())), ""))
    return Incoming(number, facts, note.strip(), uid)


def _said(card: RawCard) -> Iterator[tuple[str, list[Any]]]:
    """Yield the values of each property that is wanted, through vobject, line by line.

    A line that it cannot read costs that line and not the card.
    """
    found: dict[str, list[Any]] = {}
    version = next((line[8:].strip() for line in card.lines if _name(line) == "version"), "3.0")
    for line in card.lines:
        name = _name(line)
        if name not in _WANTED or _ENCODED.search(line.partition(":")[0]):
            continue
        value = _value(line, name, version)
        if value is not None:
            found.setdefault(name, []).append(value)
    yield from found.items()


def _name(line: str) -> str:
    return re.split(r"[;:]", line, maxsplit=1)[0].rpartition(".")[2].strip().casefold()


def _value(line: str, name: str, version: str) -> Any:
    """Read one property as a card of its own; what vobject refuses is read as plain text."""
    raw = line.partition(":")[2]
    if name not in _STRUCTURED and "encoding" not in line.partition(":")[0].casefold():
        return [_plain(each) for each in _UNESCAPED.split(raw)] if name in _LISTS else _plain(raw)
    lone = f"BEGIN:VCARD\nVERSION:{'2.1' if version == '2.1' else '3.0'}\n{line}\nEND:VCARD\n"
    try:
        read = vobject.readOne(lone, allowQP=True, ignoreUnreadable=False)
        child = next(each for each in read.getChildren() if each.name.casefold() == name)
    except (*_FAILURES, StopIteration):
        return _plain(raw)
    return child.value


_UNESCAPED: Final = re.compile(r"(?<!\\)[,;]")


def _plain(text: str) -> str:
    return re.sub(r"\\([,;:\\])", r"\1", re.sub(r"\\[nN]", "\n", text))


def _facts(said: Mapping[str, list[Any]]) -> Iterator[tuple[FactKind, str]]:
    name, by = _called(said)
    if name:
        yield FactKind.NAME, name
    nicknames = _texts(said, "nickname")
    known_as = nicknames[1:] if by == "nickname" else nicknames
    yield from ((FactKind.SPELLING, each) for each in known_as)
    for title in (_texts(said, "title") or _texts(said, "role"))[:1]:
        yield FactKind.ROLE, title
    yield from ((FactKind.ORGANISATION, each) for each in _texts(said, "org")[:1])
    yield from _places(said)
    for kind, key in ((FactKind.EMAIL, "email"), (FactKind.PHONE, "tel"), (FactKind.URL, "url")):
        yield from ((kind, _reached(each)) for each in _texts(said, key) if _reached(each))
    for key in _HANDLES:
        yield from ((FactKind.HANDLE, _reached(each)) for each in _texts(said, key))
    for tag in _texts(said, "categories"):
        yield FactKind.TAG, tag.replace(" ", "-")


def _called(said: Mapping[str, list[Any]]) -> tuple[str, str]:
    """Return a name: the first of FN, N, NICKNAME, ORG and EMAIL that is there, and which it is."""
    if NO_NAME in said:
        return "", ""
    for key in _NAMED_BY:
        for name in _texts(said, key)[:1]:
            return name, key
    return "", ""


def _texts(said: Mapping[str, list[Any]], key: str) -> list[str]:
    values = list[Any]()
    for value in said.get(key, ()):
        values += value if key in _LISTS and isinstance(value, list) else [value]
    return [text for value in values if (text := clean(_as_text(value, key)))]


def _as_text(value: Any, key: str) -> str:
    """Write a value as text: names in the order of speech, houses without their parts."""
    if key == "n" and not isinstance(value, str):
        parts = (value.given, value.additional, value.family)
        return " ".join(_joined(each) for each in parts if each)
    if key == "n":
        family, _, given = _joined(value).partition(";")
        return " ".join(part for part in (*given.split(";")[:2], family) if part)
    if key == "org" and not isinstance(value, str):
        return next((str(each) for each in value if str(each).strip()), "")
    return _joined(value)


def _joined(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _places(said: Mapping[str, list[Any]]) -> Iterator[tuple[FactKind, str]]:
    for value in said.get("adr", ()):
        city, country = getattr(value, "city", ""), getattr(value, "country", "")
        if isinstance(value, str):
            parts = [*value.split(";"), *[""] * 7]
            city, country = parts[3], parts[6]
        place, land = clean(_joined(city)), clean(_joined(country))
        if place:
            yield FactKind.PLACE, place
        if land:
            yield FactKind.COUNTRY, land
        if place or land:
            return


def _reached(text: str) -> str:
    return re.sub(r"^(mailto|tel|x-apple|xmpp|sip|skype):", "", text, flags=re.IGNORECASE).strip()
