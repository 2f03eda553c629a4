"""Text from a person, made safe to keep and to show.

What a person types, pastes or imports may hold anything. Three kinds of characters are taken out:

- control characters: a terminal would obey an escape sequence instead of showing it;
- bidirectional controls and invisible format characters: they make a line read otherwise than
  it is stored (Unicode Technical Report 36, "Bidirectional Text Spoofing");
- lone surrogates: they cannot be written as UTF-8, so a save would fail.

The zero-width joiner and non-joiner stay: Persian words and joined emoji are made with them.
"""

import re

LONGEST_TEXT = 1_048_576
"""Characters in one field; longer text is cut, so that no field can stall a screen or a save."""

_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls that are not white space
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"
    "|\r(?=\n)"  # so that a Windows line end counts as one break
)
_BREAK = re.compile("[\n\v\f\r\x85\u2028\u2029]")
_SPACE = re.compile(r"[^\S\n ]")


def safe(text: str) -> str:
    r"""Take unsafe characters out, and write every break as `\n` and every blank as a space."""
    if text.isprintable():
        return text
    return _SPACE.sub(" ", _BREAK.sub("\n", _UNSAFE.sub("", text)))


def safe_offsets(text: str) -> list[int] | None:
    """Say where each character of `safe(text)` stood in the text.

    Returns:
        One offset for each character kept, or None when nothing was taken out.
    """
    unsafe = [found.start() for found in _UNSAFE.finditer(text)]
    if not unsafe:
        return None
    kept: list[int] = []
    after = 0
    for offset in unsafe:
        kept.extend(range(after, offset))
        after = offset + 1
    kept.extend(range(after, len(text)))
    return kept


def clean(text: str, keep_breaks: bool = False) -> str:
    r"""Bring text into the form in which it is kept: safe, stripped, single spaces.

    Args:
        text: anything at all.
        keep_breaks: keep line breaks, as `\n`; otherwise they become spaces.
    """
    text = safe(text)
    if not keep_breaks:
        return " ".join(text.split())[:LONGEST_TEXT].rstrip()
    lines = "\n".join(" ".join(line.split()) for line in text.split("\n"))
    return lines.strip()[:LONGEST_TEXT].rstrip()
