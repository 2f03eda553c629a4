"""A step of the tour, in a few rows."""

from textual.content import Content

from hallway.ui.tour import Tour


def show_tour(tour: Tour) -> Content:
    """Write the step to do now, or that the tour is over."""
    if tour.step is None:
        end = "That is all. 1 goes back to Capture, ? explains a place, q leaves."
        return Content.assemble(("Done. ", "bold $success"), end)
    step = tour.step
    count = f"{tour.number + 1} of {len(tour.steps)}  "
    example = [("\n" + step.example, "bold $bright")] if step.example else []
    return Content.assemble(
        (count, "$faint"), (f"{step.title}  ", "bold $accent"), step.words, *example
    )
