/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-command.h"
#include "captives-format.h"
#include "captives-sheet.h"

#include <math.h>

#include <glib/gi18n.h>

static const CaptivesColumn columns[] = {
  { "balance", NULL, FALSE },
  { "sign", NULL, TRUE },
  { NULL, N_("Sign"), TRUE },
  { NULL, N_("Value"), TRUE },
  { "value", NULL, TRUE },
  { "figure", N_("Figure"), FALSE },
  { "label", N_("Label"), FALSE },
};

static void
add_line (CaptivesSheet         *sheet,
          CaptivesDataset       *dataset,
          const CaptivesBalance *balance,
          const CaptivesTerm    *line,
          CaptivesLocale         locale)
{
  const CaptivesFigure *figure = captives_dataset_get_figure (dataset, line->figure);
  g_autofree char *value = captives_format_value (figure, locale);

  captives_sheet_add (sheet, balance->id);
  captives_sheet_add_number (sheet, line->sign);
  captives_sheet_add (sheet, line->sign < 0 ? "−" : "+");
  captives_sheet_add (sheet, value);
  captives_sheet_add_number (sheet, figure->value);
  captives_sheet_add (sheet, figure->id);
  captives_sheet_add (sheet, captives_text_get (&figure->counted, locale.language));
}

static void
add_residual (CaptivesSheet         *sheet,
              CaptivesDataset       *dataset,
              const CaptivesBalance *balance,
              CaptivesLocale         locale)
{
  g_autofree char *value = captives_format_residual (dataset, balance->id, locale);
  double residual = NAN;

  captives_dataset_get_residual (dataset, balance->id, &residual);

  captives_sheet_add (sheet, balance->id);
  captives_sheet_add (sheet, NULL);
  captives_sheet_add (sheet, "=");
  captives_sheet_add (sheet, value);
  captives_sheet_add_number (sheet, residual);
  captives_sheet_add (sheet, NULL);
  captives_sheet_add (sheet, value != NULL ? _("left over") : _("nothing can be left over: a line is a range"));
}

static void
add_balance (CaptivesSheet         *sheet,
             CaptivesDataset       *dataset,
             const CaptivesBalance *balance,
             CaptivesLocale         locale)
{
  g_autoptr (GPtrArray) lines = captives_dataset_list_balance_lines (dataset, balance->id);

  for (guint i = 0; i < lines->len; i++)
    add_line (sheet, dataset, balance, g_ptr_array_index (lines, i), locale);
  add_residual (sheet, dataset, balance, locale);
}

/* For people each account is a table of its own under its name; for programs all are one. */
static char *
write_balances (CaptivesCall        *call,
                CaptivesDataset     *dataset,
                GPtrArray           *balances,
                CaptivesSheetFormat  format)
{
  GString *out = g_string_new (NULL);
  CaptivesSheet *sheet = captives_sheet_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < balances->len; i++)
    {
      const CaptivesBalance *balance = g_ptr_array_index (balances, i);
      g_autofree char *text = NULL;

      add_balance (sheet, dataset, balance, call->locale);
      if (format != CAPTIVES_SHEET_TABLE)
        continue;

      text = captives_sheet_write (sheet, format);
      g_string_append_printf (out, "%s%s: %s\n%s", i > 0 ? "\n" : "", balance->id,
                              captives_text_get (&balance->name, call->locale.language), text);
      captives_sheet_free (sheet);
      sheet = captives_sheet_new (columns, G_N_ELEMENTS (columns));
    }
  if (format != CAPTIVES_SHEET_TABLE)
    {
      g_autofree char *text = captives_sheet_write (sheet, format);

      g_string_append (out, text);
    }
  captives_sheet_free (sheet);
  return g_string_free (out, FALSE);
}

/* All accounts, or the one that is named; NULL if there is none of that name. */
static GPtrArray *
choose_balances (CaptivesDataset *dataset,
                 const char      *id)
{
  g_autoptr (GPtrArray) balances = NULL;
  const CaptivesBalance *balance;

  if (id == NULL)
    return captives_dataset_list_balances (dataset);

  balance = captives_dataset_get_balance (dataset, id);
  if (balance == NULL)
    return NULL;

  balances = g_ptr_array_new ();
  g_ptr_array_add (balances, (gpointer) balance);
  return g_steal_pointer (&balances);
}

CaptivesExit
captives_command_balance (CaptivesCall *call)
{
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("How to write it: table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (GPtrArray) balances = NULL;
  g_autofree char *text = NULL;
  CaptivesSheetFormat format = CAPTIVES_SHEET_TABLE;

  if (!captives_call_parse (call, entries))
    return CAPTIVES_EXIT_CALL;
  if (!captives_sheet_format_parse (format_name, &format))
    return captives_call_complain (call, _("There is no format “%s”; it is one of table, csv, json."), format_name);

  dataset = captives_call_open_dataset (call);
  if (dataset == NULL)
    return CAPTIVES_EXIT_DATA;

  balances = choose_balances (dataset, call->words[0]);
  if (balances == NULL)
    return captives_call_complain (call, _("The dataset has no balance “%s”."), call->words[0]);

  text = write_balances (call, dataset, balances, format);
  return captives_call_print (call, text);
}
