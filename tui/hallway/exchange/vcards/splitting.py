"""One card after the other of a text, with what real programs get wrong mended."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

MOST_LINES: Final = 5_000
"""Of one card; more of them are no card."""

LONGEST_LINE: Final = 100_000
"""Letters of one property; a longer one is a picture, or nothing that is known of a person."""

_BEGIN: Final = re.compile(r"(?:[\w-]+\.)?begin\s*:\s*vcard\s*$", re.IGNORECASE)
_END: Final = re.compile(r"(?:[\w-]+\.)?end\s*:\s*vcard\s*$", re.IGNORECASE)
_PROPERTY: Final = re.compile(r"[\w.-]+(?:;[^:]*)?:")
_QUOTED: Final = re.compile(r"quoted-printable", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RawCard:
    """One card.

    Attributes:
        lines: unfolded, without BEGIN and END, and without cards that are inside of it.
        text: as it was, cut where it has no end.
        has_begin: it says where it begins.
    """

    lines: tuple[str, ...]
    text: str
    has_begin: bool = True


def split_cards(text: str) -> Iterator[RawCard]:
    """Yield each card; one that lacks its end ends where the next one begins."""
    lines, raw, depth = list[str](), list[str](), 0
    for line in _unfolded(text):
        if _BEGIN.match(line):
            is_inside = depth > 0 and bool(lines) and _opens_agent(lines[-1])
            if depth and not is_inside:
                yield _card(lines, raw)
                lines, raw, depth = [], [], 0
            depth += 1
        elif _END.match(line):
            depth -= 1
            if depth <= 0:
                yield _card(lines, [*raw, line], has_begin=depth == 0)
                lines, raw, depth = [], [], 0
                continue
        elif depth <= 1 and line.strip():
            lines.append(line)
        raw.append(line)
    if any(map(str.strip, lines)):
        yield _card(lines, raw, has_begin=depth > 0)


def _card(lines: list[str], raw: list[str], *, has_begin: bool = True) -> RawCard:
    kept = [line for line in islice(lines, MOST_LINES) if len(line) <= LONGEST_LINE]
    return RawCard(tuple(kept), "\n".join(raw)[:LONGEST_LINE], has_begin)


def _opens_agent(line: str) -> bool:
    name = re.split(r"[;:]", line, maxsplit=1)[0].rpartition(".")[2]
    return name.strip().casefold() == "agent"


def _unfolded(text: str) -> Iterator[str]:
    """Put lines together that were folded, or broken by quoted-printable letters."""
    parts, is_quoted, length = list[str](), False, 0
    for line in re.split(r"\r\n|\r|\n", text):
        is_folded = line[:1] in {" ", "\t"} and bool(parts)
        is_broken = is_quoted and parts[-1].endswith("=") and not _begins_property(line)
        is_loose = bool(parts) and bool(line.strip()) and not _PROPERTY.match(line)
        if is_broken:
            parts[-1] = parts[-1][:-1]
            parts.append(line.lstrip())
        elif is_folded:
            parts.append(line[1:] if length <= LONGEST_LINE else "")
        elif is_loose and not _ends(parts[0]) and not _ends(line):
            parts.append(f"\\n{line.strip()}")  # a value that was broken without being folded
        else:
            yield _in_its_letters("".join(parts))
            parts, length = [line], 0
            is_quoted = bool(_QUOTED.search(line.partition(":")[0]))
        length += len(line)
    yield _in_its_letters("".join(parts))


def _begins_property(line: str) -> bool:
    """Say whether a line begins a property that is told by its name, whatever is broken above."""
    return bool(_KNOWN.match(line))


_KNOWN: Final = re.compile(
    r"(?:[\w-]+\.)?(begin|end|version|fn|n|nickname|org|title|role|tel|email|url|adr|note|uid|"
    r"categories|impp|rev|bday|photo)\s*[;:]",
    re.IGNORECASE,
)
_CHARSET: Final = re.compile(r"charset=\"?([\w-]+)", re.IGNORECASE)


def _in_its_letters(line: str) -> str:
    """Read the bytes of a line that are no UTF-8 by the letters that it says, else as Windows."""
    if line.isascii() or not any("\udc80" <= letter <= "\udcff" for letter in line):
        return line
    raw = line.encode("utf-8", "surrogateescape")
    told = _CHARSET.search(line.partition(":")[0])
    for letters in ("utf-8", told[1] if told else "cp1252"):
        try:
            return raw.decode(letters)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("cp1252", "replace")


def _ends(line: str) -> bool:
    return bool(_BEGIN.match(line) or _END.match(line))
