"""Drafting letters and showing the templates they are made from."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hallway.cli.command import Context
from hallway.cli.files import path_in_words
from hallway.cli.own_files import make_own
from hallway.cli.references import Shape
from hallway.domain.errors import ConfigWrong, NotFound, StorageFailed, WrongUsage
from hallway.domain.letters import (
    FIELDS,
    NAMES,
    Letter,
    like,
    names_of_templates,
    shipped_text,
    write_letter,
)
from hallway.exchange.mail import mailto, write_eml
from hallway.settings.letters import FOLDER, Templates, load_templates
from hallway.settings.locations import config_path

_BETWEEN = "\n" + "-" * 72 + "\n"


def draft_letters(context: Context) -> int:
    """Print the letters of a follow-up, or what they are made from, as the arguments ask.

    Raises:
        WrongUsage: nothing is asked for, or a letter that there is not.
        NotFound: there is no such follow-up, person or template.
        Refused: an introduction lacks the other one.
        StorageFailed: the file cannot be written.
    """
    arguments, folder = context.arguments, config_path().parent / FOLDER
    if arguments.fields:
        return _print(context, (f"{{{name}}}  {says}" for name, says in FIELDS.items()))
    if arguments.templates:
        return _print(context, _listed(folder))
    if arguments.template:
        return _print(context, _text_of(arguments.template, folder).splitlines())
    if arguments.own:
        return _make_own(context, arguments.own, folder)
    if not arguments.id and not arguments.thanks:
        raise WrongUsage("Which follow-up is it?", "hallway due lists them by id.")
    templates = load_templates(folder)
    for trouble in templates.troubles:
        context.output.aside(trouble.sentences)
    letters = _chosen(context, _drafted(context, templates))
    if arguments.eml:
        return _keep(context, letters[0], path_in_words(arguments.eml))
    _show(context, letters)
    return 0


def _drafted(context: Context, templates: Templates) -> tuple[Letter, ...]:
    notebook, arguments = context.open_notebook(), context.arguments
    me = context.loaded.settings.sign_as
    if arguments.thanks:
        favour = notebook.resolve_favour(arguments.thanks)
        return (notebook.letter_of_thanks(favour, templates.known, me=me),)
    followup = notebook.resolve_followup(arguments.id)
    other = notebook.resolve_person(arguments.other) if arguments.other else None
    if other is None and notebook.is_introduction(followup):
        other = notebook.introduced_by(followup)
    return notebook.letters_about(followup, templates.known, other=other, me=me)


def _chosen(context: Context, letters: Sequence[Letter]) -> Sequence[Letter]:
    number = context.arguments.number
    if number is None:
        return letters
    if not 1 <= number <= len(letters):
        raise WrongUsage(f"There is no letter {number}: they are numbered 1 to {len(letters)}.")
    return letters[number - 1 : number]


def _show(context: Context, letters: Sequence[Letter]) -> None:
    if context.output.wants_json:
        context.output.json([_shape(letter) for letter in letters])
    else:
        _print(context, _BETWEEN.join(map(write_letter, letters)).split("\n"))


def _shape(letter: Letter) -> Shape:
    return {
        "to": list(letter.to),
        "subject": letter.subject,
        "body": letter.body,
        "mailto": mailto(letter),
    }


def _keep(context: Context, letter: Letter, path: Path) -> int:
    content = write_eml(letter)
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise StorageFailed(
            f"{path} is there already, and stays as it is.", "Name another file."
        ) from error
    except OSError as error:
        raise StorageFailed(
            f"{path} cannot be written: {error.strerror}.", "Name a file in another folder."
        ) from error
    if context.output.wants_json:
        context.output.json({"file": str(path)})
    else:
        context.output.line(f"Wrote {letter.subject!r} to {path}.")
    return 0


def _listed(folder: Path) -> Iterator[str]:
    """Name every template, which of them is written by the person, and last where they belong."""
    for name in names_of_templates():
        if name not in NAMES and not (folder / f"{name}.txt").exists():
            continue
        yield f"{name}  (yours)" if (folder / f"{name}.txt").exists() else name
    yield str(folder)


def _text_of(name: str, folder: Path) -> str:
    if name not in names_of_templates():
        raise NotFound(f"There is no template {name!r}.", "hallway draft --templates lists them.")
    path = folder / f"{name}.txt"
    if not path.exists():
        return shipped_text(like(name))
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigWrong(f"{path} cannot be read: {error}") from error


def _make_own(context: Context, name: str, folder: Path) -> int:
    """Write a template into the folder of the person."""
    path = folder / f"{name}.txt"
    make_own(path, _text_of(name, folder))
    return _print(context, [str(path)])


def _print(context: Context, lines: Iterable[str]) -> int:
    for line in lines:
        context.output.line(line)
    return 0
