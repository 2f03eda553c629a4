import pytest

from hallway.matching.identities import (
    handle_key,
    identity_keys,
    is_same_address,
    is_shared_address,
    phone_key,
)


@pytest.mark.parametrize(
    ("number", "other"),
    [
        ("+1 212 555 0143", "212-555-0143"),
        ("+1 212 555 0143", "1 (212) 555 0143"),
        ("+34 612 345 678", "0034612345678"),
        ("+34 612 345 678", "34612345678"),
        ("+49 (0)171 8889900", "0171 8889900"),
        ("+86 138 0013 8000", "138 0013 8000"),
        ("+7 912 345 67 89", "8 (912) 345-67-89"),
        ("+36 30 123 4567", "06 30 123 4567"),
        ("+91 98765 43210", "98765 43210"),
    ],
)
def test_a_number_is_the_same_with_its_country_code_and_without(number: str, other: str) -> None:
    assert is_same_address("phone", number, other)
    assert is_same_address("phone", other, number)
    assert not set(identity_keys("phone", number)).isdisjoint(identity_keys("phone", other))


@pytest.mark.parametrize(
    ("number", "other"),
    [
        ("+1 212 555 0143", "+1 312 555 0143"),
        ("98765 43210", "88765 43210"),
        ("+86 138 0013 8000", "+86 158 0013 8000"),
        ("138 0013 8000", "158 0013 8000"),
        ("+49 171 8889900", "+33 171 8889900"),
        ("+1 212 555 0100 ext 12", "+1 212 555 0100 ext 13"),
        ("555 0143", "212 555 0143"),
    ],
)
def test_numbers_that_differ_anywhere_are_two(number: str, other: str) -> None:
    assert not is_same_address("phone", number, other)
    assert not is_same_address("phone", other, number)


@pytest.mark.parametrize("text", ["", "12 34", "000 0000", "+", "call me"])
def test_what_is_no_number_has_no_key(text: str) -> None:
    assert phone_key(text) == ""
    assert identity_keys("phone", text) == ()
    assert not is_same_address("phone", text, text)


@pytest.mark.parametrize(
    ("handle", "other"),
    [("@ana_k", "@anak"), ("@ana.k", "@anak"), ("@伟", "@卫"), ("@ana", "@ana@social.example")],
)
def test_handles_of_other_signs_are_two(handle: str, other: str) -> None:
    assert handle_key(handle) != handle_key(other)


def test_a_handle_is_the_same_in_any_case_and_with_or_without_its_mark() -> None:
    assert handle_key("@Ana_K") == handle_key("ana_k") == handle_key(" @ana_k, ")


def test_marks_alone_are_no_handle() -> None:
    assert identity_keys("handle", "@_.") == ()


@pytest.mark.parametrize(
    "address",
    [
        "booking@acme.example", "noreply@acme.example", "No-Reply@acme.example",
        "billing@acme.example", "accounts@acme.example", "customer.service@acme.example",
        "orders+web@acme.example", "family@home.example",
    ],
)  # fmt: skip
def test_an_address_that_many_answer_is_no_persons(address: str) -> None:
    assert is_shared_address(address)


@pytest.mark.parametrize("address", ["ana@acme.example", "bill.order@acme.example", "@x.example"])
def test_an_address_with_a_name_is_a_persons(address: str) -> None:
    assert not is_shared_address(address)
