"""Running the screen until it is left, and saying what ended it."""

from collections.abc import Callable
from datetime import datetime

from hallway.domain.errors import HallwayError
from hallway.notebook import Desk
from hallway.ui.app import HallwayApp
from hallway.ui.keyboard import read_keys_as_sent
from hallway.ui.tour import Tour
from hallway.ui.wishes import Wishes


def run_app(
    open_desk: Callable[[], Desk],
    now: Callable[[], datetime],
    *,
    with_tour: bool = False,
    wishes: Wishes | None = None,
    in_pocket: bool = False,
    debriefed: str | None = None,
) -> int:
    """Run the screen until it is left.

    Args:
        open_desk: opens the notebook to show.
        now: the moment as lived, in local time.
        with_tour: walk a newcomer through the main job.
        wishes: how somebody wants the screen to be.
        debriefed: the event to go through at once; empty for the last one.
        in_pocket: only the line, in a small window.

    Returns:
        The exit code.

    Raises:
        HallwayError: the notebook could not be opened.
        Exception: whatever failed on the screen, once the terminal is whole again.
    """
    read_keys_as_sent()
    app = _made(in_pocket)(open_desk, now, Tour() if with_tour else None, wishes)
    app.debriefed = debriefed
    words = ""
    try:
        error = app.run(mouse=app.settings.mouse)
    finally:
        words = app.put_away()
    failure = error or app.failure
    if failure is not None:
        raise _with_words(failure, words)
    return app.return_code or 0


def _made(in_pocket: bool) -> type[HallwayApp]:
    """Return the app of a size; the small one is imported only where it is wanted."""
    if in_pocket:
        from hallway.ui.pocket import PocketApp

        return PocketApp
    return HallwayApp


def _with_words(failure: BaseException, words: str) -> BaseException:
    """Say with what ended the screen where typed text is."""
    if isinstance(failure, HallwayError):
        return type(failure)(failure.message, f"{failure.way_out} {words}".strip())
    if words:
        failure.add_note(words)
    return failure
