/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-record.h"

#include "captives-json.h"

#include <math.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

/* A record is three deep. */
#define MAX_DEPTH 8

#define REPLACEMENT 0xfffd

/* A record with all that its pointers lead to. */
typedef struct
{
  CaptivesRecord        record; /* first: a pointer to it is a pointer to this */
  GStringChunk         *strings;
  CaptivesRecordFigure *figures;
} Owned;

void
captives_record_free (CaptivesRecord *self)
{
  Owned *owned = (Owned *) self;

  if (owned == NULL)
    return;

  g_string_chunk_free (owned->strings);
  g_free (owned->figures);
  g_free (owned);
}

/* (nullable): the text of @node without what a terminal or a label would obey */
static const char *
keep_text (Owned    *self,
           JsonNode *node)
{
  g_autoptr (GString) out = NULL;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  out = g_string_new (NULL);
  for (const char *at = json_node_get_string (node); *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (out, g_unichar_iscntrl (c) ? REPLACEMENT : c);
    }

  return g_string_chunk_insert (self->strings, out->str);
}

static const char *
keep_member (Owned      *self,
             JsonObject *object,
             const char *name)
{
  return keep_text (self, json_object_get_member (object, name));
}

/* NAN where it is not a finite number. */
static double
get_number (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;
  double value = NAN;

  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    value = json_node_get_double (node);

  return isfinite (value) ? value : NAN;
}

/* 0 where there is no such number within reason. */
static double
get_size (JsonObject *object,
          const char *name)
{
  double value = get_number (object, name);

  return value > 0 && value <= G_MAXINT ? value : 0;
}

static gboolean
read_figures (Owned      *self,
              JsonArray  *array)
{
  guint n_figures = json_array_get_length (array);

  if (n_figures > CAPTIVES_RECORD_MAX_FIGURES)
    return FALSE;

  self->figures = g_new0 (CaptivesRecordFigure, n_figures + 1);
  for (guint i = 0; i < n_figures; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      CaptivesRecordFigure *figure = &self->figures[i];

      if (object == NULL)
        return FALSE;
      figure->figure = keep_member (self, object, "figure");
      figure->value = keep_member (self, object, "value");
      figure->printed = keep_member (self, object, "printed");
      figure->number = get_number (object, "number");
      figure->low = get_number (object, "low");
      figure->high = get_number (object, "high");
      figure->unit = keep_member (self, object, "unit");
      figure->qualifier = keep_member (self, object, "qualifier");
      figure->nature = keep_member (self, object, "nature");
      if (figure->figure == NULL)
        return FALSE;
    }
  self->record.figures = self->figures;
  self->record.n_figures = n_figures;

  return TRUE;
}

static void
read_page (Owned      *self,
           JsonObject *root)
{
  CaptivesRecord *record = &self->record;
  JsonNode *outlines = json_object_get_member (root, "outlines");

  record->page = keep_member (self, root, "page");
  record->width = get_size (root, "width");
  record->height = get_size (root, "height");
  record->text_scale = get_size (root, "text-scale");
  record->notes = keep_member (self, root, "notes");
  record->theme = keep_member (self, root, "theme");
  record->scale = get_size (root, "scale");
  record->density = get_size (root, "density");
  record->outlines = outlines != NULL && json_node_get_value_type (outlines) == G_TYPE_BOOLEAN
                     && json_node_get_boolean (outlines);
  record->pixel_width = (guint) get_size (root, "pixel-width");
  record->pixel_height = (guint) get_size (root, "pixel-height");
}

/* FALSE if what every record has is not there. */
static gboolean
read_record (Owned      *self,
             JsonObject *root)
{
  CaptivesRecord *record = &self->record;
  JsonNode *figures = json_object_get_member (root, "figures");

  record->dataset = keep_member (self, root, "dataset");
  record->version = keep_member (self, root, "version");
  record->hash = keep_member (self, root, "hash");
  record->chart = keep_member (self, root, "chart");
  record->reading = keep_member (self, root, "reading");
  record->axis = keep_member (self, root, "axis");
  record->definition = keep_member (self, root, "definition");
  record->created = keep_member (self, root, "created");
  read_page (self, root);
  /* By language in records that name none, and in those that name one of a later version. */
  captives_number_style_parse (keep_member (self, root, "numbers"), &record->locale.numbers);

  return record->dataset != NULL && record->chart != NULL
         && captives_language_parse (keep_member (self, root, "language"), &record->locale.language)
         && figures != NULL && JSON_NODE_HOLDS_ARRAY (figures) && read_figures (self, json_node_get_array (figures));
}

static gboolean
check_format (JsonObject  *root,
              GError     **error)
{
  double format = get_number (root, "format");

  if (format > CAPTIVES_RECORD_FORMAT)
    g_set_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_NEWER,
                 _("was made by a later version of the program: its record has format %.0f, this version reads %u."),
                 format, CAPTIVES_RECORD_FORMAT);
  else if (format != CAPTIVES_RECORD_FORMAT)
    g_set_error_literal (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_DAMAGED,
                         _("has a record that is damaged: its format is not given."));

  return format == CAPTIVES_RECORD_FORMAT;
}

CaptivesRecord *
captives_record_parse (const char  *text,
                       gsize        length,
                       GError     **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (CaptivesRecord) record = NULL;
  JsonNode *root;
  Owned *owned;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (length > CAPTIVES_RECORD_MAX_BYTES || captives_json_is_deep (text, length, MAX_DEPTH))
    {
      g_set_error_literal (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_LIMIT,
                           _("has a record that is larger or deeper than any that this program writes."));
      return NULL;
    }

  parser = json_parser_new ();
  root = captives_json_is_text (text, length) && json_parser_load_from_data (parser, text, (gssize) length, NULL)
           ? json_parser_get_root (parser) : NULL;
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root) && !check_format (json_node_get_object (root), error))
    return NULL;

  owned = g_new0 (Owned, 1);
  owned->strings = g_string_chunk_new (4096);
  record = &owned->record;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root) || !read_record (owned, json_node_get_object (root)))
    {
      g_set_error_literal (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_DAMAGED,
                           _("has a record that is damaged: it does not say which figures of which chart it shows."));
      return NULL;
    }

  return g_steal_pointer (&record);
}
