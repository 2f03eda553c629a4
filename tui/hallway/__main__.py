"""Lets `python -m hallway` and the installed `hallway` start the same program."""

import sys

from hallway import cli


def main() -> int:
    """Run the command line that this process was started with.

    Returns:
        The exit code.
    """
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
