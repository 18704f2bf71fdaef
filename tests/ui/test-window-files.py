# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Narrow windows, and files that are no datasets."""

import csv
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile

from captives_ui import Program, act, find_all, run, table, wait_for, xdotool


def resize(program, width, height):
    xdotool("windowsize", program.window, width, height)

    def settled():
        box = program.chart().get_component_iface().get_extents(1)
        return 0 < box.width <= width and all(
            mark.get_component_iface().get_extents(1).x + mark.get_component_iface().get_extents(1).width <= width
            for mark in program.marks()[:5])
    wait_for(settled, f"a chart of {width} pixels")


def test_phone():
    """360 pixels wide: nothing is lost; the selected figure stands below and opens its panel"""
    with Program() as program:
        before = len(program.marks())
        resize(program, 360, 720)
        height = program.chart().get_component_iface().get_extents(1).height
        assert "WIDTH=360" in xdotool("getwindowgeometry", "--shell", program.window)
        assert len(program.marks()) == before
        assert find_all(program.root, role="push button", name="^Reading: ")

        mark = program.marks()[0]
        number = re.search(r"([\d,]+) persons", mark.get_name())[1]
        act(mark, "mark.select")
        bar = wait_for(lambda: find_all(program.root, role="push button|button", name="^" + number + ", "), "the bar")[-1]
        assert not program.is_on("panel-visible")
        act(bar)
        wait_for(lambda: program.is_on("panel-visible"), "the panel to open")
        program.wait_panel("printed as")
        box = program.panel().get_component_iface().get_extents(1)
        assert box.width <= 360
        assert program.bad_names() == [], program.bad_names()

        # Long words, large letters: still nothing reaches past the edge.
        program.set_state("language", "ru")
        for _ in range(10):
            program.key("ctrl+plus")
        wait_for(lambda: program.chart().get_component_iface().get_extents(1).height > 2 * height, "large text")
        resize(program, 360, 721)
        assert program.panel().get_component_iface().get_extents(1).width <= 360


def test_unfold():
    """a window made wide again has its panes back"""
    with Program() as program:
        resize(program, 600, 720)
        wait_for(lambda: not program.is_on("list-visible"), "the list to fold")
        xdotool("windowsize", program.window, 1280, 800)
        wait_for(lambda: program.is_on("list-visible")
                 and program.is_on("panel-visible"), "both panes")


def test_return():
    """chart, reading and language are those of the last time"""
    chart = table("chart")[-1]
    reading = table("reading")[-1]
    with Program(GSETTINGS_BACKEND="keyfile") as program:
        program.set_state("chart", chart["id"])
        program.set_state("reading", reading["id"])
        program.set_state("language", "ja")
        wait_for(lambda: program.chart().get_name().startswith(chart["title_ja"].split("{")[0]), "the last chart")
        title = program.chart().get_name()
        program.key("ctrl+q")
        assert program.process.wait(timeout=20) == 0

    with Program(GSETTINGS_BACKEND="keyfile") as program:
        assert program.chart().get_name() == title
        assert find_all(program.root, role="push button", name="^Reading: " + reading["name_ja"])


def open_file(path):
    """A second start hands the file to the program that runs."""
    subprocess.run([sys.argv[1], path], check=True, timeout=20)


def test_broken():
    """a file that is no dataset is refused in words, and the window keeps what it had"""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        before = program.mark_names()
        path = os.path.join(folder, "broken.captives")
        with open(path, "w", encoding="utf-8") as file:
            file.write("This is a letter, not a dataset.\n" * 100)
        open_file(path)
        wait_for(lambda: find_all(program.root, name="Could Not Open the File"), "the message")
        wait_for(lambda: find_all(program.root, role="label", name="broken.captives"), "the name of the file")
        assert program.mark_names() == before


def test_good():
    """a dataset of the user's own takes the place of the bundled one"""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        package = os.path.join(folder, "package")
        path = os.path.join(folder, "mine.captives")
        shutil.copytree(os.environ["CAPTIVES_PACKAGE_DIR"], package)
        charts = os.path.join(package, "chart.csv")
        with open(charts, encoding="utf-8") as file:
            text = file.read()
        first = list(csv.DictReader(io.StringIO(text)))[0]["name_en"]
        with open(charts, "w", encoding="utf-8", newline="") as file:
            file.write(text.replace(first, "My first chart", 1))
        subprocess.run([os.environ["CAPTIVES_CLI"], "compile", package, path], check=True)

        open_file(path)
        wait_for(lambda: program.list_items()[0].get_name() == "My first chart", "the chart of the new dataset")
        assert program.marks()
        assert not find_all(program.root, name="Could Not Open the File")


def test_missing():
    """without the bundled dataset the window says what is wrong"""
    process = subprocess.Popen([sys.argv[1]], env={**os.environ, "CAPTIVES_DATASET": "/nonexistent/file.captives"})
    try:
        from gi.repository import Atspi

        def message():
            desktop = Atspi.get_desktop(0)
            return [label for index in range(desktop.get_child_count())
                    for label in find_all(desktop.get_child_at_index(index), role="label", name="file.captives")]
        wait_for(message, "the message")
    finally:
        process.terminate()
        process.wait()


run(test_phone, test_unfold, test_return, test_broken, test_good, test_missing)
