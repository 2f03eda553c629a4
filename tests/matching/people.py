"""People for the tests of matching, from the whole world and made up."""

from datetime import date

from hallway.domain.matches import Passage, Profile
from hallway.matching.finder import IndexFinder, make_finder

TODAY = date(2026, 11, 22)

ANA, ROBERT, KATHRYN, BJORN, YULIA, LIU, MARIA, MARIO, AMINA, NAMELESS, JOAO, TUNDE = range(1, 13)


def profile(person: int, *passages: tuple[str, str], is_present: bool = True) -> Profile:
    """Make a profile of pairs of field and text."""
    return Profile(person, tuple(Passage(field, text) for field, text in passages), is_present)


def everyone() -> list[Profile]:
    """Return a dozen people and what is known of them."""
    return [
        profile(
            ANA,
            ("name", "Ana Ruiz"),
            ("role", "compiler engineer"),
            ("organisation", "Acme Robotics"),
            ("cue", "red glasses"),
            ("tag", "rust"),
            ("email", "ana@acme.example"),
            ("phone", "+34 612 345 678"),
            ("handle", "@anar@social.example"),
            ("day", "2026-03-14"),
            ("note", "Borrow checking for drones, over a long lunch."),
            ("event", "PyCon Lisbon"),
            ("event place", "Lisbon"),
        ),
        profile(
            ROBERT,
            ("name", "Robert Okonjo"),
            ("organisation", "Harbour Foods"),
            ("place", "Lagos"),
            ("tag", "bees"),
            ("day", "2025-07-02"),
            ("note", "Keeps two hives behind the warehouse."),
            ("companion", "Ana Ruiz"),
        ),
        profile(KATHRYN, ("name", "Kathryn Smyth"), ("organisation", "Vale Chambers")),
        profile(
            BJORN,
            ("name", "Björn Müller-Lindqvist"),
            ("role", "grid planner"),
            ("place", "Malmö"),
            ("note", "Hikes with a donkey."),
        ),
        profile(YULIA, ("name", "Юлия Мельникова"), ("organisation", "Lingvotek")),
        profile(LIU, ("name", "刘梅"), ("role", "winemaker")),
        profile(MARIA, ("name", "Maria Garcia"), ("organisation", "Sur Textiles")),
        profile(MARIO, ("name", "Mario Garcia"), ("organisation", "Norte Coffee")),
        profile(AMINA, ("name", "Amina van der Berg"), ("tag", "hydrology"), is_present=False),
        profile(NAMELESS, ("cue", "green raincoat"), ("note", "Talked about tidal power.")),
        profile(JOAO, ("name", "João Álvares"), ("email", "info@mar.example")),
        profile(TUNDE, ("name", "Tunde Bakare"), ("tag", "drones"), ("place", "Lisbon")),
    ]


def finder() -> IndexFinder:
    """Index everyone."""
    return make_finder(everyone())
