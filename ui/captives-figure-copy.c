/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-figure-copy.h"
#include "captives-figure-item.h"
#include "captives-finder.h"

/* Written in a turn: a few milliseconds. */
#define ROWS_IN_TURN 100

struct _CaptivesFigureCopy
{
  GdkContentProvider  parent_instance;

  CaptivesDataset    *dataset;
  CaptivesLocale      locale;
  GArray             *keys;
  char              **titles;
};

/* What one who pastes has got so far. */
typedef struct
{
  GOutputStream *stream;
  GString       *text;
  guint          n_rows; /* written */
} Paste;

G_DEFINE_FINAL_TYPE (CaptivesFigureCopy, captives_figure_copy, GDK_TYPE_CONTENT_PROVIDER)

static void write_turn (GTask *task);

static void
paste_free (gpointer data)
{
  Paste *self = data;

  g_object_unref (self->stream);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static GdkContentFormats *
captives_figure_copy_ref_formats (GdkContentProvider *provider)
{
  static const char *const types[] = { "text/plain;charset=utf-8", "text/plain" };

  return gdk_content_formats_new ((const char **) types, G_N_ELEMENTS (types));
}

static gboolean
turn_cb (gpointer task)
{
  write_turn (task);
  return G_SOURCE_REMOVE;
}

static void
written_cb (GObject      *stream,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CaptivesFigureCopy *self = g_task_get_source_object (task);
  Paste *paste = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_error (task, error);
  else if (paste->n_rows >= self->keys->len)
    g_task_return_boolean (task, TRUE);
  else
    /* Whatever is to be drawn goes first. */
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, turn_cb, g_object_ref (task), g_object_unref);
}

static void
write_turn (GTask *task)
{
  CaptivesFigureCopy *self = g_task_get_source_object (task);
  Paste *paste = g_task_get_task_data (task);
  guint n_rows = MIN (self->keys->len - paste->n_rows, ROWS_IN_TURN);
  g_autoptr (GPtrArray) figures = captives_dataset_read_figures (self->dataset, &g_array_index (self->keys, gint64, paste->n_rows), n_rows);

  g_string_truncate (paste->text, 0);
  if (paste->n_rows == 0)
    captives_figure_item_write_titles (paste->text, (const char *const *) self->titles);
  for (guint i = 0; i < figures->len; i++)
    {
      g_autoptr (CaptivesFigureItem) item = captives_figure_item_new (self->dataset, g_ptr_array_index (figures, i), self->locale);

      captives_figure_item_write_row (item, paste->text);
    }
  paste->n_rows += n_rows;
  g_output_stream_write_all_async (paste->stream, paste->text->str, paste->text->len, g_task_get_priority (task),
                                   g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

static void
captives_figure_copy_write (GdkContentProvider  *provider,
                            const char          *mime_type,
                            GOutputStream       *stream,
                            int                  priority,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, user_data);
  Paste *paste = g_new0 (Paste, 1);

  g_task_set_source_tag (task, captives_figure_copy_write);
  g_task_set_priority (task, priority);
  paste->stream = g_object_ref (stream);
  paste->text = g_string_new (NULL);
  g_task_set_task_data (task, paste, paste_free);
  write_turn (task);
}

static gboolean
captives_figure_copy_write_finish (GdkContentProvider  *provider,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, provider), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
captives_figure_copy_finalize (GObject *object)
{
  CaptivesFigureCopy *self = CAPTIVES_FIGURE_COPY (object);

  captives_dataset_unref (self->dataset);
  g_array_unref (self->keys);
  g_strfreev (self->titles);

  G_OBJECT_CLASS (captives_figure_copy_parent_class)->finalize (object);
}

static void
captives_figure_copy_class_init (CaptivesFigureCopyClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = captives_figure_copy_finalize;
  provider_class->ref_formats = captives_figure_copy_ref_formats;
  provider_class->write_mime_type_async = captives_figure_copy_write;
  provider_class->write_mime_type_finish = captives_figure_copy_write_finish;
}

static void
captives_figure_copy_init (CaptivesFigureCopy *self)
{
}

GdkContentProvider *
captives_figure_copy_new (CaptivesDataset   *dataset,
                          CaptivesLocale     locale,
                          GArray            *keys,
                          const char *const *titles)
{
  CaptivesFigureCopy *self;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (titles != NULL, NULL);

  self = g_object_new (CAPTIVES_TYPE_FIGURE_COPY, NULL);
  self->dataset = captives_dataset_ref (dataset);
  self->locale = locale;
  self->keys = g_array_ref (keys);
  self->titles = g_strdupv ((char **) titles);

  return GDK_CONTENT_PROVIDER (self);
}
