/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-application.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  const char *localedir = g_getenv ("CAPTIVES_LOCALEDIR");
  g_autoptr (CaptivesApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (CAPTIVES_GETTEXT_PACKAGE, localedir != NULL ? localedir : CAPTIVES_LOCALEDIR);
  bind_textdomain_codeset (CAPTIVES_GETTEXT_PACKAGE, "UTF-8");
  textdomain (CAPTIVES_GETTEXT_PACKAGE);

  application = captives_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
