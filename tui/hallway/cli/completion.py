"""`hallway completion`: the script by which a shell completes our commands."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context

SHELLS = ("bash", "zsh", "fish")


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("shell", choices=SHELLS, help="the shell to write it for")


def _run(context: Context) -> int:
    import shtab

    from hallway.cli.commands import COMMANDS
    from hallway.cli.parser import make_parser

    # Made anew, since only completion has to know which options name a folder.
    parser = make_parser(COMMANDS, completing_folders=shtab.DIRECTORY)
    context.output.verbatim(shtab.complete(parser, context.arguments.shell))
    return 0


COMMAND = Command(
    name="completion",
    help="print the completion script for a shell",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Prints a script that lets your shell complete commands and options. To use it:

  bash  hallway completion bash > ~/.local/share/bash-completion/completions/hallway
  zsh   hallway completion zsh > a folder of your fpath, as _hallway
  fish  hallway completion fish > ~/.config/fish/completions/hallway.fish""",
    prints_json=False,
)
