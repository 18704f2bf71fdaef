/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-finding.h"

void
captives_finding_free (CaptivesFinding *self)
{
  if (self == NULL)
    return;

  g_free (self->rule);
  g_free (self->table);
  g_free (self->row);
  g_free (self->message);
  g_free (self);
}

GPtrArray *
captives_findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) captives_finding_free);
}

void
captives_findings_add (GPtrArray             *findings,
                       const CaptivesFinding *place,
                       const char            *format,
                       ...)
{
  CaptivesFinding *finding = g_new0 (CaptivesFinding, 1);
  va_list arguments;

  g_return_if_fail (findings != NULL);
  g_return_if_fail (place != NULL);

  va_start (arguments, format);
  finding->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  finding->rule = g_strdup (place->rule);
  finding->table = g_strdup (place->table);
  finding->row = g_strdup (place->row != NULL ? place->row : "");
  finding->line = place->line;
  g_ptr_array_add (findings, finding);
}
