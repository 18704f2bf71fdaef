/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-deck.h"
#include "captives-slide.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  CaptivesDataset *dataset;
  GPtrArray       *slides; /* two of the bundled story: enough for every rule, and quick */
  CaptivesDeck     deck;
  char            *folder;
  guint            done;
  guint            total;
  guint            stop_after; /* pages; 0: never */
  GCancellable    *cancellable;
} Fixture;

static void
on_progress (guint    done,
             guint    total,
             gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpuint (done, ==, fixture->done + 1);
  g_assert_cmpuint (done, <=, total);
  fixture->done = done;
  fixture->total = total;
  if (done == fixture->stop_after)
    g_cancellable_cancel (fixture->cancellable);
}

static void
begin (Fixture            *fixture,
       CaptivesDeckFormat  format)
{
  captives_deck_init (&fixture->deck, fixture->dataset, format);
  fixture->deck.title = (CaptivesText) { { "A story", "Показ", "発表" } };
  fixture->deck.slides = fixture->slides;
  fixture->deck.width = 640;
  fixture->deck.height = 360;
  fixture->deck.progress = on_progress;
  fixture->deck.data = fixture;
  fixture->done = fixture->total = 0;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const CaptivesStory *story;

  fixture->dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
  stories = captives_dataset_list_stories (fixture->dataset);
  g_assert_cmpuint (stories->len, >, 0);
  story = g_ptr_array_index (stories, 0);
  all = captives_dataset_list_slides (fixture->dataset, story->id);
  g_assert_cmpuint (all->len, >=, 2);
  fixture->slides = g_ptr_array_new ();
  g_ptr_array_add (fixture->slides, g_ptr_array_index (all, 0));
  g_ptr_array_add (fixture->slides, g_ptr_array_index (all, 1));
  fixture->cancellable = g_cancellable_new ();
  fixture->folder = g_dir_make_tmp ("captives-deck-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        empty_folder (path);
      g_remove (path);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  empty_folder (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_ptr_array_unref (fixture->slides);
  g_object_unref (fixture->cancellable);
  captives_dataset_unref (fixture->dataset);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full) (element-type utf8): names in @folder, sorted */
static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static char *
write_deck (Fixture    *fixture,
            const char *name)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (captives_deck_write (&fixture->deck, path, fixture->cancellable, &error));
  g_assert_no_error (error);

  return path;
}

/* Each slide is a page, with references after them; the same call gives the same bytes. */
static void
test_pdf (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *other = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize length;
  gsize same;

  begin (fixture, CAPTIVES_DECK_PDF);
  path = write_deck (fixture, "a.pdf");
  g_assert_cmpuint (fixture->done, >=, fixture->slides->len);
  fixture->done = 0;
  other = write_deck (fixture, "b.pdf");
  g_assert_true (g_file_get_contents (path, &first, &length, NULL));
  g_assert_true (g_file_get_contents (other, &second, &same, NULL));
  g_assert_true (g_str_has_prefix (first, "%PDF-"));
  g_assert_cmpmem (first, length, second, same);
}

/* Numbered in order, named after their charts, sources last. */
static void
test_pictures (Fixture       *fixture,
               gconstpointer  data)
{
  const CaptivesSlide *slide = g_ptr_array_index (fixture->slides, 0);
  g_autofree char *expected = g_strdup_printf ("01-%s.png", slide->chart);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) names = NULL;

  begin (fixture, CAPTIVES_DECK_PICTURES);
  path = write_deck (fixture, "発表 слайды");
  names = list_names (path);
  g_assert_cmpuint (names->len, >=, 3);
  g_assert_cmpstr (names->pdata[0], ==, expected);
  g_assert_cmpstr (names->pdata[2], ==, "03-sources.png");
  g_assert_cmpuint (fixture->done, ==, fixture->total);
  g_assert_cmpuint (fixture->total, ==, fixture->slides->len + names->len);
}

/* Returns: (transfer full): what the archive holds under @name; the first entry's name if that is NULL */
static char *
read_entry (const char *path,
            const char *name)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char *found = NULL;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 10240), ==, ARCHIVE_OK);
  while (found == NULL && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      gsize size = (gsize) archive_entry_size (entry);

      if (name == NULL)
        found = g_strdup (archive_entry_pathname (entry));
      else if (g_str_equal (archive_entry_pathname (entry), name))
        {
          found = g_malloc0 (size + 1);
          g_assert_cmpint (archive_read_data (archive, found, size), ==, (int) size);
        }
    }
  archive_read_free (archive);

  return found;
}

static void
on_text (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  if (g_str_equal (g_markup_parse_context_get_element (context), "text:p"))
    g_string_append_printf (data, "%.*s\n", (int) length, text);
}

/* Returns: (transfer full): all that a person may edit; the document must be well-formed */
static char *
read_paragraphs (const char *content)
{
  const GMarkupParser parser = { .text = on_text };
  GString *out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, out, NULL);

  g_markup_parse_context_parse (context, content, -1, &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, NULL));
  g_markup_parse_context_free (context);

  return g_string_free (out, FALSE);
}

/* Each picture that a page names is in the archive: two forms of a slide, one of a page of sources. */
static void
assert_pictures (Fixture    *fixture,
                 const char *path,
                 const char *content)
{
  g_auto (GStrv) pieces = g_strsplit (content, "xlink:href=\"", -1);

  g_assert_cmpuint (g_strv_length (pieces) - 1, >, 2 * fixture->slides->len);
  for (guint i = 1; pieces[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (pieces[i], strcspn (pieces[i], "\""));
      g_autofree char *picture = read_entry (path, name);

      if (picture == NULL)
        g_error ("%s is named and not there", name);
    }
}

/* Titles and notes are text with their values in, in each language; each picture named is there. */
static void
test_odp (Fixture       *fixture,
          gconstpointer  data)
{
  for (CaptivesLanguage language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      const CaptivesSlide *slide = g_ptr_array_index (fixture->slides, 0);
      g_autofree char *path = NULL;
      g_autofree char *first = NULL;
      g_autofree char *type = NULL;
      g_autofree char *content = NULL;
      g_autofree char *styles = NULL;
      g_autofree char *text = NULL;
      g_autofree char *start = NULL;

      begin (fixture, CAPTIVES_DECK_ODP);
      fixture->deck.locale.language = language;
      path = write_deck (fixture, "a.odp");
      first = read_entry (path, NULL);
      type = read_entry (path, "mimetype");
      content = read_entry (path, "content.xml");
      styles = read_entry (path, "styles.xml");
      g_assert_cmpstr (first, ==, "mimetype");
      g_assert_cmpstr (type, ==, "application/vnd.oasis.opendocument.presentation");
      g_assert_nonnull (styles);
      assert_pictures (fixture, path, content);
      text = read_paragraphs (content);
      start = g_utf8_substring (captives_text_get (&slide->note, language), 0, 12);
      g_assert_nonnull (strstr (text, start));
      g_assert_null (strchr (text, '{'));
      g_assert_nonnull (strstr (text, language == CAPTIVES_LANGUAGE_RUSSIAN ? "639\302\240776" : "639,776"));
    }
}

/* Whoever cancels half-way finds what was there before, and nothing beside it. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  static const CaptivesDeckFormat formats[] = { CAPTIVES_DECK_PDF, CAPTIVES_DECK_ODP, CAPTIVES_DECK_PICTURES };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "deck", NULL);
      g_autoptr (GPtrArray) names = NULL;
      g_autoptr (GError) error = NULL;

      begin (fixture, formats[i]);
      fixture->stop_after = formats[i] == CAPTIVES_DECK_PDF ? 2 : 3;
      g_assert_false (captives_deck_write (&fixture->deck, path, fixture->cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (fixture->done, ==, fixture->stop_after);
      names = list_names (fixture->folder);
      g_assert_cmpuint (names->len, ==, 0);
      g_cancellable_reset (fixture->cancellable);
    }
}

/* A picture that cannot be written takes the ones before it along; what was there stays. */
static void
test_half_written (Fixture       *fixture,
                   gconstpointer  data)
{
  const CaptivesSlide *slide = g_ptr_array_index (fixture->slides, 1);
  g_autofree char *name = g_strdup_printf ("02-%s.png", slide->chart);
  g_autofree char *path = g_build_filename (fixture->folder, "deck", NULL);
  g_autofree char *obstacle = g_build_filename (path, name, NULL);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  /* A folder stands where the second picture is to be. */
  g_assert_cmpint (g_mkdir_with_parents (obstacle, 0777), ==, 0);
  begin (fixture, CAPTIVES_DECK_PICTURES);
  g_assert_false (captives_deck_write (&fixture->deck, path, NULL, &error));
  g_assert_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, name));
  names = list_names (path);
  g_assert_cmpuint (names->len, ==, 1);
}

/* Refusals are one sentence with the name in it. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autofree char *below = g_build_filename (fixture->folder, "none", "deck", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  begin (fixture, CAPTIVES_DECK_PICTURES);
  g_assert_false (captives_deck_write (&fixture->deck, file, NULL, &error));
  g_assert_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "file"));
  g_clear_error (&error);
  begin (fixture, CAPTIVES_DECK_PICTURES);
  g_assert_false (captives_deck_write (&fixture->deck, below, NULL, &error));
  g_assert_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE);
  g_clear_error (&error);
  begin (fixture, CAPTIVES_DECK_PDF);
  fixture->deck.reading = "nobody";
  g_assert_false (captives_deck_write (&fixture->deck, file, NULL, &error));
  g_assert_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_NOT_FOUND);
}

static void
test_formats (void)
{
  static const struct
  {
    const char *path;
    int         format; /* -1: none */
  } paths[] = {
    { "a.pdf", CAPTIVES_DECK_PDF },       { "A.PDF", CAPTIVES_DECK_PDF },     { "発表.odp", CAPTIVES_DECK_ODP },
    { "slides", CAPTIVES_DECK_PICTURES }, { "v1.2", CAPTIVES_DECK_PICTURES }, { "a.pptx", -1 },
    { "a.png", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      CaptivesDeckFormat format;
      gboolean known = captives_deck_parse_format (paths[i].path, &format);

      g_assert_cmpint (known, ==, paths[i].format >= 0);
      if (known)
        g_assert_cmpint (format, ==, paths[i].format);
    }
}

#define ADD(path, function) g_test_add ("/deck/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deck/formats", test_formats);
  ADD ("pdf", test_pdf);
  ADD ("pictures", test_pictures);
  ADD ("odp", test_odp);
  ADD ("cancel", test_cancel);
  ADD ("half-written", test_half_written);
  ADD ("refused", test_refused);

  return g_test_run ();
}
