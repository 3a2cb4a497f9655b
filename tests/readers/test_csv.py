"""Tables of values: what tells them from plain text, and their cells."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractors.readers import csv, read, read_any
from extractors.readers.formats import format_of
from onrecord.errors import UnreadableError

PORTS = 'Port,Cost,Share\nTolmouth,"£4,200,000",25%\nEbb,"£1,300,000",31%\n'


def test_each_value_is_a_block_below_its_heads() -> None:
    found = read(Path("ports.csv"), PORTS.encode())

    assert [(b.kind, b.locator, b.heads, found.text[b.start : b.end]) for b in found.blocks][3:6] == [
        ("cell", "A2", ("Port",), "Tolmouth"),
        ("cell", "B2", ("Tolmouth", "Cost"), "£4,200,000"),
        ("cell", "C2", ("Tolmouth", "Share"), "25%"),
    ]
    assert (found.reader, found.encoding, found.warnings) == ("csv/1", "utf-8", ())


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_table_is_told_by_its_content(separator: str) -> None:
    rows = [["Port", "Cost", "Said"], ["Ebb", "7", f"“Too{separator} much”"], ["Moor", "", "No"]]
    text = "\r\n".join(separator.join(f'"{v}"' if separator in v else v for v in row) for row in rows)

    assert format_of(text.encode()) == "csv"
    assert format_of(text.encode("utf-16")) == "csv"


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Bell, a pilot, said no.\nTom Reed, a clerk, said yes.\nAda Moss, a mayor, said neither.\n",
        "One,two,three\nfour,five\nsix,seven,eight\n",
        "One,two,three\nfour,five,six\nseven,eight,nine\nten,eleven\n",
        "Port,Cost,Share\nEbb,7,1%\n",
        "Port,Cost\nEbb,7\nMoor,8\nTolmouth,9\n",
        "Port\tCost\tShare\n\nEbb\t7\t1%\n\nMoor\t8\t2%\n",
        "\tIt rained.\tIt poured.\n\tThe quay\twas wet.\n\tBell\tsaid so.\n",
        '"Yes,"she said,"no."\n"Yes,"he said,"no."\n"Yes,"they said,"no."\n',
        "|Port|Cost|\n|---|---|\n|Ebb|7|\n",
        "Harbour, 2,000 tonnes\nPort, 3,000 tonnes\nQuay, 4,000 tonnes\n",
    ],
)
def test_prose_and_lists_stay_plain_text(text: str) -> None:
    assert format_of(text.encode()) == "plain"


def test_a_name_confirms_a_table_with_two_columns_or_lines_above() -> None:
    text = "Costs of cranes\nSource: port office\n\nPort, Cost\nEbb, 7\nMoor, 8\nTolmouth, 9\n"

    assert format_of(text.encode()) == "plain"
    found = read(Path("a.csv"), text.encode())
    assert [(b.kind, b.locator, b.heads) for b in found.blocks if found.text[b.start : b.end] == "7"] == [
        ("cell", "B5", ("Ebb", "Cost"))
    ]
    assert found.blocks[0].kind == "paragraph"


def test_a_text_that_is_named_a_table_and_is_none_stays_plain() -> None:
    found = read(Path("a.csv"), b"The council paid too much, Bell said.\n")

    assert (found.reader, found.warnings) == ("plain/1", ())


def test_encodings_are_told_as_of_any_text() -> None:
    found = csv.read("Port,Cost,Said\nEbb,7,café\nMoor,8,no\n".encode("cp1252"))

    assert "café" in found.text
    assert found.warnings[0].startswith("read as Windows-1252")


def refusal(text: str) -> str:
    with pytest.raises(UnreadableError) as error:
        read_any(Path("a.csv"), text.encode())
    return str(error.value)


def test_a_line_that_names_the_separator_is_no_row() -> None:
    found = read(Path("a.csv"), b"sep=;\r\nPort;Cost, all\r\nEbb;7\r\n")

    assert [(b.locator, found.text[b.start : b.end]) for b in found.blocks][:2] == [
        ("A1", "Port"),
        ("B1", "Cost, all"),
    ]


def test_decimal_commas_are_no_separators() -> None:
    found = read(Path("a.csv"), b"Port;Cost\nEbb;1,5\nMoor;2,5\n")

    assert found.text.split("\n\n")[3:] == ["1,5", "Moor", "2,5"]


def test_what_can_not_be_a_document_to_check_says_so() -> None:
    assert refusal("claim_id,status\nc1,verified\n") == (
        "a.csv: an export of onrecord and no document: `onrecord import` takes it back in"
    )


@given(st.text(st.sampled_from('ab1 ,;\t|"\n\r£'), max_size=60), st.booleans())
@example('a,b,c\n1,2,3\n"4,5,6', False)
def test_any_text_is_told_and_read(text: str, is_named: bool) -> None:
    if format_of(text.encode(), ".csv" if is_named else "") != "csv":
        return
    found = csv.read(text.encode())
    covered = "".join(found.text[block.start : block.end] for block in found.blocks)
    assert "".join(covered.split()) == "".join(found.text.split())
