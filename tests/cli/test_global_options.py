import pytest

from tests.cli.answers import ANA, Hallway

COMMANDS = {
    "add": ["add", "Petra > call her fri"],
    "who": ["who", "rust"],
    "show": ["show", "Ana"],
    "due": ["due"],
    "done": ["done", "FOLLOWUP"],
    "event": ["event", "Salon"],
    "undo": ["undo"],
}


@pytest.fixture
def commands(hallway: Hallway) -> dict[str, list[str]]:
    """Each command, with words that it can do something with."""
    followup = hallway.add(ANA)["followups"][0]["id"]
    done = [word.replace("FOLLOWUP", followup) for word in COMMANDS["done"]]
    return {**COMMANDS, "done": done}


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("is_before", [True, False])
def test_json_works_before_and_after_a_command(
    hallway: Hallway, commands: dict[str, list[str]], name: str, is_before: bool
) -> None:
    words = commands[name]
    answer = hallway("--json", *words) if is_before else hallway(*words, "--json")
    assert (answer.code, answer.json is not None) == (0, True)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("is_before", [True, False])
def test_a_folder_works_before_and_after_a_command(
    hallway: Hallway, commands: dict[str, list[str]], name: str, is_before: bool
) -> None:
    words, folder = commands[name], ["--data", "/dev/null/nowhere"]
    answer = hallway(*folder, *words) if is_before else hallway(*words, *folder)
    assert (answer.code, "/dev/null/nowhere" in answer.err) == (1, True)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("is_before", [True, False])
def test_a_day_works_before_and_after_a_command(
    hallway: Hallway, commands: dict[str, list[str]], name: str, is_before: bool
) -> None:
    words, day = commands[name], ["--today", "never"]
    answer = hallway.as_typed(*day, *words) if is_before else hallway.as_typed(*words, *day)
    assert (answer.code, "'never'" in answer.err) == (2, True)


@pytest.mark.parametrize("words", [["--version"], ["due", "--version"], ["--version", "due"]])
def test_the_version_is_told_before_and_after_a_command(hallway: Hallway, words: list[str]) -> None:
    answer = hallway.as_typed(*words)
    assert (answer.code, answer.out.startswith("hallway ")) == (0, True)


def test_the_option_after_the_command_counts(hallway: Hallway) -> None:
    hallway.as_typed("--today", "2026-11-22", "add", "Ana > call", "--today", "2026-11-01")
    day = hallway("show", "Ana", "--json").json["encounters"][0]["day"]
    assert day == "2026-11-01"


@pytest.mark.parametrize(
    ("said", "day"),
    [("2026-12-24", "2026-12-24"), ("24 dec 2026", "2026-12-24")],
)
def test_a_day_is_said_in_digits_or_in_words(hallway: Hallway, said: str, day: str) -> None:
    hallway.as_typed("--today", said, "add", "Ana Ruiz")
    assert hallway("show", "Ana", "--json").json["encounters"][0]["day"] == day


@pytest.mark.parametrize("words", ["tomorrow", "fri", "+3d", "next week"])
def test_a_day_is_said_as_people_say_it(hallway: Hallway, words: str) -> None:
    assert hallway.as_typed("--today", words, "due").code == 0


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_time_does_no_harm(hallway: Hallway, day: str) -> None:
    assert hallway.as_typed("--today", day, "due").code in {0, 2}


@pytest.mark.parametrize("words", [["demo"], ["completion", "bash"], []])
def test_what_prints_nothing_for_programs_refuses_json(hallway: Hallway, words: list[str]) -> None:
    answer = hallway(*words, "--json")
    assert (answer.code, answer.error_code) == (2, "usage")


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["due", "--frobnicate"],
        ["--frobnicate", "due"],
        ["undo", "extra"],
        ["add", "Ana", "--sam", "Ana"],
        ["--today"],
        ["--data", "", "due"],
    ],
)
def test_what_is_not_understood_is_wrong_usage(hallway: Hallway, words: list[str]) -> None:
    assert hallway(*words).code == 2


def test_wrong_usage_points_to_the_help(hallway: Hallway) -> None:
    assert "See `hallway due --help`." in hallway("due", "--frobnicate").err


def test_wrong_usage_is_told_to_programs(hallway: Hallway) -> None:
    assert hallway("--json", "due", "--frobnicate").error_code == "usage"


def test_a_line_may_begin_with_a_dash_behind_two_of_them(hallway: Hallway) -> None:
    assert hallway("add", "--", "--json is her nickname").lines[0].startswith("Saved --json")


def test_the_help_of_add_teaches_the_line_first(hallway: Hallway) -> None:
    answer = hallway("add", "--help")
    assert "Without LINE it asks" in answer.out


@pytest.mark.parametrize("name", [*COMMANDS, "demo", "completion"])
def test_every_command_is_in_the_help(hallway: Hallway, name: str) -> None:
    assert f"\n    {name}" in hallway("--help").out


@pytest.mark.parametrize("name", [*COMMANDS, "demo", "completion"])
def test_every_command_has_a_help_of_its_own(hallway: Hallway, name: str) -> None:
    answer = hallway(name, "--help")
    assert (answer.code, answer.out.startswith(f"usage: hallway {name}")) == (0, True)
