import pytest

from hallway.matching.sounds import sound_keys

HEARD_ALIKE = (
    "keogh kyoh, siobhan shivaun, sean shawn, leigh lee, steven stephen, caoimhe keeva, niamh "
    "neev, saoirse seersha, aoife eefa, oisin osheen, cillian killian, bhriain breen, owen "
    "eoghan, lewis louis, joaquin hoakin, guillermo giyermo, ximena himena, jorge horhe, gonzalez "
    "gonsales, thibault tibo, michel mishel, helena elena, chiara kiara, giovanni jovanni, "
    "schmidt shmit, krzysztof kshishtof, szymanski shimanski, wojciech voitsekh, csaba chaba, "
    "sandor shandor, katja katya, yulia iulia, yelena elena, dawood daud, tariq tarek, qiang "
    "chiang, zhang jang, ayse aishe, cagla chagla, knut nut, wright right"
)


@pytest.mark.parametrize("pair", HEARD_ALIKE.split(", "))
def test_names_heard_alike_have_a_key_in_common(pair: str) -> None:
    name, other = pair.split()
    assert not set(sound_keys(name)).isdisjoint(sound_keys(other))


@pytest.mark.parametrize("pair", ["robert roland", "anna emma", "mark magda", "peter walter"])
def test_names_heard_otherwise_have_no_key_in_common(pair: str) -> None:
    name, other = pair.split()
    assert set(sound_keys(name)).isdisjoint(sound_keys(other))


def test_the_usual_key_comes_first() -> None:
    assert sound_keys("joaquin")[0] == "jkn"


def test_a_word_has_few_keys() -> None:
    assert max(len(sound_keys(word)) for word in ("wojciechowska", "hajjaj", "ghallchobhair")) <= 4


@pytest.mark.parametrize("word", ["", "h", "gh", "42", "x"])
def test_odd_words_have_a_key_too(word: str) -> None:
    assert all(isinstance(key, str) for key in sound_keys(word))
