/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-toast.h"

/* How long a failure can be read, seconds. */
#define FAILURE_TIME 10

AdwToast *
captives_toast_new (const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

void
captives_toast_tell (AdwToastOverlay *overlay,
                     const char      *text)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (text != NULL);

  adw_toast_overlay_add_toast (overlay, captives_toast_new (text));
}

void
captives_toast_tell_failure (AdwToastOverlay *overlay,
                             const char      *text)
{
  AdwToast *toast;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (text != NULL);

  toast = captives_toast_new (text);
  adw_toast_set_timeout (toast, FAILURE_TIME);
  adw_toast_overlay_add_toast (overlay, toast);
}
