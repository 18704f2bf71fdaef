/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-export-dialog.h"
#include "captives-dialog-layout.h"
#include "captives-export-dialog-private.h"
#include "captives-row-names.h"
#include "captives-settings.h"
#include "captives-style.h"

#include <glib/gi18n.h>

/* Size of the dialog where the window leaves room for it, and width of the options beside the preview, pixels. */
#define WIDTH         1040
#define HEIGHT        720
#define OPTIONS_WIDTH 384

/* Height of the preview where it stands above the options, pixels. */
#define PREVIEW_HEIGHT 236

/* How long choices must rest before the chart is laid out anew, milliseconds. */
#define REST 30

G_DEFINE_FINAL_TYPE (CaptivesExportDialog, captives_export_dialog, ADW_TYPE_WINDOW)

static void
show_line (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static const char *
describe_notes (const CaptivesExportChoice *choice)
{
  if (choice->notes != CAPTIVES_NOTES_PAGE)
    return "";

  return choice->format == CAPTIVES_FORMAT_PDF ? _("A table of the figures and all references in full")
                                               : _("Only a PDF has further pages; this picture gets full notes");
}

/* Rows that have nothing to say about the present choice go away, but for density, which comes back too often. */
static void
update_rows (CaptivesExportDialog *self)
{
  const CaptivesExportChoice *choice = &self->choice;
  gboolean custom = choice->size == CAPTIVES_SIZE_CUSTOM;

  gtk_widget_set_visible (self->outlines_row, choice->format == CAPTIVES_FORMAT_SVG);
  gtk_widget_set_visible (self->width_row, custom);
  gtk_widget_set_visible (self->height_row, custom);
  gtk_widget_set_sensitive (GTK_WIDGET (self->density_row), captives_export_choice_uses_density (choice));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->notes_row), describe_notes (choice));
}

static void
show_scene (CaptivesExportDialog *self,
            const GError         *error)
{
  g_autofree char *size = NULL;
  g_autofree char *warning = NULL;

  captives_export_preview_show (self->preview, self->scene, self->pango, self->choice.theme);
  captives_export_dialog_update_actions (self);
  if (self->scene == NULL)
    {
      show_line (self->size_label, NULL);
      show_line (self->warning_label, error->message);
      return;
    }

  size = captives_export_choice_describe (&self->choice, self->scene);
  warning = captives_export_choice_warn (&self->choice, self->scene);
  show_line (self->size_label, size);
  show_line (self->warning_label, warning);
  /* A chart that shows all claims chooses none. */
  gtk_widget_set_visible (GTK_WIDGET (self->reading_row), captives_scene_get_info (self->scene)->reading != NULL);
}

static gboolean
refresh_cb (gpointer user_data)
{
  CaptivesExportDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  CaptivesView view;

  self->refresh_id = 0;
  captives_export_choice_init_view (&self->choice, &view, self->chart, self->reading);
  view.axis = self->axis;
  g_clear_pointer (&self->scene, captives_scene_unref);
  self->scene = captives_layout (self->dataset, &view, self->pango, &error);
  show_scene (self, error);

  return G_SOURCE_REMOVE;
}

static void
refresh_later (CaptivesExportDialog *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->refresh_id = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, REST, refresh_cb, self, NULL);
}

CaptivesScene *
captives_export_dialog_ensure_scene (CaptivesExportDialog *self)
{
  if (self->refresh_id != 0)
    {
      g_clear_handle_id (&self->refresh_id, g_source_remove);
      refresh_cb (self);
    }

  return self->scene;
}

void
captives_export_dialog_update_actions (CaptivesExportDialog *self)
{
  gboolean busy = self->cancellable != NULL;
  gboolean possible = self->scene != NULL && !busy;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.copy", possible);
  gtk_widget_set_sensitive (self->options, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static guint
get_selected (AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected == GTK_INVALID_LIST_POSITION ? 0 : selected;
}

static void
read_reading (CaptivesExportDialog *self)
{
  guint selected = get_selected (self->reading_row);
  const CaptivesReading *reading;

  if (selected >= self->readings->len)
    return;
  reading = g_ptr_array_index (self->readings, selected);
  g_free (self->reading);
  self->reading = g_strdup (reading->id);
}

static void
show_readings (CaptivesExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->readings->len; i++)
    {
      const CaptivesReading *reading = g_ptr_array_index (self->readings, i);

      gtk_string_list_append (names, captives_text_get (&reading->name, self->choice.locale.language));
      if (g_strcmp0 (reading->id, self->reading) == 0)
        selected = i;
    }
  self->showing = TRUE;
  adw_combo_row_set_model (self->reading_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->reading_row, selected);
  self->showing = FALSE;
}

static void
row_changed_cb (CaptivesExportDialog *self)
{
  CaptivesExportChoice *choice = &self->choice;
  CaptivesLanguage language = choice->locale.language;

  if (self->showing)
    return;

  choice->format = (CaptivesFormat) get_selected (self->format_row);
  choice->size = (CaptivesExportSize) get_selected (self->size_row);
  choice->density = get_selected (self->density_row);
  choice->theme = (CaptivesTheme) get_selected (self->theme_row);
  choice->locale.language = (CaptivesLanguage) get_selected (self->language_row);
  choice->notes = (CaptivesNotes) get_selected (self->notes_row);
  choice->custom_width = gtk_spin_button_get_value_as_int (self->width_spin);
  choice->custom_height = gtk_spin_button_get_value_as_int (self->height_spin);
  choice->outlines = gtk_switch_get_active (self->outlines_switch);
  read_reading (self);
  if (choice->locale.language != language)
    show_readings (self);

  update_rows (self);
  refresh_later (self);
}

static void
show_choice (CaptivesExportDialog *self)
{
  const CaptivesExportChoice *choice = &self->choice;

  self->showing = TRUE;
  adw_combo_row_set_selected (self->format_row, choice->format);
  adw_combo_row_set_selected (self->size_row, choice->size);
  adw_combo_row_set_selected (self->density_row, choice->density);
  adw_combo_row_set_selected (self->theme_row, choice->theme);
  adw_combo_row_set_selected (self->language_row, choice->locale.language);
  adw_combo_row_set_selected (self->notes_row, choice->notes);
  gtk_spin_button_set_value (self->width_spin, choice->custom_width);
  gtk_spin_button_set_value (self->height_spin, choice->custom_height);
  gtk_switch_set_active (self->outlines_switch, choice->outlines);
  self->showing = FALSE;
  update_rows (self);
}

void
captives_export_dialog_set_format (CaptivesExportDialog *self,
                                   CaptivesFormat        format)
{
  adw_combo_row_set_selected (self->format_row, format);
}

static void
fold_changed_cb (CaptivesExportDialog *self)
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

static gboolean
captives_export_dialog_close_request (GtkWindow *window)
{
  CaptivesExportDialog *self = CAPTIVES_EXPORT_DIALOG (window);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  captives_export_choice_save (&self->choice, self->settings);

  return GTK_WINDOW_CLASS (captives_export_dialog_parent_class)->close_request (window);
}

static void
captives_export_dialog_dispose (GObject *object)
{
  CaptivesExportDialog *self = CAPTIVES_EXPORT_DIALOG (object);
  g_autoptr (GCancellable) choosing = NULL;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  choosing = g_steal_pointer (&self->choosing);
  if (choosing != NULL)
    g_cancellable_cancel (choosing);
  g_clear_pointer (&self->scene, captives_scene_unref);
  g_clear_object (&self->pango);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (captives_export_dialog_parent_class)->dispose (object);
}

static void
captives_export_dialog_finalize (GObject *object)
{
  CaptivesExportDialog *self = CAPTIVES_EXPORT_DIALOG (object);

  /* Not before: a file may be finished after the dialog was closed. */
  g_clear_weak_pointer (&self->parent_toasts);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->chart, g_free);
  g_clear_pointer (&self->reading, g_free);

  G_OBJECT_CLASS (captives_export_dialog_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesExportDialog, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-export-dialog.ui");
  BIND (toast_overlay);
  BIND (spinner);
  BIND (fold_bin);
  BIND (panes);
  BIND (preview_side);
  BIND (preview);
  BIND (size_label);
  BIND (warning_label);
  BIND (options);
  BIND (file_group);
  BIND (size_group);
  BIND (chart_group);
  BIND (format_row);
  BIND (outlines_row);
  BIND (outlines_switch);
  BIND (size_row);
  BIND (width_row);
  BIND (width_spin);
  BIND (height_row);
  BIND (height_spin);
  BIND (density_row);
  BIND (theme_row);
  BIND (language_row);
  BIND (reading_row);
  BIND (notes_row);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_changed_cb);
}

#undef BIND

static void
captives_export_dialog_class_init (CaptivesExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = captives_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = captives_export_dialog_close_request;

  g_type_ensure (CAPTIVES_TYPE_EXPORT_PREVIEW);
  g_type_ensure (CAPTIVES_TYPE_FOLD_BIN);
  bind_template (widget_class);
  captives_export_dialog_install_save (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
show_densities (CaptivesExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < CAPTIVES_N_DENSITIES; i++)
    {
      /* Translators: dots per inch */
      g_autofree char *name = g_strdup_printf (_("%d dpi"), captives_export_get_density (i));

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->density_row, G_LIST_MODEL (names));
}

/* Enter in a number saves, as everywhere; GTK 4.8 has no property of the spin button for that. */
static void
let_enter_save (GtkSpinButton *spin)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (spin));

  gtk_text_set_activates_default (GTK_TEXT (text), TRUE);
}

static void
captives_export_dialog_init (CaptivesExportDialog *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pango = captives_render_create_pango_context ();
  self->settings = captives_settings_new ();
  show_densities (self);
  let_enter_save (self->width_spin);
  let_enter_save (self->height_spin);
  captives_row_names_watch (self->file_group);
  captives_row_names_watch (self->size_group);
  captives_row_names_watch (self->chart_group);
  captives_export_choice_load (&self->choice, self->settings);
  captives_fold_bin_set_text_scale (self->fold_bin, captives_style_get_text_scale (GTK_WIDGET (self)));
  fold_changed_cb (self);
}

static void
set_subject (CaptivesExportDialog        *self,
             const CaptivesExportSubject *subject)
{
  self->dataset = captives_dataset_ref (subject->dataset);
  self->chart = g_strdup (subject->chart);
  self->reading = g_strdup (subject->reading);
  self->axis = subject->axis;
  self->readings = captives_dataset_list_readings (subject->dataset);
  self->choice.locale = subject->locale;
  self->choice.screen = subject->screen;
  g_set_weak_pointer (&self->parent_toasts, subject->toasts);
  show_choice (self);
  show_readings (self);
  refresh_later (self);
}

static void
set_size (CaptivesExportDialog *self,
          GtkWindow            *parent)
{
  captives_fold_bin_set_width (self->fold_bin, captives_dialog_fit (GTK_WINDOW (self), parent, WIDTH, HEIGHT));
}

void
captives_export_dialog_present (GtkWindow                   *parent,
                                const CaptivesExportSubject *subject)
{
  CaptivesExportDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (subject != NULL && subject->dataset != NULL && subject->chart != NULL);

  self = g_object_new (CAPTIVES_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  set_subject (self, subject);
  set_size (self, parent);
  gtk_window_set_focus (GTK_WINDOW (self), gtk_window_get_default_widget (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (self));
}
