r"""The capture line: one line that is a complete record of a conversation.

`read_line` turns a line into a draft and `write_line` turns it back; the two are inverse for every
draft that is tidy. The ten rules are in the product's description and, part by part, in
the modules here. Where they are silent:

- The pieces of a note that is said in several places are joined with a line break, as a line
  break and a spaced ` : ` are the same.
- The second organisation, place or introducer is text of the note, with its mark. A comma in a
  role is text of the role, but one at the end of a part that says who it is closes the part.
- In an ask, offer, idea or lesson a spaced ` : ` goes back to the note too.
- A suffix such as PhD stays with the name only if nothing follows it before the next comma or
  mark: `Ana, PhD student` is a role.
- A comma ends the names behind `^` and `&`, but not a place (`/Porto, Portugal`).
- A full-width colon is as wide as a colon and its space, so it opens the note without one.
- `Ana?: ` is an unsure name with a note, though `?` and `:` stand in a row.

A backslash is dropped before a mark at the start of a word (rule 2). So that every draft can be
written, it is also dropped, and makes plain what is behind it,

- before a contact detail (`\ana@acme.example`) or the first group of a phone number;
- before a comma that would end a name or organisation, a colon that would open the note, and a
  `?` at the end of a name;
- before the last word of what would be a day at the end of a promise (`> meet \fri`), and `by`,
  `on`, `before` or `until` straight before the day;
- before a suffix straight behind the comma of a name, and a dash alone in a name, role or
  organisation;
- before a number straight behind `>` or `<`;
- straight behind `^`, `&` and `/`, which then may be followed by any sign (`^\'t Hooft`).

Everywhere else it stays: `C:\temp`, `\o/`, and one alone.
"""

from hallway.domain.capture_line.completion import open_part
from hallway.domain.capture_line.parts import Part, Reading, Span
from hallway.domain.capture_line.promises import read_promises, write_promise_alone
from hallway.domain.capture_line.reader import read_line
from hallway.domain.capture_line.tidying import tidy
from hallway.domain.capture_line.writer import write_line

__all__ = [
    "Part",
    "Reading",
    "Span",
    "open_part",
    "read_line",
    "read_promises",
    "tidy",
    "write_line",
    "write_promise_alone",
]
