/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* first-frame PROGRAM [ARGUMENT...] -- milliseconds from exec until the program has something to show
 *
 * Looks at the screen as a person would: a line through the head of each window is read until it has several colours.
 * The screen must be empty before.
 */

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#define LEAST_COLOURS 4
#define PATIENCE 20000.0 /* milliseconds */
#define HEAD 24          /* pixels below the window's top: the middle of a header bar */

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
count_colours (XImage *line,
               int     width)
{
  unsigned long seen[LEAST_COLOURS];
  int n_seen = 0;

  for (int x = 0; x < width && n_seen < LEAST_COLOURS; x++)
    {
      unsigned long pixel = XGetPixel (line, x, 0);
      int i = 0;

      while (i < n_seen && seen[i] != pixel)
        i++;
      if (i == n_seen)
        seen[n_seen++] = pixel;
    }
  return n_seen;
}

static int
has_content (Display *display)
{
  int screen = DefaultScreen (display);
  int width = DisplayWidth (display, screen);

  /* Windows without a manager stand in the corner; a second line for those a manager has moved down. */
  for (int y = HEAD; y <= 4 * HEAD; y += HEAD / 2)
    {
      XImage *line = XGetImage (display, RootWindow (display, screen), 0, y, (unsigned) width, 1, AllPlanes, ZPixmap);
      int n_colours = line != NULL ? count_colours (line, width) : 0;

      if (line != NULL)
        XDestroyImage (line);
      if (n_colours >= LEAST_COLOURS)
        return 1;
    }
  return 0;
}

int
main (int    argc,
      char **argv)
{
  Display *display = XOpenDisplay (NULL);
  struct timespec pause = { 0, 1000000 };
  double start;
  double end;
  pid_t child;

  if (argc < 2 || display == NULL)
    return 2;

  start = now ();
  child = fork ();
  if (child == 0)
    {
      execvp (argv[1], argv + 1);
      _exit (127);
    }
  while (!has_content (display) && now () - start < PATIENCE)
    nanosleep (&pause, NULL);
  end = now ();

  kill (child, SIGTERM);
  waitpid (child, NULL, 0);
  XCloseDisplay (display);
  if (end - start >= PATIENCE)
    return 1;
  printf ("%.1f\n", end - start);
  return 0;
}
