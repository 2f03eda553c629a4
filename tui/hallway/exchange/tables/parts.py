"""What a column of a table holds, as its header tells."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final


class Part(StrEnum):
    """What a column holds of a person."""

    NAME = "name"
    GIVEN = "first name"
    MIDDLE = "middle name"
    FAMILY = "family name"
    NICKNAME = "nickname"
    ROLE = "role"
    ORGANISATION = "organisation"
    PLACE = "place"
    COUNTRY = "country"
    EMAIL = "e-mail"
    PHONE = "phone"
    URL = "web address"
    HANDLE = "handle"
    TAG = "tag"
    FIELD = "field"
    CIRCLE = "circle"
    CUE = "cue"
    NOTE = "note"
    SINCE = "known since"


_HEADERS: Final[Mapping[Part, str]] = {
    Part.NAME: (
        "name|full name|display name|contact name|contact|person|nom complet|nombre completo|"
        "vollständiger name|anzeigename|nome completo|navn|namn|氏名|姓名|имя и фамилия"
    ),
    Part.GIVEN: (
        "first name|given name|firstname|forename|vorname|prénom|nombre|nome|primeiro nome|"
        "fornavn|förnamn|voornaam|etunimi|imię|jméno|имя|名"
    ),
    Part.MIDDLE: (
        "middle name|additional name|weitere vornamen|deuxième prénom|segundo nombre|"
        "secondo nome|nome do meio"
    ),
    Part.FAMILY: (
        "last name|family name|lastname|surname|nachname|nom|nom de famille|apellido|apellidos|"
        "cognome|sobrenome|apelido|etternavn|efternamn|achternaam|sukunimi|nazwisko|příjmení|"
        "фамилия|姓"
    ),
    Part.NICKNAME: "nickname|nick name|spitzname|surnom|apodo|soprannome",
    Part.ROLE: (
        "role|position|title of job|job title|jobtitle|organization title|organization 1 - title|"
        "occupation|profession|position/title|job|beruf|funktion|poste|fonction|cargo|puesto|"
        "posizione|stilling|titel"
    ),
    Part.ORGANISATION: (
        "company|organization|organisation|organization name|organization 1 - name|employer|"
        "firma|société|entreprise|empresa|compañía|azienda|società|bedrijf|yritys|会社"
    ),
    Part.PLACE: (
        "city|town|place|location|home city|work city|business city|address 1 - city|"
        "ort geschäftlich|ort privat|ort|stadt|ville|ville (bureau)|ciudad|città|cidade|by|stad"
    ),
    Part.COUNTRY: (
        "country|home country|work country|business country|business country/region|"
        "home country/region|address 1 - country|land|pays|país|paese"
    ),
    Part.EMAIL: (
        "e-mail|email|mail|e-mail address|email address|primary email|secondary email|"
        "e-mail 2 address|e-mail 3 address|e-mail-adresse|e-mail 2: adresse|adresse e-mail|"
        "adresse de messagerie|correo electrónico|dirección de correo electrónico|"
        "indirizzo e-mail|indirizzo posta elettronica|endereço de email|courriel"
    ),
    Part.PHONE: (
        "phone|telephone|mobile|mobile phone|mobile number|home phone|home phone 2|work phone|"
        "business phone|business phone 2|primary phone|other phone|phone number|cell|"
        "company main phone|telefon|telefon geschäftlich|telefon privat|mobiltelefon|handy|"
        "téléphone|téléphone mobile|tél. mobile|teléfono|teléfono móvil|telefono|cellulare|"
        "telefone|telemóvel"
    ),
    Part.URL: (
        "url|web address|website|web site|"
        "web page|web page 1|web page 2|homepage|linkedin|profile url|"
        "webseite|page web|página web|pagina web"
    ),
    Part.HANDLE: "handle|screen name|twitter|mastodon|username",
    Part.TAG: "tags|tag|labels|categories|group membership|keywords|kategorien|catégories",
    Part.FIELD: "field",
    Part.CIRCLE: "circles|circle",
    Part.CUE: "cues|cue",
    Part.NOTE: "notes|note|comments|remarks|notizen|remarques|notas|observaciones|appunti",
    Part.SINCE: "connected on|met on|since|date met|known since",
}
_BY_HEADER: Final = {
    header: part for part, headers in _HEADERS.items() for header in headers.split("|")
}
_NUMBERED: Final = (
    (re.compile(r"(e-?mail|email) \d+ - value"), Part.EMAIL),
    (re.compile(r"phone \d+ - value"), Part.PHONE),
    (re.compile(r"website \d+ - value"), Part.URL),
    (re.compile(r"im \d+ - value"), Part.HANDLE),
    (re.compile(r"address \d+ - city"), Part.PLACE),
    (re.compile(r"address \d+ - country"), Part.COUNTRY),
    (re.compile(r"organi[sz]ation \d+ - name"), Part.ORGANISATION),
    (re.compile(r"organi[sz]ation \d+ - title"), Part.ROLE),
)
_FORMATS: Final = (
    ("LinkedIn connections", {"first name", "last name", "connected on"}),
    ("Google contacts", {"first name", "organization name", "labels"}),
    ("Google contacts", {"given name", "family name", "group membership"}),
    ("Thunderbird address book", {"primary email", "display name"}),
    ("Outlook contacts", {"first name", "e-mail address", "business phone"}),
    ("Outlook contacts", {"vorname", "nachname", "e-mail-adresse"}),
)
TABLE: Final = "table"
"""What a table is called that no known program wrote."""


def part_of(header: str) -> Part | None:
    """Say what a column holds by its header; None where that does not tell."""
    name = " ".join(header.casefold().strip("\ufeff *").split())
    known = _BY_HEADER.get(name)
    if known is not None:
        return known
    return next((part for pattern, part in _NUMBERED if pattern.fullmatch(name)), None)


def format_of(headers: Sequence[str]) -> str:
    """Name the program whose table has such headers."""
    names = {" ".join(each.casefold().split()) for each in headers}
    return next((format_ for format_, needed in _FORMATS if needed <= names), TABLE)
