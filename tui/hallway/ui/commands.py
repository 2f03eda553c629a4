"""A command is declared once; its keys, footer, palette and help all come from here."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding

_SHOWN_KEYS = {"space": "Space", "enter": "Enter", "tab": "Tab", "shift+tab": "Shift+Tab"}


@dataclass(frozen=True, slots=True)
class Command:
    """Something a key does.

    Attributes:
        id: names it for the keymap, such as "app.undo".
        key: a plain key; after Esc it works everywhere, alone wherever no text is typed. Empty
            for a command that is found by its name alone.
        action: the action of the app or the screen.
        label: a word or two for the footer.
        help: a sentence for the help page and the palette.
        extras: keys that do the same at once, even while text is typed.
        in_footer: shown at the bottom of the screen.
    """

    id: str
    key: str
    action: str
    label: str
    help: str
    extras: tuple[str, ...] = ()
    in_footer: bool = True

    @property
    def action_name(self) -> str:
        """The action without its parameters."""
        return self.action.partition("(")[0]

    @property
    def needs_esc(self) -> bool:
        """While text is typed, the key works only after Esc."""
        return _is_letter(self.key)

    @property
    def shown_key(self) -> str:
        """The key as a person knows it."""
        return _SHOWN_KEYS.get(self.key, self.key)


def bindings_of(commands: Iterable[Command], namespace: str) -> list[Binding]:
    """Bind the keys of some commands.

    Args:
        commands: whose keys to bind.
        namespace: "app" or "screen", where their actions are.
    """
    keyed = (each for each in commands if each.key)  # the others are found by their names
    return [binding for each in keyed for binding in _bindings(each, namespace)]


def _bindings(command: Command, namespace: str) -> list[Binding]:
    action = f"{namespace}.{command.action}"
    at_once = at_once_keys(command)
    bindings = [Binding(command.key, action, command.label, id=command.id)]
    if at_once:
        name = f"{command.id}:at_once"
        bindings.append(Binding(at_once, action, show=False, priority=True, id=name))
    return bindings


def at_once_keys(command: Command) -> str:
    """Name the keys that give a command even while text is typed, with commas between them."""
    return ",".join((*command.extras, *_with_alt(command.key)))


def _with_alt(key: str) -> tuple[str, ...]:
    """Name the key that terminals send for Esc and a key in one breath."""
    if not _is_letter(key):
        return ()
    return (f"alt+shift+{key.lower()}",) if key.isupper() else (f"alt+{key}",)


def _is_letter(key: str) -> bool:
    return len(key) == 1


PLACES = (
    Command("place.capture", "1", "go('capture')", "Capture", "Keep a conversation in one line."),
    Command("place.who", "2", "go('who')", "Who", "Find who that was."),
    Command("place.followups", "3", "go('followups')", "Follow-up", "Do what was promised."),
    Command("place.review", "4", "go('review')", "Review", "Look at one person at a time."),
    Command("place.events", "5", "go('events')", "Events", "See events, and debrief them."),
    Command("place.ideas", "6", "go('ideas')", "Ideas", "See what is worth carrying on."),
    Command("place.insights", "7", "go('insights')", "Insights", "See the network as it is."),
)
EVERYWHERE = (
    Command("app.event", "e", "choose_event", "Event", "Start an event, or switch to another."),
    Command("app.end_event", "E", "end_event", "End event", "End the event that is going on."),
    Command(
        "app.debrief",
        "D",
        "go('debrief')",
        "Debrief",
        "Go through whom the last event brought.",
        in_footer=False,
    ),
    Command(
        "app.outcome",
        "O",
        "say_outcome",
        "Outcome",
        "Say what came of meeting people, big or small.",
        in_footer=False,
    ),
    Command(
        "app.asks",
        "A",
        "show_wishes",
        "Asks",
        "See what you look for and can offer, and who may help.",
        in_footer=False,
    ),
    Command(
        "app.hand_over",
        "Q",
        "hand_over",
        "Your card",
        "Show your own card as a picture that a telephone reads.",
        in_footer=False,
    ),
    Command("app.search", "/", "go('who')", "Search", "Go to the search."),
    Command("app.undo", "u", "undo", "Undo", "Take back the last change."),
    Command("app.redo", "U", "redo", "Redo", "Bring back what was taken back."),
    Command(
        "app.hide",
        "h",
        "hide_private",
        "Hide",
        "Hide cues and notes while someone looks over your shoulder.",
    ),
    Command(
        "app.palette",
        ":",
        "command_palette",
        "Commands",
        "Find any command by name.",
        extras=("ctrl+p",),
    ),
    Command("app.help", "?", "show_help", "Help", "Explain this place.", extras=("f1",)),
    Command("app.skip_step", "t", "skip_step", "Next step", "Go on in the tour."),
    Command("app.quit", "q", "quit", "Quit", "Leave Hallway.", extras=("ctrl+q",)),
)
BY_NAME = (
    Command("app.trash", "", "show_trash", "Trash", "See who was deleted, and bring them back."),
    Command("app.goals", "", "show_goals", "Goals", "See goals that belong to no event."),
    Command("app.outcomes", "", "show_outcomes", "Outcomes", "See what came of it, and how."),
    Command("app.own_card", "", "say_own_card", "Edit your card", "Say what your own card says."),
    Command(
        "app.import", "", "import_file", "Import", "Take in people from a file, after a look at it."
    ),
    Command("app.theme", "", "change_theme", "Theme", "Choose other colours."),
    Command("app.suspend", "", "suspend_process", "Suspend", "Go back to the shell; fg returns."),
)
"""What is needed so seldom that it has no key, and is given in the palette."""
