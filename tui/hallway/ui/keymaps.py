"""Other keys for commands, as a person set them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hallway.domain.errors import ConfigWrong
from hallway.settings.config import nearest
from hallway.ui.commands import Command, at_once_keys

_KEY: Final = re.compile(
    r"\S|(?:(?:ctrl|alt|shift)\+)+[a-z0-9]|(?:ctrl\+|shift\+)?(?:f\d{1,2}|space|enter|tab|delete"
    r"|insert|home|end|pageup|pagedown)"
)
_TAKEN: Final = frozenset({"ctrl+z"})  # undoes typing, wherever that is
_KEY_HINT: Final = 'Try a letter or a sign, or "ctrl+g" or "f5".'


@dataclass(frozen=True, slots=True)
class Keymap:
    """Which key each command has.

    Attributes:
        keys: by the id of the command, those that are not the usual ones.
    """

    keys: Mapping[str, str]

    def applied(self, command: Command) -> Command:
        """Return a command with the key that it has."""
        key = self.keys.get(command.id)
        return command if key is None else replace(command, key=key)

    def bindings(self, commands: Iterable[Command]) -> dict[str, str]:
        """Return the keys by the ids of bindings, as Textual wants them."""
        changed = [self.applied(each) for each in commands if each.id in self.keys]
        plain = {each.id: each.key for each in changed}
        return plain | {f"{each.id}:at_once": at_once_keys(each) for each in changed}


def read_keymap(
    wanted: Mapping[str, str], everywhere: Sequence[Command], places: Sequence[Sequence[Command]]
) -> tuple[Keymap, tuple[ConfigWrong, ...]]:
    """Take what a person set, as far as it can be.

    Args:
        wanted: keys by the ids of commands.
        everywhere: the commands that work on every place.
        places: the commands of each place.

    Returns:
        The keymap, and what of it cannot be.
    """
    ids = {each.id for group in (everywhere, *places) for each in group}
    unknown = [name for name in wanted if name not in ids]
    troubles = [
        ConfigWrong(
            f"[keys] names {name!r}, and no command is called that.", nearest(name, tuple(ids))
        )
        for name in unknown
    ]
    known = {name: key for name, key in wanted.items() if name in ids}
    odd = {name: key for name, key in known.items() if not _is_key(key)}
    troubles += [
        ConfigWrong(f"[keys] gives {name} the key {key!r}, which there is not.", _KEY_HINT)
        for name, key in odd.items()
    ]
    keymap = Keymap({name: key for name, key in known.items() if name not in odd})
    twice = [clash for place in places for clash in _clashes(keymap, (*everywhere, *place))]
    usual = "The usual keys stay as they are."
    troubles += [ConfigWrong(words, usual) for words in dict.fromkeys(twice)]
    return (Keymap({}) if twice else keymap), tuple(troubles)


def _is_key(key: str) -> bool:
    """Say whether a terminal sends such a key, and nothing else needs it."""
    return _KEY.fullmatch(key) is not None and key not in _TAKEN


def _clashes(keymap: Keymap, commands: Sequence[Command]) -> Iterable[str]:
    """Say which keys a person gave to two commands that can be given at once."""
    for command in commands:
        if command.id not in keymap.keys:
            continue
        key = keymap.applied(command).key
        others = [each for each in commands if each.id != command.id]
        for other in others:
            if key in (keymap.applied(other).key, *other.extras):
                yield f"{key!r} would be the key of {command.id} and of {other.id}."
