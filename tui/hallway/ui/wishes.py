"""What a screen starts with: settings, colours, and what is to be said of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hallway.domain.letters import shipped
from hallway.settings.letters import Templates
from hallway.settings.settings import Settings

if TYPE_CHECKING:
    from hallway.settings.companion import Lines


def _keep_nothing(_theme: str) -> None:
    """Remember no theme."""


def _shipped_alone() -> Templates:
    """Take the templates that come with Hallway."""
    return Templates(shipped())


def _shipped_lines_alone() -> "Lines":
    """Take the lines that come with Hallway."""
    from hallway.domain.companion.lines import shipped_lines
    from hallway.settings.companion import Lines

    return Lines(shipped_lines())


def _no_experiments() -> tuple[str, ...]:
    """Have none of your own."""
    return ()


@dataclass(frozen=True, slots=True)
class Wishes:
    """How somebody wants the screen to be.

    Attributes:
        settings: in effect.
        theme: the one chosen on an earlier screen; empty if none was.
        keep_theme: remembers a theme for the next screen.
        troubles: what of the settings was not understood, in sentences.
        load_templates: reads the templates of letters, when one is drafted.
        load_companion: reads what may be said, when somebody asks for it.
        load_experiments: reads the experiments of the person; none where there are no own ones.
    """

    settings: Settings = field(default_factory=Settings)
    theme: str = ""
    keep_theme: Callable[[str], None] = _keep_nothing
    troubles: tuple[str, ...] = ()
    load_templates: Callable[[], Templates] = _shipped_alone
    load_companion: Callable[[], "Lines"] = _shipped_lines_alone
    load_experiments: Callable[[], tuple[str, ...]] = _no_experiments
