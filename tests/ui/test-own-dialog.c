/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog of a chart of one's own, as it is seen: empty, and with a figure. */

#include "config.h"

#include "captives-export-preview.h"
#include "captives-own-dialog.h"
#include "captives-own-figures.h"
#include "captives-own-kinds.h"
#include "captives-resources.h"
#include "test-widgets.h"

/* Nothing is drawn of nothing; chosen figures are seen whole: they scroll with what stands below them, not by themselves. */
static void
test_figures (void)
{
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  const CaptivesDatasetInfo *info = captives_dataset_get_info (dataset);
  g_autoptr (CaptivesOwnChart) chart = captives_own_chart_new (info->id, info->version);
  g_autoptr (GPtrArray) all = captives_dataset_list_figures (dataset, NULL);
  const CaptivesFigure *figure = g_ptr_array_index (all, 0);
  GtkWindow *parent = g_object_new (GTK_TYPE_WINDOW, "default-width", 1200, "default-height", 800, NULL);

  g_assert_no_error (error);
  gtk_window_present (parent);
  while (gtk_widget_get_width (GTK_WIDGET (parent)) == 0)
    g_main_context_iteration (NULL, TRUE);

  for (guint n_figures = 0; n_figures < 2; n_figures++)
    {
      GtkWidget *dialog = GTK_WIDGET (captives_own_dialog_new (parent, dataset, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }, chart));
      GtkWidget *preview = test_widgets_find (dialog, CAPTIVES_TYPE_EXPORT_PREVIEW);
      GtkWidget *kinds = test_widgets_find (dialog, CAPTIVES_TYPE_OWN_KINDS);
      GtkWidget *figures = test_widgets_find (dialog, CAPTIVES_TYPE_OWN_FIGURES);

      gtk_window_present (GTK_WINDOW (dialog));
      while (!gtk_widget_get_mapped (dialog) || gtk_widget_get_mapped (preview) != (n_figures > 0))
        g_main_context_iteration (NULL, TRUE);
      while (gtk_widget_get_mapped (kinds) != (n_figures > 0))
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (gtk_widget_is_ancestor (kinds, gtk_widget_get_ancestor (figures, GTK_TYPE_SCROLLED_WINDOW)));
      gtk_window_destroy (GTK_WINDOW (dialog));

      captives_own_chart_add_figure (chart, figure->id);
    }

  gtk_window_destroy (parent);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  captives_dataset_unref (dataset);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  captives_register_resource ();
  adw_init ();
  g_test_add_func ("/own-dialog/figures", test_figures);

  return g_test_run ();
}
