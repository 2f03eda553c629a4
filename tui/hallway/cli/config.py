"""`hallway config`: the settings in effect, and where they are written."""

from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import Field
from datetime import time
from typing import Any

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--path", action="store_true", help="print only where the file lies")


def _run(context: Context) -> int:
    from hallway.settings.locations import config_path

    path = config_path()
    if context.arguments.path:
        context.output.line(str(path))
        return 0
    troubles = [*context.loaded.troubles, *_key_troubles(context)]
    if context.output.wants_json:
        context.output.json(_shape(context, str(path), [each.sentences for each in troubles]))
    else:
        for line in _lines(context, str(path)):
            context.output.line(line)
    for trouble in troubles:
        context.output.aside(trouble.sentences)
    return troubles[0].exit_code if troubles else 0


def _key_troubles(context: Context) -> tuple[Any, ...]:
    """Say what of the keys is not understood; only then are the commands of the screen asked."""
    keys = context.loaded.settings.keys
    if not keys:
        return ()
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
    return f"{value:%H:%M}" if isinstance(value, time) else value


def _origin(context: Context, name: str) -> str:
    return "  # set" if name in context.loaded.written else ""


def _toml(value: Any) -> str:
    """Write a value as TOML does; its strings are those of JSON."""
    import json

    return json.dumps(_plain(value), ensure_ascii=False)


COMMAND = Command(
    name="config",
    help="show the settings in effect, and where they are written",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Prints where the settings are written, and each with its value in effect, as a file that can be
edited: hallway config > "$(hallway config --path)" makes one. It ends with 1 where something in
the file is not understood; everything else holds nevertheless.""",
    only_asks=True,
)
