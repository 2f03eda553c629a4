"""Every kind of record there is; a new noun is added here."""

from hallway.domain.asks import Ask, Offer
from hallway.domain.collaborations import Collaboration
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event, Series
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.goals import Goal
from hallway.domain.ideas import Feedback, Idea
from hallway.domain.introductions import Introduction
from hallway.domain.outcomes import Outcome
from hallway.domain.own_card import OwnCard
from hallway.domain.passed import PassedPair
from hallway.domain.people import Person
from hallway.domain.questions import Question
from hallway.domain.records import Record
from hallway.domain.vouching import Recommendation

NOUNS: tuple[type[Record], ...] = (
    Person,
    Series,
    Event,
    Encounter,
    Followup,
    Ask,
    Offer,
    Idea,
    Feedback,
    Favour,
    Introduction,
    Recommendation,
    Collaboration,
    Goal,
    Outcome,
    PassedPair,
    Question,
    OwnCard,
)
