/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-descriptor.h"

#include "captives-date.h"
#include "captives-json.h"
#include "captives-package.h"

#include <string.h>

/* The parser calls itself for each bracket that is open, without a limit; a package needs some hundreds of them in all. */
#define MAX_BRACKETS 5000

/* What is being read, and what messages need. */
typedef struct
{
  const char *name; /* of the file */
  const char *text;
} Reading;

/* json-glib forgets where a member stood: the first place where it is written is near enough for a person. */
static guint
find_line (const Reading *reading,
           const char    *word)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", word);
  const char *found = strstr (reading->text, quoted);
  guint line = 1;

  for (const char *c = reading->text; found != NULL && c < found; c++)
    line += *c == '\n';

  return line;
}

static gboolean G_GNUC_PRINTF (5, 6)
fail (const Reading        *reading,
      CaptivesPackageError  code,
      const char           *member,
      GError              **error,
      const char           *format,
      ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, CAPTIVES_PACKAGE_ERROR, code, "%s:%u: %s: %s", reading->name, find_line (reading, member), member,
               text);

  return FALSE;
}

/* (nullable): a member that is there and is a string which is not empty */
static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;
  const char *text;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  text = json_node_get_string (node);

  return text[0] != '\0' ? text : NULL;
}

static JsonObject *
get_object (JsonObject *object,
            const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
get_array (JsonObject *object,
           const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_element (JsonArray *array,
             guint      index)
{
  JsonNode *node;

  if (array == NULL || index >= json_array_get_length (array))
    return NULL;

  node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
check_field (const Reading        *reading,
             JsonObject           *field,
             const CaptivesTable  *table,
             const CaptivesColumn *column,
             GError              **error)
{
  const char *name = get_string (field, "name");
  const char *type = get_string (field, "type");

  if (g_strcmp0 (name, column->name) != 0)
    return fail (reading, CAPTIVES_PACKAGE_ERROR_HEADER, table->name, error,
                 "field “%s” where “%s” was expected", name != NULL ? name : "", column->name);
  if (g_strcmp0 (type, captives_type_get_word (column->type)) != 0)
    return fail (reading, CAPTIVES_PACKAGE_ERROR_HEADER, table->name, error,
                 "field “%s” has the type “%s”, “%s” was expected", name, type != NULL ? type : "",
                 captives_type_get_word (column->type));

  return TRUE;
}

static gboolean
check_resource (const Reading        *reading,
                JsonObject           *resource,
                const CaptivesTable  *table,
                GError              **error)
{
  g_autofree char *path = g_strconcat (table->name, ".csv", NULL);
  JsonArray *fields = get_array (get_object (resource, "schema"), "fields");
  guint n_fields = fields != NULL ? json_array_get_length (fields) : 0;

  if (g_strcmp0 (get_string (resource, "path"), path) != 0)
    return fail (reading, CAPTIVES_PACKAGE_ERROR_HEADER, table->name, error,
                 "its path is not “%s”, as was expected", path);
  for (guint i = 0; i < MIN (n_fields, table->columns->len); i++)
    {
      if (!check_field (reading, get_element (fields, i), table, g_ptr_array_index (table->columns, i), error))
        return FALSE;
    }
  if (n_fields != table->columns->len)
    return fail (reading, CAPTIVES_PACKAGE_ERROR_HEADER, table->name, error,
                 "schema.fields has %u fields, %u were expected", n_fields, table->columns->len);

  return TRUE;
}

static gboolean
check_resources (const Reading   *reading,
                 JsonObject      *root,
                 CaptivesSchema  *schema,
                 GError         **error)
{
  GPtrArray *tables = captives_schema_list_tables (schema);
  JsonArray *resources = get_array (root, "resources");
  guint n_resources = resources != NULL ? json_array_get_length (resources) : 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const CaptivesTable *table = g_ptr_array_index (tables, i);
      JsonObject *resource = get_element (resources, i);
      const char *name = get_string (resource, "name");

      if (g_strcmp0 (name, table->name) != 0)
        return fail (reading, CAPTIVES_PACKAGE_ERROR_HEADER, "resources", error,
                     "resource %u is “%s”, “%s” was expected", i + 1, name != NULL ? name : "", table->name);
      if (!check_resource (reading, resource, table, error))
        return FALSE;
    }
  if (n_resources != tables->len)
    return fail (reading, CAPTIVES_PACKAGE_ERROR_HEADER, "resources", error,
                 "%u resources, %u were expected", n_resources, tables->len);

  return TRUE;
}

static gboolean
read_created (const Reading       *reading,
              CaptivesDescriptor  *self,
              GError             **error)
{
  char *time = strchr (self->created, 'T');
  CaptivesDate date;

  if (time != NULL)
    *time = '\0';
  if (!captives_date_parse (self->created, &date))
    return fail (reading, CAPTIVES_PACKAGE_ERROR_VALUE, "created", error,
                 "“%s” is no date, one such as 2026-01-31 was expected", self->created);

  return TRUE;
}

static gboolean
read_facts (const Reading       *reading,
            JsonObject          *root,
            CaptivesDescriptor  *self,
            GError             **error)
{
  JsonObject *licence = get_element (get_array (root, "licenses"), 0);
  JsonObject *titles = get_object (root, "titles");
  const struct
  {
    const char *parent; /* NULL: the root */
    const char *member;
    JsonObject *object;
    char      **target;
  } facts[] = {
    { NULL, "name", root, &self->id },
    { NULL, "version", root, &self->version },
    { NULL, "created", root, &self->created },
    { "licenses", "name", licence, &self->licence },
    { "titles", "en", titles, &self->title_en },
    { "titles", "ru", titles, &self->title_ru },
    { "titles", "ja", titles, &self->title_ja },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const char *parent = facts[i].parent;

      *facts[i].target = g_strdup (get_string (facts[i].object, facts[i].member));
      if (*facts[i].target == NULL)
        return fail (reading, CAPTIVES_PACKAGE_ERROR_VALUE, parent != NULL ? parent : facts[i].member, error,
                     "“%s” is not given, a text was expected", facts[i].member);
    }

  return read_created (reading, self, error);
}

/* The parser knows its line only while it is at it. */
static void
on_syntax_error (JsonParser *parser,
                 gpointer    problem,
                 gpointer    line)
{
  *(guint *) line = json_parser_get_current_line (parser);
}

static gboolean
has_too_many_brackets (const char *text)
{
  const char *at = strpbrk (text, "[{");
  guint n_brackets = 0;

  while (at != NULL && ++n_brackets <= MAX_BRACKETS)
    at = strpbrk (at + 1, "[{");

  return n_brackets > MAX_BRACKETS;
}

static gboolean
check_text (const Reading  *reading,
            gsize           length,
            GError        **error)
{
  if (!captives_json_is_text (reading->text, length))
    g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_SYNTAX, "%s:1: not text, UTF-8 was expected",
                 reading->name);
  else if (has_too_many_brackets (reading->text))
    g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_SYNTAX,
                 "%s:1: more than %d objects and lists, which no package needs", reading->name, MAX_BRACKETS);
  else
    return TRUE;

  return FALSE;
}

static JsonObject *
parse_json (const Reading  *reading,
            JsonParser     *parser,
            gsize           length,
            GError        **error)
{
  g_autoptr (GError) problem = NULL;
  guint line = 1;
  JsonNode *root;

  if (!check_text (reading, length, error))
    return NULL;

  g_signal_connect (parser, "error", G_CALLBACK (on_syntax_error), &line);
  if (!json_parser_load_from_data (parser, reading->text, length, &problem))
    {
      g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_SYNTAX, "%s:%u: not JSON: %s", reading->name,
                   line, problem->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_SYNTAX,
                   "%s:1: not a JSON object, which was expected", reading->name);
      return NULL;
    }

  return json_node_get_object (root);
}

CaptivesDescriptor *
captives_descriptor_parse (const char      *name,
                           const char      *text,
                           gsize            length,
                           CaptivesSchema  *schema,
                           GError         **error)
{
  g_autoptr (CaptivesDescriptor) self = g_new0 (CaptivesDescriptor, 1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  Reading reading = { .name = name, .text = text };
  JsonObject *root;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (schema != NULL, NULL);

  root = parse_json (&reading, parser, length, error);
  if (root == NULL || !read_facts (&reading, root, self, error) || !check_resources (&reading, root, schema, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
captives_descriptor_free (CaptivesDescriptor *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->version);
  g_free (self->created);
  g_free (self->licence);
  g_free (self->title_en);
  g_free (self->title_ru);
  g_free (self->title_ja);
  g_free (self);
}
