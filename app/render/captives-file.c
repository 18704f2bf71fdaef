/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-file.h"

#include "captives-export.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (GError     **error,
      const char  *path,
      int          reason)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE,
               _("“%s” could not be written: %s."), name, g_strerror (reason));
  return FALSE;
}

/* Returns: 0 or the reason why not all of it could be written. */
static int
write_all (int     fd,
           GBytes *bytes)
{
  gsize left;
  const guchar *next = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      ssize_t n = write (fd, next, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      next += n;
      left -= (gsize) n;
    }
  return 0;
}

/* Whoever reads a pipe may go away; that is an error to be told of, not a reason to end the program.  The signal is kept
 * from this thread alone, and taken away if it is there only because of this. */
static int
write_to_pipe (int     fd,
               GBytes *bytes)
{
  const struct timespec now = { 0, 0 };
  sigset_t pipe_only, before, pending;
  gboolean was_pending;
  int reason;

  sigemptyset (&pipe_only);
  sigaddset (&pipe_only, SIGPIPE);
  sigpending (&pending);
  was_pending = sigismember (&pending, SIGPIPE) == 1;
  pthread_sigmask (SIG_BLOCK, &pipe_only, &before);
  reason = write_all (fd, bytes);
  if (reason == EPIPE && !was_pending)
    sigtimedwait (&pipe_only, NULL, &now);
  pthread_sigmask (SIG_SETMASK, &before, NULL);

  return reason;
}

static int
write_in_place (const char *path,
                GBytes     *bytes)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  int reason;

  if (fd < 0)
    return errno;
  reason = write_to_pipe (fd, bytes);
  if (close (fd) != 0 && reason == 0)
    reason = errno;
  return reason;
}

/* The name of a file is on the disk when its folder is.  Some file systems cannot; then there is nothing more to do. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* What open () would give a new file: the umask can be asked for only by setting it, which another thread would feel. */
static int
write_beside (const char *beside,
              GBytes     *bytes,
              mode_t      old_mode)
{
  int fd = g_open (beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  int reason;

  if (fd < 0)
    return errno;
  reason = write_all (fd, bytes);
  if (reason == 0 && old_mode != 0 && fchmod (fd, old_mode) != 0)
    reason = errno;
  if (reason == 0 && fsync (fd) != 0)
    reason = errno;
  if (close (fd) != 0 && reason == 0)
    reason = errno;
  return reason;
}

/* A name that nobody uses, and that two programs at work on the same target do not share. */
static char *
name_beside (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_strdup_printf (".captives-%08x%08x.part", g_random_int (), (guint) getpid ());

  return g_build_filename (folder, name, NULL);
}

gboolean
captives_file_replace (const char  *path,
                       GBytes      *bytes,
                       GError     **error)
{
  g_autofree char *target = NULL;
  g_autofree char *beside = NULL;
  struct stat old = { 0 };
  gboolean exists;
  int reason;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  exists = stat (path, &old) == 0;
  reason = exists ? 0 : errno;
  /* A link that leads nowhere would be replaced itself. */
  if (!exists && (reason != ENOENT || g_file_test (path, G_FILE_TEST_IS_SYMLINK)))
    return fail (error, path, reason);
  if (exists && S_ISDIR (old.st_mode))
    return fail (error, path, EISDIR);
  if (exists && !S_ISREG (old.st_mode))
    {
      reason = write_in_place (path, bytes);
      return reason == 0 || fail (error, path, reason);
    }
  if (exists && access (path, W_OK) != 0)
    return fail (error, path, errno);

  target = exists ? realpath (path, NULL) : g_strdup (path);
  if (target == NULL)
    return fail (error, path, errno);
  beside = name_beside (target);
  reason = write_beside (beside, bytes, exists ? old.st_mode & 07777 : 0);
  if (reason == 0 && g_rename (beside, target) != 0)
    reason = errno;
  if (reason != 0)
    {
      g_unlink (beside);
      return fail (error, path, reason);
    }
  sync_folder (target);
  return TRUE;
}
