import pytest

from hallway.domain.drafts import Draft, Promise
from tests.domain.capture_line.conftest import Read

_ANA_OF_ACME = Draft(name="Ana", role="engineer", organisation="Acme", tags=("rust",))
_ANA_IN_PORTO = Draft(name="Ana", cues=("red, tall",), place="Porto", companions=("Li",))


@pytest.mark.parametrize(
    "name",
    [
        "Ana",
        "Ana Ruiz-Pérez",
        "O'Brien",
        "María José de la Cruz",
        "Dr. Kim",
        "山田太郎",
        "Ana C# R&D a/b -> >= !! :)",
        "Ana & Marek / Li",
        "Ana ~30 +3d <3",
        "Ana 5 > 3",
        "Ana 10:30",
        "Ana #! ^' &. /-",
        "Ana /usr/bin",
        "Ana :x",
        "Ana @@Acme",
    ],
)
def test_text_at_the_start_is_the_name(read: Read, name: str) -> None:
    assert read(name) == Draft(name=name)


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("Ana Ruiz, compiler engineer", Draft(name="Ana Ruiz", role="compiler engineer")),
        ("Ana Ruiz,engineer", Draft(name="Ana Ruiz", role="engineer")),
        (", engineer", Draft(role="engineer")),
        ("Ana, engineer, climber", Draft(name="Ana", role="engineer, climber")),
        ("Ana @Acme Robotics", Draft(name="Ana", organisation="Acme Robotics")),
        ("Ana @ Acme Robotics", Draft(name="Ana", organisation="Acme Robotics")),
        ("Ana @AT&T", Draft(name="Ana", organisation="AT&T")),
        ("Ana #rust #bees", Draft(name="Ana", tags=("rust", "bees"))),
        ("Ana ~red glasses", Draft(name="Ana", cues=("red glasses",))),
        ("Ana ~ red, tall ~loud", Draft(name="Ana", cues=("red, tall", "loud"))),
        ("Ana ? a co-founder", Draft(name="Ana", asks=("a co-founder",))),
        ("Ana ?a co-founder ? a dog", Draft(name="Ana", asks=("a co-founder", "a dog"))),
        ("Ana + wasm help", Draft(name="Ana", offers=("wasm help",))),
        ("Ana ! hives as drones", Draft(name="Ana", ideas=("hives as drones",))),
        ("Ana ! learned: no demo on wifi", Draft(name="Ana", lessons=("no demo on wifi",))),
        ("Ana !Learned: rest", Draft(name="Ana", lessons=("rest",))),
        ("Ana ! I learned: rest", Draft(name="Ana", ideas=("I learned",), note="rest")),
        ("Ana ! gave: a lift home", Draft(name="Ana", given=("a lift home",))),
        ("Ana !Got: advice", Draft(name="Ana", received=("advice",))),
        ("Ana ! idea: drones", Draft(name="Ana", ideas=("drones",))),
        ("Ana ! idea:", Draft(name="Ana", ideas=("idea:",))),
        ("Ana ! idea: learned: x", Draft(name="Ana", ideas=("learned",), note="x")),
        ("Ana ! learned:", Draft(name="Ana", ideas=("learned:",))),
        ("Ana ^Marek Nowak", Draft(name="Ana", introducer="Marek Nowak")),
        ("Ana &Marek &Li Wei", Draft(name="Ana", companions=("Marek", "Li Wei"))),
        ("Ana /Porto, Portugal", Draft(name="Ana", place="Porto, Portugal")),
        ("#rust", Draft(tags=("rust",))),
        ("", Draft()),
        (" \n ", Draft()),
        ("@", Draft()),
        ("Ana @ #rust", Draft(name="Ana", tags=("rust",))),
    ],
)
def test_each_mark_opens_its_part(read: Read, line: str, draft: Draft) -> None:
    assert read(line) == draft


def test_a_whole_line_is_a_complete_record(read: Read, friday: object) -> None:
    line = (
        "Ana Ruiz, compiler engineer @Acme Robotics #rust #bees ~red glasses "
        ": borrow checking for drones > send her the paper fri "
        "< intro to Marek ana@acme.example"
    )
    assert read(line) == Draft(
        name="Ana Ruiz",
        role="compiler engineer",
        organisation="Acme Robotics",
        tags=("rust", "bees"),
        cues=("red glasses",),
        note="borrow checking for drones",
        mine=(Promise("send her the paper", friday),),  # type: ignore[arg-type]
        theirs=(Promise("intro to Marek"),),
        emails=("ana@acme.example",),
    )


def test_full_width_marks_and_commas_count_as_the_marks(read: Read) -> None:
    who = "王伟，工程师 ＠阿里 ＃云 ～红眼镜 ？导师 ＋茶 ！想法 ＾李 ＆张 ／北京"
    line = f"{who} ：聊了云 ＞ 发论文 ＜ 介绍"
    assert read(line) == Draft(
        name="王伟",
        role="工程师",
        organisation="阿里",
        tags=("云",),
        cues=("红眼镜",),
        asks=("导师",),
        offers=("茶",),
        ideas=("想法",),
        introducer="李",
        companions=("张",),
        place="北京",
        note="聊了云",
        mine=(Promise("发论文"),),
        theirs=(Promise("介绍"),),
    )


@pytest.mark.parametrize("line", ["山田太郎、技師", "山田太郎、 技師", "山田太郎，技師"])
def test_a_name_without_spaces_ends_at_its_comma(read: Read, line: str) -> None:
    assert read(line) == Draft(name="山田太郎", role="技師")


def test_a_full_width_colon_needs_no_space(read: Read) -> None:
    assert read("山田太郎：ロボットの話") == Draft(name="山田太郎", note="ロボットの話")


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("Ana @Acme @Beta Labs", Draft(name="Ana", organisation="Acme", note="@Beta Labs")),
        ("Ana /Rio /Porto", Draft(name="Ana", place="Rio", note="/Porto")),
        ("Ana ^Li ^Marek #bees", Draft(name="Ana", introducer="Li", note="^Marek", tags=("bees",))),
        ("Ana @Acme @Beta : hi", Draft(name="Ana", organisation="Acme", note="@Beta\nhi")),
    ],
)
def test_the_second_of_a_single_part_is_text_of_the_note(
    read: Read, line: str, draft: Draft
) -> None:
    assert read(line) == draft


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Ana Ruiz, PhD", "Ana Ruiz, PhD", None),
        ("Ana Ruiz, PhD, engineer", "Ana Ruiz, PhD", "engineer"),
        ("Ana Ruiz, Jr., PhD, engineer", "Ana Ruiz, Jr., PhD", "engineer"),
        ("Ana Ruiz, III @Acme", "Ana Ruiz, III", None),
        ("Ana Ruiz, ii : hi", "Ana Ruiz, ii", None),
        ("Ana Ruiz, Sr ana@acme.example", "Ana Ruiz, Sr", None),
        ("Ana Ruiz, MD - hi", "Ana Ruiz, MD", None),
        ("Ana Ruiz, PhD student", "Ana Ruiz", "PhD student"),
        (r"Ana Ruiz, \PhD", "Ana Ruiz", "PhD"),
        (r"Ruiz\, Ana, engineer", "Ruiz, Ana", "engineer"),
    ],
)
def test_a_suffix_stays_with_the_name(read: Read, line: str, name: str, role: str | None) -> None:
    draft = read(line)
    assert (draft.name, draft.role) == (name, role)


@pytest.mark.parametrize(
    ("line", "organisation", "role"),
    [
        ("Ana @Acme, compiler engineer", "Acme", "compiler engineer"),
        ("Ana @Acme,engineer #rust", "Acme", "engineer"),
        ("Ana @Acme, Inc", "Acme, Inc", None),
        ("Ana @Acme, Inc., engineer", "Acme, Inc.", "engineer"),
        ("Ana @Acme, ltd", "Acme, ltd", None),
        ("Ana @Acme, GmbH: hi", "Acme, GmbH", None),
        ("Ana @Acme, Co-founder", "Acme", "Co-founder"),
        ("Ana, engineer @Acme, Lisbon", "Acme, Lisbon", "engineer"),
        ("Ana @Bank of 3,000 Hills", "Bank of 3,000 Hills", None),
    ],
)
def test_a_comma_ends_an_organisation_if_no_role_was_read(
    read: Read, line: str, organisation: str, role: str | None
) -> None:
    draft = read(line)
    assert (draft.organisation, draft.role) == (organisation, role)


def test_a_comma_ends_the_name_of_a_companion(read: Read) -> None:
    assert read("Ana &Marek, nice chat") == Draft(
        name="Ana", companions=("Marek",), note="nice chat"
    )


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("Ana, engineer, @Acme", Draft(name="Ana", role="engineer", organisation="Acme")),
        ("Ana, engineer, #rust", Draft(name="Ana", role="engineer", tags=("rust",))),
        ("Ana, engineer, a@b.example", Draft(name="Ana", role="engineer", emails=("a@b.example",))),
        ("Ana, engineer , ,", Draft(name="Ana", role="engineer")),
        ("Ana, engineer, : hi", Draft(name="Ana", role="engineer", note="hi")),
        ("Ana, engineer @Acme, #rust", _ANA_OF_ACME),
        ("Ana, engineer, @Acme, #rust", _ANA_OF_ACME),
        ("Ana ~red, tall, /Porto, &Li,", _ANA_IN_PORTO),
        ("Ana /Porto， ~red, tall、 &Li, ,", _ANA_IN_PORTO),
        ("Ana ^Li, #bees", Draft(name="Ana", introducer="Li", tags=("bees",))),
        ("Ana : hi ~tall, #bees", Draft(name="Ana", note="hi", cues=("tall",), tags=("bees",))),
        (r"Ana\,", Draft(name="Ana")),
        (r"Ana\,? @Acme", Draft(name="Ana", name_is_unsure=True, organisation="Acme")),
    ],
)
def test_a_comma_at_the_end_of_who_it_is_closes_the_part(
    read: Read, line: str, draft: Draft
) -> None:
    assert read(line) == draft


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("? red glasses", Draft(cues=("red glasses",))),
        (
            "?red glasses, engineer @Acme",
            Draft(cues=("red glasses",), role="engineer", organisation="Acme"),
        ),
        ("？ red glasses #bees", Draft(cues=("red glasses",), tags=("bees",))),
        ("Ana?", Draft(name="Ana", name_is_unsure=True)),
        ("Ana? @Acme", Draft(name="Ana", name_is_unsure=True, organisation="Acme")),
        ("Ana?, engineer", Draft(name="Ana", name_is_unsure=True, role="engineer")),
        ("Ana ?, engineer", Draft(name="Ana", name_is_unsure=True, role="engineer")),
        ("Ana? : hi", Draft(name="Ana", name_is_unsure=True, note="hi")),
        ("Ana?: hi", Draft(name="Ana", name_is_unsure=True, note="hi")),
        ("Ana ?", Draft(name="Ana", name_is_unsure=True)),
        ("Ana ? @Acme", Draft(name="Ana", name_is_unsure=True, organisation="Acme")),
        ("Ana ? ana@a.example", Draft(name="Ana", name_is_unsure=True, emails=("ana@a.example",))),
        ("Ana？", Draft(name="Ana", name_is_unsure=True)),
        ("?", Draft(name_is_unsure=True)),
        ("??", Draft(name_is_unsure=True)),
        ("? @Acme", Draft(name_is_unsure=True, organisation="Acme")),
        ("?: hi", Draft(name_is_unsure=True, note="hi")),
        ("？：hi", Draft(name_is_unsure=True, note="hi")),
        ("Ana ?: hi", Draft(name="Ana", name_is_unsure=True, note="hi")),
        ("?:x", Draft(name="?:x")),
        ("?:)", Draft(name="?:)")),
        ("?, engineer", Draft(name_is_unsure=True, role="engineer")),
        (r"Ana\?", Draft(name="Ana?")),
        ("Ana : really?", Draft(name="Ana", note="really?")),
        ("Ana @Acme? #bees", Draft(name="Ana", organisation="Acme?", tags=("bees",))),
    ],
)
def test_a_question_mark_says_that_the_name_is_not_known_or_unsure(
    read: Read, line: str, draft: Draft
) -> None:
    assert read(line) == draft


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (r"\@home", "@home"),
        (r"\~x \> y \#bees \?", "~x > y #bees ?"),
        (r"C:\temp \o/ \ a\b", r"C:\temp \o/ \ a\b"),
        (r"\\#bees", r"\#bees"),
        (r"Ana\: hi", "Ana: hi"),
        (r"a \: b", "a : b"),
        (r"\ana@acme.example", "ana@acme.example"),
        (r"Ana \- hi", "Ana - hi"),
    ],
)
def test_a_backslash_makes_a_mark_plain(read: Read, line: str, text: str) -> None:
    assert read(line) == Draft(name=text)


@pytest.mark.parametrize("line", [r"^\'t Hooft", r"^\(Marek", r"^\#1"])
def test_a_backslash_lets_an_introducer_begin_with_a_sign(read: Read, line: str) -> None:
    assert read(line) == Draft(introducer=line[2:])
