/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-cli -- the dataset and its charts without a window */

#include "config.h"

#include "captives-command.h"
#include "captives-sheet.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <glib/gi18n.h>

#define MOST_WORDS 10000
#define CALL_COLUMNS 26 /* more than the longest command with its arguments */

/* In the order of the help: what a reader asks first, then charts, then the work on a dataset. */
static const CaptivesCommand commands[] = {
  { "list", "[WHAT]", N_("List charts, questions, readings and more"), 0, 1, TRUE, captives_command_list },
  { "figures", "", N_("List figures, all or some of them"), 0, 0, TRUE, captives_command_figures },
  { "show", "FIGURE", N_("Tell all that is known about a figure"), 1, 1, TRUE, captives_command_show },
  { "search", "WORD…", N_("Find figures, sources, questions and events"), 1, MOST_WORDS, TRUE, captives_command_search },
  { "balance", "[BALANCE]", N_("Add up an author’s account"), 0, 1, TRUE, captives_command_balance },
  { "sources", "[SOURCE…]", N_("Write references for a bibliography"), 0, MOST_WORDS, TRUE, captives_command_sources },
  { "chart", "CHART", N_("Draw a chart into a file"), 1, 1, TRUE, captives_command_chart },
  { "charts", "", N_("Draw all charts into a folder"), 0, 0, TRUE, captives_command_charts },
  { "story", "[STORY]", N_("Write a story as slides, or print what to say to them"), 0, 1, TRUE, captives_command_story },
  { "extract", "DIR", N_("Write figures with their sources into a folder"), 1, 1, TRUE, captives_command_extract },
  { "verify", "FILE…", N_("Tell which figures of a picture have changed since"), 1, MOST_WORDS, TRUE, captives_command_verify },
  { "compile", "DIR FILE", N_("Make a dataset file from a folder of CSV files"), 2, 2, FALSE, captives_command_compile },
  { "dump", "FILE DIR", N_("Write a dataset file as a folder of CSV files"), 2, 2, FALSE, captives_command_dump },
  { "check", "FILE|DIR", N_("Check a dataset against the rules of truth"), 1, 1, FALSE, captives_command_check },
};

static const CaptivesCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static void
print_help (FILE *stream)
{
  fputs (_("Usage: captives-cli COMMAND [OPTION…] [WORD…]\n\n"), stream);
  fputs (_("The figures of a contested history, their sources and their charts.\n\n"), stream);
  fputs (_("Commands:\n"), stream);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *call = g_strdup_printf ("%s %s", commands[i].name, commands[i].arguments);

      fprintf (stream, "  %s%*s%s\n", call, (int) (CALL_COLUMNS - captives_text_columns (call)), "",
               _(commands[i].summary));
    }
  fputs (_("\n“captives-cli COMMAND --help” tells more about one of them.\n"), stream);
  fputs (_("It ends with 0 if the work is done, 1 if the data is wrong, 2 if the call is wrong.\n"), stream);
}

static CaptivesExit
run_command (const CaptivesCommand *command,
             char                 **argv)
{
  CaptivesCall call = { .command = command, .argv = g_strdupv (argv) };
  CaptivesExit status = command->run (&call);

  captives_call_clear (&call);
  return status;
}

/* A file that is opened while one of the three standard streams is closed would get its number, and what is meant for the
 * stream would be written into the file.  Opened for reading, the place is taken, and a write still fails and is told. */
static void
take_standard_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    {
      if (fcntl (fd, F_GETFD) < 0 && errno == EBADF && open ("/dev/null", O_RDONLY) != fd)
        _exit (CAPTIVES_EXIT_DATA);
    }
}

/* Help and version leave what they print in the buffer, and GLib ends the process itself after a command's help. */
static void
flush_output (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return;

  fputs ("captives-cli: ", stderr);
  fprintf (stderr, _("The output could not be written: %s"), g_strerror (errno));
  fputc ('\n', stderr);
  _exit (CAPTIVES_EXIT_DATA);
}

static void
set_up_translation (void)
{
  const char *directory = g_getenv ("CAPTIVES_LOCALEDIR"); /* of a build folder, for who works on the program */

  setlocale (LC_ALL, "");
  bindtextdomain (CAPTIVES_GETTEXT_PACKAGE, directory != NULL ? directory : CAPTIVES_LOCALEDIR);
  bind_textdomain_codeset (CAPTIVES_GETTEXT_PACKAGE, "UTF-8");
  textdomain (CAPTIVES_GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  const CaptivesCommand *command;

  take_standard_streams ();
  set_up_translation ();
  atexit (flush_output);

  if (argc < 2)
    {
      print_help (stderr);
      return CAPTIVES_EXIT_CALL;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help (stdout);
      return CAPTIVES_EXIT_DONE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      fputs ("captives-cli " CAPTIVES_VERSION "\n", stdout);
      return CAPTIVES_EXIT_DONE;
    }

  command = find_command (argv[1]);
  if (command == NULL)
    {
      fprintf (stderr, _("captives-cli: There is no command “%s”.\n"), argv[1]);
      fprintf (stderr, _("Try “captives-cli --help”.\n"));
      return CAPTIVES_EXIT_CALL;
    }
  return run_command (command, argv + 1);
}
