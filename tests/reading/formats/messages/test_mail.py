"""Messages, mailboxes, and pages saved as messages."""

from __future__ import annotations

import base64
import quopri
from datetime import date
from email.message import EmailMessage

import pytest

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats.messages import mail
from tui.reading.formats.registry import format_of

BODY = "Two herons nest on the roof of the ferry office.\n\nThey have 3 young, the harbour said.\n"
HEAD = "From: {sender}\r\nTo: desk@box.example\r\nSubject: {subject}\r\nDate: {date}\r\nMIME-Version: 1.0\r\n{more}"
FOOTER = "--\nYou receive this because you signed up. Unsubscribe: https://sund.example/u\n"


def message(
    body: str | bytes = BODY,
    *,
    sender: str = '"Sund Herald" <news@sund.example>',
    subject: str = "Herons on the roof",
    day: str = "Tue, 10 Mar 2026 23:30:00 -0500",
    more: str = "Content-Type: text/plain; charset=utf-8\r\n",
) -> bytes:
    head = HEAD.format(sender=sender, subject=subject, date=day, more=more)
    return head.encode() + b"\r\n" + (body if isinstance(body, bytes) else body.encode())


def part(body: str, kind: str = "text/plain; charset=utf-8", more: str = "") -> str:
    return f"Content-Type: {kind}\r\n{more}\r\n{body}"


def multipart(*parts: str, kind: str = "alternative", more: str = "", **fields: str) -> bytes:
    body = "".join(f"--=b\r\n{one}\r\n" for one in parts) + "--=b--\r\n"
    return message(body, more=f'Content-Type: multipart/{kind}; boundary="=b"{more}\r\n', **fields)


def read(data: bytes, suffix: str = ".eml") -> tuple[Content, ...]:
    assert format_of(data, suffix).short == "mail"
    return mail.read(data)


def account(content: Content) -> str:
    return "\n\n".join(part.whole.strip() for part in content.parts if part.kind != "furniture")


def furniture(content: Content) -> list[str]:
    return [part.text for part in content.parts if part.kind == "furniture"]


def test_fields() -> None:
    (content,) = read(message(more="List-Id: Sund <sund.example>\r\nArchived-At: <https://sund.example/7>\r\n"))
    assert (content.title, content.source, content.byline) == ("Herons on the roof", "Sund Herald", "")
    assert (content.published, content.url) == (date(2026, 3, 10), "https://sund.example/7")
    assert content.details[:2] == (("from", '"Sund Herald" <news@sund.example>'), ("to", "desk@box.example"))
    assert account(content) == BODY.strip()


@pytest.mark.parametrize(
    ("sender", "more", "source", "byline"),
    [
        ("Ada Fenn <ada@sund.example>", "", "Ada Fenn", "Ada Fenn"),
        ("news@sund.example", "", "sund.example", ""),
        ('"news@sund.example" <news@sund.example>', "", "sund.example", ""),
        ("=?utf-8?q?Caf=C3=A9=2C_Sund?= <news@sund.example>", "List-Id: <x>\r\n", "Café, Sund", ""),
        ('"=?utf-8?q?Caf=C3=A9?=" <news@sund.example>', "List-Id: <x>\r\n", "Café", ""),
        ("Ada Fenn from Sund Letter <n@l.example>", "List-Unsubscribe: <u>\r\n", "Sund Letter", "Ada Fenn"),
        ("Letters from Sund <n@l.example>", "Precedence: bulk\r\n", "Letters from Sund", ""),
    ],
)
def test_senders(sender: str, more: str, source: str, byline: str) -> None:
    (content,) = read(message(sender=sender, more=more))
    assert (content.source, content.byline) == (source, byline)


def test_a_byline_above_the_text() -> None:
    (content,) = read(message(f"Herons on the roof\n\nBy Ada Fenn\n\n{BODY}", more="List-Id: <x>\r\n"))
    assert (content.source, content.byline) == ("Sund Herald", "Ada Fenn")


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("=?UTF-8?B?w4l0w6k=?= 2026", "Été 2026"),
        ("=?iso-8859-1?q?Caf=E9_and?=\r\n =?iso-8859-1?q?_more?=", "Café and more"),
        ("=?x-none?q?Caf=C3=A9?=", "Café"),
        ("=?utf-8?b?broken", "=?utf-8?b?broken"),
        ("Fwd: RE: [2] Herons", "[2] Herons"),
        ("Re[2]: Herons", "Herons"),
        ("Folded\r\n subject", "Folded subject"),
        ("Café in plain bytes", "Café in plain bytes"),
    ],
)
def test_subjects(subject: str, expected: str) -> None:
    assert read(message(subject=subject))[0].title == expected


@pytest.mark.parametrize(
    ("body", "kind", "expected"),
    [
        pytest.param(
            "Caf\u00e9 5\u00a0km".encode("latin-1"), "text/plain; charset=iso-8859-1", "Café 5\u00a0km", id="Latin-1"
        ),
        pytest.param(b"\x93So\x94", "text/plain; charset=iso-8859-1", "“So”", id="what is called Latin-1"),
        pytest.param("Café".encode(), "text/plain", "Café", id="no charset"),
        pytest.param(b"Caf\xe9 \x93so\x94", "text/plain; charset=us-ascii", "Café “so”", id="not the charset it says"),
        pytest.param("Café".encode(), "text/plain; charset=x-none", "Café", id="unknown charset"),
        pytest.param("Café".encode("utf-16"), "text/plain; charset=utf-16", "Café", id="UTF-16"),
    ],
)
def test_charsets(body: bytes, kind: str, expected: str) -> None:
    (content,) = read(
        message(base64.encodebytes(body), more=f"Content-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n")
    )
    assert account(content) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Profit rose 1=\r\n2.5%", "Profit rose 12.5%"),
        ("Profit rose 1= \t\r\n2.5%", "Profit rose 12.5%"),
        ("Caf=C3=A9 a=3Db", "Café a=b"),
        ("a =3D=20\r\nb", "a = \nb"),
        ("Café =C3=A9", "Café é"),
    ],
)
def test_quoted_printable(body: str, expected: str) -> None:
    more = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: Quoted-Printable\r\n"
    assert account(read(message(body, more=more))[0]) == expected


@pytest.mark.parametrize(
    ("body", "options", "expected"),
    [
        ("Profit rose to 1.2 \r\nbillion \r\npounds.\r\n\r\nSo.", "", "Profit rose to 1.2 billion pounds.\n\nSo."),
        ("Profit ro \r\nse.", "; delsp=yes", "Profit rose."),
        (" From \r\nhere", "", "From here"),
        ("One.\r\nTwo.", "", "One.\nTwo."),
    ],
)
def test_flowed(body: str, options: str, expected: str) -> None:
    (content,) = read(message(body, more=f"Content-Type: text/plain; format=flowed{options}\r\n"))
    assert account(content) == expected


def test_quoted_lines_flow_by_themselves() -> None:
    body = "> They have \r\n> 4 young.\r\nNo, it \r\nis 3.\r\n\r\n-- \r\nAda"
    (content,) = read(message(body, more="Content-Type: text/plain; format=flowed\r\n"))
    assert account(content) == "No, it is 3."
    assert furniture(content) == ["> They have 4 young.", "-- \nAda"]


HTML = (
    "<h1>Herons</h1><p>Two herons nest on the roof of the ferry office.</p><p>They have 3 young, the harbour said.</p>"
)
RICH = "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param((part(BODY), part(HTML, RICH)), BODY.strip(), id="plain"),
        pytest.param(
            (part("See this message in a browser."), part(HTML, RICH)), "Herons\n\n" + BODY.strip(), id="a stand-in"
        ),
        pytest.param((part("\r\n"), part(HTML, RICH)), "Herons\n\n" + BODY.strip(), id="nothing plain"),
        pytest.param(
            (part(BODY + "Sund 5\n"), part(HTML + "<table><tr><th>Sund<td>5</table>", RICH)),
            "Herons\n\n" + BODY.strip() + "\n\nSund\t5",
            id="a table",
        ),
    ],
)
def test_alternatives(parts: tuple[str, ...], expected: str) -> None:
    (content,) = read(multipart(*parts))
    assert account(content) == expected


def test_newsletter_of_html() -> None:
    page = f"""<html><head><style>p{{}}</style><title>T</title></head><body><div style="display:none">Preview</div>
        <table width=600><tr><td><a href="https://v.example">View this email in your browser</a></td></tr><tr><td>{HTML}
        <img src="https://p.example/1.gif" width=1 height=1></td></tr><tr><td>You are receiving this email because you
        signed up.<br>Our mailing address is: 12 Quay, Sund</td></tr><tr><td>Sund Herald, 12 Quay</td></tr></table>
        </body></html>"""
    (content,) = read(message(page, more=f"Content-Type: {RICH}\r\nList-Id: <x>\r\n"))
    assert account(content) == "Herons\n\n" + BODY.strip()
    assert furniture(content)[0] == "View this email in your browser"
    assert furniture(content)[-1] == "Sund Herald, 12 Quay"


@pytest.mark.parametrize(
    "aside",
    [
        "-- \nAda Fenn\nSund Herald\n",
        FOOTER,
        "> They have 4 young.\n> So they say.\n",
        "On Mon, 9 Mar 2026 at 10:00, Bo Lund wrote:\n\n> They have 4 young.\n",
        "Sent from my iPhone\n",
        "To unsubscribe from this list visit https://sund.example/u\n",
        "View in browser: https://sund.example/v\n",
    ],
)
def test_asides_of_plain_text_are_furniture(aside: str) -> None:
    (content,) = read(message(f"{BODY}\n{aside}"))
    assert account(content) == BODY.strip()


@pytest.mark.parametrize(
    "said",
    [
        "The new law lets people unsubscribe with a single click, and 7 firms fight it.",
        "On Monday the harbour master wrote: the birds stay.",
        "-- and so they stayed, said the harbour, for 5 years and 3 months.",
    ],
)
def test_what_is_no_aside(said: str) -> None:
    (content,) = read(message(f"{BODY}\n{said}\n\n{BODY}"))
    assert said in account(content)


LONG = (
    BODY
    + "\nIn May the birds will leave again, as they do in every year, for the marshes on the other side of Sund.\n" * 3
)
INNER = "From: Vanne Press <n@v.example>\nDate: Mon, 9 Mar 2026\nSubject: Herons\nTo: Ada\n\n"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(f"See below.\n\n---------- Forwarded message ---------\n{INNER}{LONG}", "text/plain", id="plain"),
        pytest.param(
            "Begin forwarded message:\n\n" + "".join(f"> {one}\n" for one in (INNER + LONG).split("\n")),
            "text/plain",
            id="plain, with marks of quotation",
        ),
        pytest.param(
            '<p>See below.</p><div class="gmail_quote"><div>---------- Forwarded message ---------<br>From: <b>Vanne'
            " Press</b><br>Date: Mon, Mar 9, 2026 at 10:00 AM<br>Subject: Herons<br>To: Ada</div>"
            + "".join(f"<p>{one}</p>" for one in LONG.split("\n") if one)
            + "</div>",
            "text/html",
            id="HTML",
        ),
    ],
)
def test_a_message_that_sends_on_another_is_that_one(body: str, kind: str) -> None:
    (content,) = read(
        message(body, subject="Fwd: Herons", sender="Ada Fenn <a@l.example>", more=f"Content-Type: {kind}\r\n")
    )
    assert (content.title, content.source, content.published) == ("Herons", "Vanne Press", date(2026, 3, 9))
    assert "They have 3 young, the harbour said." in account(content)
    assert "Vanne" not in account(content)


def test_addresses_in_brackets_are_left_out() -> None:
    said = "Two herons [ https://r.example/2_4?x=5 ] nest <https://v.example/7>, (https://w.example) so (they) say."
    assert account(read(message(said))[0]) == "Two herons nest, so (they) say."


def test_mailbox() -> None:
    one = message("From here on\r\n>From there it gets wet.\r\n\r\nFrom Sund it goes on.\r\nSo: no.\r\n").replace(
        b"\r\n", b"\n"
    )
    two = message(subject="Second").replace(b"\r\n", b"\n")
    mark = b"From news@sund.example Tue Mar 10 23:30:02 2026\n"
    first, second = read(mark + one + b"\n" + mark + two, ".mbox")
    assert account(first).startswith("From here on\nFrom there it gets wet.\n\nFrom Sund it goes on.\nSo: no.")
    assert second.title == "Second"


def test_mailbox_of_lines_that_end_in_cr_lf() -> None:
    mark = b"From 17@xxx Tue Mar 10 23:30:02 +0000 2026\r\n"
    assert len(read(mark + message() + b"\r\n" + mark + message(), ".mbox")) == 2


def attached(name: str, data: bytes, kind: str = "application/octet-stream") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Date"] = (
        "Ada Fenn <ada@sund.example>",
        "d@box.example",
        "Tue, 10 Mar 2026 10:00:00 +0100",
    )
    made["Subject"] = "See below"
    made.set_content(BODY)
    main, _, sub = kind.partition("/")
    made.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return made.as_bytes()


def test_attachments_are_documents() -> None:
    head = b"<body.head><hedline><hl1>Of NITF</hl1></hedline></body.head>"
    nitf = b"<nitf><body>" + head + b"<body.content><p>Wet.</p></body.content></body></nitf>"
    first, second = read(attached("story.xml", nitf, "text/xml"))
    assert (first.title, account(first)) == ("See below", BODY.strip())
    assert (second.title, second.source, account(second)) == ("Of NITF", "Ada Fenn", "Wet.")


@pytest.mark.parametrize(
    ("name", "data", "kind", "title"),
    [
        ("notes.txt", b"Wet.", "text/plain", "notes.txt"),
        ("../../Été 1.txt", b"Wet.", "text/plain", "Été 1.txt"),
        ("below.eml", message(subject="Inner"), "application/octet-stream", "Inner"),
        ("story.json", b'{"uri": "u", "headline": "Of ninjs", "body_text": "Wet."}', "application/json", "Of ninjs"),
    ],
)
def test_names_of_attachments(name: str, data: bytes, kind: str, title: str) -> None:
    assert read(attached(name, data, kind))[1].title == title


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.png", b"\x89PNG", "image/png"),
        ("a.bin", b"words alone", "application/octet-stream"),
        ("a.ics", b"BEGIN:VCALENDAR", "text/calendar"),
        ("smime.p7s", b"\x30\x80", "application/pkcs7-signature"),
    ],
)
def test_attachments_that_are_no_documents(name: str, data: bytes, kind: str) -> None:
    (content,) = read(attached(name, data, kind))
    assert content.doubt == ""


def test_an_attachment_that_cannot_be_read_is_named() -> None:
    (content,) = read(attached("story.xml", b"<nitf><body/></nitf>", "text/xml"))
    assert content.doubt == "has an attachment that cannot be read: story.xml is a NITF file without a text"


def test_forwarded_messages_are_documents() -> None:
    inner = "Content-Type: message/rfc822\r\n\r\n" + message(subject="Inner", sender="Bo Lund <b@l.example>").decode()
    first, second = read(multipart(part("See below."), inner, kind="mixed"))
    assert (account(first), second.title, second.source) == ("See below.", "Inner", "Bo Lund")
    assert account(second) == BODY.strip()


def test_messages_within_messages_end() -> None:
    data = message(subject="Innermost")
    for number in range(12):
        wrapped = "Content-Type: message/rfc822\r\n\r\n" + data.decode()
        data = multipart(part(f"Level {number}."), wrapped, kind="mixed").replace(b"=b", b"=b%d" % number)
    found = read(data)
    assert len(found) == 5
    assert any("more attachments" in content.doubt for content in found)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            message("MIAGCSqGSIb3", more="Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n"),
            "is encrypted",
        ),
        (
            message("MIAGCSqGSIb3", more="Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n"),
            "hides its text",
        ),
        (multipart(part("Version: 1", "application/pgp-encrypted"), kind="encrypted"), "is encrypted"),
        (message("-----BEGIN PGP MESSAGE-----\r\n\r\nhQ\r\n-----END PGP MESSAGE-----"), "is encrypted"),
    ],
)
def test_encrypted(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        read(data)


def test_an_encrypted_message_of_a_mailbox_is_named() -> None:
    mark = b"\r\nFrom a@b Tue Mar 10 23:30:02 2026\r\n"
    locked = message("-----BEGIN PGP MESSAGE-----\r\n")
    (content,) = read(mark.lstrip() + locked + b"\r\n" + mark + message(), ".mbox")
    assert content.doubt.startswith("holds messages that cannot be read, 1 in all: one is encrypted")


def test_signed() -> None:
    signature = part("MIAG", "application/pkcs7-signature; name=smime.p7s")
    (content,) = read(multipart(part(BODY), signature, kind="signed"))
    assert account(content) == BODY.strip()
    signature = "-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----\n"
    armoured = f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n{BODY}{signature}"
    (content,) = read(message(armoured))
    assert account(content) == BODY.strip()


PAGE = (
    "<!DOCTYPE html><html><head><title>Herons</title></head><body><article><h1>Herons on the roof</h1>"
    + "".join(
        f"<p>In year {year} the ferry office at Sund had {year - 2000} herons on its roof, the harbour said.</p>"
        for year in range(2010, 2020)
    )
    + "<p>It cost £1.2bn.</p></article></body></html>"
)


SAVED = "Subject: Herons\r\nDate: Tue, 10 Mar 2026 10:00:00 -0000\r\n"


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (f"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://sund.example/1\r\n{SAVED}", ""),
        (f'From: "Saved by Internet Explorer 11"\r\n{SAVED}', "; charset=utf-8"),
        ("", '; charset="utf-8"'),
    ],
    ids=["Chrome", "Internet Explorer", "Word"],
)
def test_saved_pages(head: str, charset: str) -> None:
    text = quopri.encodestring(PAGE.encode()).decode()
    data = (
        f'{head}MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="=b"\r\n\r\n--=b\r\n'
        f"Content-Type: text/html{charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://sund.example/1\r\n\r\n{text}\r\n"
        "--=b\r\nContent-Type: image/png\r\n\r\nx\r\n--=b--\r\n"
    ).encode()
    assert format_of(data, ".mht").name == "a saved web page"
    (content,) = mail.read(data)
    assert (content.url, content.source) == ("https://sund.example/1", "sund.example")
    assert content.published is None
    assert content.details == ((("captured", "2026-03-10"),) if head else ())
    assert "It cost £1.2bn." in account(content)


@pytest.mark.parametrize("data", [b"", b"From: a\n", message("")])
def test_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        mail.read(data)


def test_parts_within_parts_end() -> None:
    body = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000))
    with pytest.raises(UnreadableError):
        mail.read(message("", more=body))
