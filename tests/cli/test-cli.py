#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs captives-cli over the real dataset and holds its answers against the CSV files that the dataset is made from."""

import contextlib
import csv
import io
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree

CLI = os.environ["CAPTIVES_CLI"]
DATASET = os.environ["CAPTIVES_DATASET"]
PACKAGE = os.environ["CAPTIVES_PACKAGE_DIR"]
COMMANDS = ["list", "figures", "show", "search", "balance", "sources", "chart", "charts", "story", "extract", "verify", "compile",
            "dump", "check"]
LANGUAGES = ["en", "ru", "ja"]
SVG = "{http://www.w3.org/2000/svg}"


def run(*words, expect=0, env=None, stdout=subprocess.PIPE):
    """The standard output of a call, which must end as expected: silently, or with one sentence of complaint."""
    done = subprocess.run([CLI, *words], stdout=stdout, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                          env={**os.environ, **(env or {})}, check=False)
    said = done.stderr.decode()
    assert done.returncode == expect, f"{words} ended with {done.returncode}, expected {expect}: {said}"
    if expect == 0:
        assert said == "", f"{words} complained: {said}"
    else:
        assert said.startswith("captives-cli"), f"{words} ended with {expect} and said: {said!r}"
    if expect == 2 and len(words) > 1:
        assert f"captives-cli {words[0]} --help" in said, f"{words}: no pointer to the help: {said}"
    return (done.stdout or b"").decode(), said


def out(*words, **options):
    return run(*words, **options)[0]


def complaint(*words, expect):
    return run(*words, expect=expect)[1]


def table(name):
    with open(os.path.join(PACKAGE, name + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


@contextlib.contextmanager
def folder():
    path = tempfile.mkdtemp(prefix="captives-cli-")
    try:
        yield path
    finally:
        shutil.rmtree(path)


def width(text):
    """Columns of a terminal, by the Unicode database of Python."""
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in text)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def png_chunks(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "not a PNG file"
    at = 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        yield kind.decode(), data[at + 8:at + 8 + length]
        at += 12 + length


def png_size(data):
    return struct.unpack(">II", dict(png_chunks(data))["IHDR"][:8])


def first_chart(kind):
    return next(row["id"] for row in table("chart") if row["kind"] == kind)


# --- calls

def test_help_of_every_command():
    general = out("--help")
    assert out("help") == general
    for command in COMMANDS:
        assert re.search(rf"^  {command}\b", general, re.MULTILINE), f"{command} is not in the help"
        text = out(command, "--help")
        assert f"captives-cli {command}" in text
        assert ("--dataset" in text) == (command not in ("compile", "dump", "check"))


def test_verify_confirms_what_chart_wrote():
    charts = [row["id"] for row in table("chart")]
    with folder() as path:
        names = []
        for chart, language, suffix in zip(charts, LANGUAGES, ["png", "svg", "pdf"]):
            names.append(os.path.join(path, f"図 {language}.{suffix}"))
            out("chart", chart, "--language", language, "--notes", "short", "--output", names[-1])
        assert all(line.endswith("figures are unchanged.") for line in out("verify", *names).splitlines())
        rows = json.loads(out("verify", "--format", "json", *names))
        assert [row["file"] for row in rows] == names
        assert [row["chart"] for row in rows] == charts[:3]
        assert [row["language"] for row in rows] == LANGUAGES
        assert {row["status"] for row in rows} == {"same"}
        assert [row["status"] for row in rows_of(out("verify", "--format", "csv", *names))] == ["same"] * 3


def test_verify_tells_what_has_changed():
    """The same chart against a package in which one figure has another number, and one is gone from the record's point of view."""
    with folder() as path:
        package, dataset = os.path.join(path, "package"), os.path.join(path, "later.captives")
        picture = os.path.join(path, "a.svg")
        chart = next(row["chart"] for row in table("chart_mark") if row["figure"] == "mvd-died")
        out("chart", chart, "--output", picture)
        shutil.copytree(PACKAGE, package)
        rows = table("figure")
        with open(os.path.join(package, "figure.csv"), encoding="utf-8", newline="") as file:
            text = file.read()
        row = next(row for row in rows if row["id"] == "mvd-died")
        line = next(line for line in text.split("\n") if line.startswith("mvd-died,"))
        later = line.replace("," + row["value"] + ",", "," + str(int(row["value"]) + 1) + ",", 1)
        assert later != line
        with open(os.path.join(package, "figure.csv"), "w", encoding="utf-8", newline="") as file:
            file.write(text.replace(line, later))
        out("compile", package, dataset)

        said, complained = run("verify", "--dataset", dataset, picture, expect=1)
        then, now = f"{int(row['value']):,}", f"{int(row['value']) + 1:,}"
        assert f"mvd-died: {then} → {now}" in said, said
        assert "have changed since" in said or "has changed since" in said
        assert "1 of 1 files" in complained
        found = json.loads(run("verify", "--dataset", dataset, "--format", "json", picture, expect=1)[0])
        assert [(r["status"], r["change"], r["then"], r["now"]) for r in found if r["figure"] == "mvd-died"] == [
            ("changed", "value", then, now)]

        with open(picture, encoding="utf-8") as file:
            text = file.read()
        with open(picture, "w", encoding="utf-8") as file:
            file.write(text.replace("mvd-died", "mvd-dead"))
        said = run("verify", picture, expect=1)[0]
        assert "was altered" in said and "mvd-dead: " + then + " → gone" in said, said


def test_verify_refuses_what_is_not_ours():
    with folder() as path:
        letter, photograph = os.path.join(path, "letter.txt"), os.path.join(path, "photograph.jpg")
        with open(letter, "w", encoding="utf-8") as file:
            file.write("Dear Sir,\n")
        with open(photograph, "wb") as file:
            file.write(b"\xff\xd8\xff\xe0")
        said, complained = run("verify", letter, photograph, "/nonexistent/a.png", expect=1)
        assert [line.split("”")[0] for line in said.splitlines()] == ["“letter.txt", "“photograph.jpg", "“a.png"], said
        assert "3 of 3 files" in complained
        rows = json.loads(run("verify", "--format", "json", letter, expect=1)[0])
        assert rows[0]["status"] == "refused" and rows[0]["chart"] is None
    complaint("verify", expect=2)
    complaint("verify", "--format", "table", "x.png", expect=2)
    complaint("verify", "--format", "xml", "x.png", expect=2)


def test_man_page_and_completion_know_every_command_and_option():
    data = os.path.join(os.environ["G_TEST_SRCDIR"], "..", "data")
    page = read(os.path.join(data, "man", "captives-cli.1")).decode().replace("\\-", "-")
    completion = read(os.path.join(data, "completions", "captives-cli")).decode()
    for command in COMMANDS:
        assert re.search(rf"^\.BR?I? {command}\b", page, re.MULTILINE), f"{command} is not in the man page"
        assert re.search(rf"words='list [^']*\b{command}\b", completion) or command == "list"
        for option in re.findall(r"--[a-z-]+", out(command, "--help")):
            assert option in page, f"{command}: {option} is not in the man page"


def test_man_pages_say_the_same_in_each_language():
    folder_of = os.path.join(os.environ["G_TEST_SRCDIR"], "..", "data", "man")
    for name in ("captives.1", "captives-cli.1"):
        pages = [read(os.path.join(folder_of, language, name)).decode().replace("\\-", "-") for language in ("", "ru", "ja")]
        told = [(sorted(set(re.findall(r"--[a-z-]+|Ctrl\+[A-Z?]|F\d|CAPTIVES_[A-Z]+|\d+x\d+", page))),
                 re.findall(r"^\.(SH|SS|TP|PP|EX|EE)\b", page, re.MULTILINE)) for page in pages]
        assert told[0] == told[1] == told[2], f"{name}: {told}"


def test_completion_of_the_window():
    script = os.path.join(os.environ["G_TEST_SRCDIR"], "..", "data", "completions", "captives")

    def complete(word, cwd):
        ask = 'source "$1"; COMP_WORDS=(captives "$2") COMP_CWORD=1; _captives; printf "%s\n" "${COMPREPLY[@]}"'
        said = subprocess.run(["bash", "-c", ask, "bash", script, word], cwd=cwd, check=True, capture_output=True, text=True)
        return sorted(said.stdout.split())

    with folder() as path:
        os.mkdir(os.path.join(path, "charts"))
        for name in ("chart.png", "chart.txt", "data.captives"):
            open(os.path.join(path, name), "w", encoding="utf-8").close()
        assert complete("--", path) == ["--help", "--new-window", "--version"]
        assert complete("", path) == ["chart.png", "charts", "data.captives"]
        assert complete("chart", path) == ["chart.png", "charts"]


def test_own_chart():
    """A chart that the window keeps can be drawn by its name; one that is broken is not there."""
    chart = {"format": "captives-chart", "format-version": 1, "id": "own-a", "title": "Mine", "kind": "claims",
             "dataset": "japan-ussr-1945-1956", "dataset-version": "1", "figures": ["mvd-died", "mhlw-died"]}
    with folder() as home:
        charts = os.path.join(home, "captives", "charts")
        os.makedirs(charts)
        for name, text in (("own-a", json.dumps(chart)), ("own-b", "{")):
            with open(os.path.join(charts, name + ".json"), "w", encoding="utf-8") as file:
                file.write(text)
        target = os.path.join(home, "own.svg")
        run("chart", "own-a", "--output", target, env={"XDG_DATA_HOME": home})
        with open(target, encoding="utf-8") as file:
            svg = file.read()
        assert "Mine" in svg and "61,855" in svg and "Title and choice of figures: the user" in svg
        assert "2 figures are unchanged" in out("verify", target)  # where that chart is not kept
        with open(target, "w", encoding="utf-8") as file:
            file.write(svg.replace("claims", "pies"))
        assert "carries a chart that cannot be read" in run("verify", target, expect=1)[0]
        run("chart", "own-b", "--output", target, env={"XDG_DATA_HOME": home}, expect=2)


def test_version():
    assert re.fullmatch(r"captives-cli \d+\.\d+\.\d+\n", out("--version"))


def test_wrong_calls_end_with_2():
    done = subprocess.run([CLI], capture_output=True, check=False)
    assert done.returncode == 2 and done.stdout == b"" and b"Usage" in done.stderr
    assert "“fly”" in complaint("fly", expect=2)
    assert "nothing-like-it" in complaint("list", "nothing-like-it", expect=2)
    assert "--wing" in complaint("figures", "--wing", expect=2)
    assert "“de”" in complaint("list", "charts", "--language", "de", expect=2)
    assert "“xml”" in complaint("figures", "--format", "xml", expect=2)
    assert "“two”" in complaint("show", "one", "two", expect=2)
    assert "“one”" in complaint("figures", "one", expect=2)
    assert "WORD" in complaint("search", expect=2)
    assert "DIR FILE" in complaint("compile", "one", expect=2)
    assert "0" in complaint("search", "x", "--limit", "0", expect=2)
    assert "1001" in complaint("search", "x", "--limit", "1001", expect=2)


def test_what_is_not_there_is_a_wrong_call():
    for words in (["show"], ["balance"], ["sources"], ["chart", "--output", "x.png"]):
        assert "no-such-thing" in complaint(*words, "no-such-thing", expect=2)
    for option in ("measure", "population", "phase", "question", "source", "grade", "nature"):
        said = complaint("figures", f"--{option}", "no-such-thing", expect=2)
        assert f"--{option}" in said and "no-such-thing" in said


def test_wrong_pictures_are_wrong_calls():
    chart = first_chart("lanes")
    assert "--output" in complaint("chart", chart, expect=2)
    assert "--output-dir" in complaint("charts", expect=2)
    with folder() as place:
        path = os.path.join(place, "x.png")
        for words in (["--size", "wide"], ["--size", "1600"], ["--size", "1600x"], ["--size", "100x100"],
                      ["--size", "1600x900x2"], ["--size", "nanx900"], ["--size", "0x640x480"], ["--size", " 1600x900"], ["--size", "99999x900"],
                      ["--theme", "pink"], ["--page", "wall"], ["--notes", "none"], ["--reading", "mine"],
                      ["--axis", "curved"],
                      ["--scale", "0"], ["--scale", "11"], ["--density", "-1"], ["--text-scale", "9"],
                      ["--format", "gif"]):
            said = complaint("chart", chart, "--output", path, *words, expect=2)
            assert words[1] in said, f"{words}: {said}"
        assert "x.gif" in complaint("chart", chart, "--output", os.path.join(place, "x.gif"), expect=2)
        assert "tiff" in complaint("charts", "--output-dir", place, "--format", "png,tiff", expect=2)
        assert os.listdir(place) == [], "a wrong call wrote something"


# --- lists

def test_every_listing_in_every_format():
    names = {"charts": "chart", "questions": "question", "readings": "reading", "balances": "balance",
             "measures": "measure", "populations": "population", "phases": "phase", "events": "event",
             "sections": "section", "stories": "story", "sources": "source"}
    assert {row["name"] for row in json.loads(out("list", "--format", "json"))} == set(names)
    for listing, name in names.items():
        expected = [row["id"] for row in table(name)]
        assert [row["id"] for row in json.loads(out("list", listing, "--format", "json"))] == expected
        assert [row["id"] for row in rows_of(out("list", listing, "--format", "csv"))] == expected
        lines = out("list", listing).splitlines()
        assert len(lines) == len(expected) + 1 and all(l.startswith(i) for l, i in zip(lines[1:], expected))


def test_names_in_each_language():
    for language in LANGUAGES:
        listed = json.loads(out("list", "charts", "--format", "json", "--language", language))
        assert [row["name"] for row in listed] == [row["name_" + language] for row in table("chart")]


def test_columns_are_aligned_in_every_script():
    for language in LANGUAGES:
        names = {row["id"]: row["name_" + language] for row in table("measure")}
        lines = out("list", "measures", "--language", language).splitlines()[1:]
        starts = {width(line[:line.rindex(names[line.split()[0]])]) for line in lines}
        assert len(starts) == 1, f"{language}: names begin at columns {starts}"
        ends = set()
        for line in out("figures", "--language", language).splitlines():
            assert line == line.rstrip()
            ends.add(line)
        assert len(ends) > 100


def test_figures_are_those_of_the_package():
    expected = table("figure")
    listed = json.loads(out("figures", "--format", "json", "--language", "ja"))
    assert [row["id"] for row in listed] == [row["id"] for row in expected]
    for got, want in zip(listed, expected):
        for column in ("question", "measure", "population", "place", "phase", "begins", "ends", "stated", "unit",
                       "qualifier", "nature", "grade", "scope", "attribution", "printed"):
            assert (got[column] or "") == want[column], f"{got['id']}: {column}"
        for column in ("low", "high") + (() if want["nature"] == "derived" else ("value",)):
            assert got[column] == (float(want[column]) if want[column] else None), f"{got['id']}: {column}"
        assert got["counted"] == want["counted_ja"] and got["label"] == want["label_ja"]


def test_csv_and_json_say_the_same():
    from_json = json.loads(out("figures", "--format", "json"))
    from_csv = rows_of(out("figures", "--format", "csv"))
    assert len(from_json) == len(from_csv) > 0
    for one, other in zip(from_json, from_csv):
        assert list(one) == list(other)
        for name, value in one.items():
            if isinstance(value, (int, float)):
                assert float(other[name]) == value
            else:
                assert other[name] == (value or "")


def test_filters():
    figures = table("figure")
    for column in ("measure", "population", "phase", "question", "grade", "nature"):
        for value in sorted({row[column] for row in figures if row[column]})[:3]:
            got = [row["id"] for row in json.loads(out("figures", "--format", "json", "--" + column, value))]
            assert got == [row["id"] for row in figures if row[column] == value], f"{column} {value}"
    citations = table("citation")
    source = citations[0]["source"]
    got = {row["id"] for row in json.loads(out("figures", "--format", "json", "--source", source))}
    assert got == {row["figure"] for row in citations if row["source"] == source}
    measure, grade = figures[0]["measure"], figures[0]["grade"]
    both = json.loads(out("figures", "--format", "json", "--measure", measure, "--grade", grade))
    assert [row["id"] for row in both] == [row["id"] for row in figures
                                           if row["measure"] == measure and row["grade"] == grade]


def plain(text):
    return text.translate(str.maketrans("", "", "“”‘’「」『』"))


def test_show_tells_number_source_and_rivals():
    figures = table("figure")
    sources = {row["id"]: row for row in table("source")}
    citations = table("citation")
    for index, figure in enumerate(figures[::9]):
        language = LANGUAGES[index % 3]
        text = out("show", figure["id"], "--language", language)
        assert figure["counted_" + language] in text and figure["printed"] in text
        for citation in citations:
            if citation["figure"] == figure["id"]:
                # A title in brackets is a description; a reference shows its translation instead.  Quotes inside
                # of quotes change their form.
                source = sources[citation["source"]]
                titles = [source[column] for column in ("title", "title_latin", "title_" + language)]
                shown = plain(text)
                assert any(title and plain(title.strip("[]")) in shown for title in titles), f"{figure['id']}: {titles}"
                assert citation["locator_" + language] in text
        rivals = {row["id"] for row in figures if row["question"] and row["question"] == figure["question"]}
        assert all(rival in text for rival in rivals - {figure["id"]})


def test_balances_add_up_to_their_residual():
    values = {row["id"]: row["value"] for row in json.loads(out("figures", "--format", "json"))}
    lines = table("balance_line")
    for balance in table("balance"):
        got = json.loads(out("balance", balance["id"], "--format", "json"))
        mine = [line for line in lines if line["balance"] == balance["id"]]
        assert [(row["figure"], row["sign"]) for row in got[:-1]] == [(l["figure"], int(l["sign"])) for l in mine]
        parts = [values[line["figure"]] for line in mine]
        expected = None if None in parts else sum(int(l["sign"]) * v for l, v in zip(mine, parts))
        assert got[-1]["value"] == expected and got[-1]["figure"] is None
        # What is left over of round numbers is a round number: "about 0" is not "0".
        words = {row["qualifier"] for row in table("figure") if row["id"] in [line["figure"] for line in mine]}
        for language, sign in (("en", "≈"), ("ru", "≈"), ("ja", "約")):
            last = out("balance", balance["id"], "--language", language).splitlines()[-1]
            assert (sign in last) == ("about" in words and expected is not None), last
    everything = out("balance")
    assert all(f"{row['id']}: {row['name_en']}" in everything for row in table("balance"))


def test_search():
    figure = next(row for row in table("figure") if row["value"] and float(row["value"]) >= 100000)
    number = str(int(float(figure["value"])))
    grouped = f"{int(number):,}"
    for query in (number, grouped):
        hits = json.loads(out("search", query, "--format", "json", "--limit", "1000"))
        assert figure["id"] in [hit["id"] for hit in hits], query
    word = next(row["name_ja"] for row in table("measure") if len(row["name_ja"]) == 2)
    hits = json.loads(out("search", word, "--format", "json", "--language", "ja"))
    assert 0 < len(hits) <= 20
    assert out("search", "xyzzyxyzzy") == "" and out("search", "xyzzyxyzzy", "--format", "json") == "[\n]\n"


# --- bibliographies

def test_csl_json_and_ris_and_bibtex_hold_every_source():
    expected = [row["id"] for row in table("source")]
    csl = json.loads(out("sources", "--format", "csl-json"))
    assert [item["id"] for item in csl] == expected
    assert all(item["title"] and item["type"] for item in csl)
    ris = out("sources", "--format", "ris").split("ER  - \r\n")
    assert [re.search(r"ID  - (.*)\r\n", record)[1] for record in ris[:-1]] == expected and ris[-1] == ""
    assert all(record.startswith("TY  - ") for record in ris[:-1])
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .+", l) for r in ris for l in r.split("\r\n") if l)
    assert [e["key"] for e in parse_bibtex(out("sources", "--format", "bibtex"))] == expected


def parse_bibtex(text):
    """A reader of its own, strict in braces: entries with their fields as they stand."""
    entries, at = [], 0
    while (at := text.find("@", at)) >= 0:
        head = re.compile(r"@(\w+)\{([^,\s]+),").match(text, at)
        assert head, text[at:at + 60]
        entry, at = {"type": head[1], "key": head[2]}, head.end()
        while field := re.compile(r"\s*(\w+) = \{").match(text, at):
            depth, start = 1, field.end()
            at = start
            while depth:
                if text[at] == "\\":
                    at += 1
                elif text[at] in "{}":
                    depth += 1 if text[at] == "{" else -1
                at += 1
            assert field[1] not in entry, f"{field[1]} twice"
            entry[field[1]] = text[start:at - 1]
            at = re.compile(r",?").match(text, at).end()
        assert re.compile(r"\s*\}").match(text, at), f"{entry['key']} does not end: {text[at:at + 40]!r}"
        entries.append(entry)
    return entries


def test_bibtex_keeps_title_date_and_address():
    sources = {row["id"]: row for row in table("source")}
    for entry in parse_bibtex(out("sources", "--format", "bibtex")):
        source = sources[entry["key"]]
        plain = re.sub(r"\\([&%$#_{}])", r"\1", entry["title"])
        assert plain == source["title"] or "\\text" in entry["title"]
        assert entry.get("date", "") == source["issued"]
        assert entry.get("url", "") == source["url"]


def test_sources_by_name_come_once_and_in_that_order():
    ids = [row["id"] for row in table("source")]
    wanted = [ids[3], ids[1], ids[3]]
    assert [item["id"] for item in json.loads(out("sources", *wanted, "--format", "csl-json"))] == [ids[3], ids[1]]
    for language in LANGUAGES:
        lines = out("sources", "--language", language).splitlines()
        assert len(lines) == len(ids)


# --- pictures

def test_png_has_the_size_asked_for():
    with folder() as place:
        for chart in (first_chart("lanes"), first_chart("claims")):
            path = os.path.join(place, chart + ".png")
            assert out("chart", chart, "--output", path) == ""
            plain = png_size(read(path))
            assert plain[0] == 1600 and plain[1] >= 900
            out("chart", chart, "--output", path, "--scale", "2", "--density", "192")
            assert png_size(read(path)) == (plain[0] * 2, plain[1] * 2)
            per_metre = struct.unpack(">II", dict(png_chunks(read(path)))["pHYs"][:8])
            assert per_metre == (7559, 7559), per_metre  # 192 dots per 25.4 mm
            out("chart", chart, "--output", path, "--size", "1200x1400")
            assert png_size(read(path))[0] == 1200


def test_svg_is_well_formed_and_names_its_figures():
    known = {row["id"] for row in table("figure")}
    with folder() as place:
        for language in LANGUAGES:
            path = os.path.join(place, "x.svg")
            out("chart", first_chart("claims"), "--output", path, "--language", language)
            root = ElementTree.fromstring(read(path))
            assert root.tag == SVG + "svg" and root.find(SVG + "title").text
            figures = {e.get("data-figure") for e in root.iter() if e.get("data-figure")}
            assert figures and figures <= known
            assert not [e for e in root.iter() if e.tag == SVG + "script"]
            outlines = os.path.join(place, "outlines.svg")
            out("chart", first_chart("claims"), "--output", outlines, "--language", language, "--outlines")
            assert not list(ElementTree.fromstring(read(outlines)).iter(SVG + "text"))


def test_pdf_holds_its_text():
    with folder() as place:
        path = os.path.join(place, "x.pdf")
        chart = first_chart("claims")
        out("chart", chart, "--output", path, "--page", "paper", "--language", "ru")
        assert read(path).startswith(b"%PDF-")
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
        row = next(row for row in table("chart") if row["id"] == chart)
        words = re.findall(r"[^\W\d_]{4,}", re.sub(r"\{[^}]*\}", "", row["title_ru"]))
        assert words and all(word in text for word in words)


def test_pdf_holds_every_figure_and_reference_on_its_pages():
    chart = "how-many-captured"
    titles = {row["id"]: [row[name] for name in ("title", "title_latin", "title_en") if row[name]] for row in table("source")}
    cited = {}
    for row in table("citation"):
        cited.setdefault(row["figure"], []).append(row["source"])
    figures = [row["figure"] for row in table("chart_mark") if row["chart"] == chart and row["figure"]]
    assert figures
    with folder() as place:
        for size in ("842x595", "420x595"):
            path = os.path.join(place, "x.pdf")
            out("chart", chart, "--output", path, "--page", "paper", "--size", size, "--notes", "page", "--language", "en")
            text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
            assert text.count("\f") >= 3
            letters = re.sub(r"\W", "", text)
            for source in {source for figure in figures for source in cited[figure]}:
                assert any(re.sub(r"\W", "", title) in letters for title in titles[source]), source
            out("verify", path)
        picture = os.path.join(place, "x.png")
        assert "only a PDF" in complaint("chart", chart, "--output", picture, "--notes", "page", expect=2)
        assert not os.path.exists(picture)


def test_same_input_same_bytes():
    with folder() as place:
        for suffix in ("png", "svg", "pdf"):
            paths = [os.path.join(place, f"{n}.{suffix}") for n in (1, 2)]
            out("chart", first_chart("lanes"), "--output", paths[0], "--language", "en")
            out("chart", first_chart("lanes"), "--output", paths[1], "--language", "en",
                env={"TZ": "Asia/Tokyo", "LC_ALL": "C", "HOME": place})
            assert read(paths[0]) == read(paths[1]), suffix


def test_options_change_the_picture():
    chart = first_chart("lanes")
    readings = [row["id"] for row in table("reading")]
    variants = [[], ["--theme", "dark"], ["--theme", "print"], ["--notes", "short"], ["--page", "slide"],
                ["--language", "ja"], ["--reading", readings[-1]], ["--page", "screen"],
                ["--page", "screen", "--text-scale", "1.5"]]
    with folder() as place:
        seen = {}
        for words in variants:
            path = os.path.join(place, "x.png")
            out("chart", chart, "--output", path, *words)
            data = read(path)
            assert data not in seen, f"{words} looks like {seen[data]}"
            seen[data] = words


def test_the_axis_of_dots():
    with folder() as place:
        path = os.path.join(place, "x.svg")
        records = []
        for words in (["--axis", "log"], ["--axis", "linear"]):
            out("chart", first_chart("claims"), "--output", path, *words)
            records.append(read(path).decode())
        assert "axis&quot;:&quot;log" in records[0] or '"axis":"log"' in records[0]
        assert "axis&quot;:&quot;linear" in records[1] or '"axis":"linear"' in records[1]
        # Bars begin at zero: nobody is given a picture other than the one asked for.
        os.remove(path)
        assert first_chart("lanes") in complaint("chart", first_chart("lanes"), "--output", path, "--axis", "log", expect=2)
        assert not os.path.exists(path)


def test_all_charts():
    ids = {row["id"] for row in table("chart")}
    with folder() as place:
        deep = os.path.join(place, "not", "there", "yet")
        subprocess.run([CLI, "charts", "--output-dir", deep, "--format", "svg,png"], check=True,
                       stderr=subprocess.DEVNULL)
        written = set(os.listdir(deep))
        assert written and written <= {f"{i}.{s}" for i in ids for s in ("svg", "png")}
        assert {f.rsplit(".", 1)[0] + ".png" for f in written} <= written
        kinds = {row["kind"] for row in table("chart") if row["id"] + ".png" in written}
        assert {row["id"] + ".png" for row in table("chart") if row["kind"] in kinds} <= written


XHTML_VOID = {"meta", "img", "source"}


class Page:
    """A page of a gallery, read as XML: what a browser forgives, this does not."""

    def __init__(self, path):
        self.folder = os.path.dirname(path)
        text = read(path).decode()
        assert text.startswith("<!DOCTYPE html>\n")
        self.root = ElementTree.fromstring(text.removeprefix("<!DOCTYPE html>\n"))
        # A browser reads it as HTML, where only these end by themselves, and all others must not.
        for tag, end in re.findall(r"<([a-z0-9]+)[^>]*?(/?)>", text):
            assert (end == "/") == (tag in XHTML_VOID), f"<{tag}{end}>"

    def all(self, tag):
        return list(self.root.iter(tag))

    def links(self):
        """Where it leads to, and what it shows."""
        for element in self.root.iter():
            yield from filter(None, (element.get("href"), element.get("src"), element.get("srcset")))

    def check_links(self):
        ids = [element.get("id") for element in self.root.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), "an identifier stands there twice"
        for link in self.links():
            if link.startswith("#"):
                assert link[1:] in ids, link
            elif not re.match("https?://", link):
                assert os.path.isfile(os.path.join(self.folder, link)), link
        for element in self.root.iter():
            assert element.get("aria-labelledby") in (None, *ids)

    def check_is_static(self):
        for element in self.root.iter():
            assert element.tag not in ("script", "link", "iframe", "form"), element.tag
            assert not [name for name in element.keys() if name.startswith("on")]
        style = self.all("style")[0].text
        assert "prefers-color-scheme: dark" in style and "url(" not in style and "@import" not in style
        sources = {row["url"] for row in table("source")}
        assert all(link in sources for link in self.links() if ":" in link), "a page leads to its sources only"


def words_of(element):
    return " ".join("".join(element.itertext()).split())


def references_of(folder, chart, language):
    """What must stand below a chart: the sources of the figures that are in its SVG."""
    root = ElementTree.fromstring(read(os.path.join(folder, chart + ".svg")))
    figures = {element.get("data-figure") for element in root.iter()}
    lines = dict(zip((row["id"] for row in table("source")), out("sources", "--language", language).splitlines()))
    return {" ".join(lines[row["source"]].split()) for row in table("citation") if row["figure"] in figures}


def check_article(article, chart, language, reading):
    """One chart on a page: heading, picture, reading, caution, marks."""
    text = words_of(article)
    assert words_of(article.find("h3")) == chart["name_" + language]
    image, = article.iter("img")
    title = ".+".join(map(re.escape, re.split(r"\{[^}]*\}", chart["title_" + language])))
    assert re.fullmatch(title, image.get("alt")), image.get("alt")
    assert int(image.get("width")) > 1000 and int(image.get("height")) > 200
    assert chart["note_" + language].split("{")[0].strip() in text
    if any(mark["question"] for mark in table("chart_mark") if mark["chart"] == chart["id"]) and chart["kind"] == "lanes":
        assert reading["name_" + language] in text, "not the reading that was asked for"
    assert [words_of(item) for item in article.find("details/ul")], "no marks in words"


def test_gallery_shows_every_chart():
    readings, charts = table("reading"), table("chart")
    by_section = [row for section in table("section") for row in charts if row["section"] == section["id"]]
    with folder() as place:
        assert out("charts", "--output-dir", place, "--gallery", "--format", "pdf,svg", "--reading", readings[-1]["id"],
                   "--language", "ja") == ""
        assert sorted(os.listdir(place)) == ["index.html", "ja"], "a language that was not asked for"
        for path in ("index.html", os.path.join("ja", "index.html")):
            page = Page(os.path.join(place, path))
            page.check_links()
            page.check_is_static()
        assert page.root.get("lang") == "ja"
        assert [words_of(h) for h in page.all("h2")][1:] == [
            section["name_ja"] for section in table("section") if any(c["section"] == section["id"] for c in charts)]
        articles = page.all("article")
        assert [article.get("id") for article in articles] == [chart["id"] for chart in by_section]
        for article, chart in zip(articles, by_section):
            check_article(article, chart, "ja", readings[-1])
            links = [a.get("href") for a in article.find("figure/figcaption").iter("a")]
            assert links == [chart["id"] + ".svg", chart["id"] + ".pdf"]
            picture = re.sub(r"\s", "", words_of(ElementTree.fromstring(read(os.path.join(page.folder, links[0])))))
            choice = words_of(article.find("p"))
            assert choice and re.sub(r"\s", "", choice) in picture, f"the picture does not say: {choice}"
            listed = [words_of(item) for item in next(ul for ul in article.iter("ul") if ul.get("class") == "sources")]
            missing = references_of(page.folder, chart["id"], "ja") - set(listed)
            assert listed and len(set(listed)) == len(listed) and not missing, f"{chart['id']}: {missing}"
        # Nothing lies beside the page to which it does not lead.
        assert set(os.listdir(page.folder)) == {link for link in page.links() if re.fullmatch("[a-z0-9.-]+", link)} | {"index.html"}


def small_package(place, change):
    """A package with one chart, whose rows may be changed."""
    package, path = os.path.join(place, "package"), os.path.join(place, "small.captives")
    shutil.copytree(PACKAGE, package)
    keep = first_chart("claims")
    for name, column in (("chart", "id"), ("chart_mark", "chart"), ("chart_group", "chart"), ("slide", "chart")):
        rows = [change(name, row) for row in table(name) if row[column] == keep]
        fields = read(os.path.join(PACKAGE, name + ".csv")).decode().split("\n", 1)[0].split(",")
        with open(os.path.join(package, name + ".csv"), "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, fields, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    out("compile", package, path)
    return path, keep


def test_gallery_escapes_and_links_languages():
    odd = "<b>&amp;\"'</b>"

    def change(name, row):
        if name == "chart":
            for language in LANGUAGES:
                row["name_" + language] = f"{odd} {language}"
                row["note_" + language] = odd
                row["title_" + language] = odd
        return row

    with folder() as place:
        path, chart = small_package(place, change)
        target = os.path.join(place, "gallery")
        assert out("charts", "--dataset", path, "--output-dir", target, "--gallery", "--format", "png") == ""
        assert sorted(os.listdir(target)) == ["en", "index.html", "ja", "ru"]
        front = Page(os.path.join(target, "index.html"))
        front.check_links()
        assert [(a.get("lang"), a.get("href")) for a in front.all("a")] == [(l, l + "/index.html") for l in LANGUAGES]
        for language in LANGUAGES:
            page = Page(os.path.join(target, language, "index.html"))
            page.check_links()
            page.check_is_static()
            assert page.root.get("lang") == language
            assert {a.get("hreflang") for a in page.all("a")} - {None} == set(LANGUAGES) - {language}
            assert words_of(page.all("h3")[0]) == f"{odd} {language}"
            assert page.all("img")[0].get("alt") == odd and page.all("img")[0].get("src") == chart + ".wide.png"
            assert odd in words_of(page.all("article")[0]) and not page.all("b")
        narrow = png_size(read(os.path.join(target, "en", chart + ".narrow.png")))
        assert narrow[0] == 360 and narrow[1] > narrow[0], "a picture for phones is tall"


def test_gallery_of_one_theme_has_no_dark_pictures():
    with folder() as place:
        path, chart = small_package(place, lambda name, row: row)
        target = os.path.join(place, "gallery")
        out("charts", "--dataset", path, "--output-dir", target, "--gallery", "--theme", "print", "--language", "ru")
        page = Page(os.path.join(target, "ru", "index.html"))
        page.check_links()
        assert [source.get("media") for source in page.all("source")] == ["(max-width: 40rem)"]
        assert {f"{chart}.svg", f"{chart}.wide.svg", f"{chart}.narrow.svg", f"{chart}.png", "index.html"} == set(os.listdir(page.folder))
        said = complaint("charts", "--output-dir", target, "--gallery", "--format", "pdf", expect=2)
        assert "--gallery" in said and "svg" in said


def test_a_picture_that_cannot_be_written_leaves_the_old_one():
    with folder() as place:
        path = os.path.join(place, "missing", "x.png")
        assert "x.png" in complaint("chart", first_chart("lanes"), "--output", path, expect=1)
        blocked = os.path.join(place, "file")
        with open(blocked, "w", encoding="utf-8") as file:
            file.write("old")
        complaint("charts", "--output-dir", os.path.join(blocked, "below"), expect=1)
        complaint("chart", first_chart("lanes"), "--output", os.path.join(blocked, "x.png"), expect=1)
        assert read(blocked) == b"old" and os.listdir(place) == ["file"]


def test_extract_hands_on_figures_with_rivals_and_sources():
    with folder() as place:
        target = os.path.join(place, "figures")
        chart = next(mark["chart"] for mark in table("chart_mark") if mark["question"])
        questions = {mark["question"] for mark in table("chart_mark") if mark["chart"] == chart and mark["question"]}
        assert out("extract", target, "--chart", chart, "--language", "ja") == ""
        with open(os.path.join(target, "figures.csv"), encoding="utf-8", newline="") as file:
            rows = {row["id"]: row for row in csv.DictReader(file)}
        rivals = [figure for figure in table("figure") if figure["question"] in questions]
        assert rivals and all(rows[figure["id"]]["counted"] == figure["counted_ja"] for figure in rivals)
        assert all(rows[figure["id"]]["value"] == figure["value"] for figure in rivals if figure["nature"] != "derived")
        before = sorted(os.listdir(target))
        assert "README.md" in before and "references.bib" in before
        assert target in complaint("extract", target, expect=1)
        assert "no-such" in complaint("extract", os.path.join(place, "other"), "--chart", "no-such", expect=2)
        assert sorted(os.listdir(target)) == before and os.listdir(place) == ["figures"]


# --- datasets

# --- the story

def slides_of(language):
    """Titles without the figures, which the program fills in."""
    return [re.split(r"\{[^}]*\}", row["title_" + language]) for row in table("slide")]


def test_a_story_is_told_in_each_language():
    for language in LANGUAGES:
        told = out("story", "--language", language)
        assert "{" not in told, "a figure was not filled in"
        for pieces in slides_of(language):
            assert all(piece in told for piece in pieces), pieces
        assert out("story", table("story")[0]["id"], "--language", language) == told


def test_a_story_is_a_deck():
    n_slides = len(table("slide"))
    with folder() as place:
        for language in LANGUAGES:
            path = os.path.join(place, language + ".pdf")
            out("story", "--language", language, "--output", path)
            text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, stdout=subprocess.PIPE).stdout.decode()
            pages = text.split("\f")[:-1]
            assert len(pages) > n_slides, "there is no page of sources"
            for page, pieces in zip(pages, slides_of(language)):
                bare = re.sub(r"\s", "", page)
                assert all(re.sub(r"\s", "", piece) in bare for piece in pieces), (pieces, page)
                assert f"/{n_slides}" in bare
            assert table("source")[0]["fond"] in "".join(pages[n_slides:])
        pictures = os.path.join(place, "pictures")
        out("story", "--output", pictures, "--theme", "dark", "--size", "640x480")
        names = sorted(os.listdir(pictures))
        assert names[:n_slides] == [f"{n:02}-{row['chart']}.png" for n, row in enumerate(table("slide"), 1)]
        assert all(name.endswith("-sources.png") for name in names[n_slides:]) and len(names) > n_slides
        size = struct.unpack(">II", open(os.path.join(pictures, names[0]), "rb").read(24)[16:])
        assert size == (640, 480), size


def test_a_wrong_story_is_refused():
    with folder() as place:
        assert "nowhere" in complaint("story", "nowhere", expect=2)
        assert "x.pptx" in complaint("story", "--output", os.path.join(place, "x.pptx"), expect=2)
        assert "nobody" in complaint("story", "--reading", "nobody", expect=2)
        assert "12" in complaint("story", "--size", "12", expect=2)
        assert "none" in complaint("story", "--output", os.path.join(place, "none", "x.pdf"), expect=1)
        assert os.listdir(place) == []


def test_compile_and_dump_are_inverses():
    with folder() as place:
        first, second = os.path.join(place, "1.captives"), os.path.join(place, "2.captives")
        dumped = os.path.join(place, "package")
        assert out("compile", PACKAGE, first) == ""
        assert read(first) == read(DATASET)
        assert out("dump", first, dumped) == ""
        for name in os.listdir(dumped):
            assert read(os.path.join(dumped, name)) == read(os.path.join(PACKAGE, name)), name
        out("compile", dumped, second)
        assert read(first) == read(second)
        assert out("check", first) == out("check", PACKAGE) == ""


def test_a_wrong_package_is_wrong_data():
    with folder() as place:
        package, target = os.path.join(place, "package"), os.path.join(place, "x.captives")
        shutil.copytree(PACKAGE, package)
        path = os.path.join(package, "figure.csv")
        lines = read(path).decode().split("\n")
        lines[2] = lines[2].replace(",exact,", ",exactly,", 1) if ",exact," in lines[2] else lines[2] + ",more"
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write("\n".join(lines))
        said = complaint("compile", package, target, expect=1)
        assert re.search(r"figure\.csv:3\b", said), said
        assert not os.path.exists(target)
        run("check", package, expect=1)
        complaint("compile", os.path.join(place, "nowhere"), target, expect=1)


def test_findings_name_file_and_line():
    with folder() as place:
        package = os.path.join(place, "package")
        shutil.copytree(PACKAGE, package)
        path = os.path.join(package, "figure.csv")
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        column = rows[0].index("value")
        index = next(i for i, row in enumerate(rows) if i > 0 and row[column])
        rows[index][column] = str(int(float(rows[index][column])) + 1)
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
        found, said = run("check", package, expect=1)
        assert re.search(r"^figure\.csv:\d+: \[[a-z-]+\] " + re.escape(rows[index][0]), found, re.MULTILINE), found
        assert "finding" in said


def test_a_foreign_file_is_refused_in_one_sentence():
    with folder() as place:
        path = os.path.join(place, "x.captives")
        good = read(DATASET)
        for content in (b"", b"hello", good[:5000], good[:68] + b"XXXX" + good[72:], b"\0" * 100000):
            with open(path, "wb") as file:
                file.write(content)
            said = complaint("figures", "--dataset", path, expect=1)
            assert said.count("\n") == 1 and "x.captives" in said, said
        assert "nowhere.captives" in complaint("figures", "--dataset", os.path.join(place, "nowhere.captives"), expect=1)


def test_dataset_option_wins_over_the_environment():
    with folder() as place:
        path = os.path.join(place, "mine.captives")
        shutil.copy(DATASET, path)
        assert out("list", "charts", "--dataset", path, env={"CAPTIVES_DATASET": "/nowhere"}) == out("list", "charts")


# --- the process

def test_no_gtk_is_linked():
    linked = subprocess.run(["ldd", CLI], capture_output=True, text=True, check=True).stdout
    assert "libglib-2.0" in linked
    assert not re.search(r"gtk|adwaita|libgdk-", linked, re.IGNORECASE)


def test_a_full_disk_is_told():
    with open("/dev/full", "wb") as full:
        run("figures", expect=1, stdout=full)


def test_a_full_disk_is_told_of_help_too():
    for words in (["--help"], ["--version"], ["list", "--help"]):
        with open("/dev/full", "wb") as full:
            run(*words, expect=1, stdout=full)


def test_a_closed_stream_is_no_file():
    """What is opened must not get the number of a stream that is closed."""
    with folder() as path:
        drawn = os.path.join(path, "chart.svg")
        chart = table("chart")[0]["id"]
        out("chart", chart, "--output", drawn)
        whole = read(drawn)
        for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
            os.remove(drawn)
            done = subprocess.run(["sh", "-c", f'"$0" "$@" {closed}', CLI, "chart", chart, "--output", drawn], check=False)
            assert done.returncode == 0 and read(drawn) == whole, closed
        done = subprocess.run(["sh", "-c", '"$0" list charts >&-', CLI], check=False, stderr=subprocess.PIPE)
        assert done.returncode == 1 and b"could not be written" in done.stderr


def test_no_text_moves_the_cursor():
    """A terminal obeys escapes: a dataset of anybody could write one number over another."""
    with folder() as path:
        package = shutil.copytree(PACKAGE, os.path.join(path, "package"))
        with open(os.path.join(PACKAGE, "event.csv"), encoding="utf-8", newline="") as file:
            text = file.read()
        event = table("event")[0]["name_en"]
        with open(os.path.join(package, "event.csv"), "w", encoding="utf-8", newline="") as file:
            file.write(text.replace(event, "\x1b[2Jx\x9b2J" + event[8:], 1))
        dataset = os.path.join(path, "hostile.captives")
        out("compile", package, dataset)
        for form in ("table", "csv", "json"):
            shown = out("list", "events", "--dataset", dataset, "--format", form)
            assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", shown), form
            assert "[2Jx" in shown
    assert "\x1b" not in complaint("list", "\x1b[2J", expect=2)


def test_japanese_survives_the_c_locale():
    plain = out("list", "measures", "--language", "ja")
    assert out("list", "measures", "--language", "ja", env={"LC_ALL": "C", "LANG": "C"}) == plain
    assert table("measure")[0]["name_ja"] in plain


def test_language_follows_the_locale():
    assert out("list", "charts", env={"LANGUAGE": "ru", "LC_ALL": "C.UTF-8"}).splitlines()[1:] == \
        out("list", "charts", "--language", "ru").splitlines()[1:]


def main():
    tests = [(name[5:].replace("_", " "), test) for name, test in globals().items() if name.startswith("test_")]
    failed = 0
    print(f"1..{len(tests)}")
    for number, (name, test) in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} - {name}", flush=True)
        except Exception as error:  # pylint: disable=broad-except
            failed += 1
            line = error.__traceback__
            while line.tb_next:
                line = line.tb_next
            print(f"# {type(error).__name__} in line {line.tb_lineno}: {error}".replace("\n", "\n# "))
            print(f"not ok {number} - {name}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
