"""The program, with a verb that fails, as a mistake of ours would make it."""

import sys

from hallway.__main__ import main
from hallway.notebook import Notebook


def capture(*_: object, **__: object) -> None:
    """Fail on every capture."""
    raise KeyError("Ana Ruiz")


if __name__ == "__main__":
    setattr(Notebook, "capture", capture)  # noqa: B010 - a method is not to be assigned to
    sys.exit(main())
