/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-typesetter.h"

#include <string.h>

struct _CaptivesTypesetter
{
  PangoLayout       *layout; /* one for all strings: making layouts costs more than setting their text */
  CaptivesTextStyle  style;  /* that the layout has now */
  GHashTable        *sizes;  /* (key CachedText) (value CaptivesTextSize) */
};

typedef struct
{
  CaptivesTextStyle  style;
  char              *text;
} CachedText;

static guint
cached_text_hash (gconstpointer data)
{
  const CachedText *self = data;

  return g_str_hash (self->text) ^ g_double_hash (&self->style.size) ^ ((guint) self->style.language << 1) ^ (guint) self->style.bold;
}

static gboolean
style_equal (CaptivesTextStyle a,
             CaptivesTextStyle b)
{
  return a.size == b.size && a.bold == b.bold && a.language == b.language;
}

static gboolean
cached_text_equal (gconstpointer a,
                   gconstpointer b)
{
  const CachedText *first = a;
  const CachedText *second = b;

  return style_equal (first->style, second->style) && strcmp (first->text, second->text) == 0;
}

static void
cached_text_free (gpointer data)
{
  CachedText *self = data;

  g_free (self->text);
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
  self->sizes = g_hash_table_new_full (cached_text_hash, cached_text_equal, cached_text_free, g_free);

  return self;
}

void
captives_typesetter_free (CaptivesTypesetter *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->layout);
  g_hash_table_unref (self->sizes);
  g_free (self);
}

static void
set_text (CaptivesTypesetter *self,
          CaptivesTextStyle   style,
          const char         *text)
{
  if (!style_equal (self->style, style))
    {
      captives_text_style_apply (style, self->layout);
      self->style = style;
    }
  pango_layout_set_text (self->layout, text, -1);
}

CaptivesTextSize
captives_typesetter_measure (CaptivesTypesetter *self,
                             CaptivesTextStyle   style,
                             const char         *text)
{
  CachedText key = { style, (char *) text };
  CaptivesTextSize *size;
  PangoRectangle logical;
  CachedText *kept;

  g_return_val_if_fail (self != NULL && text != NULL, ((CaptivesTextSize) { 0 }));
  g_return_val_if_fail (style.size > 0.0, ((CaptivesTextSize) { 0 }));

  size = g_hash_table_lookup (self->sizes, &key);
  if (size != NULL)
    return *size;

  set_text (self, style, text);
  pango_layout_get_extents (self->layout, NULL, &logical);
  size = g_new0 (CaptivesTextSize, 1);
  size->width = pango_units_to_double (logical.width);
  size->ascent = pango_units_to_double (pango_layout_get_baseline (self->layout));
  size->descent = pango_units_to_double (logical.height) - size->ascent;

  kept = g_new0 (CachedText, 1);
  *kept = (CachedText) { style, g_strdup (text) };
  g_hash_table_insert (self->sizes, kept, size);

  return *size;
}

/* A place where a line may end: after the character before @end. */
typedef struct
{
  guint  end;     /* bytes: the next line begins here */
  guint  trimmed; /* bytes: this line's text ends here */
  double x;       /* points: right edge of the text up to @trimmed */
  double next_x;  /* points: left edge of what follows @end */
} Break;

static gboolean
is_counter (gunichar c)
{
  static const char counters[] = "人名年月日万千億％%枚名隻回度割・";

  return c != 0 && c < 0x10000 && g_utf8_strchr (counters, -1, c) != NULL && c != 0x30fb;
}

/* Japanese keeps a number together with the word that counts and with 約 before it; the general rules (UAX #14) do not. */
static gboolean
japanese_may_break (gunichar before,
                    gunichar after)
{
  static const char no_start[] = "、。，．・：；？！ー）」』】〕〉》］｝ぁぃぅぇぉっゃゅょァィゥェォッャュョ々ゝゞ";

  if (g_utf8_strchr (no_start, -1, after) != NULL)
    return FALSE;
  if (g_unichar_isdigit (before) && is_counter (after))
    return FALSE;
  if (g_unichar_isdigit (after) && (before == 0x7d04 /* 約 */ || before == 0x7b2c /* 第 */))
    return FALSE;

  return TRUE;
}

/* Whether @text may go over to a new line between the two characters; what Pango's own answer was is in @pango. */
static gboolean
may_break (const PangoLogAttr *pango,
           CaptivesLanguage    language,
           gunichar            before,
           gunichar            after)
{
  if (pango->is_mandatory_break)
    return TRUE;
  if (!pango->is_line_break)
    return FALSE;
  /* A range or a sign stays with its numbers, whatever the script. */
  if (g_unichar_isdigit (after) && (before == 0x2013 || before == 0x301c || before == 0xff5e || before == 0x2212))
    return FALSE;
  if (g_unichar_isdigit (before) && (after == 0x2013 || after == 0x301c || after == 0xff5e))
    return FALSE;
  if (language == CAPTIVES_LANGUAGE_JAPANESE && before != ' ')
    return japanese_may_break (before, after);

  return TRUE;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == 0x3000;
}

/* Lists where lines may end.  One pass over the clusters of the text, laid out in a single line. */
static GArray *
list_breaks (CaptivesTypesetter *self,
             CaptivesTextStyle   style,
             const char         *text)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (Break));
  const PangoLogAttr *attrs;
  int n_attrs;
  const char *at = text;
  gunichar before = 0;
  guint trimmed = 0;
  double trimmed_x = 0.0;

  set_text (self, style, text);
  attrs = pango_layout_get_log_attrs_readonly (self->layout, &n_attrs);

  for (int i = 0; i < n_attrs; i++)
    {
      guint index = (guint) (at - text);
      gunichar c = g_utf8_get_char (at);
      PangoRectangle cell;
      gboolean end = *at == '\0';

      pango_layout_index_to_pos (self->layout, (int) index, &cell);
      if (i > 0 && !is_blank (before))
        {
          trimmed = index;
          trimmed_x = pango_units_to_double (cell.x);
        }
      if (end || (i > 0 && may_break (&attrs[i], style.language, before, c)))
        {
          Break place = { index, trimmed, trimmed_x, pango_units_to_double (cell.x) };

          g_array_append_val (breaks, place);
        }
      if (end)
        break;
      before = c;
      at = g_utf8_next_char (at);
    }

  return breaks;
}

GPtrArray *
captives_typesetter_wrap (CaptivesTypesetter *self,
                          CaptivesTextStyle   style,
                          const char         *text,
                          double              width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) breaks = NULL;
  g_autofree char *bound = NULL;
  guint start = 0;
  double start_x = 0.0;

  g_return_val_if_fail (self != NULL && text != NULL, lines);
  g_return_val_if_fail (style.size > 0.0 && width > 0.0, lines);

  bound = captives_text_bind (text, style.language);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  breaks = list_breaks (self, style, bound);

  for (guint i = 0; i < breaks->len; i++)
    {
      const Break *place = &g_array_index (breaks, Break, i);
      const Break *next = i + 1 < breaks->len ? place + 1 : NULL;

      /* A little slack: the same text, measured from its own start, may come out a hair wider. */
      if (next != NULL && next->x - start_x <= width - 0.05)
        continue;
      if (place->trimmed > start || (next == NULL && lines->len == 0))
        g_ptr_array_add (lines, g_strndup (bound + start, place->trimmed - MIN (start, place->trimmed)));
      start = place->end;
      start_x = place->next_x;
    }

  return lines;
}
