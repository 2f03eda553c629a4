"""Lets `python -m hallway` and the installed `hallway` start the same program."""

import os
import sys

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


if __name__ == "__main__":
    sys.exit(main())
