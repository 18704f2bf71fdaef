# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of charts, the reading, the language: what changes the whole chart."""

import os
import re
import subprocess
import tempfile

from captives_ui import Atspi, Program, act, find_all, has_state, run, table, wait_for


def title_begin(chart, language="en"):
    """The words of a title before its first number."""
    return chart[f"title_{language}"].split("{")[0]


def by_section():
    """Charts in the order of the list: sections first."""
    return [chart for section in table("section") for chart in table("chart") if chart["section"] == section["id"]]


def can_draw(chart):
    """Whether this version draws charts of that kind."""
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run([os.environ["CAPTIVES_CLI"], "chart", chart["id"], "--output", os.path.join(folder, "a.svg")],
                              capture_output=True).returncode == 0


def test_undrawn():
    """a chart that cannot be drawn says so in words, and the next one comes as ever"""
    with Program() as program:
        before = program.chart().get_name()
        for chart in table("chart"):
            if not can_draw(chart):
                program.set_state("chart", chart["id"])
                wait_for(lambda: program.chart().get_name() not in ("", before), "the words")
                assert not program.marks()
                program.set_state("chart", by_section()[0]["id"])
                wait_for(lambda: program.chart().get_name() == before, "the first chart again")


def test_list():
    """the list names every chart of the dataset"""
    with Program() as program:
        assert [item.get_name() for item in program.list_items()] == [chart["name_en"] for chart in by_section()]


def test_choose():
    """a click in the list shows the other chart, every one of them with marks"""
    with Program() as program:
        rows = list(zip(by_section(), program.list_items()))
        for number, (chart, item) in list(enumerate(rows))[1:]:
            if not can_draw(chart):
                continue
            # Later rows may be scrolled away.
            if number < 3:
                program.click(item)
            else:
                program.set_state("chart", chart["id"])
            wait_for(lambda: program.chart().get_name().startswith(title_begin(chart)), chart["id"])
            assert program.marks(), chart["id"]


def test_names():
    """nothing is called by the name of its type"""
    with Program() as program:
        assert program.bad_names() == [], program.bad_names()
        act(program.marks()[0], "mark.select")
        program.wait_panel("printed as")
        assert program.bad_names() == [], program.bad_names()


def test_reading():
    """another reading changes numbers on the chart, and its button says so"""
    readings = table("reading")
    with Program() as program:
        before = program.mark_names()
        button = find_all(program.root, role="push button|toggle button", name="^Reading: ")[-1]
        assert readings[0]["name_en"] in button.get_name()
        act(button, "click")
        wait_for(lambda: [item for item in find_all(program.root, role="list item", name="^" + re.escape(readings[0]["name_en"]))
                          if has_state(item, Atspi.StateType.FOCUSED)], "the list of readings")
        program.key("Down", "Return")
        wait_for(lambda: find_all(program.root, role="push button", name="^Reading: " + re.escape(readings[1]["name_en"])),
                 "the button with the second reading")
        assert wait_for(lambda: program.mark_names() != before, "other numbers")


def test_language():
    """Russian and Japanese come at once, on list, chart and panel, and the selection stays"""
    charts = by_section()
    with Program() as program:
        mark = next(mark for mark in program.marks() if "no figure" not in mark.get_name())
        act(mark, "mark.select")
        program.wait_panel("printed as")
        printed = next(text for text in program.panel_texts() if text.startswith("printed as"))
        for language in ("ru", "ja", "en"):
            program.set_state("language", language)
            wait_for(lambda: program.chart().get_name().startswith(title_begin(charts[0], language)), language)
            wait_for(lambda: program.list_items()[0].get_name() == charts[0][f"name_{language}"], "the list in " + language)
            assert printed in program.panel_texts()
        assert program.bad_names() == [], program.bad_names()


run(test_list, test_choose, test_undrawn, test_names, test_reading, test_language)
