/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-json.h"

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

#define FORMAT "captives-story"

CaptivesOwnSlide *
captives_own_slide_new (const char *chart,
                        const char *title,
                        const char *note,
                        const char *highlight)
{
  CaptivesOwnSlide *self = g_new0 (CaptivesOwnSlide, 1);

  self->chart = g_strdup (chart);
  self->title = g_strdup (title);
  self->note = g_strdup (note);
  self->highlight = g_strdup (highlight);

  return self;
}

void
captives_own_slide_free (CaptivesOwnSlide *self)
{
  if (self == NULL)
    return;

  g_free (self->chart);
  g_free (self->title);
  g_free (self->note);
  g_free (self->highlight);
  g_free (self);
}

CaptivesOwnStory *
captives_own_story_new (const char *dataset,
                        const char *version)
{
  CaptivesOwnStory *self;

  g_return_val_if_fail (dataset != NULL && version != NULL, NULL);

  self = g_new0 (CaptivesOwnStory, 1);
  self->id = captives_own_create_id ();
  self->title = g_strdup ("");
  self->slides = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_own_slide_free);
  self->dataset = g_strdup (dataset);
  self->version = g_strdup (version);

  return self;
}

CaptivesOwnStory *
captives_own_story_copy (const CaptivesOwnStory *self)
{
  CaptivesOwnStory *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = captives_own_story_new (self->dataset, self->version);
  g_free (copy->id);
  g_free (copy->title);
  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);
  for (guint i = 0; i < self->slides->len; i++)
    {
      const CaptivesOwnSlide *slide = g_ptr_array_index (self->slides, i);

      g_ptr_array_add (copy->slides, captives_own_slide_new (slide->chart, slide->title, slide->note, slide->highlight));
    }

  return copy;
}

void
captives_own_story_free (CaptivesOwnStory *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_clear_pointer (&self->slides, g_ptr_array_unref);
  g_free (self->dataset);
  g_free (self->version);
  g_free (self);
}

static void
take_slides (CaptivesOwnReading *reading,
             JsonObject         *object,
             CaptivesOwnStory   *self)
{
  JsonArray *array = captives_own_take_array (reading, object, "slides", CAPTIVES_OWN_MAX_SLIDES);
  guint n_slides = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n_slides && reading->problem == NULL; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *member = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      CaptivesOwnSlide *slide = captives_own_slide_new (NULL, NULL, NULL, NULL);

      g_ptr_array_add (self->slides, slide);
      if (member == NULL)
        {
          captives_own_fail (reading, CAPTIVES_OWN_ERROR_CONTENT, _("has no valid “%s”."), "slides");
          return;
        }
      slide->chart = captives_own_take_id (reading, member, "chart", TRUE);
      slide->title = captives_own_take_text (reading, member, "title", CAPTIVES_OWN_MAX_TITLE, TRUE);
      slide->note = captives_own_take_note (reading, member, "note", CAPTIVES_OWN_MAX_NOTE);
      slide->highlight = captives_own_take_id (reading, member, "highlight", FALSE);
    }
}

CaptivesOwnStory *
captives_own_story_parse (const char  *name,
                          const char  *text,
                          gsize        length,
                          GError     **error)
{
  g_autoptr (CaptivesOwnStory) self = g_new0 (CaptivesOwnStory, 1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  CaptivesOwnReading reading = { .name = name };
  JsonObject *object;

  g_return_val_if_fail (name != NULL && text != NULL, NULL);

  self->slides = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_own_slide_free);
  object = captives_own_parse_object (&reading, parser, text, length, FORMAT);
  if (object != NULL)
    {
      self->id = captives_own_take_own_id (&reading, object);
      self->title = captives_own_take_text (&reading, object, "title", CAPTIVES_OWN_MAX_TITLE, TRUE);
      self->dataset = captives_own_take_id (&reading, object, "dataset", TRUE);
      self->version = captives_own_take_text (&reading, object, "dataset-version", 60, TRUE);
      take_slides (&reading, object, self);
    }
  if (reading.problem == NULL)
    return g_steal_pointer (&self);

  g_propagate_error (error, reading.problem);
  return NULL;
}

char *
captives_own_story_write (const CaptivesOwnStory *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  captives_own_begin (builder, FORMAT, self->id, self->title);
  captives_own_add (builder, "dataset", self->dataset);
  captives_own_add (builder, "dataset-version", self->version);
  json_builder_set_member_name (builder, "slides");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->slides->len; i++)
    {
      const CaptivesOwnSlide *slide = g_ptr_array_index (self->slides, i);

      json_builder_begin_object (builder);
      captives_own_add (builder, "chart", slide->chart);
      captives_own_add (builder, "title", slide->title);
      captives_own_add (builder, "note", slide->note);
      captives_own_add (builder, "highlight", slide->highlight);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return captives_own_end (builder, TRUE);
}
