#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a C file that holds coast.csv as tables.

Usage: embed-coast.py COAST.CSV OUTPUT.C
"""

import csv
import itertools
import sys


def main():
    source, target = sys.argv[1:]
    with open(source, encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    starts, points = [], []
    for _, group in itertools.groupby(rows, key=lambda row: row["line"]):
        starts.append(len(points))
        points += [(row["longitude"], row["latitude"]) for row in group]
    with open(target, "w", encoding="utf-8", newline="\n") as out:
        out.write("/* Made from coast.csv by embed-coast.py; edit that. */\n\n")
        out.write('#include "captives-map-coast.h"\n\n')
        out.write("static const CaptivesCoastPoint points[] = {\n")
        out.writelines(f"  {{ {x}, {y} }},\n" for x, y in points)
        out.write("};\n\nstatic const CaptivesCoastLine lines[] = {\n")
        for start, end in zip(starts, starts[1:] + [len(points)]):
            out.write(f"  {{ points + {start}, {end - start} }},\n")
        out.write("};\n\nconst CaptivesCoastLine *\ncaptives_coast_get_lines (guint *n_lines)\n{\n")
        out.write("  *n_lines = G_N_ELEMENTS (lines);\n\n  return lines;\n}\n")


if __name__ == "__main__":
    main()
