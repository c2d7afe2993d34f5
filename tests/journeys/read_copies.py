"""Reads what was taken away with nothing but Python's own library, and holds it against what had come in: the journey
find-and-take-away asks for a reader that shares no line with the writer.

    read_copies.py whole CAME.json JSON MARKDOWN WORD CSV   each form of a copy against the entries that came in
    read_copies.py same ONE.json OTHER.json                 two whole copies, but for the moment they were made

Says what it counted; says what is wrong and fails when something is."""

import csv
import json
import pathlib
import sys
import zipfile
from xml.etree import ElementTree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def flat(text):
    return " ".join(text.split())


def read(path):
    return json.loads(pathlib.Path(path).read_text("utf-8"))


def came_in(path):
    """The text of every entry that was brought in, by its title."""
    came = {}
    for entry in read(path)["entries"]:
        title, _, text = entry["text"].partition("\n")
        came[title.removeprefix("# ")] = flat(text)
    return came


def each_is_there(form, came, found):
    for title, text in came.items():
        assert title in found, f"{form}: {title} is missing"
        assert text in found[title], f"{form}: {title} says something else: {found[title][:200]}"


def of_json(path):
    entries = read(path)["tables"]["entry"]
    said = (entry["answers"] for entry in entries if entry["instrument"] == "note")
    return len(entries), {note.get("name", ""): flat(note.get("body", "")) for note in said}


def of_markdown(folder):
    pages = sorted(pathlib.Path(folder).iterdir())
    found = {}
    for page in pages:
        begin, head, body = page.read_text("utf-8").split("---\n", 2)
        lines = (line for line in head.splitlines() if line != "tags:" and not line.startswith("  - "))
        keys = dict(line.split(": ", 1) for line in lines)
        assert begin == "" and len(json.loads(keys["date"])) == 10, page
        found[json.loads(keys["title"])] = flat(body)
    return len(pages), found


def of_word(folder):
    files = sorted(pathlib.Path(folder).iterdir())
    found = {}
    for file in files:
        with zipfile.ZipFile(file) as parts:
            assert parts.testzip() is None, file
            for name in parts.namelist():
                if name.endswith((".xml", ".rels")):
                    ElementTree.fromstring(parts.read(name))
            body = ElementTree.fromstring(parts.read("word/document.xml"))
        lines = ["".join(run.text or "" for run in line.iter(WORD + "t")) for line in body.iter(WORD + "p")]
        found[lines[0]] = flat(" ".join(lines))
    return len(files), found


def rows(path):
    data = pathlib.Path(path).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), f"{path}: no mark of UTF-8"
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def of_csv(folder, copy):
    folder = pathlib.Path(folder)
    tables = read(copy)["tables"]
    forms = {(one["instrument"], one["version"], one["wording"]): one["definition"] for one in tables["instrument_wording"]}
    scored = 0
    for entry in tables["entry"]:
        form = forms[entry["instrument"], entry["version"], entry["wording"]]
        for prompt in (prompt for section in form["sections"] for prompt in section["prompts"]):
            if prompt["kind"] == "wheel":
                scored += len(entry["answers"].get(prompt["id"], {}))
    wheels, scales, actions = (rows(folder / name) for name in ("wheels.csv", "scales.csv", "actions.csv"))
    assert len(wheels) == scored, f"{len(wheels)} scores of {scored}"
    assert all(int(row["from"]) <= int(row["number"]) <= int(row["to"]) for row in scales)
    said = sorted(row["what"].removeprefix("'") for row in actions)
    assert said == sorted(action["what"] for action in tables["action"]), "other actions"
    return {"wheels": len(wheels), "scales": len(scales), "actions": len(actions)}


def whole(came, copy, markdown, word, sheets):
    came = came_in(came)
    counted = {}
    for form, (count, found) in {
        "json": of_json(copy),
        "markdown": of_markdown(markdown),
        "word": of_word(word),
    }.items():
        each_is_there(form, came, found)
        counted[form] = count
    assert len(set(counted.values())) == 1, counted
    return counted | of_csv(sheets, copy)


def same(one, other):
    one, other = read(one), read(other)
    one.pop("made")
    other.pop("made")
    for name, table in one["tables"].items():
        key = lambda row: json.dumps(row, sort_keys=True)
        there = other["tables"].get(name, [])
        assert sorted(map(key, table)) == sorted(map(key, there)), f"{name}: {len(table)} rows and {len(there)}"
    assert one | {"tables": 0} == other | {"tables": 0}
    return {name: len(table) for name, table in one["tables"].items() if table}


try:
    print(json.dumps({"whole": whole, "same": same}[sys.argv[1]](*sys.argv[2:])))
except AssertionError as wrong:
    sys.exit(f"wrong: {wrong}")
