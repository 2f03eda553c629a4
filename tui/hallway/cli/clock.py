"""The clock, which is read nowhere else but here and on the screen's behalf."""

from dataclasses import dataclass
from datetime import date, datetime, time

from hallway.domain.errors import WrongUsage


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells the moment as lived.

    Attributes:
        day: the day to work as of; its noon stands still. None follows the system.
    """

    day: date | None = None

    def now(self) -> datetime:
        """Return the moment, in local time with its offset."""
        if self.day is None:
            return datetime.now().astimezone()
        return datetime.combine(self.day, time(12)).astimezone()

    def today(self) -> date:
        """Return the day."""
        return self.now().date()


def clock_set_to(words: str | None) -> Clock:
    """Make the clock that `--today` asks for.

    Args:
        words: a day as people say it; None follows the system.

    Raises:
        WrongUsage: the words are no day, or one that no calendar of the system reaches.
    """
    if words is None:
        return Clock()
    clock = Clock(day_in_words(words, Clock().today(), "--today"))
    try:
        clock.now()
    except (OverflowError, ValueError, OSError) as error:
        raise WrongUsage(f"--today cannot be {words}: that is too far away.") from error
    return clock


def day_in_words(words: str, today: date, option: str) -> date:
    """Read the day that was given to an option.

    Raises:
        WrongUsage: the words are no day.
    """
    from hallway.domain.days import read_near_day

    day = read_near_day(words, today)
    if day is None:
        raise WrongUsage(
            f"{option} takes a day, and {words!r} is none.",
            "Write it like 2026-12-12, fri, tomorrow or 12 dec.",
        )
    return day
