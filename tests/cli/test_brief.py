"""`hallway brief` prints a page for each person."""

from tests.cli.answers import Hallway


def test_a_page_says_what_to_have_in_mind(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz, engineer @Acme ~red hat : drones > send it")
    assert hallway("brief", "ana").lines == [
        "Ana Ruiz, engineer, Acme",
        "  last          today: drones",
        "  know them by  red hat",
        "  promised      > send it",
        "  could give    send it, as you promised",
        "  begin with    Last time it was “drones”: what has become of it?",
        "                I still owe you something: send it.",
    ]


def test_an_event_has_a_page_for_everyone(hallway: Hallway) -> None:
    hallway("event", "Salon")
    hallway("add", "Ana Ruiz")
    hallway("add", "Bo Lind")
    names = [line for line in hallway("brief", "--event", "salon").lines if line[:1].isalpha()]
    assert names == ["Ana Ruiz", "Bo Lind"]


def test_for_programs_it_is_json(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz : drones")
    shape = hallway("brief", "ana", "--json").json
    assert (shape["topic"], shape["give"]) == ("drones", [])


def test_nobody_named_is_said(hallway: Hallway) -> None:
    answer = hallway("brief")
    assert (answer.code, "Whom do you meet?" in answer.err) == (2, True)


def test_of_somebody_about_whom_much_is_written_it_is_still_one_screen(hallway: Hallway) -> None:
    much = "drones over the wide estuary and all that came of them " * 40
    for number in range(5):
        hallway("add", f"Guest{number} Boateng + drones {much}! drones {number} {much}")
    line = "".join(f" {mark} {much}" for mark in (">", ">", ">", ">", "<", "<"))
    hallway("add", f"Ana Ruiz, pilot @Acme #drones ~{much} +{much}: {much}{line}")
    lines = hallway("brief", "ana").lines
    assert (len(lines) <= 24, max(map(len, lines)) < 180) == (True, True)
