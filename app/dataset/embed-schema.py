#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a C file that holds schema.sql as a string, so that the schema exists once.

Usage: embed-schema.py SCHEMA.SQL OUTPUT.C
"""

import sys


def quote(line):
    escaped = line.replace("\\", "\\\\").replace('"', '\\"').replace("?", "\\?")
    return '  "' + escaped + '\\n"\n'


def main():
    source, target = sys.argv[1:]
    with open(source, encoding="utf-8") as text:
        lines = text.read().splitlines()
    with open(target, "w", encoding="utf-8", newline="\n") as out:
        out.write("/* Made from schema.sql by embed-schema.py; edit that. */\n\n")
        out.write('#include "captives-schema.h"\n\n')
        out.write("const char *\ncaptives_schema_get_sql (void)\n{\n  return\n")
        out.writelines(quote(line) for line in lines)
        out.write("  ;\n}\n")


if __name__ == "__main__":
    main()
