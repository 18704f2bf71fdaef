/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-fold.h"

#include <string.h>

static void
test_fold (void)
{
  static const char *const samples[][2] = {
    { NULL, "" },
    { "", "" },
    { "Ministry", "ministry" },
    { "ЁЛКА и ёж", "елка и еж" },
    { "Й", "й" }, /* not a letter with a mark */
    { "が", "が" },
    { "за\u0301мок", "замок" },
    { "Kyūshū, Tôkyô", "kyushu, tokyo" },
    { "コンピューター", "コンピュタ" },
    { "ｺﾝﾋﾟｭｰﾀｰ", "コンピュタ" },
    { "６１，８５５", "61,855" },
    { "61\u00a0855", "61 855" },
    { "61\u202f855", "61 855" },
    { "№ 5", "no 5" },
    { "№5", "no 5" },
    { "1945–1956", "1945-1956" },
    { "«Правда» “Truth”", "\"правда\" \"truth\"" },
    { "one\ntwo", "one\ntwo" },
    { "Straße", "strasse" },
    { "\xff", "\ufffd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *once = captives_fold (samples[i][0]);
      g_autofree char *twice = captives_fold (once);

      g_assert_cmpstr (once, ==, samples[i][1]);
      g_assert_cmpstr (twice, ==, once);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *word;
    const char *found; /* NULL: not in it */
  } samples[] = {
    { "The Ministry says", "ministry", "Ministry" },
    { "Зимой ещё умерли", "еще", "ещё" },
    { "Гора № 5", "no 5", "№ 5" },
    { "在 コンピューター室", "コンピュタ室", "コンピューター室" },
    { "from Kyūshū", "kyushu", "Kyūshū" },
    { "６１８５５人", "61855", "６１８５５" },
    { "Straße", "ss", "ß" },
    { "none", "some", NULL },
    { "none", "", NULL },
    { NULL, "some", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      guint start = 0;
      guint end = 0;
      gboolean found = captives_fold_find (samples[i].text, samples[i].word, &start, &end);
      g_autofree char *piece = found ? g_strndup (samples[i].text + start, end - start) : NULL;

      g_assert_cmpstr (piece, ==, samples[i].found);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/fold", test_fold);
  g_test_add_func ("/fold/find", test_find);

  return g_test_run ();
}
