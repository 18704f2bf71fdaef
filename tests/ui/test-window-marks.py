# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""From a mark to its source: pointer, keys, rivals."""

import re

from captives_ui import Program, act, find_all, row_of, run, spoken, table, wait_for


def origin_of(figure):
    citation = next(citation for citation in table("citation")
                    if citation["figure"] == figure["id"] and citation["role"] == "origin")
    return row_of("source", citation["source"])


def sample_figure():
    """A figure of the first chart with one exact number that stands there under every reading, and has an origin."""
    chart = next(chart for section in table("section") for chart in table("chart") if chart["section"] == section["id"])
    origins = {citation["figure"] for citation in table("citation") if citation["role"] == "origin"}
    for mark in table("chart_mark"):
        if mark["chart"] != chart["id"] or mark["figure"] not in origins:
            continue
        figure = row_of("figure", mark["figure"])
        # A title in brackets is a description by an archivist, which a reference gives in translation only.
        if figure["qualifier"] == "exact" and figure["value"] and not origin_of(figure)["title"].startswith("["):
            return figure
    raise AssertionError("no such figure in the dataset")


def wait_figure(program, figure):
    """The panel shows number, printed form, what is counted and who says so."""
    source = origin_of(figure)
    program.wait_panel(spoken(figure))
    program.wait_panel(f"printed as “{figure['printed']}”")
    program.wait_panel(figure["counted_en"])
    program.wait_panel(source["title_latin"] or source["title"])


def find_mark(program, figure):
    return next(mark for mark in program.marks() if spoken(figure) in mark.get_name())


def test_click():
    """a click on a mark shows number, words, origin in the panel"""
    figure = sample_figure()
    with Program() as program:
        program.click(find_mark(program, figure))
        wait_figure(program, figure)


def test_action():
    """assistive technology can select a mark"""
    figure = sample_figure()
    with Program() as program:
        act(find_mark(program, figure), "mark.select")
        wait_figure(program, figure)


def test_above_the_fold():
    """who says so is seen without scrolling in a window of 1280 by 800"""
    figure = sample_figure()
    with Program() as program:
        act(find_mark(program, figure), "mark.select")
        wait_figure(program, figure)
        panel = program.panel()
        title = find_all(panel, role="label", name=re.escape("Who says so"))[0]
        box = title.get_component_iface().get_extents(1)
        window = panel.get_component_iface().get_extents(1)
        assert window.y < box.y < window.y + window.height * 0.6, (box.y, window.y, window.height)


def test_keys():
    """the chart has the focus first and is one Tab stop; arrows walk, Enter selects, Escape clears, Home and End jump"""
    with Program() as program:
        first = wait_for(program.focused_marks, "focus on a mark")
        assert first == program.mark_names()[:1]
        program.key("Down")
        second = wait_for(lambda: program.focused_marks() != first and program.focused_marks(), "another mark")
        program.key("Return")
        number = re.search(r"[\d,]+ persons", second[0]).group()
        program.wait_panel(number)
        program.key("Tab")
        wait_for(lambda: not program.focused_marks(), "Tab to leave the chart")
        program.key("shift+Tab")
        assert wait_for(program.focused_marks, "Shift+Tab to come back") == second
        program.key("End")
        wait_for(lambda: program.focused_marks() == program.mark_names()[-1:], "the last mark")
        program.key("Home")
        wait_for(lambda: program.focused_marks() == first, "the first mark")
        program.key("Escape")
        program.wait_panel("Select a mark to see who says so")


def test_no_figure():
    """a slot without a figure says so"""
    with Program() as program:
        act(next(mark for mark in program.marks() if mark.get_name().endswith(": no figure")), "mark.select")
        program.wait_panel("no figure")


def rival_pair():
    """A chart of claims, one exact figure on it, and another answer to its question whose origin has a title."""
    origins = {citation["figure"] for citation in table("citation") if citation["role"] == "origin"}
    exact = [figure for figure in table("figure") if figure["value"] and figure["qualifier"] == "exact" and figure["question"]]
    for chart in table("chart"):
        if chart["kind"] != "claims":
            continue
        shown = {mark["figure"] for mark in table("chart_mark") if mark["chart"] == chart["id"]}
        for base in exact:
            for goal in exact:
                if (base["id"] in shown and goal["question"] == base["question"] and goal["value"] != base["value"]
                        and goal["id"] in origins and not origin_of(goal)["title"].startswith("[")):
                    return chart, base, goal
    raise AssertionError("no rivals in the dataset")


def test_rivals():
    """every rival is listed, and its button goes to it"""
    chart, base, goal = rival_pair()
    with Program() as program:
        program.set_state("chart", chart["id"])
        act(wait_for(lambda: find_mark(program, base), "the mark"), "mark.select")
        program.wait_panel(spoken(base))
        rows = wait_for(lambda: [row for row in find_all(program.panel(), role="push button|button")
                                 if row.get_name().startswith(spoken(goal))], "a row for the rival")
        act(rows[0])
        wait_figure(program, goal)


run(test_click, test_action, test_above_the_fold, test_keys, test_no_figure, test_rivals)
