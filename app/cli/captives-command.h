/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-command.h -- what all commands of captives-cli share: how a call is read, how it ends, where words go
 *
 * Results go to the standard output, and nothing else does; complaints go to the standard error.
 */

#pragma once

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

/* How the process ends. */
typedef enum
{
  CAPTIVES_EXIT_DONE = 0,
  CAPTIVES_EXIT_DATA = 1, /* the data is wrong, or could not be read or written */
  CAPTIVES_EXIT_CALL = 2, /* the call is wrong */
} CaptivesExit;

typedef struct _CaptivesCall CaptivesCall;

/* A command, as a row of the table in captives-cli.c. */
typedef struct
{
  const char    *name;
  const char    *arguments; /* as the help shows them: "DIR FILE" */
  const char    *summary;   /* one line, to be translated */
  guint          n_min;     /* how many words must follow the options */
  guint          n_max;     /* how many may */
  gboolean       reads;     /* a dataset: takes --dataset, --language and --numbers */
  CaptivesExit (*run) (CaptivesCall *call);
} CaptivesCommand;

/* One call of a command. */
struct _CaptivesCall
{
  const CaptivesCommand *command;
  char                 **argv;     /* (owned) what followed the command's name, with the name first */
  char                 **words;    /* (owned) what is left of it after the options; NULL-terminated, never NULL once parsed */
  char                  *path;     /* (owned) of --dataset; or NULL */
  char                  *code;     /* (owned) of --language; or NULL */
  char                  *numbers;  /* (owned) of --numbers; or NULL */
  CaptivesLocale         locale;   /* of the data's texts: of --language, else the user's; and of --numbers */
};

/**
 * captives_call_parse:
 * @entries: (nullable): the command's own options; each leads to a variable of the caller
 *
 * Reads the options, checks the number of words, the language and the number style.  Says on the standard error what is wrong.
 * --help prints the help and ends the process.
 * Returns: FALSE if the call is wrong: the command then ends with %CAPTIVES_EXIT_CALL
 */
gboolean         captives_call_parse        (CaptivesCall        *call,
                                             const GOptionEntry  *entries);
/** captives_call_clear: frees what it owns, not @call */
void             captives_call_clear        (CaptivesCall        *call);

/**
 * captives_call_open_dataset:
 *
 * Opens the file of --dataset, else that of the environment variable CAPTIVES_DATASET, else the installed one.  Only the
 * installed one is trusted.  A failure is told on the standard error.
 * Returns: (transfer full) (nullable): the dataset
 */
CaptivesDataset *captives_call_open_dataset (CaptivesCall        *call);

/** captives_call_complain: says on the standard error what is wrong with the call.  Returns: %CAPTIVES_EXIT_CALL */
CaptivesExit     captives_call_complain     (CaptivesCall        *call,
                                             const char          *format,
                                             ...) G_GNUC_PRINTF (2, 3);

/** captives_call_fail: says on the standard error what is wrong with the data.  Returns: %CAPTIVES_EXIT_DATA */
CaptivesExit     captives_call_fail         (CaptivesCall        *call,
                                             const char          *format,
                                             ...) G_GNUC_PRINTF (2, 3);

/**
 * captives_call_print: writes @text to the standard output, in UTF-8 whatever the locale; U+FFFD in place of each control
 * character but tab and line end.  Returns: how the command ends; a full disk is told */
CaptivesExit     captives_call_print        (CaptivesCall        *call,
                                             const char          *text);

/* The commands, one for each file. */
CaptivesExit     captives_command_balance   (CaptivesCall        *call);
CaptivesExit     captives_command_chart     (CaptivesCall        *call);
CaptivesExit     captives_command_charts    (CaptivesCall        *call);
CaptivesExit     captives_command_check     (CaptivesCall        *call);
CaptivesExit     captives_command_compile   (CaptivesCall        *call);
CaptivesExit     captives_command_dump      (CaptivesCall        *call);
CaptivesExit     captives_command_extract   (CaptivesCall        *call);
CaptivesExit     captives_command_figures   (CaptivesCall        *call);
CaptivesExit     captives_command_list      (CaptivesCall        *call);
CaptivesExit     captives_command_search    (CaptivesCall        *call);
CaptivesExit     captives_command_show      (CaptivesCall        *call);
CaptivesExit     captives_command_sources   (CaptivesCall        *call);
CaptivesExit     captives_command_story     (CaptivesCall        *call);
CaptivesExit     captives_command_verify    (CaptivesCall        *call);

G_END_DECLS
