/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-sheet.h"

#include "captives-csv.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

struct _CaptivesSheet
{
  const CaptivesColumn *columns;
  guint                 n_columns;
  GPtrArray            *cells; /* (element-type utf8): row after row, never NULL */
};

static const char *const format_names[] = { "table", "csv", "json" };

gboolean
captives_sheet_format_parse (const char          *name,
                             CaptivesSheetFormat *out)
{
  g_return_val_if_fail (out != NULL, FALSE);

  if (name == NULL)
    name = "table";
  for (gsize i = 0; i < G_N_ELEMENTS (format_names); i++)
    if (g_str_equal (name, format_names[i]))
      {
        *out = (CaptivesSheetFormat) i;
        return TRUE;
      }
  return FALSE;
}

CaptivesSheet *
captives_sheet_new (const CaptivesColumn *columns,
                    guint                 n_columns)
{
  CaptivesSheet *self;

  g_return_val_if_fail (columns != NULL && n_columns > 0, NULL);

  self = g_new0 (CaptivesSheet, 1);
  self->columns = columns;
  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
captives_sheet_free (CaptivesSheet *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
captives_sheet_add (CaptivesSheet *self,
                    const char    *text)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_add (self->cells, g_strdup (text != NULL ? text : ""));
}

void
captives_sheet_add_number (CaptivesSheet *self,
                           double         value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (self != NULL);

  if (!isfinite (value))
    {
      captives_sheet_add (self, NULL);
      return;
    }
  /* Fifteen digits give back every number of a dataset as it was written: 3.1, not 3.1000000000000001. */
  captives_sheet_add (self, g_ascii_formatd (digits, sizeof digits, "%.15g", value));
}

guint
captives_text_columns (const char *text)
{
  guint n_columns = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (letter))
        n_columns += g_unichar_iswide (letter) ? 2 : 1;
    }
  return n_columns;
}

static guint
get_n_rows (CaptivesSheet *self)
{
  return self->cells->len / self->n_columns;
}

static const char *
get_cell (CaptivesSheet *self,
          guint          row,
          guint          column)
{
  return g_ptr_array_index (self->cells, row * self->n_columns + column);
}

static guint *
measure_columns (CaptivesSheet *self)
{
  guint *widths = g_new0 (guint, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].heading != NULL)
        widths[i] = captives_text_columns (_(self->columns[i].heading));
      for (guint row = 0; row < get_n_rows (self); row++)
        widths[i] = MAX (widths[i], captives_text_columns (get_cell (self, row, i)));
    }
  return widths;
}

static void
append_blanks (GString *out,
               guint    n_blanks)
{
  for (guint i = 0; i < n_blanks; i++)
    g_string_append_c (out, ' ');
}

/* @row: -1 for the headings. */
static void
append_table_row (CaptivesSheet *self,
                  GString       *out,
                  const guint   *widths,
                  int            row)
{
  guint gap = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const CaptivesColumn *column = &self->columns[i];
      const char *text;
      guint blanks;

      if (column->heading == NULL)
        continue;

      text = row < 0 ? _(column->heading) : get_cell (self, (guint) row, i);
      blanks = widths[i] - captives_text_columns (text);
      append_blanks (out, gap + (column->number ? blanks : 0));
      g_string_append (out, text);
      gap = 2 + (column->number ? 0 : blanks);
    }
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
write_table (CaptivesSheet *self,
             GString       *out)
{
  g_autofree guint *widths = measure_columns (self);

  for (int row = -1; row < (int) get_n_rows (self); row++)
    append_table_row (self, out, widths, row);
}

static void
append_csv_cell (CaptivesSheet *self,
                 GString       *out,
                 int            row,
                 guint          column,
                 gboolean       last)
{
  const char *text = row < 0 ? self->columns[column].name : get_cell (self, (guint) row, column);

  captives_csv_append (out, *text != '\0' ? text : NULL, last);
}

static void
write_csv (CaptivesSheet *self,
           GString       *out)
{
  guint last = self->n_columns - 1;

  while (self->columns[last].name == NULL)
    last--;

  for (int row = -1; row < (int) get_n_rows (self); row++)
    for (guint i = 0; i <= last; i++)
      if (self->columns[i].name != NULL)
        append_csv_cell (self, out, row, i, i == last);
}

static void
append_json_string (GString    *out,
                    const char *text)
{
  g_string_append_c (out, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_printf (out, "\\%c", *at);
      else if ((guchar) *at < 0x20)
        g_string_append_printf (out, "\\u%04x", (guint) *at);
      else
        g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

static void
append_json_row (CaptivesSheet *self,
                 GString       *out,
                 guint          row)
{
  const char *comma = "";

  g_string_append (out, "  {");
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *text = get_cell (self, row, i);

      if (self->columns[i].name == NULL)
        continue;

      g_string_append_printf (out, "%s\"%s\": ", comma, self->columns[i].name);
      if (*text == '\0')
        g_string_append (out, "null");
      else if (self->columns[i].number)
        g_string_append (out, text);
      else
        append_json_string (out, text);
      comma = ", ";
    }
  g_string_append_c (out, '}');
}

static void
write_json (CaptivesSheet *self,
            GString       *out)
{
  g_string_append (out, "[\n");
  for (guint row = 0; row < get_n_rows (self); row++)
    {
      append_json_row (self, out, row);
      g_string_append (out, row + 1 < get_n_rows (self) ? ",\n" : "\n");
    }
  g_string_append (out, "]\n");
}

char *
captives_sheet_write (CaptivesSheet       *self,
                      CaptivesSheetFormat  format)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->cells->len % self->n_columns == 0, NULL);

  out = g_string_new (NULL);
  if (format == CAPTIVES_SHEET_JSON)
    write_json (self, out);
  else if (format == CAPTIVES_SHEET_CSV)
    write_csv (self, out);
  else if (get_n_rows (self) > 0)
    write_table (self, out);
  return g_string_free (out, FALSE);
}
