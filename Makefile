# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The few commands a visitor needs.  The build itself is meson's.

.POSIX:
.PHONY: all build run test gallery screenshots goldens bench install clean \
	deb debian13-check flatpak-check coverage format-check lint

# Options for meson, such as MESON_FLAGS=--prefix=/usr
MESON_FLAGS =
GALLERY = gallery

all: build

build:
	@build-aux/set-up build
	@[ -f build/build.ninja ] || meson setup build -Dtests=false $(MESON_FLAGS)
	@ninja -C build

# With a display the window, without one all charts as pictures.
run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  exec meson devenv -C build app/captives; \
	else \
	  echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set):"; \
	  echo "the charts are written as PNG, SVG and PDF instead."; \
	  $(MAKE) --no-print-directory gallery; \
	fi

test:
	@build-aux/set-up build test
	@build-aux/run-tests

gallery: build
	@build/app/cli/captives-cli charts --dataset build/data/*.captives --gallery --format png,svg,pdf \
	  --output-dir $(GALLERY)
	@echo "All charts in English, Russian and Japanese: $$(cd $(GALLERY) && pwd)/index.html"

# The pictures in data/screenshots, of a window of its own: no display is needed.
screenshots: build
	@build-aux/set-up build test
	@meson configure build -Dtests=true
	@ninja -C build
	@ninja -C build screenshots

# Takes what is drawn now as what is right: look at the difference before you commit it.
goldens: build
	@build-aux/set-up build test
	@meson configure build -Dtests=true
	@CAPTIVES_UPDATE_GOLDENS=1 meson test -C build --suite chart --suite render

# Measures what a user has: an optimized build, installed.
bench:
	@build-aux/set-up build test bench
	@[ -f build-bench/build.ninja ] || \
	  meson setup build-bench --buildtype=release --prefix="$$(pwd)/build-bench/installed"
	@ninja -C build-bench
	@ninja -C build-bench bench-programs
	@meson install -C build-bench --no-rebuild --quiet
	@tests/bench/run build-bench

# The Debian packages, of what is committed, in build-deb/.
deb:
	@build-aux/set-up build test deb
	@build-aux/make-deb

# Builds and tests on Debian 13, in a folder of its own; needs root.
debian13-check:
	@build-aux/set-up debian13
	@build-aux/debian13-check

# Builds the Flatpak on a runtime of Debian packages and tries it in its sandbox; needs root.
flatpak-check:
	@build-aux/set-up flatpak
	@build-aux/flatpak-check

# What of the code the tests run through.
coverage:
	@build-aux/set-up build test lint
	@build-aux/coverage

# What can be said of the form of the code and of its worth without running it.
format-check:
	@build-aux/format-check

lint:
	@build-aux/set-up build lint
	@build-aux/lint

install: build
	@meson install -C build

clean:
	rm -rf build build-sanitize build-bench build-coverage build-deb build-debian13 build-flatpak build-lint $(GALLERY)
