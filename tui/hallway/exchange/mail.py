"""Letters for mail programs: an address to open, and a file."""

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import getaddresses
from typing import Final
from urllib.parse import quote

from hallway.domain.letters import Letter

_ADDRESS: Final = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+")


def mailto(letter: Letter) -> str:
    """Write a letter as an address that a mail program opens (RFC 6068).

    Line breaks are %0D%0A, and nothing of the text can become a field of its own.
    """
    to = ",".join(quote(address, safe="@") for _, address in _usable(letter))
    subject, body = quote(letter.subject, safe=""), quote(_with_crlf(letter.body), safe="")
    return f"mailto:{to}?subject={subject}&body={body}"


def write_eml(letter: Letter) -> bytes:
    """Write a letter as a file that a mail program opens as a draft (RFC 5322).

    `X-Unsent` lets it be opened for editing rather than for reading. An address beyond ASCII makes
    it one of RFC 6532, with UTF-8 in its headings.
    """
    addresses = [Address(name, *_halves(address)) for name, address in _usable(letter)]
    is_plain = all(each.addr_spec.isascii() for each in addresses)
    message = EmailMessage(policy=SMTP if is_plain else SMTPUTF8)
    if addresses:
        message["To"] = addresses
    message["Subject"] = " ".join(letter.subject.split())
    message["X-Unsent"] = "1"
    message.set_content(f"{letter.body}\n")
    return message.as_bytes()


def _usable(letter: Letter) -> list[tuple[str, str]]:
    """Return names and addresses, without what is no address, which would end the headings."""
    found = getaddresses([", ".join(each for each in letter.to if each.isprintable())])
    return [(name, address) for name, address in found if _ADDRESS.fullmatch(address)]


def _halves(address: str) -> tuple[str, str]:
    """Return what stands before the @, and the domain as name servers know it (RFC 3490)."""
    user, _, domain = address.rpartition("@")
    try:
        return user, domain.encode("idna").decode("ascii")
    except UnicodeError:
        return user, domain


def _with_crlf(text: str) -> str:
    return "\r\n".join(text.splitlines())
