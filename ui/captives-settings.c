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
                                      "theme", "palette", "welcome-shown", "table", "table-visible" };
