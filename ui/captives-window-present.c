/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Stories of the dataset, told on the whole screen. */

#include "config.h"

#include "captives-presentation.h"
#include "captives-toast.h"
#include "captives-window-private.h"

/* Stays until it is read: the slides cover the window meanwhile.  @text: (nullable): NULL tells nothing */
static void
tell (CaptivesWindow *self,
      const char     *text)
{
  AdwToast *toast;

  if (text == NULL)
    return;

  toast = captives_toast_new (text);
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
start (CaptivesWindow *self,
       const char     *story,
       const char     *chart)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  CaptivesPresentation *running = captives_presentation_find (application);
  g_autoptr (CaptivesShow) show = captives_show_new (self->dataset, story, self->reading, self->locale);
  g_autofree char *gone = captives_show_describe_gone (show);

  tell (self, gone);
  if (captives_show_get_n_slides (show) == 0)
    return;

  for (guint i = 0; chart != NULL && i < captives_show_get_n_slides (show); i++)
    {
      if (g_str_equal (captives_show_get_slide (show, i)->chart, chart))
        {
          captives_show_go (show, i);
          break;
        }
    }
  /* One story at a time: an older one would go on behind this one, unseen. */
  if (running != NULL)
    gtk_window_close (GTK_WINDOW (running));
  captives_presentation_start (application, GTK_WINDOW (self), show);
}

static void
present_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  g_autoptr (GPtrArray) stories = captives_dataset_list_stories (self->dataset);
  gboolean here = g_str_equal (action_name, "win.present-here");

  if (stories->len > 0)
    start (self, ((const CaptivesStory *) g_ptr_array_index (stories, 0))->id, here ? self->chart : NULL);
}

static void
present_story_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  start (CAPTIVES_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL);
}

void
captives_window_install_present (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present_action);
  gtk_widget_class_install_action (widget_class, "win.present-here", NULL, present_action);
  gtk_widget_class_install_action (widget_class, "win.present-story", "s", present_story_action);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, story_menu);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, present_button);
}

void
captives_window_update_present (CaptivesWindow *self)
{
  g_autoptr (GPtrArray) stories = NULL;
  gboolean any;

  g_menu_remove_all (self->story_menu);
  if (self->dataset != NULL)
    stories = captives_dataset_list_stories (self->dataset);
  any = stories != NULL && stories->len > 0;
  for (guint i = 0; any && i < stories->len; i++)
    {
      const CaptivesStory *story = g_ptr_array_index (stories, i);
      g_auto (GStrv) parts = g_strsplit (captives_text_get (&story->name, self->locale.language), "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts); /* no mnemonic */
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.present-story", "s", story->id);
      g_menu_append_item (self->story_menu, item);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.present", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.present-here", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.present-story", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-story", any);
}
