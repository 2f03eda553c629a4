"""Tables of other programs (CSV): what they hold of people, whatever their columns are called."""

from hallway.exchange.tables.guessing import Guess, guess_columns
from hallway.exchange.tables.parts import Part
from hallway.exchange.tables.reading import read_table

__all__ = ["Guess", "Part", "guess_columns", "read_table"]
