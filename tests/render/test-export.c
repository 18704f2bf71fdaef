/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-export.h"
#include "captives-file.h"
#include "test-scene.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* A folder of its own for each test. */
typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("captives-export-XXXXXX", &error);
  g_assert_no_error (error);
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static char *
in_folder (Fixture    *fixture,
           const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, expected);
}

static gboolean
replace (const char  *path,
         const char  *content,
         GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (content, strlen (content));

  return captives_file_replace (path, bytes, error);
}

/* One sentence: it says which file, it ends once. */
static void
assert_refused (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (replace (path, "new", &error));
  g_assert_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "a.svg");
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (022);
  struct stat now;

  g_assert_true (replace (path, "first", &error));
  g_assert_no_error (error);
  umask (mask);
  assert_content (path, "first");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
  /* As any new file, not readable for its owner only, as temporary files are. */
  g_assert_cmpint (g_stat (path, &now), ==, 0);
  g_assert_cmpuint (now.st_mode & 0777, ==, 0644);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "a.svg");
  struct stat now;

  g_assert_true (g_file_set_contents (path, "a long old content", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_true (replace (path, "new", NULL));
  assert_content (path, "new");
  g_assert_cmpint (g_stat (path, &now), ==, 0);
  g_assert_cmpuint (now.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

/* Whoever has the old file open keeps the whole of it. */
static void
test_old_reader (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "a.svg");
  char content[16] = "";
  FILE *reader;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  reader = g_fopen (path, "r");
  g_assert_true (replace (path, "new and longer", NULL));
  g_assert_cmpuint (fread (content, 1, sizeof content - 1, reader), ==, 3);
  g_assert_cmpstr (content, ==, "old");
  fclose (reader);
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "real.svg");
  g_autofree char *link = in_folder (fixture, "link.svg");

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (symlink ("real.svg", link), ==, 0);
  g_assert_true (replace (link, "new", NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_content (path, "new");
}

/* Nothing to be replaced: the link stays what it is. */
static void
test_loose_link (Fixture       *fixture,
                 gconstpointer  data)
{
  const char *const ends[] = { "nowhere.svg", "link.svg" };
  g_autofree char *link = in_folder (fixture, "link.svg");

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (symlink (ends[i], link), ==, 0);
      g_assert_false (replace (link, "new", &error));
      g_assert_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE);
      g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
      g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
      g_assert_cmpint (g_unlink (link), ==, 0);
    }
}

static void
test_folder_as_target (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "folder.svg");

  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  assert_refused (path);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

static void
test_missing_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "missing/a.svg");

  assert_refused (path);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 0);
}

static void
test_device (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (replace ("/dev/null", "all of it", &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test ("/dev/null", G_FILE_TEST_IS_REGULAR));
  if (g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    assert_refused ("/dev/full");
}

/* What a full disk does: write () fails in the middle.  In a child, because the limit is for a whole process. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "a.svg");
  pid_t child;
  int status;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      const struct rlimit limit = { 4096, 4096 };
      g_autofree char *content = g_strnfill (100000, 'x');
      g_autoptr (GError) error = NULL;

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      if (replace (path, content, &error))
        _exit (1);
      _exit (g_error_matches (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE) ? 0 : 2);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  assert_content (path, "old");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

/* In a child that is not root, for whom nothing is read-only.  Returns: whether @path was refused */
static gboolean
is_refused_to_others (const char *path)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;

      if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
        _exit (3);
      if (replace (path, "new", &error))
        _exit (1);
      _exit (g_error_matches (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE) ? 0 : 2);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status) == 0;
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "a.svg");

  /* The folder may be written to, the file not. */
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  g_assert_true (is_refused_to_others (path));
  assert_content (path, "old");

  /* The file may be written to, the folder not: then nothing could be put beside it. */
  g_assert_cmpint (g_chmod (path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  g_assert_true (is_refused_to_others (path));
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  assert_content (path, "old");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

/* Names that people give: in their script, and as long as a file system takes them.  One longer is refused. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  const char *const names[] = { "捕虜の数・最終版（改訂）.svg", "сколько погибло № 2.svg", " .svg", "a\nb.svg", "100%s.svg" };
  g_autofree char *longest = g_strnfill (255, 'x');
  g_autofree char *too_long = g_strnfill (256, 'x');
  g_autofree char *longest_path = in_folder (fixture, longest);
  g_autofree char *too_long_path = in_folder (fixture, too_long);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = in_folder (fixture, names[i]);
      g_autoptr (GError) error = NULL;

      g_assert_true (replace (path, "new", &error));
      g_assert_no_error (error);
      assert_content (path, "new");
    }
  g_assert_true (replace (longest_path, "new", NULL));
  assert_content (longest_path, "new");
  assert_refused (too_long_path);
  g_assert_cmpuint (count_entries (fixture->folder), ==, G_N_ELEMENTS (names) + 1);
}

/* How often each of two threads writes the same file. */
#define N_WRITES 60

static gpointer
write_often (gpointer data)
{
  g_auto (GStrv) job = data; /* path, letter */
  g_autofree char *content = g_strnfill (50000, *job[1]);

  for (guint i = 0; i < N_WRITES; i++)
    g_assert_true (replace (job[0], content, NULL));

  return NULL;
}

static void
assert_whole (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, ==, 50000);
  g_assert_cmpuint (strspn (content, content[0] == 'a' ? "a" : "b"), ==, 50000);
}

/* Two exports at once to one file: whoever reads finds one of them, whole. */
static void
test_two_at_once (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "a.svg");
  g_autofree char *first = g_strnfill (50000, 'a');
  const char *const jobs[2][3] = { { path, "a", NULL }, { path, "b", NULL } };
  GThread *threads[2];

  g_assert_true (replace (path, first, NULL));
  for (guint i = 0; i < 2; i++)
    threads[i] = g_thread_new ("export", write_often, g_strdupv ((char **) jobs[i]));
  for (guint i = 0; i < N_WRITES; i++)
    assert_whole (path);
  for (guint i = 0; i < 2; i++)
    g_thread_join (threads[i]);
  assert_whole (path);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

/* The reader of a pipe goes away in the middle: an error, not the end of the program, and the signal is as it was. */
static void
test_broken_pipe (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "pipe.svg");
  g_autofree char *content = g_strnfill (1000000, 'x');
  g_autoptr (GError) error = NULL;
  pid_t child;
  sigset_t mask;
  int status;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      char few[100];
      int fd = open (path, O_RDONLY);

      _exit (read (fd, few, sizeof few) > 0 ? 0 : 1);
    }
  g_assert_false (replace (path, content, &error));
  g_assert_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_assert_cmpint (pthread_sigmask (SIG_SETMASK, NULL, &mask), ==, 0);
  g_assert_false (sigismember (&mask, SIGPIPE));
  g_assert_cmpint (sigpending (&mask), ==, 0);
  g_assert_false (sigismember (&mask, SIGPIPE));
}

/* From scene to file, each format by its first bytes. */
static void
test_formats (Fixture       *fixture,
              gconstpointer  data)
{
  const char *const begins[] = { "\x89PNG", "<?xml", "%PDF-" };
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (CaptivesScene) scene = test_scene_new ();

  for (guint format = 0; format < G_N_ELEMENTS (begins); format++)
    {
      g_autofree char *path = in_folder (fixture, captives_format_get_suffix (format));
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      CaptivesExport options;

      captives_export_init (&options, format);
      g_assert_true (captives_export_to_file (scene, pango, &options, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, begins[format]));
    }
  g_object_unref (pango);
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  const struct
  {
    double width, height, scale;
  } cases[] = { { 32768, 10, 1 }, { 10, 32768, 1 }, { 20000, 20000, 1 }, { 20000, 10, 10 } };
  PangoContext *pango = captives_render_create_pango_context ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CaptivesScene) scene = test_scene_finish (captives_scene_builder_new (), cases[i].width, cases[i].height, 0);
      g_autofree char *path = in_folder (fixture, "large.png");
      g_autoptr (GError) error = NULL;
      CaptivesExport options;

      captives_export_init (&options, CAPTIVES_FORMAT_PNG);
      options.pixels_per_point = cases[i].scale;
      g_assert_false (captives_export_to_file (scene, pango, &options, path, &error));
      g_assert_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_SIZE);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_object_unref (pango);
}

static void
test_suffixes (void)
{
  const struct
  {
    const char *name;
    int         format; /* -1: none */
  } cases[] = {
    { "png", CAPTIVES_FORMAT_PNG }, { "a.png", CAPTIVES_FORMAT_PNG }, { "/x.y/a.b.SVG", CAPTIVES_FORMAT_SVG },
    { "PDF", CAPTIVES_FORMAT_PDF }, { "捕虜.pdf", CAPTIVES_FORMAT_PDF },
    { "", -1 }, { ".", -1 }, { ".png", -1 }, { "/x/.png", -1 }, { "a.png/", -1 }, { "a.png/b", -1 }, { "/x/png", -1 },
    { "a.jpeg", -1 }, { "a.svg.gz", -1 }, { "a.png ", -1 }, { "a", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CaptivesFormat format = CAPTIVES_FORMAT_SVG;
      gboolean known = captives_format_parse (cases[i].name, &format);

      g_test_message ("“%s”", cases[i].name);
      g_assert_cmpint (known, ==, cases[i].format >= 0);
      g_assert_cmpint (format, ==, known ? cases[i].format : CAPTIVES_FORMAT_SVG);
    }
  for (guint format = 0; format < 3; format++)
    {
      CaptivesFormat parsed;

      g_assert_true (captives_format_parse (captives_format_get_suffix (format), &parsed));
      g_assert_cmpuint (parsed, ==, format);
    }
}

#define ADD(name, function) g_test_add ("/render/export/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("replace", test_replace);
  ADD ("old-reader", test_old_reader);
  ADD ("link", test_link);
  ADD ("loose-link", test_loose_link);
  ADD ("folder-as-target", test_folder_as_target);
  ADD ("missing-folder", test_missing_folder);
  ADD ("device", test_device);
  ADD ("full-disk", test_full_disk);
  ADD ("read-only", test_read_only);
  ADD ("names", test_names);
  ADD ("two-at-once", test_two_at_once);
  ADD ("broken-pipe", test_broken_pipe);
  ADD ("formats", test_formats);
  ADD ("too-large", test_too_large);
  g_test_add_func ("/render/export/suffixes", test_suffixes);

  return g_test_run ();
}
