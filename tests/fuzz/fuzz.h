/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* fuzz.h -- bytes are spoiled by chance, but by the same chance each time
 *
 * A program takes the number of rounds and the first seed as arguments; each round has the next seed and says it, so that
 * "fuzz-dataset 1 SEED" repeats the round that failed.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint   n_rounds;
  guint32 first_seed;
} FuzzPlan;

/** fuzz_plan_read: takes the two numbers from the command line, where they are; @n_rounds: if they are not */
FuzzPlan    fuzz_plan_read  (int      argc,
                             char   **argv,
                             guint    n_rounds);

/**
 * fuzz_spoil:
 * @bytes: what is changed: bits turned, bytes overwritten, ranges emptied, doubled or cut out, the end cut off
 * @words: (nullable): NULL-terminated: words that may be put in as well
 */
void        fuzz_spoil      (GByteArray         *bytes,
                             const char *const  *words,
                             GRand              *chance);

G_END_DECLS
