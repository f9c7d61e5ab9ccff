"""One document: the same facts as the program's, whatever it is given as."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from conftest import FIXTURES, PDFS, TEXTS, by_program, spans

import utlatande
from utlatande import report as types

SOURCE = FIXTURES / "ks-2023-149.txt"


def test_bytes_and_files_give_what_the_program_writes() -> None:
    expected = by_program(*TEXTS, *PDFS)
    assert len(expected) > 40
    for file in [*TEXTS, *PDFS]:
        if str(file) not in expected:
            with pytest.raises(utlatande.Error):
                utlatande.extract(file)
            continue
        assert utlatande.extract(file, offsets="bytes") == expected[str(file)]
        assert utlatande.extract(file.read_bytes(), offsets="bytes") == expected[str(file)]


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_a_text_gives_the_same_as_its_bytes_but_for_the_encoding(file: Path) -> None:
    of_text = utlatande.extract(file.read_bytes().decode())
    of_bytes = utlatande.extract(file.read_bytes())
    assert (of_text["encoding"], of_bytes["encoding"]) == (None, "UTF-8")
    of_bytes["encoding"] = None
    assert of_text == of_bytes


@pytest.mark.parametrize("file", [*TEXTS, *PDFS], ids=lambda file: file.name)
def test_offsets_count_characters_of_the_text(file: Path) -> None:
    try:
        text = utlatande.text(file)
    except utlatande.Error:
        return
    in_chars = spans(utlatande.extract(file))
    in_bytes = spans(utlatande.extract(file, offsets="bytes"))
    assert len(in_chars) == len(in_bytes) > 0
    for (start, end), (first, last) in zip(in_chars, in_bytes):
        assert text[start:end].encode() == text.encode()[first:last]


def test_a_slice_is_the_fact() -> None:
    text = SOURCE.read_text()
    report = utlatande.extract(text)
    span = report["referral"][2]["mentions"][0]
    assert text[span["start"] : span["end"]].split() == ["Bromma", "stadsdelsnämnd"]
    report = utlatande.extract("\N{GRINNING FACE} PM 2003 RVII (Dnr 242/01)")
    assert report["references"][0]["span"] == {"start": 20, "end": 26}


def test_what_was_not_utf_8_comes_back_as_text() -> None:
    text = "PM 2003 RVII (Dnr 242/01)\n\nFöredragande borgarrådet Åsa Ek anför följande.\n"
    for encoding in ["cp1252", "utf-16"]:
        given = text.encode(encoding)
        report = utlatande.extract(given)
        assert report["text"] == utlatande.text(given)
        assert report["text"] is not None and report["text"].lstrip("\ufeff") == text
        span = report["rapporteurs"][0]["span"]
        assert report["text"][span["start"] : span["end"]] == "Åsa Ek"


def test_bytes_may_be_of_any_kind() -> None:
    given = SOURCE.read_bytes()
    expected = utlatande.extract(given)
    assert utlatande.extract(bytearray(given)) == expected
    assert utlatande.extract(memoryview(given)) == expected
    assert utlatande.extract(memoryview(given[::-1])[::-1]) == expected


def test_sentences_and_places() -> None:
    text = "Nämnden hör bl.a. Åsa Ek (V)\nden 3 maj 2011. Svar kom.\n"
    found = utlatande.sentences(text)
    assert [sentence["text"] for sentence in found] == [
        "Nämnden hör bl.a. Åsa Ek (V) den 3 maj 2011.",
        "Svar kom.",
    ]
    assert text[found[1]["span"]["start"] : found[1]["span"]["end"]] == "Svar kom."
    located = utlatande.locate(text)
    assert [(one["rule"], one["text"]) for one in located] == [
        ("people.party", "Åsa Ek"),
        ("dates.day", "3 maj 2011"),
    ]
    for one in located:
        assert text[one["span"]["start"] : one["span"]["end"]] == one["text"]
    in_bytes = utlatande.locate(text, offsets="bytes")
    assert in_bytes[0]["span"]["start"] == located[0]["span"]["start"] + 2


def fits(value: Any, hint: Any, place: str) -> None:
    """Checks that a value is of its type."""
    if hasattr(hint, "__required_keys__"):
        hints = get_type_hints(hint, include_extras=True)
        required = {key for key, of in hints.items() if "NotRequired" not in str(get_origin(of))}
        assert required <= value.keys() <= hints.keys(), place
        for key, item in value.items():
            fits(item, hints[key], f"{place}/{key}")
    elif get_origin(hint) is list:
        for item in value:
            fits(item, get_args(hint)[0], f"{place}/-")
    elif isinstance(hint, type):
        assert type(value) is hint, place
    elif str(get_origin(hint)) == "typing.Literal":
        assert value in get_args(hint), place
    else:
        # `X | None`, and `NotRequired[X]`, whose argument stands alone.
        either = get_args(hint)
        if len(either) == 1 or value is not None:
            fits(value, either[0], place)
        else:
            assert type(None) in either, place


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_the_types_say_what_is_there(file: Path) -> None:
    fits(utlatande.extract(file), types.Report, "")
    for located in utlatande.locate(file):
        fits(located, types.Located, "")


def test_an_error_survives_a_copy_and_a_pickle() -> None:
    with pytest.raises(utlatande.Error) as raised:
        utlatande.extract(FIXTURES / "pdf" / "scanned.pdf")
    error = raised.value
    assert error.kind == "scanned"
    assert str(error).startswith(f"{error.file}: the PDF holds no text")
    for other in [copy.copy(error), pickle.loads(pickle.dumps(error))]:
        assert (type(other), str(other), other.kind, other.file) == (
            utlatande.Error,
            str(error),
            "scanned",
            error.file,
        )
