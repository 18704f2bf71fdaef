/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-citation-text.h"
#include "captives-style.h"
#include "captives-toast.h"
#include "captives-window-private.h"

#include <glib/gi18n.h>

/* The window became a dialog in libadwaita 1.5, with the same properties. */
#if ADW_CHECK_VERSION (1, 5, 0)
#define show_about(widget, ...) adw_show_about_dialog (widget, __VA_ARGS__)
#else
#define show_about(widget, ...) adw_show_about_window (GTK_WINDOW (widget), __VA_ARGS__)
#endif

/* One step of Ctrl+plus. */
#define TEXT_STEP 0.1

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  captives_window_choose_file (CAPTIVES_WINDOW (widget));
}

static void
show_figure_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  captives_window_show_figure (CAPTIVES_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_in_chart_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  g_autofree char *chart = NULL;
  g_autofree char *figure = NULL;

  g_variant_get (parameter, "(ss)", &chart, &figure);
  captives_window_set_chart (self, chart);
  if (*figure != '\0')
    captives_window_show_figure (self, figure);
}

static void
copy_citation (CaptivesWindow       *self,
               CaptivesBibliography  format)
{
  const CaptivesAddress *address = captives_source_panel_get_address (self->panel);
  g_autoptr (GPtrArray) addresses = g_ptr_array_new ();
  g_autofree char *text = NULL;

  if (address == NULL || !captives_address_exists (address, self->dataset))
    return;

  g_ptr_array_add (addresses, (gpointer) address);
  text = captives_citation_write (self->dataset, addresses, format, self->locale);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  captives_toast_tell (self->toast_overlay, _("Citation copied"));
}

static void
copy_citation_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  copy_citation (CAPTIVES_WINDOW (widget), CAPTIVES_BIBLIOGRAPHY_TEXT);
}

static void
copy_citation_as_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  CaptivesBibliography format;

  if (captives_bibliography_parse (g_variant_get_string (parameter, NULL), &format))
    copy_citation (CAPTIVES_WINDOW (widget), format);
}

static void
open_link_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  const CaptivesAddress *address = captives_source_panel_get_address (self->panel);
  const char *url = self->dataset == NULL || address == NULL ? NULL : captives_citation_find_url (self->dataset, address);

  if (url != NULL)
    gtk_show_uri (GTK_WINDOW (self), url, GDK_CURRENT_TIME);
}

static void
text_size_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);

  if (g_str_equal (action_name, "win.text-larger"))
    captives_window_set_text_scale (self, self->text_scale + TEXT_STEP);
  else if (g_str_equal (action_name, "win.text-smaller"))
    captives_window_set_text_scale (self, self->text_scale - TEXT_STEP);
  else
    captives_window_set_text_scale (self, 1);
}

static void
show_shortcuts_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/captives/Captives/captives-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

static void
about_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  show_about (widget,
              "application-name", "Captives",
              "application-icon", CAPTIVES_APPLICATION_ID,
              "version", CAPTIVES_VERSION,
              "developer-name", _("The Captives contributors"),
              "comments", _("Contested figures, each with who says so."),
              "license-type", GTK_LICENSE_GPL_3_0,
              /* Translators: your names, one a line */
              "translator-credits", _("translator-credits"),
              NULL);
}

void
captives_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.show-figure", "s", show_figure_action);
  gtk_widget_class_install_action (widget_class, "win.show-in-chart", "(ss)", show_in_chart_action);
  gtk_widget_class_install_action (widget_class, "win.copy-citation", NULL, copy_citation_action);
  gtk_widget_class_install_action (widget_class, "win.copy-citation-as", "s", copy_citation_as_action);
  gtk_widget_class_install_action (widget_class, "win.open-link", NULL, open_link_action);
  gtk_widget_class_install_action (widget_class, "win.text-larger", NULL, text_size_action);
  gtk_widget_class_install_action (widget_class, "win.text-smaller", NULL, text_size_action);
  gtk_widget_class_install_action (widget_class, "win.text-normal", NULL, text_size_action);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  captives_window_install_export (widget_class);
  captives_window_install_present (widget_class);
}

static void
change_reading_cb (CaptivesWindow *self,
                   GVariant       *state)
{
  captives_window_set_reading (self, g_variant_get_string (state, NULL));
}

static void
change_chart_cb (CaptivesWindow *self,
                 GVariant       *state)
{
  captives_window_set_chart (self, g_variant_get_string (state, NULL));
}

static void
change_language_cb (CaptivesWindow *self,
                    GVariant       *state)
{
  captives_window_set_language (self, g_variant_get_string (state, NULL));
}

static void
add_choice (CaptivesWindow *self,
            const char     *name,
            GCallback       change)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING, g_variant_new_string (""));

  g_signal_connect_swapped (action, "change-state", change, self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

void
captives_window_add_actions (CaptivesWindow *self)
{
  g_autoptr (GPropertyAction) list = g_property_action_new ("list-visible", self->list_flap, "reveal-flap");
  g_autoptr (GPropertyAction) search = g_property_action_new ("search", self->search_bar, "search-mode-enabled");
  g_autoptr (GPropertyAction) table = g_property_action_new ("table-visible", self->table_view, "visible");
  g_autoptr (GPropertyAction) panel = g_property_action_new ("panel-visible", self->panel_flap, "reveal-flap");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (list));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (panel));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (search));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (table));
  add_choice (self, "reading", G_CALLBACK (change_reading_cb));
  add_choice (self, "chart", G_CALLBACK (change_chart_cb));
  add_choice (self, "language", G_CALLBACK (change_language_cb));
  captives_window_add_scale (self);
}

static void
set_choice (CaptivesWindow *self,
            const char     *name,
            const char     *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (state != NULL ? state : ""));
}

void
captives_window_update_actions (CaptivesWindow *self)
{
  const CaptivesAddress *address = captives_source_panel_get_address (self->panel);
  gboolean shown = address != NULL && captives_address_exists (address, self->dataset);

  set_choice (self, "reading", self->reading);
  set_choice (self, "chart", self->chart);
  set_choice (self, "language", self->language_code);
  captives_window_update_basket (self);
  captives_window_update_export (self);
  captives_window_update_scale (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.copy-citation", shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.copy-citation-as", shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.open-link",
                                 shown && captives_citation_find_url (self->dataset, address) != NULL);
  captives_window_update_own (self);
  captives_window_update_present (self);
}
