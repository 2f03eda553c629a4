from hallway.domain.errors import StorageFailed
from hallway.ui.presenters.answers import show_other_version, show_refusal

FULL = StorageFailed("The disk is full.", "Make room.")


def test_a_refusal_says_what_happened_where_the_copy_is_and_what_to_do() -> None:
    assert show_refusal(FULL, " It is in x.").plain == (
        "The disk is full. It is in x. Make room.\nEnter tries again, Esc gives it up."
    )


def test_a_refusal_without_a_way_out_has_no_gap() -> None:
    shown = show_refusal(StorageFailed("The disk is full."), "").plain
    assert shown.startswith("The disk is full.\n")


def test_the_other_version_stands_as_it_would_be_typed() -> None:
    lines = show_other_version("Ana [b]Ruiz[/b] @Globex").plain.splitlines()
    assert lines[1] == "Ana [b]Ruiz[/b] @Globex"
