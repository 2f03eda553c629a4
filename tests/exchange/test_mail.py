"""Letters for mail programs, read back as those would read them."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.letters import Letter
from hallway.exchange.mail import mailto, write_eml

LETTER = Letter(
    ("ana@acme.example",),
    "Drones & bees? 100 %",
    "Hello Ana,\n\nsee https://acme.example/?a=1&b=2 #rust\n\nJoão",
)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


def opened(letter: Letter) -> EmailMessage:
    message = message_from_bytes(write_eml(letter), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_an_address_says_all_of_the_letter() -> None:
    parts = urlsplit(mailto(LETTER))
    said = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, parts.path, said["subject"], said["body"]) == (
        "mailto",
        "ana@acme.example",
        [LETTER.subject],
        [LETTER.body.replace("\n", "\r\n")],
    )


def test_a_file_says_all_of_the_letter() -> None:
    message = opened(LETTER)
    assert (message["To"], message["Subject"], message["X-Unsent"]) == (
        "ana@acme.example",
        LETTER.subject,
        "1",
    )
    assert message.get_content().splitlines() == LETTER.body.splitlines()


def test_two_people_are_both_addressed() -> None:
    letter = Letter(("ana@acme.example", "bo@lind.example"), "Hello", "Hello")
    assert opened(letter)["To"] == "ana@acme.example, bo@lind.example"


def test_nobody_is_addressed_where_no_address_is_known() -> None:
    letter = Letter((), "Hello", "Hello")
    assert (opened(letter)["To"], mailto(letter)[:16]) == (None, "mailto:?subject=")


def test_what_is_no_address_becomes_no_heading() -> None:
    letter = Letter(("a@b.example\r\nBcc: all@b.example", "x y"), "Hi", "Hi")
    assert (opened(letter)["To"], opened(letter)["Bcc"]) == (None, None)


def test_an_odd_address_adds_no_field() -> None:
    assert "cc=" not in mailto(Letter(("?cc=z@b.example",), "Hi", "Hi"))


@given(subject=TEXTS, body=TEXTS)
def test_no_text_adds_a_field_to_an_address(subject: str, body: str) -> None:
    query = urlsplit(mailto(Letter((), subject, body))).query
    named = [part.partition("=") for part in query.split("&")]
    assert [(name, unquote(text)) for name, _, text in named] == [
        ("subject", subject),
        ("body", "\r\n".join(body.splitlines())),
    ]


@given(subject=TEXTS, body=TEXTS)
def test_no_text_adds_a_heading_to_a_file(subject: str, body: str) -> None:
    message = opened(Letter((), subject, body))
    expected = {"Subject", "X-Unsent", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"}
    assert set(message.keys()) <= expected


def test_an_address_may_have_a_name_before_it() -> None:
    letter = Letter(("Ana Ruiz <ana@acme.example>", "Zoë <zoe@lind.example>"), "Hi", "Hi")
    addresses = [(each.display_name, each.addr_spec) for each in opened(letter)["To"].addresses]
    assert addresses == [("Ana Ruiz", "ana@acme.example"), ("Zoë", "zoe@lind.example")]
    assert mailto(letter).startswith("mailto:ana@acme.example,zoe@lind.example?")


def test_a_domain_is_written_as_name_servers_know_it() -> None:
    letter = Letter(("ana@exämple.example",), "Hi", "Hi")
    assert opened(letter)["To"] == "ana@xn--exmple-cua.example"


def test_a_name_of_any_letters_before_the_at_is_kept() -> None:
    content = write_eml(Letter(("Jörg <jörg@acme.example>",), "Grüße", "Hallo Jörg"))
    assert "To: Jörg <jörg@acme.example>\r\nSubject: Grüße\r\n" in content.decode()


@given(st.lists(TEXTS, max_size=3), TEXTS, TEXTS)
def test_any_letter_can_be_written(to: list[str], subject: str, body: str) -> None:
    letter = Letter(tuple(to), subject, body)
    assert b"X-Unsent: 1" in write_eml(letter) and mailto(letter).isascii()
