#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs captives-cli over the real dataset and holds its answers against the CSV files that the dataset is made from."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata

from captives_calls import CLI, complaint, DATASET, folder, LANGUAGES, main, out, PACKAGE, read, rows_of, run, table

COMMANDS = ["list", "figures", "show", "search", "balance", "sources", "chart", "charts", "story", "extract", "verify", "compile",
            "dump", "check"]


def width(text):
    """Columns of a terminal, by the Unicode database of Python."""
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in text)


# --- calls

def test_help_of_every_command():
    general = out("--help")
    assert out("help") == general
    for command in COMMANDS:
        assert re.search(rf"^  {command}\b", general, re.MULTILINE), f"{command} is not in the help"
        text = out(command, "--help")
        assert f"captives-cli {command}" in text
        assert ("--dataset" in text) == (command not in ("compile", "dump", "check"))


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


def test_version():
    assert re.fullmatch(r"captives-cli \d+\.\d+\.\d+\n", out("--version"))


def test_wrong_calls_end_with_2():
    done = subprocess.run([CLI], capture_output=True, check=False)
    assert done.returncode == 2 and done.stdout == b"" and b"Usage" in done.stderr
    assert "“fly”" in complaint("fly", expect=2)
    assert "nothing-like-it" in complaint("list", "nothing-like-it", expect=2)
    assert "--wing" in complaint("figures", "--wing", expect=2)
    assert "“de”" in complaint("list", "charts", "--language", "de", expect=2)
    assert "“comma”" in complaint("list", "charts", "--numbers", "comma", expect=2)
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


def test_numbers_in_each_style():
    spaced = {"en": ",", "ru": "\u00a0", "ja": ","}
    figure = next(row for row in table("figure") if row["qualifier"] == "exact" and re.fullmatch(r"[1-9]\d[1-9]\d\d", row["value"]))
    number = figure["value"]
    for language in LANGUAGES:
        styles = {"language": spaced[language], "space": "\u202f", "plain": "", "myriad": spaced[language]}
        for style, mark in styles.items():
            expected = number[:2] + mark + number[2:]
            if style == "myriad" and language == "ja":
                expected = number[0] + "万" + number[1] + "," + number[2:]
            shown = out("show", figure["id"], "--language", language, "--numbers", style)
            assert shown.startswith(expected), f"{language}, {style}: {shown[:40]}"


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


if __name__ == "__main__":
    sys.exit(main(globals()))
