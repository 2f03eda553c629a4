"""What a person may set, each with its default and a sentence."""

import shlex
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from datetime import time
from types import MappingProxyType
from typing import Any

from hallway.domain.policies import NO_CADENCES

NO_KEYS: Mapping[str, str] = MappingProxyType({})


def _said(says: str) -> dict[str, str]:
    """Keep with a setting the sentence that says what it is for."""
    return {"says": says}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in effect; what each is for stands beside it."""

    theme: str = field(
        default="",
        metadata=_said("The colours at the first start; those chosen on the screen count more."),
    )
    night_ends_at: time = field(
        default=time(4),
        metadata=_said("Until when, after its last day, what is captured belongs to an event."),
    )
    hide_at_start: bool = field(
        default=False, metadata=_said("Cues and notes are hidden until Esc h shows them.")
    )
    mouse: bool = field(
        default=True,
        metadata=_said("The mouse works; without it the terminal itself can select text."),
    )
    just_captured: int = field(
        default=100, metadata=_said("How many captures of today are listed, 1 to 1000.")
    )
    step_days: int = field(
        default=2,
        metadata=_said("Within how many days a concrete step or thanks is proposed, 1 to 1000."),
    )
    meet_days: int = field(
        default=14,
        metadata=_said("Within how many days a meeting, a visit or a demo is proposed."),
    )
    idea_days: int = field(
        default=21, metadata=_said("Within how many days an idea is proposed to go on.")
    )
    nudge_days: int = field(
        default=14,
        metadata=_said("After how many days somebody may be reminded of what they promised."),
    )
    core_limit: int = field(
        default=15,
        metadata=_said("How many people the core may have before it is said that they are many."),
    )
    core_days: int = field(
        default=60,
        metadata=_said("In how many days you want to be in touch with each of the core."),
    )
    fact_days: int = field(
        default=240,
        metadata=_said("After how many days job and place of the core are asked about."),
    )
    silent_days: int = field(
        default=1095,
        metadata=_said("After how many days without contact somebody once close is remembered."),
    )
    suggestions: bool = field(
        default=True, metadata=_said("Whether Insights suggests one thing to try on each page.")
    )
    cadences: Mapping[str, int] = field(
        default_factory=lambda: NO_CADENCES,
        metadata=_said("In how many days you want to be in touch, by circle: friends = 90."),
    )
    sign_as: str = field(
        default="", metadata=_said("Your name, under the letters that are drafted.")
    )
    copy_with: str = field(
        default="",
        metadata=_said("The program that takes a copied text; empty for the first found."),
    )
    open_with: str = field(
        default="",
        metadata=_said("The program that opens an address; empty for the first found."),
    )
    keys: Mapping[str, str] = field(
        default_factory=lambda: NO_KEYS,
        metadata=_said("The key of a command, by the name of the command."),
    )

    @property
    def copy_command(self) -> tuple[str, ...]:
        """The program that takes a copied text, with its arguments; empty if none was named."""
        return tuple(shlex.split(self.copy_with))

    @property
    def open_command(self) -> tuple[str, ...]:
        """The program that opens an address, with its arguments; empty if none was named."""
        return tuple(shlex.split(self.open_with))


def settings_fields() -> tuple[Field[Any], ...]:
    """Return every setting but the keys, in the order they are shown."""
    return tuple(each for each in fields(Settings) if each.name != "keys")
