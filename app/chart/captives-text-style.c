/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Fonts, and the rules of each language about what stays on one line. */

#include "config.h"

#include "captives-typesetter.h"

#include <string.h>

static const char *const families[CAPTIVES_N_LANGUAGES] = {
  "Adwaita Sans, Cantarell, Noto Sans, Noto Sans CJK JP, sans-serif",
  "Adwaita Sans, Cantarell, Noto Sans, Noto Sans CJK JP, sans-serif",
  "Noto Sans CJK JP, Adwaita Sans, Cantarell, Noto Sans, sans-serif",
};

const char *
captives_text_style_get_families (CaptivesLanguage language)
{
  g_return_val_if_fail ((guint) language < CAPTIVES_N_LANGUAGES, families[0]);

  return families[language];
}

void
captives_text_style_apply (CaptivesTextStyle  style,
                           PangoLayout       *layout)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoFontDescription *font;

  g_return_if_fail (PANGO_IS_LAYOUT (layout));
  g_return_if_fail (style.size > 0.0);

  font = pango_font_description_new ();
  pango_font_description_set_family_static (font, captives_text_style_get_families (style.language));
  pango_font_description_set_weight (font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, style.size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_attr_list_insert (
      attributes, pango_attr_language_new (pango_language_from_string (captives_language_get_code (style.language))));
  pango_layout_set_attributes (layout, attributes);
}

/* A blank that binds is replaced by U+00A0. */
#define NO_BREAK_SPACE "\302\240"

/* Returns: length in characters of the word that ends before @at */
static guint
length_of_word_before (const char *text,
                       const char *at)
{
  guint length = 0;

  while (at > text)
    {
      at = g_utf8_prev_char (at);
      if (*at == ' ' || strncmp (at, NO_BREAK_SPACE, 2) == 0 || g_unichar_ispunct (g_utf8_get_char (at)))
        break;
      length++;
    }

  return length;
}

/* "S. I. Kuznetsov": an initial, whose full stop is @dot, stays with the name. */
static gboolean
is_initial (const char *text,
            const char *dot)
{
  return dot > text && length_of_word_before (text, dot) == 1
         && g_unichar_isupper (g_utf8_get_char (g_utf8_prev_char (dot)));
}

/* "f. 9401", "оп. 2", "д. 582": an abbreviation that names what the number counts. */
static gboolean
is_shelf_word (const char *text,
               const char *dot)
{
  return dot > text && *dot == '.' && length_of_word_before (text, dot) >= 1 && length_of_word_before (text, dot) <= 2;
}

static gboolean
starts_with_any (const char        *at,
                 const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if (strncmp (at, words[i], length) == 0 && !g_unichar_isalpha (g_utf8_get_char (at + length)))
        return TRUE;
    }

  return FALSE;
}

static const char *const months[] = {
  "Jan", "Feb",  "Mar", "Apr",   "May", "Jun", "Jul", "Aug",  "Sep", "Oct",  "Nov", "Dec", "янв",  "февр", "фев",
  "мар", "марта", "апр", "мая",  "июн", "июня", "июл", "июля", "авг", "сент", "сен", "окт", "нояб", "ноя",  "дек", NULL,
};

static const char *const long_months[] = {
  "January",  "February", "March",   "April",  "June",    "July",     "August",  "September", "October", "November",
  "December", "января",   "февраля", "апреля", "августа", "сентября", "октября", "ноября",    "декабря", NULL,
};

/* Whether the word that ends before @at, with or without a full stop, is the name of a month. */
static gboolean
is_after_month (const char *text,
                const char *at)
{
  const char *start = at;

  while (start > text && start[-1] != ' ')
    start--;

  return starts_with_any (start, months) || starts_with_any (start, long_months);
}

/* Whether the blank at @at (the words around it being @text) must not end a line in any language. */
static gboolean
binds_everywhere (const char *text,
                  const char *at)
{
  const char *before = g_utf8_prev_char (at);
  gunichar last = g_utf8_get_char (before);
  gunichar next = g_utf8_get_char (at + 1);

  if (last == 0x2248 || last == 0x2265 || last == 0x2264 || last == '>' || last == '<' || last == 0x2116)
    return g_unichar_isdigit (next) || last == 0x2116;
  if (next == 0xb7 || next == '%')
    return next == '%' && g_unichar_isdigit (last);
  if (g_unichar_isdigit (next) && is_shelf_word (text, before))
    return TRUE;

  if (last == '.' && g_unichar_isupper (next) && is_initial (text, before))
    return TRUE;
  /* "A official": one letter alone at the end of a line looks lost. */
  if (g_unichar_isupper (last) && length_of_word_before (text, at) == 1)
    return TRUE;
  if (g_unichar_isdigit (next) && is_after_month (text, at))
    return TRUE;

  return g_unichar_isdigit (last) && (starts_with_any (at + 1, months) || starts_with_any (at + 1, long_months));
}

static gboolean
binds_in_russian (const char *text,
                  const char *at)
{
  static const char *const after_number[] = { "тыс",  "млн",   "г",    "гг",    "чел",    "год",   "года",
                                              "году", "годом", "годы", "годов", "годах", "годам", NULL };
  static const char *const particles[] = { "же", "ли", "бы", "ж", NULL };
  gunichar last = g_utf8_get_char (g_utf8_prev_char (at));
  gunichar next = g_utf8_get_char (at + 1);

  if (next == 0x2014 || next == 0x2013)
    return TRUE; /* a dash does not begin a line */
  if (g_unichar_isdigit (last) && (g_unichar_isdigit (next) || starts_with_any (at + 1, after_number)))
    return TRUE;
  if (starts_with_any (at + 1, particles))
    return TRUE;

  return g_unichar_isalpha (last) && length_of_word_before (text, at) == 1;
}

char *
captives_text_bind (const char       *text,
                    CaptivesLanguage  language)
{
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_sized_new (strlen (text) + 16);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean inside = *at == ' ' && at > text && at[1] != '\0' && at[1] != ' ' && at[-1] != ' ';
      gboolean binds
          = inside
            && (binds_everywhere (text, at) || (language == CAPTIVES_LANGUAGE_RUSSIAN && binds_in_russian (text, at)));

      if (binds)
        g_string_append (out, NO_BREAK_SPACE);
      else
        g_string_append_len (out, at, g_utf8_next_char (at) - at);
    }

  return g_string_free (out, FALSE);
}
