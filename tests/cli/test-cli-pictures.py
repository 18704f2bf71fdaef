#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What captives-cli draws: pictures, galleries and decks, held against the CSV files that the dataset is made from."""

import csv
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from captives_calls import CLI, complaint, first_chart, folder, LANGUAGES, main, out, PACKAGE, read, rows_of, run, table

SVG = "{http://www.w3.org/2000/svg}"


def png_chunks(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "not a PNG file"
    at = 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        yield kind.decode(), data[at + 8:at + 8 + length]
        at += 12 + length


def png_size(data):
    return struct.unpack(">II", dict(png_chunks(data))["IHDR"][:8])


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
                ["--language", "ja"], ["--numbers", "plain"], ["--reading", readings[-1]], ["--page", "screen"],
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


def test_own_chart():
    """A chart that the window keeps can be drawn by its name; one that is broken, or of another dataset, is not there."""
    chart = {"format": "captives-chart", "format-version": 1, "id": "own-a", "title": "Mine", "kind": "claims",
             "dataset": "japan-ussr-1945-1956", "dataset-version": "1", "figures": ["mvd-died", "mhlw-died"]}
    with folder() as home:
        charts = os.path.join(home, "captives", "charts")
        os.makedirs(charts)
        other = {**chart, "id": "own-c", "dataset": "another"}
        for name, text in (("own-a", json.dumps(chart)), ("own-b", "{"), ("own-c", json.dumps(other))):
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
        for absent in ("own-b", "own-c"):
            run("chart", absent, "--output", target, env={"XDG_DATA_HOME": home}, expect=2)


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


# --- what a picture carries

def test_verify_confirms_what_chart_wrote():
    charts = [row["id"] for row in table("chart")]
    with folder() as path:
        names = []
        for chart, language, style, suffix in zip(charts, LANGUAGES, ["space", "plain", "myriad"], ["png", "svg", "pdf"]):
            names.append(os.path.join(path, f"図 {language}.{suffix}"))
            out("chart", chart, "--language", language, "--numbers", style, "--notes", "short", "--output", names[-1])
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


# --- galleries

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


def test_what_a_deck_lacks_is_said():
    story = {"format": "captives-story", "format-version": 1, "id": "own-s", "title": "Mine",
             "dataset": "japan-ussr-1945-1956", "dataset-version": "1",
             "slides": [{"chart": "two-accounts", "title": "Two"}, {"chart": "own-x", "title": "How {mvd-died} died"}]}
    with folder() as home:
        stories = os.path.join(home, "captives", "stories")
        os.makedirs(stories)
        with open(os.path.join(stories, "own-s.json"), "w", encoding="utf-8") as file:
            json.dump(story, file)
        said = out("story", "own-s", "--output", os.path.join(home, "x.pdf"), env={"XDG_DATA_HOME": home})
        assert "own-x" in said and "How 61,855 died" in said, said


def test_a_wrong_story_is_refused():
    with folder() as place:
        assert "nowhere" in complaint("story", "nowhere", expect=2)
        assert "x.pptx" in complaint("story", "--output", os.path.join(place, "x.pptx"), expect=2)
        assert "nobody" in complaint("story", "--reading", "nobody", expect=2)
        assert "12" in complaint("story", "--size", "12", expect=2)
        assert "none" in complaint("story", "--output", os.path.join(place, "none", "x.pdf"), expect=1)
        assert os.listdir(place) == []


if __name__ == "__main__":
    sys.exit(main(globals()))
