"""Our own themes: one background, one accent, four levels of text."""

from collections.abc import Container, Iterable

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from hallway.domain.errors import ConfigWrong
from hallway.settings.config import nearest
from hallway.settings.settings import Settings
from hallway.ui.wishes import Wishes

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
    accent="#a94018",
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
        "input-cursor-background": "#a94018",
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
DATA = ("foreground", "bright", "soft", "primary", "secondary", "accent")
STATES = ("success", "warning", "error")
GROUNDS = ("background", "surface", "tint", "tint-faint")
DATA_CONTRAST, HINT_CONTRAST = 4.5, 3.0  # WCAG 2.2, success criteria 1.4.3 and 1.4.11
_STEPS = 20
_MIDDLE = 0.18  # the luminance that white and black stand out from alike
_TINT_SHARE, _FAINT_TINT_SHARE = 0.16, 0.07


def tokens_of(theme: Theme) -> dict[str, str]:
    """Give a theme the tokens that our styles use, out of its own colours."""
    colours = theme.to_color_system().generate()
    if theme.ansi:
        on_accent = "ansi_black" if theme.dark else "ansi_bright_white"
        own = dict.fromkeys(_SOURCES, "ansi_default")
        return own | {"on-accent": on_accent, "line": "ansi_bright_black"}
    tokens = {token: colours[source] for token, source in _SOURCES.items()}
    ground = Color.parse(colours["background"])
    front = Color.parse(colours["primary"])
    tokens["tint"] = ground.blend(front, _TINT_SHARE).hex6
    tokens["tint-faint"] = ground.blend(front, _FAINT_TINT_SHARE).hex6
    return tokens


def readable(colours: dict[str, str]) -> dict[str, str]:
    """Move every colour of text away from its grounds until it can be read on all of them.

    Args:
        colours: of a theme, by their tokens.

    Returns:
        The same with texts at 4.5:1 and hints at 3:1 at least, the contrast of WCAG 2.2. Colours
        that are the terminal's own are left to it.
    """
    if any(colours[name].startswith("ansi") for name in (*GROUNDS, *DATA)):
        return colours
    grounds = [Color.parse(colours[name]) for name in GROUNDS]
    wanted = dict.fromkeys((*DATA, *STATES), DATA_CONTRAST) | {"faint": HINT_CONTRAST}
    texts = {name: _apart(colours[name], grounds, least) for name, least in wanted.items()}
    accent = Color.parse(texts["accent"])
    return {
        **colours,
        **texts,
        "on-accent": _apart(colours["on-accent"], [accent], DATA_CONTRAST),
    }


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def first_theme(known: Container[str], wishes: Wishes, *, has_few_colours: bool) -> str:
    """Say which theme a screen starts with: the chosen one, the one that is set, or the usual.

    Args:
        known: the names of all themes.
        wishes: what was chosen and set.
        has_few_colours: the terminal has 16 of its own.
    """
    usual = "ansi-dark" if has_few_colours else DARK.name
    wanted = (wishes.theme, wishes.settings.theme)
    return next((name for name in wanted if name and name in known), usual)


def names_of_themes() -> tuple[str, ...]:
    """Name every theme there is."""
    return (*BUILTIN_THEMES, DARK.name, LIGHT.name)


def theme_troubles(settings: Settings, known: Iterable[str]) -> tuple[ConfigWrong, ...]:
    """Say that the theme that was set is none, and name the nearest one."""
    if not settings.theme or settings.theme in known:
        return ()
    words = f"theme = {settings.theme!r} is no theme."
    return (ConfigWrong(words, nearest(settings.theme, tuple(known))),)


def _apart(text: str, grounds: list[Color], least: float) -> str:
    """Blend a colour towards white or black, whichever is further from the grounds."""
    colour = grounds[0].blend(Color.parse(text), Color.parse(text).a).with_alpha(1)
    is_dark = sum(map(_luminance, grounds)) / len(grounds) < _MIDDLE
    end = Color(255, 255, 255) if is_dark else Color(0, 0, 0)
    for step in range(_STEPS + 1):
        moved = colour.blend(end, step / _STEPS)
        if min(contrast(moved, ground) for ground in grounds) >= least:
            return moved.hex6
    return end.hex6


def _luminance(colour: Color) -> float:
    parts = (part / 255 for part in colour.rgb)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
