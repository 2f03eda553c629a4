"""Who you meet, against figures counted by hand."""

from hallway.domain.encounters import Contact
from hallway.notebook.looking import Scope
from hallway.notebook.state import update
from tests.notebook.insights.views import change_talk, chart, counts, look, on, row
from tests.notebook.people import NOW, TODAY, Book


def six_developers(book: Book, day: str = "2026-11-21") -> None:
    book.start("Code Night", on(day))
    for name in ("Aroha", "Bogdan", "Chidi", "Dilnoza", "Eero", "Farah"):
        book.capture(f"{name} N{name}, developer @House {name[0]} /Porto", on(day))


def test_fields_are_counted_by_people_and_not_by_talks(book: Book) -> None:
    six_developers(book)
    ioana = book.capture("Ioana Popa, nurse", on("2026-11-01"))
    book.capture("Ioana Popa", on("2026-11-02"), same_as=ioana.id)
    assert counts(chart(book, "meet", "fields")) == {"software": 6, "medicine": 1}


def test_a_row_knows_who_is_behind_it(book: Book) -> None:
    six_developers(book)
    ioana = book.capture("Ioana Popa, nurse", on("2026-11-01"))
    assert row(chart(book, "meet", "fields"), "medicine").people == (ioana.id,)


def test_what_all_from_last_time_had_in_common_is_said(book: Book) -> None:
    book.capture("Ioana Popa, nurse", on("2026-11-01"))
    six_developers(book)
    assert "All six from last time, Code Night, work in software." in look(book, "meet").words


def test_what_most_of_them_had_in_common_is_said_with_both_numbers(book: Book) -> None:
    six_developers(book)
    book.capture("Ioana Popa, nurse", on("2026-11-21"))
    said = "Six of the seven from last time, Code Night, work in software."
    assert said in look(book, "meet").words


def test_variety_is_said_with_its_number(book: Book) -> None:
    for name, role in (("Ana A", "nurse"), ("Bo B", "nurse"), ("Cy C", "judge"), ("Di D", "judge")):
        book.capture(f"{name}, {role}")
    book.capture("Ed E, cook")
    book.capture("Fi F, cook")
    words = look(book, "meet").words
    assert words[0] == "As varied as 3 equally common fields, of 6 whose field is known."


def test_below_five_nothing_is_said_of_variety(book: Book) -> None:
    book.capture("Ana A, nurse")
    assert (look(book, "meet").words, chart(book, "meet", "fields").is_enough) == ((), False)


def test_the_share_of_whom_it_is_known_is_said(book: Book) -> None:
    six_developers(book)
    book.capture("Ioana Popa", on("2026-11-01"))
    assert chart(book, "meet", "fields").words == ("Known of 6 of 7 people, 86 %.",)


def test_circles_in_any_case_are_one(book: Book) -> None:
    for number, circle in enumerate(("Choir", "choir", "CHOIR")):
        person = book.capture(f"Ana A{number}")
        book.keep(book.notebook.put_in_circle(person.id, circle, on("2026-11-21")))
    assert counts(chart(book, "meet", "circles")) == {"Choir": 3}


def test_months_tell_new_from_known(book: Book) -> None:
    ana = book.capture("Ana A", on("2026-09-03"))
    book.capture("Bo B", on("2026-10-04"))
    book.capture("Ana A", on("2026-10-05"), same_as=ana.id)
    months = chart(book, "meet", "time")
    assert [(each.label, each.count, each.part) for each in months.rows] == [
        ("2026-09", 1, 0),
        ("2026-10", 2, 1),
    ]


def test_over_two_years_it_is_counted_by_years(book: Book) -> None:
    book.capture("Ana A", on("2023-01-03"))
    book.capture("Bo B", on("2026-10-04"))
    assert counts(chart(book, "meet", "time")) == {"2023": 1, "2026": 1}


def test_every_meeting_is_the_first_or_one_again(book: Book) -> None:
    ana = book.capture("Ana A", on("2026-09-03"))
    book.capture("Ana A", on("2026-10-05"), same_as=ana.id)
    book.capture("Ana A", on("2026-10-05"), same_as=ana.id)
    assert counts(chart(book, "meet", "new_and_known")) == {"for the first time": 1, "again": 2}


def test_a_message_is_no_meeting(book: Book) -> None:
    ana = book.capture("Ana A, nurse", on("2026-09-03"))
    book.capture("Ana A", on("2026-10-05"), same_as=ana.id)
    change_talk(book, ana, contact=Contact.MESSAGE)
    assert counts(chart(book, "meet", "time")) == {"2026-09": 1}


def test_since_a_day_whoever_was_met_before_is_known(book: Book) -> None:
    ana = book.capture("Ana A", on("2026-09-03"))
    book.capture("Ana A", on("2026-11-05"), same_as=ana.id)
    scope = Scope(since=on("2026-11-01").date())
    assert counts(chart(book, "meet", "new_and_known", scope)) == {
        "for the first time": 0,
        "again": 1,
    }


def test_whoever_a_file_knew_before_is_not_new(book: Book) -> None:
    ana = book.capture("Ana A", on("2026-09-03"))
    book.keep(book.notebook.plan(NOW, "Known", [update(ana, met_on=on("2015-05-01").date())]))
    (month,) = chart(book, "meet", "time").rows
    assert month.words == "0 new, 1 known"


def test_at_an_event_whoever_was_met_elsewhere_that_day_is_known(book: Book) -> None:
    ana = book.capture("Ana A", on("2026-11-21"))
    book.start("Code Night", on("2026-11-21"))
    book.capture("Ana A", on("2026-11-21"), same_as=ana.id)
    scope = Scope(event=book.notebook.event_named("Code Night").id)
    assert counts(chart(book, "meet", "new_and_known", scope)) == {
        "for the first time": 0,
        "again": 1,
    }


def test_one_event_is_looked_at_alone(book: Book) -> None:
    six_developers(book)
    book.capture("Ioana Popa, nurse", on("2026-11-01"))
    scope = Scope(event=book.notebook.event_named("Code Night").id)
    assert counts(chart(book, "meet", "fields", scope)) == {"software": 6}


def test_whoever_is_in_the_trash_counts_nowhere(book: Book) -> None:
    six_developers(book)
    (aroha,) = [each for each in book.notebook.people() if each.name == "Aroha NAroha"]
    book.keep(book.notebook.delete_person(aroha.id, on("2026-11-22")))
    assert counts(chart(book, "meet", "fields")) == {"software": 5}


def test_whoever_was_merged_counts_once(book: Book) -> None:
    ana = book.capture("Ana A, nurse", on("2026-09-03"))
    other = book.capture("Ana Ah, nurse", on("2026-10-03"))
    book.keep(book.notebook.merge_people(ana.id, other.id, on("2026-11-22")))
    assert counts(chart(book, "meet", "fields")) == {"medicine": 1}


def test_what_is_dated_later_is_left_out_and_said(book: Book) -> None:
    book.capture("Ana A, nurse", on("2026-12-24"))
    view = look(book, "meet")
    assert (view.words, counts(view.charts[0])) == (
        ("1 encounter is dated after today, and left out.",),
        {},
    )


def test_where_one_field_is_most_of_them_others_are_suggested(book: Book) -> None:
    six_developers(book)
    suggestion = look(book, "meet").suggestion
    assert suggestion is not None
    assert (suggestion.text, suggestion.why) == (
        "meet two people outside software",
        "6 of 6, 100 % whose field is known work in software",
    )


def test_what_was_set_as_a_goal_is_not_suggested_again(book: Book) -> None:
    six_developers(book)
    suggestion = look(book, "meet").suggestion
    assert suggestion is not None
    book.keep(book.notebook.take_up(suggestion, on(TODAY.isoformat())))
    assert look(book, "meet").suggestion is None


def test_suggestions_can_be_switched_off(book: Book) -> None:
    six_developers(book)
    assert book.notebook.look("meet", TODAY, experiments=None).suggestion is None
