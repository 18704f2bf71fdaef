/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-read.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int
captives_read_open (const char  *path,
                    struct stat *status)
{
  int fd;
  int reason;

  g_return_val_if_fail (path != NULL, -1);
  g_return_val_if_fail (status != NULL, -1);

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0 || fstat (fd, status) == 0)
    return fd;

  reason = errno;
  close (fd);
  errno = reason;
  return -1;
}

gssize
captives_read_bytes (int    fd,
                     void  *buffer,
                     gsize  size)
{
  gsize n_bytes = 0;

  while (n_bytes < size)
    {
      gssize n = read (fd, (char *) buffer + n_bytes, size - n_bytes);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      n_bytes += (gsize) n;
    }

  return (gssize) n_bytes;
}
