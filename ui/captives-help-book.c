/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-help-book.h"

#include <string.h>

/* Hits of one chapter that are told of. */
#define MOST_HITS 2

G_DEFINE_QUARK (captives-help-error-quark, captives_help_error)

typedef struct
{
  CaptivesHelpBook    *book;
  CaptivesHelpChapter *chapter; /* being read; NULL: none, as the next one */
  CaptivesHelpBlock   *block;
  GString             *markup;
  GString             *text;
} Reader;

static const struct
{
  const char       *element;
  CaptivesHelpKind  kind;
} kinds[] = {
  { "h", CAPTIVES_HELP_HEADING },
  { "p", CAPTIVES_HELP_PARAGRAPH },
  { "li", CAPTIVES_HELP_ITEM },
  { "key", CAPTIVES_HELP_KEY },
};

static void
block_free (CaptivesHelpBlock *self)
{
  g_free (self->keys);
  g_free (self->markup);
  g_free (self->text);
  g_free (self);
}

static void
chapter_free (CaptivesHelpChapter *self)
{
  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

void
captives_help_book_free (CaptivesHelpBook *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_ptr_array_unref (self->chapters);
  g_free (self);
}

static const char *
find_attribute (const char  *name,
                const char **names,
                const char **values)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        return values[i];
    }

  return "";
}

static gboolean
begin_block (Reader      *reader,
             const char  *element,
             const char  *keys)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (!g_str_equal (kinds[i].element, element))
        continue;

      reader->block = g_new0 (CaptivesHelpBlock, 1);
      reader->block->kind = kinds[i].kind;
      reader->block->keys = *keys != '\0' ? g_strdup (keys) : NULL;
      g_ptr_array_add (reader->chapter->blocks, reader->block);
      g_string_truncate (reader->markup, 0);
      g_string_truncate (reader->text, 0);
      return TRUE;
    }

  return FALSE;
}

static void
begin_chapter (Reader      *reader,
               const char **names,
               const char **values)
{
  reader->chapter = g_new0 (CaptivesHelpChapter, 1);
  reader->chapter->id = g_strdup (find_attribute ("id", names, values));
  reader->chapter->title = g_strdup (find_attribute ("title", names, values));
  reader->chapter->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  g_ptr_array_add (reader->book->chapters, reader->chapter);
}

/* What stands in the text of a block. */
static gboolean
begin_span (Reader      *reader,
            const char  *element,
            const char  *to)
{
  g_autofree char *link = NULL;

  if (g_str_equal (element, "b"))
    g_string_append (reader->markup, "<b>");
  else if (g_str_equal (element, "k"))
    g_string_append (reader->markup, "<b>");
  else if (g_str_equal (element, "a"))
    {
      link = g_markup_printf_escaped ("<a href=\"%s\">", to);
      g_string_append (reader->markup, link);
    }
  else
    return FALSE;

  return TRUE;
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Reader *reader = user_data;
  gboolean known = FALSE;

  if (reader->block != NULL)
    known = begin_span (reader, element, find_attribute ("to", names, values));
  else if (reader->chapter != NULL)
    known = begin_block (reader, element, find_attribute ("of", names, values));
  else if (g_str_equal (element, "chapter") && reader->book->title != NULL)
    {
      begin_chapter (reader, names, values);
      known = TRUE;
    }
  else if (g_str_equal (element, "guide") && reader->book->title == NULL)
    {
      reader->book->title = g_strdup (find_attribute ("title", names, values));
      known = TRUE;
    }

  if (!known)
    g_set_error (error, CAPTIVES_HELP_ERROR, CAPTIVES_HELP_ERROR_ELEMENT, "A guide has no element <%s> here.", element);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              user_data,
             GError              **error)
{
  Reader *reader = user_data;

  if (g_str_equal (element, "b") || g_str_equal (element, "k"))
    g_string_append (reader->markup, "</b>");
  else if (g_str_equal (element, "a"))
    g_string_append (reader->markup, "</a>");
  else if (reader->block != NULL)
    {
      reader->block->markup = g_strdup (g_strstrip (reader->markup->str));
      reader->block->text = g_strdup (g_strstrip (reader->text->str));
      reader->block = NULL;
    }
  else if (g_str_equal (element, "chapter"))
    reader->chapter = NULL;
}

/* The lines of the file are not those of the page. */
static void
append_text (GMarkupParseContext  *context,
             const char           *text,
             gsize                 length,
             gpointer              user_data,
             GError              **error)
{
  Reader *reader = user_data;
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  if (reader->block == NULL)
    return;

  for (gsize i = 0; i < length; i++)
    {
      gboolean blank = g_ascii_isspace (text[i]);

      if (!blank)
        g_string_append_c (line, text[i]);
      else if (i == 0 || !g_ascii_isspace (text[i - 1]))
        g_string_append_c (line, ' ');
    }
  escaped = g_markup_escape_text (line->str, line->len);
  g_string_append (reader->markup, escaped);
  g_string_append_len (reader->text, line->str, line->len);
}

CaptivesHelpBook *
captives_help_book_parse (const char  *xml,
                          gssize       length,
                          GError     **error)
{
  const GMarkupParser parser = { .start_element = start_element, .end_element = end_element, .text = append_text };
  g_autoptr (CaptivesHelpBook) book = g_new0 (CaptivesHelpBook, 1);
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { .book = book, .markup = markup, .text = text };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);

  g_return_val_if_fail (xml != NULL, NULL);

  book->chapters = g_ptr_array_new_with_free_func ((GDestroyNotify) chapter_free);
  if (!g_markup_parse_context_parse (context, xml, length, error) || !g_markup_parse_context_end_parse (context, error))
    return NULL;

  return g_steal_pointer (&book);
}

CaptivesHelpBook *
captives_help_book_load (CaptivesLanguage language)
{
  g_autofree char *path = g_strdup_printf ("/io/github/captives/Captives/help/%s.xml", captives_language_get_code (language));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  CaptivesHelpBook *book = NULL;
  gsize length;

  if (bytes != NULL)
    {
      const char *xml = g_bytes_get_data (bytes, &length);

      book = captives_help_book_parse (xml, (gssize) length, &error);
    }
  /* It is part of the program: that it can be read is tested. */
  if (book == NULL)
    g_error ("%s", error->message);

  return book;
}

int
captives_help_book_find (const CaptivesHelpBook *self,
                         const char             *id)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->chapters->len; i++)
    {
      if (g_strcmp0 (((const CaptivesHelpChapter *) g_ptr_array_index (self->chapters, i))->id, id) == 0)
        return i;
    }

  return -1;
}

static gboolean
has_words (const char *text,
           char      **words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (folded, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
search_chapter (const CaptivesHelpChapter *chapter,
                guint                      index,
                char                     **words,
                GArray                    *hits)
{
  guint before = hits->len;

  if (has_words (chapter->title, words))
    g_array_append_val (hits, ((CaptivesHelpHit) { index, -1 }));

  for (guint i = 0; i < chapter->blocks->len && hits->len - before < MOST_HITS; i++)
    {
      const CaptivesHelpBlock *block = g_ptr_array_index (chapter->blocks, i);
      g_autofree char *text = g_strjoin (" ", block->keys != NULL ? block->keys : "", block->text, NULL);

      if (has_words (text, words))
        g_array_append_val (hits, ((CaptivesHelpHit) { index, (int) i }));
    }
}

GArray *
captives_help_book_search (const CaptivesHelpBook *self,
                           const char             *query)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (CaptivesHelpHit));
  g_autofree char *folded = NULL;
  g_auto (GStrv) pieces = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (self != NULL, hits);
  g_return_val_if_fail (query != NULL, hits);

  folded = g_utf8_casefold (query, -1);
  /* An ideographic space parts words as well. */
  pieces = g_regex_split_simple ("\\s+", folded, 0, 0);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      if (*pieces[i] != '\0')
        g_strv_builder_add (builder, pieces[i]);
    }
  words = g_strv_builder_end (builder);
  if (words[0] == NULL)
    return hits;

  for (guint i = 0; i < self->chapters->len; i++)
    search_chapter (g_ptr_array_index (self->chapters, i), i, words, hits);

  return hits;
}
