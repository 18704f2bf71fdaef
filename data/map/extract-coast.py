#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes coast.csv: the coastline of northern Asia, from Natural Earth.

Natural Earth (https://www.naturalearthdata.com/, Nathaniel Vaughn Kelso and Tom Patterson) is in the public domain.  It is read from
the Debian package r-cran-rnaturalearthdata (CC0-1.0), which holds the 1:50 million coastline as R objects.

Usage: extract-coast.py /usr/lib/R/site-library/rnaturalearthdata/data/Rdata coast.csv
"""

import csv
import lzma
import struct
import sys
import zlib

WEST, EAST, SOUTH, NORTH = 20.0, 180.0, 15.0, 80.0
LEAST_SPAN = 0.6  # degrees: smaller islands would be dots among the dots of the figures
TOLERANCE = 0.06  # degrees that a simplified line may miss a point by


class Reader:
    """Reads R's serialisation, format X (R Internals, section 1.8)."""

    def __init__(self, data):
        self.data = data
        self.at = 14
        self.symbols = []
        if data[:2] != b"X\n":
            raise ValueError("not an R object in format X")
        if struct.unpack_from(">i", data, 2)[0] == 3:
            self.at += 4 + struct.unpack_from(">i", data, 14)[0]

    def integer(self):
        self.at += 4
        return struct.unpack_from(">i", self.data, self.at - 4)[0]

    def numbers(self, letter, size):
        count = self.integer()
        self.at += size * count
        return list(struct.unpack_from(f">{count}{letter}", self.data, self.at - size * count))

    def text(self):
        count = self.integer()
        if count < 0:
            return None
        self.at += count
        return self.data[self.at - count:self.at].decode("utf-8", "replace")

    def remember(self, value):
        self.symbols.append(value)
        return value

    def pairs(self, flags):
        found = {}
        while True:
            if flags & 0x200:
                self.item()
            name = self.item() if flags & 0x400 else None
            found[name] = self.item()
            flags = self.integer()
            if flags & 0xFF != 2:
                self.at -= 4
                self.item()
                return found

    def environment(self):
        self.integer()
        self.remember(None)
        for _ in range(4):
            self.item()

    def special(self, kind, flags):
        if kind in (254, 253, 242, 241, 251, 252):
            return None
        if kind == 255:
            return self.symbols[(flags >> 8 or self.integer()) - 1]
        if kind == 1:
            return self.remember(self.item())
        if kind == 2:
            return self.pairs(flags)
        if kind == 4:
            return self.environment()
        if kind == 9:
            return self.text()
        if kind in (249, 250):
            self.integer()
            return self.remember([self.item() for _ in range(self.integer())])
        raise ValueError(f"type {kind} is not known here")

    def item(self):
        flags = self.integer()
        kind = flags & 0xFF
        if kind == 25:
            return {"attributes": self.item()}
        if kind in (10, 13):
            value = self.numbers("i", 4)
        elif kind == 14:
            value = self.numbers("d", 8)
        elif kind in (16, 19):
            value = [self.item() for _ in range(self.integer())]
        else:
            return self.special(kind, flags)
        return {"value": value, "attributes": self.item()} if flags & 0x200 else value


def read_object(base, name):
    with open(base + ".rdx", "rb") as file:
        index = Reader(zlib.decompress(file.read(), 47)).item()["value"][0]
    start, length = index["value"][index["attributes"]["names"].index(name)]
    with open(base + ".rdb", "rb") as file:
        file.seek(start)
        packed = file.read(length)
    if packed[4:5] == b"Z":
        filters = [{"id": lzma.FILTER_LZMA2, "preset": 6}]
        return Reader(lzma.decompress(packed[5:], lzma.FORMAT_RAW, filters=filters)).item()
    return Reader(zlib.decompress(packed[4:])).item()


def find_lines(node, lines):
    """Collects the matrices that are called coords, wherever they are."""
    if isinstance(node, list):
        for part in node:
            find_lines(part, lines)
    elif isinstance(node, dict):
        coords = node.get("coords")
        if isinstance(coords, dict):
            value = coords["value"]
            lines.append(list(zip(value[:len(value) // 2], value[len(value) // 2:])))
        else:
            find_lines(list(node.values()), lines)


def clip(line):
    """Cuts a line where it leaves the area; a point outside is kept at each end, so that no gap is seen."""
    pieces, piece = [], []
    for i, (x, y) in enumerate(line):
        inside = WEST <= x <= EAST and SOUTH <= y <= NORTH
        if inside:
            if not piece and i > 0:
                piece.append(line[i - 1])
            piece.append((x, y))
        elif piece:
            pieces.append(piece + [(x, y)])
            piece = []
    return pieces + ([piece] if piece else [])


def simplify(line):
    """D. H. Douglas and T. K. Peucker, "Algorithms for the reduction of the number of points", Cartographica 10 (2), 1973."""
    if len(line) < 3:
        return line
    (x0, y0), (x1, y1) = line[0], line[-1]
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5

    def miss(point):
        if length == 0.0:
            return ((point[0] - x0) ** 2 + (point[1] - y0) ** 2) ** 0.5
        return abs((x1 - x0) * (y0 - point[1]) - (x0 - point[0]) * (y1 - y0)) / length

    worst = max(range(1, len(line) - 1), key=lambda i: miss(line[i]))
    if miss(line[worst]) <= TOLERANCE:
        return [line[0], line[-1]]
    return simplify(line[:worst + 1])[:-1] + simplify(line[worst:])


def is_large(line):
    xs, ys = zip(*line)
    return max(max(xs) - min(xs), max(ys) - min(ys)) >= LEAST_SPAN


def main():
    base, target = sys.argv[1:]
    sys.setrecursionlimit(20000)
    lines = []
    find_lines(read_object(base, "coastline50"), lines)
    kept = [simplify(piece) for line in lines for piece in clip(line) if is_large(piece)]
    with open(target, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["line", "longitude", "latitude"])
        for number, line in enumerate(kept, 1):
            for x, y in line:
                out.writerow([number, f"{x:.2f}", f"{y:.2f}"])


if __name__ == "__main__":
    main()
