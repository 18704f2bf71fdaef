# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Search: from a word or a number to the figure in its chart, by keys alone."""

import re

from captives_ui import Atspi, Program, find_all, has_state, row_of, run, spoken, table, wait_for


def entry_of(program):
    return find_all(program.root, role="text|entry", name="^Search figures")[0]


def open_search(program):
    program.key("ctrl+f")
    wait_for(lambda: program.is_on("search"), "the search")
    return wait_for(lambda: entry_of(program), "the entry")


def write(program, words):
    """Into the entry, as an input method does it."""
    entry = entry_of(program)
    Atspi.EditableText.set_text_contents(entry, words)


def results(program):
    """Names of the rows, once there are any."""
    lists = find_all(program.root, role="list", name="^Search Results$")
    return [lists[0].get_child_at_index(index) for index in range(lists[0].get_child_count())] if lists else []


def rows(program):
    return [row for row in results(program) if row.get_role_name() == "list item"]


def wait_rows(program, pattern):
    return wait_for(lambda: [row for row in rows(program) if re.search(pattern, row.get_name())], f"a result with {pattern}")


def charts_with(figure):
    drawn = {mark["chart"] for mark in table("chart_mark") if mark["figure"] == figure["id"]}
    return [chart for chart in table("chart") if chart["id"] in drawn]


def searched_figure():
    """An exact figure of more than four digits, whose number nobody else says, that one chart draws as a claim."""
    figures = table("figure")
    for figure in figures:
        if figure["qualifier"] != "exact" or not figure["value"] or float(figure["value"]) < 10000:
            continue
        if figure["unit"] == "persons" and charts_with(figure) and sum(f["value"] == figure["value"] for f in figures) == 1:
            return figure
    raise AssertionError("no such figure in the dataset")


def find_by_number(words_of):
    figure = searched_figure()
    number = int(float(figure["value"]))
    with Program() as program:
        open_search(program)
        write(program, words_of(number))
        found = wait_rows(program, "^" + re.escape(f"{number:,}"))
        assert figure["counted_en"] in found[0].get_name(), found[0].get_name()
        # Who says so and where it is drawn stand there too.
        assert any(chart["name_en"] in found[0].get_name() for chart in charts_with(figure)), found[0].get_name()
        program.key("Return")
        wait_for(lambda: not program.is_on("search"), "the search to end")
        program.wait_panel(spoken(figure))
        wait_for(lambda: [name for name in program.mark_names() if spoken(figure) in name], "the mark in its chart")
        wait_for(lambda: selected_chart(program) in [chart["name_en"] for chart in charts_with(figure)], "its chart in the list")


def test_number():
    """a number without separators leads to its figure"""
    find_by_number(str)


def test_grouped():
    """a number with separators leads to its figure"""
    find_by_number(lambda number: f"{number:,}")


def test_languages():
    """words of Japanese and Russian texts are found in an English window, and shown where they stand"""
    with Program() as program:
        open_search(program)
        for language in ("ja", "ru"):
            event = table("event")[0]
            write(program, event["name_" + language])
            # The row of the words before stands there until the answer comes.
            wait_rows(program, re.escape(event["name_en"]) + ".*" + re.escape(event["name_" + language]))


def test_event():
    """an event tells what happened, when, and who says so"""
    event = next(event for event in table("event") if event["note_en"])
    with Program() as program:
        open_search(program)
        write(program, event["name_en"])
        program.click(wait_rows(program, re.escape(event["name_en"]))[-1])  # events come last
        program.wait_panel(event["name_en"])
        program.wait_panel(event["note_en"][:40])


def test_question():
    """a question opens its chart of rival answers"""
    claims = {chart["id"] for chart in table("chart") if chart["kind"] == "claims"}
    figure = next(row_of("figure", mark["figure"]) for mark in table("chart_mark")
                  if mark["chart"] in claims and mark["figure"] and row_of("figure", mark["figure"])["question"])
    question = row_of("question", figure["question"])
    with Program() as program:
        before = program.mark_names()
        open_search(program)
        write(program, question["text_en"])
        found = wait_rows(program, "^" + re.escape(question["text_en"]))
        program.click(found[0])
        wait_for(lambda: program.mark_names() != before, "another chart")
        names = {chart["name_en"] for chart in table("chart") if chart["id"] in claims}
        wait_for(lambda: selected_chart(program) in names, "a chart of claims in the list")


def selected_chart(program):
    return next(item.get_name() for item in program.list_items() if has_state(item, Atspi.StateType.SELECTED))


def test_nothing():
    """no result names the words, and the languages that were searched"""
    with Program() as program:
        open_search(program)
        write(program, "qwertyuiop")
        wait_for(lambda: find_all(program.root, role="label", name="Nothing found for “qwertyuiop”"), "the words")
        assert find_all(program.root, role="label", name="English, Russian and Japanese")
        assert not program.bad_names(), program.bad_names()


def test_keys():
    """Down goes to the results, Escape ends the search and gives the focus back"""
    with Program() as program:
        program.key("Tab")
        before = wait_for(lambda: focused(program), "focus")
        open_search(program)
        wait_for(lambda: focused(program).startswith("Search figures"), "focus in the entry")
        write(program, "camp")
        wait_rows(program, "camp")
        assert not program.bad_names(), program.bad_names()
        program.key("Down")
        first = rows(program)[0].get_name()
        wait_for(lambda: focused(program) == first, "focus on the first result")
        program.key("Escape")
        wait_for(lambda: not program.is_on("search"), "the search to end")
        wait_for(lambda: focused(program) == before, "the focus of before")
        wait_for(lambda: not rows(program) or not has_state(rows(program)[0].get_parent(), Atspi.StateType.VISIBLE), "no results")


def focused(program):
    """The name of what has the focus; that of its parent if it has none (the text of an entry)."""
    found = [accessible for accessible in find_all(program.root) if has_state(accessible, Atspi.StateType.FOCUSED)]
    return found[-1].get_name() or found[-1].get_parent().get_name() if found else ""


run(test_number, test_grouped, test_languages, test_event, test_question, test_nothing, test_keys)
