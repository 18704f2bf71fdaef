/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-xml.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *name;
  gboolean    has_children;
  gboolean    has_text;
} Element;

struct _CaptivesXml
{
  GString  *out;
  GArray   *open;    /* of Element, outermost first */
  gboolean  in_tag;  /* "<name" is written, ">" not yet */
};

CaptivesXml *
captives_xml_new (void)
{
  CaptivesXml *self = g_new0 (CaptivesXml, 1);

  self->out = g_string_sized_new (64 * 1024);
  self->open = g_array_new (FALSE, FALSE, sizeof (Element));
  return self;
}

void
captives_xml_free (CaptivesXml *self)
{
  if (self == NULL)
    return;
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_array_unref (self->open);
  g_free (self);
}

void
captives_xml_raw (CaptivesXml *self,
                  const char  *markup)
{
  g_return_if_fail (self->open->len == 0);

  g_string_append (self->out, markup);
}

static Element *
get_current (CaptivesXml *self)
{
  return self->open->len > 0 ? &g_array_index (self->open, Element, self->open->len - 1) : NULL;
}

static void
end_tag (CaptivesXml *self)
{
  if (self->in_tag)
    g_string_append_c (self->out, '>');
  self->in_tag = FALSE;
}

/* Char of XML 1.0, 2.2, without the ones it discourages that matter: C1 controls. */
static gboolean
is_permitted (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n' || c == '\r';
  if (c >= 0x7f && c <= 0x9f)
    return FALSE;
  return c != 0xfffe && c != 0xffff;
}

static void
append_escaped (GString  *out,
                const char *text,
                gboolean  in_attribute)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"' && in_attribute)
        g_string_append (out, "&quot;");
      else if (c == '\r' || (in_attribute && (c == '\n' || c == '\t')))
        g_string_append_printf (out, "&#%u;", c); /* a parser would make a space or line feed of it */
      else if (is_permitted (c))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
}

void
captives_xml_open (CaptivesXml *self,
                   const char  *name)
{
  Element *parent = get_current (self);
  Element element = { .name = name };

  end_tag (self);
  if (parent != NULL)
    {
      parent->has_children = TRUE;
      if (!parent->has_text)
        g_string_append_c (self->out, '\n');
    }
  g_string_append_c (self->out, '<');
  g_string_append (self->out, name);
  g_array_append_val (self->open, element);
  self->in_tag = TRUE;
}

void
captives_xml_close (CaptivesXml *self)
{
  Element *element = get_current (self);

  g_return_if_fail (element != NULL);

  if (self->in_tag)
    g_string_append (self->out, "/>");
  else
    {
      if (element->has_children && !element->has_text)
        g_string_append_c (self->out, '\n');
      g_string_append_printf (self->out, "</%s>", element->name);
    }
  self->in_tag = FALSE;
  g_array_set_size (self->open, self->open->len - 1);
}

void
captives_xml_attribute (CaptivesXml *self,
                        const char  *name,
                        const char  *value)
{
  g_return_if_fail (self->in_tag);

  if (value == NULL)
    return;
  g_string_append_printf (self->out, " %s=\"", name);
  append_escaped (self->out, value, TRUE);
  g_string_append_c (self->out, '"');
}

void
captives_xml_number (CaptivesXml *self,
                     const char  *name,
                     double       value)
{
  char buffer[CAPTIVES_XML_PRINT_SIZE];

  captives_xml_attribute (self, name, captives_xml_print (buffer, value));
}

void
captives_xml_format (CaptivesXml *self,
                     const char  *name,
                     const char  *format,
                     ...)
{
  g_autofree char *value = NULL;
  va_list args;

  va_start (args, format);
  value = g_strdup_vprintf (format, args);
  va_end (args);
  captives_xml_attribute (self, name, value);
}

void
captives_xml_text (CaptivesXml *self,
                   const char  *text)
{
  Element *element = get_current (self);

  g_return_if_fail (element != NULL);

  end_tag (self);
  element->has_text = TRUE;
  append_escaped (self->out, text, FALSE);
}

void
captives_xml_element (CaptivesXml *self,
                      const char  *name,
                      const char  *text)
{
  if (text == NULL)
    return;
  captives_xml_open (self, name);
  captives_xml_text (self, text);
  captives_xml_close (self);
}

GString *
captives_xml_finish (CaptivesXml *self)
{
  GString *out;

  g_return_val_if_fail (self->open->len == 0, NULL);

  out = g_steal_pointer (&self->out);
  g_string_append_c (out, '\n');
  captives_xml_free (self);
  return out;
}

const char *
captives_xml_print (char   *buffer,
                    double  value)
{
  char *end;

  g_return_val_if_fail (isfinite (value) && fabs (value) < 1e15, "0");

  g_ascii_formatd (buffer, CAPTIVES_XML_PRINT_SIZE, "%.2f", value);
  end = buffer + strlen (buffer) - 1;
  while (*end == '0')
    end--;
  if (*end == '.')
    end--;
  end[1] = '\0';
  return g_str_equal (buffer, "-0") ? "0" : buffer;
}
