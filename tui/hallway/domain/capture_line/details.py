"""Contact details, which are known by their shape wherever they stand (rule 8)."""

import re
from dataclasses import dataclass

from hallway.domain.capture_line.parts import Part
from hallway.domain.capture_line.phones import phone_end

LONGEST_DETAIL = 2048
"""Characters in the longest detail; a longer word is text, so that reading stays quick."""

# Endings that are common in addresses and are not endings of files (as `.py` and `.md` are).
_KNOWN_ENDINGS = (
    "com|org|net|edu|gov|int|info|biz|io|dev|app|ai|co|me|tv|xyz|tech|cloud|page|site|online|"
    "blog|design|studio|social|eu|uk|us|ca|au|nz|ie|de|at|ch|fr|be|nl|lu|es|pt|it|gr|pl|cz|"
    "sk|hu|ro|bg|hr|si|rs|ee|lv|lt|fi|se|no|dk|is|ua|tr|il|in|jp|kr|cn|tw|hk|sg|my|th|vn|id|"
    "ph|br|mx|ar|cl|pe|za|ng|ke|gg|gl|ly|example"
)

_EMAIL = re.compile(r"\w[\w.+%'&=~-]*@(?:[\w-]+\.)+[^\W\d_]{2,}")
_ANGLED = re.compile(r"<(\w[\w.+%'&=~-]*@[\w-]+(?:\.[\w-]+)*)>")
_HANDLE = re.compile(r"@\w[\w.+-]*@[\w-]+(?:\.[\w-]+)*")
_URL = re.compile(r"https?://\w[^\s<>\"]*", re.IGNORECASE)
_BARE_URL = re.compile(rf"(?:[\w-]+\.)+(?:{_KNOWN_ENDINGS})(?::[0-9]+)?/[^\s<>\"]*", re.IGNORECASE)
_SHAPES = ((Part.EMAIL, _EMAIL), (Part.HANDLE, _HANDLE), (Part.URL, _URL), (Part.URL, _BARE_URL))
_COMMA = re.compile("[,，、]")
_OPENERS = "([{\"'“‘«"
_CLOSERS = ".,;:!?)]}\"'”’»，、。；：！？）"
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Detail:
    """A contact detail in a line.

    Attributes:
        part: e-mail, phone, URL or handle.
        value: the detail alone.
        start: where its word begins, with brackets and quotes around it.
        end: where its words end, with closing punctuation, but before a closing colon.
    """

    part: Part
    value: str
    start: int
    end: int


def detail_at(text: str, start: int, end: int) -> Detail | None:
    """Find the contact detail that the word `text[start:end]` is, or is up to its first comma.

    A phone number may go on in the words behind.
    """
    if end - start > LONGEST_DETAIL:
        return None
    if text.find("@", start, end) < 0 and text.find("/", start, end) < 0:
        return _phone_at(text, start)
    if detail := _word_at(text, start, end):
        return detail
    comma = _COMMA.search(text, start, end)
    return _word_at(text, start, comma.start()) if comma else None


def _word_at(text: str, start: int, end: int) -> Detail | None:
    low = start
    while low < end and text[low] in _OPENERS:
        low += 1
    value = _peeled(text[low:end])
    part = _part_of(value)
    if part is None:
        return None
    is_before_colon = text[end - 1] in ":："
    value = value[1:-1] if value.startswith("<") else value
    return Detail(part, value, start, end - is_before_colon)


def whole_detail(text: str) -> Detail | None:
    """Read a text that is nothing but a contact detail; an e-mail address needs no brackets."""
    text = text.strip()
    detail = detail_at(text, 0, len(text.split(" ", 1)[0])) if text else None
    if detail is None and text:
        detail = detail_at(f"<{text}>", 0, len(text) + 2)
        return detail if detail and detail.part is Part.EMAIL else None
    return detail if detail and detail.end >= len(text.rstrip(":：")) else None


def email_text(email: str) -> str:
    """Write an e-mail address so that it is read as one: in brackets when it has no dot."""
    return email if _EMAIL.fullmatch(email) else f"<{email}>"


def _part_of(value: str) -> Part | None:
    for part, shape in _SHAPES:
        if shape.fullmatch(value):
            return part
    if _ANGLED.fullmatch(value):
        return Part.EMAIL
    return (
        Part.URL if value[:1] == "<" and value[-1:] == ">" and _URL.fullmatch(value[1:-1]) else None
    )


def _peeled(word: str) -> str:
    """Take closing punctuation off, but a bracket only if none was opened in the word."""
    surplus = {closer: word.count(closer) - word.count(_PAIRS[closer]) for closer in _PAIRS}
    end = len(word)
    while end and word[end - 1] in _CLOSERS:
        closer = word[end - 1]
        if closer in surplus:
            if surplus[closer] <= 0:
                break
            surplus[closer] -= 1
        end -= 1
    return word[:end]


def _phone_at(text: str, start: int) -> Detail | None:
    at = start
    if text[at] == "(" and (whole := phone_end(text, at + 1)) and text[whole : whole + 1] == ")":
        # A number that is in brackets as a whole.
        value, stop = text[at + 1 : whole], whole + 1
    elif whole := phone_end(text, at):
        value, stop = text[at:whole], whole
    else:
        return None
    while stop < len(text) and text[stop] in ").,;!?-":
        stop += 1
    return Detail(Part.PHONE, " ".join(value.split()), start, stop)
