"""People: titles, genders, roles and ranks, given names and surnames."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.english.people import Role, gender, role, roles, same_given, same_surname, title, titles
from tui.english.tables import headed

SURNAMES = {
    "same": """
    Zelenskiy/Zelensky Bereznoy/Bereznoi Tolmachov/Tolmachev Solovyev/Soloviev Solovyov/Soloviev Grünwald/Gruenwald
    Yıldız/Yildiz al-Sabri/Al_Sabri Alsabri/al-Sabri el-Masri/al-Masri Gul/Goul Muslimani/Musalamani
    Muslimani/Musilamani Musalamani/Musilamani Osotthanakorn/Osatanakorn Qaddafi/Gaddafi Gaddafi/Kadafi
    Xiao-ming/Xiaoming Assad/al-Assad Fedorov/Fyodorov Romanov/Romanoff Medvedev/Medvedyev Khalid/Halid
    Milošević/Milosevich Djokovic/Đoković Müller/Mueller Moukhtar/Mukhtar O'Brien/OBrien Yanukovych/Yanukovich
    Tymoshenko/Timoshenko Abdullah/Abdulla Nasrallah/Nasralla Chaudhry/Chowdhury Osman/Othman Weber/Veber
    Wickremesinghe/Wickramasinghe Hariri/al-Hariri Ilyin/Ilin Schröder/Schroeder Hodorkovski/Khodorkovsky Park/Pak
    Nazarbayev/Nazarbaev Suharto/Soeharto Haniyeh/Haniya Zarqawi/Zarkawi Massoud/Masood Kasyanov/Kasianov Núñez/Nunez
    """,
    "spelling": """
    Hansen/Hanson Petersen/Pedersen Petersen/Peterson Brown/Browne Smith/Smyth Clark/Clarke Stewart/Stuart
    Thompson/Thomson Johnston/Johnson Reed/Reid Gonzalez/Gonzales MacDonald/McDonald Anderson/Andersen Marten/Martin
    Davis/Davies Roger/Rogers Nelson/Nelsen Cohen/Cohn bin_Laden/Laden Lewis/Louis Poroshenko/Porochenko
    Janthawong/Chanthawong Skripal/Skrypal Schmidt/Schmitt
    """,
    "different": """
    Varrow/Farrow Vrba/Vrana Keller/Kessler Orlic/Ondrus Hall/Hill Miller/Muller Walker/Walter Parker/Barker
    Wilson/Wilton Ivanov/Ivanova Zelensky/Zelenska Gorbachev/Gorbacheva Khan/Han Martin/Morton Petrov/Pavlov
    Ivanov/Ivanenko Wang/Wong Ball/Bell Turner/Tucker Garcia/Gomez Baker/Bauer Carter/Cartwright Ali/Aliyev Kim/King
    Obama/Osama Novak/Nowicki Harper/Hooper Hart/Hurt Lang/Long Chen/Cheng Putin/Putina Wu/Vu
    Horak/Horacek Raj/Rai Barry/Barr Potter/Porter Lindberg/Lundberg Jonsson/Jansson Rossi/Rosso Novotny/Novotna
    """,
}
GIVEN = {
    "same": """
    T/Theodore T./Ted Robert/Bob Robert/Bobby Bob/Bobby William/Bill Bill/Will Margaret/Peggy Theodore/Ted Edward/Ed
    Alexander/Sandy Daniel/Dan Joseph/Joe Michael/Mike Elizabeth/Liz Elizabeth/Beth Aleksandr/Sasha José/Jose
    Jean-Claude/Jean_Claude J.K./Joanne Vladimir/Volodya Jonathan/Jon Katherine/Kate Christopher/Chris Christina/Chris
    Dmitry/Dima Francisco/Paco John_Paul/John Robert_J./Robert Giuseppe/Beppe Mikhail/Misha
    """,
    "spelling": """
    Stephen/Steven Jon/John Aleksei/Alexei Sergei/Sergey Mohammed/Muhammad Dmitry/Dmitri Catherine/Katherine Carl/Karl
    Eric/Erik Sarah/Sara Philip/Phillip Oleksandr/Alexander Volodymyr/Vladimir Serhiy/Sergei Yevhen/Eugene Ahmed/Ahmad
    Geoffrey/Jeffrey Allan/Alan Michael/Micheal Jean-Pierre/Jean Brian/Bryan Anne/Ann Igor/Ihor Youssef/Yusuf
    """,
    "different": """
    Viktor/Valter Rosa/Rita Daniel/Daniela Martin/Martina Paul/Paula Julia/Julie Anna/Hannah Aaron/Erin Mark/Martin
    Christian/Christina John/Juan John/James Jo/Joe Louis/Louise Gabriel/Gabrielle Michel/Michelle Erin/Eric
    Frances/Francis Robert/Roger Tom/Tim Bob/Bill Liz/Beth Marie/Mary Julian/Julius Jean/Joan Andrea/Andre Dell/Del
    Peter/Pedro Samuel/Samantha Emma/Emily Ali/Alia T./Robert Simon/Simone
    """,
}


def pairs(table: dict[str, str]) -> list[tuple[str, str, str]]:
    """Cases of `one/other`, where `_` is a space."""
    return [
        (*case.replace("_", " ").lower().split("/"), want)  # type: ignore[misc]
        for want, cases in table.items()
        for case in cases.split()
    ]


@pytest.mark.parametrize(("one", "other", "want"), pairs(SURNAMES))
def test_surnames(one: str, other: str, want: str) -> None:
    assert same_surname(one, other) == same_surname(other, one) == want


@pytest.mark.parametrize(("one", "other", "want"), pairs(GIVEN))
def test_given_names(one: str, other: str, want: str) -> None:
    assert same_given(one, other) == same_given(other, one) == want


@settings(max_examples=300, deadline=None)
@given(st.text("aeiouyhkmnrstzvöđ-' .", max_size=12), st.text("aeiouyhkmnrstzvöđ-' .", max_size=12))
def test_names_of_any_letters(one: str, other: str) -> None:
    assert same_surname(one, other) == same_surname(other, one)
    assert same_given(one, other) == same_given(other, one)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(("the", "former", "vice-president", "elect", "chief", "of", "police", "ex-", "then", "'s"))
    )
)
def test_what_is_found_stands_in_order(words: list[str]) -> None:
    ends = [0, *(end for _, end, _ in roles(words))]
    assert all(end <= start < stop <= len(words) for end, (start, stop, _) in zip(ends, roles(words), strict=False))


@pytest.mark.parametrize("name", ["keller", "o'brien", "al-sabri", "li", ""])
def test_a_name_is_itself(name: str) -> None:
    assert same_surname(name, name) == "same"


@pytest.mark.parametrize(
    ("word", "want"),
    [
        ("sen.", "senator"),
        ("Sen", "senator"),
        ("senator", "senator"),
        ("gov.", "governor"),
        ("mr", "mr"),
        ("Mr.", "mr"),
        ("lt. gen.", "lieutenant general"),
        ("maj.-gen.", "major general"),
        ("sheik", "sheikh"),
        ("table", ""),
        ("min.", ""),
        ("", ""),
    ],
)
def test_title(word: str, want: str) -> None:
    assert title(word) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("lt. gen. abel stone", [(0, 2, "lieutenant general")]),
        ("the rt. hon. lord dane", [(1, 3, "right honorable"), (3, 4, "lord")]),
        ("gov. reed and sens. quill", [(0, 1, "governor"), (3, 4, "senator")]),
        ("at 5 pm reed left", []),
        ("pm reed left", [(0, 1, "prime minister")]),
        ("", []),
    ],
)
def test_titles(text: str, want: list[tuple[int, int, str]]) -> None:
    assert list(titles(text.split())) == want


@pytest.mark.parametrize(
    ("words", "want"),
    [
        ("mr mr. he his duke widower father husband king grandson", "m"),
        ("mrs mrs. ms she her duchess widow mother wife queen niece spokeswoman actress", "f"),
        ("spokesman chairman dr senator they person doctor policeman table", ""),
    ],
)
def test_gender(words: str, want: str) -> None:
    assert {word: gender(word) for word in words.split()} == dict.fromkeys(words.split(), want)


@pytest.mark.parametrize(
    ("text", "start", "end", "office", "rank"),
    [
        ("the acting chief said", 1, 3, "head", "acting"),
        ("deputy police chief mara quill", 0, 3, "police chief", "deputy"),
        ("former valdoro governor", 2, 3, "governor", ""),
        ("the vice-president left", 1, 2, "president", "deputy"),
        ("president-elect reed", 0, 1, "president", "elect"),
        ("president elect reed", 0, 2, "president", "elect"),
        ("an ex-minister", 1, 2, "minister", "former"),
        ("then-president reed", 0, 1, "president", "then"),
        ("the commander-in-chief", 1, 2, "commander in chief", ""),
        ("lt. gov. mara quill", 0, 2, "lieutenant governor", ""),
        ("its chief executive officer", 1, 4, "chief executive", ""),
        ("its ceo", 1, 2, "chief executive", ""),
        ("the d.a. said", 1, 2, "prosecutor", ""),
        ("first deputy prime minister", 0, 4, "prime minister", "first deputy"),
        ("interim head coach", 0, 3, "coach", "acting"),
        ("its non-executive chairwoman", 1, 3, "chairman", "non-executive"),
        ("a one-time spy", 1, 3, "secret agent", "former"),
        ("the deputies fired", 1, 2, "deputies", ""),
        ("the state's attorney general", 2, 4, "attorney general", ""),
        ("the company's attorneys said", 2, 3, "lawyers", ""),
        ("two policemen", 1, 2, "police officers", ""),
        ("the chiefs of police", 1, 4, "police chiefs", ""),
        ("both attorneys general", 1, 3, "attorneys general", ""),
        ("head of the bank", 0, 1, "head", ""),
        ("the co-pilot's seat", 1, 2, "co-pilot", ""),
    ],
)
def test_roles(text: str, start: int, end: int, office: str, rank: str) -> None:
    assert roles(text.split()) == ((start, end, Role(office, frozenset(rank.split()))),)


@pytest.mark.parametrize(
    "text",
    [
        "shot in the head",
        "at 5 pm",
        "the general election",
        "in general",
        "brought to justice",
        "a pilot project",
        "then",
        "the executive order",
        "chiefly",
        "the coast guard",
        "a lawyer-turned-trapper",
        "",
    ],
)
def test_no_roles(text: str) -> None:
    assert not roles(text.split())


@pytest.mark.parametrize(
    ("one", "other", "want", "unsure"),
    [
        ("chairman", "chairwoman", "same", False),
        ("chief executive", "ceo", "same", False),
        ("spokesman", "spokesperson", "same", False),
        ("district attorney", "prosecutor", "same", False),
        ("defense attorney", "defence lawyer", "same", False),
        ("interim coach", "acting head coach", "same", False),
        ("vice chairman", "deputy chairman", "same", False),
        ("senior adviser", "advisor", "same", False),
        ("outgoing president", "president", "same", False),
        ("ex-president", "former president", "same", False),
        ("then-president", "former president", "same", False),
        ("co-founder", "founder", "same", False),
        ("deputy police chief", "police chief", "differs", False),
        ("acting chief", "chief", "differs", False),
        ("assistant coach", "coach", "differs", False),
        ("assistant professor", "associate professor", "differs", False),
        ("junior minister", "senior minister", "differs", False),
        ("first secretary", "second secretary", "differs", False),
        ("former governor", "governor", "differs", True),
        ("governor-elect", "governor", "differs", True),
        ("former governor", "governor-elect", "differs", False),
        ("former deputy mayor", "mayor", "differs", False),
        ("president", "chairman", "unknown", False),
        ("lawyer", "lawyers", "unknown", False),
    ],
)
def test_outcome(one: str, other: str, want: str, unsure: bool) -> None:
    first, second = role(one), role(other)
    assert first is not None
    assert second is not None
    assert first.outcome(second) == second.outcome(first) == want
    assert first.unsure(second) is second.unsure(first) is unsure


def test_a_phrase_with_more_in_it_is_no_role() -> None:
    assert role("the mayor") is None
    assert role("mayor and sheriff") is None


def test_every_way_to_write_an_office_stands_once() -> None:
    ways = [way for office, others in headed("roles.txt") for way in (office, *others)]
    assert sorted(ways) == sorted(set(ways))


def test_every_short_form_is_a_word() -> None:
    assert all(name.isalpha() for _, shorts in headed("given.txt") for name in shorts)
