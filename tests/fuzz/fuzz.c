/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"

#include <string.h>

/* Text is refused for one wrong letter: with more of them nothing but refusals would be tried. */
#define MOST_CHANGES 8
#define MOST_CHANGES_OF_TEXT 2

#define LONGEST_RANGE 600

FuzzPlan
fuzz_plan_read (int    argc,
                char **argv,
                guint  n_rounds)
{
  FuzzPlan plan = { n_rounds, 1 };

  if (argc > 1)
    plan.n_rounds = (guint) g_ascii_strtoull (argv[1], NULL, 10);
  if (argc > 2)
    plan.first_seed = (guint32) g_ascii_strtoull (argv[2], NULL, 10);
  return plan;
}

static void
insert (GByteArray   *bytes,
        guint         at,
        const guint8 *what,
        guint         length)
{
  g_autofree guint8 *rest = g_memdup2 (bytes->data + at, bytes->len - at);
  guint n_rest = bytes->len - at;

  g_byte_array_set_size (bytes, at);
  g_byte_array_append (bytes, what, length);
  if (n_rest > 0)
    g_byte_array_append (bytes, rest, n_rest);
}

static void
spoil_range (GByteArray *bytes,
             guint       at,
             GRand      *chance)
{
  guint wanted = (guint) g_rand_int_range (chance, 1, LONGEST_RANGE);
  guint length = MIN (wanted, bytes->len - at);
  g_autofree guint8 *range = g_memdup2 (bytes->data + at, length);

  switch (g_rand_int_range (chance, 0, 4))
    {
    case 0:
      memset (bytes->data + at, g_rand_boolean (chance) ? 0 : 0xff, length);
      break;
    case 1:
      insert (bytes, at, range, length);
      break;
    case 2:
      g_byte_array_remove_range (bytes, at, length);
      break;
    default:
      memmove (bytes->data + g_rand_int_range (chance, 0, (gint32) (bytes->len - length + 1)), range, length);
      break;
    }
}

static void
spoil_once (GByteArray         *bytes,
            const char *const  *words,
            GRand              *chance)
{
  guint at = (guint) g_rand_int_range (chance, 0, (gint32) bytes->len);
  int what = g_rand_int_range (chance, 0, words != NULL ? 8 : 5);

  if (what < 2)
    bytes->data[at] ^= 1 << g_rand_int_range (chance, 0, 8);
  else if (what == 2)
    bytes->data[at] = (guint8) g_rand_int_range (chance, 0, 256);
  else if (what == 3 || g_rand_int_range (chance, 0, 10) > 0)
    {
      if (what < 5)
        spoil_range (bytes, at, chance);
      else
        {
          const char *word = words[g_rand_int_range (chance, 0, (gint32) g_strv_length ((char **) words))];

          insert (bytes, at, (const guint8 *) word, (guint) strlen (word));
        }
    }
  else
    g_byte_array_set_size (bytes, at);
}

void
fuzz_spoil (GByteArray         *bytes,
            const char *const  *words,
            GRand              *chance)
{
  int n_changes = g_rand_int_range (chance, 1, 1 + (words != NULL ? MOST_CHANGES_OF_TEXT : MOST_CHANGES));

  for (int i = 0; i < n_changes && bytes->len > 0; i++)
    spoil_once (bytes, words, chance);
}
