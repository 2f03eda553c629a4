"""Lets `python -m hallway` and the installed `hallway` start the same program."""

import os
import sys
from typing import NoReturn

from hallway import cli


def main() -> int:
    """Run the command line that this process was started with.

    Returns:
        The exit code.
    """
    from hallway.cli.terminals import TerminalClosed

    try:
        return cli.main(sys.argv[1:])
    except TerminalClosed as closed:
        # All is cleaned up by now, but the thread that reads keys would go on reading nothing.
        os._exit(int(closed.code or 0))


def start() -> NoReturn:
    """Run the command line, and end the process.

    Giving back memory piece by piece would take longer than many a command does: the process
    ends as soon as all is said.
    """
    exit_code = main()
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):  # either may be closed
            stream.flush()
    except OSError:  # nobody reads it any more
        sys.exit(exit_code)
    os._exit(exit_code)


if __name__ == "__main__":
    start()
