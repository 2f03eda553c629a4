"""Every command, in the order of the help."""

from hallway.cli import (
    add,
    backup,
    brief,
    completion,
    config,
    debrief,
    delete,
    demo,
    doctor,
    done,
    draft,
    due,
    duplicates,
    event,
    export,
    forget,
    log,
    match,
    merge,
    openers,
    redo,
    restore,
    review,
    screen,
    show,
    trash,
    undo,
    who,
)
from hallway.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    add.COMMAND,
    who.COMMAND,
    match.COMMAND,
    show.COMMAND,
    due.COMMAND,
    done.COMMAND,
    draft.COMMAND,
    event.COMMAND,
    debrief.COMMAND,
    brief.COMMAND,
    openers.COMMAND,
    review.COMMAND,
    duplicates.COMMAND,
    merge.COMMAND,
    undo.COMMAND,
    redo.COMMAND,
    delete.COMMAND,
    trash.COMMAND,
    log.COMMAND,
    backup.COMMAND,
    restore.COMMAND,
    export.COMMAND,
    forget.COMMAND,
    doctor.COMMAND,
    config.COMMAND,
    demo.COMMAND,
    completion.COMMAND,
)


def command_called(name: str | None) -> Command:
    """Return the command of a name; without a name, the one that opens the screen."""
    return next((each for each in COMMANDS if each.name == name), screen.COMMAND)
