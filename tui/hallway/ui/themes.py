"""Our own themes: one background, one accent, four levels of text."""

from textual.theme import Theme

DARK = Theme(
    name="hallway-dark",
    dark=True,
    background="#12141c",
    surface="#1c2030",
    panel="#242a3d",
    foreground="#d9dde8",
    primary="#8fb8ff",
    secondary="#c5a3ff",
    accent="#ffb38a",
    success="#93d6a0",
    warning="#f2cf7c",
    error="#ff8f98",
    variables={
        "bright": "#f3f5fb",
        "soft": "#a3abc0",
        "faint": "#7d86a0",
        "line": "#39415a",
        "tint": "#262d44",
        "tint-faint": "#1c2133",
        "on-accent": "#1a1410",
        "input-cursor-background": "#ffb38a",
        "input-cursor-foreground": "#12141c",
        "input-selection-background": "#3a4873",
    },
)
LIGHT = Theme(
    name="hallway-light",
    dark=False,
    background="#fbfaf7",
    surface="#efede6",
    panel="#e6e3d9",
    foreground="#2b2f3a",
    primary="#1f56b5",
    secondary="#6f3fc0",
    accent="#b3441a",
    success="#1f6b36",
    warning="#8a5a00",
    error="#b3202f",
    variables={
        "bright": "#0f1219",
        "soft": "#565d6e",
        "faint": "#757c8c",
        "line": "#c9c5b8",
        "tint": "#e3e0f0",
        "tint-faint": "#efedf3",
        "on-accent": "#fffaf6",
        "input-cursor-background": "#b3441a",
        "input-cursor-foreground": "#fbfaf7",
        "input-selection-background": "#c8d6f2",
    },
)

# Where every theme that is not ours takes our tokens from, among its own colours.
_SOURCES = {
    "bright": "foreground",
    "soft": "foreground-muted",
    "faint": "foreground-disabled",
    "line": "panel-lighten-2",
    "tint": "boost",
    "tint-faint": "surface",
    "on-accent": "background",
}


def tokens_of(theme: Theme) -> dict[str, str]:
    """Give a theme the tokens that our styles use, out of its own colours."""
    colours = theme.to_color_system().generate()
    return {token: colours[source] for token, source in _SOURCES.items()}
