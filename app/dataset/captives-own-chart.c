/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-json.h"

#include "captives-dataset-layout.h"

#include <string.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

#define FORMAT "captives-chart"

char *
captives_own_create_id (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_strconcat (CAPTIVES_OWN_PREFIX, uuid, NULL);
}

CaptivesOwnChart *
captives_own_chart_new (const char *dataset,
                        const char *version)
{
  CaptivesOwnChart *self;

  g_return_val_if_fail (dataset != NULL && version != NULL, NULL);

  self = g_new0 (CaptivesOwnChart, 1);
  self->id = captives_own_create_id ();
  self->title = g_strdup ("");
  self->kind = CAPTIVES_KIND_CLAIMS;
  self->figures = g_ptr_array_new_with_free_func (g_free);
  self->dataset = g_strdup (dataset);
  self->version = g_strdup (version);

  return self;
}

static gpointer
copy_string (gconstpointer text,
             gpointer      user_data)
{
  return g_strdup (text);
}

CaptivesOwnChart *
captives_own_chart_copy (const CaptivesOwnChart *self)
{
  CaptivesOwnChart *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (CaptivesOwnChart, 1);
  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);
  copy->kind = self->kind;
  copy->question = g_strdup (self->question);
  copy->figures = g_ptr_array_copy (self->figures, (GCopyFunc) copy_string, NULL);
  copy->dataset = g_strdup (self->dataset);
  copy->version = g_strdup (self->version);

  return copy;
}

void
captives_own_chart_free (CaptivesOwnChart *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->question);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_free (self->dataset);
  g_free (self->version);
  g_free (self);
}

gboolean
captives_own_chart_add_figure (CaptivesOwnChart *self,
                               const char       *figure)
{
  g_return_val_if_fail (self != NULL && figure != NULL, FALSE);

  if (self->figures->len >= CAPTIVES_OWN_MAX_FIGURES
      || g_ptr_array_find_with_equal_func (self->figures, figure, g_str_equal, NULL))
    return FALSE;

  g_ptr_array_add (self->figures, g_strdup (figure));
  return TRUE;
}

static void
take_kind (CaptivesOwnReading *reading,
           JsonObject         *object,
           CaptivesOwnChart   *self)
{
  g_autofree char *word = captives_own_take_text (reading, object, "kind", 20, TRUE);
  const char *const *words = captives_layout_get_kind_words ();

  for (int i = 0; word != NULL && words[i] != NULL; i++)
    {
      if (strcmp (words[i], word) == 0)
        {
          self->kind = (CaptivesKind) i;
          return;
        }
    }

  captives_own_fail (reading, CAPTIVES_OWN_ERROR_CONTENT, _("has the “kind” “%s”, which this version does not know."),
                     word != NULL ? word : "");
}

static void
take_figures (CaptivesOwnReading *reading,
              JsonObject         *object,
              CaptivesOwnChart   *self)
{
  JsonArray *array = captives_own_take_array (reading, object, "figures", CAPTIVES_OWN_MAX_FIGURES);
  guint n_figures = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n_figures; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *id = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";

      if (!captives_own_is_id (id))
        captives_own_fail (reading, CAPTIVES_OWN_ERROR_CONTENT, _("has no valid “%s”."), "figures");
      else
        captives_own_chart_add_figure (self, id);
    }
  if (self->question == NULL && self->figures->len == 0)
    captives_own_fail (reading, CAPTIVES_OWN_ERROR_CONTENT, _("names neither figures nor a question."));
}

CaptivesOwnChart *
captives_own_chart_parse (const char  *name,
                          const char  *text,
                          gsize        length,
                          GError     **error)
{
  g_autoptr (CaptivesOwnChart) self = g_new0 (CaptivesOwnChart, 1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  CaptivesOwnReading reading = { .name = name };
  JsonObject *object;

  g_return_val_if_fail (name != NULL && text != NULL, NULL);

  self->figures = g_ptr_array_new_with_free_func (g_free);
  object = captives_own_parse_object (&reading, parser, text, length, FORMAT);
  if (object != NULL)
    {
      self->id = captives_own_take_own_id (&reading, object);
      self->title = captives_own_take_text (&reading, object, "title", CAPTIVES_OWN_MAX_TITLE, TRUE);
      self->question = captives_own_take_id (&reading, object, "question", FALSE);
      self->dataset = captives_own_take_id (&reading, object, "dataset", TRUE);
      self->version = captives_own_take_text (&reading, object, "dataset-version", 60, TRUE);
      take_kind (&reading, object, self);
      take_figures (&reading, object, self);
    }
  if (reading.problem == NULL)
    return g_steal_pointer (&self);

  g_propagate_error (error, reading.problem);
  return NULL;
}

static char *
write_chart (const CaptivesOwnChart *self,
             gboolean                pretty)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  captives_own_begin (builder, FORMAT, self->id, self->title);
  captives_own_add (builder, "kind", captives_layout_get_kind_words ()[self->kind]);
  captives_own_add (builder, "dataset", self->dataset);
  captives_own_add (builder, "dataset-version", self->version);
  captives_own_add (builder, "question", self->question);
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->figures->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (self->figures, i));
  json_builder_end_array (builder);

  return captives_own_end (builder, pretty);
}

char *
captives_own_chart_write (const CaptivesOwnChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return write_chart (self, TRUE);
}

char *
captives_own_chart_write_line (const CaptivesOwnChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return write_chart (self, FALSE);
}
