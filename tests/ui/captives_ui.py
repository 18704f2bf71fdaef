# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the tests of the real window share: the program under AT-SPI, the tables of the dataset, TAP."""

import csv
import os
import re
import subprocess
import sys
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib

APPLICATION_ID = "io.github.captives.Captives"
WAIT = 10.0

# Parts of the toolkit that have no name of their own in GTK 4.8.
TOOLKIT_FILLERS = {"AdwGizmo", "AdwFlap", "AdwWindowTitle", "GtkStackPage", "GtkScrollbar", "GtkRange",
                   "GtkTooltipWindow"}


def table(name):
    """The rows of a table of the bundled dataset."""
    path = os.path.join(os.environ["CAPTIVES_PACKAGE_DIR"], name + ".csv")
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def row_of(name, identifier):
    return next(row for row in table(name) if row["id"] == identifier)


def spoken(figure):
    """How a screen reader says the number of an exact figure, in English."""
    return f"{int(float(figure['value'])):,} {figure['unit']}"


def wait_for(condition, what, seconds=WAIT):
    """Asks until the condition gives something true, and gives that back."""
    end = time.monotonic() + seconds
    while True:
        try:
            answer = condition()
        except GLib.Error:
            answer = None  # a widget that went away while it was being asked
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError("waited in vain for: " + what)
        time.sleep(0.05)


def xdotool(*words):
    return subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True, text=True).stdout.strip()


def has_state(accessible, state):
    return accessible.get_state_set().contains(state)


def walk(accessible):
    """Everything below, each thing a question over the bus: start as deep as possible."""
    yield accessible
    if accessible.get_role_name() in ("label", "image"):
        return
    for index in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(index)
        if child is not None:
            yield from walk(child)


def find_all(root, role=None, name=None):
    found = []
    for accessible in walk(root):
        if role is not None and accessible.get_role_name() not in role.split("|"):
            continue
        if name is not None and not re.search(name, accessible.get_name() or ""):
            continue
        found.append(accessible)
    return found


def act(accessible, action=None):
    """Does an action by its name; the first one if none is given."""
    interface = Atspi.Accessible.get_action_iface(accessible)
    for index in range(interface.get_n_actions()):
        if action is None or Atspi.Action.get_action_name(interface, index) == action:
            assert interface.do_action(index)
            return
    raise AssertionError(f"{accessible.get_name()} has no action {action}")


class Program:
    """The program, started, with its window on the screen."""

    def __init__(self, *arguments, **environment):
        self.process = subprocess.Popen([sys.argv[1], *arguments], env={**os.environ, **environment})
        self.kept = {}
        self.root = wait_for(self._find_root, "the program at AT-SPI")
        # What the client remembers is never refreshed without a main loop.
        self.root.set_cache_mask(Atspi.Cache.NONE)
        self.window = wait_for(lambda: xdotool("search", "--onlyvisible", "--name", "^Captives$").split(), "the window")[0]
        wait_for(lambda: find_all(self.root, role="image", name="."), "the marks")
        xdotool("windowfocus", self.window)
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        path = "/" + APPLICATION_ID.replace(".", "/")
        self.actions = Gio.DBusActionGroup.get(bus, APPLICATION_ID, path + "/window/1")
        self.actions.list_actions()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.process.terminate()
        self.process.wait()

    def _find_root(self):
        assert self.process.poll() is None, "the program ended by itself"
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return child
        return None

    def is_on(self, action):
        """Asked anew each time: an action group without a main loop remembers the first answer for ever."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        path = "/" + APPLICATION_ID.replace(".", "/") + "/window/1"
        answer = bus.call_sync(APPLICATION_ID, path, "org.gtk.Actions", "Describe", GLib.Variant("(s)", (action,)), None,
                               Gio.DBusCallFlags.NONE, -1)
        return answer.unpack()[0][2][0]

    def set_state(self, action, value):
        self.actions.change_action_state(action, GLib.Variant("s", value))

    def key(self, *keys):
        xdotool("key", *keys)

    def click(self, accessible):
        """With the pointer, in the middle of its box."""
        geometry = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", self.window).splitlines())
        box = Atspi.Component.get_extents(accessible.get_component_iface(), Atspi.CoordType.WINDOW)
        x = int(geometry["X"]) + box.x + box.width // 2
        y = int(geometry["Y"]) + box.y + min(box.height // 2, 12)
        xdotool("mousemove", x, y, "click", 1)

    def _keep(self, name, find):
        """Widgets that live as long as the window are looked for once."""
        if name not in self.kept:
            self.kept[name] = find()
        return self.kept[name]

    def marks(self):
        chart = self.chart()
        return [chart.get_child_at_index(index) for index in range(chart.get_child_count())]

    def mark_names(self):
        return [mark.get_name() for mark in self.marks()]

    def chart(self):
        return self._keep("chart", lambda: find_all(self.root, role="image", name=".")[0].get_parent())

    def focused_marks(self):
        return [mark.get_name() for mark in self.marks() if has_state(mark, Atspi.StateType.FOCUSED)]

    def panel(self):
        return self._keep("panel", lambda: find_all(self.root, role="panel", name="^Source$")[0])

    def list_items(self):
        charts = self._keep("list", lambda: find_all(self.root, role="list", name="^Charts$")[0])
        children = [charts.get_child_at_index(index) for index in range(charts.get_child_count())]
        return [child for child in children if child.get_role_name() == "list item"]  # not the names of sections

    def panel_texts(self):
        return [label.get_name() for label in find_all(self.panel(), role="label")]

    def wait_panel(self, text):
        return wait_for(lambda: any(text in line for line in self.panel_texts()), f"“{text}” in the panel")

    def bad_names(self):
        return [name for name in (accessible.get_name() or "" for accessible in walk(self.root))
                if re.match("^(Gtk|Adw|Captives)[A-Z]", name) and name not in TOOLKIT_FILLERS]


def run(*tests):
    """Runs functions as TAP tests."""
    print(f"1..{len(tests)}", flush=True)
    failed = False
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} - {test.__doc__}", flush=True)
        except Exception:
            failed = True
            for line in traceback.format_exc().splitlines():
                print("# " + line, flush=True)
            print(f"not ok {number} - {test.__doc__}", flush=True)
    sys.exit(1 if failed else 0)
