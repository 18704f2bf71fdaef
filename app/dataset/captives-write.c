/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-write.h"

#include "captives-package.h"

gboolean
captives_write_file (const char  *path,
                     const void  *bytes,
                     gsize        length,
                     GError     **error)
{
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);

  if (g_file_set_contents_full (path, bytes, length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0644, &problem))
    return TRUE;

  g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE,
               "%s: it could not be written, and is as it was before: %s", path, problem->message);

  return FALSE;
}
