"""The templates of letters that a person wrote, over those that come with Hallway."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Final

from hallway.domain.errors import ConfigWrong
from hallway.domain.letters import Template, names_of_templates, read_template, shipped

FOLDER: Final = "letters"
"""The folder of the templates, beside the settings."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates in effect, and what of the folder is not.

    Attributes:
        known: by their names; that of Hallway wherever a file was not understood.
        troubles: what was not understood.
    """

    known: Mapping[str, Template]
    troubles: tuple[ConfigWrong, ...] = ()


def load_templates(folder: Path) -> Templates:
    """Read the templates; a slip in one keeps nobody from the others.

    Args:
        folder: with a file `NAME.txt` for each that was written; it need not exist.
    """
    known, troubles = dict(shipped()), []
    for path in sorted(folder.glob("*.txt")):
        try:
            known[_name_of(path)] = read_template(_text_of(path), str(path))
        except ConfigWrong as error:
            troubles.append(error)
    return Templates(MappingProxyType(known), tuple(troubles))


def _name_of(path: Path) -> str:
    names = names_of_templates()
    if path.stem in names:
        return path.stem
    close = get_close_matches(path.stem, names, n=1)
    hint = f"Did you mean {close[0]}.txt?" if close else "hallway draft --templates lists them."
    raise ConfigWrong(f"{path} is no template of Hallway's.", hint)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigWrong(f"{path} cannot be read: {error}") from error
