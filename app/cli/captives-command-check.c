/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-check.h"
#include "captives-command.h"

#include <glib/gi18n.h>

/* "figure.csv:12: [printed-value] mvd-died: ..." as compilers write it, so that an editor finds the line. */
static void
add_finding (GString               *out,
             const CaptivesFinding *finding)
{
  g_string_append (out, finding->table);
  if (finding->line > 0)
    g_string_append_printf (out, ".csv:%u", finding->line);
  g_string_append_printf (out, ": [%s] %s: %s\n", finding->rule, finding->row, finding->message);
}

CaptivesExit
captives_command_check (CaptivesCall *call)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (!captives_call_parse (call, NULL))
    return CAPTIVES_EXIT_CALL;

  findings = captives_check (call->words[0], &error);
  if (findings == NULL)
    return captives_call_fail (call, "%s", error->message);

  for (guint i = 0; i < findings->len; i++)
    add_finding (out, g_ptr_array_index (findings, i));
  if (captives_call_print (call, out->str) != CAPTIVES_EXIT_DONE)
    return CAPTIVES_EXIT_DATA;
  if (findings->len == 0)
    return CAPTIVES_EXIT_DONE;

  return captives_call_fail (call, g_dngettext (NULL, "%u finding in %s", "%u findings in %s", findings->len),
                             findings->len, call->words[0]);
}
