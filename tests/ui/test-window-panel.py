# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The panel's pages, the way back through them, and the citation basket, in one window."""

import re

from captives_ui import Atspi, Program, act, find_all, has_state, row_of, run, spoken, table, wait_for, xdotool

program = Program()


def sample():
    """A figure of the first chart that answers a question and whose origin says more than this one figure; the origin."""
    chart = next(chart for section in table("section") for chart in table("chart") if chart["section"] == section["id"])
    origins = [citation for citation in table("citation") if citation["role"] == "origin"]
    for mark in table("chart_mark"):
        figure = row_of("figure", mark["figure"]) if mark["chart"] == chart["id"] and mark["figure"] else None
        if figure is None or not figure["question"] or figure["qualifier"] != "exact" or not figure["value"]:
            continue
        own = [citation["source"] for citation in origins if citation["figure"] == figure["id"]]
        if len(own) == 1 and sum(citation["source"] == own[0] for citation in origins) > 1:
            return figure, row_of("source", own[0])
    raise AssertionError("no such figure in the dataset")


def links(pattern):
    return [button for button in find_all(program.panel(), role="push button|button")
            if re.search(pattern, button.get_name() or "")]


def basket_count():
    return int(links("^Citation Basket: ")[0].get_name().rsplit(" ", 1)[1])


def focused(root):
    return [accessible.get_name() for accessible in find_all(root) if has_state(accessible, Atspi.StateType.FOCUSED)]


def test_pages():
    """figure, source and question are pages that link to each other; the focus goes along"""
    figure, source = sample()
    act(next(mark for mark in program.marks() if spoken(figure) in mark.get_name()), "mark.select")
    program.wait_panel(figure["counted_en"])
    assert not has_state(links("^Forward$")[0], Atspi.StateType.SENSITIVE)

    # A title in brackets is a description by an archivist, which a reference gives in translation only.
    title = source["title_en"] if source["title"].startswith("[") else source["title_latin"] or source["title"]
    act(links(re.escape(title))[0])
    program.wait_panel("Full reference")
    program.wait_panel(source["byline_en"])
    others = [row for row in table("citation") if row["source"] == source["id"] and row["role"] == "origin"]
    program.wait_panel(f"Says {len({row['figure'] for row in others})} figures itself")

    act(links("^" + re.escape(spoken(figure)))[0])
    program.wait_panel(f"printed as “{figure['printed']}”")
    question = row_of("question", figure["question"])
    act(links("^" + re.escape(question["text_en"]))[0])
    program.wait_panel(question["scope_en"])
    answers = [row for row in table("figure") if row["question"] == question["id"]]
    program.wait_panel(f"{len(answers)} answers")


def test_history():
    """Alt+Left, Alt+Right, buttons and the pointer's own go back and forward"""
    figure, source = sample()
    program.key("alt+Left")
    program.wait_panel(f"printed as “{figure['printed']}”")
    xdotool("mousemove", 600, 400, "click", 8)
    program.wait_panel("Full reference")
    act(links("^Back$")[0])
    program.wait_panel(f"printed as “{figure['printed']}”")
    act(links("^Back$")[0])
    program.wait_panel("Select a mark to see who says so")
    wait_for(lambda: not has_state(links("^Back$")[0], Atspi.StateType.SENSITIVE), "the end of the way")
    program.key("alt+Right")
    program.wait_panel(f"printed as “{figure['printed']}”")
    xdotool("click", 9)
    program.wait_panel("Full reference")
    # A chart is on the way, too.
    chart = next(chart for chart in table("chart") if chart["kind"] == "claims")
    before = program.chart().get_name()
    program.set_state("chart", chart["id"])
    wait_for(lambda: program.chart().get_name() != before, "the other chart")
    program.key("alt+Left")
    wait_for(lambda: program.chart().get_name() == before, "the chart of before")
    program.wait_panel("Full reference")


def test_basket():
    """Ctrl+D collects and takes out again, the basket lists, removes, and leads back"""
    figure, source = sample()
    assert basket_count() == 0
    program.key("ctrl+d")
    wait_for(lambda: basket_count() == 1, "the source in the basket")
    program.key("ctrl+d")
    wait_for(lambda: basket_count() == 0, "it taken out again")
    program.key("ctrl+d")
    wait_for(lambda: basket_count() == 1, "the source in the basket again")
    act(links("^" + re.escape(spoken(figure)))[0])
    program.wait_panel(f"printed as “{figure['printed']}”")
    program.key("ctrl+d")
    wait_for(lambda: basket_count() == 2, "both in the basket")

    act(links("^Citation Basket: ")[0])
    rows = wait_for(lambda: find_all(program.root, role="list", name="^Collected$"), "the basket")[0]
    wait_for(lambda: rows.get_child_count() == 2 and figure["counted_en"] in rows.get_child_at_index(1).get_name(), "both rows")
    act(find_all(rows, role="push button|button", name="^Remove: ")[0])
    wait_for(lambda: rows.get_child_count() == 1, "one row")
    wait_for(lambda: basket_count() == 1, "the panel to know")
    bad = program.bad_names()
    # The parts of a toast are the toolkit's.
    assert not [name for name in bad if name not in ("GtkOverlay", "AdwToastWidget", "AdwBin", "GtkImage")], bad


def test_selected_is_seen():
    """a mark that assistive technology selects has the focus and is scrolled to"""
    xdotool("key", "Escape")
    wait_for(lambda: not find_all(program.root, role="list", name="^Collected$"), "the basket to close")
    xdotool("windowfocus", "--sync", program.window)  # which no window manager does here
    mark = program.marks()[-1]
    act(mark, "mark.select")
    wait_for(lambda: program.focused_marks() == [mark.get_name()], "the focus on the last mark")
    window = Atspi.Component.get_extents(program.panel(), Atspi.CoordType.WINDOW)

    def is_seen():
        box = Atspi.Component.get_extents(mark, Atspi.CoordType.WINDOW)
        return window.y <= box.y and box.y + box.height <= window.y + window.height + 1

    wait_for(is_seen, "the mark in the window")


with program:
    run(test_pages, test_history, test_basket, test_selected_is_seen)
