/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-settings.h"

GSettings *
captives_settings_new (void)
{
  static const char *const keys[] = { "window-width", "window-height", "window-maximized", "chart", "reading",
                                      "language", "panel-visible", "list-visible", "text-scale",
                                      "number-style", "theme", "palette", "welcome-shown", "table", "table-visible", "basket",
                                      "print-paper", "print-landscape", "print-one-ink", "print-notes" };
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, CAPTIVES_APPLICATION_ID, TRUE);
  if (schema == NULL)
    return NULL;

  /* GSettings ends the program over an unknown key; an older schema that was left behind must not. */
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (!g_settings_schema_has_key (schema, keys[i]))
        return NULL;
    }

  return g_settings_new_full (schema, NULL, NULL);
}

gboolean
captives_settings_get_boolean (GSettings  *settings,
                               const char *key,
                               gboolean    fallback)
{
  return settings == NULL ? fallback : g_settings_get_boolean (settings, key);
}

int
captives_settings_get_int (GSettings  *settings,
                           const char *key,
                           int         fallback)
{
  return settings == NULL ? fallback : g_settings_get_int (settings, key);
}

double
captives_settings_get_double (GSettings  *settings,
                              const char *key,
                              double      fallback)
{
  return settings == NULL ? fallback : g_settings_get_double (settings, key);
}

char *
captives_settings_get_string (GSettings  *settings,
                              const char *key)
{
  return settings == NULL ? g_strdup ("") : g_settings_get_string (settings, key);
}

char **
captives_settings_get_strv (GSettings  *settings,
                            const char *key)
{
  return settings == NULL ? g_new0 (char *, 1) : g_settings_get_strv (settings, key);
}

void
captives_settings_set_boolean (GSettings  *settings,
                               const char *key,
                               gboolean    value)
{
  if (settings != NULL)
    g_settings_set_boolean (settings, key, value);
}

void
captives_settings_set_int (GSettings  *settings,
                           const char *key,
                           int         value)
{
  if (settings != NULL)
    g_settings_set_int (settings, key, value);
}

void
captives_settings_set_double (GSettings  *settings,
                              const char *key,
                              double      value)
{
  if (settings != NULL)
    g_settings_set_double (settings, key, value);
}

void
captives_settings_set_string (GSettings  *settings,
                              const char *key,
                              const char *value)
{
  if (settings != NULL)
    g_settings_set_string (settings, key, value != NULL ? value : "");
}

GVariant *
captives_settings_get_strings (GSettings  *settings,
                               const char *key)
{
  return settings == NULL ? g_variant_ref_sink (g_variant_new ("a{ss}", NULL)) : g_settings_get_value (settings, key);
}

void
captives_settings_set_strings (GSettings  *settings,
                               const char *key,
                               GVariant   *value)
{
  g_autoptr (GVariant) kept = g_variant_ref_sink (value);

  if (settings != NULL)
    g_settings_set_value (settings, key, kept);
}

void
captives_settings_set_strv (GSettings         *settings,
                            const char        *key,
                            const char *const *value)
{
  if (settings != NULL)
    g_settings_set_strv (settings, key, value);
}
