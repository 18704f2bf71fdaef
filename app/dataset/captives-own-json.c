/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-json.h"

#include "captives-json.h"

#include <string.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (captives-own-error-quark, captives_own_error)

/* A story is three deep. */
#define MAX_DEPTH 8

#define MAX_ID 60

/* Of the files, not of the program. */
#define FORMAT_VERSION 1

gboolean
captives_own_fail (CaptivesOwnReading *reading,
                   CaptivesOwnError    code,
                   const char         *format,
                   ...)
{
  g_autofree char *rest = NULL;
  va_list arguments;

  if (reading->problem != NULL)
    return FALSE;

  va_start (arguments, format);
  rest = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  reading->problem = g_error_new (CAPTIVES_OWN_ERROR, (int) code, _("“%s” %s"), reading->name, rest);

  return FALSE;
}

static JsonNode *
parse (CaptivesOwnReading *reading,
       JsonParser         *parser,
       const char         *text,
       gsize               length)
{
  g_autoptr (GError) problem = NULL;
  JsonNode *root;

  if (!captives_json_is_text (text, length))
    captives_own_fail (reading, CAPTIVES_OWN_ERROR_SYNTAX, _("is not text in UTF-8."));
  else if (captives_json_is_deep (text, length, MAX_DEPTH))
    captives_own_fail (reading, CAPTIVES_OWN_ERROR_LIMIT, _("has more than %d objects and lists within each other, or a comment."), MAX_DEPTH);
  else if (!json_parser_load_from_data (parser, text, (gssize) length, &problem))
    captives_own_fail (reading, CAPTIVES_OWN_ERROR_SYNTAX, _("is not JSON: %s."), problem->message);
  if (reading->problem != NULL)
    return NULL;

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      captives_own_fail (reading, CAPTIVES_OWN_ERROR_SYNTAX, _("holds no JSON object."));
      return NULL;
    }

  return root;
}

JsonObject *
captives_own_parse_object (CaptivesOwnReading *reading,
                           JsonParser         *parser,
                           const char         *text,
                           gsize               length,
                           const char         *format)
{
  JsonNode *root = parse (reading, parser, text, length);
  JsonObject *object = root != NULL ? json_node_get_object (root) : NULL;
  g_autofree char *found = NULL;
  JsonNode *version;

  if (object == NULL)
    return NULL;

  found = captives_own_take_text (reading, object, "format", MAX_ID, TRUE);
  if (found != NULL && strcmp (found, format) != 0)
    captives_own_fail (reading, CAPTIVES_OWN_ERROR_CONTENT, _("says that it is “%s”, “%s” was expected."), found, format);
  version = json_object_get_member (object, "format-version");
  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64 || json_node_get_int (version) < 1)
    captives_own_fail (reading, CAPTIVES_OWN_ERROR_CONTENT, _("has no valid “%s”."), "format-version");
  else if (json_node_get_int (version) > FORMAT_VERSION)
    captives_own_fail (reading, CAPTIVES_OWN_ERROR_NEWER, _("was made by a later version of the program."));

  return reading->problem == NULL ? object : NULL;
}

/* A control character has no shape; in a title a line break is one too. */
static gboolean
is_printable (const char *text,
              gboolean    lines)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (at)) && !(lines && *at == '\n'))
        return FALSE;
    }

  return TRUE;
}

char *
captives_own_clean (const char *text,
                    gsize       most,
                    gboolean    lines)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (out, g_unichar_iscntrl (c) && !(lines && c == '\n') ? ' ' : c);
    }
  g_strstrip (out->str);

  return g_strchomp (g_utf8_substring (out->str, 0, MIN (g_utf8_strlen (out->str, -1), (glong) most)));
}

static char *
take (CaptivesOwnReading *reading,
      JsonObject         *object,
      const char         *member,
      gsize               most,
      gboolean            lines)
{
  JsonNode *node = json_object_get_member (object, member);
  const char *text;

  if (node == NULL || reading->problem != NULL)
    return NULL;

  text = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
  if (*text == '\0' || !is_printable (text, lines))
    {
      captives_own_fail (reading, CAPTIVES_OWN_ERROR_CONTENT, _("has no valid “%s”."), member);
      return NULL;
    }
  if (g_utf8_strlen (text, -1) > (glong) most)
    {
      captives_own_fail (reading, CAPTIVES_OWN_ERROR_LIMIT, _("has a “%s” of more than %d characters."), member, (int) most);
      return NULL;
    }

  return g_strdup (text);
}

char *
captives_own_take_text (CaptivesOwnReading *reading,
                        JsonObject         *object,
                        const char         *member,
                        gsize               most,
                        gboolean            needed)
{
  char *text = take (reading, object, member, most, FALSE);

  if (text == NULL && needed)
    captives_own_fail (reading, CAPTIVES_OWN_ERROR_CONTENT, _("has no valid “%s”."), member);

  return text;
}

char *
captives_own_take_note (CaptivesOwnReading *reading,
                        JsonObject         *object,
                        const char         *member,
                        gsize               most)
{
  return take (reading, object, member, most, TRUE);
}

gboolean
captives_own_is_id (const char *text)
{
  gsize length = strlen (text);

  return g_ascii_islower (text[0]) && length <= MAX_ID
         && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

char *
captives_own_take_id (CaptivesOwnReading *reading,
                      JsonObject         *object,
                      const char         *member,
                      gboolean            needed)
{
  g_autofree char *text = captives_own_take_text (reading, object, member, MAX_ID, needed);

  if (text == NULL || captives_own_is_id (text))
    return g_steal_pointer (&text);

  captives_own_fail (reading, CAPTIVES_OWN_ERROR_CONTENT, _("has the “%s” “%s”, which is no identifier."), member, text);
  return NULL;
}

char *
captives_own_take_own_id (CaptivesOwnReading *reading,
                          JsonObject         *object)
{
  g_autofree char *id = captives_own_take_id (reading, object, "id", TRUE);

  if (id == NULL || g_str_has_prefix (id, CAPTIVES_OWN_PREFIX))
    return g_steal_pointer (&id);

  captives_own_fail (reading, CAPTIVES_OWN_ERROR_CONTENT, _("has the “id” “%s”, one that begins with “%s” was expected."), id,
                     CAPTIVES_OWN_PREFIX);
  return NULL;
}

JsonArray *
captives_own_take_array (CaptivesOwnReading *reading,
                         JsonObject         *object,
                         const char         *member,
                         guint               most)
{
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array;

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      captives_own_fail (reading, CAPTIVES_OWN_ERROR_CONTENT, _("has no valid “%s”."), member);
      return NULL;
    }

  array = json_node_get_array (node);
  if (json_array_get_length (array) > most)
    {
      captives_own_fail (reading, CAPTIVES_OWN_ERROR_LIMIT, _("has more than %d “%s”."), (int) most, member);
      return NULL;
    }

  return array;
}

void
captives_own_begin (JsonBuilder *builder,
                    const char  *format,
                    const char  *id,
                    const char  *title)
{
  json_builder_begin_object (builder);
  captives_own_add (builder, "format", format);
  json_builder_set_member_name (builder, "format-version");
  json_builder_add_int_value (builder, FORMAT_VERSION);
  captives_own_add (builder, "id", id);
  captives_own_add (builder, "title", title);
}

void
captives_own_add (JsonBuilder *builder,
                  const char  *member,
                  const char  *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

char *
captives_own_end (JsonBuilder *builder,
                  gboolean     lines)
{
  json_builder_end_object (builder);

  return captives_json_print (builder, lines);
}
