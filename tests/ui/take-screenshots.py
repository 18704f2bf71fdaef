# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""take-screenshots.py PROGRAM FOLDER: pictures of the window for README.md and the software centres.

Run as the tests of the window are (../run-ui.sh), with their fonts, so that everybody's pictures are the same.
"""

import ctypes
import os
import re
import struct
import sys
import time
import zlib

from captives_ui import Program, act, find_all, row_of, wait_for, xdotool

WIDTH, HEIGHT = 1280, 800
FRAME = 5  # pixels: without a compositor the toolkit draws a frame instead of a shadow; it is cut off
QUIET = 0.7  # longer than any movement of the toolkit, seconds
ALL_PLANES = ctypes.c_ulong(-1)
Z_PIXMAP = 2

# File, chart, the figure that is selected, language, colours.
PICTURES = [
    ("window-light.png", "captives-by-phase", "mvd-captured-japanese", "en", "prefer-light"),
    ("window-dark.png", "how-many-died", "mvd-died", "en", "prefer-dark"),
    ("window-ja.png", "two-accounts", "mvd-died", "ja", "prefer-light"),
]


class Image(ctypes.Structure):
    """The begin of Xlib's XImage."""
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
                ("data", ctypes.POINTER(ctypes.c_char)), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
                ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
                ("bytes_per_line", ctypes.c_int), ("bits_per_pixel", ctypes.c_int)]


class Screen:
    """What the X server shows; asked through Xlib, so that no program for it is needed."""

    def __init__(self):
        self.xlib = ctypes.CDLL("libX11.so.6")
        self.xlib.XOpenDisplay.restype = ctypes.c_void_p
        self.xlib.XGetImage.restype = ctypes.POINTER(Image)
        self.xlib.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
                                        ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.xlib.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.xlib.XDefaultRootWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.xlib.XOpenDisplay(None))
        self.root = self.xlib.XDefaultRootWindow(self.display)

    def rows(self, x, y):
        """Rows of red, green, blue of the part from there on."""
        image = self.xlib.XGetImage(self.display, self.root, x, y, WIDTH, HEIGHT, ALL_PLANES, Z_PIXMAP).contents
        assert image.bits_per_pixel == 32 and image.byte_order == 0
        pixels = ctypes.string_at(image.data, image.bytes_per_line * HEIGHT)
        result = []
        for row in range(HEIGHT):
            line = pixels[row * image.bytes_per_line:row * image.bytes_per_line + 4 * WIDTH]
            rgb = bytearray(3 * WIDTH)
            rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
            result.append(bytes(rgb))
        return result


def png_chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def write_png(path, rows):
    """Each row as its difference to the row above: most of a window is flat."""
    above, lines = bytes(3 * WIDTH), []
    for row in rows:
        lines.append(b"\x02" + bytes((a - b) & 255 for a, b in zip(row, above)))
        above = row
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0))
                   + png_chunk(b"IDAT", zlib.compress(b"".join(lines), 9)) + png_chunk(b"IEND", b""))


def settled(screen, x, y):
    """The rows, once nothing moves any more."""
    before = None
    while (now := screen.rows(x, y)) != before:
        before = now
        time.sleep(QUIET)
    return now


def select(program, figure):
    """Numbers are written with commas in English and in Japanese; the panel has them before what the source printed."""
    number = f"{int(float(figure['value'])):,}"
    act(next(mark for mark in program.marks() if number in mark.get_name()), "mark.select")
    wait_for(lambda: find_all(program.root, role="label", name=re.escape(figure["printed"])), "the source in the panel")


def take(screen, path, chart, figure, language, colours):
    locale = {"LANGUAGE": language, "ADW_DEBUG_COLOR_SCHEME": colours}
    with Program(**locale) as program:
        xdotool("windowsize", program.window, WIDTH + 2 * FRAME, HEIGHT + 2 * FRAME)
        xdotool("mousemove", 0, HEIGHT + 100)  # no mark is hovered over
        program.set_state("language", language)
        program.set_state("chart", chart)
        title = row_of("chart", chart)["title_" + language].split("{")[0]
        wait_for(lambda: program.chart().get_name().startswith(title), title)
        select(program, row_of("figure", figure))
        geometry = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", program.window).splitlines())
        write_png(path, settled(screen, int(geometry["X"]) + FRAME, int(geometry["Y"]) + FRAME))


def main():
    screen = Screen()
    for name, *what in PICTURES:
        take(screen, os.path.join(sys.argv[2], name), *what)


main()
