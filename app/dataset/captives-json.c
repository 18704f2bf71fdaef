/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-json.h"

#include <string.h>

gboolean
captives_json_has_too_many_brackets (const char *text,
                            guint       most)
{
  const char *at = strpbrk (text, "[{");
  guint n_brackets = 0;

  while (at != NULL && ++n_brackets <= most)
    at = strpbrk (at + 1, "[{");

  return n_brackets > most;
}

char *
captives_json_print (JsonBuilder *builder,
                     gboolean     lines)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, lines);
  text = json_generator_to_data (generator, NULL);

  return g_strconcat (text, lines ? "\n" : NULL, NULL);
}
