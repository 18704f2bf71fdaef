/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-application.h"
#include "captives-resources.h"
#include "captives-window.h"

#include <glib/gi18n.h>

/* What the opening thread hands over. */
typedef struct
{
  CaptivesDataset *dataset;
  GError          *error;
} Opening;

struct _CaptivesApplication
{
  AdwApplication   parent_instance;

  GThread         *opener;  /* opens the bundled dataset; NULL once it was joined */
  CaptivesDataset *bundled; /* NULL: not yet joined, or failed */
  GError          *error;   /* why there is no bundled dataset */
};

G_DEFINE_FINAL_TYPE (CaptivesApplication, captives_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[4];
} accels[] = {
  { "app.quit", { "<primary>q" } },
  { "window.close", { "<primary>w" } },
  { "win.open", { "<primary>o" } },
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

static char *
find_bundled (void)
{
  const char *path = g_getenv ("CAPTIVES_DATASET");

  return path != NULL ? g_strdup (path) : g_build_filename (CAPTIVES_PACKAGE_DATADIR, CAPTIVES_DATASET_NAME, NULL);
}

static gpointer
open_bundled_thread (gpointer user_data)
{
  g_autofree char *path = user_data;
  Opening *opening = g_new0 (Opening, 1);

  opening->dataset = captives_dataset_open (path, CAPTIVES_TRUST_BUNDLED, &opening->error);

  return opening;
}

static void
join_opener (CaptivesApplication *self)
{
  g_autofree Opening *opening = NULL;

  if (self->opener == NULL)
    return;

  opening = g_thread_join (g_steal_pointer (&self->opener));
  self->bundled = opening->dataset;
  self->error = opening->error;
}

static void
first_frame_cb (CaptivesWindow *window,
                GdkFrameClock  *clock)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  CaptivesApplication *self;

  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, window);
  /* Closed before it was ever seen. */
  if (application == NULL)
    return;

  self = CAPTIVES_APPLICATION (application);
  join_opener (self);
  /* A file named on the command line may have been quicker. */
  if (captives_window_has_dataset (window))
    return;

  if (self->bundled != NULL)
    captives_window_set_dataset (window, self->bundled);
  else if (self->error != NULL)
    captives_window_set_failure (window, self->error);
}

/* The window shows itself first: its list and its first chart, with the fonts still cold, take as long again. */
static CaptivesWindow *
ensure_window (CaptivesApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  CaptivesWindow *window;

  if (CAPTIVES_IS_WINDOW (active))
    {
      gtk_window_present (active);
      return CAPTIVES_WINDOW (active);
    }

  window = captives_window_new (GTK_APPLICATION (self));
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (first_frame_cb),
                           window, G_CONNECT_SWAPPED);

  return window;
}

static void
captives_application_activate (GApplication *application)
{
  ensure_window (CAPTIVES_APPLICATION (application));
}

static void
captives_application_open (GApplication  *application,
                           GFile        **files,
                           int            n_files,
                           const char    *hint)
{
  captives_window_open (ensure_window (CAPTIVES_APPLICATION (application)), files[0]);
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

  return -1;
}

static void
quit_cb (CaptivesApplication *self)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  /* Closing, not quitting, so that each window can save what it shows. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
captives_application_startup (GApplication *application)
{
  g_autoptr (GSimpleAction) quit = g_simple_action_new ("quit", NULL);

  G_APPLICATION_CLASS (captives_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (CAPTIVES_APPLICATION_ID);
  g_signal_connect_swapped (quit, "activate", G_CALLBACK (quit_cb), application);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (quit));
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, accels[i].keys);
}

static void
captives_application_finalize (GObject *object)
{
  CaptivesApplication *self = CAPTIVES_APPLICATION (object);

  join_opener (self);
  g_clear_pointer (&self->bundled, captives_dataset_unref);
  g_clear_error (&self->error);

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
}

CaptivesApplication *
captives_application_new (void)
{
  CaptivesApplication *self;

  /* By hand: the linker drops constructors of a static library that nothing refers to. */
  captives_register_resource ();

  self = g_object_new (CAPTIVES_TYPE_APPLICATION, "application-id", CAPTIVES_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
  self->opener = g_thread_new ("opener", open_bundled_thread, find_bundled ());

  return self;
}
