# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the tests of the real window share: the program under AT-SPI, the tables of the dataset, TAP."""

import ast
import csv
import faulthandler
import functools
import os
import re
import signal
import subprocess
import sys
import threading
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib

APPLICATION_ID = "io.github.captives.Captives"
WAIT = 30.0  # seconds: a busy machine may take its time, only a failure waits so long

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
        problem = None
        try:
            answer = condition()
        except AssertionError:
            raise
        except Exception as error:  # a widget that went away while it was being asked, or is not there yet
            answer, problem = None, error
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError("waited in vain for: " + what) from problem
        time.sleep(0.05)


def xdotool(*words):
    done = subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"xdotool {' '.join(map(str, words))}: {done.stderr.strip() or done.returncode}")
    return done.stdout.strip()


def find_windows(pattern):
    """The windows on the screen with such a title, if any; xdotool calls it a failure to find none."""
    done = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", pattern], capture_output=True, text=True)
    return done.stdout.split() if done.returncode == 0 else []


def focus_window(pattern):
    """Waits for the window with such a title and gives it the keyboard, which the server refuses until it is to be seen."""
    window = wait_for(lambda: find_windows(pattern), f"a window “{pattern}”")[0]
    xdotool("windowfocus", "--sync", window)
    return window


def has_state(accessible, state):
    return accessible.get_state_set().contains(state)


@functools.cache
def accessibility_bus():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                Gio.DBusCallFlags.NONE, -1).unpack()[0]
    return Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)


# What later versions of at-spi2-core and GTK call a role, and what the tests call it.
NEWER_ROLES = {"button": "push button", "grouping": "panel"}


class Moved(Exception):
    """A widget went away between two questions."""


class Node:
    """What a screen reader knows of a widget, at the moment when the tree was asked for."""

    def __init__(self, item):
        # The index counts hidden widgets too, so that it gives an order only.
        (_, self.path), _, (_, self.parent_path), self.index, self.count, _, self.name, role, _, states = item
        name = Atspi.role_get_name(Atspi.Role(role))
        self.role = NEWER_ROLES.get(name, name)
        self.states = states[0] | states[1] << 32
        self.children = []
        self.found = None  # the accessible, once somebody wanted it

    def has_state(self, state):
        return bool(self.states >> int(state) & 1)

    def is_open(self):
        """Whether there is something below that a test could want."""
        return self.role not in ("label", "image")

    def below(self):
        yield self
        for position, child in enumerate(self.children if self.is_open() else []):
            child.parent, child.position = self, position
            yield from child.below()

    def accessible(self):
        if self.found is None:
            found = self.parent.accessible().get_child_at_index(self.position)
            if found is None or found.path != self.path:
                raise Moved
            self.found = found
        return self.found


def ask_all(accessible, questions):
    """Asks many objects at once, which costs far less than one after the other: answers by question (path, method, ...)."""
    answers = {}

    def answered(bus, result, question):
        answers[question] = None  # whatever comes: it is answered
        try:
            # Python reads the printed form many times faster than it walks through a variant.
            answer = bus.call_finish(result).get_child_value(0)
            boxed = answer.get_type_string() == "v"
            answers[question] = answer.unpack() if boxed else ast.literal_eval(answer.print_(False))
        except GLib.Error:
            pass  # it went away

    # A widget that moves while it is asked for stands in two places: it is asked once, or the answers would never be all there.
    questions = list(dict.fromkeys(questions))
    for question in questions:
        path, interface, method, *arguments = question
        parameters = GLib.Variant(f"({''.join('i' if isinstance(argument, int) else 's' for argument in arguments)})", arguments)
        accessibility_bus().call(accessible.app.bus_name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, -1,
                                 None, answered, question)
    while len(answers) < len(questions):
        GLib.MainContext.default().iteration(True)
    return answers


def known_nodes(accessible):
    question = ("/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems")
    return {item[0][1]: Node(item) for item in ask_all(accessible, [question])[question] or []}


def count_children(accessible, paths, known):
    asked = [(path, "org.freedesktop.DBus.Properties", "Get", "org.a11y.atspi.Accessible", "ChildCount")
             for path in paths if path not in known or path == accessible.path]
    counts = {question[0]: answer or 0 for question, answer in ask_all(accessible, asked).items()}
    return {path: counts.get(path, known[path].count if path in known else 0) for path in paths}


def nodes(accessible):
    """
    Everything below, itself first.  The program tells names, roles and states of all widgets in one answer, but not
    of those that nobody asked for before; who is whose child is asked for one floor after the other.
    """
    known = known_nodes(accessible)
    floor, children = [accessible.path], {}
    while floor:
        counts = count_children(accessible, floor, known)
        answers = ask_all(accessible, [(path, "org.a11y.atspi.Accessible", "GetChildAtIndex", index)
                                       for path, count in counts.items() for index in range(count)])
        for path, count in counts.items():
            found = (answers[path, "org.a11y.atspi.Accessible", "GetChildAtIndex", index] for index in range(count))
            children[path] = [answer[1] for answer in found if answer]
        floor = [child for path in floor for child in children[path]
                 if child not in children and (child not in known or known[child].is_open())]
    if any(path not in known for paths in children.values() for path in paths):
        known = known_nodes(accessible)
    if accessible.path not in known:
        raise Moved
    for path in children.keys() & known.keys():
        known[path].children = [known[child] for child in children[path] if child in known]
    known[accessible.path].found = accessible
    return list(known[accessible.path].below())


def find_all(root, role=None, name=None):
    for _ in range(20):
        try:
            return [node.accessible() for node in nodes(root)
                    if (role is None or node.role in role.split("|")) and (name is None or re.search(name, node.name))]
        except Moved:
            time.sleep(0.05)
    return []


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

    newest = None  # the one that was started last

    def __init__(self, *arguments, **environment):
        Program.newest = self
        self.process = subprocess.Popen([sys.argv[1], *arguments], env={**os.environ, **environment}, stderr=subprocess.PIPE)
        self.toolkit_gave_up = False
        self.reader = threading.Thread(target=self._hand_on, daemon=True)
        self.reader.start()
        self.kept = {}
        self.root = wait_for(self._find_root, "the program at AT-SPI")
        # What the client remembers is never refreshed without a main loop.
        self.root.set_cache_mask(Atspi.Cache.NONE)
        self.window = wait_for(lambda: find_windows("^Captives$"), "the window")[0]
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

    def _hand_on(self):
        """What the program says is what the test says."""
        with self.process.stderr as said:
            for line in said:
                self.toolkit_gave_up = self.toolkit_gave_up or b"gtk_at_spi_root_to_ref: assertion" in line
                os.write(sys.stderr.fileno(), line)

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

    def click(self, accessible, aside=0):
        """With the pointer, in the middle of its box or so many pixels aside: a second click soon is a double click but for that."""
        geometry = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", self.window).splitlines())
        box = Atspi.Component.get_extents(accessible.get_component_iface(), Atspi.CoordType.WINDOW)
        # GTK 4.18 takes the window's border off its own place, and another time off the place of what is in it.
        frame = Atspi.Component.get_extents(self.root.get_child_at_index(0).get_component_iface(), Atspi.CoordType.WINDOW)
        x = int(geometry["X"]) + box.x - 2 * frame.x + box.width // 2 + aside
        y = int(geometry["Y"]) + box.y - 2 * frame.y + min(box.height // 2, 12)
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
        return [node.name for node in nodes(self.root)
                if re.match("^(Gtk|Adw|Captives)[A-Z]", node.name) and node.name not in TOOLKIT_FILLERS]


def ended_by_toolkit():
    """GTK 4.8 gives up if its tree is asked for just while a widget goes.  It says so itself; any other end is the program's."""
    program = Program.newest
    if program is None or program.process.poll() != -signal.SIGTRAP:
        return False
    program.reader.join()
    return program.toolkit_gave_up


def find_problem(test):
    """Runs it once.  Returns the lines of what went wrong, if anything did."""
    try:
        test()
        return None
    except Exception:
        return ["# " + line for line in traceback.format_exc().splitlines()]


def run(*tests):
    """Runs functions as TAP tests."""
    faulthandler.dump_traceback_later(200, repeat=True)  # where it hangs, if it does, before meson ends it
    print(f"1..{len(tests)}", flush=True)
    failed = False
    for number, test in enumerate(tests, 1):
        problem = find_problem(test)
        if problem and ended_by_toolkit():
            print("# The toolkit ended the program: once more", flush=True)
            problem = find_problem(test)
        for line in problem or []:
            print(line, flush=True)
        failed = failed or problem is not None
        print(f"{'not ok' if problem else 'ok'} {number} - {test.__doc__}", flush=True)
    sys.exit(1 if failed else 0)
