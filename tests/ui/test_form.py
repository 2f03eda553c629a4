"""The form beside the line: two views of one draft."""

from pathlib import Path

from textual.events import Key

from hallway.domain.people import Person
from hallway.ui.widgets.draft_form import DraftForm, FormLine
from tests.ui.screen import Screen, screen_on

LINE = "Ana Ruiz @Acme #rust > send the paper fri"


def field(screen: Screen) -> str:
    """Name the field that has the cursor."""
    return str(getattr(screen.app.focused, "field", "line"))


async def test_tab_goes_into_the_form_which_shows_the_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type(LINE)
        await screen.press("tab")
        assert (field(screen), screen.app.focused.value) == ("name", "Ana Ruiz")  # type: ignore[union-attr]


async def test_what_is_typed_into_the_form_stands_in_the_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type(LINE)
        await screen.press("tab", "tab")
        await screen.type("engineer")
        assert screen.line.value.startswith("Ana Ruiz, engineer @Acme")


async def test_a_day_typed_into_the_form_is_understood(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana")
        await screen.press("tab", *["down"] * 8)
        assert field(screen) == "mine"
        await screen.type("call her sat")
        assert screen.line.draft.mine[0].due is not None


async def test_a_tag_behind_an_organisation_is_filed_while_it_is_typed(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana")
        await screen.press("tab", "tab", "tab")
        await screen.type("Acme #maps")
        draft = screen.line.draft
        assert (draft.organisation, draft.tags) == ("Acme", ("maps",))


async def test_enter_in_the_form_saves_and_the_cursor_is_in_the_empty_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type(LINE)
        await screen.press("tab", "tab")
        await screen.type("engineer")
        await screen.press("enter")
        person = next(screen.notebook.all(Person))
        assert (person.role, screen.line.value, field(screen)) == ("engineer", "", "line")


async def test_tab_behind_the_last_field_comes_back_to_the_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.press("shift+tab")
        assert field(screen) == "companions"
        await screen.press("tab")
        assert field(screen) == "line"


async def test_typing_in_the_line_changes_the_form(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana")
        await screen.press("tab", "shift+tab")
        await screen.type(" @Zemin")
        lines = screen.app.screen.query_one(DraftForm).query(FormLine)
        assert [each.value for each in lines][2] == "Zemin"


async def test_a_look_alike_appears_while_the_form_is_typed_into(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.press("tab")
        await screen.type("Ana Ruiz")
        assert "Ana Ruiz" in screen.rows("#look-alikes")[0]


async def test_esc_then_a_key_works_in_the_form(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.press("tab")
        await screen.type("Ana Ruiz")
        await screen.after_esc("y")
        assert screen.names() == ["Ana Ruiz"]


async def test_cues_are_covered_in_the_form_while_somebody_looks(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana ~red hat")
        await screen.after_esc("h")
        await screen.press("tab")
        lines = screen.app.screen.query_one(DraftForm).query(FormLine)
        covered = [each.field.value for each in lines if each.password]
        assert covered == ["cues", "note", "ideas", "lessons", "given", "received"]


async def test_the_form_scrolls_to_the_field_on_a_phone(tmp_path: Path) -> None:
    async with screen_on(tmp_path, size=(45, 25)) as screen:
        await screen.press("shift+tab")
        form = screen.app.screen.query_one(DraftForm)
        focused = screen.app.focused
        assert focused is not None
        assert form.region.contains_region(focused.region)


async def test_esc_l_goes_from_the_form_back_to_the_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type(LINE)
        await screen.press("tab", "tab")
        in_form = "l Line" in screen.bar("#key-bar")
        await screen.after_esc("l")
        await screen.type("!")
        assert (in_form, screen.line.value) == (True, f"{LINE}!")


async def test_going_to_capture_from_its_form_closes_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type(LINE)
        await screen.press("tab")
        await screen.after_esc("1")
        assert (field(screen), screen.app.screen.has_class("-form")) == ("line", False)


async def test_fields_typed_faster_than_the_screen_follows_lose_nothing(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        keys = [*"Ana", "tab", *" Ruiz", "tab", *"cook", "tab", *"Acme", "enter"]
        for key in keys:
            letter = key if len(key) == 1 else None
            screen.app.post_message(Key("space" if key == " " else key, letter))
        await screen.until(lambda: bool(screen.names()))
        person = next(screen.notebook.all(Person))
        assert (person.name, person.role, person.organisation) == ("Ana Ruiz", "cook", "Acme")
