# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A chart of one's own: chosen in the table, refused as a stack, kept, there again after a new start, deleted, taken back."""

import os
import re

from captives_ui import (TOOLKIT_FILLERS, Atspi, Program, act, find_all, focus_window, has_state, nodes, row_of, run, spoken,
                         table, wait_for, xdotool)

UNNAMED = re.compile("(Gtk|Adw|Captives)[A-Z]")
TITLE = "Orders beside counts"


def own_files():
    folder = os.path.join(os.environ["XDG_DATA_HOME"], "captives", "charts")
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []


def list_names(program):
    return [item.get_name() for item in program.list_items()]


def pick_pair():
    """An order and a count of persons among the figures of the first chart."""
    shown = [mark["figure"] for mark in table("chart_mark") if mark["chart"] == "captives-by-phase" and mark["figure"]]
    figures = [row_of("figure", identifier) for identifier in shown]
    exact = [f for f in figures if f["qualifier"] == "exact" and f["unit"] == "persons" and f["value"]]
    return (next(f for f in exact if f["nature"] == "order"), next(f for f in exact if f["nature"] == "count"))


def rows(program):
    """Those that exist; the walk through the whole window is made once."""
    if "rows" not in program.kept:
        program.kept["rows"] = wait_for(lambda: find_all(program.root, role="list", name="^Figures$"), "the rows")[0]
    children = program.kept["rows"]
    return [children.get_child_at_index(index) for index in range(children.get_child_count())]


def find_row(program, figure):
    name = spoken(figure) + ", " + figure["counted_en"]
    return wait_for(lambda: [row for row in rows(program) if row.get_name().startswith(name)], name)[0]


def position(program, figure):
    name = spoken(figure) + ", " + figure["counted_en"]
    return next(index for index, row in enumerate(rows(program)) if row.get_name().startswith(name))


def choose_rows(program, figures):
    program.key("ctrl+t")
    wait_for(lambda: program.is_on("table-visible"), "the table")
    steps = wait_for(lambda: position(program, figures[1]) - position(program, figures[0]), "both rows")
    program.click(find_row(program, figures[0]))
    program.wait_panel(spoken(figures[0]))
    # By the keyboard: the focus goes alone to the other row, which is added.
    program.key(*["ctrl+Down" if steps > 0 else "ctrl+Up"] * abs(steps), "ctrl+space")
    wait_for(lambda: all(has_state(find_row(program, f), Atspi.StateType.SELECTED) for f in figures), "two rows selected")


def open_dialog(program):
    program.key("ctrl+shift+n")
    focus_window("^Own Chart$")
    return wait_for(lambda: find_all(program.root, name="^Own Chart$"), "the dialog at AT-SPI")[0]


def kind_row(dialog, title):
    return find_all(dialog, role="list item|table row", name=f"^{title}: ")[0]


def keep_chart(program):
    """From two rows of the table to a chart in the list."""
    order, count = pick_pair()
    choose_rows(program, (order, count))
    dialog = open_dialog(program)
    stack = wait_for(lambda: kind_row(dialog, "Stack of Parts"), "the kinds")
    assert "is an order" in stack.get_name(), stack.get_name()
    for figure in (order, count):
        assert f"{int(float(figure['value'])):,}" in stack.get_name(), stack.get_name()
    assert not has_state(stack, Atspi.StateType.SENSITIVE)
    assert has_state(kind_row(dialog, "Claims"), Atspi.StateType.SENSITIVE)
    assert find_all(dialog, role="label", name="^Give the chart a title")
    bad = [node.name for node in nodes(dialog) if UNNAMED.match(node.name) and node.name not in TOOLKIT_FILLERS]
    assert not bad, bad
    xdotool("type", "--delay", "1", TITLE)
    wait_for(lambda: find_all(dialog, name="^Preview: " + TITLE), "the preview")
    xdotool("key", "Return")
    wait_for(lambda: TITLE in list_names(program), "the chart in the list")
    xdotool("windowfocus", program.window)
    wait_for(lambda: [mark for mark in program.mark_names() if spoken(order) in mark], "the order in the chart")


def choose_in_menu(program, name):
    program.key("F10")
    act(wait_for(lambda: find_all(program.root, role="menu item|button|push button", name=name), name)[0])


def test_whole_way():
    """two rows become a chart, which is there after a new start, is deleted and comes back"""
    with Program() as program:
        keep_chart(program)
        assert len(own_files()) == 1, own_files()
    with Program() as program:
        wait_for(lambda: TITLE in list_names(program), "the chart after a new start")
        chart = own_files()[0].removesuffix(".json")
        program.set_state("chart", chart)
        wait_for(lambda: program.chart().get_name().startswith(TITLE), "the chart shown")
        choose_in_menu(program, "^Delete Chart$")
        wait_for(lambda: TITLE not in list_names(program), "the chart gone")
        assert own_files() == [], own_files()
        act(wait_for(lambda: find_all(program.root, role="button|push button", name="Undo$"), "the toast")[0])
        wait_for(lambda: TITLE in list_names(program), "the chart back")
        assert own_files() == [chart + ".json"], own_files()
        wait_for(lambda: program.chart().get_name().startswith(TITLE), "the chart shown again")


run(test_whole_way)
