"""Ideas, lessons, collaborations and pairs of thoughts, for people and for programs."""

from datetime import date

from hallway.cli.command import Context
from hallway.cli.references import Shape, person_reference
from hallway.domain.collaborations import Collaboration
from hallway.domain.days import show_day
from hallway.domain.ideas import Idea
from hallway.domain.ids import show_id
from hallway.domain.people import display_name
from hallway.notebook import Notebook


def print_ideas(context: Context, notebook: Notebook) -> int:
    """Print the portfolio by states."""
    portfolio = notebook.portfolio()
    if context.output.wants_json:
        context.output.json([_shape(each, notebook) for _, ideas in portfolio for each in ideas])
        return 0
    for state, ideas in portfolio:
        context.output.line(state.value)
        for idea in ideas:
            context.output.line(f"  {_words(idea, notebook, context.clock.today())}")
    if not portfolio:
        context.output.aside("No ideas yet; in a line one follows a !")
    return 0


def print_idea(context: Context, notebook: Notebook, idea: Idea) -> int:
    """Print one idea, with what people said about it and what is done on it."""
    together, today = notebook.collaborations(idea_id=idea.id), context.clock.today()
    if context.output.wants_json:
        shapes = [together_shape(each, notebook) for each in together]
        context.output.json({**_shape(idea, notebook), "together": shapes})
        return 0
    state = "lesson" if idea.is_lesson else idea.state.value
    context.output.line(f"{_words(idea, notebook, today)}, {state}")
    for each in notebook.feedback_on(idea):
        said = f": {each.text}" if each.text else ""
        name, day = display_name(notebook.person(each.person)), show_day(each.day, today)
        context.output.line(f"  {name}, {each.stance.value}{said}, {day}")
    for one in together:
        context.output.line(f"  together: {together_words(one, notebook, today)}")
    return 0


def print_lessons(context: Context, notebook: Notebook, topic: str) -> int:
    """Print the lessons on a topic."""
    lessons = notebook.lessons(topic)
    if context.output.wants_json:
        context.output.json([_shape(each, notebook) for each in lessons])
        return 0
    for lesson in lessons:
        whom = _from(lesson, notebook)
        context.output.line(f"{lesson.text}{f', from {whom}' if whom else ''}")
    if not lessons:
        context.output.aside(f"No lesson on {topic} yet." if topic else "No lessons yet.")
    return 0


def print_hearers(context: Context, notebook: Notebook, idea: Idea) -> int:
    """Print who should hear an idea next."""
    hearers = notebook.who_should_hear(idea, context.clock.today())
    if context.output.wants_json:
        people = [(notebook.person(each.person), each.why) for each in hearers]
        context.output.json([{**person_reference(who), "why": why} for who, why in people])
        return 0
    for each in hearers:
        context.output.line(f"{display_name(notebook.person(each.person))}: {each.why}")
    if not hearers:
        context.output.aside("Nobody of another field who was not asked yet has touched this.")
    return 0


def together_shape(together: Collaboration, notebook: Notebook) -> Shape:
    """Shape a collaboration."""
    here = [notebook.person(each) for each in together.people if notebook.is_here(each)]
    return {
        "id": show_id(together.id),
        "text": together.text,
        "people": [person_reference(each) for each in here],
        "idea": None if together.idea is None else show_id(together.idea),
        "since": together.since.isoformat(),
        "stands": together.stands or None,
        "ended_on": together.ended_on.isoformat() if together.ended_on else None,
    }


def together_words(together: Collaboration, notebook: Notebook, today: date) -> str:
    """Write a collaboration in a row."""
    here = (notebook.person(each) for each in together.people if notebook.is_here(each))
    names = ", ".join(map(display_name, here))
    stands = f", {together.stands}" if together.stands else ""
    over = f", over since {show_day(together.ended_on, today)}" if together.ended_on else ""
    since, what = show_day(together.since, today), f"{together.text} with {names}"
    idea = notebook.find(Idea, together.idea)
    on = f" on {idea.text}" if idea and idea.text.casefold() != together.text.casefold() else ""
    return f"{notebook.short_id(together)}  {what}{on}, since {since}{stands}{over}"


def _shape(idea: Idea, notebook: Notebook) -> Shape:
    feedback = [
        {
            "person": person_reference(notebook.person(each.person)),
            "day": each.day.isoformat(),
            "stance": each.stance.value,
            "text": each.text or None,
        }
        for each in notebook.feedback_on(idea)
    ]
    return {
        "id": show_id(idea.id),
        "text": idea.text,
        "state": None if idea.is_lesson else idea.state.value,
        "energizes": idea.is_energizing,
        "from": _from(idea, notebook) or None,
        "sparked_on": idea.sparked_on.isoformat(),
        "last_touched": idea.last_touched.isoformat(),
        "feedback": feedback,
    }


def _words(idea: Idea, notebook: Notebook, today: date) -> str:
    energizes = ", energizes" if idea.is_energizing else ""
    whom = _from(idea, notebook)
    sparked = f", sparked with {whom}" if whom else ""
    touched = show_day(idea.last_touched, today)
    return f"{notebook.short_id(idea)}  {idea.text}{energizes}{sparked}, last touched {touched}"


def _from(idea: Idea, notebook: Notebook) -> str:
    if idea.person is None or not notebook.is_here(idea.person):
        return ""
    return display_name(notebook.person(idea.person))
