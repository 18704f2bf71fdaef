/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-print-dialog.h"

#include "captives-dialog-layout.h"
#include "captives-export-preview.h"
#include "captives-fold-bin.h"
#include "captives-row-names.h"
#include "captives-settings.h"
#include "captives-style.h"
#include "captives-toast.h"

#include <glib/gi18n.h>

/* Size of the dialog where the window leaves room for it, and width of the options beside the preview, pixels. */
#define WIDTH         960
#define HEIGHT        640
#define OPTIONS_WIDTH 344

/* Height of the preview where it stands above the options, pixels. */
#define PREVIEW_HEIGHT 260

struct _CaptivesPrintDialog
{
  AdwWindow              parent_instance;

  CaptivesDataset       *dataset;
  char                  *chart;
  char                  *reading;   /* NULL: the dataset's first */
  CaptivesAxis           axis;
  CaptivesLocale         locale;
  CaptivesTheme          theme;
  CaptivesNotes          notes;
  GtkPageSetup          *setup;
  GSettings             *settings;  /* NULL: not installed */
  PangoContext          *pango;
  GtkPrintOperation     *operation; /* NULL: the printer is not asked */
  gboolean               showing;   /* the program itself sets the rows */

  AdwToastOverlay       *toast_overlay;
  CaptivesFoldBin       *fold_bin;
  GtkBox                *panes;
  GtkWidget             *preview_side;
  CaptivesExportPreview *preview;
  GtkLabel              *warning_label;
  GtkWidget             *options;
  AdwPreferencesGroup   *group;
  AdwActionRow          *paper_row;
  AdwComboRow           *orientation_row;
  AdwComboRow           *theme_row;
  AdwComboRow           *notes_row;
};

G_DEFINE_FINAL_TYPE (CaptivesPrintDialog, captives_print_dialog, ADW_TYPE_WINDOW)

static CaptivesPrint
get_print (CaptivesPrintDialog *self)
{
  const CaptivesPrint print = {
    .dataset = self->dataset,
    .chart = self->chart,
    .reading = self->reading,
    .locale = self->locale,
    .theme = self->theme,
    .notes = self->notes,
    .axis = self->axis,
  };

  return print;
}

static void
show_warning (CaptivesPrintDialog *self,
              const char          *text)
{
  gtk_label_set_text (self->warning_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning_label), text != NULL);
}

static void
refresh (CaptivesPrintDialog *self)
{
  const CaptivesPrint print = get_print (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesScene) scene = captives_print_layout (&print, self->setup, self->pango, &error);

  captives_export_preview_show (self->preview, scene, self->pango, self->theme);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.print", scene != NULL);
  if (scene == NULL)
    show_warning (self, error->message);
  else if (captives_scene_get_height (scene) > gtk_page_setup_get_page_height (self->setup, GTK_UNIT_POINTS) + 1)
    show_warning (self, _("The chart is taller than the sheet and is printed smaller."));
  else
    show_warning (self, NULL);
}

static gboolean
is_landscape (CaptivesPrintDialog *self)
{
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (self->setup);

  return orientation == GTK_PAGE_ORIENTATION_LANDSCAPE || orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;
}

static void
show_setup (CaptivesPrintDialog *self)
{
  GtkPaperSize *paper = gtk_page_setup_get_paper_size (self->setup);

  self->showing = TRUE;
  adw_action_row_set_subtitle (self->paper_row, gtk_paper_size_get_display_name (paper));
  adw_combo_row_set_selected (self->orientation_row, is_landscape (self) ? 0 : 1);
  adw_combo_row_set_selected (self->theme_row, self->theme == CAPTIVES_THEME_PRINT ? 0 : 1);
  adw_combo_row_set_selected (self->notes_row, self->notes);
  self->showing = FALSE;
}

static void
row_changed_cb (CaptivesPrintDialog *self)
{
  if (self->showing)
    return;

  gtk_page_setup_set_orientation (self->setup, adw_combo_row_get_selected (self->orientation_row) == 0
                                                 ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                 : GTK_PAGE_ORIENTATION_PORTRAIT);
  self->theme = adw_combo_row_get_selected (self->theme_row) == 0 ? CAPTIVES_THEME_PRINT : CAPTIVES_THEME_LIGHT;
  self->notes = (CaptivesNotes) adw_combo_row_get_selected (self->notes_row);
  refresh (self);
}

static void
take_setup (CaptivesPrintDialog *self,
            GtkPageSetup        *setup)
{
  g_set_object (&self->setup, setup);
  show_setup (self);
  refresh (self);
}

static void
setup_cb (GtkPageSetup *setup,
          gpointer      user_data)
{
  g_autoptr (CaptivesPrintDialog) self = user_data;

  /* The dialog may be gone by now; NULL: nothing was chosen. */
  if (setup != NULL && self->pango != NULL)
    take_setup (self, setup);
}

static void
set_up_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaptivesPrintDialog *self = CAPTIVES_PRINT_DIALOG (widget);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

  gtk_print_run_page_setup_dialog_async (GTK_WINDOW (self), self->setup, settings, setup_cb, g_object_ref (self));
}

static void
done_cb (CaptivesPrintDialog     *self,
         GtkPrintOperationResult  result,
         GtkPrintOperation       *operation)
{
  const GError *failure = captives_print_operation_get_failure (operation);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->operation);
  /* A printer may answer when the dialog is long gone. */
  if (self->pango == NULL)
    return;
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      failure = error;
    }
  if (failure != NULL)
    captives_toast_tell_failure (self->toast_overlay, failure->message);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    gtk_window_close (GTK_WINDOW (self));
  else
    take_setup (self, gtk_print_operation_get_default_page_setup (operation));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CaptivesPrintDialog *self = CAPTIVES_PRINT_DIALOG (widget);
  const CaptivesPrint print = get_print (self);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (self->operation != NULL)
    return;

  /* Held apart from the member, which "done" clears while the operation still runs. */
  operation = captives_print_operation_new (&print, self->setup);
  self->operation = g_object_ref (operation);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static void
fold_changed_cb (CaptivesPrintDialog *self)
{
  const CaptivesDialogPanes panes = {
    .fold_bin = self->fold_bin,
    .panes = self->panes,
    .preview_side = self->preview_side,
    .preview = GTK_WIDGET (self->preview),
    .options = self->options,
    .options_width = OPTIONS_WIDTH,
    .preview_height = PREVIEW_HEIGHT,
  };

  captives_dialog_arrange (&panes);
}

static GtkPageSetup *
load_setup (GSettings *settings)
{
  g_autofree char *name = captives_settings_get_string (settings, "print-paper");
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (*name != '\0' ? name : NULL);
  gboolean landscape = captives_settings_get_boolean (settings, "print-landscape", TRUE);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);

  return setup;
}

static void
load_choice (CaptivesPrintDialog *self)
{
  g_autofree char *notes = captives_settings_get_string (self->settings, "print-notes");

  self->setup = load_setup (self->settings);
  self->theme = captives_settings_get_boolean (self->settings, "print-one-ink", TRUE) ? CAPTIVES_THEME_PRINT : CAPTIVES_THEME_LIGHT;
  self->notes = CAPTIVES_NOTES_FULL;
  captives_notes_parse (notes, &self->notes);
}

static void
save_choice (CaptivesPrintDialog *self)
{
  GtkPaperSize *paper = gtk_page_setup_get_paper_size (self->setup);

  /* A size of one's own has no name by which it could be found again. */
  if (!gtk_paper_size_is_custom (paper))
    captives_settings_set_string (self->settings, "print-paper", gtk_paper_size_get_name (paper));
  captives_settings_set_boolean (self->settings, "print-landscape", is_landscape (self));
  captives_settings_set_boolean (self->settings, "print-one-ink", self->theme == CAPTIVES_THEME_PRINT);
  captives_settings_set_string (self->settings, "print-notes", captives_notes_get_name (self->notes));
}

static gboolean
captives_print_dialog_close_request (GtkWindow *window)
{
  save_choice (CAPTIVES_PRINT_DIALOG (window));

  return GTK_WINDOW_CLASS (captives_print_dialog_parent_class)->close_request (window);
}

static void
captives_print_dialog_dispose (GObject *object)
{
  CaptivesPrintDialog *self = CAPTIVES_PRINT_DIALOG (object);

  g_clear_object (&self->operation);
  g_clear_object (&self->settings);
  g_clear_object (&self->pango);

  G_OBJECT_CLASS (captives_print_dialog_parent_class)->dispose (object);
}

static void
captives_print_dialog_finalize (GObject *object)
{
  CaptivesPrintDialog *self = CAPTIVES_PRINT_DIALOG (object);

  g_clear_object (&self->setup);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->chart, g_free);
  g_clear_pointer (&self->reading, g_free);

  G_OBJECT_CLASS (captives_print_dialog_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesPrintDialog, name)

static void
captives_print_dialog_class_init (CaptivesPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_print_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = captives_print_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = captives_print_dialog_close_request;

  g_type_ensure (CAPTIVES_TYPE_EXPORT_PREVIEW);
  g_type_ensure (CAPTIVES_TYPE_FOLD_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-print-dialog.ui");
  BIND (toast_overlay);
  BIND (fold_bin);
  BIND (panes);
  BIND (preview_side);
  BIND (preview);
  BIND (warning_label);
  BIND (options);
  BIND (group);
  BIND (paper_row);
  BIND (orientation_row);
  BIND (theme_row);
  BIND (notes_row);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_changed_cb);
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "print.set-up", NULL, set_up_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "print.print", NULL);
}

#undef BIND

static void
captives_print_dialog_init (CaptivesPrintDialog *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pango = captives_render_create_pango_context ();
  self->settings = captives_settings_new ();
  captives_row_names_watch (self->group);
  captives_fold_bin_set_text_scale (self->fold_bin, captives_style_get_text_scale (GTK_WIDGET (self)));
  load_choice (self);
  fold_changed_cb (self);
  show_setup (self);
}

void
captives_print_dialog_present (GtkWindow           *parent,
                               const CaptivesPrint *print)
{
  CaptivesPrintDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (print != NULL && print->dataset != NULL && print->chart != NULL);

  self = g_object_new (CAPTIVES_TYPE_PRINT_DIALOG, "transient-for", parent, NULL);
  self->dataset = captives_dataset_ref (print->dataset);
  self->chart = g_strdup (print->chart);
  self->reading = g_strdup (print->reading);
  self->locale = print->locale;
  self->axis = print->axis;
  captives_fold_bin_set_width (self->fold_bin, captives_dialog_fit (GTK_WINDOW (self), parent, WIDTH, HEIGHT));
  refresh (self);
  gtk_window_set_focus (GTK_WINDOW (self), gtk_window_get_default_widget (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (self));
}
