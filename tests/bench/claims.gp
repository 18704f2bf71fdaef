# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A chart like those of captives-cli: a row for each claim, its number beside the dot, its author at the left.
# Wants data, target and term.

set terminal term size 1600,900 font "Noto Sans,13"
set output target
set datafile separator "\t"
set title "Twenty figures" left font ",22"
set border 2
set grid xtics
set lmargin 40
set rmargin 30
set xrange [0:*]
set yrange [20:-1]
set format x "%'.0f"
unset key
plot data using 2:0:(sprintf ("%s, %s", strcol (3), strcol (1))):ytic (1) with labels left offset 2,0, \
     data using 2:0 with points pointtype 7 pointsize 1.5, \
     data using (0):0:2:(0) with vectors nohead
