/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows of a table become structures by tables of columns, so that a new column is one line here. */

#include "config.h"

#include "captives-dataset-layout.h"

#define STRING(type, member, column) { column, CAPTIVES_FIELD_STRING, offsetof (type, member), 0, NULL }
#define TEXT(type, member, column) { column, CAPTIVES_FIELD_TEXT, offsetof (type, member), 0, NULL }
#define DATE(type, member, column) { column, CAPTIVES_FIELD_DATE, offsetof (type, member), 0, NULL }
#define NUMBER(type, member, column) { column, CAPTIVES_FIELD_NUMBER, offsetof (type, member), 0, NULL }
#define INT(type, member, column) { column, CAPTIVES_FIELD_INT, offsetof (type, member), 0, NULL }
#define WORD(type, member, column, vocabulary) { column, CAPTIVES_FIELD_WORD, offsetof (type, member), vocabulary, NULL }
#define CHOICE(type, member, column, words) { column, CAPTIVES_FIELD_CHOICE, offsetof (type, member), 0, words }
#define END { NULL, CAPTIVES_FIELD_STRING, 0, 0, NULL }
#define LOOKUP(type, member) ((gssize) offsetof (type, member) + 1)

static const char *const scope_words[] = { "other", "same", NULL };
static const char *const attribution_words[] = { "unattributed", "attributed", NULL };
static const char *const role_words[] = { "origin", "witness", NULL };
static const char *const list_words[] = { "open", "complete", NULL };
static const char *const axis_words[] = { "row", "lane", NULL };
static const char *const form_words[] = { "whole", "part", "elsewhere", NULL };
static const char *const kind_words[] = { "lanes", "columns", "balance", "claims", "flow", "timeline", "parts", "line",
                                          "pictogram", "map", NULL };

static const CaptivesField source_fields[] = {
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

static const CaptivesField measure_fields[] = {
  STRING (CaptivesMeasure, id, "id"),
  STRING (CaptivesMeasure, parent, "parent"),
  WORD (CaptivesMeasure, family, "family", CAPTIVES_VOCABULARY_FAMILY),
  TEXT (CaptivesMeasure, name, "name"),
  TEXT (CaptivesMeasure, note, "note"),
  END
};

static const CaptivesField population_fields[] = {
  STRING (CaptivesPopulation, id, "id"),
  STRING (CaptivesPopulation, parent, "parent"),
  TEXT (CaptivesPopulation, name, "name"),
  TEXT (CaptivesPopulation, note, "note"),
  END
};

static const CaptivesField phase_fields[] = {
  STRING (CaptivesPhase, id, "id"),
  DATE (CaptivesPhase, begins, "begins"),
  DATE (CaptivesPhase, ends, "ends"),
  TEXT (CaptivesPhase, name, "name"),
  TEXT (CaptivesPhase, detail, "detail"),
  TEXT (CaptivesPhase, note, "note"),
  END
};

static const CaptivesField place_fields[] = {
  STRING (CaptivesPlace, id, "id"),
  STRING (CaptivesPlace, parent, "parent"),
  NUMBER (CaptivesPlace, latitude, "latitude"),
  NUMBER (CaptivesPlace, longitude, "longitude"),
  TEXT (CaptivesPlace, name, "name"),
  END
};

static const CaptivesField event_fields[] = {
  STRING (CaptivesEvent, id, "id"),
  DATE (CaptivesEvent, date, "date"),
  STRING (CaptivesEvent, source, "source"),
  TEXT (CaptivesEvent, name, "name"),
  TEXT (CaptivesEvent, note, "note"),
  END
};

static const CaptivesField question_fields[] = {
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

static const CaptivesField figure_fields[] = {
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

static const CaptivesField citation_fields[] = {
  STRING (CaptivesCitation, figure, "figure"),
  STRING (CaptivesCitation, source, "source"),
  CHOICE (CaptivesCitation, role, "role", role_words),
  TEXT (CaptivesCitation, locator, "locator"),
  END
};

static const CaptivesField part_fields[] = {
  STRING (CaptivesPart, figure, "figure"),
  STRING (CaptivesPart, whole, "whole"),
  STRING (CaptivesPart, list, "list"),
  CHOICE (CaptivesPart, complete, "kind", list_words),
  END
};

static const CaptivesField term_fields[] = {
  STRING (CaptivesTermRow, term.figure, "figure"),
  INT (CaptivesTermRow, term.sign, "sign"),
  STRING (CaptivesTermRow, owner, "derived"),
  END
};

static const CaptivesField balance_fields[] = {
  STRING (CaptivesBalance, id, "id"),
  STRING (CaptivesBalance, source, "source"),
  TEXT (CaptivesBalance, name, "name"),
  TEXT (CaptivesBalance, note, "note"),
  END
};

static const CaptivesField balance_line_fields[] = {
  STRING (CaptivesTermRow, term.figure, "figure"),
  INT (CaptivesTermRow, term.sign, "sign"),
  STRING (CaptivesTermRow, owner, "balance"),
  END
};

static const CaptivesField reading_fields[] = {
  STRING (CaptivesReading, id, "id"),
  TEXT (CaptivesReading, name, "name"),
  TEXT (CaptivesReading, note, "note"),
  END
};

static const CaptivesField reading_choice_fields[] = {
  STRING (CaptivesChoiceRow, reading, "reading"),
  STRING (CaptivesChoiceRow, question, "question"),
  STRING (CaptivesChoiceRow, figure, "figure"),
  END
};

static const CaptivesField section_fields[] = {
  STRING (CaptivesSection, id, "id"),
  TEXT (CaptivesSection, name, "name"),
  END
};

static const CaptivesField chart_fields[] = {
  STRING (CaptivesChart, id, "id"),
  STRING (CaptivesChart, section, "section"),
  CHOICE (CaptivesChart, kind, "kind", kind_words),
  TEXT (CaptivesChart, name, "name"),
  TEXT (CaptivesChart, title, "title"),
  TEXT (CaptivesChart, subtitle, "subtitle"),
  TEXT (CaptivesChart, note, "note"),
  END
};

static const CaptivesField chart_group_fields[] = {
  STRING (CaptivesGroupRow, group.key, "key"),
  STRING (CaptivesGroupRow, group.phase, "phase"),
  STRING (CaptivesGroupRow, group.balance, "balance"),
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

static const CaptivesField chart_mark_fields[] = {
  STRING (CaptivesMarkRow, mark.row, "row"),
  STRING (CaptivesMarkRow, mark.lane, "lane"),
  CHOICE (CaptivesMarkRow, mark.form, "form", form_words),
  STRING (CaptivesMarkRow, mark.figure, "figure"),
  STRING (CaptivesMarkRow, mark.question, "question"),
  STRING (CaptivesMarkRow, mark.event, "event"),
  TEXT (CaptivesMarkRow, mark.label, "label"),
  STRING (CaptivesMarkRow, chart, "chart"),
  END
};

static const CaptivesField story_fields[] = {
  STRING (CaptivesStory, id, "id"),
  TEXT (CaptivesStory, name, "name"),
  END
};

static const CaptivesField slide_fields[] = {
  STRING (CaptivesSlide, story, "story"),
  STRING (CaptivesSlide, chart, "chart"),
  STRING (CaptivesSlide, highlight, "highlight"),
  TEXT (CaptivesSlide, title, "title"),
  TEXT (CaptivesSlide, note, "note"),
  END
};

static const CaptivesLayout layouts[CAPTIVES_N_ROWS] = {
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

const CaptivesLayout *
captives_layout_get (CaptivesRowsKind kind)
{
  g_return_val_if_fail (kind < CAPTIVES_N_ROWS, NULL);

  return &layouts[kind];
}

const char *const *
captives_layout_get_kind_words (void)
{
  return kind_words;
}
