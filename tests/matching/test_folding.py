import pytest

from hallway.matching.folding import fold, forms_of, is_latin


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Łódź", "lodz"),
        ("NÚÑEZ", "nunez"),
        ("Мария", "mariya"),
        ("Παπαδόπουλος", "papadopoulos"),
        ("C#", "c#"),
        ("", ""),
        ("\ud800", ""),
        ("\x00", ""),
    ],
)
def test_a_word_is_folded_to_plain_letters(written: str, plain: str) -> None:
    assert fold(written) == plain


def test_letters_written_out_are_another_form() -> None:
    assert forms_of("Björk") == ("bjork", "bjoerk")


def test_composed_and_separate_accents_are_one() -> None:
    assert forms_of("Bjo\u0308rk") == forms_of("Björk")


@pytest.mark.parametrize(
    "written", ["鈴木", "김민수", "محمد", "כהן", "Ελένη", "शर्मा", "ジョン", "🙂é"]
)
def test_every_form_is_plain(written: str) -> None:
    assert all(form.isascii() and form.islower() for form in forms_of(written))


def test_a_long_text_without_spaces_has_few_forms() -> None:
    assert len(forms_of("漢字" * 5_000)) < 30


def test_accents_and_vietnamese_letters_are_latin() -> None:
    assert is_latin("Nguyễn Đức")
    assert not is_latin("小川")
