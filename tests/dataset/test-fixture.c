/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-fixture.h"

#include "captives-schema.h"

#include <glib/gstdio.h>

#define THREE(x) "'" x " en', '" x " ru', '" x " ja'"

static const char rows[] =
  "INSERT INTO meta VALUES ('id', 'sample'), ('version', '1.2'), ('created', '2026-01-02'), ('licence', 'CC0-1.0'),"
  "  ('hash', 'abc'), ('title_en', 'Sample'), ('title_ru', 'Образец'), ('title_ja', '見本'), ('package', '{}');"
  "INSERT INTO source (id, type, grade, language, title, title_en, title_ru, title_ja, byline_en, byline_ru, byline_ja,"
  "                    short_en, short_ru, short_ja, issued) VALUES"
  "  ('note', 'archival', 'A', 'ru', 'Справка', " THREE ("Note") ", 'Ministry', 'Министерство', '内務省', " THREE ("note") ", '1956-10-18'),"
  "  ('study', 'article', 'B', 'ja', '抑留', " THREE ("Study") ", 'Historian', 'Историк', '歴史家', " THREE ("study") ", '2016');"
  "INSERT INTO measure (id, family, name_en, name_ru, name_ja) VALUES ('died', 'died', " THREE ("Died") "),"
  "  ('captured', 'captives', " THREE ("Captured") ");"
  "INSERT INTO population (id, parent, name_en, name_ru, name_ja) VALUES ('all', NULL, " THREE ("All") "),"
  "  ('japanese', 'all', " THREE ("Japanese") ");"
  "INSERT INTO phase VALUES ('first', '1945-08', '1946-09', " THREE ("First winter") ", " THREE ("Aug") ", " THREE ("Remark") ");"
  "INSERT INTO place VALUES ('ussr', NULL, NULL, NULL, " THREE ("USSR") "), ('port', 'ussr', 42.5, 133.0, " THREE ("Port") ");"
  "INSERT INTO event (id, date, source, name_en, name_ru, name_ja) VALUES"
  "  ('last-ship', '1956-12-23', 'study', 'Last ship', 'Последний рейс', '最後の船');"
  "INSERT INTO question (id, measure, population, text_en, text_ru, text_ja, scope_en, scope_ru, scope_ja) VALUES"
  "  ('dead', 'died', 'japanese', 'How many died?', 'Сколько умерло?', '何人死亡したか', " THREE ("scope") "),"
  "  ('taken', 'captured', 'all', 'How many were taken?', 'Сколько взято?', '何人捕らえられたか', " THREE ("scope") ");"
  "INSERT INTO figure (id, question, measure, population, phase, begins, ends, stated, value, low, high, unit, qualifier, nature, grade,"
  "                    scope, attribution, printed, label_en, label_ru, label_ja, counted_en, counted_ru, counted_ja,"
  "                    claimant_en, claimant_ru, claimant_ja, omits_en, omits_ru, omits_ja) VALUES"
  "  ('d-low', 'dead', 'died', 'japanese', NULL, '1945', '1956', NULL, 7000, NULL, NULL, 'persons', 'about', 'estimate', 'D',"
  "   'same', 'unattributed', '7 тыс.', " THREE ("low") ", " THREE ("those in camps") ", NULL, NULL, NULL, NULL, NULL, NULL),"
  "  ('d-exact', 'dead', 'died', 'japanese', 'first', '1945', '1956-10-18', '1956', 7213, NULL, NULL, 'persons', 'exact', 'count', 'A',"
  "   'same', 'attributed', '7 213', " THREE ("exact") ", 'dead of \"cold\"', 'умершие', '死亡者', NULL, NULL, NULL, NULL, NULL, NULL),"
  "  ('d-range', 'dead', 'died', 'all', NULL, NULL, NULL, NULL, NULL, 6000, 9000, 'persons', 'range', 'estimate', 'B',"
  "   'other', 'attributed', '6,000 to 9,000', " THREE ("range") ", " THREE ("all dead") ", 'A group', 'Группа', '団体', " THREE ("more") "),"
  "  ('c-all', 'taken', 'captured', 'all', 'first', '1945-08', '1945-09', '1956', 70000, NULL, NULL, 'persons', 'exact', 'count', 'A',"
  "   'same', 'attributed', '70 000', " THREE ("all") ", " THREE ("captured 100% of_them") ", NULL, NULL, NULL, NULL, NULL, NULL),"
  "  ('c-rest', NULL, 'captured', 'all', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'persons', 'exact', 'derived', NULL,"
  "   'same', 'attributed', NULL, " THREE ("rest") ", " THREE ("the rest") ", NULL, NULL, NULL, NULL, NULL, NULL),"
  "  ('c-half', NULL, 'captured', 'all', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'persons', 'exact', 'derived', NULL,"
  "   'same', 'attributed', NULL, " THREE ("half") ", " THREE ("a half") ", NULL, NULL, NULL, NULL, NULL, NULL);"
  "INSERT INTO citation VALUES ('d-exact', 'study', 'witness', 'p. 3', 'с. 3', '3頁'), ('d-exact', 'note', 'origin', NULL, NULL, NULL),"
  "  ('d-low', 'study', 'witness', NULL, NULL, NULL), ('c-all', 'note', 'origin', NULL, NULL, NULL);"
  "INSERT INTO part VALUES ('d-exact', 'c-all', 'fate', 'open');"
  "INSERT INTO term VALUES ('c-rest', 'c-all', 1), ('c-rest', 'd-exact', -1), ('c-half', 'c-rest', 1), ('c-half', 'd-low', -1);"
  "INSERT INTO balance (id, source, name_en, name_ru, name_ja) VALUES ('books', 'note', " THREE ("Books") "),"
  "  ('loose', 'note', " THREE ("Loose") "), ('empty', 'note', " THREE ("Empty") ");"
  "INSERT INTO balance_line VALUES ('books', 'c-all', 1), ('books', 'd-exact', -1), ('loose', 'c-all', 1), ('loose', 'd-range', -1);"
  "INSERT INTO reading VALUES ('soviet', " THREE ("Soviet") ", " THREE ("Remark") "), ('japan', " THREE ("Japan") ", " THREE ("Remark") ");"
  "INSERT INTO reading_choice VALUES ('soviet', 'dead', 'd-exact'), ('soviet', 'taken', 'c-all'), ('japan', 'dead', 'd-low');"
  "INSERT INTO section VALUES ('deaths', " THREE ("Deaths") "), ('return', " THREE ("Return") ");"
  "INSERT INTO chart VALUES ('by-phase', 'deaths', 'lanes', " THREE ("Phases") ", " THREE ("Title") ", " THREE ("Sub") ", " THREE ("Remark") "),"
  "  ('claims', 'deaths', 'claims', " THREE ("Claims") ", " THREE ("Title") ", " THREE ("Sub") ", " THREE ("Remark") "),"
  "  ('map', 'return', 'map', " THREE ("Map") ", " THREE ("Title") ", " THREE ("Sub") ", " THREE ("Remark") ");"
  "INSERT INTO chart_group (chart, axis, key, phase, family, apart, name_en, name_ru, name_ja) VALUES"
  "  ('by-phase', 'row', 'first', 'first', NULL, 0, NULL, NULL, NULL), ('by-phase', 'lane', 'died', NULL, 'died', 0, " THREE ("Died") "),"
  "  ('by-phase', 'row', 'whole', NULL, NULL, 1, " THREE ("Whole") ");"
  "INSERT INTO chart_mark (chart, row, lane, form, figure, question, label_en, label_ru, label_ja) VALUES"
  "  ('by-phase', 'first', 'died', 'whole', NULL, 'dead', NULL, NULL, NULL),"
  "  ('by-phase', 'whole', 'died', 'elsewhere', NULL, NULL, " THREE ("see above") "),"
  "  ('claims', 'first', NULL, 'whole', 'd-exact', NULL, NULL, NULL, NULL),"
  "  ('claims', 'second', NULL, 'whole', 'd-range', NULL, NULL, NULL, NULL);"
  "INSERT INTO story VALUES ('talk', " THREE ("Talk") ");"
  "INSERT INTO slide (story, chart, highlight, title_en, title_ru, title_ja) VALUES ('talk', 'claims', 'd-exact', " THREE ("Slide") "),"
  "  ('talk', 'map', NULL, " THREE ("Slide") ");"
  "INSERT INTO search SELECT 'figure', id, counted_en, counted_ru, counted_ja FROM figure;"
  "INSERT INTO search SELECT 'source', id, title_en || ' ' || title || ' ' || byline_en, title_ru || ' ' || byline_ru,"
  "  title_ja || ' ' || byline_ja FROM source;"
  "INSERT INTO search SELECT 'question', id, text_en, text_ru, text_ja FROM question;"
  "INSERT INTO search SELECT 'event', id, name_en, name_ru, name_ja FROM event;";

static void
execute (sqlite3    *db,
         const char *sql)
{
  char *message = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static sqlite3 *
open_for_writing (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  /* Nobody needs these files after a power cut: hundreds of them are written. */
  execute (db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
  return db;
}

TestFixture *
test_fixture_new (const char *extra)
{
  TestFixture *self = g_new0 (TestFixture, 1);
  sqlite3 *db;

  self->directory = g_dir_make_tmp ("captives-XXXXXX", NULL);
  g_assert_nonnull (self->directory);
  self->path = g_build_filename (self->directory, "sample.captives", NULL);

  db = open_for_writing (self->path);
  execute (db, "PRAGMA foreign_keys = ON");
  execute (db, captives_schema_get_sql ());
  execute (db, "BEGIN");
  execute (db, rows);
  execute (db, "COMMIT");
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  if (extra != NULL)
    test_fixture_execute (self, extra);
  return self;
}

void
test_fixture_free (TestFixture *self)
{
  GDir *directory = g_dir_open (self->directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->directory, name, NULL);

      g_remove (path);
    }

  g_dir_close (directory);
  g_rmdir (self->directory);
  g_free (self->directory);
  g_free (self->path);
  g_free (self);
}

void
test_fixture_execute (TestFixture *self,
                      const char  *sql)
{
  sqlite3 *db = open_for_writing (self->path);

  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  execute (db, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON");
  execute (db, sql);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

CaptivesDataset *
test_fixture_open (TestFixture   *self,
                   CaptivesTrust  trust)
{
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset = captives_dataset_open (self->path, trust, &error);

  g_assert_no_error (error);
  return dataset;
}

char *
test_join_ids (GPtrArray *list)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", *(const char **) g_ptr_array_index (list, i));

  g_ptr_array_unref (list);
  return g_string_free (ids, FALSE);
}
