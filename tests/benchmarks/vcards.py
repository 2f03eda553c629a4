"""How many cards of other programs give a person named by the first of FN, N, NICKNAME, ORG, EMAIL.

python -m tests.benchmarks.vcards FOLDER
"""

import argparse
import re
from pathlib import Path

from hallway.domain.errors import FileRefused
from hallway.domain.people import FactKind
from hallway.exchange.decoding import decoded
from hallway.exchange.vcards import read_cards
from hallway.exchange.vcards.splitting import RawCard, split_cards

NAMING = re.compile(r"(?:[\w-]+\.)?(fn|n|nickname|org|email)(?:;[^:]*)?:(.*)", re.IGNORECASE)


def names_somebody(card: RawCard) -> bool:
    """Say whether a card has one of the properties, with something in it."""
    found = (NAMING.match(line) for line in card.lines)
    return any(each is not None and each[2].strip(" ;,\\n") for each in found)


def main() -> None:
    """Read every file of a folder, and count."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.vcards")
    parser.add_argument("folder", type=Path)
    naming = named = nameless = aside = refused = 0
    for path in sorted(each for each in parser.parse_args().folder.rglob("*") if each.is_file()):
        data = path.read_bytes()
        try:
            batch = read_cards(data)
        except FileRefused as error:
            refused += 1
            print(f"{path.name}: {error.sentences}")
            continue
        by_row = {each.row: each for each in batch.people}
        for number, card in enumerate(split_cards(decoded(data)), start=1):
            person = by_row.get(number)
            has_name = person is not None and any(k is FactKind.NAME for k, _ in person.facts)
            naming += names_somebody(card)
            named += names_somebody(card) and has_name
            nameless += person is not None and not has_name
            if names_somebody(card) and not has_name:
                print(f"{path.name}, card {number}: named by nothing")
        aside += len(batch.aside)
    share = named / naming if naming else 0
    print(f"{named} of {naming} named ({share:.1%}), {nameless} nameless, {aside} aside")
    print(f"{refused} files refused")


if __name__ == "__main__":
    main()
