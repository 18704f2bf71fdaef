/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "package-fixture.h"

#include "captives-csv.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

static void
set_value (GHashTable *row,
           const char *column,
           const char *value)
{
  const char *const languages[] = { "en", "ru", "ja" };
  gsize length = strlen (column);
  g_auto (GStrv) texts = NULL;

  if (column[length - 1] != '*')
    {
      g_hash_table_insert (row, g_strdup (column), g_strdup (value));
      return;
    }

  texts = value != NULL ? g_strsplit (value, "|", -1) : NULL;
  g_assert_true (texts == NULL || g_strv_length (texts) == 3);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    g_hash_table_insert (row, g_strdup_printf ("%.*s_%s", (int) length - 1, column, languages[i]),
                         texts != NULL ? g_strdup (texts[i]) : NULL);
}

static GPtrArray *
get_rows (PackageFixture *self,
          const char     *table)
{
  GPtrArray *rows = g_hash_table_lookup (self->tables, table);

  g_assert_nonnull (rows);

  return rows;
}

void
package_fixture_add (PackageFixture *self,
                     const char     *table,
                     ...)
{
  GHashTable *row = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *column;
  va_list pairs;

  va_start (pairs, table);
  while ((column = va_arg (pairs, const char *)) != NULL)
    set_value (row, column, va_arg (pairs, const char *));
  va_end (pairs);
  g_ptr_array_add (get_rows (self, table), row);
}

guint
package_fixture_find (PackageFixture *self,
                      const char     *table,
                      const char     *column,
                      const char     *value)
{
  GPtrArray *rows = get_rows (self, table);

  for (guint i = 0; i < rows->len; i++)
    {
      if (g_strcmp0 (g_hash_table_lookup (g_ptr_array_index (rows, i), column), value) == 0)
        return i;
    }

  g_assert_not_reached ();
}

void
package_fixture_set (PackageFixture *self,
                     const char     *table,
                     guint           place,
                     const char     *column,
                     const char     *value)
{
  GPtrArray *rows = get_rows (self, table);

  g_assert_cmpuint (place, <, rows->len);
  set_value (g_ptr_array_index (rows, place), column, value);
}

void
package_fixture_remove (PackageFixture *self,
                        const char     *table,
                        guint           place)
{
  g_ptr_array_remove_index (get_rows (self, table), place);
}

static void
add_names (PackageFixture *self)
{
  package_fixture_add (self, "source", "id", "report", "type", "archival", "grade", "A", "language", "ru", "title",
                       "Отчёт",
                       "title_latin", "Otchet", "title*", "Report|Отчёт|報告", "issued", "1956-10", "byline*",
                       "Ministry|Министерство|内務省", "short*", "Report, 1956|Отчёт, 1956|報告書、1956年", NULL);
  package_fixture_add (self, "source", "id", "book", "type", "book", "language", "en", "title", "A \"Book\", in parts",
                       "title*",
                       "A Book|Книга|本", "byline*", "Historian|Историк|歴史家", "short*", "Book|Книга|本書", NULL);
  package_fixture_add (self, "measure", "id", "held", "family", "held", "name*", "held|содержалось|抑留", NULL);
  package_fixture_add (self, "measure", "id", "died", "parent", "held", "family", "died", "name*", "died|умерло|死亡",
                       NULL);
  package_fixture_add (self, "population", "id", "soldiers", "name*", "soldiers|военнослужащие|軍人", NULL);
  package_fixture_add (self, "population", "id", "generals", "parent", "soldiers", "name*", "generals|генералы|将官",
                       NULL);
  package_fixture_add (self, "phase", "id", "camps", "begins", "1945-09", "ends", "1956-12-26", "name*",
                       "Camps|Лагеря|収容所",
                       "detail*", "1945 to 1956|1945–1956|1945～56年", "note*", "In camps.|В лагерях.|収容所で。", NULL);
  package_fixture_add (self, "place", "id", "chita", "latitude", "52.03", "longitude", "113.5", "name*",
                       "Chita|Чита|チタ", NULL);
  package_fixture_add (self, "event", "id", "ship", "date", "1956-12-26", "source", "report", "name*",
                       "Last ship|Последний корабль|最後の船", NULL);
  package_fixture_add (self, "question", "id", "how-many-died", "measure", "died", "population", "soldiers", "begins",
                       "1945",
                       "ends", "1956", "text*", "How many died?|Сколько умерло?|何人が死亡したか", "scope*",
                       "All camps|Все лагеря|全収容所", NULL);
  package_fixture_add (self, "reading", "id", "ministry", "name*", "Ministry|Министерство|内務省", "note*",
                       "What it says|Что оно пишет|その記述", NULL);
}

/* A count of the report, read in the book. */
static void
add_figure (PackageFixture *self,
            const char     *id,
            const char     *value,
            const char     *printed)
{
  package_fixture_add (self, "figure", "id", id, "measure", "died", "population", "soldiers", "value", value, "unit",
                       "persons",
                       "qualifier", "exact", "nature", "count", "scope", "same", "attribution", "attributed", "printed",
                       printed, "label*", "counted|учтено|計上", "counted*", "Those who died|Умершие|死亡者", NULL);
  package_fixture_add (self, "citation", "figure", id, "source", "report", "role", "origin", NULL);
  package_fixture_add (self, "citation", "figure", id, "source", "book", "role", "witness", "locator*", "p. 1|с. 1|1頁",
                       NULL);
}

static void
add_figures (PackageFixture *self)
{
  guint place;

  add_figure (self, "died-report", "61855", "61 855");
  package_fixture_set (self, "figure", 0, "question", "how-many-died");
  package_fixture_set (self, "figure", 0, "phase", "camps");
  package_fixture_set (self, "figure", 0, "begins", "1945");
  package_fixture_set (self, "figure", 0, "ends", "1956-12");
  package_fixture_set (self, "figure", 0, "note*", "Two\nlines, \"quoted\"| Пробел |注");

  add_figure (self, "died-book", "55000", "about 55 thousand");
  package_fixture_set (self, "figure", 1, "question", "how-many-died");
  package_fixture_set (self, "figure", 1, "qualifier", "about");
  package_fixture_set (self, "citation", package_fixture_find (self, "citation", "figure", "died-book"), "source",
                       "book");

  add_figure (self, "captured", NULL, "574,000 to 640,000");
  package_fixture_set (self, "figure", 2, "qualifier", "range");
  package_fixture_set (self, "figure", 2, "low", "574000");
  package_fixture_set (self, "figure", 2, "high", "640000");

  add_figure (self, "whole", "100.5", "100,5");
  add_figure (self, "generals", "60.25", "60.25");
  add_figure (self, "officers", "40.25", "40.25");
  add_figure (self, "taken", "1000", "1 тыс.");
  add_figure (self, "released", "300", "三百");
  add_figure (self, "ordered", "500", "500");
  place = package_fixture_find (self, "figure", "id", "ordered");
  package_fixture_set (self, "figure", place, "nature", "order");
  package_fixture_add (self, "figure", "id", "left", "measure", "held", "population", "soldiers", "unit", "persons",
                       "qualifier",
                       "exact", "nature", "derived", "scope", "same", "attribution", "unattributed", "label*",
                       "left|осталось|残り", "counted*", "Those left|Оставшиеся|残った人々", NULL);
}

static void
add_relations (PackageFixture *self)
{
  package_fixture_add (self, "part", "figure", "generals", "whole", "whole", "list", "rank", "kind", "complete", NULL);
  package_fixture_add (self, "part", "figure", "officers", "whole", "whole", "list", "rank", "kind", "complete", NULL);
  package_fixture_add (self, "part", "figure", "generals", "whole", "whole", "list", "some", "kind", "open", NULL);
  package_fixture_add (self, "term", "derived", "left", "figure", "taken", "sign", "1", NULL);
  package_fixture_add (self, "term", "derived", "left", "figure", "released", "sign", "-1", NULL);
  package_fixture_add (self, "balance", "id", "account", "source", "report", "name*", "Account|Счёт|収支", NULL);
  package_fixture_add (self, "balance_line", "balance", "account", "figure", "taken", "sign", "1", NULL);
  package_fixture_add (self, "balance_line", "balance", "account", "figure", "released", "sign", "-1", NULL);
  package_fixture_add (self, "reading_choice", "reading", "ministry", "question", "how-many-died", "figure",
                       "died-report", NULL);
}

static void
add_charts (PackageFixture *self)
{
  package_fixture_add (self, "section", "id", "overview", "name*", "Overview|Обзор|概観", NULL);
  package_fixture_add (self, "chart", "id", "deaths", "section", "overview", "kind", "lanes", "name*",
                       "Deaths|Умершие|死者",
                       "title*", "{died-report} died, 1945–56|Умерло {died-report}, 1945–1956|{died-report}人が死亡",
                       "subtitle*", "To 18 Oct 1956|До 18 окт. 1956 г.|1945～50年、8月9日から", "note*",
                       "Not before August 9, 1945|Без 9.8.1945|5〜6月を除く", NULL);
  package_fixture_add (self, "chart_group", "chart", "deaths", "axis", "row", "key", "camps", "phase", "camps",
                       "apart", "0", NULL);
  package_fixture_add (self, "chart_group", "chart", "deaths", "axis", "lane", "key", "died", "family", "died",
                       "apart", "0",
                       "name*", "Died|Умерло|死亡", NULL);
  package_fixture_add (self, "chart_mark", "chart", "deaths", "row", "camps", "lane", "died", "form", "whole",
                       "question",
                       "how-many-died", NULL);
  package_fixture_add (self, "chart_mark", "chart", "deaths", "row", "camps", "lane", "died", "form", "part", "figure",
                       "generals", NULL);
  package_fixture_add (self, "story", "id", "short", "name*", "Short|Кратко|短い話", NULL);
  package_fixture_add (self, "slide", "story", "short", "chart", "deaths", "highlight", "died-report", "title*",
                       "{died-report} died|Умерло {died-report}|{died-report}人が死亡", NULL);
}

PackageFixture *
package_fixture_new (void)
{
  PackageFixture *self = g_new0 (PackageFixture, 1);
  GPtrArray *tables;

  self->schema = captives_schema_new ();
  self->folder = g_dir_make_tmp ("captives-package-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->directory = g_build_filename (self->folder, "package", NULL);
  self->file = g_build_filename (self->folder, "test.captives", NULL);
  g_assert_cmpint (g_mkdir (self->directory, 0755), ==, 0);
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  tables = captives_schema_list_tables (self->schema);
  for (guint i = 0; i < tables->len; i++)
    g_hash_table_insert (self->tables, ((CaptivesTable *) g_ptr_array_index (tables, i))->name,
                         g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref));

  add_names (self);
  add_figures (self);
  add_relations (self);
  add_charts (self);

  return self;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
package_fixture_free (PackageFixture *self)
{
  remove_folder (self->folder);
  g_hash_table_unref (self->tables);
  captives_schema_free (self->schema);
  g_free (self->folder);
  g_free (self->directory);
  g_free (self->file);
  g_free (self);
}

static void
write_text (PackageFixture *self,
            const char     *file,
            const GString  *text)
{
  g_autofree char *path = g_build_filename (self->directory, file, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text->str, text->len, &error);
  g_assert_no_error (error);
}

static void
write_table (PackageFixture      *self,
             const CaptivesTable *table)
{
  GPtrArray *rows = get_rows (self, table->name);
  g_autofree char *file = g_strconcat (table->name, ".csv", NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    captives_csv_append (text, ((CaptivesColumn *) g_ptr_array_index (table->columns, i))->name,
                         i + 1 == table->columns->len);
  for (guint i = 0; i < rows->len; i++)
    {
      for (guint j = 0; j < table->columns->len; j++)
        {
          const CaptivesColumn *column = g_ptr_array_index (table->columns, j);

          captives_csv_append (text, g_hash_table_lookup (g_ptr_array_index (rows, i), column->name),
                               j + 1 == table->columns->len);
        }
    }
  write_text (self, file, text);
}

static void
write_descriptor (PackageFixture *self)
{
  GPtrArray *tables = captives_schema_list_tables (self->schema);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, "{\n\"name\": \"fixture\",\n\"version\": \"1.2.3\",\n\"created\": \"2026-01-31T12:00:00Z\",\n"
                         "\"licenses\": [{\"name\": \"CC0-1.0\"}],\n"
                         "\"titles\": {\"en\": \"Test\", \"ru\": \"Проба\", \"ja\": \"試験\"},\n\"resources\": [\n");
  for (guint i = 0; i < tables->len; i++)
    {
      const CaptivesTable *table = g_ptr_array_index (tables, i);

      g_string_append_printf (text, "{\"name\": \"%s\", \"path\": \"%s.csv\", \"schema\": {\"fields\": [", table->name,
                              table->name);
      for (guint j = 0; j < table->columns->len; j++)
        {
          const CaptivesColumn *column = g_ptr_array_index (table->columns, j);

          g_string_append_printf (text, "%s{\"name\": \"%s\", \"type\": \"%s\"}", j > 0 ? ", " : "", column->name,
                                  captives_type_get_word (column->type));
        }
      g_string_append_printf (text, "]}}%s\n", i + 1 < tables->len ? "," : "");
    }
  g_string_append (text, "]\n}\n");
  write_text (self, "datapackage.json", text);
}

void
package_fixture_write (PackageFixture *self)
{
  GPtrArray *tables = captives_schema_list_tables (self->schema);

  for (guint i = 0; i < tables->len; i++)
    write_table (self, g_ptr_array_index (tables, i));
  write_descriptor (self);
}

void
package_fixture_spoil (PackageFixture *self,
                       const char     *file,
                       const char     *from,
                       const char     *to)
{
  g_autofree char *path = g_build_filename (self->directory, file, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GString) text = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  text = g_string_new (bytes);
  g_assert_cmpuint (g_string_replace (text, from, to, 1), ==, 1);
  write_text (self, file, text);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
package_fixture_list (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}
