"""Filler: words of a query that tell nothing, as in "who was that guy I met"."""

from typing import Final

FILLER: Final = frozenset(
    """
    a about actually again ago almost also although always am an and another any anybody anyone
    anything are aren't around as at be because been being believe bloke both but by called can
    can't chap chat chatted could couldn't despite did didn't discussed do does doesn't don't
    dude dunno during each earlier either else everyone except for forget forgot forgotten from
    guess guy guys had has have having he he's her hers him himself his how i i'd i'll i'm i've
    if in into intro introduce introduced introduces introducing is isn't it it's its itself
    just kind knew know known knows lady like liked likes looked looking looks loved loves man
    many may maybe me meet meeting mention mentioned met might my myself name named names near
    nearly not of off on one onto or other our out over perhaps person possibly probably really
    recall remember remembered said saw say says she she's should so some somebody somehow
    someone something sometime somewhere sort spoke spoken still stuff such sure talk talked
    talking than that that's the their them themselves then there there's these they they're
    thing things think this those though thought through to told too toward towards unless until
    up upon us used via was wasn't we we've wearing wears were what what's when where whether
    which while who who'd who's whom whose why will with within without woman wore work worked
    working works would yes you your
    """.split()  # noqa: SIM905
)
_NAMES_TOO: Final = frozenset(
    "an can do guy he her in man may met my name on or so such to up via will you".split()  # noqa: SIM905
)
"""Filler that is someone's name as well; with a capital beside another one it is no filler."""
_VERBS_TOO: Final = frozenset({"may", "will", "can"})
_BEFORE_A_VERB: Final = frozenset(
    ["he", "i", "it", "she", "that", "they", "we", "which", "who", "you"]
)
_AFTER_A_VERB: Final = frozenset(["be", "have", "not"])


def is_filler(word: str, before: str, after: str) -> bool:
    """Say whether a word tells nothing.

    Args:
        word: as typed.
        before: the word before it, as typed; nothing if there is none.
        after: the word after it.
    """
    plain = word.lower().replace("’", "'")
    if plain not in FILLER or _is_shouted(word, before, after):
        return False
    if plain in _VERBS_TOO and word.islower():
        return before.lower() in _BEFORE_A_VERB or after.lower() in _AFTER_A_VERB or plain == "can"
    if plain not in _NAMES_TOO or not word[0].isupper():
        return True
    return not (_is_named(before) or _is_named(after)) and plain not in {"will", "may"}


def _is_shouted(word: str, before: str, after: str) -> bool:
    """Say whether a word alone is all capitals: US and WHO are no filler."""
    return len(word) > 1 and word.isupper() and not (before.isupper() and after.isupper())


def _is_named(neighbour: str) -> bool:
    return neighbour[:1].isupper() and neighbour.lower() not in FILLER
