"""Asks, offers and who may help, for people and for programs."""

from datetime import date

from hallway.cli.references import Shape, person_reference
from hallway.domain.asks import Ask, Offer
from hallway.domain.days import show_day
from hallway.domain.ids import show_id
from hallway.domain.people import display_name
from hallway.notebook import Notebook
from hallway.notebook.wishing import Helper


def wish_shape(wish: Ask | Offer, notebook: Notebook) -> Shape:
    """Shape an ask or an offer."""
    person = None if wish.person is None else person_reference(notebook.person(wish.person))
    return {
        "id": show_id(wish.id),
        "text": wish.text,
        "person": person,
        "said_on": wish.said_on.isoformat(),
        "settled_on": wish.settled_on.isoformat() if wish.settled_on else None,
    }


def wish_words(wish: Ask | Offer, notebook: Notebook, today: date) -> str:
    """Write an ask or an offer in a row."""
    whose = "" if wish.person is None else f"{display_name(notebook.person(wish.person))}: "
    settled = f", settled {show_day(wish.settled_on, today)}" if wish.settled_on else ""
    return f"{notebook.short_id(wish)}  {whose}{wish.text}{settled}"


def helper_shape(helper: Helper, notebook: Notebook) -> Shape:
    """Shape somebody who may help."""
    person = notebook.person(helper.person)
    return {
        "id": show_id(person.id),
        "name": person.name,
        "offer": helper.offer,
        "score": round(helper.score, 3),
        "why": list(helper.why),
    }


def helper_words(helper: Helper, notebook: Notebook) -> str:
    """Write somebody who may help in a row."""
    name = display_name(notebook.person(helper.person))
    return f"{name}: {helper.offer} ({', '.join(helper.why)})"
