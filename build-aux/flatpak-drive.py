# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""flatpak-drive.py ID FILE: starts the installed Flatpak and writes its first chart to FILE, which the sandbox cannot
reach: the chooser of the portal, outside, gives the program that one file."""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib


def wait_for(condition, what, seconds=40):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            answer = condition()
        except (GLib.Error, subprocess.CalledProcessError):
            answer = None
        if answer:
            return answer
        time.sleep(0.2)
    raise SystemExit("flatpak-drive: waited in vain for " + what)


def xdotool(*words):
    return subprocess.run(["xdotool", *words], check=True, capture_output=True, text=True).stdout.split()


def windows(name):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", name], check=False, capture_output=True, text=True)
    return found.stdout.split()


def activate(window):
    xdotool("windowactivate", "--sync", window)
    wait_for(lambda: xdotool("getwindowfocus") == [window], "the focus")


def program():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_name() == "captives" and child.get_child_count() > 0:
            return child
    return None


def count_marks(accessible):
    if accessible.get_role_name() == "image" and accessible.get_name():
        return 1
    children = (accessible.get_child_at_index(index) for index in range(accessible.get_child_count()))
    return sum(count_marks(child) for child in children if child is not None)


def read_begin(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


def main(identifier, path):
    process = subprocess.Popen(["flatpak", "run", "--user", identifier])
    try:
        root = wait_for(program, "the program at AT-SPI")
        root.set_cache_mask(Atspi.Cache.NONE)
        marks = wait_for(lambda: count_marks(root), "the marks of the first chart")
        print(f"ok - the window shows a chart with {marks} marks", flush=True)
        # The first start greets.
        activate(wait_for(lambda: windows("^Panel 1 of "), "the welcome")[0])
        xdotool("key", "Escape")
        wait_for(lambda: not windows("^Panel 1 of "), "the end of the welcome")
        activate(wait_for(lambda: windows("^Captives$"), "the window")[0])
        xdotool("key", "ctrl+e")
        activate(wait_for(lambda: windows("^Export Chart$"), "the export dialog")[0])
        time.sleep(1)
        xdotool("key", "ctrl+s")
        activate(wait_for(lambda: windows("^Save the Chart$"), "the portal's chooser")[0])
        time.sleep(1)
        xdotool("key", "ctrl+a")
        xdotool("type", "--delay", "20", path)
        time.sleep(1)
        xdotool("key", "Return")
        wait_for(lambda: read_begin(path).endswith(b"IEND\xaeB`\x82"), "the picture")
        print("ok - a picture was written through the portal", flush=True)
    finally:
        subprocess.run(["flatpak", "kill", identifier], check=False)
        process.wait()


main(*sys.argv[1:])
