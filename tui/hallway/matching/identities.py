"""Keys of e-mail addresses, phone numbers and handles: the same key is the same address."""

import re
from typing import Final

from hallway.matching.folding import fold

_PHONE_DIGITS: Final = 9  # the last ones; country codes and trunk zeros are written or not
_SHORTEST_PHONE: Final = 7
_DIGITS: Final = re.compile(r"\d")
_NO_DIALLING: Final = re.compile(r"[^\d+]")
# Which codes have one digit or two is told by how they begin (ITU-T E.164); others have three.
_COUNTRY_CODE: Final = re.compile(
    r"(?:\+|00)([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})"
)
# Addresses that a whole office answers say nothing about one person.
_SHARED: Final = frozenset(
    """
    info hello hi hallo contact office team mail admin sales support help press jobs kontakt
    contacto contato bonjour enquiries reception hr
    """.split()  # noqa: SIM905
)


def identity_keys(field: str, text: str) -> tuple[str, ...]:
    """Return the keys that a passage of this field is known by; no word can look like one."""
    key = _KEYS.get(field)
    found = key(text) if key else ""
    return (found,) if found else ()


def is_identity_key(key: str) -> bool:
    """Say whether a key stands for an address, not for a day."""
    return key[:2] in {"e:", "p:", "h:"}


def email_key(text: str) -> str:
    """Return the key of an address: case, spaces and a +label do not count."""
    local, at, domain = text.strip().lower().removeprefix("mailto:").rpartition("@")
    return f"e:{local.partition('+')[0]}@{domain}" if at and local and domain else ""


def phone_key(text: str) -> str:
    """Return the key of a number: its last nine digits."""
    digits = "".join(_DIGITS.findall(text))
    return f"p:{digits[-_PHONE_DIGITS:]}" if len(digits) >= _SHORTEST_PHONE else ""


def joined_digits(text: str) -> tuple[str, ...]:
    """Return the words that a phone number is found by, however its digits are grouped.

    They are its national part, without the country code and the zeros before it, and the last
    seven digits of that; there are none where fewer stand in the text.
    """
    code = _COUNTRY_CODE.match(_NO_DIALLING.sub("", text))
    digits = "".join(_DIGITS.findall(text)).lstrip("0")
    national = digits.removeprefix(code[1]).lstrip("0") if code else digits
    if len(national) < _SHORTEST_PHONE:
        return ()
    return tuple(dict.fromkeys((national, national[-_SHORTEST_PHONE:])))


def handle_key(text: str) -> str:
    """Return the key of a handle: without its marks and its case."""
    plain = "@".join(fold(part) for part in text.split("@") if part)
    return f"h:{plain}" if plain else ""


def is_shared_address(text: str) -> bool:
    """Say whether an address belongs to an office rather than to a person."""
    return text.strip().lower().partition("@")[0] in _SHARED


_KEYS: Final = {"email": email_key, "phone": phone_key, "handle": handle_key}
