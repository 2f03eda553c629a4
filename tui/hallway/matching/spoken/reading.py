"""What a reader of times takes and gives.

Each reader takes the words of a text from some place on, in lower case, and gives what they
begin with and how many words that is.
"""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from hallway.matching.spoken.when import When

Words: TypeAlias = tuple[str, ...]
Read: TypeAlias = tuple[When, int] | None
Reader: TypeAlias = Callable[[Words, date], Read]
