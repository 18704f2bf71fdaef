/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-application.h"
#include "captives-preferences.h"
#include "captives-resources.h"
#include "captives-settings.h"
#include "captives-window.h"

#include <glib/gi18n.h>

/* What the opening thread is given, and hands over. */
typedef struct
{
  char            *path;
  CaptivesTrust    trust;
  GSource         *done; /* to be attached to the main context when the rest is there */
  CaptivesDataset *dataset;
  GError          *error;
} Opening;

/* On a window that was painted and has no dataset yet. */
#define PAINTED "captives-painted"

struct _CaptivesApplication
{
  AdwApplication   parent_instance;

  GThread         *opener;  /* opens the bundled dataset; NULL once it was joined */
  GSource         *done;    /* dispatched when it has */
  GSettings       *settings; /* NULL: not installed */
  CaptivesDataset *bundled; /* NULL: not yet joined, or failed */
  GError          *error;   /* why there is no bundled dataset */
};

G_DEFINE_FINAL_TYPE (CaptivesApplication, captives_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[4];
} accels[] = {
  { "app.new-window", { "<primary>n" } },
  { "app.quit", { "<primary>q" } },
  { "window.close", { "<primary>w" } },
  { "win.help", { "F1" } },
  { "win.preferences", { "<primary>comma" } },
  { "win.back", { "<alt>Left", "Back" } },
  { "win.forward", { "<alt>Right", "Forward" } },
  { "win.in-basket", { "<primary>d" } },
  { "win.show-basket", { "<primary><shift>d" } },
  { "win.open", { "<primary>o" } },
  { "win.new-chart", { "<primary><shift>n" } },
  { "win.present", { "F5" } },
  { "win.present-here", { "<shift>F5" } },
  { "win.print", { "<primary>p" } },
  { "win.export", { "<primary>e" } },
  { "win.search", { "<primary>f" } },
  { "win.table-visible", { "<primary>t" } },
  { "win.panel-visible", { "F9" } },
  { "win.list-visible", { "<shift>F9" } },
  { "win.show-shortcuts", { "<primary>question" } },
  { "win.text-larger", { "<primary>plus", "<primary>equal", "<primary>KP_Add" } },
  { "win.text-smaller", { "<primary>minus", "<primary>KP_Subtract" } },
  { "win.text-normal", { "<primary>0", "<primary>KP_0" } },
};

static gpointer
open_bundled_thread (gpointer user_data)
{
  Opening *opening = user_data;

  opening->dataset = captives_dataset_open (opening->path, opening->trust, &opening->error);
  g_source_attach (opening->done, NULL);

  return opening;
}

static void
join_opener (CaptivesApplication *self)
{
  Opening *opening;

  if (self->opener == NULL)
    return;

  opening = g_thread_join (g_steal_pointer (&self->opener));
  self->bundled = opening->dataset;
  self->error = opening->error;
  g_free (opening->path);
  g_free (opening);
}

/* As soon as both are there: the dataset, and a window that was seen. */
static void
give_bundled (CaptivesApplication *self,
              CaptivesWindow      *window)
{
  /* A file named on the command line may have been quicker. */
  if (self->opener != NULL || g_object_get_data (G_OBJECT (window), PAINTED) == NULL
      || captives_window_has_dataset (window))
    return;

  g_object_set_data (G_OBJECT (window), PAINTED, NULL);
  if (self->bundled != NULL)
    {
      captives_window_set_dataset (window, self->bundled);
      captives_window_welcome (window);
    }
  else if (self->error != NULL)
    captives_window_set_failure (window, self->error);
}

static gboolean
opened_cb (gpointer user_data)
{
  CaptivesApplication *self = user_data;

  join_opener (self);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (CAPTIVES_IS_WINDOW (l->data))
        give_bundled (self, l->data);
    }

  return G_SOURCE_REMOVE;
}

static GSource *
create_done_source (CaptivesApplication *self)
{
  GSource *source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, opened_cb, self, NULL);

  return source;
}

static void
start_opener (CaptivesApplication *self)
{
  Opening *opening = g_new0 (Opening, 1);
  const char *path = g_getenv ("CAPTIVES_DATASET");

  /* Whatever somebody names is hostile until checked. */
  opening->path = path != NULL ? g_strdup (path)
                               : g_build_filename (CAPTIVES_PACKAGE_DATADIR, CAPTIVES_DATASET_NAME, NULL);
  opening->trust = path != NULL ? CAPTIVES_TRUST_FOREIGN : CAPTIVES_TRUST_BUNDLED;
  opening->done = self->done = create_done_source (self);
  self->opener = g_thread_new ("opener", open_bundled_thread, opening);
}

static void
first_frame_cb (CaptivesWindow *window,
                GdkFrameClock  *clock)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, window);
  /* Closed before it was ever seen. */
  if (application == NULL)
    return;

  g_object_set_data (G_OBJECT (window), PAINTED, (gpointer) PAINTED);
  give_bundled (CAPTIVES_APPLICATION (application), window);
}

/* The one used last; dialogs are windows too, but not ours. */
static CaptivesWindow *
find_window (CaptivesApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (CAPTIVES_IS_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

/* The window shows itself first: its list and its first chart, with the fonts still cold, take as long again. */
static CaptivesWindow *
add_window (CaptivesApplication *self)
{
  CaptivesWindow *window = captives_window_new (GTK_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (first_frame_cb),
                           window, G_CONNECT_SWAPPED);

  return window;
}

static CaptivesWindow *
ensure_window (CaptivesApplication *self)
{
  CaptivesWindow *window = find_window (self);

  if (window == NULL)
    return add_window (self);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
captives_application_activate (GApplication *application)
{
  ensure_window (CAPTIVES_APPLICATION (application));
}

/* The first file takes the place of what is looked at, as it always did; each other one gets a window of its own. */
static void
captives_application_open (GApplication  *application,
                           GFile        **files,
                           int            n_files,
                           const char    *hint)
{
  CaptivesApplication *self = CAPTIVES_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    captives_window_open (i == 0 ? ensure_window (self) : add_window (self), files[i]);
}

static int
captives_application_handle_local_options (GApplication *application,
                                           GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("captives %s\n", CAPTIVES_VERSION);
      return 0;
    }
  /* A program that is not running yet opens a window anyway. */
  if (g_variant_dict_contains (options, "new-window") && g_application_register (application, NULL, NULL) &&
      g_application_get_is_remote (application))
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
      return 0;
    }

  return -1;
}

static void
activate_new_window (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  CaptivesApplication *self = user_data;
  CaptivesWindow *window = find_window (self);
  CaptivesWindow *other = add_window (self);

  if (window != NULL)
    captives_window_copy_state (other, window);
}

static void
activate_quit (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  CaptivesApplication *self = user_data;
  GList *windows = NULL;

  /* Held, since a window may take others with it: a presentation the speaker's, and the speaker's the presentation. */
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    windows = g_list_prepend (windows, g_object_ref (l->data));
  /* Closing, not quitting, so that each window can save what it shows; the one used last is the last to save. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

static void
captives_application_startup (GApplication *application)
{
  const GActionEntry actions[] = {
    { "new-window", activate_new_window },
    { "quit", activate_quit },
  };

  G_APPLICATION_CLASS (captives_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (CAPTIVES_APPLICATION_ID);
  CAPTIVES_APPLICATION (application)->settings = captives_settings_new ();
  captives_preferences_follow (CAPTIVES_APPLICATION (application)->settings);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, accels[i].keys);
}

static void
captives_application_finalize (GObject *object)
{
  CaptivesApplication *self = CAPTIVES_APPLICATION (object);

  join_opener (self);
  if (self->done != NULL)
    g_source_destroy (self->done);
  g_clear_pointer (&self->done, g_source_unref);
  g_clear_pointer (&self->bundled, captives_dataset_unref);
  g_clear_error (&self->error);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (captives_application_parent_class)->finalize (object);
}

static void
captives_application_class_init (CaptivesApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = captives_application_finalize;
  application_class->activate = captives_application_activate;
  application_class->open = captives_application_open;
  application_class->handle_local_options = captives_application_handle_local_options;
  application_class->startup = captives_application_startup;
}

static void
captives_application_init (CaptivesApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _("Print the version and exit"), NULL);
  g_application_add_main_option (G_APPLICATION (self), "new-window", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _("Open a window more"), NULL);
}

CaptivesApplication *
captives_application_new (void)
{
  CaptivesApplication *self;

  /* By hand: the linker drops constructors of a static library that nothing refers to. */
  captives_register_resource ();

  self = g_object_new (CAPTIVES_TYPE_APPLICATION, "application-id", CAPTIVES_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
  start_opener (self);

  return self;
}

CaptivesDataset *
captives_application_get_bundled (CaptivesApplication *self)
{
  g_return_val_if_fail (CAPTIVES_IS_APPLICATION (self), NULL);

  return self->bundled;
}
