"""Places by all their names, what lies in what, and the compass."""

from __future__ import annotations

import pytest

from tui.english.compass import compass
from tui.english.places import are_different, inside, place, same, senses
from tui.english.tables import lines

NAMES = {
    "netherlands": "netherlands holland dutch dutchman dutchmen the_netherlands holland's",
    "britain": "britain uk u.k. united_kingdom british briton britons great_britain",
    "england": "england english englishwoman",
    "myanmar": "myanmar burma burmese",
    "united states": "us u.s. usa u.s.a. united_states the_united_states american america americans us's",
    "france": "french frenchman frenchwomen",
    "texas": "texas texan texans tex.",
    "ohio": "ohio ohioan ohioans",
    "indiana": "indiana ind. hoosier",
    "bavaria": "bavaria bavarian bavarians bayern",
    "kyiv": "kyiv kiev",
    "kharkiv": "kharkiv kharkov",
    "mumbai": "mumbai bombay",
    "beijing": "beijing peking",
    "ho chi minh city": "saigon ho_chi_minh_city",
    "jfk airport": "jfk kennedy kennedy_airport j.f.k.",
    "o'hare": "o'hare o’hare o'hare_airport",
    "laguardia": "laguardia la_guardia laguardia_airport",
    "sao paulo": "são_paulo sao_paulo",
    "ivory coast": "côte_d’ivoire ivorian",
    "fort worth": "fort_worth ft._worth ft_worth",
    "los angeles": "l.a. los_angeles",
    "kerala": "kerala kerala_state",
    "hebei": "hebei hebei_province",
    "odesa": "odesa odessa",
    "north korea": "north_korea north_koreans dprk",
    "": "atlantis table ind mass miss ill up la or in women man s the_ ' ' .",
}


@pytest.mark.parametrize(("words", "want"), [(word, name) for name, words in NAMES.items() for word in words.split()])
def test_place(words: str, want: str) -> None:
    assert place(words.replace("_", " ")) == want


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("georgia", "ga."),
        ("georgia", "georgian"),
        ("korean", "north korean"),
        ("korean", "south korea"),
        ("new york", "new york city"),
        ("new york", "n.y."),
        ("holland", "dutch"),
    ],
)
def test_same(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)
    assert not are_different(one, other)


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("ohio", "united states"),
        ("bavaria", "germany"),
        ("munich", "german"),
        ("paris", "france"),
        ("paris", "european"),
        ("scotland", "britain"),
        ("belfast", "uk"),
        ("heathrow", "england"),
        ("brooklyn", "new york"),
        ("washington", "d.c."),
        ("washington", "us"),
        ("georgia", "us"),
        ("srinagar", "india"),
        ("crimea", "ukraine"),
        ("crimea", "russia"),
        ("hong kong", "china"),
        ("gaza city", "palestinian"),
        ("catalan", "spanish"),
    ],
)
def test_inside(inner: str, outer: str) -> None:
    assert inside(inner, outer)
    assert not inside(outer, inner)
    assert not are_different(inner, outer)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("french", "german"),
        ("texas", "ohio"),
        ("texan", "mexico"),
        ("north korea", "south korea"),
        ("kyiv", "moscow"),
        ("jfk", "laguardia"),
        ("scottish", "english"),
        ("georgian", "russian"),
        ("congo", "rwanda"),
        ("niger", "nigeria"),
        ("austria", "australia"),
        ("gaza", "west bank"),
        ("china", "taiwan"),
        ("sudan", "south sudan"),
        ("iraq", "iran"),
        ("mali", "malawi"),
        ("birmingham", "leeds"),
        ("slovakia", "slovenia"),
    ],
)
def test_apart(one: str, other: str) -> None:
    assert are_different(one, other)
    assert are_different(other, one)
    assert not same(one, other)


@pytest.mark.parametrize(("one", "other"), [("atlantis", "france"), ("france", ""), ("", ""), ("table", "chair")])
def test_what_is_unknown_is_neither_same_nor_apart(one: str, other: str) -> None:
    assert not any(question(one, other) for question in (same, are_different, inside))


def test_a_name_of_two_places_has_both_senses() -> None:
    assert senses("georgia") == ("georgia", "georgia (us state)")
    assert senses("birmingham") == ("birmingham", "birmingham (england)")


@pytest.mark.parametrize(
    ("words", "want"),
    [
        ("north northern northward northwards northerly northbound northernmost northerner n. North", "north"),
        ("south southern southerners s.", "south"),
        ("east eastern eastward easterly e.", "east"),
        ("west western westbound westerly w.", "west"),
        ("northeast north-east northeastern north-eastern n.e. ne northeasterly northeastward", "northeast"),
        ("southwest south-west southwestern sw s.w. southwesterly", "southwest"),
        ("nnw north-northwest n.n.w. north-north-west", "north-northwest"),
        ("easter nested see new n s we eastnorth northsouth forth westminster southport bound er", ""),
    ],
)
def test_compass(words: str, want: str) -> None:
    assert {word: compass(word) for word in words.split()} == dict.fromkeys(words.split(), want)


def test_what_a_place_lies_in_is_known_and_never_itself() -> None:
    heads = [line.partition(":")[0] for file in ("countries.txt", "regions.txt") for line in lines(file)]
    outer = {part.strip() for head in heads for part in head.partition(" < ")[2].split(",") if part.strip()}
    outer |= {line.partition(":")[0] for file in ("cities.txt", "airports.txt") for line in lines(file)}
    assert not {name for name in outer if name not in senses(name)}
    assert not {name for name in outer if inside(name, name) and len(senses(name)) == 1}
