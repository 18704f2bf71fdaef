/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a hit of the search says in words. */

#include "config.h"

#include "captives-hit-words.h"

#include <string.h>

#define DOTS "…"

/* Whether @excerpt, without its dots, stands in @text and is not cut inside a word. */
static gboolean
is_whole (const char *excerpt,
          const char *text)
{
  gboolean begins = !g_str_has_prefix (excerpt, DOTS);
  gboolean ends = !g_str_has_suffix (excerpt, DOTS);
  gsize skipped = begins ? 0 : strlen (DOTS);
  g_autofree char *piece = g_strndup (excerpt + skipped, strlen (excerpt) - skipped - (ends ? 0 : strlen (DOTS)));
  const char *found = text != NULL ? strstr (text, piece) : NULL;

  if (found == NULL)
    return FALSE;

  return (begins ? found == text : g_ascii_isspace (found[-1]))
         && (ends ? found[strlen (piece)] == '\0' : g_ascii_isspace (found[strlen (piece)]));
}

/* An English word that was searched for on a Japanese desktop: the English text around it is shown. */
static void
test_excerpt (void)
{
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_autoptr (GPtrArray) figures = NULL;
  guint n_cut = 0;

  g_assert_no_error (error);
  figures = captives_dataset_list_figures (dataset, NULL);
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      const CaptivesHit hit = { .kind = CAPTIVES_HIT_FIGURE, .id = (char *) figure->id };
      g_auto (CaptivesHitWords) words = { 0 };

      if (figure->counted.in[CAPTIVES_LANGUAGE_ENGLISH] == NULL || strstr (figure->counted.in[CAPTIVES_LANGUAGE_ENGLISH], "died") == NULL)
        continue;
      captives_hit_words_init (&words, dataset, &hit, "died", (CaptivesLocale) { CAPTIVES_LANGUAGE_JAPANESE });
      g_assert_nonnull (words.excerpt);
      g_assert_true (is_whole (words.excerpt, figure->counted.in[CAPTIVES_LANGUAGE_ENGLISH]));
      n_cut += strstr (words.excerpt, DOTS) != NULL;
    }
  g_assert_cmpuint (n_cut, >, 0);
  captives_dataset_unref (dataset);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hit-words/excerpt", test_excerpt);

  return g_test_run ();
}
