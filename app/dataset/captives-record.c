/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-record.h"

#include <math.h>
#include <stdlib.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

/* Sides of a picture that was only scaled keep their ratio to within a pixel of the shorter one. */
#define SCALING_TOLERANCE 1.0

G_DEFINE_QUARK (captives-record-error-quark, captives_record_error)

/* A string as JSON has it, or null. */
static void
append_string (GString    *out,
               const char *text)
{
  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (out, "\\%c", *c);
    else if ((guchar) *c < 0x20)
      g_string_append_printf (out, "\\u%04x", (guint) (guchar) *c);
    else
      g_string_append_c (out, *c);
  g_string_append_c (out, '"');
}

static void
append_name (GString    *out,
             const char *name)
{
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  g_string_append_printf (out, "\"%s\":", name);
}

static void
append_member (GString    *out,
               const char *name,
               const char *text)
{
  append_name (out, name);
  append_string (out, text);
}

/* In the fewest digits that give the same number back: a comparison must not find a change that is none. */
static void
append_number (GString    *out,
               const char *name,
               double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return;
  g_ascii_formatd (text, sizeof text, "%.15g", value);
  if (g_ascii_strtod (text, NULL) != value)
    g_ascii_dtostr (text, sizeof text, value);
  append_name (out, name);
  g_string_append (out, text);
}

static void
append_figure (GString                    *out,
               const CaptivesRecordFigure *figure)
{
  g_string_append_c (out, '{');
  append_member (out, "figure", figure->figure);
  append_member (out, "value", figure->value);
  if (figure->nature != NULL)
    {
      append_member (out, "printed", figure->printed);
      append_number (out, "number", figure->number);
      append_number (out, "low", figure->low);
      append_number (out, "high", figure->high);
      append_member (out, "unit", figure->unit);
      append_member (out, "qualifier", figure->qualifier);
      append_member (out, "nature", figure->nature);
    }
  g_string_append_c (out, '}');
}

static void
append_page (GString              *out,
             const CaptivesRecord *self)
{
  append_member (out, "page", self->page);
  append_number (out, "width", self->width);
  append_number (out, "height", self->height);
  append_number (out, "text-scale", self->text_scale);
  append_member (out, "notes", self->notes);
}

static void
append_look (GString              *out,
             const CaptivesRecord *self)
{
  append_member (out, "theme", self->theme);
  append_number (out, "scale", self->scale);
  append_number (out, "density", self->density);
  append_name (out, "outlines");
  g_string_append (out, self->outlines ? "true" : "false");
  if (self->pixel_width > 0)
    {
      append_number (out, "pixel-width", self->pixel_width);
      append_number (out, "pixel-height", self->pixel_height);
    }
}

char *
captives_record_write (const CaptivesRecord *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("{");
  append_number (out, "format", CAPTIVES_RECORD_FORMAT);
  append_member (out, "dataset", self->dataset);
  append_member (out, "version", self->version);
  append_member (out, "hash", self->hash);
  append_member (out, "chart", self->chart);
  append_member (out, "reading", self->reading);
  append_member (out, "language", captives_language_get_code (self->locale.language));
  if (self->locale.numbers != CAPTIVES_NUMBERS_LANGUAGE)
    append_member (out, "numbers", captives_number_style_get_name (self->locale.numbers));
  if (self->axis != NULL)
    append_member (out, "axis", self->axis);
  if (self->definition != NULL)
    append_member (out, "definition", self->definition);
  append_member (out, "created", self->created);
  if (self->page != NULL)
    append_page (out, self);
  if (self->theme != NULL)
    append_look (out, self);
  append_name (out, "figures");
  g_string_append_c (out, '[');
  for (guint i = 0; i < self->n_figures; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_figure (out, &self->figures[i]);
    }
  g_string_append (out, "]}");

  return g_string_free (out, FALSE);
}

static gboolean
is_scaled (const CaptivesRecord *self)
{
  double across = (double) self->found_width * self->pixel_height;
  double down = (double) self->found_height * self->pixel_width;

  return fabs (across - down) <= SCALING_TOLERANCE * MAX (self->pixel_width, self->pixel_height);
}

gboolean
captives_record_check_pixels (const CaptivesRecord  *self,
                              GError               **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->found_width == 0 || self->pixel_width == 0
      || (self->found_width == self->pixel_width && self->found_height == self->pixel_height))
    return TRUE;

  g_set_error (error, CAPTIVES_RECORD_ERROR,
               is_scaled (self) ? CAPTIVES_RECORD_ERROR_SCALED : CAPTIVES_RECORD_ERROR_CROPPED,
               is_scaled (self)
                 ? _("The picture was scaled after it was exported: it has %u × %u pixels and had %u × %u.")
                 : _("The picture was cropped after it was exported: it has %u × %u pixels and had %u × %u; what is missing may "
                     "be a figure, a caution or a source."),
               self->found_width, self->found_height, self->pixel_width, self->pixel_height);
  return FALSE;
}
