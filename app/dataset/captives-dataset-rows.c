/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows of a table become structures by tables of columns, so that a new column is one line here. */

#include "config.h"

#include "captives-dataset-private.h"

#include <math.h>
#include <string.h>

typedef enum
{
  FIELD_STRING, /* const char *: also identifiers */
  FIELD_TEXT,   /* CaptivesText: the columns NAME_en, NAME_ru, NAME_ja */
  FIELD_DATE,   /* CaptivesDate */
  FIELD_NUMBER, /* double: NAN for NULL */
  FIELD_INT,    /* int or gboolean */
  FIELD_WORD,   /* enumeration of a vocabulary */
  FIELD_CHOICE, /* enumeration or gboolean: the place of the word in a list */
} FieldType;

typedef struct
{
  const char         *column;     /* a column or an expression; NULL ends the list */
  FieldType           type;
  gsize               offset;     /* of the member in the structure */
  CaptivesVocabulary  vocabulary; /* of FIELD_WORD */
  const char *const  *words;      /* of FIELD_CHOICE, NULL-terminated */
} Field;

typedef struct
{
  const char  *table;
  gsize        size;                        /* of the structure */
  gboolean     has_id;                      /* its first member is the identifier */
  const Field *fields;
  gssize       lookups[CAPTIVES_N_LOOKUPS]; /* offset of the string looked up by, plus 1; 0 if there is no such lookup */
} Layout;

#define STRING(type, member, column) { column, FIELD_STRING, offsetof (type, member), 0, NULL }
#define TEXT(type, member, column) { column, FIELD_TEXT, offsetof (type, member), 0, NULL }
#define DATE(type, member, column) { column, FIELD_DATE, offsetof (type, member), 0, NULL }
#define NUMBER(type, member, column) { column, FIELD_NUMBER, offsetof (type, member), 0, NULL }
#define INT(type, member, column) { column, FIELD_INT, offsetof (type, member), 0, NULL }
#define WORD(type, member, column, vocabulary) { column, FIELD_WORD, offsetof (type, member), vocabulary, NULL }
#define CHOICE(type, member, column, words) { column, FIELD_CHOICE, offsetof (type, member), 0, words }
#define END { NULL, FIELD_STRING, 0, 0, NULL }
#define LOOKUP(type, member) ((gssize) offsetof (type, member) + 1)

static const char *const scope_words[] = { "other", "same", NULL };
static const char *const attribution_words[] = { "unattributed", "attributed", NULL };
static const char *const role_words[] = { "origin", "witness", NULL };
static const char *const list_words[] = { "open", "complete", NULL };
static const char *const axis_words[] = { "row", "lane", NULL };
static const char *const form_words[] = { "whole", "part", "elsewhere", NULL };
static const char *const kind_words[] = { "lanes", "columns", "balance", "claims", "flow", "timeline", "parts", "line",
                                          "pictogram", "map", NULL };

static const Field source_fields[] = {
  STRING (CaptivesSource, id, "id"),
  STRING (CaptivesSource, type, "type"),
  WORD (CaptivesSource, grade, "grade", CAPTIVES_VOCABULARY_GRADE),
  TEXT (CaptivesSource, authors, "authors"),
  STRING (CaptivesSource, language, "language"),
  STRING (CaptivesSource, title, "title"),
  STRING (CaptivesSource, title_latin, "title_latin"),
  TEXT (CaptivesSource, titles, "title"),
  STRING (CaptivesSource, container, "container"),
  STRING (CaptivesSource, publisher, "publisher"),
  DATE (CaptivesSource, issued, "issued"),
  STRING (CaptivesSource, volume, "volume"),
  STRING (CaptivesSource, issue, "issue"),
  STRING (CaptivesSource, pages, "pages"),
  TEXT (CaptivesSource, archive, "archive"),
  STRING (CaptivesSource, fond, "fond"),
  STRING (CaptivesSource, opis, "opis"),
  STRING (CaptivesSource, delo, "delo"),
  STRING (CaptivesSource, list, "list"),
  STRING (CaptivesSource, url, "url"),
  STRING (CaptivesSource, licence, "licence"),
  TEXT (CaptivesSource, byline, "byline"),
  TEXT (CaptivesSource, brief, "short"),
  TEXT (CaptivesSource, note, "note"),
  END
};

static const Field measure_fields[] = {
  STRING (CaptivesMeasure, id, "id"),
  STRING (CaptivesMeasure, parent, "parent"),
  WORD (CaptivesMeasure, family, "family", CAPTIVES_VOCABULARY_FAMILY),
  TEXT (CaptivesMeasure, name, "name"),
  TEXT (CaptivesMeasure, note, "note"),
  END
};

static const Field population_fields[] = {
  STRING (CaptivesPopulation, id, "id"),
  STRING (CaptivesPopulation, parent, "parent"),
  TEXT (CaptivesPopulation, name, "name"),
  TEXT (CaptivesPopulation, note, "note"),
  END
};

static const Field phase_fields[] = {
  STRING (CaptivesPhase, id, "id"),
  DATE (CaptivesPhase, begins, "begins"),
  DATE (CaptivesPhase, ends, "ends"),
  TEXT (CaptivesPhase, name, "name"),
  TEXT (CaptivesPhase, detail, "detail"),
  TEXT (CaptivesPhase, note, "note"),
  END
};

static const Field place_fields[] = {
  STRING (CaptivesPlace, id, "id"),
  STRING (CaptivesPlace, parent, "parent"),
  NUMBER (CaptivesPlace, latitude, "latitude"),
  NUMBER (CaptivesPlace, longitude, "longitude"),
  TEXT (CaptivesPlace, name, "name"),
  END
};

static const Field event_fields[] = {
  STRING (CaptivesEvent, id, "id"),
  DATE (CaptivesEvent, date, "date"),
  STRING (CaptivesEvent, source, "source"),
  TEXT (CaptivesEvent, name, "name"),
  TEXT (CaptivesEvent, note, "note"),
  END
};

static const Field question_fields[] = {
  STRING (CaptivesQuestion, id, "id"),
  STRING (CaptivesQuestion, measure, "measure"),
  STRING (CaptivesQuestion, population, "population"),
  STRING (CaptivesQuestion, place, "place"),
  DATE (CaptivesQuestion, begins, "begins"),
  DATE (CaptivesQuestion, ends, "ends"),
  TEXT (CaptivesQuestion, text, "text"),
  TEXT (CaptivesQuestion, scope, "scope"),
  END
};

static const Field figure_fields[] = {
  STRING (CaptivesFigure, id, "id"),
  STRING (CaptivesFigure, question, "question"),
  STRING (CaptivesFigure, measure, "measure"),
  STRING (CaptivesFigure, population, "population"),
  STRING (CaptivesFigure, place, "place"),
  STRING (CaptivesFigure, phase, "phase"),
  DATE (CaptivesFigure, begins, "begins"),
  DATE (CaptivesFigure, ends, "ends"),
  DATE (CaptivesFigure, stated, "stated"),
  NUMBER (CaptivesFigure, value, "value"),
  NUMBER (CaptivesFigure, low, "low"),
  NUMBER (CaptivesFigure, high, "high"),
  WORD (CaptivesFigure, unit, "unit", CAPTIVES_VOCABULARY_UNIT),
  WORD (CaptivesFigure, qualifier, "qualifier", CAPTIVES_VOCABULARY_QUALIFIER),
  WORD (CaptivesFigure, nature, "nature", CAPTIVES_VOCABULARY_NATURE),
  WORD (CaptivesFigure, grade, "grade", CAPTIVES_VOCABULARY_GRADE),
  CHOICE (CaptivesFigure, same_scope, "scope", scope_words),
  CHOICE (CaptivesFigure, attributed, "attribution", attribution_words),
  STRING (CaptivesFigure, printed, "printed"),
  TEXT (CaptivesFigure, label, "label"),
  TEXT (CaptivesFigure, counted, "counted"),
  TEXT (CaptivesFigure, claimant, "claimant"),
  TEXT (CaptivesFigure, omits, "omits"),
  TEXT (CaptivesFigure, note, "note"),
  END
};

static const Field citation_fields[] = {
  STRING (CaptivesCitation, figure, "figure"),
  STRING (CaptivesCitation, source, "source"),
  CHOICE (CaptivesCitation, role, "role", role_words),
  TEXT (CaptivesCitation, locator, "locator"),
  END
};

static const Field part_fields[] = {
  STRING (CaptivesPart, figure, "figure"),
  STRING (CaptivesPart, whole, "whole"),
  STRING (CaptivesPart, list, "list"),
  CHOICE (CaptivesPart, complete, "kind", list_words),
  END
};

static const Field term_fields[] = {
  STRING (CaptivesTermRow, term.figure, "figure"),
  INT (CaptivesTermRow, term.sign, "sign"),
  STRING (CaptivesTermRow, owner, "derived"),
  END
};

static const Field balance_fields[] = {
  STRING (CaptivesBalance, id, "id"),
  STRING (CaptivesBalance, source, "source"),
  TEXT (CaptivesBalance, name, "name"),
  TEXT (CaptivesBalance, note, "note"),
  END
};

static const Field balance_line_fields[] = {
  STRING (CaptivesTermRow, term.figure, "figure"),
  INT (CaptivesTermRow, term.sign, "sign"),
  STRING (CaptivesTermRow, owner, "balance"),
  END
};

static const Field reading_fields[] = {
  STRING (CaptivesReading, id, "id"),
  TEXT (CaptivesReading, name, "name"),
  TEXT (CaptivesReading, note, "note"),
  END
};

static const Field reading_choice_fields[] = {
  STRING (CaptivesChoiceRow, reading, "reading"),
  STRING (CaptivesChoiceRow, question, "question"),
  STRING (CaptivesChoiceRow, figure, "figure"),
  END
};

static const Field section_fields[] = {
  STRING (CaptivesSection, id, "id"),
  TEXT (CaptivesSection, name, "name"),
  END
};

static const Field chart_fields[] = {
  STRING (CaptivesChart, id, "id"),
  STRING (CaptivesChart, section, "section"),
  CHOICE (CaptivesChart, kind, "kind", kind_words),
  TEXT (CaptivesChart, name, "name"),
  TEXT (CaptivesChart, title, "title"),
  TEXT (CaptivesChart, subtitle, "subtitle"),
  TEXT (CaptivesChart, note, "note"),
  END
};

static const Field chart_group_fields[] = {
  STRING (CaptivesGroupRow, group.key, "key"),
  STRING (CaptivesGroupRow, group.phase, "phase"),
  INT (CaptivesGroupRow, group.has_family, "family IS NOT NULL"),
  WORD (CaptivesGroupRow, group.family, "family", CAPTIVES_VOCABULARY_FAMILY),
  INT (CaptivesGroupRow, group.apart, "apart"),
  TEXT (CaptivesGroupRow, group.name, "name"),
  TEXT (CaptivesGroupRow, group.brief, "short"),
  TEXT (CaptivesGroupRow, group.detail, "detail"),
  STRING (CaptivesGroupRow, chart, "chart"),
  CHOICE (CaptivesGroupRow, axis, "axis", axis_words),
  END
};

static const Field chart_mark_fields[] = {
  STRING (CaptivesMarkRow, mark.row, "row"),
  STRING (CaptivesMarkRow, mark.lane, "lane"),
  CHOICE (CaptivesMarkRow, mark.form, "form", form_words),
  STRING (CaptivesMarkRow, mark.figure, "figure"),
  STRING (CaptivesMarkRow, mark.question, "question"),
  TEXT (CaptivesMarkRow, mark.label, "label"),
  STRING (CaptivesMarkRow, chart, "chart"),
  END
};

static const Field story_fields[] = {
  STRING (CaptivesStory, id, "id"),
  TEXT (CaptivesStory, name, "name"),
  END
};

static const Field slide_fields[] = {
  STRING (CaptivesSlide, story, "story"),
  STRING (CaptivesSlide, chart, "chart"),
  STRING (CaptivesSlide, highlight, "highlight"),
  TEXT (CaptivesSlide, title, "title"),
  TEXT (CaptivesSlide, note, "note"),
  END
};

static const Layout layouts[CAPTIVES_N_ROWS] = {
  [CAPTIVES_ROWS_SOURCE] = { "source", sizeof (CaptivesSource), TRUE, source_fields, { 0 } },
  [CAPTIVES_ROWS_MEASURE] = { "measure", sizeof (CaptivesMeasure), TRUE, measure_fields, { 0 } },
  [CAPTIVES_ROWS_POPULATION] = { "population", sizeof (CaptivesPopulation), TRUE, population_fields, { 0 } },
  [CAPTIVES_ROWS_PHASE] = { "phase", sizeof (CaptivesPhase), TRUE, phase_fields, { 0 } },
  [CAPTIVES_ROWS_PLACE] = { "place", sizeof (CaptivesPlace), TRUE, place_fields, { 0 } },
  [CAPTIVES_ROWS_EVENT] = { "event", sizeof (CaptivesEvent), TRUE, event_fields, { 0 } },
  [CAPTIVES_ROWS_QUESTION] = { "question", sizeof (CaptivesQuestion), TRUE, question_fields, { 0 } },
  [CAPTIVES_ROWS_FIGURE] = { "figure", sizeof (CaptivesFigure), TRUE, figure_fields,
                             { [CAPTIVES_BY_QUESTION] = LOOKUP (CaptivesFigure, question) } },
  [CAPTIVES_ROWS_CITATION] = { "citation", sizeof (CaptivesCitation), FALSE, citation_fields,
                               { [CAPTIVES_BY_FIGURE] = LOOKUP (CaptivesCitation, figure),
                                 [CAPTIVES_BY_OWNER] = LOOKUP (CaptivesCitation, source) } },
  [CAPTIVES_ROWS_PART] = { "part", sizeof (CaptivesPart), FALSE, part_fields,
                           { [CAPTIVES_BY_FIGURE] = LOOKUP (CaptivesPart, figure),
                             [CAPTIVES_BY_OWNER] = LOOKUP (CaptivesPart, whole) } },
  [CAPTIVES_ROWS_TERM] = { "term", sizeof (CaptivesTermRow), FALSE, term_fields,
                           { [CAPTIVES_BY_FIGURE] = LOOKUP (CaptivesTermRow, term.figure),
                             [CAPTIVES_BY_OWNER] = LOOKUP (CaptivesTermRow, owner) } },
  [CAPTIVES_ROWS_BALANCE] = { "balance", sizeof (CaptivesBalance), TRUE, balance_fields, { 0 } },
  [CAPTIVES_ROWS_BALANCE_LINE] = { "balance_line", sizeof (CaptivesTermRow), FALSE, balance_line_fields,
                                   { [CAPTIVES_BY_FIGURE] = LOOKUP (CaptivesTermRow, term.figure),
                                     [CAPTIVES_BY_OWNER] = LOOKUP (CaptivesTermRow, owner) } },
  [CAPTIVES_ROWS_READING] = { "reading", sizeof (CaptivesReading), TRUE, reading_fields, { 0 } },
  [CAPTIVES_ROWS_READING_CHOICE] = { "reading_choice", sizeof (CaptivesChoiceRow), FALSE, reading_choice_fields,
                                     { [CAPTIVES_BY_FIGURE] = LOOKUP (CaptivesChoiceRow, figure),
                                       [CAPTIVES_BY_QUESTION] = LOOKUP (CaptivesChoiceRow, question) } },
  [CAPTIVES_ROWS_SECTION] = { "section", sizeof (CaptivesSection), TRUE, section_fields, { 0 } },
  [CAPTIVES_ROWS_CHART] = { "chart", sizeof (CaptivesChart), TRUE, chart_fields, { 0 } },
  [CAPTIVES_ROWS_CHART_GROUP] = { "chart_group", sizeof (CaptivesGroupRow), FALSE, chart_group_fields,
                                  { [CAPTIVES_BY_OWNER] = LOOKUP (CaptivesGroupRow, chart) } },
  [CAPTIVES_ROWS_CHART_MARK] = { "chart_mark", sizeof (CaptivesMarkRow), FALSE, chart_mark_fields,
                                 { [CAPTIVES_BY_FIGURE] = LOOKUP (CaptivesMarkRow, mark.figure),
                                   [CAPTIVES_BY_OWNER] = LOOKUP (CaptivesMarkRow, chart),
                                   [CAPTIVES_BY_QUESTION] = LOOKUP (CaptivesMarkRow, mark.question) } },
  [CAPTIVES_ROWS_STORY] = { "story", sizeof (CaptivesStory), TRUE, story_fields, { 0 } },
  [CAPTIVES_ROWS_SLIDE] = { "slide", sizeof (CaptivesSlide), FALSE, slide_fields,
                            { [CAPTIVES_BY_OWNER] = LOOKUP (CaptivesSlide, story) } },
};

static char *
build_select (const Layout *layout)
{
  GString *sql = g_string_new ("SELECT ");

  for (const Field *field = layout->fields; field->column != NULL; field++)
    {
      if (field != layout->fields)
        g_string_append (sql, ", ");
      if (field->type == FIELD_TEXT)
        g_string_append_printf (sql, "%1$s_en, %1$s_ru, %1$s_ja", field->column);
      else
        g_string_append (sql, field->column);
    }

  /* The rowid is the order in which a person wrote the rows. */
  g_string_append_printf (sql, " FROM %s ORDER BY rowid", layout->table);
  return g_string_free (sql, FALSE);
}

/* A reader must never meet a NULL among three languages: where a file gives only some, the first given stands in. */
static void
read_text (CaptivesDataset *self,
           sqlite3_stmt    *statement,
           int              column,
           CaptivesText    *out)
{
  const char *given = NULL;

  for (int i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    {
      out->in[i] = captives_dataset_keep_string (self, captives_sql_get_text (statement, column + i));
      if (given == NULL)
        given = out->in[i];
    }

  for (int i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    {
      if (out->in[i] == NULL)
        out->in[i] = given;
    }
}

static double
read_number (sqlite3_stmt *statement,
             int           column)
{
  double value;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NAN;

  value = sqlite3_column_double (statement, column);
  return isfinite (value) ? value : NAN;
}

/* A word that is not in the list leaves 0, the first of its enumeration: the checks of the schema exclude it. */
static int
read_choice (const char *const *words,
             const char        *word)
{
  for (int i = 0; words[i] != NULL; i++)
    {
      if (g_strcmp0 (words[i], word) == 0)
        return i;
    }

  return 0;
}

static void
read_field (CaptivesDataset *self,
            sqlite3_stmt    *statement,
            int              column,
            const Field     *field,
            gpointer         member)
{
  switch (field->type)
    {
    case FIELD_STRING:
      *(const char **) member = captives_dataset_keep_string (self, captives_sql_get_text (statement, column));
      break;
    case FIELD_TEXT:
      read_text (self, statement, column, member);
      break;
    case FIELD_DATE:
      captives_date_parse (captives_sql_get_text (statement, column), member);
      break;
    case FIELD_NUMBER:
      *(double *) member = read_number (statement, column);
      break;
    case FIELD_INT:
      *(int *) member = sqlite3_column_int (statement, column);
      break;
    case FIELD_WORD:
      captives_vocabulary_parse (field->vocabulary, captives_sql_get_text (statement, column), member);
      break;
    case FIELD_CHOICE:
      *(int *) member = read_choice (field->words, captives_sql_get_text (statement, column));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
read_row (CaptivesDataset *self,
          sqlite3_stmt    *statement,
          const Layout    *layout,
          guint8          *row)
{
  int column = 0;

  for (const Field *field = layout->fields; field->column != NULL; field++)
    {
      read_field (self, statement, column, field, row + field->offset);
      column += field->type == FIELD_TEXT ? CAPTIVES_N_LANGUAGES : 1;
    }
}

static GArray *
read_rows (CaptivesDataset  *self,
           const Layout     *layout,
           GError          **error)
{
  g_autofree char *sql = build_select (layout);
  g_autofree guint8 *row = g_malloc (layout->size);
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  GArray *rows = g_array_new (FALSE, FALSE, layout->size);
  int status = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  if (status == SQLITE_OK)
    {
      while ((status = sqlite3_step (statement)) == SQLITE_ROW)
        {
          memset (row, 0, layout->size);
          read_row (self, statement, layout, row);
          g_array_append_vals (rows, row, 1);
        }
    }

  if (status != SQLITE_DONE)
    captives_dataset_set_sqlite_error (error, self->path, self->db);

  return rows;
}

/* A row that stands for a phase has the phase's texts. */
static void
finish_groups (CaptivesDataset *self,
               GPtrArray       *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      CaptivesChartGroup *group = g_ptr_array_index (groups, i);
      const CaptivesPhase *phase = captives_dataset_get_phase (self, group->phase);

      if (phase == NULL)
        continue;
      if (group->name.in[0] == NULL)
        group->name = phase->name;
      if (group->detail.in[0] == NULL)
        group->detail = phase->detail;
    }
}

static void
install_rows (CaptivesDataset  *self,
              CaptivesRowsKind  kind,
              GArray           *array)
{
  CaptivesRows *rows = &self->rows[kind];
  gsize size = layouts[kind].size;
  guint n = array->len;

  rows->memory = g_array_free (array, FALSE);
  rows->list = g_ptr_array_sized_new (n);
  if (layouts[kind].has_id)
    rows->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      gpointer row = (guint8 *) rows->memory + i * size;
      const char *id = *(const char **) row;

      g_ptr_array_add (rows->list, row);
      if (rows->by_id != NULL && id != NULL)
        g_hash_table_insert (rows->by_id, (gpointer) id, row);
    }

  if (kind == CAPTIVES_ROWS_FIGURE)
    captives_dataset_finish_figures (self, rows->list);
  else if (kind == CAPTIVES_ROWS_CHART_GROUP)
    finish_groups (self, rows->list);
}

static GHashTable *
build_lookup (GPtrArray *list,
              gsize      offset)
{
  GHashTable *lookup = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < list->len; i++)
    {
      guint8 *row = g_ptr_array_index (list, i);
      const char *key = *(const char **) (row + offset);
      GPtrArray *bucket;

      if (key == NULL)
        continue;
      bucket = g_hash_table_lookup (lookup, key);
      if (bucket == NULL)
        {
          bucket = g_ptr_array_new ();
          g_hash_table_insert (lookup, (gpointer) key, bucket);
        }
      g_ptr_array_add (bucket, row);
    }

  return lookup;
}

const char *
captives_rows_get_table (CaptivesRowsKind kind)
{
  g_return_val_if_fail (kind < CAPTIVES_N_ROWS, NULL);

  return layouts[kind].table;
}

gboolean
captives_dataset_load_rows (CaptivesDataset   *self,
                            CaptivesRowsKind   kind,
                            GError           **error)
{
  g_autoptr (GError) failure = NULL;
  GArray *array;

  g_return_val_if_fail (kind < CAPTIVES_N_ROWS, FALSE);

  if (self->rows[kind].list != NULL)
    return TRUE;

  array = read_rows (self, &layouts[kind], &failure);
  install_rows (self, kind, array);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

GPtrArray *
captives_dataset_peek_rows (CaptivesDataset  *self,
                            CaptivesRowsKind  kind)
{
  g_autoptr (GError) failure = NULL;

  if (self->owner == NULL)
    self->owner = g_thread_self ();
  g_assert (self->owner == g_thread_self ());

  if (!captives_dataset_load_rows (self, kind, &failure) && self->failure == NULL)
    self->failure = g_steal_pointer (&failure);

  return self->rows[kind].list;
}

gconstpointer
captives_dataset_find_row (CaptivesDataset  *self,
                           CaptivesRowsKind  kind,
                           const char       *id)
{
  if (id == NULL)
    return NULL;

  captives_dataset_peek_rows (self, kind);
  return g_hash_table_lookup (self->rows[kind].by_id, id);
}

GPtrArray *
captives_dataset_peek_where (CaptivesDataset  *self,
                             CaptivesRowsKind  kind,
                             guint             lookup,
                             const char       *key)
{
  CaptivesRows *rows = &self->rows[kind];
  gssize offset = layouts[kind].lookups[lookup];

  g_assert (offset > 0);

  if (key == NULL)
    return NULL;

  captives_dataset_peek_rows (self, kind);
  if (rows->lookups[lookup] == NULL)
    rows->lookups[lookup] = build_lookup (rows->list, offset - 1);

  return g_hash_table_lookup (rows->lookups[lookup], key);
}

GPtrArray *
captives_rows_copy (GPtrArray *list)
{
  return list != NULL ? g_ptr_array_copy (list, NULL, NULL) : g_ptr_array_new ();
}

void
captives_rows_clear (CaptivesRows *self)
{
  for (int i = 0; i < CAPTIVES_N_LOOKUPS; i++)
    g_clear_pointer (&self->lookups[i], g_hash_table_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->memory, g_free);
}

const char *
captives_dataset_keep_string (CaptivesDataset *self,
                              const char      *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return NULL;
  if (g_utf8_validate (text, -1, NULL))
    return g_string_chunk_insert (self->strings, text);

  /* Text layout takes valid UTF-8 only, and SQLite does not check it. */
  valid = g_utf8_make_valid (text, -1);
  return g_string_chunk_insert (self->strings, valid);
}
