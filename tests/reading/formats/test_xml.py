"""XML of strangers: mended where it is damaged, with nothing multiplied or fetched."""

from __future__ import annotations

import pytest

from tui.errors import UnreadableError
from tui.reading.formats.xml import first, named, parse, value


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"<a><b>R&D &amp; AT&T &lt; &#163;5</b></a>", "R&D & AT&T < £5", id="a bare ampersand"),
        pytest.param(b"<a><b>x&nbsp;y &amp; &eacute;</b></a>", "x\u00a0y & é", id="entities of HTML"),
        pytest.param(b"<a><b>x \x01 &amp; y</b></a>", "x  & y", id="a control byte"),
        pytest.param(b"<a><b>x &amp; y", "x & y", id="cut off"),
        pytest.param(b'\n<?xml version="1.0"?><a><b>x &amp; y</b></a>', "x & y", id="a blank before the declaration"),
        pytest.param(b"<a><b><![CDATA[AT&T &nbsp; &amp;]]> & y</b></a>", "AT&T &nbsp; &amp; & y", id="CDATA stays"),
        pytest.param(b"<a><b>&amp;nbsp; & &amp;lt;</b></a>", "&nbsp; & &lt;", id="escaped twice"),
        pytest.param(
            '<?xml version="1.0" encoding="utf-16"?><a><b>é &amp; y</b></a>'.encode("utf-16"), "é & y", id="UTF-16"
        ),
    ],
)
def test_damaged(data: bytes, expected: str) -> None:
    found = first(parse(data), "b")
    assert found is not None
    assert "".join(found.itertext()) == expected


@pytest.mark.parametrize("data", [b"", b"   ", b"no xml", b"\x00\x01\x02", b"<"])
def test_no_xml(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="its XML cannot be read"):
        parse(data)


def test_entities_are_neither_multiplied_nor_opened() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "x">{levels}<!ENTITY f SYSTEM "file:///etc/hostname">]><a>&e9;&f;</a>'
    assert len("".join(parse(bomb.encode()).itertext())) < 100


def test_search() -> None:
    root = parse(b'<a xmlns="u:v"><Bb k=" "/><bB k="2"/><c/></a>')
    assert len(list(named(root, "bb", "c"))) == 3
    assert value(root, "bb", "k") == "2"
    assert first(None, "bb") is None
