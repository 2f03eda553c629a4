import pytest

from hallway.matching.folding import forms_of


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("鈴木", "suzuki"),
        ("佐藤", "sato"),
        ("大野", "ono"),
        ("花子", "hanako"),
        ("直樹", "naoki"),
        ("ゆうこ", "yuko"),
        ("じゅんこ", "junko"),
        ("ショータ", "shota"),
        ("くみ子", "kumiko"),
        ("小川直樹", "ogawa"),
        ("小川直樹", "naoki"),
        ("林", "hayashi"),
        ("林", "lin"),
        ("曾", "zeng"),
        ("单", "shan"),
        ("陳", "chan"),
        ("蔡", "tsai"),
        ("小明", "xiaoming"),
        ("김", "kim"),
        ("이", "lee"),
        ("민수", "minsoo"),
        ("영희", "younghee"),
        ("محمد", "mohammed"),
        ("الأيوبي", "ayubi"),
        ("الأيوبي", "alayubi"),
        ("כהן", "cohen"),
        ("אברמוביץ", "avrmovitz"),
        ("Μπάκα", "baka"),
        ("Ευστάθιος", "efstathios"),
        ("Ευστάθιος", "eystathios"),
        ("शर्मा", "sharma"),
        ("চট্টোপাধ্যায়", "chattopadhyay"),
        ("வெங்கடேஷ்", "venkatesh"),
    ],
)
def test_a_name_in_another_script_has_its_spelling(written: str, spelt: str) -> None:
    assert spelt in forms_of(written)


def test_chinese_names_have_no_japanese_family_name() -> None:
    assert "ogawa" not in forms_of("李金凤")


@pytest.mark.parametrize("written", ["々", "ッ", "ー", "ょ", "ال", "्", "ʼ", "ㄱ", "\u0651"])
def test_a_letter_that_is_none_alone_is_no_error(written: str) -> None:
    assert all(form.isascii() for form in forms_of(written))
