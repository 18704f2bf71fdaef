# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""From Ctrl+E to a file: what is chosen is what is written, and what cannot be written is said."""

import json
import os
import re
import struct
import subprocess
import tempfile
import zlib
from xml.etree import ElementTree

from captives_ui import Atspi, Gio, GLib, Program, act, find_all, focus_window, has_state, run, table, wait_for, xdotool


def first_chart():
    return next(chart for section in table("section") for chart in table("chart") if chart["section"] == section["id"])


def title_begin(language):
    """The words of the first chart's title before its first number."""
    return first_chart()[f"title_{language}"].split("{")[0]


class Dialog:
    """The export dialog over the program's window."""

    def __init__(self, program):
        self.program = program
        xdotool("windowfocus", program.window)
        program.key("ctrl+e")
        wait_for(lambda: self.text(r"\d mm"), "the size below the preview")
        self.window = focus_window("^Export Chart$")

    def root(self):
        return next((window for window in self.windows() if window.get_name() == "Export Chart"), None)

    def windows(self):
        root = self.program.root
        return [window for window in map(root.get_child_at_index, range(root.get_child_count())) if window is not None]

    def focus(self):
        xdotool("windowfocus", self.window)

    def row(self, title):
        return wait_for(lambda: find_all(self.root(), role="combo box", name=f"^{title}: "), title)[0]

    def chosen(self, title):
        return self.row(title).get_name().split(": ", 1)[1].removesuffix(" " + title)

    def text(self, pattern):
        root = self.root()
        return root and next((label.get_name() for label in find_all(root, role="label", name=pattern)), None)

    def choose(self, title, key, number):
        """With the keyboard: the mnemonic opens the list, arrows walk to the choice of that number."""
        self.program.key("alt+" + key)
        wait_for(lambda: [line for line in find_all(self.row(title), role="list item")
                          if has_state(line, Atspi.StateType.FOCUSED)], "the list of " + title)
        self.program.key("Home", *["Down"] * number, "Return")
        wait_for(lambda: has_state(self.row(title), Atspi.StateType.FOCUSED), title + " after the choice")

    def chooser(self):
        return next((window for window in self.windows() if window.get_name() == "Save the Chart"), None)

    def save(self, path):
        """Gives the chooser a path."""
        self.program.key("ctrl+s")
        chooser = wait_for(self.chooser, "the file chooser")
        entry = wait_for(lambda: find_all(chooser, name="^Name:"), "the entry of the file chooser")
        entry = next(one for one in entry if one.get_editable_text_iface() is not None)
        count = Atspi.Text.get_character_count(entry)
        self.proposed = Atspi.Text.get_text(entry, 0, count)
        wait_for(lambda: Atspi.EditableText.set_text_contents(entry, path), "the path to be typed")
        act(find_all(chooser, role="push button|button", name="Save$")[0])

    def save_done(self, path, expected=None):
        """Saves, and waits until the dialog is gone and the window says so."""
        self.save(path)
        wait_for(lambda: self.root() is None, "the dialog to close")
        expected = expected or path
        wait_for(lambda: find_all(self.program.root, role="label", name=re.escape(os.path.basename(expected))), "the toast")
        assert find_all(self.program.root, role="push button|button", name="^Show in Folder")
        with open(expected, "rb") as file:
            return file.read()

    def answer(self, question, button):
        """Of the two sets of buttons in a message the first one is for wide windows."""
        root = next(window for window in self.windows() if find_all(window, role="label", name=question))
        act(find_all(root, role="push button|button", name=button)[0])
        wait_for(lambda: not find_all(self.program.root, role="label", name=question), "the message to go")


def read_png(data):
    """Width, height, chunks by name and keyword, and the colour of the first pixel."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    position, chunks, pixels = 8, {}, b""
    while position < len(data):
        length, kind = struct.unpack(">I4s", data[position:position + 8])
        body = data[position + 8:position + 8 + length]
        assert struct.unpack(">I", data[position + 8 + length:position + 12 + length])[0] == zlib.crc32(kind + body)
        if kind == b"iTXt":
            keyword, rest = body.split(b"\0", 1)
            chunks[keyword.decode()] = rest[2:].split(b"\0", 2)[2].decode()
        elif kind == b"IDAT":
            pixels += body
        else:
            chunks[kind.decode()] = body
        position += length + 12
    width, height, depth, colour = struct.unpack(">IIBB", chunks["IHDR"][:10])
    assert depth == 8
    # The first pixel has no neighbours, so that every filter leaves it as it is.
    first = zlib.decompressobj().decompress(pixels, 8)[1:]
    if colour == 3:
        first = chunks["PLTE"][3 * first[0]:]
    return width, height, chunks, tuple(first[:4 if colour == 6 else 3])


def test_open():
    """Ctrl+E opens the dialog, everything in it has a name, Escape closes it"""
    with Program() as program:
        dialog = Dialog(program)
        assert program.bad_names() == [], program.bad_names()
        preview = find_all(dialog.root(), role="image", name="^Preview: ")[0]
        assert title_begin("en") in preview.get_name()
        box = Atspi.Component.get_extents(preview.get_component_iface(), Atspi.CoordType.WINDOW)
        assert box.width > 300 and box.height > 200
        save = find_all(dialog.root(), role="push button|button", name="Save")[0]
        wait_for(lambda: has_state(save, Atspi.StateType.FOCUSED), "focus on Save")
        program.key("Escape")
        wait_for(lambda: dialog.root() is None, "the dialog to close")


def test_png():
    """A4 at 300 dpi, dark, in Japanese: pixels, density, colours and words are those"""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        dialog = Dialog(program)
        dialog.choose("Size", "z", 4)
        dialog.choose("Density", "d", 3)
        dialog.choose("Theme", "t", 1)
        dialog.choose("Language", "l", 2)
        assert dialog.chosen("Size") == "A4, landscape" and dialog.chosen("Language") == "日本語"
        line = wait_for(lambda: dialog.text("300 dpi 297 × "), "the size of the page")
        data = dialog.save_done(os.path.join(folder, "図 рисунок.png"))
        width, height, chunks, pixel = read_png(data)

        chart = first_chart()
        assert re.fullmatch(re.escape(chart["id"]) + r"(\.[a-z0-9-]+)?\.ja\.png", dialog.proposed), dialog.proposed
        assert width == -(-842 * 300 // 72) and height >= 595 * 300 // 72
        assert line.startswith(f"{width} × {height} pixels")
        assert struct.unpack(">IIB", chunks["pHYs"]) == (round(300 / 0.0254), round(300 / 0.0254), 1)
        assert pixel == (0x1e, 0x1e, 0x1e)
        assert chunks["Title"].startswith(title_begin("ja"))
        record = json.loads(chunks["Captives"])
        assert record["chart"] == chart["id"] and record["language"] == "ja"
        assert os.listdir(folder) == ["図 рисунок.png"]


def test_pixels():
    """a slide keeps its pixels at every density; transparent has no background"""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        dialog = Dialog(program)
        dialog.choose("Size", "z", 1)
        dialog.choose("Density", "d", 0)
        dialog.choose("Theme", "t", 5)
        wait_for(lambda: dialog.text("labels may cross the grid"), "the caution")
        width, height, chunks, pixel = read_png(dialog.save_done(os.path.join(folder, "slide.png")))
        assert width == 3840 and height >= 2160
        assert struct.unpack(">IIB", chunks["pHYs"])[0] == round(72 / 0.0254)
        assert pixel == (0, 0, 0, 0)


def test_custom():
    """a size of one's own, saved with Enter; what does not fit is said, and the picture has the height that was said"""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        dialog = Dialog(program)
        dialog.choose("Size", "z", 10)
        for key, number in (("w", 900), ("h", 300)):
            program.key("alt+" + key)
            program.key("ctrl+a")
            xdotool("type", "--delay", "5", str(number))
            program.key("Tab")
        said = wait_for(lambda: dialog.text(r"The chart needs \d+ px of height at this size, not 300\."), "the height needed")
        needed = int(re.search(r"needs (\d+)", said)[1])
        assert needed > 300
        program.key("alt+h")
        program.key("Return")
        focus_window("^Save the Chart$")
        program.key("Escape")
        wait_for(lambda: dialog.chooser() is None, "the file chooser to close")
        dialog.focus()
        width, height, _, _ = read_png(dialog.save_done(os.path.join(folder, "small.png")))
        assert (width, height) == (900, needed)


def test_svg():
    """SVG in Russian, with text as text; a name without an end gets one"""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        dialog = Dialog(program)
        dialog.choose("Format", "f", 1)
        dialog.choose("Language", "l", 1)
        path = os.path.join(folder, "сколько умерло")
        text = dialog.save_done(path, path + ".svg").decode()
        subprocess.run(["xmllint", "--noout", path + ".svg"], check=True)
        assert "<text" in text and title_begin("ru")[:20] in text
        # 1920 pixels at 96 dpi
        assert 'width="20.0000in"' in text

        path = os.path.join(folder, "outlines.svg")
        dialog = Dialog(program)
        assert dialog.chosen("Format") == "SVG, scalable"
        program.key("alt+o")
        wait_for(lambda: [switch for switch in find_all(dialog.root(), name="^Text as outlines")
                          if has_state(switch, Atspi.StateType.CHECKED)], "the switch")
        text = dialog.save_done(path).decode()
        subprocess.run(["xmllint", "--noout", path], check=True)
        assert "<text" not in text and "<path" in text


def test_suffix():
    """the format follows the end of the name that was typed"""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        data = Dialog(program).save_done(os.path.join(folder, "chart.pdf"))
        assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
        # Nobody else's end is believed.
        path = os.path.join(folder, "chart")
        dialog = Dialog(program)
        assert dialog.chosen("Format") == "PDF, for print"
        assert dialog.text("^677 × ")
        dialog.choose("Format", "f", 0)
        read_png(dialog.save_done(path + ".jpg", path + ".png"))


def test_replace():
    """a file that would be replaced under a completed name is asked about"""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        path = os.path.join(folder, "old")
        with open(path + ".png", "w", encoding="utf-8") as file:
            file.write("mine")
        dialog = Dialog(program)
        dialog.save(path)
        wait_for(lambda: find_all(program.root, role="label", name="Replace “old.png”"), "the question")
        dialog.answer("Replace “old.png”", "Cancel$")
        dialog.focus()
        assert dialog.root() is not None
        with open(path + ".png", encoding="utf-8") as file:
            assert file.read() == "mine"
        dialog.save(path)
        wait_for(lambda: find_all(program.root, role="label", name="Replace “old.png”"), "the question")
        dialog.answer("Replace “old.png”", "Replace$")
        wait_for(lambda: dialog.root() is None, "the dialog to close")
        with open(path + ".png", "rb") as file:
            read_png(file.read())
        assert os.listdir(folder) == ["old.png"]


def test_failure():
    """what cannot be written is told, and the dialog goes on"""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        os.mkdir(os.path.join(folder, "folder.png"))
        dialog = Dialog(program)
        for path, name in ((os.path.join(folder, "folder"), "folder.png"), ("/proc/captives", "/proc/captives.png")):
            dialog.save(path)
            wait_for(lambda: find_all(program.root, role="label", name=re.escape(name)), "why not")
            dialog.answer("^Could Not Export$", "Close")
            dialog.focus()
            assert dialog.root() is not None
        assert os.listdir(folder) == ["folder.png"]
        read_png(dialog.save_done(os.path.join(folder, "good.png")))


def test_remember():
    """a second look remembers the choices, but the language is that of the window"""
    with Program() as program:
        dialog = Dialog(program)
        dialog.choose("Density", "d", 2)
        dialog.choose("Format", "f", 2)
        dialog.choose("Size", "z", 6)
        dialog.choose("Theme", "t", 4)
        dialog.choose("Language", "l", 2)
        dialog.choose("Source Notes", "n", 0)
        program.key("Escape")
        wait_for(lambda: dialog.root() is None, "the dialog to close")
        dialog = Dialog(program)
        assert [dialog.chosen(title) for title in ("Format", "Size", "Density", "Theme", "Language", "Source Notes")] == [
            "PDF, for print", "A5, landscape", "150 dpi", "One ink, for print", "English", "Short"]


# Prints what another program finds on the clipboard, one form a line.
PASTE = """
import gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gtk, Gdk, GLib

Gtk.init()
clipboard = Gdk.Display.get_default().get_clipboard()
wanted = ["image/png", "image/svg+xml", "text/plain;charset=utf-8"]
loop = GLib.MainLoop()
got = []

def opened(clipboard, result):
    stream, mime = clipboard.read_finish(result)
    stream.read_bytes_async(1 << 16, 0, None, arrived, mime)

def arrived(stream, result, mime):
    data = stream.read_bytes_finish(result).get_data()
    got.append(data)
    if data:
        stream.read_bytes_async(1 << 16, 0, None, arrived, mime)
        return
    print(mime, b"".join(got).hex())
    got.clear()
    read_next()

def read_next():
    if wanted:
        clipboard.read_async([wanted.pop(0)], 0, None, opened)
    else:
        loop.quit()

def changed(*_):
    if len(wanted) == 3 and clipboard.get_formats().contain_mime_type("image/png"):
        read_next()

clipboard.connect("notify::formats", changed)
GLib.timeout_add_seconds(10, loop.quit)
changed()
loop.run()
"""


def test_copy():
    """the clipboard gets PNG, SVG and words at once"""
    with Program() as program:
        dialog = Dialog(program)
        dialog.choose("Language", "l", 1)
        program.key("ctrl+c")
        wait_for(lambda: find_all(program.root, role="label", name="^Chart copied$"), "the toast")
        assert dialog.root() is not None
        pasted = subprocess.run(["/usr/bin/python3", "-c", PASTE], check=True, stdout=subprocess.PIPE, text=True,
                                timeout=20).stdout
        found = {mime: bytes.fromhex(data) for mime, data in (line.split() for line in pasted.splitlines())}
        # Whole, and with the record from which the chart can be opened again.
        assert found["image/png"].startswith(b"\x89PNG") and found["image/png"].endswith(b"IEND\xaeB`\x82")
        assert b"iTXtCaptives\0" in found["image/png"]
        picture = ElementTree.fromstring(found["image/svg+xml"])
        assert picture.tag == "{http://www.w3.org/2000/svg}svg" and b"https://captives.github.io/ns/view#" in found["image/svg+xml"]
        text = found["text/plain;charset=utf-8"].decode()
        sources = [row["title"] for row in table("source") if row["title"] and row["title"] in text]
        assert len(sources) > 2, text[-400:]
        # Split, because a space may not break the line on a chart.
        assert text.split()[:5] == title_begin("ru").split()[:5], text[:200]
        assert text.count(text.splitlines()[0]) == 1, text[:200]


FILE_MANAGER = """<node><interface name="org.freedesktop.FileManager1"><method name="ShowItems">
<arg type="as" direction="in"/><arg type="s" direction="in"/></method></interface></node>"""


def test_folder():
    """the file manager is asked to show the file"""
    shown = []

    def call(connection, sender, path, interface, method, parameters, invocation):
        shown.extend(parameters.unpack()[0])
        invocation.return_value(None)

    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.register_object("/org/freedesktop/FileManager1", Gio.DBusNodeInfo.new_for_xml(FILE_MANAGER).interfaces[0], call)
    name = Gio.bus_own_name_on_connection(bus, "org.freedesktop.FileManager1", Gio.BusNameOwnerFlags.NONE)
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        path = os.path.join(folder, "図 1.png")
        Dialog(program).save_done(path)
        act(find_all(program.root, role="push button|button", name="^Show in Folder")[0])
        wait_for(lambda: (GLib.MainContext.default().iteration(False), shown)[1], "the file manager to be asked")
        assert shown == [Gio.File.new_for_path(path).get_uri()]
    Gio.bus_unown_name(name)


def test_story():
    """a story becomes a file: the menu, the kind, the name, the toast"""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        program.key("F10")
        act(wait_for(lambda: find_all(program.root, role="menu item|button|push button", name="^Export Story"), "the menu")[0])

        def dialog(name="Export Story"):
            root = program.root
            return next((window for window in map(root.get_child_at_index, range(root.get_child_count()))
                         if window is not None and window.get_name() == name), None)

        wait_for(dialog, "the dialog")
        for row in ("Story", "Kind of File", "Theme", "Language", "Reading"):
            assert find_all(dialog(), role="combo box", name=f"^{row}: ."), row
        focus_window("^Export Story$")
        program.key("Return")
        chooser = wait_for(lambda: dialog("Save the Story"), "the file chooser")
        entry = next(one for one in wait_for(lambda: find_all(chooser, name="^Name:"), "the entry")
                     if one.get_editable_text_iface() is not None)
        path = os.path.join(folder, "発表.pdf")
        wait_for(lambda: Atspi.EditableText.set_text_contents(entry, path), "the path to be typed")
        act(find_all(chooser, role="push button|button", name="Save$")[0])
        wait_for(lambda: find_all(program.root, role="label", name="^Saved “発表.pdf”$"), "the toast")
        wait_for(lambda: dialog() is None, "the dialog to close")
        with open(path, "rb") as file:
            content = file.read()
        assert content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")


run(test_open, test_png, test_pixels, test_custom, test_svg, test_suffix, test_replace, test_failure, test_remember, test_copy,
    test_folder, test_story)
