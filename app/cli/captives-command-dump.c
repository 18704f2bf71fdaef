/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-command.h"
#include "captives-package.h"

CaptivesExit
captives_command_dump (CaptivesCall *call)
{
  g_autoptr (GError) error = NULL;

  if (!captives_call_parse (call, NULL))
    return CAPTIVES_EXIT_CALL;
  if (!captives_package_dump (call->words[0], call->words[1], &error))
    return captives_call_fail (call, "%s", error->message);

  return CAPTIVES_EXIT_DONE;
}
