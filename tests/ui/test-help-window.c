/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The user's guide: as it is read, searched and shown. */

#include "config.h"

#include "captives-help-book.h"
#include "captives-help-window.h"
#include "captives-resources.h"

#include <string.h>

static const char sample[] =
  "<guide title='T'><!-- a remark --><chapter id='one' title='First things'><p>Some\n   <b>bold</b> &amp;\n plain.</p>"
  "<li>See <a to='two'>there</a></li><key of='Ctrl+F'>Search</key></chapter><chapter id='two' title='Second'><h>Head</h>"
  "<p>STRASSE</p></chapter></guide>";

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesHelpBook) book = captives_help_book_parse (sample, -1, &error);
  const CaptivesHelpChapter *chapter;
  const CaptivesHelpBlock *block;

  g_assert_no_error (error);
  g_assert_cmpstr (book->title, ==, "T");
  g_assert_cmpuint (book->chapters->len, ==, 2);
  chapter = g_ptr_array_index (book->chapters, 0);
  g_assert_cmpstr (chapter->title, ==, "First things");
  g_assert_cmpuint (chapter->blocks->len, ==, 3);

  /* Lines of the file are joined, and what means markup is escaped. */
  block = g_ptr_array_index (chapter->blocks, 0);
  g_assert_cmpint (block->kind, ==, CAPTIVES_HELP_PARAGRAPH);
  g_assert_cmpstr (block->markup, ==, "Some <b>bold</b> &amp; plain.");
  g_assert_cmpstr (block->text, ==, "Some bold & plain.");
  block = g_ptr_array_index (chapter->blocks, 1);
  g_assert_cmpstr (block->markup, ==, "See <a href=\"two\">there</a>");
  block = g_ptr_array_index (chapter->blocks, 2);
  g_assert_cmpint (block->kind, ==, CAPTIVES_HELP_KEY);
  g_assert_cmpstr (block->keys, ==, "Ctrl+F");

  g_assert_cmpint (captives_help_book_find (book, "two"), ==, 1);
  g_assert_cmpint (captives_help_book_find (book, "three"), ==, -1);
}

static void
test_refuse (void)
{
  const char *const wrong[] = {
    "<p>no guide</p>",
    "<guide title='T'><p>no chapter</p></guide>",
    "<guide title='T'><chapter id='a' title='A'><table/></chapter></guide>",
    "<guide title='T'><chapter id='a' title='A'><p><i>slant</i></p></chapter></guide>",
    "<guide title='T'><guide title='again'/></guide>",
    "<guide title='T'><chapter id='a' title='A'>",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (captives_help_book_parse (wrong[i], -1, &error));
      g_assert_nonnull (error);
    }
}

static void
assert_hits (const CaptivesHelpBook *book,
             const char             *query,
             guint                   n_hits,
             guint                   chapter,
             int                     block)
{
  g_autoptr (GArray) hits = captives_help_book_search (book, query);

  g_assert_cmpuint (hits->len, ==, n_hits);
  if (n_hits == 0)
    return;
  g_assert_cmpuint (g_array_index (hits, CaptivesHelpHit, 0).chapter, ==, chapter);
  g_assert_cmpint (g_array_index (hits, CaptivesHelpHit, 0).block, ==, block);
}

static void
test_search (void)
{
  g_autoptr (CaptivesHelpBook) book = captives_help_book_parse (sample, -1, NULL);

  assert_hits (book, "plain bold", 1, 0, 0);
  assert_hits (book, "plain there", 0, 0, 0);
  assert_hits (book, "FIRST", 1, 0, -1);
  assert_hits (book, "straße", 1, 1, 1);
  assert_hits (book, "ctrl+f", 1, 0, 2);
  /* An ideographic space is a space. */
  assert_hits (book, "some\343\200\200bold", 1, 0, 0);
  assert_hits (book, " \t ", 0, 0, 0);
  assert_hits (book, "<b>", 0, 0, 0);
}

/* The guide that is part of the program. */
static void
test_guide (void)
{
  for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      g_autoptr (CaptivesHelpBook) book = captives_help_book_load (language);

      g_assert_cmpuint (book->chapters->len, >, 7);
      for (guint i = 0; i < book->chapters->len; i++)
        {
          const CaptivesHelpChapter *chapter = g_ptr_array_index (book->chapters, i);

          g_assert_cmpint (captives_help_book_find (book, chapter->id), ==, i);
          g_assert_cmpuint (chapter->blocks->len, >, 0);
        }
    }
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *part)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), part) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Narrow and wide, a link leads to its chapter, and what leads nowhere is no harm. */
static void
test_window (void)
{
  const int widths[] = { 900, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *window = captives_help_window_new (CAPTIVES_LANGUAGE_RUSSIAN);
      CaptivesHelpWindow *help = CAPTIVES_HELP_WINDOW (window);
      gboolean done = FALSE;
      GtkWidget *label;
      int minimum;

      gtk_window_set_default_size (GTK_WINDOW (window), widths[i], 500);
      gtk_window_present (GTK_WINDOW (window));
      gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);

      g_assert_cmpstr (captives_help_window_get_shown (help), ==, "figures");
      label = find_label (window, "href=\"panel\"");
      g_signal_emit_by_name (label, "activate-link", "panel", &done);
      g_assert_true (done);
      g_assert_cmpstr (captives_help_window_get_shown (help), ==, "panel");
      captives_help_window_show (help, "nowhere");
      g_assert_cmpstr (captives_help_window_get_shown (help), ==, "panel");

      gtk_window_destroy (GTK_WINDOW (window));
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  captives_register_resource ();
  adw_init ();
  g_test_add_func ("/help/parse", test_parse);
  g_test_add_func ("/help/refuse", test_refuse);
  g_test_add_func ("/help/search", test_search);
  g_test_add_func ("/help/guide", test_guide);
  g_test_add_func ("/help/window", test_window);

  return g_test_run ();
}
