"""Goals: what you set out to do at an event or until a day, and experiments among them."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from hallway.domain.ids import RecordId
from hallway.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Record):
    """Something you set out to do.

    Attributes:
        text: what you try.
        made_on: when you set it.
        event: at which event.
        until: until when.
        idea: which idea is to be sound-checked.
        expects: what you expect; with it the goal is an experiment.
        happened: what happened, once it is over.
        again: whether you would try it again; None until you say.
        closed_on: the day you ticked it or closed it; None while it is open.
        is_reached: you ticked it by hand.
        encounters: the conversations that belong to it.
    """

    table: ClassVar[str] = "goals"
    links: ClassVar[tuple[str, ...]] = ("event", "idea", "encounters")

    text: str
    made_on: date
    event: RecordId | None = None
    until: date | None = None
    idea: RecordId | None = None
    expects: str = ""
    happened: str = ""
    again: bool | None = None
    closed_on: date | None = None
    is_reached: bool = False
    encounters: tuple[RecordId, ...] = ()

    @property
    def is_experiment(self) -> bool:
        """You said what you expect."""
        return bool(self.expects)
