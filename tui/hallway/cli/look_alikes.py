"""Who someone may be, for people and for programs."""

from collections.abc import Iterator, Sequence

from hallway.cli.references import Shape, person_reference
from hallway.domain.matches import LookAlike
from hallway.domain.people import display_name
from hallway.notebook import Notebook

_NOBODY_KNOWN = "new"


def comparison_shape(look_alikes: Sequence[LookAlike], notebook: Notebook) -> Shape:
    """Shape a comparison: the verdict on the likeliest, and everyone who looks alike."""
    verdict = look_alikes[0].verdict.value if look_alikes else _NOBODY_KNOWN
    shapes = [_look_alike_shape(each, notebook) for each in look_alikes]
    return {"verdict": verdict, "look_alikes": shapes}


def look_alike_lines(look_alike: LookAlike, notebook: Notebook) -> Iterator[str]:
    """Write one look-alike: the verdict and who it is, then why."""
    person = notebook.person(look_alike.person)
    at = f", {person.organisation}" if person.organisation else ""
    yield f"{look_alike.verdict.value}: {display_name(person)}{at}"
    for reason in look_alike.why:
        yield f"  {reason}"


def _look_alike_shape(look_alike: LookAlike, notebook: Notebook) -> Shape:
    person = notebook.person(look_alike.person)
    return {
        **person_reference(person),
        "organisation": person.organisation,
        "verdict": look_alike.verdict.value,
        "likeness": round(look_alike.likeness, 4),
        "why": list(look_alike.why),
    }
