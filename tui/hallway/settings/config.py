"""Reading the settings that a person wrote, and saying what is not understood."""

import shlex
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import time
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from hallway.domain.errors import ConfigWrong
from hallway.domain.ties import LONGEST_CADENCE
from hallway.settings.settings import Settings

_MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings in effect, and what of the file is not.

    Attributes:
        settings: with the default wherever something was not understood.
        written: the names of those that come from the file.
        troubles: what was not understood.
    """

    settings: Settings
    written: frozenset[str] = frozenset()
    troubles: tuple[ConfigWrong, ...] = ()


def load_settings(path: Path) -> Loaded:
    """Read the settings; a slip in one keeps nobody from the others.

    Args:
        path: of the file, which need not exist.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, UnicodeDecodeError) as error:
        return Loaded(Settings(), troubles=(_wrong(path, f"cannot be read: {error}"),))
    # Imported here: most people write no settings.
    import tomllib

    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Loaded(Settings(), troubles=(_wrong(path, f"is no TOML: {error}"),))
    return _understood(path, said)


def nearest(name: str, known: Iterator[str] | tuple[str, ...]) -> str:
    """Name the known word that is nearest to a misspelt one, as the end of a sentence."""
    close = get_close_matches(name, tuple(known), n=1)
    return f"Did you mean {close[0]!r}?" if close else "hallway config lists all that there is."


def _understood(path: Path, said: Mapping[str, Any]) -> Loaded:
    settings, troubles, written = Settings(), [], set()
    for name, value in said.items():
        try:
            understood = _READERS[name](value)
        except KeyError:
            troubles.append(_unknown(path, name))
        except ValueError as error:
            troubles.append(_wrong(path, f"says {name} = {value!r}, which is not {error}."))
        else:
            settings = replace(settings, **{name: understood})
            written.add(name)
    return Loaded(settings, frozenset(written), tuple(troubles))


def _unknown(path: Path, name: str) -> ConfigWrong:
    message = f"{path} has a setting {name!r}, which there is not."
    return ConfigWrong(message, nearest(name, tuple(_READERS)))


def _wrong(path: Path, what: str) -> ConfigWrong:
    return ConfigWrong(f"{path} {what}", "hallway config shows what is in effect.")


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("a text in quotes")
    return value


def _command(value: Any) -> str:
    try:
        shlex.split(_text(value))
    except ValueError as error:
        raise ValueError("a program and its arguments") from error
    return str(value)


def _hour(value: Any) -> time:
    if isinstance(value, time):
        return value
    try:
        return time.fromisoformat(_text(value))
    except ValueError as error:
        raise ValueError('a time such as "04:00"') from error


def _count(value: Any) -> int:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if not is_number or not 1 <= value <= _MOST:
        raise ValueError(f"a number from 1 to {_MOST}")
    return int(value)


def _days(value: Any) -> int:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if not is_number or not 1 <= value <= LONGEST_CADENCE:
        raise ValueError(f"a number of days from 1 to {LONGEST_CADENCE}")
    return int(value)


def _cadences(value: Any) -> Mapping[str, int]:
    if not isinstance(value, dict):
        raise ValueError("a table of days by the names of circles")
    return MappingProxyType({name.casefold(): _days(days) for name, days in value.items()})


def _keys(value: Any) -> Mapping[str, str]:
    is_table = isinstance(value, dict)
    if not is_table or not all(isinstance(key, str) and key for key in value.values()):
        raise ValueError("a table of keys by the names of commands")
    return MappingProxyType(dict(value))


_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "theme": _text,
    "night_ends_at": _hour,
    "hide_at_start": _truth,
    "mouse": _truth,
    "just_captured": _count,
    "step_days": _count,
    "meet_days": _count,
    "idea_days": _count,
    "nudge_days": _count,
    "core_limit": _count,
    "core_days": _days,
    "fact_days": _days,
    "silent_days": _days,
    "suggestions": _truth,
    "cadences": _cadences,
    "sign_as": _text,
    "copy_with": _command,
    "open_with": _command,
    "keys": _keys,
}
