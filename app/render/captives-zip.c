/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-zip.h"

#include "captives-export.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n.h>

struct _CaptivesZip
{
  struct archive *archive;
  GByteArray     *out;
  char           *failure; /* the first; NULL: none so far */
};

static la_ssize_t
on_write (struct archive *archive,
          void           *data,
          const void     *bytes,
          size_t          length)
{
  g_byte_array_append (data, bytes, (guint) length);

  return (la_ssize_t) length;
}

static void
check (CaptivesZip *self,
       int          status)
{
  const char *reason;

  if (status >= ARCHIVE_WARN || self->failure != NULL)
    return;

  reason = archive_error_string (self->archive);
  self->failure = g_strdup (reason != NULL ? reason : "?");
}

CaptivesZip *
captives_zip_new (void)
{
  CaptivesZip *self = g_new0 (CaptivesZip, 1);

  self->out = g_byte_array_new ();
  self->archive = archive_write_new ();
  check (self, archive_write_set_format_zip (self->archive));
  /* Blocks are for tapes. */
  check (self, archive_write_set_bytes_per_block (self->archive, 0));
  check (self, archive_write_open (self->archive, self->out, NULL, on_write, NULL));

  return self;
}

void
captives_zip_free (CaptivesZip *self)
{
  if (self == NULL)
    return;

  archive_write_free (self->archive);
  g_byte_array_unref (self->out);
  g_free (self->failure);
  g_free (self);
}

void
captives_zip_add (CaptivesZip *self,
                  const char  *name,
                  GBytes      *bytes,
                  gboolean     packed)
{
  struct archive_entry *entry;
  gsize size;
  gconstpointer data;

  g_return_if_fail (self != NULL && name != NULL && bytes != NULL);

  data = g_bytes_get_data (bytes, &size);
  entry = archive_entry_new ();
  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size);
  check (self, packed ? archive_write_zip_set_compression_deflate (self->archive)
                      : archive_write_zip_set_compression_store (self->archive));
  check (self, archive_write_header (self->archive, entry));
  if (size > 0 && archive_write_data (self->archive, data, size) != (la_ssize_t) size)
    check (self, ARCHIVE_FATAL);
  check (self, archive_write_finish_entry (self->archive));
  archive_entry_free (entry);
}

GBytes *
captives_zip_finish (CaptivesZip  *self,
                     GError      **error)
{
  GBytes *bytes = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  check (self, archive_write_close (self->archive));
  if (self->failure == NULL)
    bytes = g_byte_array_free_to_bytes (g_byte_array_ref (self->out));
  else
    g_set_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE, _("The archive could not be made: %s."),
                 self->failure);
  captives_zip_free (self);

  return bytes;
}
