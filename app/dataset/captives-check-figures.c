/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rules about single figures: when, how much, and where from. */

#include "config.h"

#include "captives-check-private.h"

#include "captives-printed.h"
#include "captives-sql.h"

#include <math.h>

/* The first and the last day that a date of reduced precision can mean, as text that sorts. */
#define FIRST_DAY(date) "substr (" date " || '-01-01', 1, 10)"
#define LAST_DAY(date) "(" date " || substr ('-12-31', length (" date ") - 3))"

static void
check_order (CaptivesCheck *check)
{
  const char *const tables[] = { "phase", "question", "figure" };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = NULL;

      sql = g_strdup_printf ("SELECT rowid, id, 'ends: ' || ends || ' is before begins, ' || begins"
                             "  || '; it or a later date was expected'"
                             "  FROM %s WHERE " FIRST_DAY ("begins") " > " LAST_DAY ("ends"),
                             tables[i]);
      captives_check_query (check, tables[i], sql);
    }
}

static gboolean
is_near (double a,
         double b)
{
  return fabs (a - b) <= 1e-9 * MAX (1, fabs (b));
}

static char *
describe_mismatch (const char            *text,
                   gboolean               parsed,
                   const CaptivesPrinted *printed)
{
  if (!parsed)
    return g_strdup_printf ("printed: “%s” holds no number or several, one number or a range was expected", text);
  if (isnan (printed->value))
    return g_strdup_printf ("printed: “%s” reads as the range %.15g to %.15g, which low and high are not", text,
                            printed->low, printed->high);

  return g_strdup_printf ("printed: “%s” reads as %.15g, which the value is not", text, printed->value);
}

static gboolean
fits_printed (sqlite3_stmt          *statement,
              const CaptivesPrinted *printed)
{
  gboolean is_range = sqlite3_column_type (statement, 3) == SQLITE_NULL;

  if (is_range != isnan (printed->value))
    return FALSE;
  if (is_range)
    return is_near (printed->low, sqlite3_column_double (statement, 4))
           && is_near (printed->high, sqlite3_column_double (statement, 5));

  return is_near (printed->value, sqlite3_column_double (statement, 3));
}

/* A figure that is neither value nor range is left to the rule "qualifier-value". */
static void
check_printed (CaptivesCheck *check)
{
  g_autoptr (CaptivesSqlStatement) statement = NULL;

  statement = captives_sql_prepare (check->package->database,
                                    "SELECT rowid, id, printed, value, low, high FROM figure WHERE printed IS NOT NULL"
                                    "  AND (value IS NOT NULL OR (low < high AND value IS NULL))");
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *text = captives_sql_get_text (statement, 2);
      CaptivesPrinted printed;
      gboolean parsed = captives_printed_parse (text, &printed);
      g_autofree char *message = NULL;

      if (parsed && fits_printed (statement, &printed))
        continue;
      message = describe_mismatch (text, parsed, &printed);
      captives_check_add (check, "figure", sqlite3_column_int64 (statement, 0), captives_sql_get_text (statement, 1),
                          message);
    }
}

const CaptivesRule captives_rules_figures[] = {
  { .name = "date-order", .run = check_order },
  { .name = "date-phase", .table = "figure",
    .sql = "SELECT f.rowid, f.id, 'begins: ' || f.begins || ' to ' || coalesce (f.ends, f.begins)"
           "  || ' is not inside the phase “' || p.id || '”, ' || p.begins || ' to ' || p.ends"
           "  FROM figure f JOIN phase p ON p.id = f.phase"
           "  WHERE " LAST_DAY ("f.begins") " < " FIRST_DAY ("p.begins")
           "     OR " FIRST_DAY ("f.begins") " > " LAST_DAY ("p.ends")
           "     OR " FIRST_DAY ("coalesce (f.ends, f.begins)") " > " LAST_DAY ("p.ends")
           "     OR " LAST_DAY ("coalesce (f.ends, f.begins)") " < " FIRST_DAY ("p.begins") },
  { .name = "date-stated", .table = "figure",
    .sql = "SELECT rowid, id, 'stated: ' || stated || ' is before what is counted ends, ' || coalesce (ends, begins)"
           "  || '; only an order can speak of what is to come'"
           "  FROM figure WHERE nature <> 'order' AND " FIRST_DAY ("coalesce (ends, begins)") " > " LAST_DAY ("stated") },
  { .name = "date-witness", .table = "figure",
    .sql = "SELECT f.rowid, f.id, 'ends: ' || coalesce (f.ends, f.begins) || ' is after its witness “' || s.id"
           "  || '”, ' || s.issued || '; an earlier date was expected'"
           "  FROM figure f JOIN citation c ON c.figure = f.id AND c.role = 'witness' JOIN source s ON s.id = c.source"
           "  WHERE f.nature <> 'order'"
           "    AND " FIRST_DAY ("coalesce (f.ends, f.begins)") " > " LAST_DAY ("s.issued") },
  { .name = "qualifier-value", .table = "figure",
    .sql = "SELECT rowid, id, 'qualifier: ' || CASE"
           "  WHEN nature = 'derived' THEN 'a derived figure is no range, another qualifier was expected'"
           "  WHEN qualifier = 'range' THEN 'a range needs a low that is less than its high, and no value'"
           "  ELSE '“' || qualifier || '” needs a value, and neither low nor high' END"
           "  FROM figure WHERE CASE"
           "    WHEN nature = 'derived' THEN qualifier = 'range'"
           "    WHEN qualifier = 'range' THEN value IS NOT NULL OR low IS NULL OR high IS NULL OR low >= high"
           "    ELSE value IS NULL OR low IS NOT NULL OR high IS NOT NULL END" },
  { .name = "printed-value", .run = check_printed },
  { .name = "witness", .table = "figure",
    .sql = "SELECT rowid, id, 'id: nobody can look it up, a witness with a locator was expected in citation'"
           "  FROM figure f WHERE nature <> 'derived' AND NOT EXISTS (SELECT 1 FROM citation c"
           "    WHERE c.figure = f.id AND c.role = 'witness' AND c.locator_en IS NOT NULL)" },
  { .name = "origin", .table = "figure",
    .sql = "SELECT rowid, id, 'attribution: nobody makes the claim, an origin was expected in citation,"
           " or “unattributed”'"
           "  FROM figure f WHERE nature <> 'derived' AND attribution = 'attributed' AND NOT EXISTS ("
           "    SELECT 1 FROM citation c WHERE c.figure = f.id AND c.role = 'origin')" },
  { .name = "question-figure", .table = "question",
    .sql = "SELECT rowid, id, 'id: no figure answers it, at least one was expected'"
           "  FROM question WHERE id NOT IN (SELECT question FROM figure WHERE question IS NOT NULL)" },
  { .name = "reading-choice", .table = "reading_choice",
    .sql = "SELECT r.rowid, r.reading, 'figure: “' || f.id || '” does not answer “' || r.question"
           "  || '”, a figure of that question was expected'"
           "  FROM reading_choice r JOIN figure f ON f.id = r.figure WHERE f.question IS NOT r.question" },
  /* The same author may say the same number at another time, or of other people: that is another claim. */
  { .name = "same-claim", .table = "figure",
    .sql = "SELECT f.rowid, f.id, 'id: the same claim as “' || e.id || '”, one figure was expected'"
           "  FROM figure f JOIN figure e ON e.rowid < f.rowid AND e.question = f.question"
           "   AND e.value IS f.value AND e.low IS f.low AND e.high IS f.high AND e.unit = f.unit"
           "   AND e.stated IS f.stated AND e.begins IS f.begins AND e.ends IS f.ends"
           "   AND e.population = f.population AND e.place IS f.place"
           "  WHERE f.nature <> 'derived' AND EXISTS ("
           "    SELECT 1 FROM citation a JOIN citation b ON b.source = a.source AND b.role = a.role"
           "      WHERE a.role = 'origin' AND a.figure = f.id AND b.figure = e.id)" },
  { .name = "same-citation", .table = "citation",
    .sql = "SELECT c.rowid, c.figure, 'source: “' || c.source || '” is its ' || c.role || ' already, once was expected'"
           "  FROM citation c JOIN citation d ON d.rowid < c.rowid AND d.figure = c.figure AND d.source = c.source"
           "   AND d.role = c.role AND d.locator_en IS c.locator_en" },
  { NULL },
};
