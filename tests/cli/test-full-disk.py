# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything that the command line writes, on a disk that is too small for it: one sentence, and whole files or none.

The disk is a file system of the test's own, which only root may mount; others skip it (tests/render/test-export.c limits the
size of a file instead).
"""

import csv
import io
import os
import subprocess
import tarfile
import tempfile

CLI = os.environ["CAPTIVES_CLI"]


def first(name, column, value):
    with open(os.path.join(os.environ["CAPTIVES_PACKAGE_DIR"], name + ".csv"), encoding="utf-8", newline="") as file:
        return next(row["id"] for row in csv.DictReader(file) if column is None or row[column] == value)


CHART = first("chart", "kind", "lanes")
STORY = first("story", None, None)

FULL_DISK = """mount -t tmpfs -o size=$2k tmpfs "$1" || exit 77
cd "$1" || exit 77
shift 2
"$@" >&2
tar -cf - .
"""


def on_full_disk(place, kilobytes, *words):
    """What a call said, and the files that it left on a disk of that size; None if no disk can be made here."""
    done = subprocess.run(["unshare", "--mount", "sh", "-c", FULL_DISK, "sh", place, str(kilobytes), CLI, *words],
                          capture_output=True, check=False)
    if done.returncode == 77 or not done.stdout:
        return None
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as tar:
        files = {member.name: tar.extractfile(member).read() for member in tar if member.isfile()}
    return done.stderr.decode(), files


def test_a_full_disk_keeps_whole_files_only():
    """Returns: False if it could not be tried."""
    calls = {
        "picture": (8, ["chart", CHART, "--output", "x.png"]),
        "pages": (8, ["chart", CHART, "--output", "x.pdf", "--notes", "page"]),
        "charts": (120, ["charts", "--output-dir", "all", "--format", "png"]),
        "deck": (40, ["story", STORY, "--output", "x.pdf"]),
        "slides": (200, ["story", STORY, "--output", "slides"]),
        "figures": (12, ["extract", "figures"]),
    }
    with tempfile.TemporaryDirectory() as place:
        for name, (kilobytes, words) in calls.items():
            answer = on_full_disk(place, kilobytes, *words)
            if answer is None:
                return False
            said, files = answer
            assert said.startswith("captives-cli") and said.count("\n") == 1, f"{name}: {said!r}"
            assert not [file for file in files if file.endswith(".part")], name
            if name == "charts":
                assert files and all(content.endswith(b"IEND\xaeB`\x82") for content in files.values())
            else:
                assert not files, f"{name} left {sorted(files)}"
    return True


print("1..1")
TRIED = test_a_full_disk_keeps_whole_files_only()
print("ok 1 - a full disk keeps whole files only" + ("" if TRIED else " # SKIP no file system may be mounted here"))
