from tests.cli.answers import ANA, MAREK, Hallway


def test_what_was_undone_comes_back(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("undo")
    assert hallway("redo").out == "Done again: Captured Ana Ruiz\n"
    assert hallway("show", "Ana").code == 0


def test_the_shape_names_both_changes(hallway: Hallway) -> None:
    change = hallway.add(ANA)["change"]
    hallway("undo")
    shape = hallway("redo", "--json").json
    assert (shape["redone"], shape["change"] != change) == (change, True)


def test_nothing_undone_is_refused(hallway: Hallway) -> None:
    hallway("add", ANA)
    assert hallway("redo", "--json").error_code == "refused"


def test_after_something_new_there_is_nothing_to_bring_back(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("undo")
    hallway("add", MAREK)
    assert hallway("redo").code == 1
