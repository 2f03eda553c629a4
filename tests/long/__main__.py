"""Runs the long tests at full size: `python -m tests.long`.

Options go on to pytest: `python -m tests.long -k kill`.
"""

import os
import sys

import pytest

from tests.contracts.project import ROOT_PATH
from tests.long.sizes import VARIABLE
from tests.long.table import Outcomes

_LONGEST_TEST_SECONDS = 3600


def main(options: list[str]) -> int:
    """Run every test that is marked `long`, and print what came of each.

    Returns:
        Pytest's exit code.
    """
    # In the environment, as the processes that run the tests are new ones.
    os.environ[VARIABLE] = "1"
    os.chdir(ROOT_PATH)
    outcomes = Outcomes()
    marked = ("-m", "long", "-n", "auto", "--timeout", str(_LONGEST_TEST_SECONDS))
    exit_code = pytest.main([*marked, *options], plugins=[outcomes])
    sys.stdout.write(f"\n{outcomes.table()}\n")
    return int(exit_code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
