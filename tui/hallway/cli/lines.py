"""Where captured lines come from."""

import sys
from collections.abc import Iterator
from io import TextIOWrapper

from hallway.cli.output import Output

_PROMPT = "hallway: "


def piped_lines() -> Iterator[str]:
    """Read lines from standard input, leaving out empty ones."""
    _keep_odd_bytes()
    for line in sys.stdin:
        if line.strip():
            yield line.rstrip("\r\n")


def asked_lines(output: Output) -> Iterator[str]:
    """Ask for lines at the terminal until an empty one."""
    _keep_odd_bytes()
    output.aside("One person a line, as it comes; an empty line ends.")
    while True:
        output.prompt(_PROMPT)
        line = _typed_line(output)
        if not line.strip():
            return
        yield line.rstrip("\r\n")


def _typed_line(output: Output) -> str:
    """Read what is typed behind the prompt; what follows begins a line, whatever ends it."""
    line = ""
    try:
        line = sys.stdin.readline()
    finally:
        if not line:
            output.aside("")
    return line


def _keep_odd_bytes() -> None:
    """Let a byte that is no text spoil its own line only, instead of all that follow."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")
