from tests.cli.answers import ANA, MAREK, Hallway


def test_the_last_change_is_taken_back(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", MAREK)
    hallway("undo")
    assert (hallway("show", "Ana").code, hallway("show", "Marek").code) == (0, 1)


def test_what_was_taken_back_is_said(hallway: Hallway) -> None:
    hallway("add", ANA)
    assert hallway("undo").out == "Undone: Captured Ana Ruiz\n"


def test_the_next_undo_takes_back_the_change_before(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", MAREK)
    assert [hallway("undo").out, hallway("undo").out] == [
        "Undone: Captured Marek Novak\n",
        "Undone: Captured Ana Ruiz\n",
    ]


def test_the_shape_names_both_changes(hallway: Hallway) -> None:
    change = hallway.add(ANA)["change"]
    shape = hallway("undo", "--json").json
    assert (shape["undone"], shape["change"] != change) == (change, True)


def test_a_promise_that_was_ticked_off_comes_back(hallway: Hallway) -> None:
    followup = hallway.add("Ana Ruiz > call her")["followups"][0]["id"]
    hallway("done", followup)
    hallway("undo")
    assert [line["id"] for line in hallway.due()] == [followup]


def test_nothing_to_undo_is_refused(hallway: Hallway) -> None:
    assert hallway("undo", "--json").error_code == "refused"
