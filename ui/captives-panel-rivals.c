/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-panel-rivals.h"
#include "captives-figure-row.h"
#include "captives-words.h"

#include <glib/gi18n.h>

char *
captives_panel_rivals_name (CaptivesDataset      *dataset,
                            GPtrArray            *figures,
                            const CaptivesFigure *figure,
                            CaptivesLanguage      language)
{
  const char *claimant = captives_dataset_get_claimant (dataset, figure->id, language);
  const char *comma = language == CAPTIVES_LANGUAGE_JAPANESE ? "、" : ", ";
  guint n_same = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *other = g_ptr_array_index (figures, i);

      n_same += g_strcmp0 (claimant, captives_dataset_get_claimant (dataset, other->id, language)) == 0;
    }
  if (claimant == NULL)
    claimant = captives_word_get (CAPTIVES_WORD_UNATTRIBUTED, language);

  return g_strjoin (comma, claimant, n_same > 1 ? captives_text_get (&figure->label, language) : NULL, NULL);
}

guint
captives_panel_rivals_fill (GtkBox               *box,
                            CaptivesDataset      *dataset,
                            const CaptivesFigure *figure,
                            CaptivesLocale        locale)
{
  g_autoptr (GPtrArray) rivals = captives_dataset_list_rivals (dataset, figure->id);
  g_autoptr (GtkSizeGroup) numbers = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) shares = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  g_return_val_if_fail (GTK_IS_BOX (box), 0);

  for (guint i = 0; i < rivals->len; i++)
    {
      const CaptivesFigure *rival = g_ptr_array_index (rivals, i);
      g_autofree char *name = captives_panel_rivals_name (dataset, rivals, rival, locale.language);
      GtkWidget *row = captives_figure_row_new ();

      captives_figure_row_show (CAPTIVES_FIGURE_ROW (row), dataset, rival, name, locale);
      captives_figure_row_compare (CAPTIVES_FIGURE_ROW (row), rival, figure, locale);
      captives_figure_row_align (CAPTIVES_FIGURE_ROW (row), numbers, shares);
      gtk_box_append (box, row);
    }

  return rivals->len;
}

char *
captives_panel_rivals_describe_origins (CaptivesDataset      *dataset,
                                        const CaptivesFigure *figure)
{
  CaptivesOrigins origins;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (dataset != NULL && figure != NULL, NULL);

  if (!captives_dataset_count_origins (dataset, figure->id, &origins)
      || (origins.n_origins == 1 && origins.n_repetitions == 0))
    return NULL;

  first = g_strdup_printf (ngettext ("%u origin", "%u independent origins", origins.n_origins), origins.n_origins);
  if (origins.n_repetitions == 0)
    return g_steal_pointer (&first);

  second = g_strdup_printf (ngettext ("%u repetition", "%u repetitions", origins.n_repetitions), origins.n_repetitions);
  /* Translators: "3 independent origins", then "11 repetitions". */
  return g_strdup_printf (_("%s, %s"), first, second);
}
