"""Mails: what their heads say, the newest part, what is quoted, signed, passed on and attached."""

from __future__ import annotations

import subprocess
import sys
import time
from email.message import EmailMessage
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors import extract
from extractors.readers import eml, read, read_any
from onrecord.errors import UnreadableError
from tests.readers.test_samples_in_word import SEEDS, said

if TYPE_CHECKING:
    from onrecord.reading import Reading

HEAD = """\
Message-ID: <1@tolmouth.example>
From: Ada Moss <ada@tolmouth.example>
To: desk@herald.example
Date: Tue, 3 Mar 2026 10:15:00 +0100
Subject: {subject}
MIME-Version: 1.0
Content-Type: {kind}

"""


def mail(body: str, subject: str = "Re: The crane", kind: str = "text/plain; charset=utf-8") -> Reading:
    return eml.read((HEAD.format(subject=subject, kind=kind) + body).encode())


def page(body: str, subject: str = "Re: The crane") -> Reading:
    return mail(f"<html><body>{body}</body></html>", subject, "text/html; charset=utf-8")


def kinds(reading: Reading) -> list[tuple[str, str]]:
    covered = "".join(reading.text[block.start : block.end] for block in reading.blocks)
    assert "".join(covered.split()) == "".join(reading.text.split())
    return [(block.kind, reading.text[block.start : block.end]) for block in reading.blocks]


def text(reading: Reading) -> list[str]:
    return [words for kind, words in kinds(reading) if kind == "paragraph"]


def test_the_head_says_title_author_and_day() -> None:
    reading = mail("The crane has twelve hooks.\n", "=?utf-8?q?The_crane=E2=80=99s?= =?utf-8?q?_price?=")

    assert (reading.title, reading.authors, reading.published) == (
        "The crane’s price",
        ("Ada Moss",),
        "2026-03-03T10:15:00+01:00",
    )
    assert reading.said == {"title": "Subject", "authors": "From", "published": "Date"}
    assert kinds(reading) == [("paragraph", "The crane has twelve hooks.")]
    assert reading.blocks[0].locator == "¶ 1"


@pytest.mark.parametrize(
    "head",
    [
        "From: Jörg Müller <j@tolmouth.example>".encode(),
        "From: Jörg Müller <j@tolmouth.example>".encode("cp1252"),
        b"From: =?iso-8859-1?q?J=F6rg_M=FCller?= <j@tolmouth.example>",
        b"From: =?utf-8?B?SsO2cmcg?=\n =?utf-8?B?TcO8bGxlcg==?= <j@tolmouth.example>",
    ],
)
def test_names_beyond_ascii_are_read_however_they_are_written(head: bytes) -> None:
    reading = eml.read(head + b"\nMessage-ID: <1@x>\n\nWords.\n")

    assert reading.authors == ("Jörg Müller",)


def test_what_a_head_has_wrong_is_left_out() -> None:
    reading = eml.read(
        b"Received: from x\nFrom: " + b"(" * 5000 + b"\nDate: 99 Foo\nSubject: =?nope?b?@@@?= =?utf-8?b?a?=\n"
        b"Content-Type: text/plain; charset=nope\n\nFu\xdfball, says she.\n"
    )

    assert (reading.authors, reading.published) == ((), "")
    assert reading.text == "Fußball, says she."
    assert reading.warnings == (
        "read as Windows-1252, since byte 2 is not UTF-8: look at its accents and quotation marks",
    )


def test_a_part_in_seven_bits_is_read_in_its_encoding() -> None:
    content = HEAD.format(subject="x", kind="text/plain; charset=iso-2022-jp").encode()

    assert eml.read(content + "港に十二隻".encode("iso-2022-jp")).text == "港に十二隻"


# Which part is read


def alternatives(plain: str, html: str) -> Reading:
    message = EmailMessage()
    message["Message-ID"] = "<1@x>"
    message.set_content(plain)
    message.add_alternative(html, subtype="html")
    return eml.read(message.as_bytes())


def test_the_part_that_has_more_words_is_read() -> None:
    assert text(
        alternatives("This mail needs a newer program.", "<p>The crane has <b>twelve</b> hooks, he said.</p>")
    ) == ["The crane has twelve hooks, he said."]
    assert text(alternatives("The crane has twelve hooks, he said.\n", "<p>See the text.</p>")) == [
        "The crane has twelve hooks, he said."
    ]


def test_of_two_parts_that_say_the_same_the_one_with_links_and_tables_is_read() -> None:
    reading = alternatives(
        "Read the report <https://tolmouth.example/report>.\n",
        '<p>Read the <a href="https://tolmouth.example/report">report</a>.</p>',
    )

    assert [(reading.text[link.start : link.end], link.address) for link in reading.links] == [
        ("report", "https://tolmouth.example/report")
    ]


def test_without_a_library_for_html_the_text_is_read_and_a_page_says_what_it_takes() -> None:
    without = (
        "import sys; sys.modules.update(lxml=None)\n"
        "from extractors.readers import eml\n"
        "from onrecord.errors import UnreadableError\n"
        "page = 'Content-Type: text/html\\n\\n<p>Many more words.</p>\\n'\n"
        "parts = f'Content-Type: multipart/alternative; boundary=b\\n\\n--b\\n\\nWords.\\n--b\\n{page}'\n"
        "print(eml.read(parts.encode()).text)\n"
        "try: eml.read(page.encode())\n"
        "except UnreadableError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", without], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == [
        "Words.",
        "no text in it; in HTML, which takes one more package: pipx inject onrecord 'onrecord[html]'",
    ]


def test_lines_that_flow_are_one_and_keep_their_depth() -> None:
    reading = mail(
        "The council paid \r\nfor a crane. \r\n\r\nIt stands. \r\n\r\n"
        "> Who paid \r\n> for it?\r\nWe \r\ndid. \r\n-- \r\nAda\r\n",
        kind="text/plain; format=flowed",
    )

    assert kinds(reading) == [
        ("paragraph", "The council paid for a crane."),
        ("paragraph", "It stands."),
        ("quoted", "Who paid for it?"),
        ("paragraph", "We did."),
        ("signature", "--\nAda"),
    ]


def test_a_page_is_read_without_guessing_its_article() -> None:
    reading = page(
        "<h2>In short</h2><p>Twelve hooks.</p><table><tr><th>Port</th><th>Price</th></tr>"
        "<tr><td>Ebb</td><td>£3m</td></tr></table><p style='display:none'>Preview</p>"
    )

    assert kinds(reading) == [
        ("heading", "In short"),
        ("paragraph", "Twelve hooks."),
        ("cell", "Port"),
        ("cell", "Price"),
        ("cell", "Ebb"),
        ("cell", "£3m"),
    ]
    assert reading.blocks[-1].heads == ("Price",)


# Older mails

SAID = [
    "On Mon, Mar 2, 2026 at 4:37 PM Ivo Lund <ivo@ebb.example> wrote:",
    "On Mon, Mar 2, 2026 at 4:37 PM Ivo Lund <\nivo.of.the.harbour@ebb.example> wrote:",
    "On 2 Mar 2026, at 16:37, Ivo Lund wrote:",
    "Am 02.03.26 um 16:37 schrieb Ivo Lund:",
    "Ivo Lund schrieb am 02.03.2026 um 16:37:",
    "Quoting Ivo Lund <ivo@ebb.example>:",
    "Am Mo., 2. März 2026 um 16:37 Uhr schrieb Ivo Lund <ivo@ebb.example>:",
    "Le lun. 2 mars 2026 à 16:37, Ivo Lund <ivo@ebb.example> a écrit :",
    "Le 2 mars 2026 à 16:37, Ivo Lund a écrit :",
    "El lun, 2 mar 2026 a las 16:37, Ivo Lund (<ivo@ebb.example>) escribió:",
    "Il giorno lun 2 mar 2026 alle ore 16:37 Ivo Lund <ivo@ebb.example> ha scritto:",
    "Em seg., 2 de mar. de 2026 às 16:37, Ivo Lund <ivo@ebb.example> escreveu:",
    "Op ma 2 mrt 2026 om 16:37 schreef Ivo Lund <ivo@ebb.example>:",
    "pon., 2 mar 2026 o 16:37 Ivo Lund <ivo@ebb.example> napisał(a):",
    "Den mån 2 mars 2026 kl 16:37 skrev Ivo Lund <ivo@ebb.example>:",
    "Den man. 2. mar. 2026 kl. 16.37 skrev Ivo Lund <ivo@ebb.example>:",
    "ma 2. maalisk. 2026 klo 16.37 Ivo Lund (ivo@ebb.example) kirjoitti:",
    "po 2. 3. 2026 v 16:37 odesílatel Ivo Lund <ivo@ebb.example> napsal:",
    "пн, 2 мар. 2026 г. в 16:37, Ivo Lund <ivo@ebb.example>:",
    "Ivo Lund <ivo@ebb.example>, 2 Mar 2026 Pzt, 16:37 tarihinde şunu yazdı:",
    "Ivo Lund <ivo@ebb.example> 于2026年3月2日周一 16:37写道：",
    "2026年3月2日(月) 16:37 Ivo Lund <ivo@ebb.example>:",
    "2026. 3. 2. 오후 4:37, Ivo Lund <ivo@ebb.example> 작성:",
    "在 2026年3月2日，下午4:37，Ivo Lund 写道：",
    "---- On Mon, 02 Mar 2026 16:37:00 +0100 Ivo Lund <ivo@ebb.example> wrote ----",
    "Ivo Lund on 2 Mar 2026 at 16:37 wrote:",
    "Op 2 mrt. 2026 om 16:37 schreef Ivo Lund <ivo@ebb.example> het volgende:",
    "Mon, 2 Mar 2026 16:37 from Ivo Lund <ivo@ebb.example>:",
    "----- Original Message -----",
    "-----Ursprüngliche Nachricht-----\nVon: Ivo Lund\nGesendet: Montag, 2. März 2026 16:37\nBetreff: Kran",
    "From: Ivo Lund <ivo@ebb.example>\nSent: Monday, March 2, 2026 4:37 PM\nTo: Ada Moss\nSubject: The crane",
    "_______________\nDe : Ivo Lund\nEnvoyé : lundi 2 mars 2026 16:37\nÀ : Ada Moss\nObjet : Grue",
    "*Da:* Ivo Lund\n*Inviato:* lunedì 2 marzo 2026 16:37\n*A:* Ada Moss\n*Oggetto:* La gru",
    "Van: Ivo Lund\nVerzonden: maandag 2 maart 2026 16:37\nAan: Ada Moss\nOnderwerp: De kraan",
    "От: Ivo Lund\nОтправлено: 2 марта 2026 г. 16:37\nКому: Ada Moss\nТема: Кран",
    "发件人: Ivo Lund\n发送时间: 2026年3月2日 16:37\n收件人: Ada Moss\n主题: 起重机",
]


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("mark", ["", "> "])
def test_an_older_mail_is_known_by_what_stands_above_it(said: str, mark: str) -> None:
    reading = mail(f"It has twelve hooks.\n\n{said}\n\n{mark}How many hooks?\n{mark}Is it 11?\n")

    assert text(reading) == ["It has twelve hooks."]
    assert {kind for kind, _ in kinds(reading)[1:]} == {"quoted"}


@pytest.mark.parametrize("said", SAID[:28])
def test_that_is_so_without_an_empty_line_before(said: str) -> None:
    reading = mail(f"It has twelve hooks.\nThe crane stands.\n{said}\n> How many hooks?\n")

    assert text(reading) == ["It has twelve hooks.\nThe crane stands."]


def test_answers_between_quoted_lines_are_text() -> None:
    reading = mail(
        "See below.\n\nOn 2 Mar 2026, at 16:37, Ivo Lund wrote:\n\n> How many hooks?\nTwelve.\n"
        "> And who paid for the crane that stands at the harbour with the\nrails in front?\n"
        "> It is not you?\n\n"
        "The council paid £4 million.\n"
    )

    assert text(reading) == ["See below.", "Twelve.", "The council paid £4 million."]
    assert ("quoted", "rails in front?") not in kinds(reading)


def test_quoted_words_give_no_claims() -> None:
    reading = mail("We have 12 boats.\n\nOn 2 Mar 2026, at 16:37, Ivo Lund wrote:\n> You have 11 boats.\n")

    assert [claim.text for claim in extract(reading.text, blocks=reading.blocks)] == ["12 boats"]


def test_words_that_only_look_like_it_stay_text() -> None:
    body = (
        "On Monday the mayor wrote:\n\nThe crane is ours.\n\nFrom: 10:00\nTo: 12:00\n\nMy three points:\n\n"
        "At 10:30 the council wrote to 40 ports and asked:\n\nWho wants it?\n"
    )

    assert [kind for kind, _ in kinds(mail(body))] == ["paragraph"] * 6


@pytest.mark.parametrize(
    "quoted",
    [
        '<div class="gmail_quote"><div class="gmail_attr">On Mon, Mar 2, 2026 at 4:37 PM Ivo Lund &lt;'
        '<a href="mailto:ivo@ebb.example">ivo@ebb.example</a>&gt; wrote:<br></div>'
        '<blockquote class="gmail_quote">How many hooks?</blockquote></div>',
        '<div>On 2 Mar 2026, at 16:37, Ivo Lund wrote:</div><blockquote type="cite"><p>Old</p>'
        "<div>words</div></blockquote>",
        '<hr><div id="divRplyFwdMsg"><b>From:</b> Ivo Lund<br><b>Sent:</b> Monday, March 2, 2026 4:37 PM<br>'
        "<b>To:</b> Ada Moss<br><b>Subject:</b> The crane</div><div>How many hooks?</div>",
    ],
)
def test_an_older_mail_in_a_page_is_known(quoted: str) -> None:
    reading = page(f"<p>It has <i>twelve</i> hooks.</p><p>So there.</p>{quoted}")

    assert text(reading) == ["It has twelve hooks.", "So there."]
    assert {kind for kind, _ in kinds(reading)[2:]} == {"quoted"}


def test_a_block_quotation_of_a_page_is_one() -> None:
    for begin in ("<blockquote>", '<blockquote class="wp-block-quote">'):
        reading = page(f"<p>He said:</p>{begin}The crane is ours.</blockquote>")
        assert kinds(reading)[1] == ("blockquote", "The crane is ours.")


# Signatures


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nAda Moss\nHarbour desk, founded 1904",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Inviato da iPhone",
        "Enviado do meu iPhone",
        "Verstuurd vanaf mijn iPhone",
        "Wysłane z iPhone'a",
        "Skickat från min iPhone",
        "Sendt fra min iPhone",
        "Lähetetty iPhonesta",
        "Отправлено с iPhone",
        "Best regards,\nAda Moss\nTel: 0123 456789",
        "Mit freundlichen Grüßen\nAda Moss\n28195 Bremen",
        "Cordialement,\nAda Moss",
        "Un saludo,\nAda Moss",
        "Cordiali saluti\nAda Moss",
        "Met vriendelijke groet,\nAda Moss",
        "Z poważaniem\nAda Moss",
        "Med vänlig hälsning\nAda Moss",
        "Med venlig hilsen\nAda Moss",
        "С уважением,\nАда Мосс",
    ],
)
def test_a_signature_is_told(signature: str) -> None:
    reading = mail(f"It has twelve hooks.\n\n{signature}\n\nOn 2 Mar 2026, at 16:37, Ivo wrote:\n> Old.\n")

    assert text(reading) == ["It has twelve hooks."]
    assert kinds(reading)[1] == ("signature", signature.replace("-- \n", "--\n"))


def test_a_sentence_that_begins_like_a_programs_line_is_one() -> None:
    body = "Sent from the port of Ebb, the crane has 12 hooks.\n\nGesendet von Ebb im März, wiegt er 40 t.\n"

    assert len(text(mail(body))) == 2


@pytest.mark.parametrize(
    "below",
    [
        "I have looked at the crane again, and there are 14 hooks on it now.",
        "40 boats left.",
        "Ada Moss\n\nPS: there are 14 hooks.",
        "Ada\n\nThe figures:\n\n- 40 boats\n- 12 hooks",
        "Ada\n\n1. 40 boats",
    ],
)
def test_what_follows_a_greeting_and_is_no_signature_stays_text(below: str) -> None:
    assert {kind for kind, _ in kinds(mail(f"The crane.\n\nThanks,\n{below}\n"))} == {"paragraph"}


# What is passed on


@pytest.mark.parametrize(
    ("subject", "above"),
    [
        ("Fwd: The crane", "---------- Forwarded message ---------\n"),
        ("The crane", "Begin forwarded message:\n\n"),
        ("WG: Kran", "-----Ursprüngliche Nachricht-----\n"),
        ("FW: The crane", ""),
        ("The crane", "-------- Weitergeleitete Nachricht --------\n"),
        ("TR: Grue", "---------- Message transféré ----------\n"),
    ],
)
def test_a_mail_that_is_passed_on_is_text_with_its_own_head(subject: str, above: str) -> None:
    mark = "> " * ("Begin" in above)  # Apple's program marks what is passed on
    head = f"{mark}From: Ivo Lund <ivo@ebb.example>\n{mark}Date: 2 March 2026 at 16:37\n{mark}Subject: Crane"
    body = f"{mark}The crane has 12 hooks.\n{mark}\n{mark}> How many?\n"
    reading = mail(f"Please check this.\n\n{above}{head}\n{mark}\n{body}", subject)

    assert text(reading) == ["Please check this.", "The crane has 12 hooks."]
    assert ("byline", head.replace(mark, "") if mark else head) in kinds(reading)
    assert kinds(reading)[-1] == ("quoted", "How many?")


def test_a_mail_with_nothing_above_is_passed_on() -> None:
    head = "From: Ivo Lund <ivo@ebb.example>\nSent: Monday, March 2, 2026 4:37 PM\nTo: Ada\nSubject: Crane"

    assert text(mail(f"{head}\n\nThe crane has 12 hooks.\n")) == ["The crane has 12 hooks."]


def test_a_mail_passed_on_as_a_file_is_text_with_its_own_head() -> None:
    inner = EmailMessage()
    inner["From"], inner["Date"], inner["Subject"] = (
        "Ivo <ivo@ebb.example>",
        "Mon, 02 Mar 2026 16:37:00 +0000",
        "Crane",
    )
    inner.set_content("The crane has 12 hooks.\n")
    outer = EmailMessage()
    outer["From"], outer["Message-ID"] = "Ada <ada@tolmouth.example>", "<1@x>"
    outer.set_content("Please check this.\n")
    outer.add_attachment(inner)

    assert kinds(eml.read(outer.as_bytes())) == [
        ("paragraph", "Please check this."),
        ("heading", "Crane"),
        ("byline", "From: Ivo <ivo@ebb.example>\nDate: Mon, 02 Mar 2026 16:37:00 +0000"),
        ("paragraph", "The crane has 12 hooks."),
    ]


# Whole documents


@pytest.mark.parametrize("form", ["plain", "html"])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_claims_are_those_of_the_plain_text(seed: Path, form: str) -> None:
    content = seed.read_text(encoding="utf-8")
    if form == "html":
        blocks = [escape(block).replace("\n", "<br>") for block in content.split("\n\n")]
    message = EmailMessage()
    message["Message-ID"] = "<1@x>"
    message.set_content(
        content if form == "plain" else "".join(f"<p>{block}</p>" for block in blocks),
        subtype=form,
        cte="quoted-printable",
    )
    reading = eml.read(message.as_bytes())

    assert said(extract(reading.text, blocks=reading.blocks)) == said(extract(content))


# Plain text


def test_a_text_that_is_beyond_doubt_a_mail_has_its_parts() -> None:
    content = (
        "Twelve hooks.\r\n\r\nOn 2 Mar 2026, at 16:37, Ivo <ivo@ebb.example> wrote:\r\n\r\n> How many?\r\n"
    )
    reading = read(Path("reply.txt"), content.encode())

    assert (reading.reader, reading.text) == ("plain/1", content)
    assert kinds(reading) == [
        ("paragraph", "Twelve hooks."),
        ("quoted", "On 2 Mar 2026, at 16:37, Ivo <ivo@ebb.example> wrote:"),
        ("quoted", "> How many?"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "On Monday 2 March 2026 at 16:37 the mayor wrote:\n\nThe crane is ours.\n\n-----\n",
        "Write to desk@herald.example by 2027 with these:\n\nYour name\n",
        "The mail ends:\n\nSent from my iPhone\n\nIt had 14 readers, among them ivo@ebb.example.\n",
        "Story.\n\n-- \n\nNext @ Ebb.\n",
        "From: Ivo Lund\nTo: all staff\nDate: 2 March\nSubject: crane\n\nIvo@ebb says that it stands.\n",
        "Q: Where from?\nFrom: the harbour\nTo: the town @ noon\n\nEnd.\n",
    ],
)
def test_a_text_that_may_be_an_article_stays_one(content: str) -> None:
    reading = read(Path("story.txt"), content.encode())

    assert reading.reader == "plain/1"
    assert not reading.left_out


# How mails are told, and what can't be read


def test_a_mail_is_told_by_its_head_and_by_its_ending_where_that_may_be_a_persons() -> None:
    content = b"From: Ivo\nSubject: Crane\n\nIt stands.\n"

    assert read(Path("a.eml"), content).reader == "eml/1"
    assert read(Path("a.txt"), content).reader == "plain/1"
    reading = read(Path("a.txt"), b"Message-ID: <1@x>\n" + content)
    assert (reading.reader, reading.warnings) == ("eml/1", ("named .txt, but it is a mail",))


def test_a_mail_with_its_pictures_is_a_mail_and_no_saved_page() -> None:
    message = EmailMessage()
    message["To"], message["Subject"] = "desk@herald.example", "Crane"
    message.set_content("<p>It has 12 hooks.</p>", subtype="html")
    message.add_related(b"a", maintype="image", subtype="png", cid="<1@x>", disposition="inline")
    reading = read(Path("crane.eml"), b"\xef\xbb\xbf\r\n" + message.as_bytes())

    assert (reading.reader, reading.text, reading.title) == ("eml/1", "It has 12 hooks.", "Crane")
    assert reading.warnings == ()


def refusal(content: bytes, name: str = "a.eml") -> str:
    with pytest.raises(UnreadableError) as error:
        read_any(Path(name), content)
    return str(error.value).removeprefix(f"{name}: ")


def test_what_can_not_be_read_is_a_line() -> None:
    deep = "Content-Type: multipart/mixed; boundary=b0\n\n" + "".join(
        f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(3000)
    )
    locked = b'Message-ID: <1@x>\nContent-Type: application/pkcs7-mime; name="smime.p7m"\n\nAAAA\n'
    outlook = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "__nameid_version1.0".encode("utf-16-le")
    archive, tnef = b"!BDN" + bytes(99), b"\x78\x9f\x3e\x22" + bytes(99)
    mailbox = b"From a@x Mon Mar  2 16:37:00 2026\nFrom: a\n\nOne.\n\n" * 2

    assert refusal(deep.encode()) == "its parts are nested too deeply; save its text in a file of its own"
    assert refusal(locked) == "no text in it; encrypted: save its text from the program that opens it"
    assert refusal(outlook, "a.msg") == "an Outlook message: save it as .eml"
    assert refusal(archive, "a.pst") == "an Outlook archive: save its mails as .eml"
    assert refusal(tnef, "winmail.dat") == (
        "a mail in Outlook's own form (winmail.dat): ask for the mail as plain text"
    )
    assert refusal(mailbox) == "a mailbox: onrecord add takes its mails in, each as a document"


def test_attached_files_and_outlooks_own_form_are_named() -> None:
    message = EmailMessage()
    message["Message-ID"] = "<1@x>"
    message.set_content("See the files.\n")
    message.add_attachment(b"a", maintype="application", subtype="pdf", filename="höhe.pdf")
    message.add_attachment(b"b", maintype="application", subtype="ms-tnef", filename="winmail.dat")

    assert eml.read(message.as_bytes()).warnings == (
        "has a winmail.dat, Outlook's own form, which is not read: ask for the mail as plain text",
        "1 attached file not read here: höhe.pdf; onrecord add --attachments takes them in",
    )


PIECES = st.sampled_from(
    [
        "words ", "\n", "\n\n", "> ", "On 2 Mar 2026, at 16:37, Ivo <i@x> wrote:", "-- ", "--b\n", "--b--\n",
        "From: a@b\nDate: x\nSubject: y\n", "Content-Type: text/html\n\n", "Best regards,\n", "<p>",
        "Subject: ",
        "Content-Type: message/rfc822\n\n", "<blockquote type=cite>", "=?utf-8?q?=FF?=", "\x00", "é",
        "Content-Type: multipart/alternative; boundary=b\n\n", "Begin forwarded message:\n",
        "Content-Transfer-Encoding: base64\n",
    ]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40), st.binary(max_size=40))
def test_no_mail_raises_anything_else(pieces: list[str], more: bytes) -> None:
    head = b"Message-ID: <1@x>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    for content in (head + "".join(pieces).encode() + more, more + "".join(pieces).encode()):
        try:
            kinds(eml.read(content))
        except UnreadableError:
            continue


@pytest.mark.parametrize(
    "unit",
    [
        "> a\nb\n",
        "From: a@b\nDate: c\n",
        "On 2 Mar 2026 a <a@b> ",
        "Best regards,\n",
        "> ",
        "--b\n\n",
        "--b\nContent-Type: message/rfc822\n\n",
        ": ",
    ],
)
def test_time_grows_in_line_with_hostile_mails(unit: str) -> None:
    def seconds(size: int) -> float:
        content = (
            b"Message-ID: <1@x>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nWords.\n"
            + unit.encode() * size
        )
        begin = time.process_time()
        kinds(eml.read(content))
        return time.process_time() - begin

    assert any(seconds(2000) < 5 * seconds(500) + 0.05 for _ in range(4))
