"""Input that is no document: a clear exception, never a crash of the interpreter."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import FIXTURES, PDFS, ROOT

import utlatande

FUNCTIONS: list[Callable[[Any], object]] = [
    utlatande.extract,
    utlatande.locate,
    utlatande.sentences,
    utlatande.text,
]


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
@pytest.mark.parametrize("given", [None, 7, 1.5, True, [], {}, object(), utlatande])
def test_what_is_no_document(function: Callable[[Any], object], given: object) -> None:
    expected = rf"a document is a str \(its text\), bytes or an os.PathLike, not {type(given).__name__}"
    with pytest.raises(TypeError, match=expected):
        function(given)


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
@pytest.mark.parametrize("given", ["\ud800", "PM 2003 \udfff RVII", "\ud83d\ude00"])
def test_lone_surrogates(function: Callable[[Any], object], given: str) -> None:
    with pytest.raises(utlatande.Error, match="surrogates not allowed") as raised:
        function(given)
    assert raised.value.kind == "not_text"


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
@pytest.mark.parametrize(
    "given, kind",
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"PK\x03\x04", "not_text"),
        (bytes(range(256)), "not_text"),
        (b"%PDF-1.7", "damaged"),
        (b"<!DOCTYPE html><html>", "not_text"),
    ],
)
def test_bytes_that_are_no_text(function: Callable[[Any], object], given: bytes, kind: str) -> None:
    with pytest.raises(utlatande.Error) as raised:
        function(given)
    assert raised.value.kind == kind
    assert isinstance(raised.value, ValueError)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    for path in [tmp_path, tmp_path / "none", tmp_path / "a\udcffb", Path("a\0b"), Path("/dev/zero")]:
        with pytest.raises(utlatande.Error, match="the file cannot be read") as raised:
            utlatande.extract(path)
        assert raised.value.kind == "unread"


def test_a_text_is_no_path() -> None:
    assert utlatande.extract(str(FIXTURES / "pm-2003.txt"))["kind"] == "unknown"


def test_nothing_is_a_text_too() -> None:
    assert utlatande.extract("")["sections"] == []
    assert utlatande.sentences("") == utlatande.locate("") == []
    assert utlatande.text("") == ""


@pytest.mark.parametrize("offsets", ["utf16", "", None, 7, b"chars"])
def test_offsets_that_nobody_counts(offsets: Any) -> None:
    with pytest.raises(ValueError, match='offsets must be "chars" or "bytes"'):
        utlatande.extract("PM", offsets=offsets)


def test_a_large_text() -> None:
    piece = (FIXTURES / "ks-2023-149.txt").read_text()
    text = piece * (64_000_000 // len(piece))
    report = utlatande.extract(text)
    assert len(report["sections"]) > 1000
    last = report["sections"][-1]["span"]
    assert last["end"] == len(text)
    assert utlatande.extract("å" * 32_000_000)["sections"][0]["span"]["end"] == 32_000_000


def test_hostile_files_are_read_or_refused() -> None:
    found = [*PDFS, *ROOT.glob("fuzz/regressions/pdf/*"), *ROOT.glob("fuzz/regressions/bytes/*")]
    assert len(found) >= 19
    # In a process of its own, so that a crash is seen.
    script = """
import pathlib, sys, utlatande
for path in map(pathlib.Path, sys.argv[1:]):
    try:
        utlatande.extract(path)
    except utlatande.Error as error:
        print(error.kind)
"""
    done = subprocess.run([sys.executable, "-I", "-c", script, *found], capture_output=True, text=True, check=True)
    kinds = {"damaged", "encrypted", "scanned", "too_large"}
    assert kinds <= set(done.stdout.split())
