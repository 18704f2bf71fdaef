# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What one expects of a program on a desktop: several windows, recent files, preferences, copying, a welcome, a guide."""

import os
import shutil
import tempfile

from captives_ui import APPLICATION_ID, Program, act, find_all, find_windows, focus_window, row_of, run, table, wait_for, xdotool
from gi.repository import Atspi, Gio, GLib


PATH = "/" + APPLICATION_ID.replace(".", "/")


def call(path, interface, method, arguments):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    return bus.call_sync(APPLICATION_ID, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1)


def language_of(window):
    """Of charts and sources, in the window with that number."""
    answer = call(f"{PATH}/window/{window}", "org.gtk.Actions", "Describe", GLib.Variant("(s)", ("language",)))
    return answer.unpack()[0][2][0]


def frames(program):
    children = [program.root.get_child_at_index(index) for index in range(program.root.get_child_count())]
    return [child for child in children if child is not None]


def nameless(program):
    """Widgets of our own that say nothing: those of the toolkit are full of boxes without a name."""
    return [name for name in program.bad_names() if name.startswith("Captives")]


def test_welcome():
    """the first start explains the program in four panels, turned by keys; it is skipped with one"""
    with Program(GSETTINGS_SCHEMA_DIR=os.environ["CAPTIVES_PLAIN_SCHEMAS"]) as program:
        window = focus_window("^Panel 1 of 4")
        numbers = {reading["name_en"] for reading in table("reading")}
        shown = {label.get_name() for label in find_all(program.root, role="label")}
        assert numbers <= shown, numbers - shown
        program.key("Page_Down")
        wait_for(lambda: find_windows("^Panel 2 of 4"), "panel 2")
        program.key("Page_Down", "Page_Down")  # the second one while the page still turns
        wait_for(lambda: find_windows("^Panel 4 of 4"), "panel 4")
        program.key("Page_Down", "Left")
        wait_for(lambda: find_windows("^Panel 3 of 4"), "the panel before")
        assert nameless(program) == [], nameless(program)
        program.key("Escape")
        wait_for(lambda: not find_windows("^Panel"), "the welcome to go")
        assert program.process.poll() is None


def test_habits():
    """a second window, preferences that hold for both, the chart copied, the guide, a drag, recent files"""
    with Program() as program:
        chart = table("chart")[1]
        program.set_state("chart", chart["id"])
        wait_for(lambda: program.chart().get_name().startswith(chart["title_en"].split("{")[0]), "the second chart")

        # The chart can be copied.
        program.key("Tab")
        xdotool("windowfocus", "--sync", program.window)
        mark = program.marks()[0]
        act(mark, "mark.select")
        box = mark.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        program.click(mark)
        program.key("ctrl+c")
        wait_for(lambda: find_all(program.root, role="label", name="^Chart copied$"), "the toast")

        # Preferences hold at once, and for the new window too.
        program.key("ctrl+n")
        wait_for(lambda: len(find_windows("^Captives$")) == 2, "the second window")
        second = next(window for window in find_windows("^Captives$") if window != program.window)
        japanese = row_of("chart", chart["id"])["title_ja"].split("{")[0]
        xdotool("windowfocus", "--sync", second)
        program.key("ctrl+comma")
        focus_window("^Preferences$")
        preferences = wait_for(lambda: next(frame for frame in frames(program) if frame.get_name() == "Preferences"), "their frame")
        assert find_all(preferences, role="spin button", name="Text size in percent")
        program.key("Escape")
        program.set_state("language", "ja")
        wait_for(lambda: program.chart().get_name().startswith(japanese), "the chart in Japanese")
        wait_for(lambda: language_of(2) == "ja", "the other window in Japanese")

        # One of them closes; the other goes on.
        xdotool("windowfocus", "--sync", second)
        program.key("ctrl+w")
        wait_for(lambda: find_windows("^Captives$") == [program.window], "one window")
        assert program.process.poll() is None

        # The guide, found by words.
        xdotool("windowfocus", "--sync", program.window)
        program.key("F1")
        focus_window("guide$")
        program.key("ctrl+f")
        xdotool("type", "averaged")
        guide = wait_for(lambda: next(frame for frame in frames(program) if frame.get_name().endswith("guide")), "its frame")
        wait_for(lambda: [item.get_name() for item in find_all(guide, role="list item")] == ["What a figure is"], "one hit")
        program.key("Return")
        wait_for(lambda: find_all(guide, role="heading", name="^What a figure is$"), "the chapter")
        assert nameless(program) == [], nameless(program)

        program.key("ctrl+w")
        wait_for(lambda: not find_windows("guide$"), "the guide to go")

        # A drag that nobody takes does no harm.  It comes after the keys, some of which it would take.
        xdotool("mousemove", box.x + 10, box.y + 10, "mousedown", 1, "mousemove_relative", 60, 60,
                "mousemove_relative", 60, 60, "mouseup", 1)

        # A dataset that was opened is in the desktop's list of recent files.
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "mine.captives")
            shutil.copy(os.environ["CAPTIVES_DATASET"], path)
            call(PATH, "org.gtk.Application", "Open", GLib.Variant("(assa{sv})", (["file://" + path], "", {})))
            listed = os.path.join(os.environ["XDG_DATA_HOME"], "recently-used.xbel")
            wait_for(lambda: os.path.exists(listed) and "mine.captives" in open(listed, encoding="utf-8").read(), "the list")


run(test_welcome, test_habits)
