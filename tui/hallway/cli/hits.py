"""What a search found, for people and for programs."""

from collections.abc import Iterator

from hallway.cli.references import Shape, person_reference
from hallway.domain.matches import Hit, Match
from hallway.domain.people import display_name
from hallway.notebook import Notebook

_LONGEST_EVIDENCE = 60


def hit_shape(hit: Hit, notebook: Notebook) -> Shape:
    """Shape one hit: who it is, and which clue matched which words."""
    person = notebook.person(hit.person)
    return {
        **person_reference(person),
        "organisation": person.organisation,
        "score": round(hit.score, 4),
        "matched": [
            {
                "clue": match.clue,
                "field": match.field,
                "text": match.text,
                "spans": [list(span) for span in match.spans],
            }
            for match in hit.matched
        ],
        "unmatched": list(hit.unmatched),
    }


def hit_lines(hit: Hit, notebook: Notebook) -> Iterator[str]:
    """Write one hit: who it is, then why, then what did not fit."""
    person = notebook.person(hit.person)
    at = f", {person.organisation}" if person.organisation else ""
    yield f"{display_name(person)}{at}"
    for evidence in dict.fromkeys(_evidence(match) for match in hit.matched):
        yield f"  {evidence}"
    if hit.unmatched:
        yield f"  not found: {', '.join(hit.unmatched)}"


def _evidence(match: Match) -> str:
    return f"{match.field}: {_around(match)}"


def _around(match: Match) -> str:
    """Cut a long text to what stands around the words that were found."""
    if len(match.text) <= _LONGEST_EVIDENCE:
        return match.text
    found = match.spans[0][0] if match.spans else 0
    start = max(0, min(found - _LONGEST_EVIDENCE // 3, len(match.text) - _LONGEST_EVIDENCE))
    part = match.text[start : start + _LONGEST_EVIDENCE].strip()
    has_more = start + _LONGEST_EVIDENCE < len(match.text)
    return f"{'...' if start else ''}{part}{'...' if has_more else ''}"
