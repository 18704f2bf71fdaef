# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls of captives-cli, the CSV files that its dataset is made from, and the tests of a file one after another."""

import contextlib
import csv
import io
import os
import shutil
import subprocess
import tempfile

CLI = os.environ["CAPTIVES_CLI"]
DATASET = os.environ["CAPTIVES_DATASET"]
PACKAGE = os.environ["CAPTIVES_PACKAGE_DIR"]
LANGUAGES = ["en", "ru", "ja"]


def run(*words, expect=0, env=None, stdout=subprocess.PIPE):
    """The standard output of a call, which must end as expected: silently, or with one sentence of complaint."""
    done = subprocess.run([CLI, *words], stdout=stdout, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                          env={**os.environ, **(env or {})}, check=False)
    said = done.stderr.decode()
    assert done.returncode == expect, f"{words} ended with {done.returncode}, expected {expect}: {said}"
    if expect == 0:
        assert said == "", f"{words} complained: {said}"
    else:
        assert said.startswith("captives-cli"), f"{words} ended with {expect} and said: {said!r}"
    if expect == 2 and len(words) > 1:
        assert f"captives-cli {words[0]} --help" in said, f"{words}: no pointer to the help: {said}"
    return (done.stdout or b"").decode(), said


def out(*words, **options):
    return run(*words, **options)[0]


def complaint(*words, expect):
    return run(*words, expect=expect)[1]


def table(name):
    with open(os.path.join(PACKAGE, name + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


@contextlib.contextmanager
def folder():
    path = tempfile.mkdtemp(prefix="captives-cli-")
    try:
        yield path
    finally:
        shutil.rmtree(path)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def first_chart(kind):
    return next(row["id"] for row in table("chart") if row["kind"] == kind)


def main(names):
    """Runs each function of a module whose name begins with test_; names: its globals."""
    tests = [(name[5:].replace("_", " "), test) for name, test in names.items() if name.startswith("test_")]
    failed = 0
    print(f"1..{len(tests)}")
    for number, (name, test) in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} - {name}", flush=True)
        except Exception as error:  # pylint: disable=broad-except
            failed += 1
            line = error.__traceback__
            while line.tb_next:
                line = line.tb_next
            place = f"{os.path.basename(line.tb_frame.f_code.co_filename)}:{line.tb_lineno}"
            print(f"# {place}: {type(error).__name__}: {error}".replace("\n", "\n# "))
            print(f"not ok {number} - {name}", flush=True)
    return 1 if failed else 0
