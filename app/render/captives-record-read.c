/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-record-read.h"

#include "captives-record-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A PDF may have something before its header (ISO 32000-1, note 13 of annex H), an SVG a long comment. */
#define HEAD_SIZE 4096

typedef enum
{
  KIND_UNKNOWN,
  KIND_PNG,
  KIND_SVG,
  KIND_PDF,
  KIND_OTHER_PICTURE,
} Kind;

static const struct
{
  Kind        kind;
  gsize       at;
  const char *magic;
  gsize       length;
} magics[] = {
  { KIND_PNG, 0, "\x89PNG\r\n\x1a\n", 8 },
  { KIND_OTHER_PICTURE, 0, "\xff\xd8\xff", 3 },
  { KIND_OTHER_PICTURE, 0, "GIF8", 4 },
  { KIND_OTHER_PICTURE, 8, "WEBP", 4 },
  { KIND_OTHER_PICTURE, 4, "ftypavif", 8 },
  { KIND_OTHER_PICTURE, 4, "ftypheic", 8 },
  { KIND_OTHER_PICTURE, 0, "II*\0", 4 },
  { KIND_OTHER_PICTURE, 0, "MM\0*", 4 },
  { KIND_OTHER_PICTURE, 0, "BM", 2 },
};

static gboolean
is_xml_picture (const char *head,
                gsize       length)
{
  if (length >= 3 && memcmp (head, "\xef\xbb\xbf", 3) == 0)
    {
      head += 3;
      length -= 3;
    }
  while (length > 0 && g_ascii_isspace (*head))
    {
      head++;
      length--;
    }

  return length > 4 && *head == '<' && g_strstr_len (head, (gssize) length, "<svg") != NULL;
}

static Kind
recognise (const char *head,
           gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].at + magics[i].length && memcmp (head + magics[i].at, magics[i].magic, magics[i].length) == 0)
      return magics[i].kind;
  if (memmem (head, MIN (length, 1024), "%PDF-", 5) != NULL)
    return KIND_PDF;

  return is_xml_picture (head, length) ? KIND_SVG : KIND_UNKNOWN;
}

void
captives_record_set_none (GError **error)
{
  g_set_error_literal (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_NONE,
                       _("carries no record of its figures: it was not exported by Captives, or a program through which it "
                         "went has removed the record."));
}

static CaptivesRecord *
find (GBytes  *bytes,
      GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    {
      g_set_error_literal (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_FOREIGN, _("is empty."));
      return NULL;
    }
  switch (recognise (data, MIN (length, HEAD_SIZE)))
    {
    case KIND_PNG:
      return captives_record_find_in_png (bytes, error);
    case KIND_SVG:
      return captives_record_find_in_svg (bytes, error);
    case KIND_PDF:
      return captives_record_find_in_pdf (bytes, error);
    case KIND_OTHER_PICTURE:
      g_set_error_literal (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_NONE,
                           _("is a picture of a format that carries no record of its figures: a PNG, SVG or PDF exported by "
                             "Captives was expected, and converting one removes the record."));
      return NULL;
    case KIND_UNKNOWN:
    default:
      g_set_error_literal (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_FOREIGN,
                           _("is no picture: a PNG, SVG or PDF exported by Captives was expected."));
      return NULL;
    }
}

/* The name of the file in front of a sentence that lacks it. */
static void
put_name (GError     **error,
          const char  *name)
{
  g_autofree char *rest = NULL;

  if (error == NULL || *error == NULL)
    return;

  rest = g_steal_pointer (&(*error)->message);
  /* Translators: a file name, and the rest of the sentence: “figures.captives” is empty; a dataset file was expected. */
  (*error)->message = g_strdup_printf (_("“%s” %s"), name, rest);
}

CaptivesRecord *
captives_record_read_bytes (GBytes      *bytes,
                            const char  *name,
                            GError     **error)
{
  CaptivesRecord *record;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  record = find (bytes, error);
  if (record == NULL)
    put_name (error, name);

  return record;
}

/* Without blocking: a pipe in place of a file must not hold the program up. */
static int
open_regular (const char  *path,
              gsize       *size,
              GError     **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat status;

  if (fd < 0 || fstat (fd, &status) != 0)
    g_set_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_OPEN, _("cannot be opened: %s."), g_strerror (errno));
  else if (S_ISDIR (status.st_mode))
    g_set_error_literal (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_OPEN, _("is a folder; a picture was expected."));
  else if (!S_ISREG (status.st_mode))
    g_set_error_literal (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_OPEN,
                         _("is not a regular file; a picture was expected."));
  else if (status.st_size > CAPTIVES_RECORD_MAX_FILE)
    g_set_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_LIMIT,
                 _("is larger than any picture that Captives exports: at most %d MB were expected."),
                 CAPTIVES_RECORD_MAX_FILE / (1024 * 1024));
  else
    {
      *size = (gsize) status.st_size;
      return fd;
    }

  if (fd >= 0)
    close (fd);
  return -1;
}

/* Not mapped: a file that shrinks while it is read would end the program.  Returns: (nullable): as much as there is */
static GBytes *
read_some (int   fd,
           gsize size)
{
  char *buffer = g_try_malloc (size + 1);
  gsize n_bytes = 0;
  gssize n = 1;

  while (buffer != NULL && n_bytes < size && n != 0)
    {
      n = read (fd, buffer + n_bytes, size - n_bytes);
      if (n < 0 && errno != EINTR)
        g_clear_pointer (&buffer, g_free);
      n_bytes += n > 0 ? (gsize) n : 0;
    }

  return buffer != NULL ? g_bytes_new_take (buffer, n_bytes) : NULL;
}

CaptivesRecord *
captives_record_read_file (const char  *path,
                           GError     **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = g_filename_display_basename (path);
  fd = open_regular (path, &size, error);
  if (fd >= 0)
    {
      bytes = read_some (fd, size);
      if (bytes == NULL)
        g_set_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_OPEN, _("cannot be read: %s."), g_strerror (errno));
      close (fd);
    }
  if (bytes != NULL)
    return captives_record_read_bytes (bytes, name, error);

  put_name (error, name);
  return NULL;
}

gboolean
captives_record_recognise (const char *path)
{
  g_autoptr (GBytes) head = NULL;
  gsize size;
  int fd;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = open_regular (path, &size, NULL);
  if (fd < 0)
    return FALSE;

  head = read_some (fd, MIN (size, HEAD_SIZE));
  close (fd);

  return head != NULL && recognise (g_bytes_get_data (head, NULL), g_bytes_get_size (head)) != KIND_UNKNOWN;
}
