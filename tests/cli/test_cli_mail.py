"""Mails come into a workspace: those of a mailbox each as a document, and the files attached to mails."""

from __future__ import annotations

from email.message import EmailMessage
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Shell


def mail(subject: str, body: str, **files: bytes) -> bytes:
    message = EmailMessage()
    message["Message-ID"], message["From"], message["Subject"] = "<1@x>", "Ada Moss <ada@x.example>", subject
    message.set_content(body)
    for name, content in files.items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def mailbox(*mails: bytes) -> bytes:
    envelopes = [b"From ada@x.example Mon Mar  2 16:37:00 2026\n" + each + b"\n" for each in mails]
    return b"".join(envelopes)


def seeds(shell: Shell) -> list[str]:
    below = shell.folder / "seeds"
    return sorted(path.relative_to(below).as_posix() for path in below.rglob("*") if path.is_file())


def test_each_mail_of_a_mailbox_is_a_document(shell: Shell, tmp_path: Path) -> None:
    shell.ok("init", ".")
    box = tmp_path / "inbox.mbox"
    quoted = (
        "It cost £6 million, said Ruth Bell.\n>From the start it was too much.\n\nFrom here on, 12 men.\n"
    )
    box.write_bytes(mailbox(mail("The crane/../x", quoted), mail("", "Forty boats left the harbour.\n")))
    answer = shell.run("add", box)

    assert answer.code == 0
    assert seeds(shell) == ["inbox/0001-The-crane-..-x.eml", "inbox/0002-mail.eml"]
    assert "inbox/0001-The-crane-..-x.eml: 3 claims" in answer.err
    kept = (shell.folder / "seeds/inbox/0001-The-crane-..-x.eml").read_text()
    assert "\nFrom the start it was too much." in kept


def test_a_mailbox_among_the_seeds_tells_the_command(shell: Shell) -> None:
    shell.ok("init", ".")
    (shell.folder / "seeds/inbox.mbox").write_bytes(mailbox(mail("a", "One.\n"), mail("b", "Two.\n")))
    answer = shell.run("take-in")

    assert answer.code == 1
    assert "inbox.mbox: a mailbox: onrecord add takes its mails in, each as a document" in answer.err


def test_files_attached_to_a_mail_are_taken_in_if_asked_for(shell: Shell, tmp_path: Path) -> None:
    shell.ok("init", ".")
    files = {"../figures.txt": b"It cost 6 million pounds.\n", "figures.txt": b"Or 7 million pounds.\n"}
    crane = tmp_path / "crane.eml"
    crane.write_bytes(mail("The crane", "It has 12 hooks.\n", **files))

    assert (
        "2 attached files not read here: ../figures.txt, figures.txt; onrecord add"
        in shell.run("add", crane).err
    )
    assert seeds(shell) == ["crane.eml"]
    shell.run("add", crane, "--attachments")
    assert seeds(shell) == ["crane.eml", "crane/1-figures.txt", "crane/2-figures.txt"]
    texts = {claim["text"] for claim in shell.claims()}
    assert {"12 hooks", "6 million pounds", "7 million pounds"} <= texts


def test_a_mailbox_is_no_draft_of_one_document(desk: Shell, tmp_path: Path) -> None:
    box = tmp_path / "inbox.mbox"
    box.write_bytes(mailbox(mail("a", "One.\n"), mail("b", "Two.\n")))
    answer = desk.run("add", box, "--draft-of", "article.txt")

    assert answer.code == 2
    assert "--draft-of names one document; give one mail" in answer.err
    assert seeds(desk) == ["article.txt"]
