"""Letters: what is written to somebody, drafted from templates and sent by nobody but you."""

from hallway.domain.letters.letter import Letter, carry_over, read_letter, write_letter
from hallway.domain.letters.templates import (
    FIELDS,
    NAMES,
    Template,
    fill,
    like,
    names_of_templates,
    pick,
    read_template,
    shipped,
    shipped_text,
)

__all__ = [
    "FIELDS",
    "NAMES",
    "Letter",
    "Template",
    "carry_over",
    "fill",
    "like",
    "names_of_templates",
    "pick",
    "read_letter",
    "read_template",
    "shipped",
    "shipped_text",
    "write_letter",
]
