# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The table in place of the chart: the same figures, the same selection, sorted, filtered, copied."""

import re

from captives_ui import Atspi, Program, act, find_all, has_state, run, spoken, table, wait_for, xdotool


# So many rows of a long table are in sight; newer versions of the toolkit tell of no others.
IN_SIGHT = 12


def row_names(program):
    """Names of the rows that exist: those on the screen and, with older versions of the toolkit, some more."""
    if "rows" not in program.kept:
        lists = find_all(program.root, role="list", name="^Figures$")
        if not lists:
            return []
        program.kept["rows"] = lists[0]
    rows = program.kept["rows"]
    children = (rows.get_child_at_index(index) for index in range(rows.get_child_count()))
    return [child.get_name() for child in children if child is not None and child.get_role_name() == "table row"]


def all_names(program):
    """Names of the rows when those in sight are in and named: few come with each frame, and their names after them."""
    names = row_names(program)
    return names if len(names) >= min(counted_figures(program), IN_SIGHT) and all(", " in name for name in names) else None


def open_table(program):
    program.key("ctrl+t")
    wait_for(lambda: program.is_on("table-visible"), "the table")
    return wait_for(lambda: all_names(program), "rows")


def counted_figures(program):
    """The number in “25 figures”."""
    if "count" not in program.kept:
        program.kept["count"] = find_all(program.root, role="label", name=r"^\d+ figures?$")[0]
    # A program that is too busy to answer has no name.
    return int((program.kept["count"].get_name() or "-1").split()[0])


def find_row(program, name):
    return next(row for row in find_all(program.root, role="table row") if row.get_name().startswith(name))


def exact_figure(names):
    """A figure whose number one of the names starts with, and no other."""
    for figure in table("figure"):
        if figure["qualifier"] == "exact" and figure["value"] and figure["unit"] == "persons":
            if sum(name.startswith(spoken(figure) + ", " + figure["counted_en"]) for name in names) == 1:
                return figure
    raise AssertionError("no exact figure in the table")


def test_same_figures():
    """the table has a row for each figure that the chart draws, and gives way to the chart again"""
    with Program() as program:
        marks = program.mark_names()
        names = open_table(program)
        assert counted_figures(program) >= len(names)
        figure = exact_figure(names)
        assert any(spoken(figure) in mark for mark in marks), figure["id"]
        for name in names:
            assert any(name.split(", ")[0].split(" persons")[0] in mark for mark in marks), name
        assert not program.bad_names(), program.bad_names()
        program.key("ctrl+t")
        wait_for(lambda: not program.is_on("table-visible"), "the chart")


def test_selection():
    """a row selects its mark, and a mark its row"""
    with Program() as program:
        names = open_table(program)
        figure = exact_figure(names)
        program.click(find_row(program, spoken(figure)))
        program.wait_panel(spoken(figure))
        program.wait_panel(f"printed as “{figure['printed']}”")
        program.key("ctrl+t")
        mark = wait_for(lambda: [m for m in program.marks() if has_state(m, Atspi.StateType.SELECTED)], "a selected mark")[0]
        assert spoken(figure) in mark.get_name(), mark.get_name()

        other = next(m for m in program.marks() if re.search(r"\d persons", m.get_name()) and m.get_name() != mark.get_name())
        number = re.search(r"[\d,]+ persons", other.get_name()).group()
        act(other, "mark.select")
        program.wait_panel(number)
        open_table(program)
        wait_for(lambda: [row for row in find_all(program.root, role="table row")
                          if has_state(row, Atspi.StateType.SELECTED) and number in row.get_name()], "the selected row")


def head_of(program, title):
    return find_all(program.root, role="filler|column header|table column header|unknown", name=f"^{title}$")[0]


def numbers_of(names):
    return [int(match.group(1).replace(",", "")) for match in (re.match(r"(?:\D* )?([\d,]+) persons", name) for name in names)
            if match]


def test_sort():
    """a click on a head sorts by size, a second one the other way"""
    with Program() as program:
        program.set_state("chart", "two-accounts")  # all its figures are in sight
        wait_for(lambda: len(program.marks()) < IN_SIGHT, "the chart")
        before = numbers_of(open_table(program))
        assert before not in (sorted(before), sorted(before, reverse=True)) and len(before) == counted_figures(program)
        program.click(head_of(program, "Value"))
        wait_for(lambda: numbers_of(row_names(program)) == sorted(before), "rows from small to great")
        program.click(head_of(program, "Value"), aside=-20)
        wait_for(lambda: numbers_of(row_names(program)) == sorted(before, reverse=True), "rows from great to small")


def write(entry, words):
    """Again if the program is too busy with hundreds of rows to answer at once."""
    wait_for(lambda: Atspi.EditableText.set_text_contents(entry, words), "the words in the entry")


def test_all_figures():
    """all figures of the dataset, and those in which each word occurs"""
    figures = table("figure")
    with Program() as program:
        open_table(program)
        program.click(find_all(program.root, name="^All Figures$", role="check box|toggle button")[0])
        wait_for(lambda: counted_figures(program) == len(figures), "all figures")
        entry = wait_for(lambda: find_all(program.root, role="text|entry", name="^Filter the figures$"), "the filter")[0]
        figure = max((f for f in figures if f["qualifier"] == "exact" and f["unit"] == "persons" and f["value"]),
                     key=lambda f: float(f["value"]))
        write(entry, str(int(float(figure["value"]))))
        wait_for(lambda: 0 < counted_figures(program) < len(figures) / 4, "fewer figures")
        # Names follow their rows.
        wait_for(lambda: all(spoken(figure).split()[0] in name for name in row_names(program)), "rows with the number")
        write(entry, "qwertyuiop")
        wait_for(lambda: find_all(program.root, role="label", name="^No figure fits these words"), "no figure")
        # A way out: all figures again, and the entry is empty.
        act(find_all(program.root, name="^Clear Filters$", role="push button|button")[-1])
        wait_for(lambda: counted_figures(program) == len(figures), "all figures")
        wait_for(lambda: text_of(entry) == "", "an empty entry")


def selected_rows(program):
    return [row.get_name() for row in find_all(program.root, role="table row") if has_state(row, Atspi.StateType.SELECTED)]


def test_copy():
    """Ctrl and a click select one row more; Ctrl+C copies titles and rows with tabs between the cells"""
    with Program() as program:
        names = open_table(program)
        figure = exact_figure(names)
        program.click(find_row(program, spoken(figure)))
        program.wait_panel(spoken(figure))
        other = next(name for name in names[:8] if not name.startswith(spoken(figure)))
        xdotool("keydown", "Control_L")
        program.click(find_row(program, other))
        xdotool("keyup", "Control_L")
        wait_for(lambda: len(selected_rows(program)) == 2 and other in selected_rows(program), "two selected rows")
        program.key("ctrl+c")
        wait_for(lambda: find_all(program.root, role="label", name="^2 rows copied$"), "the toast")
        # Pasted where this test can read it.
        program.key("ctrl+f")
        entry = wait_for(lambda: find_all(program.root, role="text|entry", name="^Search figures"), "the search")[0]
        wait_for(lambda: program.is_on("search"), "the search")
        program.key("ctrl+v")
        text = wait_for(lambda: text_of(entry), "the pasted text")
        lines = [line.split("\t") for line in text.rstrip("\n").split("\n")]
        assert len(lines) == 3, lines
        assert len(lines[0]) == len(lines[1]) == len(lines[2]) == 7, lines
        assert lines[0][0] == "Value", lines
        copied = next(line for line in lines if line[0] == spoken(figure).split()[0])
        assert copied[2] == figure["counted_en"], lines


def text_of(entry):
    return Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry))


run(test_same_figures, test_selection, test_sort, test_all_figures, test_copy)
