"""Many documents: in order, in bounded memory, on all cores, and what can go wrong on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import FIXTURES, TEXTS

import utlatande

DOCUMENT = "PM 2003 RVII (Dnr 242/01)\n"


@pytest.mark.parametrize("threads", [None, 1, 2, 7])
def test_reports_come_in_order_and_are_the_same(threads: int | None) -> None:
    expected = [utlatande.extract(file) for file in TEXTS]
    assert list(utlatande.extract_many(TEXTS, threads=threads)) == expected
    in_bytes = [utlatande.extract(file, offsets="bytes") for file in TEXTS]
    assert list(utlatande.extract_many(TEXTS, threads=threads, offsets="bytes")) == in_bytes


def test_documents_of_every_kind_can_be_mixed() -> None:
    path = FIXTURES / "pm-2003.txt"
    reports = list(utlatande.extract_many([path, path.read_bytes(), path.read_text(), DOCUMENT]))
    assert [report["kind"] for report in reports] == ["pm"] * 4


def test_nothing_at_all() -> None:
    assert list(utlatande.extract_many([])) == []


def test_few_documents_are_taken_ahead_and_all_on_the_callers_thread() -> None:
    taken = []

    def documents() -> Iterator[str]:
        for number in range(1000):
            taken.append((number, threading.get_ident()))
            yield DOCUMENT

    reports = utlatande.extract_many(documents(), threads=2)
    assert taken == []
    next(reports)
    assert len(taken) == 8
    next(reports)
    assert len(taken) == 9
    del reports
    assert {thread for _, thread in taken} == {threading.get_ident()}


def test_dropped_half_way_it_asks_for_no_more() -> None:
    closed = []

    def documents() -> Iterator[str]:
        try:
            while True:
                yield DOCUMENT
        finally:
            closed.append(True)

    for number, _ in enumerate(utlatande.extract_many(documents())):
        if number == 20:
            break
    assert closed == [True]


def test_what_the_iterable_raises_comes_behind_the_documents_before() -> None:
    def documents() -> Iterator[str]:
        yield DOCUMENT
        yield DOCUMENT
        raise LookupError("no more")

    reports = utlatande.extract_many(documents())
    assert next(reports)["kind"] == "pm"
    assert next(reports)["kind"] == "pm"
    with pytest.raises(LookupError, match="no more"):
        next(reports)
    with pytest.raises(StopIteration):
        next(reports)


def test_what_is_no_document_ends_it_like_an_iterable_that_raises() -> None:
    reports = utlatande.extract_many([DOCUMENT, None, DOCUMENT])  # type: ignore[list-item]
    assert next(reports)["kind"] == "pm"
    with pytest.raises(TypeError, match="not NoneType"):
        next(reports)
    assert list(reports) == []


def test_a_bad_document_is_raised_and_the_next_call_goes_on() -> None:
    given: list[str | bytes | os.PathLike[str]] = [DOCUMENT, b"PK\x03\x04", Path("no-such-file"), DOCUMENT]
    reports = utlatande.extract_many(given)
    assert next(reports)["kind"] == "pm"
    with pytest.raises(utlatande.Error, match="ZIP") as raised:
        next(reports)
    assert (raised.value.kind, raised.value.file) == ("not_text", None)
    with pytest.raises(utlatande.Error, match="no-such-file: the file cannot be read") as raised:
        next(reports)
    assert (raised.value.kind, raised.value.file) == ("unread", "no-such-file")
    assert next(reports)["kind"] == "pm"
    assert list(reports) == []


def test_errors_can_stand_in_the_place_of_reports() -> None:
    given: list[str | bytes] = [DOCUMENT, b"", "\ud800", DOCUMENT]
    results = list(utlatande.extract_many(given, return_errors=True))
    kinds = [result.kind if isinstance(result, utlatande.Error) else result["kind"] for result in results]
    assert kinds == ["pm", "empty", "not_text", "pm"]


@pytest.mark.parametrize("threads", [0, -1, 257, 10**6])
def test_a_number_of_threads_that_makes_no_sense(threads: int) -> None:
    with pytest.raises(ValueError, match=f"threads must be from 1 to 256, not {threads}"):
        utlatande.extract_many([], threads=threads)


def test_what_cannot_be_iterated() -> None:
    with pytest.raises(TypeError, match="not iterable"):
        utlatande.extract_many(7)  # type: ignore[call-overload]


def test_other_threads_run_meanwhile() -> None:
    ticks = 0
    is_done = False

    def tick() -> None:
        nonlocal ticks
        while not is_done:
            ticks += 1
            time.sleep(0.001)

    text = (FIXTURES / "ks-2023-149.txt").read_text() * 100
    other = threading.Thread(target=tick)
    other.start()
    before = ticks
    located = utlatande.locate(text[:100])
    utlatande.extract(text, offsets="bytes")
    is_done = True
    other.join()
    assert located is not None
    assert ticks > before


# A loop in C looks for no signal by itself. This one keeps nothing.
LOOPS = ["for report in {}:\n    pass", "import collections; collections.deque({}, 0)"]


@pytest.mark.parametrize("loop", LOOPS)
def test_ctrl_c_ends_it(loop: str) -> None:
    script = f"""
import itertools, utlatande
text = open({str(FIXTURES / "ks-2023-149.txt")!r}).read()
print("ready", flush=True)
{loop.format("utlatande.extract_many(itertools.repeat(text))")}
"""
    command = [sys.executable, "-I", "-c", script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        try:
            assert running.stdout is not None and running.stdout.readline() == b"ready\n"
            time.sleep(0.3)
            running.send_signal(signal.SIGINT)
            _, errors = running.communicate(timeout=20)
        finally:
            running.kill()
    assert b"KeyboardInterrupt" in errors
    assert running.returncode == -signal.SIGINT


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_process_reads_too() -> None:
    assert len(list(utlatande.extract_many([DOCUMENT] * 10))) == 10
    child = os.fork()
    if child == 0:
        os._exit(len(list(utlatande.extract_many([DOCUMENT] * 10))))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 10
