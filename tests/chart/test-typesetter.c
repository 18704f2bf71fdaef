/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-layout-rules.h"

#include "captives-typesetter.h"

#include <string.h>

typedef struct
{
  PangoContext       *pango;
  CaptivesTypesetter *typesetter;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  fixture->pango = test_layout_context_new ();
  fixture->typesetter = captives_typesetter_new (fixture->pango);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  captives_typesetter_free (fixture->typesetter);
  g_object_unref (fixture->pango);
}

static const struct
{
  CaptivesLanguage  language;
  const char       *text;
} texts[] = {
  { CAPTIVES_LANGUAGE_ENGLISH, "Japanese interned in the USSR and Mongolia, put together from returnees and families between 1946 and 1958." },
  { CAPTIVES_LANGUAGE_ENGLISH, "note to Khrushchev and others, 18 Oct 1956 (GA RF, f. 1234, op. 3, d. 765, l. 5–18) · A" },
  { CAPTIVES_LANGUAGE_ENGLISH, "word" },
  { CAPTIVES_LANGUAGE_ENGLISH, "  blanks   at  both ends  " },
  { CAPTIVES_LANGUAGE_RUSSIAN, "Взятые в плен военнослужащие бывшей японской армии, в том числе с 9 по 12 сент. 1945 г., и 61 855 умерших" },
  { CAPTIVES_LANGUAGE_RUSSIAN, "ГА РФ, ф. 1234, оп. 3, д. 765, л. 5–18; а у И. А. Петрова — 70 тыс. человек" },
  { CAPTIVES_LANGUAGE_JAPANESE, "死亡と認められる抑留者（モンゴルを含む）。転送・不明者は別。約55,000人、1956年10月18日。" },
  { CAPTIVES_LANGUAGE_JAPANESE, "「ソ連地区」未帰還者のうち死亡とされた者、マッカーサー元帥の新聞声明・1949年12月22日" },
};

/* Returns: (transfer full): @text without blanks of any kind */
static char *
strip (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c != ' ' && c != 0xa0)
        g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

/* Wrapping loses no character, keeps to the width, and leaves no line with a blank at its end. */
static void
check_wrap (Fixture           *fixture,
            CaptivesTextStyle  style,
            const char        *text,
            double             width)
{
  g_autoptr (GPtrArray) lines = captives_typesetter_wrap (fixture->typesetter, style, text, width);
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autofree char *expected = strip (text);
  g_autofree char *found = NULL;

  g_assert_cmpuint (lines->len, >=, 1);
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      g_assert_cmpstr (line, !=, "");
      g_assert_false (g_str_has_suffix (line, " "));
      /* nothing is narrower than a character */
      if (g_utf8_strlen (line, -1) > 1)
        g_assert_cmpfloat (captives_typesetter_measure (fixture->typesetter, style, line).width, <=, width);
      g_string_append (joined, line);
    }
  found = strip (joined->str);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_wrap (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (double width = 20.0; width < 900.0; width *= 1.15)
        {
          CaptivesTextStyle style = { g_test_rand_double_range (9.0, 40.0), g_test_rand_bit (), texts[i].language };

          check_wrap (fixture, style, texts[i].text, width);
        }
    }
}

static void
test_wrap_degenerate (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char *const strings[] = { "", " ", "\n", "\xff\xfe", "a", "\342\200\213", "a\nb" };
  CaptivesTextStyle style = { 12.0, FALSE, CAPTIVES_LANGUAGE_ENGLISH };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autoptr (GPtrArray) lines = captives_typesetter_wrap (fixture->typesetter, style, strings[i], 0.01);

      g_assert_cmpuint (lines->len, >=, 1);
      for (guint j = 0; j < lines->len; j++)
        g_assert_true (g_utf8_validate (g_ptr_array_index (lines, j), -1, NULL));
    }
}

/* Kinsoku: what must not begin a line does not; a number keeps its counter and its 約. */
static void
test_japanese (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i].language != CAPTIVES_LANGUAGE_JAPANESE)
        continue;
      for (double width = 110.0; width < 600.0; width += 3.0)
        {
          CaptivesTextStyle style = { 12.0, FALSE, CAPTIVES_LANGUAGE_JAPANESE };
          g_autoptr (GPtrArray) lines = captives_typesetter_wrap (fixture->typesetter, style, texts[i].text, width);

          for (guint j = 0; j < lines->len; j++)
            {
              const char *line = g_ptr_array_index (lines, j);
              const char *last = g_utf8_prev_char (line + strlen (line));

              if (j > 0)
                g_assert_null (g_utf8_strchr ("、。」）・ー年月日人", -1, g_utf8_get_char (line)));
              if (j + 1 < lines->len)
                g_assert_null (g_utf8_strchr ("「（約", -1, g_utf8_get_char (last)));
            }
        }
    }
}

/* The lines of a headline end where its phrases do: not between う and ち. */
static void
test_headline (Fixture       *fixture,
               gconstpointer  data)
{
  static const char text[] = "ソ連の記録では、捕虜は二種類の人数があり、うち日本人は少ない方である";
  CaptivesTextStyle style = { 20.0, TRUE, CAPTIVES_LANGUAGE_JAPANESE };
  double width = captives_typesetter_measure (fixture->typesetter, style, "ソ連の記録では、捕虜は二種類の人数があり、う").width + 4.0;
  g_autoptr (GPtrArray) lines = captives_typesetter_wrap (fixture->typesetter, style, text, width);
  g_autoptr (GPtrArray) prose = NULL;

  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (lines, 0), ==, "ソ連の記録では、捕虜は二種類の人数があり、");

  style.bold = FALSE;
  width = captives_typesetter_measure (fixture->typesetter, style, "ソ連の記録では、捕虜は二種類の人数があり、う").width + 4.0;
  prose = captives_typesetter_wrap (fixture->typesetter, style, text, width);
  g_assert_cmpstr (g_ptr_array_index (prose, 0), ==, "ソ連の記録では、捕虜は二種類の人数があり、う");
}

static void
test_bind (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    CaptivesLanguage  language;
    const char       *text;
    const char       *bound; /* ~ for a no-break space */
  } cases[] = {
    { CAPTIVES_LANGUAGE_RUSSIAN, "взяты в плен и умерли", "взяты в~плен и~умерли" },
    { CAPTIVES_LANGUAGE_RUSSIAN, "18 окт. 1956 г.", "18~окт.~1956~г." },
    { CAPTIVES_LANGUAGE_RUSSIAN, "ф. 9401, оп. 2", "ф.~9401, оп.~2" },
    { CAPTIVES_LANGUAGE_RUSSIAN, "61 855 человек", "61~855 человек" },
    { CAPTIVES_LANGUAGE_RUSSIAN, "в 2009 год, к 1956 году, с 1945 года", "в~2009~год, к~1956~году, с~1945~года" },
    { CAPTIVES_LANGUAGE_RUSSIAN, "1945–1956 годы и в 1946 годовом", "1945–1956~годы и~в~1946 годовом" },
    { CAPTIVES_LANGUAGE_RUSSIAN, "Р 5 и к", "Р~5 и~к" },
    { CAPTIVES_LANGUAGE_RUSSIAN, "план — не итог", "план~— не итог" },
    { CAPTIVES_LANGUAGE_ENGLISH, "f. 9401, op. 2, d. 582", "f.~9401, op.~2, d.~582" },
    { CAPTIVES_LANGUAGE_ENGLISH, "on 18 Oct 1956 a note", "on 18~Oct~1956 a note" },
    { CAPTIVES_LANGUAGE_ENGLISH, "a man in May was", "a man in May was" },
    { CAPTIVES_LANGUAGE_ENGLISH, "≈ 55,000 or > 7", "≈~55,000 or >~7" },
    { CAPTIVES_LANGUAGE_ENGLISH, "S. I. Kuznetsov and others", "S.~I.~Kuznetsov and others" },
    { CAPTIVES_LANGUAGE_ENGLISH, "A official, B scholarly", "A~official, B~scholarly" },
    { CAPTIVES_LANGUAGE_ENGLISH, "It ends. Then on", "It ends. Then on" },
    { CAPTIVES_LANGUAGE_RUSSIAN, "доклад И. А. Петрова", "доклад И.~А.~Петрова" },
    { CAPTIVES_LANGUAGE_JAPANESE, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *bound = captives_text_bind (cases[i].text, cases[i].language);
      g_auto (GStrv) pieces = g_strsplit (bound, "\302\240", -1);
      g_autofree char *readable = g_strjoinv ("~", pieces);

      g_assert_cmpstr (readable, ==, cases[i].bound);
    }
}

/* Sizes are proportional, so that a page looks the same at any scale; digits all have one width. */
static void
test_measure (Fixture       *fixture,
              gconstpointer  data)
{
  CaptivesTextStyle small = { 10.0, FALSE, CAPTIVES_LANGUAGE_ENGLISH };
  CaptivesTextStyle large = { 30.0, FALSE, CAPTIVES_LANGUAGE_ENGLISH };
  double width = captives_typesetter_measure (fixture->typesetter, small, "61,855").width;

  g_assert_cmpfloat (width, >, 20.0);
  g_assert_cmpfloat_with_epsilon (captives_typesetter_measure (fixture->typesetter, large, "61,855").width, 3.0 * width,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (captives_typesetter_measure (fixture->typesetter, small, "11,111").width, width,
                                  0.05);
  g_assert_cmpfloat (captives_typesetter_measure (fixture->typesetter, small, "").width, ==, 0.0);
}

/* What is measured is what a renderer draws with the same style. */
static void
test_same_as_layout (Fixture       *fixture,
                     gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CaptivesTextStyle style = { 14.5, i % 2 == 0, texts[i].language };
      PangoLayout *layout = pango_layout_new (fixture->pango);
      PangoRectangle logical;

      captives_text_style_apply (style, layout);
      pango_layout_set_text (layout, texts[i].text, -1);
      pango_layout_get_extents (layout, NULL, &logical);
      g_assert_cmpfloat_with_epsilon (captives_typesetter_measure (fixture->typesetter, style, texts[i].text).width,
                                      pango_units_to_double (logical.width), 0.3);
      g_object_unref (layout);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/typesetter/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("wrap", test_wrap);
  ADD ("wrap-degenerate", test_wrap_degenerate);
  ADD ("japanese", test_japanese);
  ADD ("headline", test_headline);
  ADD ("bind", test_bind);
  ADD ("measure", test_measure);
  ADD ("same-as-layout", test_same_as_layout);
#undef ADD

  return g_test_run ();
}
