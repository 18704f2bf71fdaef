/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-lanes-fixture.h"

#include "test-fixture.h"

LanesFixture *
lanes_fixture_new (void)
{
  LanesFixture *self = g_new0 (LanesFixture, 1);

  self->sql = g_string_new ("INSERT INTO measure (id, parent, family, name_en, name_ru, name_ja) VALUES"
                            "  ('held', NULL, 'held', 'Held', 'В плену', '残留'),"
                            "  ('held-convicts', 'held', 'held', 'Convicts held', 'Осуждённые', '受刑者'),"
                            "  ('held-generals', 'held', 'held', 'Generals held', 'Генералы', '将官'),"
                            "  ('returned', NULL, 'returned', 'Returned', 'Вернулись', '帰還');"
                            "INSERT INTO chart VALUES ('" LANES_CHART "', 'deaths', 'lanes', 'L', 'Л', '表',"
                            "  'A title that says the finding', 'Заглавие, в котором вывод', '結論を述べる題',"
                            "  'Persons', 'Человек', '人数', 'A note', 'Замечание', '注');");

  return self;
}

void
lanes_fixture_free (LanesFixture *self)
{
  g_string_free (self->sql, TRUE);
  g_free (self);
}

static const char *
or_else (const char *value,
         const char *otherwise)
{
  return value != NULL ? value : otherwise;
}

/* Appends the values of a row, NULL for SQL's NULL. */
static void
append_values (GString           *sql,
               const char *const *values,
               guint              n_values)
{
  for (guint i = 0; i < n_values; i++)
    {
      g_auto (GStrv) parts = values[i] != NULL ? g_strsplit (values[i], "'", -1) : NULL;
      g_autofree char *quoted = parts != NULL ? g_strjoinv ("''", parts) : NULL;
      g_autofree char *literal = quoted != NULL ? g_strdup_printf ("'%s'", quoted) : g_strdup ("NULL");

      g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", literal);
    }
}

static void
append_number (GString  *sql,
               gboolean  given,
               double    value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (sql, ", %s", given ? g_ascii_dtostr (digits, sizeof digits, value) : "NULL");
}

void
lanes_fixture_add_figure (LanesFixture      *self,
                          const LanesFigure *figure)
{
  const char *label = or_else (figure->label, "label");
  gboolean range = g_strcmp0 (figure->qualifier, "range") == 0;
  const char *const values[] = {
    figure->id, or_else (figure->measure, "captured"), figure->question, "all",
    figure->begins, figure->begins, figure->stated,
    or_else (figure->unit, "persons"), or_else (figure->qualifier, "exact"), or_else (figure->nature, "count"),
    or_else (figure->scope, "same"), "attributed", "1", label, label, label, "counted", "учтены", "計上",
  };

  g_string_append (self->sql, "INSERT INTO figure (id, measure, question, population, begins, ends, stated, unit, qualifier, nature,"
                              "  scope, attribution, printed, label_en, label_ru, label_ja, counted_en, counted_ru, counted_ja,"
                              "  value, low, high) VALUES (");
  append_values (self->sql, values, G_N_ELEMENTS (values));
  append_number (self->sql, !range, figure->value);
  append_number (self->sql, range, figure->low);
  append_number (self->sql, range, figure->value);
  g_string_append (self->sql, ");");
}

void
lanes_fixture_add_group (LanesFixture     *self,
                         const LanesGroup *group)
{
  const char *const values[] = {
    LANES_CHART, group->axis, group->key, group->family, group->apart ? "1" : "0",
    group->name, group->name, group->name, group->detail, group->detail, group->detail,
  };

  g_string_append (self->sql, "INSERT INTO chart_group (chart, axis, key, family, apart, name_en, name_ru, name_ja,"
                              "  detail_en, detail_ru, detail_ja) VALUES (");
  append_values (self->sql, values, G_N_ELEMENTS (values));
  g_string_append (self->sql, ");");
}

void
lanes_fixture_add_mark (LanesFixture    *self,
                        const LanesMark *mark)
{
  const char *const values[] = {
    LANES_CHART, mark->row, mark->lane, or_else (mark->form, "whole"), mark->figure, mark->question,
    mark->label, mark->label, mark->label,
  };

  g_string_append (self->sql, "INSERT INTO chart_mark (chart, row, lane, form, figure, question, label_en, label_ru, label_ja) VALUES (");
  append_values (self->sql, values, G_N_ELEMENTS (values));
  g_string_append (self->sql, ");");
}

CaptivesDataset *
lanes_fixture_open (LanesFixture *self)
{
  g_autoptr (TestFixture) file = test_fixture_new (self->sql->str);
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset = captives_dataset_open (file->path, CAPTIVES_TRUST_BUNDLED, &error);

  g_assert_no_error (error);
  /* SQLite keeps the file open, so its name may go. */
  g_assert_nonnull (captives_dataset_get_chart (dataset, LANES_CHART));

  return dataset;
}
