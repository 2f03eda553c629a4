"""What is said above the keys when an answer could not be kept."""

from textual.content import Content

from hallway.domain.errors import HallwayError


def show_refusal(error: HallwayError, where: str) -> Content:
    """Write why an answer was not kept, and what can be done.

    Args:
        error: the reason.
        where: a sentence that says where another copy is; may be empty.
    """
    return Content.assemble(
        (f"{error.message}{where}", "$error"),
        f" {error.way_out}" if error.way_out else "",
        "\nEnter tries again, Esc gives it up.",
    )


def show_other_version(theirs: str) -> Content:
    """Write what somebody else made of it, below the line that is one's own.

    Args:
        theirs: as it would be typed.
    """
    return Content.assemble(
        "Changed elsewhere meanwhile, it is now:\n",
        (theirs, "$foreground"),
        "\nThe line above is yours. Enter keeps yours, Esc leaves what is there.",
    )
