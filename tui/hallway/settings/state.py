"""What the screen remembers by itself, such as the colours that were chosen."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile


@dataclass(frozen=True, slots=True)
class State:
    """What is remembered between two starts.

    Attributes:
        theme: the name of the theme that was chosen; empty if none was.
    """

    theme: str = ""


def read_state(path: Path) -> State:
    """Read what is remembered; what is damaged is forgotten, as nobody wrote it."""
    try:
        said = json.loads(path.read_bytes())
        theme = said["theme"]
    except (OSError, ValueError, KeyError, TypeError):
        return State()
    return State(theme) if isinstance(theme, str) else State()


def keep_state(path: Path, state: State) -> None:
    """Remember something, if the disk has room for it; nothing of the notebook is lost if not."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Beside it first, as another start may read it at this moment; 0600 by its nature.
        with NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as beside:
            json.dump(asdict(state), beside)
        Path(beside.name).replace(path)
