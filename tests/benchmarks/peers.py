"""The finders that ours is compared with: what one would write in an afternoon."""

import re
import sqlite3
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import Protocol

from rapidfuzz import fuzz, process, utils

from tests.benchmarks.filling import Contact

Ranked = list[tuple[str, float]]
_SAME, _MAYBE = 92, 80  # of 100, for the one that measures likeness


class Contender(Protocol):
    """Answers both kinds of questions about the contacts it was made of."""

    def who(self, text: str, k: int) -> Ranked:
        """Search; the best comes first."""

    def match(self, fields: dict[str, str], k: int) -> tuple[Ranked, str]:
        """Compare someone, and say "same", "maybe" or "new"."""


class _Peer(ABC):
    """A peer that ranks by a text, and says same of whoever is called the same."""

    def __init__(self, contacts: list[Contact]) -> None:
        self._ids = [contact["id"] for contact in contacts]
        self._names = {contact["id"]: folded(contact["name"]) for contact in contacts}
        self._learn(contacts)

    def who(self, text: str, k: int) -> Ranked:
        """Search; the best comes first."""
        return self._ranked(text, k)

    def match(self, fields: dict[str, str], k: int) -> tuple[Ranked, str]:
        """Compare someone by all that is said of them."""
        found = self._ranked(self._asked(fields), k)
        if not found:
            return found, "new"
        is_called_so = self._names[found[0][0]] == folded(fields["name"])
        return found, "same" if is_called_so else "maybe"

    def _asked(self, fields: dict[str, str]) -> str:
        return " ".join(filter(None, fields.values()))

    @abstractmethod
    def _learn(self, contacts: list[Contact]) -> None: ...

    @abstractmethod
    def _ranked(self, text: str, k: int) -> Ranked: ...


class FuzzyName(_Peer):
    """RapidFuzz's weighted ratio over name and organisation, one after the other."""

    def _learn(self, contacts: list[Contact]) -> None:
        known = (f"{contact['name']} {contact['company']}" for contact in contacts)
        self._texts = [utils.default_process(text) for text in known]

    def match(self, fields: dict[str, str], k: int) -> tuple[Ranked, str]:
        """Compare someone, and judge by the likeness alone."""
        found = self._ranked(f"{fields['name']} {fields.get('company', '')}", k)
        likeness = found[0][1] if found else 0
        return found, "same" if likeness >= _SAME else "maybe" if likeness >= _MAYBE else "new"

    def _ranked(self, text: str, k: int) -> Ranked:
        asked = utils.default_process(text)
        found = process.extract(asked, self._texts, scorer=fuzz.WRatio, limit=k)
        return [(self._ids[place], likeness) for _, likeness, place in found]


class Words(_Peer):
    """SQLite's full-text search: stems of words, any of which may fit, the last as it begins."""

    _OPTIONS = "tokenize='porter unicode61 remove_diacritics 2', prefix='2 3'"

    def _learn(self, contacts: list[Contact]) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute(
            f"CREATE VIRTUAL TABLE people USING fts5(name, organisation, rest, {self._OPTIONS})"
        )
        rows = (
            (place, self._kept(each["name"]), each["company"], self._kept(everything(each)))
            for place, each in enumerate(contacts)
        )
        insert = "INSERT INTO people(rowid, name, organisation, rest) VALUES (?, ?, ?, ?)"
        self._database.executemany(insert, rows)

    def _kept(self, text: str) -> str:
        return text

    def _ranked(self, text: str, k: int) -> Ranked:
        query = self._query(text)
        if not query:
            return []
        found = self._database.execute(
            "SELECT rowid, bm25(people, 4, 2, 1) AS badness FROM people"
            " WHERE people MATCH ? ORDER BY badness LIMIT ?",
            (query, k),
        )
        return [(self._ids[place], -badness) for place, badness in found]

    def _query(self, text: str) -> str:
        quoted = [f'"{word}"' for word in words(text.lower())]
        return " OR ".join(quoted) + "*" if quoted else ""


class Trigrams(Words):
    """SQLite's full-text search: any three letters in a row, without marks."""

    _OPTIONS = "tokenize='trigram'"

    def _kept(self, text: str) -> str:
        return folded(text)

    def _query(self, text: str) -> str:
        return " OR ".join(f'"{three}"' for three in dict.fromkeys(_threes(text)))


class Substrings(_Peer):
    """Every word stands somewhere in what is known, in the order of the contacts."""

    def _learn(self, contacts: list[Contact]) -> None:
        self._texts = [everything(contact).lower() for contact in contacts]

    def _asked(self, fields: dict[str, str]) -> str:
        return fields["name"]

    def _ranked(self, text: str, k: int) -> Ranked:
        asked = words(text.lower())
        fitting = (
            (one, 1.0)
            for one, known in zip(self._ids, self._texts, strict=True)
            if all(word in known for word in asked)
        )
        return [found for found, _ in zip(fitting, range(k), strict=False)]


def everything(contact: Contact) -> str:
    """Write all that is known of a contact into one text."""
    keys = ("name", "company", "role", "email", "phone", "handle", "city", "country", "notes")
    met = [" ".join(told.values()) for told in contact["encounters"]]
    return " ".join([*(contact[key] for key in keys), *contact["tags"], *met])


def folded(text: str) -> str:
    """Leave out case, and the marks above and below letters."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_STROKES))
    return "".join(each for each in letters if not unicodedata.combining(each)).strip()


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return re.findall(r"\w+", text)


def _threes(text: str) -> Iterator[str]:
    for word in words(folded(text)):
        yield from (word[place : place + 3] for place in range(len(word) - 2))


_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})

PEERS: dict[str, Callable[[list[Contact]], Contender]] = {
    "rf_name": FuzzyName,
    "fts_porter": Words,
    "fts_trigram": Trigrams,
    "substr": Substrings,
}
