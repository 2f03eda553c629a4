"""The command line: arguments, commands without a screen, and opening the screen."""

from hallway.cli.program import main

__all__ = ["main"]
