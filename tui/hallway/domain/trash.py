"""The trash: deleted people stay there for a while, and can be brought back."""

from datetime import datetime, timedelta

TRASH_DAYS = 30


def days_left(deleted_at: datetime, moment: datetime) -> int:
    """Count the days on which someone can still be brought back, begun ones included.

    Args:
        deleted_at: when they were put into the trash.
        moment: by the real clock, whatever day is worked as of.

    Returns:
        30 to begin with, 1 on the last day, 0 when their time is over.
    """
    left = deleted_at + timedelta(days=TRASH_DAYS) - moment
    return min(TRASH_DAYS, max(0, -(-left // timedelta(days=1))))


def show_days_left(days: int) -> str:
    """Write how many days are left."""
    if days == 0:
        return "time is over"
    return "1 day left" if days == 1 else f"{days} days left"
