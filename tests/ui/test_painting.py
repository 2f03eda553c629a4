"""No flicker: a key is painted once."""

from pathlib import Path

import pytest
from textual.screen import Screen as TextualScreen

from tests.ui.screen import screen_on

LINES = ("Mei Tanaka @Unbabel : embeddings", "Meike Brandt @Zalando : stores")


@pytest.fixture
def paints(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts how often something is painted."""
    painted: list[int] = []
    paint = TextualScreen._compositor_refresh

    def counting(screen: TextualScreen[object]) -> None:
        painted.append(1)
        paint(screen)

    monkeypatch.setattr(TextualScreen, "_compositor_refresh", counting)
    return painted


async def test_a_key_in_who_is_painted_once(tmp_path: Path, paints: list[int]) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(2, "who")
        await screen.type("me")
        paints.clear()
        await screen.type("i")
        assert len(paints) == 1


async def test_a_key_in_the_line_is_painted_once(tmp_path: Path, paints: list[int]) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.type("Mei T")
        paints.clear()
        await screen.type("a")
        assert len(paints) == 1
