"""Reads what was taken away with nothing but Python's own library, and poppler for sheets, and holds it against what had come
in: the journey find-and-take-away asks for a reader that shares no line with the writer.

    read_copies.py whole CAME.json JSON MARKDOWN WORD CSV PDF CALENDAR
                                                            each form of a copy against the entries that came in
    read_copies.py same ONE.json OTHER.json                 two whole copies, but for the moment they were made
    read_copies.py part FORM WHOLE.json COPY WHOSE OF       a copy of some entries against a whole one: "chosen" or "all-but" with
                                                            their ids, or "with" and the name of whom they were written with

Says what it counted; says what is wrong and fails when something is."""

import csv
import json
import pathlib
import re
import subprocess
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


def head_and_body(page):
    begin, head, body = page.read_text("utf-8").split("---\n", 2)
    lines = (line for line in head.splitlines() if line != "tags:" and not line.startswith("  - "))
    keys = {key: json.loads(value) for key, value in (line.split(": ", 1) for line in lines)}
    assert begin == "" and len(keys["date"]) == 10, page
    return keys, body


def of_markdown(folder):
    pages = sorted(pathlib.Path(folder).iterdir())
    found = {}
    for keys, body in map(head_and_body, pages):
        found[keys["title"]] = flat(body)
    return len(pages), found


def lines_of(file):
    with zipfile.ZipFile(file) as parts:
        assert parts.testzip() is None, file
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(parts.read(name))
        body = ElementTree.fromstring(parts.read("word/document.xml"))
    return ["".join(run.text or "" for run in line.iter(WORD + "t")) for line in body.iter(WORD + "p")]


def of_word(folder):
    files = sorted(pathlib.Path(folder).iterdir())
    found = {}
    for file in files:
        lines = lines_of(file)
        found[lines[0]] = flat(" ".join(lines))
    return len(files), found


def documents_of(file):
    """What each entry's sheets say, without what stands at their foot; each entry begins a page."""
    ran = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    *pages, last = ran.stdout.decode("utf-8").split("\f")
    assert last == "", "something after the last page"
    documents = []
    for page in pages:
        foot = re.search(r"\n([^\n]*)\n+Page (\d+) of (\d+)\s*$", page)
        assert foot, f"no foot: {page[-200:]}"
        if foot[2] == "1":
            documents.append("")
        documents[-1] += page[: foot.start()] + "\n"
    return documents


def of_pdf(file):
    documents = documents_of(file)
    return len(documents), {text.split("\n", 1)[0]: flat(text) for text in documents}


def sessions_of(file):
    """The ids of the sessions in a calendar, with the day each begins on, in UTC."""
    text = pathlib.Path(file).read_bytes().decode("utf-8")
    assert text.startswith("BEGIN:VCALENDAR\r\n") and text.endswith("END:VCALENDAR\r\n")
    events = text.replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
    of = lambda event, key: re.search(rf"^{key}:(.*)\r$", event, re.M)[1]
    return {of(event, "UID").removesuffix("@ithaca"): of(event, "DTSTART")[:8] for event in events}


def days_of(sessions):
    """The same of the rows of a copy."""
    return {row["id"]: row["starts_at"][:10].replace("-", "") for row in sessions}


def rows(path):
    data = pathlib.Path(path).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), f"{path}: no mark of UTF-8"
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def forms_of(tables):
    return {(one["instrument"], one["version"], one["wording"]): one["definition"] for one in tables["instrument_wording"]}


def asked_of(entry, forms):
    """The questions of an entry's form, each with what was answered."""
    form = forms[entry["instrument"], entry["version"], entry["wording"]]
    for prompt in (prompt for section in form["sections"] for prompt in section["prompts"]):
        yield prompt, entry["answers"].get(prompt["id"])


def of_csv(folder, copy):
    folder = pathlib.Path(folder)
    tables = read(copy)["tables"]
    forms = forms_of(tables)
    scored = 0
    for entry in tables["entry"]:
        for prompt, answer in asked_of(entry, forms):
            if prompt["kind"] == "wheel":
                scored += len(answer or {})
    wheels, scales, actions = (rows(folder / name) for name in ("wheels.csv", "scales.csv", "actions.csv"))
    assert len(wheels) == scored, f"{len(wheels)} scores of {scored}"
    assert all(int(row["from"]) <= int(row["number"]) <= int(row["to"]) for row in scales)
    said = sorted(row["what"].removeprefix("'") for row in actions)
    assert said == sorted(action["what"] for action in tables["action"]), "other actions"
    return {"wheels": len(wheels), "scales": len(scales), "actions": len(actions)}


def whole(came, copy, markdown, word, tables, sheets, calendar):
    came = came_in(came)
    counted = {}
    for form, (count, found) in {
        "json": of_json(copy),
        "markdown": of_markdown(markdown),
        "word": of_word(word),
        "pdf": of_pdf(sheets),
    }.items():
        each_is_there(form, came, found)
        counted[form] = count
    assert len(set(counted.values())) == 1, counted
    sessions = sessions_of(calendar)
    assert sessions == days_of(read(copy)["tables"]["session"]), "other sessions"
    return counted | of_csv(tables, copy) | {"sessions": len(sessions)}


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


def with_whom(tables, name):
    """The relationship with this person alone."""
    person = next(one["id"] for one in tables["person"] if one["name"] == name)
    return next(one["relationship"] for one in tables["relationship_person"] if one["person"] == person)


def words_of(text):
    return set(re.findall(r"[^\W_]+", text))


def written(entry, forms):
    """Every word somebody wrote as an answer."""
    texts = (answer for prompt, answer in asked_of(entry, forms) if prompt["kind"] in ("text", "line"))
    return words_of(" ".join(text for text in texts if isinstance(text, str)))


def part_of_json(copy, wanted, tables, relationship, some):
    text = pathlib.Path(copy).read_text("utf-8")
    held = json.loads(text)["tables"]
    entries = {entry["id"]: entry for entry in held["entry"]}
    assert entries.keys() == wanted.keys(), f"{len(entries)} entries of {len(wanted)}"
    points = ("relationship", "session", "about")  # at what may not be taken with some entries only
    bare = lambda entry: {key: value for key, value in entry.items() if key not in points}
    for id, entry in wanted.items():
        assert bare(entries[id]) == bare(entry), f"{id} is another"
    for name, table in tables.items():
        its = [row for row in table if row.get("entry") in wanted]
        if name in ("entry_tag", "entry_star") or (name == "entry_revision" and not some):
            assert held[name] == its, f"{name}: {len(held[name])} rows of {len(its)}"
        if relationship and name in ("session", "goal", "action", "phase_change", "task_tick", "contract"):
            its = {row.get("id", row.get("task")) for row in table if row.get("relationship") == relationship}
            assert {row.get("id", row.get("task")) for row in held[name]} == its, name
    if some:
        assert not held["entry_revision"] and not held["relationship"] and not held["action"]
    for other in (entry["id"] for entry in tables["entry"] if entry["id"] not in wanted):
        assert other not in text, f"{other} is named"


def part_of_markdown(copy, wanted, tables, *_):
    forms = forms_of(tables)
    pages = {keys["ithaca"]: (keys, body) for keys, body in map(head_and_body, pathlib.Path(copy).iterdir())}
    assert pages.keys() == wanted.keys(), f"{len(pages)} pages of {len(wanted)}"
    for id, (keys, body) in pages.items():
        assert keys["date"] == wanted[id]["date"] and keys["instrument"] == wanted[id]["instrument"], id
        missing = written(wanted[id], forms) - words_of(keys["title"] + " " + body)
        assert not missing, f"{keys['title']} lacks {missing}"


def part_of_word(copy, wanted, tables, *_):
    each_is_whole([words_of(" ".join(lines_of(file))) for file in pathlib.Path(copy).iterdir()], wanted, tables)


def part_of_pdf(copy, wanted, tables, *_):
    each_is_whole([words_of(text) for text in documents_of(copy)], wanted, tables)


def part_of_calendar(copy, wanted, tables, relationship, *_):
    its = [row for row in tables["session"] if row["relationship"] == relationship]
    assert its and sessions_of(copy) == days_of(its), "other sessions"


def each_is_whole(documents, wanted, tables):
    """Each document holds every word of an entry that is wanted, and each of those is in one."""
    forms = forms_of(tables)
    assert len(documents) == len(wanted), f"{len(documents)} documents of {len(wanted)}"
    for id, entry in wanted.items():
        its = written(entry, forms)
        assert any(its <= document for document in documents), f"{id} is in no document"
    for document in documents:
        assert any(written(entry, forms) <= document for entry in wanted.values()), "a document of another entry"


def part_of_csv(copy, wanted, tables, relationship, some):
    forms, scores, numbers = forms_of(tables), [], []
    for id, entry in wanted.items():
        for prompt, answer in asked_of(entry, forms):
            if prompt["kind"] == "wheel":
                scores += [(id, str(area["score"])) for area in (answer or {}).values() if "score" in area]
            elif prompt["kind"] == "scale" and answer is not None:
                numbers.append((id, str(answer)))
            elif prompt["kind"] == "statements":
                numbers += [(id, str(number)) for number in (answer or {}).values()]
    assert scores and numbers, "nothing was chosen that can be counted"
    wheels, scales, actions = (rows(pathlib.Path(copy) / name) for name in ("wheels.csv", "scales.csv", "actions.csv"))
    assert sorted((row["entry"], row["score"]) for row in wheels if row["score"]) == sorted(scores), "other scores"
    assert sorted((row["entry"], row["number"]) for row in scales) == sorted(numbers), "other numbers"
    its = [row["id"] for row in tables["action"] if not some and relationship in (None, row.get("relationship"))]
    assert sorted(row["id"] for row in actions) == sorted(its), "other actions"


PARTS = {
    "json": part_of_json,
    "md": part_of_markdown,
    "docx": part_of_word,
    "pdf": part_of_pdf,
    "csv": part_of_csv,
    "ics": part_of_calendar,
}


def part(form, all_there_is, copy, whose, of):
    tables = read(all_there_is)["tables"]
    relationship = with_whom(tables, of) if whose == "with" else None
    belongs = {
        "chosen": lambda entry: entry["id"] in of.split(","),
        "all-but": lambda entry: entry["id"] not in of.split(","),
        "with": lambda entry: entry.get("relationship") == relationship,
    }[whose]
    wanted = {entry["id"]: entry for entry in tables["entry"] if belongs(entry)}
    assert 0 < len(wanted) < len(tables["entry"]), "nothing is left out"
    PARTS[form](copy, wanted, tables, relationship, whose == "chosen")
    return {form: len(wanted)}


try:
    print(json.dumps({"whole": whole, "same": same, "part": part}[sys.argv[1]](*sys.argv[2:])))
except AssertionError as wrong:
    sys.exit(f"wrong: {wrong}")
