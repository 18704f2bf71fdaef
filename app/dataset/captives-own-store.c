/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The directory in which the user's own charts or stories are kept. */

#include "config.h"

#include "captives-own-json.h"

#include "captives-read.h"
#include "captives-write.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

#define MAX_FILE_SIZE (4 * 1024 * 1024)
#define SUFFIX ".json"

/* Charts and stories, seen alike. */
typedef struct
{
  gpointer       (*parse) (const char  *name,
                           const char  *text,
                           gsize        length,
                           GError     **error);
  const char    *(*get_id) (gconstpointer item);
  GDestroyNotify   free;
} ItemClass;

char *
captives_own_get_directory (CaptivesOwnShelf shelf)
{
  return g_build_filename (g_get_user_data_dir (), "captives", shelf == CAPTIVES_OWN_CHARTS ? "charts" : "stories", NULL);
}

/* Returns: (transfer full) (nullable): the bytes and a NUL behind them */
static char *
read_file (CaptivesOwnReading *reading,
           const char         *path,
           gsize              *length)
{
  g_autofree char *bytes = NULL;
  struct stat status;
  int fd = captives_read_open (path, &status);
  gssize size;

  if (fd < 0)
    {
      captives_own_fail (reading, CAPTIVES_OWN_ERROR_READ, _("cannot be read: %s."), g_strerror (errno));
      return NULL;
    }
  if (!S_ISREG (status.st_mode) || status.st_size > MAX_FILE_SIZE)
    {
      close (fd);
      if (S_ISREG (status.st_mode))
        captives_own_fail (reading, CAPTIVES_OWN_ERROR_LIMIT, _("is larger than %d bytes."), MAX_FILE_SIZE);
      else
        captives_own_fail (reading, CAPTIVES_OWN_ERROR_READ, _("is no file."));
      return NULL;
    }

  bytes = g_malloc (MAX_FILE_SIZE + 1);
  size = captives_read_bytes (fd, bytes, MAX_FILE_SIZE);
  if (size < 0)
    captives_own_fail (reading, CAPTIVES_OWN_ERROR_READ, _("cannot be read: %s."), g_strerror (errno));
  close (fd);
  if (size < 0)
    return NULL;

  bytes[size] = '\0';
  *length = (gsize) size;
  return g_steal_pointer (&bytes);
}

static gpointer
load_file (const ItemClass  *klass,
           const char       *path,
           GError          **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  CaptivesOwnReading reading = { .name = name };
  gsize length = 0;
  g_autofree char *text = read_file (&reading, path, &length);
  g_autofree char *expected = NULL;
  gpointer item;

  if (text == NULL)
    {
      g_propagate_error (error, reading.problem);
      return NULL;
    }

  item = klass->parse (name, text, length, error);
  if (item == NULL)
    return NULL;

  /* Otherwise two files might be one chart, and removing it would remove another's file. */
  expected = g_strconcat (klass->get_id (item), SUFFIX, NULL);
  if (strcmp (expected, name) == 0)
    return item;

  klass->free (item);
  captives_own_fail (&reading, CAPTIVES_OWN_ERROR_CONTENT, _("is named otherwise than the “id” in it, “%s” was expected."), expected);
  g_propagate_error (error, reading.problem);
  return NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full) (element-type filename): sorted, so that the answer does not depend on the disk */
static GPtrArray *
list_names (const char *directory,
            GPtrArray  *problems)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GDir) dir = g_dir_open (directory, 0, &problem);
  const char *name;

  if (dir == NULL && !g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_ptr_array_add (problems, g_error_new (CAPTIVES_OWN_ERROR, CAPTIVES_OWN_ERROR_READ, _("“%s” cannot be read: %s."), directory,
                                            problem->message));
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      /* A hidden one is another program's, or one that is just being written. */
      if (g_str_has_suffix (name, SUFFIX) && name[0] != '.')
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  if (names->len > CAPTIVES_OWN_MAX_FILES)
    {
      g_ptr_array_add (problems, g_error_new (CAPTIVES_OWN_ERROR, CAPTIVES_OWN_ERROR_LIMIT,
                                              _("“%s” holds more than %d files; the rest is left out."), directory,
                                              CAPTIVES_OWN_MAX_FILES));
      g_ptr_array_set_size (names, CAPTIVES_OWN_MAX_FILES);
    }

  return names;
}

static GPtrArray *
load (const ItemClass  *klass,
      const char       *directory,
      GPtrArray       **problems)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (klass->free);
  g_autoptr (GPtrArray) failures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GPtrArray) names = list_names (directory, failures);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (directory, g_ptr_array_index (names, i), NULL);
      GError *problem = NULL;
      gpointer item = load_file (klass, path, &problem);

      if (item != NULL)
        g_ptr_array_add (items, item);
      else
        g_ptr_array_add (failures, problem);
    }
  if (problems != NULL)
    *problems = g_steal_pointer (&failures);

  return items;
}

static const char *
get_chart_id (gconstpointer item)
{
  return ((const CaptivesOwnChart *) item)->id;
}

static const char *
get_story_id (gconstpointer item)
{
  return ((const CaptivesOwnStory *) item)->id;
}

static gpointer
parse_chart (const char  *name,
             const char  *text,
             gsize        length,
             GError     **error)
{
  return captives_own_chart_parse (name, text, length, error);
}

static gpointer
parse_story (const char  *name,
             const char  *text,
             gsize        length,
             GError     **error)
{
  return captives_own_story_parse (name, text, length, error);
}

static const ItemClass charts_class = { parse_chart, get_chart_id, (GDestroyNotify) captives_own_chart_free };
static const ItemClass stories_class = { parse_story, get_story_id, (GDestroyNotify) captives_own_story_free };

static gboolean
write_item (const char  *directory,
            const char  *id,
            const char  *text,
            GError     **error)
{
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GError) problem = NULL;

  if (g_mkdir_with_parents (directory, 0700) != 0)
    {
      g_set_error (error, CAPTIVES_OWN_ERROR, CAPTIVES_OWN_ERROR_WRITE, _("“%s” cannot be made: %s."), directory,
                   g_strerror (errno));
      return FALSE;
    }
  if (captives_write_file (path, text, strlen (text), &problem))
    return TRUE;

  g_set_error_literal (error, CAPTIVES_OWN_ERROR, CAPTIVES_OWN_ERROR_WRITE, problem->message);
  return FALSE;
}

/* What could not be read again would be lost. */
static gboolean
save (const ItemClass  *klass,
      const char       *directory,
      const char       *title,
      const char       *text,
      GError          **error)
{
  CaptivesOwnReading reading = { .name = title };
  gsize length = strlen (text);
  gpointer again;
  gboolean saved;

  if (length > MAX_FILE_SIZE)
    {
      captives_own_fail (&reading, CAPTIVES_OWN_ERROR_LIMIT, _("is larger than %d bytes."), MAX_FILE_SIZE);
      g_propagate_error (error, reading.problem);
      return FALSE;
    }
  again = klass->parse (title, text, length, error);
  if (again == NULL)
    return FALSE;

  saved = write_item (directory, klass->get_id (again), text, error);
  klass->free (again);

  return saved;
}

static int
compare_titles (const char *first,
                const char *second,
                const char *first_id,
                const char *second_id)
{
  int order = g_utf8_collate (first, second);

  return order != 0 ? order : strcmp (first_id, second_id);
}

static int
compare_charts (gconstpointer a,
                gconstpointer b)
{
  const CaptivesOwnChart *first = *(const CaptivesOwnChart *const *) a;
  const CaptivesOwnChart *second = *(const CaptivesOwnChart *const *) b;

  return compare_titles (first->title, second->title, first->id, second->id);
}

static int
compare_stories (gconstpointer a,
                 gconstpointer b)
{
  const CaptivesOwnStory *first = *(const CaptivesOwnStory *const *) a;
  const CaptivesOwnStory *second = *(const CaptivesOwnStory *const *) b;

  return compare_titles (first->title, second->title, first->id, second->id);
}

GPtrArray *
captives_own_load_charts (const char  *directory,
                          GPtrArray  **problems)
{
  GPtrArray *charts;

  g_return_val_if_fail (directory != NULL, NULL);

  charts = load (&charts_class, directory, problems);
  g_ptr_array_sort (charts, compare_charts);
  return charts;
}

GPtrArray *
captives_own_load_stories (const char  *directory,
                           GPtrArray  **problems)
{
  GPtrArray *stories;

  g_return_val_if_fail (directory != NULL, NULL);

  stories = load (&stories_class, directory, problems);
  g_ptr_array_sort (stories, compare_stories);
  return stories;
}

gboolean
captives_own_save_chart (const char              *directory,
                         const CaptivesOwnChart  *chart,
                         GError                 **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (directory != NULL && chart != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  text = captives_own_chart_write (chart);
  return save (&charts_class, directory, chart->title, text, error);
}

gboolean
captives_own_save_story (const char              *directory,
                         const CaptivesOwnStory  *story,
                         GError                 **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (directory != NULL && story != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  text = captives_own_story_write (story);
  return save (&stories_class, directory, story->title, text, error);
}

gboolean
captives_own_remove (const char  *directory,
                     const char  *id,
                     GError     **error)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (directory != NULL && id != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);
  g_return_val_if_fail (captives_own_is_id (id), FALSE);

  name = g_strconcat (id, SUFFIX, NULL);
  path = g_build_filename (directory, name, NULL);
  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, CAPTIVES_OWN_ERROR, CAPTIVES_OWN_ERROR_WRITE, _("“%s” cannot be removed: %s."), path, g_strerror (errno));
  return FALSE;
}
