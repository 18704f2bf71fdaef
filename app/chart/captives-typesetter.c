/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-typesetter.h"
#include "captives-line-rules.h"

#include <string.h>

/* Text is laid out once at this size and its measures scaled: metrics are not hinted, so they are proportional, and a
 * page that tries several sizes shapes each text only once. */
#define REFERENCE 64.0

struct _CaptivesTypesetter
{
  PangoLayout       *layout; /* one for all strings: making layouts costs more than setting their text */
  CaptivesTextStyle  style;  /* that the layout has now */
  GHashTable        *texts;  /* (key CachedText) itself the value */
};

/* A place where a line may end. */
typedef struct
{
  guint  end;     /* bytes: the next line begins here */
  guint  trimmed; /* bytes: this line's text ends here */
  double x;       /* right edge of the text up to @trimmed, at the reference size */
  double next_x;  /* left edge of what follows @end */
} Break;

typedef struct
{
  gboolean           bold;
  CaptivesLineRules  rules;
  CaptivesLanguage   language;
  char              *text;
  CaptivesTextSize   size;   /* at the reference size; width < 0: not measured yet */
  char              *bound;  /* @text with its no-break spaces; NULL: not broken yet */
  GArray            *breaks; /* (element-type Break) of @bound */
} CachedText;

static guint
cached_text_hash (gconstpointer data)
{
  const CachedText *self = data;

  return g_str_hash (self->text) ^ ((guint) self->language << 1) ^ (guint) self->bold;
}

static gboolean
cached_text_equal (gconstpointer a,
                   gconstpointer b)
{
  const CachedText *first = a;
  const CachedText *second = b;

  return first->bold == second->bold && first->rules == second->rules && first->language == second->language
         && strcmp (first->text, second->text) == 0;
}

static void
cached_text_free (gpointer data)
{
  CachedText *self = data;

  g_free (self->text);
  g_free (self->bound);
  g_clear_pointer (&self->breaks, g_array_unref);
  g_free (self);
}

CaptivesTypesetter *
captives_typesetter_new (PangoContext *context)
{
  CaptivesTypesetter *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (CaptivesTypesetter, 1);
  pango_context_set_round_glyph_positions (context, FALSE);
  self->layout = pango_layout_new (context);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  self->texts = g_hash_table_new_full (cached_text_hash, cached_text_equal, cached_text_free, NULL);

  return self;
}

void
captives_typesetter_free (CaptivesTypesetter *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->layout);
  g_hash_table_unref (self->texts);
  g_free (self);
}

static CachedText *
get_cached (CaptivesTypesetter *self,
            CaptivesTextStyle   style,
            const char         *text,
            CaptivesLineRules   rules)
{
  CachedText key = { .bold = style.bold, .rules = rules, .language = style.language, .text = (char *) text };
  CachedText *found = g_hash_table_lookup (self->texts, &key);

  if (found != NULL)
    return found;

  found = g_new0 (CachedText, 1);
  found->bold = style.bold;
  found->rules = rules;
  found->language = style.language;
  found->text = g_strdup (text);
  found->size.width = -1.0;
  g_hash_table_add (self->texts, found);

  return found;
}

static void
set_text (CaptivesTypesetter *self,
          const CachedText   *cached,
          const char         *text)
{
  gboolean same
      = self->style.size > 0.0 && self->style.bold == cached->bold && self->style.language == cached->language;

  if (!same)
    {
      self->style = (CaptivesTextStyle) { REFERENCE, cached->bold, cached->language };
      captives_text_style_apply (self->style, self->layout);
    }
  pango_layout_set_text (self->layout, text, -1);
}

CaptivesTextSize
captives_typesetter_measure (CaptivesTypesetter *self,
                             CaptivesTextStyle   style,
                             const char         *text)
{
  CachedText *cached;
  PangoRectangle logical;
  double factor;

  g_return_val_if_fail (self != NULL && text != NULL, ((CaptivesTextSize) { 0 }));
  g_return_val_if_fail (style.size > 0.0, ((CaptivesTextSize) { 0 }));

  cached = get_cached (self, style, text, CAPTIVES_LINE_RULES_LANGUAGE);
  if (cached->size.width < 0.0)
    {
      set_text (self, cached, text);
      pango_layout_get_extents (self->layout, NULL, &logical);
      cached->size.width = pango_units_to_double (logical.width);
      cached->size.ascent = pango_units_to_double (pango_layout_get_baseline (self->layout));
      cached->size.descent = pango_units_to_double (logical.height) - cached->size.ascent;
    }
  factor = style.size / REFERENCE;

  return (CaptivesTextSize) { cached->size.width * factor, cached->size.ascent * factor, cached->size.descent * factor };
}

/* One step through a text that is laid out in a single line. */
typedef struct
{
  const PangoLogAttr *attrs;
  CaptivesLanguage    language;
  CaptivesLineRules   rules;
  gunichar            before;    /* the character before; 0 at the start */
  guint               trimmed;   /* bytes: after the last character that is not blank */
  double              trimmed_x;
} BreakFinder;

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == 0x3000;
}

static void
find_break (BreakFinder *finder,
            const char  *text,
            const char  *at,
            double       x,
            GArray      *breaks)
{
  guint index = (guint) (at - text);
  gunichar c = g_utf8_get_char (at);
  gboolean ends = FALSE;

  if (finder->before != 0 && !is_blank (finder->before))
    {
      finder->trimmed = index;
      finder->trimmed_x = x;
    }
  if (c == 0)
    ends = TRUE;
  else if (finder->before != 0)
    ends = captives_line_rules_allow (finder->rules, finder->language, finder->attrs, finder->before, c);
  if (ends)
    {
      Break place = { index, finder->trimmed, finder->trimmed_x, x };

      g_array_append_val (breaks, place);
    }
  finder->before = c;
  finder->attrs++;
}

/* Lists where lines may end: one pass over the characters. */
static GArray *
list_breaks (CaptivesTypesetter *self,
             const CachedText   *cached)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (Break));
  BreakFinder finder = { .language = cached->language, .rules = cached->rules };
  PangoLayoutIter *iter;
  PangoRectangle cell = { 0 };
  const char *text;
  int n_attrs;

  set_text (self, cached, cached->bound);
  finder.attrs = pango_layout_get_log_attrs_readonly (self->layout, &n_attrs);
  /* Pango may have replaced bytes that are not UTF-8. */
  text = pango_layout_get_text (self->layout);
  iter = pango_layout_get_iter (self->layout);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      /* The iterator goes from left to right, as all three languages do; clusters hold one or more characters. */
      while (pango_layout_iter_get_index (iter) < at - text && pango_layout_iter_next_char (iter))
        ;
      pango_layout_iter_get_char_extents (iter, &cell);
      find_break (&finder, text, at, pango_units_to_double (cell.x), breaks);
    }
  find_break (&finder, text, text + strlen (text), pango_units_to_double (cell.x + cell.width), breaks);
  pango_layout_iter_free (iter);

  return breaks;
}

/* Returns: (transfer full): @text with ordinary blanks for those that bind, but for those inside a number */
static char *
loosen (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean in_number
          = at > text && g_ascii_isdigit (at[-1]) && g_unichar_isdigit (g_utf8_get_char (g_utf8_next_char (at)));

      g_string_append_unichar (out, c == 0xa0 && !in_number ? ' ' : c);
    }

  return g_string_free (out, FALSE);
}

static gboolean add_lines (CaptivesTypesetter *self,
                           CaptivesTextStyle   style,
                           CachedText         *cached,
                           double              width,
                           GPtrArray          *lines);

/* A line that rules made wider than its room is broken by the next looser ones. */
static void
add_wide_line (CaptivesTypesetter *self,
               CaptivesTextStyle   style,
               const char         *line,
               double              width,
               CaptivesLineRules   rules,
               GPtrArray          *lines)
{
  g_autofree char *loose = loosen (line);

  add_lines (self, style, get_cached (self, style, loose, rules), width, lines);
}

static void
ensure_breaks (CaptivesTypesetter *self,
               CaptivesTextStyle   style,
               CachedText         *cached)
{
  if (cached->breaks != NULL)
    return;

  cached->bound = cached->rules == CAPTIVES_LINE_RULES_LANGUAGE ? captives_text_bind (cached->text, style.language)
                                                                : g_strdup (cached->text);
  cached->breaks = list_breaks (self, cached);
}

/* @width: at the reference size.  Returns: FALSE if the rules of the language could not be kept */
static gboolean
add_lines (CaptivesTypesetter *self,
           CaptivesTextStyle   style,
           CachedText         *cached,
           double              width,
           GPtrArray          *lines)
{
  guint start = 0;
  double start_x = 0.0;
  gboolean kept = TRUE;

  /* Between two letters of a word their kerning is lost. */
  if (cached->rules == CAPTIVES_LINE_RULES_NONE)
    width = MAX (width - REFERENCE * 0.06, 1.0);
  ensure_breaks (self, style, cached);

  for (guint i = 0; i < cached->breaks->len; i++)
    {
      const Break *place = &g_array_index (cached->breaks, Break, i);
      gboolean last = i + 1 == cached->breaks->len;
      g_autofree char *line = NULL;

      if (!last && place[1].x - start_x <= width)
        continue;
      line = g_strndup (cached->bound + start, place->trimmed - MIN (start, place->trimmed));
      if (place->x - start_x > width && cached->rules != CAPTIVES_LINE_RULES_NONE)
        {
          add_wide_line (self, style, line, width, cached->rules + 1, lines);
          kept = FALSE;
        }
      else if (*line != '\0' || (last && lines->len == 0))
        g_ptr_array_add (lines, g_steal_pointer (&line));
      start = place->end;
      start_x = place->next_x;
    }

  return kept;
}

/* A last line shorter than this share of the width is a widow. */
#define WIDOW 0.2

/* A paragraph longer than this keeps its widow: the eye does not see it there, and the page needs the width. */
#define MOST_LINES 4

/* Whether the last line of @lines, set in @width, looks lost. */
static gboolean
has_widow (CaptivesTypesetter *self,
           CaptivesTextStyle   style,
           GPtrArray          *lines,
           double              width)
{
  if (lines->len < 2 || lines->len > MOST_LINES)
    return FALSE;

  return captives_typesetter_measure (self, style, g_ptr_array_index (lines, lines->len - 1)).width < width * WIDOW;
}

static gboolean
fit_alone (CaptivesTypesetter *self,
           CaptivesTextStyle   style,
           GPtrArray          *lines,
           double              width)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (g_utf8_strlen (line, -1) > 1 && captives_typesetter_measure (self, style, line).width > width)
        return FALSE;
    }

  return TRUE;
}

/* Breaks are found in the text as a whole, where a letter may stand closer to the blank beside it than the edge of a line allows:
   a line by itself can come out a little wider.  Then less is put on the lines.
   @kept: (out): whether the rules of the language could be kept */
static GPtrArray *
wrap (CaptivesTypesetter *self,
      CaptivesTextStyle   style,
      const char         *text,
      double              width,
      gboolean           *kept)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (double spare = 0.25; spare <= 4.0; spare *= 2.0)
    {
      g_ptr_array_set_size (lines, 0);
      *kept = add_lines (self, style, get_cached (self, style, text, CAPTIVES_LINE_RULES_LANGUAGE),
                         width * REFERENCE / style.size - spare, lines);
      if (fit_alone (self, style, lines, width))
        break;
    }

  return lines;
}

/* Returns: (transfer full) (nullable): as many lines, none of which ends inside a phrase; NULL if no width up to @width gives them */
static GPtrArray *
wrap_phrases (CaptivesTypesetter *self,
              CaptivesTextStyle   style,
              const char         *text,
              double              width,
              guint               n_lines)
{
  gboolean kept = TRUE;

  for (guint percent = 98; percent >= 60 && kept; percent -= 2)
    {
      g_autoptr (GPtrArray) narrower = wrap (self, style, text, width * percent / 100.0, &kept);

      if (narrower->len > n_lines)
        return NULL;
      if (kept && !captives_line_rules_part_phrases (narrower) && !has_widow (self, style, narrower, width))
        return g_steal_pointer (&narrower);
    }

  return NULL;
}

/* A headline is read at a glance; other text has more lines than it has phrases that end with them. */
static gboolean
is_headline (CaptivesTextStyle  style,
             GPtrArray         *lines)
{
  return style.bold && style.language == CAPTIVES_LANGUAGE_JAPANESE && lines->len >= 2 && lines->len <= MOST_LINES;
}

GPtrArray *
captives_typesetter_wrap (CaptivesTypesetter *self,
                          CaptivesTextStyle   style,
                          const char         *text,
                          double              width)
{
  GPtrArray *lines;
  g_autofree char *valid = NULL;
  gboolean kept;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);
  g_return_val_if_fail (style.size > 0.0 && width > 0.0, NULL);

  valid = g_utf8_make_valid (text, -1);
  lines = wrap (self, style, valid, width, &kept);
  if (kept && is_headline (style, lines) && captives_line_rules_part_phrases (lines))
    {
      GPtrArray *phrases = wrap_phrases (self, style, valid, width, lines->len);

      if (phrases != NULL)
        {
          g_ptr_array_unref (lines);
          return phrases;
        }
    }
  /* Narrower lines, as long as they do not become more, move words down to keep the last one company. */
  for (guint percent = 96; percent >= 60 && kept && has_widow (self, style, lines, width); percent -= 4)
    {
      g_autoptr (GPtrArray) narrower = wrap (self, style, valid, width * percent / 100.0, &kept);

      if (narrower->len != lines->len || !kept)
        break;
      g_ptr_array_unref (lines);
      lines = g_steal_pointer (&narrower);
    }

  return lines;
}

double
captives_typesetter_measure_word (CaptivesTypesetter *self,
                                  CaptivesTextStyle   style,
                                  const char         *text)
{
  g_autofree char *valid = NULL;
  CachedText *cached;
  double start = 0.0;
  double widest = 0.0;

  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (style.size > 0.0, 0.0);

  if (text == NULL || *text == '\0')
    return 0.0;

  valid = g_utf8_make_valid (text, -1);
  cached = get_cached (self, style, valid, CAPTIVES_LINE_RULES_LANGUAGE);
  ensure_breaks (self, style, cached);
  for (guint i = 0; i < cached->breaks->len; i++)
    {
      const Break *place = &g_array_index (cached->breaks, Break, i);

      widest = MAX (widest, place->x - start);
      start = place->next_x;
    }

  /* What captives_typesetter_wrap () keeps free, and a hair. */
  return (widest + 0.5) * style.size / REFERENCE;
}
