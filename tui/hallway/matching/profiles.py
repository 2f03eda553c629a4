"""Profiles: who is in the index, by slot, a small number that stands for them in the postings."""

from array import array
from collections.abc import Callable, Iterable, Iterator
from enum import IntEnum
from itertools import accumulate

import orjson

from hallway.domain.ids import RecordId
from hallway.domain.matches import Passage, Profile
from hallway.matching.kept import Sections

_KEPT_PROFILES = 2_000  # that were made of what is kept of them


class _Standing(IntEnum):
    NOBODY = 0
    ABSENT = 1
    PRESENT = 2


class Profiles:
    """People by slot; their profiles are kept as JSON, and made when asked for."""

    def __init__(self) -> None:
        self._people = array("Q")
        self._standings = bytearray()
        self._slots: dict[RecordId, int] = {}
        self._free: list[int] = []
        self._changed: dict[int, bytes] = {}
        self._sizes = array("I")  # of the texts that were read
        self._ends = array("Q", [0])
        self._texts = memoryview(b"")
        self._made: dict[int, Profile] = {}
        self.absent: set[int] = set()

    def __len__(self) -> int:
        return len(self._slots)

    def __iter__(self) -> Iterator[int]:
        return iter(self._slots.values())

    def of(self, slot: int) -> Profile:
        """Return who has this slot.

        Raises:
            LookupError: nobody has it.
        """
        if not self._standings[slot]:
            raise LookupError(f"nobody has slot {slot}")
        if slot not in self._made:
            if len(self._made) >= _KEPT_PROFILES:
                self._made.clear()
            self._made[slot] = self._make(slot)
        return self._made[slot]

    @property
    def person_of(self) -> Callable[[int], RecordId]:
        """What tells the id of who has a slot, fast enough to sort thousands of them."""
        return self._people.__getitem__

    def oldest(self, slots: Iterable[int], most: int) -> list[int]:
        """Return those of some slots whose people have the lowest ids, the lowest first."""
        # Ids are sorted far quicker than slots by the ids of their people.
        people = sorted(map(self.person_of, slots))[:most]
        return [self._slots[person] for person in people]

    def is_present(self, slot: int) -> bool:
        """Say whether they are neither archived nor merged into someone else."""
        return self._standings[slot] == _Standing.PRESENT

    def put(self, profile: Profile) -> int:
        """Give someone new a slot, and return it."""
        slot = self._free.pop() if self._free else len(self._people)
        if slot == len(self._people):
            self._people.append(0)
            self._standings.append(0)
        self._people[slot] = profile.person
        self._standings[slot] = _Standing.PRESENT if profile.is_present else _Standing.ABSENT
        self._slots[profile.person] = slot
        text = orjson.dumps([[each.field, each.text] for each in profile.passages])
        # A copy: what orjson gives holds four times the memory that its length needs.
        self._changed[slot] = bytes(memoryview(text))
        if not profile.is_present:
            self.absent.add(slot)
        return slot

    def slot_of(self, person: RecordId) -> int | None:
        """Return the slot of a person, if they have one."""
        return self._slots.get(person)

    def free(self, slot: int) -> None:
        """Let go of who has this slot."""
        del self._slots[self._people[slot]]
        self._changed.pop(slot, None)
        self._made.pop(slot, None)
        self.absent.discard(slot)
        self._standings[slot] = _Standing.NOBODY
        self._free.append(slot)

    def put_in(self, sections: Sections) -> None:
        """Write everyone, in the order of the slots."""
        sections.put_numbers(self._people)
        sections.put_bytes(bytes(self._standings))
        texts: list[bytes | memoryview] = []
        sizes, done = self._sizes[:0], 0
        known = len(self._sizes)
        for slot in sorted({*self._changed, *self._free}):
            start, end = self._ends[min(done, known)], self._ends[min(slot, known)]
            text = self._changed.get(slot, b"")
            texts += [self._texts[start:end], text]
            sizes += self._sizes[done:slot]
            sizes.append(len(text))
            done = slot + 1
        texts.append(self._texts[self._ends[min(done, known)] :])
        sections.put_numbers(sizes + self._sizes[done:])
        sections.put_bytes(b"".join(texts))

    @classmethod
    def read(cls, sections: Sections) -> "Profiles":
        """Take everything from sections of a file, in the order they were put."""
        self = cls()
        self._people = sections.numbers("Q")
        self._standings = bytearray(sections.content())
        self._sizes, self._texts = sections.numbers(), sections.content()
        self._ends = array("Q", accumulate(self._sizes, initial=0))
        live = ((slot, each) for slot, each in enumerate(self._people) if self._standings[slot])
        self._slots = {person: slot for slot, person in live}
        self._free = [slot for slot, each in enumerate(self._standings) if not each]
        self.absent = {s for s, each in enumerate(self._standings) if each == _Standing.ABSENT}
        return self

    def _make(self, slot: int) -> Profile:
        text = self._changed.get(slot) or self._texts[self._ends[slot] : self._ends[slot + 1]]
        passages = tuple(Passage(field, text) for field, text in orjson.loads(text))
        return Profile(self._people[slot], passages, self.is_present(slot))
