"""Tags: one word each, without the punctuation behind it (rule 5)."""

import re

TAG_CLOSERS = ".;:!?)。；：！？）"

_WORD = re.compile(r"[^ \n,，、：]+")
_COMMAS = re.compile(r"[,，、]+(?=[ \n]|\Z)")


def tag_at(text: str, start: int) -> tuple[str, int]:
    """Read the tag whose mark stands at an offset.

    Returns:
        The tag, and the offset behind its word and the closing punctuation.
    """
    word = _WORD.match(text, start + 1)
    if word is None:
        return "", start + 1
    commas = _COMMAS.match(text, word.end())
    return word[0].rstrip(TAG_CLOSERS), commas.end() if commas else word.end()
