/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Full references, each in the manner its readers know: English prose style, a light GOST R 7.0.5 in Russian, and the
 * brackets of Japanese historians.  A title stands in the document's own script, transliterated for English readers,
 * with its translation beside it. */

#include "config.h"

#include "captives-format-private.h"

#include <string.h>

typedef struct
{
  const char *fond;
  const char *opis;
  const char *delo;
  const char *list;
  const char *gap;   /* between a name and its number */
  const char *comma;
} Shelf;

static const Shelf shelves[] = {
  [CAPTIVES_LANGUAGE_ENGLISH] = { "f.", "op.", "d.", "l.", " ", ", " },
  [CAPTIVES_LANGUAGE_RUSSIAN] = { "ф.", "оп.", "д.", "л.", NBSP, ", " },
  [CAPTIVES_LANGUAGE_JAPANESE] = { "フォンド", "目録", "文書", "葉", "", "、" },
};

/* Types whose title is a part of a container, or no printed work of its own: they take 「」 and quotation marks. */
static const char *const short_types[] = { "archival", "chapter", "article", "newspaper", "web", "law", "official", "minutes",
                                           "museum", NULL };

static const char *
get_code (const CaptivesSource *source)
{
  return source->language != NULL ? source->language : "";
}

static gboolean
is_in (const CaptivesSource *source,
       CaptivesLanguage      language)
{
  CaptivesLanguage own;

  return captives_language_parse (get_code (source), &own) && own == language;
}

/* Appends @text after @before and followed by @after, or nothing if there is no @text. */
static void
append_part (GString    *out,
             const char *before,
             const char *text,
             const char *after)
{
  if (text != NULL)
    g_string_append_printf (out, "%s%s%s", before, text, after);
}

/* Ends a sentence, unless the text does so itself. */
static void
append_stop (GString *out)
{
  if (out->len > 0 && strchr (".?!", out->str[out->len - 1]) == NULL)
    g_string_append_c (out, '.');
}

static gboolean
are_many (const char *pages)
{
  return strpbrk (pages, "-,") != NULL || strstr (pages, EN_DASH) != NULL;
}

static void
append_shelf_part (GString     *out,
                   const Shelf *shelf,
                   const char  *name,
                   const char  *number)
{
  if (number != NULL)
    g_string_append_printf (out, "%s%s%s%s", shelf->comma, name, shelf->gap, number);
}

char *
captives_format_shelfmark (const CaptivesSource *source,
                           CaptivesLanguage      language)
{
  const Shelf *shelf;
  const char *archive;
  GString *out;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (language < CAPTIVES_N_LANGUAGES, NULL);

  archive = captives_text_get (&source->archive, language);
  if (archive == NULL)
    return NULL;

  shelf = &shelves[language];
  out = g_string_new (archive);
  append_shelf_part (out, shelf, shelf->fond, source->fond);
  append_shelf_part (out, shelf, shelf->opis, source->opis);
  append_shelf_part (out, shelf, shelf->delo, source->delo);
  append_shelf_part (out, shelf, shelf->list, source->list);
  return g_string_free (out, FALSE);
}

/* Where and when it was printed, parted by commas; "" if nothing is known. */
static char *
build_english_imprint (const CaptivesSource *source)
{
  g_autofree char *date = captives_format_date (source->issued, CAPTIVES_LANGUAGE_ENGLISH);
  GString *out = g_string_new (NULL);

  append_part (out, "", source->container, ", ");
  append_part (out, "vol. ", source->volume, ", ");
  append_part (out, "no. ", source->issue, ", ");
  append_part (out, "", source->publisher, ", ");
  append_part (out, "", date[0] != '\0' ? date : NULL, ", ");
  if (source->pages != NULL)
    append_part (out, are_many (source->pages) ? "pp. " : "p. ", source->pages, ", ");

  if (out->len > 0)
    g_string_truncate (out, out->len - strlen (", "));
  if (source->container == NULL)
    out->str[0] = g_ascii_toupper (out->str[0]);
  return g_string_free (out, FALSE);
}

/* Akira Tomita. “Title latin” [Title in English]. Container, vol. 2, no. 3, Place: Publisher, 2016, pp. 1–9. GA RF, f. … */
static void
append_english (GString              *out,
                const CaptivesSource *source,
                const char           *shelfmark)
{
  gboolean is_short = g_strv_contains (short_types, source->type != NULL ? source->type : "");
  const char *title = source->title_latin != NULL ? source->title_latin : source->title;
  const char *translation = captives_text_get (&source->titles, CAPTIVES_LANGUAGE_ENGLISH);
  g_autofree char *imprint = build_english_imprint (source);

  append_part (out, "", captives_text_get (&source->authors, CAPTIVES_LANGUAGE_ENGLISH), "");
  append_stop (out);
  append_part (out, out->len > 0 ? " " : "", title, "");
  if (is_short && title != NULL)
    {
      g_string_insert (out, out->len - strlen (title), "“");
      g_string_append (out, "”");
    }
  if (!is_in (source, CAPTIVES_LANGUAGE_ENGLISH) && g_strcmp0 (title, translation) != 0)
    append_part (out, " [", translation, "]");
  append_stop (out);
  append_part (out, " ", imprint[0] != '\0' ? imprint : NULL, "");
  append_stop (out);
  append_part (out, " ", shelfmark, ".");
}

/* Томита А. Название [Перевод] // Журнал. — М.: Изд-во, 2016. — Т. 2. — № 3. — С. 1–9. — ГА РФ, ф. … */
static void
append_russian (GString              *out,
                const CaptivesSource *source,
                const char           *shelfmark)
{
  const char *dash = NBSP "— ";
  const char *translation = captives_text_get (&source->titles, CAPTIVES_LANGUAGE_RUSSIAN);
  g_autofree char *date = captives_format_date (source->issued, CAPTIVES_LANGUAGE_RUSSIAN);
  const char *issued = date[0] != '\0' ? date : NULL;

  append_part (out, "", captives_text_get (&source->authors, CAPTIVES_LANGUAGE_RUSSIAN), "");
  append_stop (out);
  append_part (out, out->len > 0 ? " " : "", source->title, "");
  if (!is_in (source, CAPTIVES_LANGUAGE_RUSSIAN) && g_strcmp0 (source->title, translation) != 0)
    append_part (out, " [", translation, "]");
  append_part (out, NBSP "// ", source->container, "");
  append_stop (out);
  append_part (out, dash, source->publisher, "");
  append_part (out, source->publisher != NULL ? ", " : dash, issued, "");
  append_stop (out);
  append_part (out, NBSP "— Т." NBSP, source->volume, ".");
  append_part (out, NBSP "— №" NBSP, source->issue, ".");
  append_part (out, NBSP "— С." NBSP, source->pages, ".");
  append_part (out, dash, shelfmark, ".");
}

/* 富田武「題名」（訳題）『雑誌』第2巻第3号、出版者、2016年、1–9頁。ロシア連邦国立文書館、… */
static void
append_japanese (GString              *out,
                 const CaptivesSource *source,
                 const char           *shelfmark)
{
  gboolean is_short = g_strv_contains (short_types, source->type != NULL ? source->type : "");
  const char *translation = captives_text_get (&source->titles, CAPTIVES_LANGUAGE_JAPANESE);
  g_autofree char *date = captives_format_date (source->issued, CAPTIVES_LANGUAGE_JAPANESE);

  append_part (out, "", captives_text_get (&source->authors, CAPTIVES_LANGUAGE_JAPANESE), "");
  append_part (out, is_short ? "「" : "『", source->title, is_short ? "」" : "』");
  if (!is_in (source, CAPTIVES_LANGUAGE_JAPANESE) && g_strcmp0 (source->title, translation) != 0)
    append_part (out, "（", translation, "）");
  append_part (out, "『", source->container, "』");
  append_part (out, "第", source->volume, "巻");
  append_part (out, "第", source->issue, "号");
  append_part (out, "、", source->publisher, "");
  append_part (out, "、", date[0] != '\0' ? date : NULL, "");
  append_part (out, "、", source->pages, "頁");
  g_string_append (out, "。");
  append_part (out, "", shelfmark, "。");
}

char *
captives_format_reference (const CaptivesSource *source,
                           CaptivesLanguage      language)
{
  g_autofree char *shelfmark = NULL;
  GString *out;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (language < CAPTIVES_N_LANGUAGES, NULL);

  out = g_string_new (NULL);
  shelfmark = captives_format_shelfmark (source, language);
  if (language == CAPTIVES_LANGUAGE_JAPANESE)
    append_japanese (out, source, shelfmark);
  else if (language == CAPTIVES_LANGUAGE_RUSSIAN)
    append_russian (out, source, shelfmark);
  else
    append_english (out, source, shelfmark);

  return g_string_free (out, FALSE);
}
