"""`hallway config`: the settings in effect, and where they are written."""

from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from dataclasses import Field
from datetime import time
from pathlib import Path
from typing import Any

from hallway.cli.command import Command, Context
from hallway.domain.errors import StorageFailed
from hallway.settings.settings import Settings


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--path", action="store_true", help="print only where the file lies")
    parser.add_argument("--write", action="store_true", help="write the file, if there is none yet")


def _run(context: Context) -> int:
    from hallway.settings.locations import config_path

    path = config_path()
    if context.arguments.path:
        context.output.line(str(path))
        return 0
    if context.arguments.write:
        return _write(context, path)
    troubles = [*context.loaded.troubles, *_screen_troubles(context)]
    if context.output.wants_json:
        context.output.json(_shape(context, str(path), [each.sentences for each in troubles]))
    else:
        for line in _lines(context, str(path)):
            context.output.line(line)
    for trouble in troubles:
        context.output.aside(trouble.sentences)
    return troubles[0].exit_code if troubles else 0


def _write(context: Context, path: Path) -> int:
    """Write every setting with its default into a file; one that is there stays as it is."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write("\n".join(_lines(context, str(path))) + "\n")
    except FileExistsError:
        context.output.line(f"{path} is there already, and stays as it is.")
        return 0
    except OSError as error:
        raise StorageFailed(f"{path} cannot be written: {error.strerror}.") from error
    context.output.line(f"Wrote every setting to {path}.")
    return 0


def _screen_troubles(context: Context) -> tuple[Any, ...]:
    """Say what of the keys and colours is not understood; only then is the screen asked."""
    settings = context.loaded.settings
    troubles = _key_troubles(settings.keys) if settings.keys else ()
    return (*troubles, *(_theme_troubles(settings) if settings.theme else ()))


def _theme_troubles(settings: Settings) -> tuple[Any, ...]:
    from hallway.ui.themes import names_of_themes, theme_troubles

    return theme_troubles(settings, names_of_themes())


def _key_troubles(keys: Mapping[str, str]) -> tuple[Any, ...]:
    from hallway.ui.app import commands_of_places
    from hallway.ui.commands import BY_NAME, EVERYWHERE, PLACES
    from hallway.ui.keymaps import read_keymap

    return read_keymap(keys, (*PLACES, *EVERYWHERE, *BY_NAME), commands_of_places())[1]


def _lines(context: Context, path: str) -> Iterator[str]:
    """Write the settings as a file that can be edited."""
    from hallway.settings.settings import settings_fields

    yield f"# {path}"
    for each in settings_fields():
        yield ""
        yield f"# {each.metadata['says']}"
        yield f"{each.name} = {_toml(_value(context, each))}{_origin(context, each.name)}"
    yield from ("", '# Other keys for commands, such as: "person.copy" = "C"', "[keys]")
    for name, key in context.loaded.settings.keys.items():
        yield f"{_toml(name)} = {_toml(key)}"


def _shape(context: Context, path: str, troubles: list[str]) -> dict[str, object]:
    from hallway.settings.settings import settings_fields

    settings = {each.name: _plain(_value(context, each)) for each in settings_fields()}
    keys = dict(context.loaded.settings.keys)
    written = sorted(context.loaded.written)
    return {"path": path, "settings": settings, "keys": keys, "set": written, "troubles": troubles}


def _value(context: Context, each: "Field[Any]") -> Any:
    return getattr(context.loaded.settings, each.name)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    return f"{value:%H:%M}" if isinstance(value, time) else value


def _origin(context: Context, name: str) -> str:
    return "  # set" if name in context.loaded.written else ""


def _toml(value: Any) -> str:
    """Write a value as TOML does; its strings are those of JSON."""
    import json

    if isinstance(value, Mapping):
        parts = (f"{_toml(name)} = {_toml(part)}" for name, part in value.items())
        return f"{{ {', '.join(parts)} }}" if value else "{}"
    return json.dumps(_plain(value), ensure_ascii=False)


COMMAND = Command(
    name="config",
    help="show the settings in effect, and where they are written",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Prints where the settings are written, and each with its value in effect, as a file that can be
edited: hallway config --write makes one. It ends with 1 where something in
the file is not understood; everything else holds nevertheless.""",
    only_asks=True,
)
