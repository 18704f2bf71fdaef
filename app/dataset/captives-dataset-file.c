/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The file itself, before SQLite sees it: a wrong file is named for what it is, and a hostile one is met by less code.
 * The numbers in the header are big-endian; their places are in https://www.sqlite.org/fileformat.html, section 1.3. */

#include "config.h"

#include "captives-dataset-private.h"
#include "captives-read.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

#define HEADER_SIZE 100

/* Read at a time, bytes. */
#define PIECE_SIZE (gsize) (1024 * 1024)

enum
{
  AT_PAGE_SIZE = 16,
  AT_WRITE_VERSION = 18,
  AT_N_PAGES = 28,
  AT_ENCODING = 56,
  AT_USER_VERSION = 60,
  AT_APPLICATION_ID = 68,
};

static const char magic[16] = "SQLite format 3";

static guint32
get_number (const CaptivesImage *header,
            gsize                at)
{
  guint32 number;

  memcpy (&number, header->bytes + at, sizeof number);
  return GUINT32_FROM_BE (number);
}

static guint32
get_page_size (const CaptivesImage *header)
{
  guint16 number;

  /* 65536 does not fit into two bytes and is written as 1. */
  memcpy (&number, header->bytes + AT_PAGE_SIZE, sizeof number);
  number = GUINT16_FROM_BE (number);
  return number == 1 ? 65536 : number;
}

static int
open_regular_file (const char   *path,
                   struct stat  *status,
                   GError      **error)
{
  int fd = captives_read_open (path, status);

  if (fd < 0)
    {
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_OPEN, path,
                                  _("cannot be opened: %s."), g_strerror (errno));
      return -1;
    }

  if (S_ISREG (status->st_mode))
    return fd;

  close (fd);
  captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_OPEN, path,
                              S_ISDIR (status->st_mode)
                                ? _("is a folder; a dataset file was expected.")
                                : _("is not a regular file; a dataset file was expected."));
  return -1;
}

static gboolean
check_limit (const char     *path,
             CaptivesTrust   trust,
             gint64          size,
             GError        **error)
{
  if (trust == CAPTIVES_TRUST_BUNDLED || size <= CAPTIVES_DATASET_MAX_SIZE)
    return TRUE;

  captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_LIMIT, path,
                              _("is too large: it has %" PRId64 " bytes, a dataset may have %d."),
                              size, CAPTIVES_DATASET_MAX_SIZE);
  return FALSE;
}

/* Piece by piece: a large file on a slow disk can be given up on the way.  Returns: bytes read; -1 with errno set */
static gssize
read_pieces (int                    fd,
             CaptivesImage         *image,
             const CaptivesOpening *watch)
{
  gsize n_bytes = 0;

  while (n_bytes < image->size)
    {
      gsize wanted = MIN (PIECE_SIZE, image->size - n_bytes);
      gssize n = captives_read_bytes (fd, image->bytes + n_bytes, wanted);

      if (n < 0)
        return -1;
      n_bytes += (gsize) n;
      if ((gsize) n < wanted)
        break;
      if (g_cancellable_is_cancelled (watch->cancellable))
        {
          errno = ECANCELED;
          return -1;
        }
      captives_opening_tell (watch, CAPTIVES_OPENING_READ * n_bytes / image->size);
    }

  return (gssize) n_bytes;
}

/* Of our own file the header is read, of a foreign one all. */
static gboolean
read_file (const char             *path,
           CaptivesTrust           trust,
           const CaptivesOpening  *watch,
           CaptivesImage          *image,
           GError                **error)
{
  struct stat status;
  gssize n_bytes;
  int fd = open_regular_file (path, &status, error);

  if (fd < 0)
    return FALSE;
  if (!check_limit (path, trust, status.st_size, error))
    {
      close (fd);
      return FALSE;
    }

  image->file_size = status.st_size;
  image->size = trust == CAPTIVES_TRUST_BUNDLED ? HEADER_SIZE : MAX (status.st_size, HEADER_SIZE);
  image->bytes = sqlite3_malloc64 (image->size);
  n_bytes = image->bytes != NULL ? read_pieces (fd, image, watch) : -1;
  if (n_bytes < 0)
    captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_OPEN, path, _("cannot be read: %s."), g_strerror (errno));
  close (fd);

  /* It may have been cut while it was read. */
  image->size = MAX (n_bytes, 0);
  if (trust == CAPTIVES_TRUST_FOREIGN)
    image->file_size = image->size;
  return n_bytes >= 0;
}

static gboolean
check_identity (const CaptivesImage  *header,
                const char           *path,
                GError              **error)
{
  guint32 version;

  if (header->size == 0)
    {
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_FOREIGN, path,
                                  _("is empty; a dataset file was expected."));
      return FALSE;
    }
  if (header->size < sizeof magic || memcmp (header->bytes, magic, sizeof magic) != 0)
    {
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_FOREIGN, path,
                                  _("is not a dataset: it is no SQLite file, as each dataset is."));
      return FALSE;
    }
  if (header->size < HEADER_SIZE)
    {
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_DAMAGED, path,
                                  _("is cut off: it ends inside its header of %d bytes."), HEADER_SIZE);
      return FALSE;
    }
  if (get_number (header, AT_APPLICATION_ID) != CAPTIVES_DATASET_APPLICATION_ID)
    {
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_FOREIGN, path,
                                  _("belongs to another program: its application number is %u, that of a dataset is %u."),
                                  get_number (header, AT_APPLICATION_ID), CAPTIVES_DATASET_APPLICATION_ID);
      return FALSE;
    }

  version = get_number (header, AT_USER_VERSION);
  if (version > CAPTIVES_DATASET_FORMAT)
    captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_NEWER, path,
                                _("was made by a later version of the program: its format is %u, this version reads %u."),
                                version, CAPTIVES_DATASET_FORMAT);
  else if (version < CAPTIVES_DATASET_FORMAT)
    captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_SCHEMA, path,
                                _("has no dataset format: it says %u, this version reads %u."),
                                version, CAPTIVES_DATASET_FORMAT);

  return version == CAPTIVES_DATASET_FORMAT;
}

static gboolean
check_size (const CaptivesImage  *header,
            const char           *path,
            GError              **error)
{
  gint64 expected = (gint64) get_page_size (header) * get_number (header, AT_N_PAGES);

  if (header->file_size < expected)
    {
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_DAMAGED, path,
                                  _("is cut off: it has %" PRId64 " bytes, its header says %" PRId64 "."),
                                  header->file_size, expected);
      return FALSE;
    }

  return TRUE;
}

/* What SQLite would accept, and the compiler never writes. */
static gboolean
check_kind (const CaptivesImage  *header,
            const char           *path,
            GError              **error)
{
  if (get_number (header, AT_ENCODING) != 1)
    {
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_SCHEMA, path,
                                  _("keeps its text in another encoding; UTF-8 was expected."));
      return FALSE;
    }
  if (header->bytes[AT_WRITE_VERSION] != 1)
    {
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_SCHEMA, path,
                                  _("has a write-ahead log; a dataset file without one was expected."));
      return FALSE;
    }

  return TRUE;
}

void
captives_image_clear (CaptivesImage *self)
{
  g_clear_pointer (&self->bytes, sqlite3_free);
  self->size = 0;
}

gboolean
captives_dataset_read_file (const char             *path,
                            CaptivesTrust           trust,
                            const CaptivesOpening  *watch,
                            CaptivesImage          *image,
                            GError                **error)
{
  *image = (CaptivesImage) { 0 };

  if (read_file (path, trust, watch, image, error) && check_identity (image, path, error) &&
      check_size (image, path, error) && check_kind (image, path, error))
    return TRUE;

  captives_image_clear (image);
  return FALSE;
}
