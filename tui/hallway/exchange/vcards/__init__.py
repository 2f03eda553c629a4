"""vCards 2.1, 3.0 and 4.0 of other programs, and ours."""

from hallway.exchange.vcards.reading import read_cards
from hallway.exchange.vcards.writing import write_cards

__all__ = ["read_cards", "write_cards"]
