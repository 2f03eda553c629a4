"""Keys of e-mail addresses, phone numbers and handles: the same key is the same address."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_SHORTEST_PHONE: Final = 7
_DIGITS: Final = re.compile(r"\d")
_NO_DIALLING: Final = re.compile(r"[^\d+]")
# Which codes have one digit or two is told by how they begin (ITU-T E.164); others have three.
_CODE: Final = r"([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})"
_COUNTRY_CODE: Final = re.compile(rf"(?:\+|00){_CODE}")
# So many digits may begin with a country code without a sign before it.
_UNMARKED_CODE: Final = re.compile(rf"{_CODE}(?=\d)")
_SHORTEST_WITH_CODE: Final = 11
# What is dialled within a country before a number of so many digits, where that is no zero.
_TRUNKS: Final = ((re.compile(r"8(?=\d{10}$)"), "7"), (re.compile(r"06(?=\d{9}$)"), "36"))
_AFTER_A_HANDLE: Final = ".,;:!?"
# Addresses that a whole office or family answers say nothing about one person.
_SHARED: Final = frozenset(
    """
    info hello hi hallo contact office team mail admin sales support help press jobs kontakt
    contacto contato bonjour enquiries reception hr booking bookings reservations noreply
    donotreply billing accounts accounting invoice invoices service services order orders shop
    store marketing news newsletter events webmaster postmaster privacy legal finance careers
    feedback main inquiries enquiry secretary sekretariat secretariat recepcion reservas ventas
    vendas facture rechnung buchhaltung empfang soporte customer care family familie famille
    familia famiglia
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class _Number:
    """One way to read a phone number: without a code, it is of any country."""

    code: str
    national: str

    def may_be(self, other: "_Number") -> bool:
        """Say whether two readings are one number."""
        is_there = not self.code or not other.code or self.code == other.code
        return is_there and self.national == other.national


def identity_keys(field: str, text: str) -> tuple[str, ...]:
    """Return the keys that a passage of this field is known by; no word can look like one.

    A phone number has one for each way in which it may be written.
    """
    if field == "phone":
        return tuple(dict.fromkeys(_phone_keys(text)))
    key = _KEYS.get(field)
    found = key(text) if key else ""
    return (found,) if found else ()


def is_same_address(field: str, text: str, other: str) -> bool:
    """Say whether two passages of a field are one e-mail address, phone number or handle."""
    if field != "phone":
        keys = identity_keys(field, text)
        return bool(keys) and keys == identity_keys(field, other)
    others = list(_numbers(other))
    return any(one.may_be(another) for one in _numbers(text) for another in others)


def is_identity_key(key: str) -> bool:
    """Say whether a key stands for an address, not for a day."""
    return key[:2] in {"e:", "p:", "h:"}


def email_key(text: str) -> str:
    """Return the key of an address: case, spaces and a +label do not count."""
    local, at, domain = text.strip().lower().removeprefix("mailto:").rpartition("@")
    return f"e:{local.partition('+')[0]}@{domain}" if at and local and domain else ""


def phone_key(text: str) -> str:
    """Return the key of a number: all its digits, but for a country code with a sign before it."""
    return next(_phone_keys(text), "")


def _phone_keys(text: str) -> Iterator[str]:
    """Yield the usual key of a number first, then those it has with or without a code."""
    numbers = list(_numbers(text))
    yield from (f"p:{number.national}" for number in numbers)
    yield from (f"p:{number.code}{number.national}" for number in numbers if number.code)


def _numbers(text: str) -> Iterator[_Number]:
    """Yield how a phone number may be read, as it is written first."""
    dialled = _NO_DIALLING.sub("", text)
    digits = dialled.replace("+", "")
    if len(digits) < _SHORTEST_PHONE or not digits.strip("0"):
        return
    code = _COUNTRY_CODE.match(dialled)
    if code:
        yield _Number(code[1], dialled[code.end() :].replace("+", "").lstrip("0"))
        return
    yield _Number("", digits.lstrip("0"))
    for trunk, abroad in _TRUNKS:
        if at := trunk.match(digits):
            yield _Number(abroad, digits[at.end() :])
    code = _UNMARKED_CODE.match(digits)
    if code and len(digits) >= _SHORTEST_WITH_CODE:
        yield _Number(code[1], digits[code.end() :].lstrip("0"))


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
    """Return the key of a handle: without its case and the signs around it."""
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    plain = "@".join(filter(None, plain.rstrip(_AFTER_A_HANDLE).split("@")))
    return f"h:{plain}" if any(map(str.isalnum, plain)) else ""


def is_shared_address(text: str) -> bool:
    """Say whether an address belongs to an office or a family rather than to a person."""
    local = text.strip().lower().removeprefix("mailto:").partition("@")[0].partition("+")[0]
    words = re.split(r"[._-]+", local)
    return "".join(words) in _SHARED or _SHARED.issuperset(words)


_KEYS: Final = {"email": email_key, "phone": phone_key, "handle": handle_key}
