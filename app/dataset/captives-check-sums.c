/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rules about figures that are added up: parts, derived figures, balances.  They work on two tables that are computed
 * here: leaf (the typed figures a figure comes from; itself if it is typed) and amount (its value, derived or typed;
 * NULL if it has none). */

#include "config.h"

#include "captives-check-private.h"

#include "captives-sql.h"

/* One source: an origin in common; a witness, if one of both has nobody named as its author. */
#define CITES(figure, role) "SELECT c.source FROM citation c WHERE c.figure = " figure " AND c.role = '" role "'"
#define COMMON(role) "EXISTS (" CITES ("p.figure", role) " INTERSECT " CITES ("p.whole", role) ")"
#define HAS_ORIGIN(figure) "EXISTS (" CITES (figure, "origin") ")"

static const char prepare_sql[] =
  "CREATE TEMP TABLE leaf AS"
  "  WITH RECURSIVE down (root, figure) AS ("
  "    SELECT id, id FROM figure"
  "    UNION SELECT d.root, t.figure FROM down d JOIN term t ON t.derived = d.figure)"
  "  SELECT d.root, d.figure FROM down d JOIN figure f ON f.id = d.figure WHERE f.nature <> 'derived';"
  "CREATE INDEX temp.leaf_by_root ON leaf (root);"
  "CREATE TEMP TABLE amount (figure TEXT PRIMARY KEY, value REAL);"
  "INSERT INTO amount SELECT id, value FROM figure WHERE nature <> 'derived';";

/* One step: all derived figures whose terms are known. */
static const char derive_sql[] =
  "INSERT INTO amount SELECT t.derived, iif (count (a.value) = count (*), sum (t.sign * a.value), NULL)"
  "  FROM term t LEFT JOIN amount a ON a.figure = t.figure"
  "  WHERE t.derived NOT IN (SELECT figure FROM amount) GROUP BY t.derived HAVING count (a.figure) = count (*)";

/* Percentages are sums of decimal fractions. */
#define SAME(a, b) "abs (" a " - " b ") <= 1e-6"

#define PART_LISTS                                                                                                     \
  "  FROM (SELECT min (p.rowid) AS rowid, p.whole, p.list, max (p.kind) AS kind, count (a.value) AS known,"           \
  "          count (*) AS n, sum (coalesce (a.value, f.low)) AS parts"                                                \
  "        FROM part p JOIN figure f ON f.id = p.figure LEFT JOIN temp.amount a ON a.figure = p.figure"                \
  "        GROUP BY p.whole, p.list) l"                                                                               \
  "  JOIN figure w ON w.id = l.whole LEFT JOIN temp.amount v ON v.figure = l.whole"

static gboolean
execute (sqlite3    *database,
         const char *sql)
{
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  g_warning ("SQLite could not add figures up: %s", sqlite3_errmsg (database));

  return FALSE;
}

static void
prepare_amounts (CaptivesCheck *check)
{
  sqlite3 *database = check->package->database;

  if (!execute (database, prepare_sql))
    return;
  do
    {
      if (!execute (database, derive_sql))
        return;
    }
  while (sqlite3_changes (database) > 0);
}

const CaptivesRule captives_rules_sums[] = {
  { .name = "amounts", .run = prepare_amounts }, /* finds nothing */
  { .name = "parts-kind", .table = "part",
    .sql = "SELECT p.rowid, p.figure, 'kind: the list “' || p.list || '” is ' || q.kind"
           "  || ' in an earlier line, one kind was expected'"
           "  FROM part p JOIN part q ON q.whole = p.whole AND q.list = p.list AND q.kind <> p.kind"
           "  WHERE q.rowid < p.rowid GROUP BY p.rowid" },
  { .name = "parts-unit", .table = "part",
    .sql = "SELECT p.rowid, p.figure, 'figure: it is in ' || f.unit || ', its whole in ' || w.unit"
           "  || '; one unit was expected'"
           "  FROM part p JOIN figure f ON f.id = p.figure JOIN figure w ON w.id = p.whole WHERE f.unit <> w.unit" },
  { .name = "parts-source", .table = "part",
    .sql = "SELECT p.rowid, p.figure, 'figure: it and its whole “' || p.whole"
           "  || '” have no origin in common, one source was expected'"
           "  FROM part p JOIN figure f ON f.id = p.figure JOIN figure w ON w.id = p.whole"
           "  WHERE f.nature <> 'derived' AND w.nature <> 'derived'"
           "    AND NOT " COMMON ("origin")
           "    AND NOT (" COMMON ("witness")
           "             AND NOT (" HAS_ORIGIN ("p.figure") " AND " HAS_ORIGIN ("p.whole") "))" },
  { .name = "parts-sum", .table = "part",
    .sql = "SELECT l.rowid, l.whole, 'list: the parts of “' || l.list || '” '"
           "  || iif (l.known = l.n AND v.value IS NOT NULL,"
           "    printf ('add up to %.15g, but the whole is %.15g; an exact sum was expected', l.parts, v.value),"
           "    'cannot be added up, single values were expected')" PART_LISTS
           "  WHERE l.kind = 'complete'"
           "    AND (l.known < l.n OR v.value IS NULL OR NOT " SAME ("l.parts", "v.value") ")" },
  { .name = "parts-open", .table = "part",
    .sql = "SELECT l.rowid, l.whole, printf ('list: the parts of “%s” add up to %.15g, more than the whole of %.15g',"
           "    l.list, l.parts, coalesce (v.value, w.high))" PART_LISTS
           "  WHERE l.kind = 'open' AND l.parts > coalesce (v.value, w.high) + 1e-6" },
  { .name = "derived-value", .table = "term",
    .sql = "SELECT t.rowid, t.derived, 'figure: “' || t.figure || '” ' || iif (a.value IS NULL,"
           "    'has no single value to compute with', 'is in ' || f.unit || ', the derived figure in ' || d.unit)"
           "  FROM term t JOIN figure f ON f.id = t.figure JOIN figure d ON d.id = t.derived"
           "  LEFT JOIN temp.amount a ON a.figure = t.figure"
           "  WHERE (a.value IS NULL AND f.nature <> 'derived') OR f.unit <> d.unit" },
  { .name = "balance-order", .table = "balance_line",
    .sql = "SELECT b.rowid, b.balance, 'figure: “' || b.figure || '” ' || iif (b.figure = l.figure, 'is an order',"
           "    'comes from the order “' || l.figure || '”') || ', a count or an estimate was expected'"
           "  FROM balance_line b JOIN temp.leaf l ON l.root = b.figure JOIN figure f ON f.id = l.figure"
           "  WHERE f.nature = 'order'" },
  { .name = "balance-source", .table = "balance_line",
    .sql = "SELECT b.rowid, b.balance, 'figure: “' || l.figure || '” does not cite “' || x.source"
           "  || '”, the source of the balance, as was expected'"
           "  FROM balance_line b JOIN balance x ON x.id = b.balance JOIN temp.leaf l ON l.root = b.figure"
           "  WHERE NOT EXISTS (SELECT 1 FROM citation c WHERE c.figure = l.figure AND c.source = x.source)" },
  { .name = "balance-residual", .table = "balance",
    .sql = "SELECT x.rowid, x.id, 'id: ' || iif (count (b.figure) = 0,"
           "    'it has no lines, rows of balance_line were expected',"
           "    'its residual cannot be computed, lines with single values were expected')"
           "  FROM balance x LEFT JOIN balance_line b ON b.balance = x.id"
           "  LEFT JOIN temp.amount a ON a.figure = b.figure"
           "  GROUP BY x.id HAVING count (b.figure) = 0 OR count (a.value) < count (b.figure) ORDER BY x.rowid" },
  { NULL },
};
