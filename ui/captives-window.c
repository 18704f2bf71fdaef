/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-window.h"
#include "captives-menu-names.h"
#include "captives-settings.h"
#include "captives-style.h"
#include "captives-view.h"
#include "captives-window-private.h"

#define TEXT_SCALE_LOW  0.5
#define TEXT_SCALE_HIGH 4.0

G_DEFINE_FINAL_TYPE (CaptivesWindow, captives_window, ADW_TYPE_APPLICATION_WINDOW)

static void
take_string (char       **place,
             const char  *value)
{
  char *copy = g_strdup (value);

  g_free (*place);
  *place = copy;
}

static const CaptivesChart *
get_chart (CaptivesWindow *self)
{
  return self->dataset == NULL ? NULL : captives_dataset_get_chart (self->dataset, self->chart);
}

static void
chart_selected_cb (CaptivesWindow *self,
                   const char     *chart)
{
  captives_window_set_chart (self, chart);
  if (adw_flap_get_folded (self->list_flap))
    adw_flap_set_reveal_flap (self->list_flap, FALSE);
}

static void
refresh_header (CaptivesWindow *self)
{
  const CaptivesChart *chart = get_chart (self);
  const char *name = chart != NULL ? captives_text_get (&chart->name, self->locale.language) : "";
  const char *title = "";

  if (self->dataset != NULL)
    title = captives_text_get (&captives_dataset_get_info (self->dataset)->title, self->locale.language);

  adw_window_title_set_subtitle (self->window_title, title != NULL ? title : "");
  captives_reading_button_show (self->reading_button, self->dataset, self->reading, self->locale.language, NULL);
  captives_reading_button_show (self->reading_title, self->dataset, self->reading, self->locale.language, name);
}

static void
refresh_chart (CaptivesWindow *self)
{
  /* What the chart does not select stays in the panel when only reading or language change. */
  CaptivesAddress *page = g_steal_pointer (&self->page);
  gboolean revealed = adw_flap_get_reveal_flap (self->panel_flap);

  captives_chart_view_show (self->chart_view, self->dataset, self->chart, self->reading, self->locale);
  adw_flap_set_reveal_flap (self->panel_flap, revealed);
  if (page != NULL)
    {
      self->page = page;
      captives_window_show_selection (self);
    }
  captives_window_refresh_table (self);
}

static void
refresh_all (CaptivesWindow *self)
{
  captives_chart_list_show (self->chart_list, self->dataset, self->locale.language);
  captives_chart_list_select (self->chart_list, self->chart);
  captives_source_panel_set_dataset (self->panel, self->dataset, self->locale);
  refresh_header (self);
  refresh_chart (self);
}

static const char *
find_first_chart (CaptivesDataset *dataset)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      if (captives_layout_can_draw (chart->kind))
        return chart->id;
    }

  return charts->len > 0 ? ((const CaptivesChart *) g_ptr_array_index (charts, 0))->id : NULL;
}

static void
load_settings (CaptivesWindow *self)
{
  int width = captives_settings_get_int (self->settings, "window-width", 1280);
  int height = captives_settings_get_int (self->settings, "window-height", 800);

  self->chart = captives_settings_get_string (self->settings, "chart");
  self->reading = captives_settings_get_string (self->settings, "reading");
  self->language_code = captives_settings_get_string (self->settings, "language");
  self->text_scale = captives_settings_get_double (self->settings, "text-scale", 1);
  if (!captives_language_parse (self->language_code, &self->locale.language))
    self->locale.language = captives_language_from_locale ();
  self->locale.numbers = captives_window_load_numbers (self);

  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (captives_settings_get_boolean (self->settings, "window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));

  if (self->text_scale != 1)
    captives_style_set_text_scale (GTK_WIDGET (self), self->text_scale);
  captives_window_load_panes (self, width);
  captives_window_load_table (self);
}

static void
save_settings (CaptivesWindow *self)
{
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  captives_settings_set_int (self->settings, "window-width", MAX (width, 360));
  captives_settings_set_int (self->settings, "window-height", MAX (height, 294));
  captives_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  captives_settings_set_string (self->settings, "chart", self->chart);
  captives_settings_set_string (self->settings, "reading", self->reading);
  captives_settings_set_string (self->settings, "language", self->language_code);
  captives_settings_set_double (self->settings, "text-scale", self->text_scale);
  captives_window_save_panes (self);
  captives_window_save_table (self);
}

static gboolean
captives_window_close_request (GtkWindow *window)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (window);

  captives_window_cancel_opening (self);
  captives_window_forget_history (self);
  save_settings (self);

  return GTK_WINDOW_CLASS (captives_window_parent_class)->close_request (window);
}

static void
captives_window_finalize (GObject *object)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (object);

  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->chart, g_free);
  g_clear_pointer (&self->reading, g_free);
  g_clear_pointer (&self->page, captives_address_free);
  captives_window_clear_history (self);
  g_clear_object (&self->basket);
  g_clear_pointer (&self->language_code, g_free);
  captives_window_forget_picture (self);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->opening);
  g_clear_handle_id (&self->recent_id, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);

  G_OBJECT_CLASS (captives_window_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-window.ui");
  BIND (header_bar);
  BIND (window_title);
  BIND (reading_button);
  BIND (reading_title);
  BIND (opening_bar);
  BIND (changes_bar);
  BIND (toast_overlay);
  BIND (content_stack);
  BIND (failure_page);
  BIND (chart_list);
  BIND (chart_scrolled);
  BIND (chart_view);
  gtk_widget_class_bind_template_callback (widget_class, chart_selected_cb);
}

#undef BIND

static void
captives_window_class_init (CaptivesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = captives_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = captives_window_close_request;

  g_type_ensure (CAPTIVES_TYPE_CHANGES_BAR);
  g_type_ensure (CAPTIVES_TYPE_CHART_LIST);
  g_type_ensure (CAPTIVES_TYPE_CHART_VIEW);
  g_type_ensure (CAPTIVES_TYPE_FOLD_BIN);
  g_type_ensure (CAPTIVES_TYPE_OPENING_BAR);
  g_type_ensure (CAPTIVES_TYPE_READING_BUTTON);
  g_type_ensure (CAPTIVES_TYPE_SEARCH_RESULTS);
  g_type_ensure (CAPTIVES_TYPE_SELECTION_BAR);
  g_type_ensure (CAPTIVES_TYPE_SOURCE_PANEL);
  g_type_ensure (CAPTIVES_TYPE_TABLE_VIEW);
  bind_template (widget_class);
  captives_window_bind_copy (widget_class);
  captives_window_bind_help (widget_class);
  captives_window_bind_panes (widget_class);
  captives_window_bind_preferences (widget_class);
  captives_window_bind_recent (widget_class);
  captives_window_bind_search (widget_class);
  captives_window_bind_selection (widget_class);
  captives_window_bind_table (widget_class);
  captives_window_install_actions (widget_class);
  captives_window_install_basket (widget_class);
  captives_window_install_history (widget_class);
  captives_window_install_own (widget_class);
}

static void
captives_window_init (CaptivesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  captives_menu_names_watch (GTK_WIDGET (self));
  self->settings = captives_settings_new ();
  captives_window_add_actions (self);
  captives_window_add_basket (self);
  captives_window_add_history (self);
  captives_window_add_search (self);
  captives_window_add_copy (self);
  captives_window_add_recent (self);
  captives_window_add_drop_target (self);
  load_settings (self);
  captives_window_follow_preferences (self);
  captives_window_update_actions (self);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (captives_window_follow_text_scale), self, G_CONNECT_SWAPPED);
}

/* Like another, in everything but its place. */
void
captives_window_copy_state (CaptivesWindow *self,
                            CaptivesWindow *other)
{
  g_return_if_fail (CAPTIVES_IS_WINDOW (self));
  g_return_if_fail (CAPTIVES_IS_WINDOW (other));

  take_string (&self->chart, other->chart);
  take_string (&self->reading, other->reading);
  take_string (&self->language_code, other->language_code);
  self->locale = other->locale;
  if (other->dataset != NULL)
    captives_window_set_dataset (self, other->dataset);
}

CaptivesWindow *
captives_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (CAPTIVES_TYPE_WINDOW, "application", application, NULL);
}

gboolean
captives_window_has_dataset (CaptivesWindow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_WINDOW (self), FALSE);

  return self->dataset != NULL;
}

CaptivesDataset *
captives_window_get_dataset (CaptivesWindow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_WINDOW (self), NULL);

  return self->dataset;
}

void
captives_window_set_dataset (CaptivesWindow  *self,
                             CaptivesDataset *dataset)
{
  gboolean first;

  g_return_if_fail (CAPTIVES_IS_WINDOW (self));
  g_return_if_fail (dataset != NULL);

  first = self->dataset == NULL;
  captives_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->page, captives_address_free);
  captives_window_forget_history (self);
  self->dataset = dataset;
  captives_window_load_own (self);
  if (captives_dataset_get_chart (dataset, self->chart) == NULL)
    take_string (&self->chart, find_first_chart (dataset));
  if (captives_dataset_get_reading (dataset, self->reading) == NULL)
    take_string (&self->reading, NULL);

  gtk_stack_set_visible_child_name (self->content_stack, "chart");
  refresh_all (self);
  captives_window_refresh_search (self);
  captives_window_update_actions (self);
  captives_window_show_waiting_picture (self);
  /* Arrow keys walk the marks from the start. */
  if (first)
    captives_window_focus_content (self);
}

void
captives_window_refresh_own (CaptivesWindow *self)
{
  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  if (captives_dataset_get_chart (self->dataset, self->chart) == NULL)
    take_string (&self->chart, find_first_chart (self->dataset));
  refresh_all (self);
  captives_window_update_actions (self);
}

void
captives_window_set_failure (CaptivesWindow *self,
                             const GError   *error)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (CAPTIVES_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  captives_window_forget_picture (self);
  markup = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->failure_page, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->failure_page), TRUE);
  gtk_stack_set_visible_child_name (self->content_stack, "failure");
  refresh_header (self);
  captives_window_update_actions (self);
}

void
captives_window_set_chart (CaptivesWindow *self,
                           const char     *chart)
{
  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  if (self->dataset == NULL || captives_dataset_get_chart (self->dataset, chart) == NULL
      || g_strcmp0 (chart, self->chart) == 0)
    return;

  take_string (&self->chart, chart);
  g_clear_pointer (&self->page, captives_address_free);
  captives_chart_list_select (self->chart_list, chart);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->chart_scrolled), 0);
  refresh_header (self);
  refresh_chart (self);
  captives_window_update_actions (self);
}

void
captives_window_set_reading (CaptivesWindow *self,
                             const char     *reading)
{
  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  if (self->dataset == NULL || captives_dataset_get_reading (self->dataset, reading) == NULL)
    return;

  take_string (&self->reading, reading);
  refresh_header (self);
  refresh_chart (self);
  captives_window_refresh_search (self);
  captives_window_update_actions (self);
}

static void
refresh_texts (CaptivesWindow *self)
{
  if (self->dataset != NULL)
    refresh_all (self);
  captives_window_refresh_search (self);
  captives_window_update_actions (self);
}

void
captives_window_set_language (CaptivesWindow *self,
                              const char     *code)
{
  g_return_if_fail (CAPTIVES_IS_WINDOW (self));
  g_return_if_fail (code != NULL);

  take_string (&self->language_code, code);
  if (!captives_language_parse (code, &self->locale.language))
    self->locale.language = captives_language_from_locale ();
  captives_settings_set_string (self->settings, "language", code);
  refresh_texts (self);
}

void
captives_window_set_numbers (CaptivesWindow      *self,
                             CaptivesNumberStyle  numbers)
{
  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  if (numbers == self->locale.numbers)
    return;
  self->locale.numbers = numbers;
  captives_settings_set_string (self->settings, "number-style", captives_number_style_get_name (numbers));
  refresh_texts (self);
}

void
captives_window_set_text_scale (CaptivesWindow *self,
                                double          text_scale)
{
  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  self->text_scale = CLAMP (text_scale, TEXT_SCALE_LOW, TEXT_SCALE_HIGH);
  captives_style_set_text_scale (GTK_WIDGET (self), self->text_scale);
  /* It holds for the whole program, and the other windows hear of it so. */
  captives_settings_set_double (self->settings, "text-scale", self->text_scale);
}
