/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* GMarkup knows prefixes, but not what they stand for; another program may have chosen others. */

#include "config.h"

#include "captives-record-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* More declarations than that are an attack. */
#define MAX_PREFIXES 256

/* xmlns:PREFIX="URI", in force from an element to its end. */
typedef struct
{
  char  *prefix; /* "" for xmlns="URI" */
  char  *uri;
  guint  depth;  /* of the element, from 1 */
} Binding;

typedef struct
{
  const char *namespace;
  const char *element;
  GArray     *bindings;  /* Binding, the innermost last */
  guint       depth;     /* open elements */
  guint       inside;    /* depth of the element wanted; 0: not inside of it */
  GString    *text;      /* of the first such element; NULL: not yet met */
} Search;

static void
binding_clear (gpointer data)
{
  Binding *binding = data;

  g_free (binding->prefix);
  g_free (binding->uri);
}

static void
bind_prefixes (Search       *self,
               const char  **names,
               const char  **values)
{
  for (guint i = 0; names[i] != NULL && self->bindings->len < MAX_PREFIXES; i++)
    {
      gboolean plain = strcmp (names[i], "xmlns") == 0;
      Binding binding = { .depth = self->depth };

      if (!plain && !g_str_has_prefix (names[i], "xmlns:"))
        continue;
      binding.prefix = g_strdup (plain ? "" : names[i] + strlen ("xmlns:"));
      binding.uri = g_strdup (values[i]);
      g_array_append_val (self->bindings, binding);
    }
}

static const char *
find_uri (Search     *self,
          const char *prefix)
{
  for (guint i = self->bindings->len; i > 0; i--)
    {
      const Binding *binding = &g_array_index (self->bindings, Binding, i - 1);

      if (strcmp (binding->prefix, prefix) == 0)
        return binding->uri;
    }

  return NULL;
}

static gboolean
is_wanted (Search     *self,
           const char *name)
{
  const char *colon = strchr (name, ':');
  const char *local = colon != NULL ? colon + 1 : name;
  g_autofree char *prefix = NULL;

  if (strcmp (local, self->element) != 0)
    return FALSE;

  prefix = g_strndup (name, colon != NULL ? (gsize) (colon - name) : 0);

  return g_strcmp0 (find_uri (self, prefix), self->namespace) == 0;
}

static void
start_cb (GMarkupParseContext  *context,
          const char           *name,
          const char          **names,
          const char          **values,
          gpointer              user_data,
          GError              **error)
{
  Search *self = user_data;

  self->depth++;
  bind_prefixes (self, names, values);
  if (self->text == NULL && is_wanted (self, name))
    {
      self->inside = self->depth;
      self->text = g_string_new (NULL);
    }
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *name,
        gpointer              user_data,
        GError              **error)
{
  Search *self = user_data;

  if (self->inside == self->depth)
    self->inside = 0;
  while (self->bindings->len > 0
         && g_array_index (self->bindings, Binding, self->bindings->len - 1).depth == self->depth)
    g_array_set_size (self->bindings, self->bindings->len - 1);
  self->depth--;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Search *self = user_data;

  if (self->inside > 0 && self->text->len <= CAPTIVES_RECORD_MAX_BYTES)
    g_string_append_len (self->text, text, (gssize) length);
}

static char *
take_text (Search *self)
{
  char *text;

  if (self->text == NULL)
    return NULL;

  text = g_string_free (g_steal_pointer (&self->text), FALSE);
  return g_strstrip (text);
}

gboolean
captives_record_find_in_xml (const char  *text,
                             gsize        length,
                             const char  *namespace,
                             const char  *element,
                             char       **out,
                             char       **problem)
{
  const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  Search search = { .namespace = namespace, .element = element };
  GMarkupParseContext *context;
  g_autoptr (GError) error = NULL;
  gboolean whole;

  search.bindings = g_array_new (FALSE, FALSE, sizeof (Binding));
  g_array_set_clear_func (search.bindings, binding_clear);
  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &search, NULL);
  whole = g_markup_parse_context_parse (context, text, (gssize) length, &error)
          && g_markup_parse_context_end_parse (context, &error);
  g_markup_parse_context_free (context);

  /* GMarkup's complaints quote the document, valid or not. */
  *out = take_text (&search);
  *problem = whole ? NULL : g_utf8_make_valid (error->message, -1);
  if (*problem != NULL)
    g_strdelimit (*problem, "\r\n\t", ' ');
  g_array_unref (search.bindings);

  return whole;
}

CaptivesRecord *
captives_record_find_in_svg (GBytes  *bytes,
                             GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *problem = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize mark = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  /* GMarkup takes a byte order mark for text before the document. */
  if (!captives_record_find_in_xml (data + mark, length - mark, CAPTIVES_RECORD_NAMESPACE, "view", &text, &problem))
    {
      g_set_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_DAMAGED, _("is damaged: %s"), problem);
      return NULL;
    }
  if (text == NULL)
    {
      captives_record_set_none (error);
      return NULL;
    }

  return captives_record_parse (text, strlen (text), error);
}
