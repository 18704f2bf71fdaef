/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-export-name.h"

#include <string.h>

char *
captives_export_name_propose (const CaptivesSceneInfo *info,
                              CaptivesFormat           format)
{
  const char *language;
  const char *suffix;

  g_return_val_if_fail (info != NULL && info->chart != NULL, NULL);

  language = captives_language_get_code (info->locale.language);
  suffix = captives_format_get_suffix (format);
  if (info->reading == NULL)
    return g_strdup_printf ("%s.%s.%s", info->chart, language, suffix);

  return g_strdup_printf ("%s.%s.%s.%s", info->chart, info->reading, language, suffix);
}

/* Length of @path without the suffix of a picture that is not among ours; the whole length if there is none. */
static gsize
measure_stem (const char *path)
{
  static const char *const foreign[] = { "jpg", "jpeg", "gif", "webp", "avif", "tif", "tiff", "bmp", "ps", "eps", "svgz" };
  const char *slash = strrchr (path, '/');
  const char *name = slash != NULL ? slash + 1 : path;
  const char *dot = strrchr (name, '.');

  if (dot == NULL || dot == name)
    return strlen (path);
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      if (g_ascii_strcasecmp (dot + 1, foreign[i]) == 0)
        return dot - path;
    }

  return strlen (path);
}

char *
captives_export_name_settle (const char     *path,
                             CaptivesFormat *format)
{
  g_return_val_if_fail (path != NULL && *path != '\0', NULL);
  g_return_val_if_fail (format != NULL, NULL);

  /* A name alone is a suffix to captives_format_parse (). */
  if (strchr (path, '.') != NULL && captives_format_parse (path, format))
    return g_strdup (path);

  return g_strdup_printf ("%.*s%s%s", (int) measure_stem (path), path, g_str_has_suffix (path, ".") ? "" : ".",
                          captives_format_get_suffix (*format));
}
