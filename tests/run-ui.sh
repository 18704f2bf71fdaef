#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-ui.sh PROGRAM [ARGUMENT...]: runs a test with an X server, a session bus and a home of its own.
# The standard output is the test's alone, so that it can speak TAP; the exit code is the test's.

here=$(cd "$(dirname "$0")" && pwd) || exit 99
tmp=$(mktemp -d) || exit 99
mkfifo "$tmp/display" || exit 99

# The server picks a free display number itself: tests that start at the same time do not collide.
Xvfb -displayfd 4 -screen 0 1400x1000x24 -noreset -nolisten tcp \
  4>"$tmp/display" 2>"$tmp/xvfb.log" >/dev/null 3>&- &
server=$!

cleanup ()
{
  kill "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  rm -rf "$tmp"
}
trap 'cleanup; exit 143' INT TERM HUP

number=
read -r number <"$tmp/display"
if [ -z "$number" ]; then
  cat "$tmp/xvfb.log" >&2
  cleanup
  exit 99
fi

# Services that the bus starts inherit its output: it goes to a file, the test's own output past it.
exec 3>&1
DISPLAY=:$number XDG_RUNTIME_DIR=$tmp HOME=$tmp XDG_CONFIG_HOME=$tmp/config XDG_DATA_HOME=$tmp/data \
  dbus-run-session --config-file="$here/session.conf" -- \
  sh -c 'exec "$@" >&3 3>&-' sh "$@" >/dev/null 2>"$tmp/err"
status=$?

[ "$status" -eq 0 ] || cat "$tmp/err" >&2
cleanup
exit "$status"
