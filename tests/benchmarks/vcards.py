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


def named_by(card: RawCard) -> set[str] | None:
    """Return the words of the first of the properties that has something in it; None of none."""
    found = [each for each in map(NAMING.match, card.lines) if each is not None]
    for key in ("fn", "n", "nickname", "org", "email"):
        for each in found:
            if each[1].casefold() == key and each[2].strip(" ;,\\n"):
                return words_of(each[2])
    return None


def words_of(text: str) -> set[str]:
    """Return the words of a value, whatever stands between them; encoded ones are left out."""
    return {word for word in re.split(r"[\s;,\\]+", text) if word and "=" not in word}


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
        for number, card in enumerate(split_cards(decoded(data, keep_odd=True)), start=1):
            person = by_row.get(number)
            name = "" if person is None else dict(reversed(person.facts)).get(FactKind.NAME, "")
            words = named_by(card)
            is_named = bool(name) and (not words or bool(words & words_of(name)))
            naming += words is not None
            named += words is not None and is_named
            nameless += person is not None and not name
            if words is not None and not is_named:
                print(f"{path.name}, card {number}: {name!r} instead of {words}")
        aside += len(batch.aside)
    share = named / naming if naming else 0
    print(f"{named} of {naming} named ({share:.1%}), {nameless} nameless, {aside} aside")
    print(f"{refused} files refused")


if __name__ == "__main__":
    main()
