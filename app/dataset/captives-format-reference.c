/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Full references, each in the manner its readers know: English prose style, a light GOST R 7.0.5 in Russian, and the
 * brackets of Japanese historians.  A title stands in the document's own script, transliterated for English readers,
 * with its translation beside it.  What a book is contained in is its series. */

#include "config.h"

#include "captives-bibliography-private.h"
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

/* Quotation marks, and those that take their place inside of them. */
typedef struct
{
  const char *open;
  const char *close;
  const char *inner_open;
  const char *inner_close;
} Quotes;

static const Quotes english_quotes = { "“", "”", "‘", "’" };
static const Quotes japanese_quotes = { "「", "」", "『", "』" };

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

/* Appends @title in quotation marks; the same marks inside of it give way to the inner ones. */
static void
append_quoted (GString      *out,
               const char   *title,
               const Quotes *quotes)
{
  g_autoptr (GString) inner = g_string_new (title);

  g_string_replace (inner, quotes->open, quotes->inner_open, 0);
  g_string_replace (inner, quotes->close, quotes->inner_close, 0);
  g_string_append_printf (out, "%s%s%s", quotes->open, inner->str, quotes->close);
}

/* A title in brackets is a description: the document has none.  A description is given in the reader's language. */
static gboolean
is_description (const CaptivesSource *source)
{
  return source->title != NULL && source->title[0] == '[';
}

static const char *
get_translation (const CaptivesSource *source,
                 CaptivesLanguage      language)
{
  const char *translation = captives_text_get (&source->titles, language);

  return translation != NULL ? translation : source->title;
}

/* Whether a translation stands beside the title: not where it would say the same again. */
static gboolean
needs_translation (const CaptivesSource *source,
                   CaptivesLanguage      language)
{
  return !is_in (source, language) && g_strcmp0 (source->title, captives_text_get (&source->titles, language)) != 0;
}

static gboolean
has_type (const CaptivesSource *source,
          const char           *type)
{
  return g_strcmp0 (source->type, type) == 0;
}

char *
captives_format_pages (const char *numbers)
{
  GString *out;

  if (numbers == NULL)
    return NULL;

  out = g_string_new (NULL);
  for (const char *at = numbers; *at != '\0'; at++)
    {
      if (*at == '-' && at > numbers && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (at[1]))
        g_string_append (out, EN_DASH);
      else
        g_string_append_c (out, *at);
    }

  return g_string_free (out, FALSE);
}

static gboolean
are_many (const char *pages)
{
  return strchr (pages, ',') != NULL || strstr (pages, EN_DASH) != NULL;
}

static void
append_shelf_part (GString     *out,
                   const Shelf *shelf,
                   const char  *name,
                   const char  *number)
{
  if (number != NULL)
    g_string_append_printf (out, "%s%s%s%s", shelf->comma, name, *name != '\0' ? shelf->gap : "", number);
}

char *
captives_format_shelfmark (const CaptivesSource *source,
                           CaptivesLanguage      language)
{
  g_autofree char *list = NULL;
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
  /* Where there are no fonds, a file is known by its number alone. */
  append_shelf_part (out, shelf, source->fond != NULL ? shelf->delo : "", source->delo);
  list = captives_format_pages (source->list);
  append_shelf_part (out, shelf, shelf->list, list);
  return g_string_free (out, FALSE);
}

/* Where and when it was printed, parted by commas; "" if nothing is known. */
static char *
build_english_imprint (const CaptivesSource *source)
{
  g_autofree char *date = captives_format_date (source->issued, CAPTIVES_LANGUAGE_ENGLISH);
  g_autofree char *pages = captives_format_pages (source->pages);
  GString *out = g_string_new (NULL);

  append_part (out, "", source->container, ", ");
  append_part (out, "vol. ", source->volume, ", ");
  append_part (out, "no. ", source->issue, ", ");
  append_part (out, "", source->publisher, ", ");
  append_part (out, "", date[0] != '\0' ? date : NULL, ", ");
  if (pages != NULL)
    append_part (out, are_many (pages) ? "pp. " : "p. ", pages, ", ");

  if (out->len > 0)
    g_string_truncate (out, out->len - strlen (", "));
  if (source->container == NULL)
    out->str[0] = g_ascii_toupper (out->str[0]);
  return g_string_free (out, FALSE);
}

static void
append_english_title (GString              *out,
                      const CaptivesSource *source)
{
  gboolean is_short = g_strv_contains (short_types, source->type != NULL ? source->type : "");
  const char *title = source->title_latin != NULL ? source->title_latin : source->title;
  const char *translation = get_translation (source, CAPTIVES_LANGUAGE_ENGLISH);

  if (is_description (source))
    {
      append_part (out, "", translation, "");
      return;
    }

  if (is_short)
    append_quoted (out, title, &english_quotes);
  else
    g_string_append (out, title);
  if (needs_translation (source, CAPTIVES_LANGUAGE_ENGLISH))
    append_part (out, " [", translation, "]");
}

static void
append_english_authors (GString              *out,
                        const CaptivesSource *source)
{
  g_auto (GStrv) authors = captives_bibliography_list_authors (source, CAPTIVES_LANGUAGE_ENGLISH);
  guint n = g_strv_length (authors);

  append_part (out, "", captives_text_get (&source->authors, CAPTIVES_LANGUAGE_ENGLISH), "");
  if (n > 0 && captives_document_type_get (source->type)->edited)
    g_string_append (out, n > 1 ? " (eds)" : " (ed.)");
  append_stop (out);
}

/* Tomita Akira. “Title” [Title in English]. Container, vol. 2, no. 3, Place: Publisher, 2016, pp. 1–9. GA RF, f. … */
static void
append_english (GString              *out,
                const CaptivesSource *source,
                const char           *shelfmark)
{
  g_autofree char *imprint = build_english_imprint (source);

  append_english_authors (out, source);
  if (out->len > 0)
    g_string_append_c (out, ' ');
  append_english_title (out, source);
  append_stop (out);
  append_part (out, " ", imprint[0] != '\0' ? imprint : NULL, "");
  append_stop (out);
  append_part (out, " ", shelfmark, ".");
}

/* A year alone stands without its "г." in a reference. */
static char *
format_russian_date (CaptivesDate date)
{
  return date.year != 0 && date.month == 0 ? captives_date_to_iso (date)
                                           : captives_format_date (date, CAPTIVES_LANGUAGE_RUSSIAN);
}

/* Томита А. Название [Перевод] // Журнал. — М.: Изд-во, 2016. — Т. 2. — № 3. — С. 1–9. — (Серия). — ГА РФ, ф. … */
static void
append_russian (GString              *out,
                const CaptivesSource *source,
                const char           *shelfmark)
{
  const char *dash = NBSP "— ";
  const char *translation = get_translation (source, CAPTIVES_LANGUAGE_RUSSIAN);
  gboolean is_book = has_type (source, "book");
  g_autofree char *date = format_russian_date (source->issued);
  g_autofree char *pages = captives_format_pages (source->pages);

  append_part (out, "", captives_text_get (&source->authors, CAPTIVES_LANGUAGE_RUSSIAN),
               captives_document_type_get (source->type)->edited ? " (ред.)" : "");
  append_stop (out);
  append_part (out, out->len > 0 ? " " : "", is_description (source) ? translation : source->title, "");
  if (!is_description (source) && needs_translation (source, CAPTIVES_LANGUAGE_RUSSIAN))
    append_part (out, " [", translation, "]");
  append_part (out, NBSP "// ", is_book ? NULL : source->container, "");
  append_stop (out);
  append_part (out, dash, source->publisher, "");
  append_part (out, source->publisher != NULL ? ", " : dash, date[0] != '\0' ? date : NULL, "");
  append_stop (out);
  append_part (out, NBSP "— Т." NBSP, source->volume, ".");
  append_part (out, NBSP "— №" NBSP, source->issue, ".");
  append_part (out, NBSP "— С." NBSP, pages, ".");
  append_part (out, NBSP "— (", is_book ? source->container : NULL, ").");
  append_part (out, dash, shelfmark, ".");
}

/* A person's foreign name is in its own order: "Muminov, Sherzod" is シェルゾッド・ムミノフ, and initials stand apart. */
static void
append_japanese_authors (GString              *out,
                         const CaptivesSource *source)
{
  g_auto (GStrv) authors = captives_bibliography_list_authors (source, CAPTIVES_LANGUAGE_JAPANESE);

  for (guint i = 0; authors[i] != NULL; i++)
    {
      g_autofree char *family = NULL;
      g_autofree char *given = NULL;

      g_string_append (out, i > 0 ? "、" : "");
      if (captives_bibliography_split_name (authors[i], &family, &given))
        g_string_append_printf (out, "%s%s%s", given, g_str_has_suffix (given, ".") ? " " : "・", family);
      else
        g_string_append (out, authors[i]);
    }
  if (authors[0] != NULL && captives_document_type_get (source->type)->edited)
    g_string_append (out, "編");
}

/* The brackets of a description are as wide as its characters. */
static void
append_japanese_description (GString    *out,
                             const char *description)
{
  gsize length = strlen (description);

  if (length > 1 && description[0] == '[' && description[length - 1] == ']')
    g_string_append_printf (out, "［%.*s］", (int) (length - 2), description + 1);
  else
    g_string_append (out, description);
}

static void
append_japanese_title (GString              *out,
                       const CaptivesSource *source)
{
  gboolean is_short = g_strv_contains (short_types, source->type != NULL ? source->type : "");
  const char *translation = get_translation (source, CAPTIVES_LANGUAGE_JAPANESE);

  if (is_description (source))
    {
      append_japanese_description (out, translation);
      return;
    }

  if (is_short)
    append_quoted (out, source->title, &japanese_quotes);
  else
    append_part (out, "『", source->title, "』");
  if (needs_translation (source, CAPTIVES_LANGUAGE_JAPANESE))
    append_part (out, "（", translation, "）");
}

/* 富田武「題名」（訳題）『雑誌』第2巻第3号、出版者、2016年、1–9頁。ロシア連邦国立文書館、… */
static void
append_japanese (GString              *out,
                 const CaptivesSource *source,
                 const char           *shelfmark)
{
  gboolean is_book = has_type (source, "book");
  g_autofree char *date = captives_format_date (source->issued, CAPTIVES_LANGUAGE_JAPANESE);
  g_autofree char *pages = captives_format_pages (source->pages);

  append_japanese_authors (out, source);
  append_japanese_title (out, source);
  append_part (out, is_book ? "（" : "『", source->container, is_book ? "）" : "』");
  append_part (out, "第", source->volume, "巻");
  append_part (out, "第", source->issue, "号");
  append_part (out, "、", source->publisher, "");
  append_part (out, "、", date[0] != '\0' ? date : NULL, "");
  append_part (out, "、", pages, "頁");
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
