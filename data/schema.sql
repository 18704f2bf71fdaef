-- SPDX-FileCopyrightText: 2026 The Captives contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The tables of a dataset file (*.captives).
--
-- Conventions
--   * Row order is the order in which a person wrote the rows: it is kept, and dumping gives it back.
--   * A column that a person reads exists three times: _en, _ru, _ja.  Either all three are given or none.
--   * NULL means "not given".  An empty string is never stored.
--   * Dates are ISO 8601 with reduced precision: 1945, 1945-12 or 1945-12-07.
--   * Each table is one CSV file of the package, with the same columns in the same order (but meta, which
--     comes from datapackage.json, and search, which is computed).

PRAGMA application_id = 1128353876; -- 'CAPT'
PRAGMA user_version = 1;

-- Identity and packaging facts, from datapackage.json: id, version, created, licence, title_en, title_ru, title_ja,
-- hash (SHA-256 of all CSV files in table order), package (datapackage.json itself, byte for byte).
CREATE TABLE meta (
  key   TEXT NOT NULL PRIMARY KEY CHECK (length (key) BETWEEN 1 AND 40),
  value TEXT NOT NULL CHECK (length (value) BETWEEN 1 AND 200000)
) STRICT;

-- A document: one that makes claims, one in which claims were read, or both.
CREATE TABLE source (
  id           TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*' AND length (id) <= 60),
  type         TEXT NOT NULL CHECK (type IN ('archival', 'book', 'chapter', 'article', 'newspaper', 'web', 'law',
                                             'official', 'minutes', 'museum', 'collection', 'encyclopedia')),
  grade        TEXT CHECK (grade IN ('A', 'B', 'C', 'D')),
  authors_en   TEXT CHECK (length (authors_en) BETWEEN 1 AND 400), -- persons or body, '; ' between several
  authors_ru   TEXT CHECK (length (authors_ru) BETWEEN 1 AND 400),
  authors_ja   TEXT CHECK (length (authors_ja) BETWEEN 1 AND 400),
  language     TEXT NOT NULL CHECK (length (language) BETWEEN 2 AND 8), -- of the document: BCP 47
  title        TEXT NOT NULL CHECK (length (title) BETWEEN 1 AND 600),  -- as the document has it, in its own script
  title_latin  TEXT CHECK (length (title_latin) BETWEEN 1 AND 600),     -- transliteration, where the script is not Latin
  title_en     TEXT NOT NULL CHECK (length (title_en) BETWEEN 1 AND 600),
  title_ru     TEXT NOT NULL CHECK (length (title_ru) BETWEEN 1 AND 600),
  title_ja     TEXT NOT NULL CHECK (length (title_ja) BETWEEN 1 AND 600),
  container    TEXT CHECK (length (container) BETWEEN 1 AND 400),       -- journal, newspaper, collection, site
  publisher    TEXT CHECK (length (publisher) BETWEEN 1 AND 300),       -- "Place: Publisher"
  issued       TEXT CHECK (issued GLOB '[12][0-9][0-9][0-9]*'),         -- date of the document itself
  volume       TEXT CHECK (length (volume) BETWEEN 1 AND 40),
  issue        TEXT CHECK (length (issue) BETWEEN 1 AND 40),
  pages        TEXT CHECK (length (pages) BETWEEN 1 AND 60),
  archive_en   TEXT CHECK (length (archive_en) BETWEEN 1 AND 120),      -- short name of the archive
  archive_ru   TEXT CHECK (length (archive_ru) BETWEEN 1 AND 120),
  archive_ja   TEXT CHECK (length (archive_ja) BETWEEN 1 AND 120),
  fond         TEXT CHECK (length (fond) BETWEEN 1 AND 40),
  opis         TEXT CHECK (length (opis) BETWEEN 1 AND 40),
  delo         TEXT CHECK (length (delo) BETWEEN 1 AND 40),
  list         TEXT CHECK (length (list) BETWEEN 1 AND 40),
  url          TEXT CHECK (url GLOB 'https://*' OR url GLOB 'http://*'),
  licence      TEXT CHECK (length (licence) BETWEEN 1 AND 60),          -- SPDX, where known
  byline_en    TEXT NOT NULL CHECK (length (byline_en) BETWEEN 1 AND 60), -- who speaks: the row name of a claims chart
  byline_ru    TEXT NOT NULL CHECK (length (byline_ru) BETWEEN 1 AND 60),
  byline_ja    TEXT NOT NULL CHECK (length (byline_ja) BETWEEN 1 AND 60),
  short_en     TEXT NOT NULL CHECK (length (short_en) BETWEEN 1 AND 80),  -- short reference without the byline, for source lines
  short_ru     TEXT NOT NULL CHECK (length (short_ru) BETWEEN 1 AND 80),
  short_ja     TEXT NOT NULL CHECK (length (short_ja) BETWEEN 1 AND 80),
  note_en      TEXT CHECK (length (note_en) BETWEEN 1 AND 1200),        -- conflicts between references, what could not be confirmed
  note_ru      TEXT CHECK (length (note_ru) BETWEEN 1 AND 1200),
  note_ja      TEXT CHECK (length (note_ja) BETWEEN 1 AND 1200)
) STRICT;

-- What is measured: captured, held, died, ...  family decides the colour of a mark, nothing else.
CREATE TABLE measure (
  id      TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  parent  TEXT REFERENCES measure (id),
  family  TEXT NOT NULL CHECK (family IN ('captives', 'died', 'returned', 'held', 'passed-on')),
  name_en TEXT NOT NULL CHECK (length (name_en) BETWEEN 1 AND 80),
  name_ru TEXT NOT NULL CHECK (length (name_ru) BETWEEN 1 AND 80),
  name_ja TEXT NOT NULL CHECK (length (name_ja) BETWEEN 1 AND 80),
  note_en TEXT CHECK (length (note_en) BETWEEN 1 AND 1200),
  note_ru TEXT CHECK (length (note_ru) BETWEEN 1 AND 1200),
  note_ja TEXT CHECK (length (note_ja) BETWEEN 1 AND 1200)
) STRICT;

-- Who is counted: a tree.
CREATE TABLE population (
  id      TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  parent  TEXT REFERENCES population (id),
  name_en TEXT NOT NULL CHECK (length (name_en) BETWEEN 1 AND 120),
  name_ru TEXT NOT NULL CHECK (length (name_ru) BETWEEN 1 AND 120),
  name_ja TEXT NOT NULL CHECK (length (name_ja) BETWEEN 1 AND 120),
  note_en TEXT CHECK (length (note_en) BETWEEN 1 AND 1200),
  note_ru TEXT CHECK (length (note_ru) BETWEEN 1 AND 1200),
  note_ja TEXT CHECK (length (note_ja) BETWEEN 1 AND 1200)
) STRICT;

-- A named span of the captivity.
CREATE TABLE phase (
  id        TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  begins    TEXT NOT NULL CHECK (begins GLOB '[12][0-9][0-9][0-9]*'),
  ends      TEXT NOT NULL CHECK (ends GLOB '[12][0-9][0-9][0-9]*'),
  name_en   TEXT NOT NULL CHECK (length (name_en) BETWEEN 1 AND 60),
  name_ru   TEXT NOT NULL CHECK (length (name_ru) BETWEEN 1 AND 60),
  name_ja   TEXT NOT NULL CHECK (length (name_ja) BETWEEN 1 AND 60),
  detail_en TEXT NOT NULL CHECK (length (detail_en) BETWEEN 1 AND 60), -- the span as a row detail: "Aug–Sep 1945"
  detail_ru TEXT NOT NULL CHECK (length (detail_ru) BETWEEN 1 AND 60),
  detail_ja TEXT NOT NULL CHECK (length (detail_ja) BETWEEN 1 AND 60),
  note_en   TEXT NOT NULL CHECK (length (note_en) BETWEEN 1 AND 1200),
  note_ru   TEXT NOT NULL CHECK (length (note_ru) BETWEEN 1 AND 1200),
  note_ja   TEXT NOT NULL CHECK (length (note_ja) BETWEEN 1 AND 1200)
) STRICT;

CREATE TABLE place (
  id        TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  parent    TEXT REFERENCES place (id),
  latitude  REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  name_en   TEXT NOT NULL CHECK (length (name_en) BETWEEN 1 AND 120),
  name_ru   TEXT NOT NULL CHECK (length (name_ru) BETWEEN 1 AND 120),
  name_ja   TEXT NOT NULL CHECK (length (name_ja) BETWEEN 1 AND 120)
) STRICT;

-- A dated fact without a number.
CREATE TABLE event (
  id      TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  date    TEXT NOT NULL CHECK (date GLOB '[12][0-9][0-9][0-9]*'),
  source  TEXT NOT NULL REFERENCES source (id),
  name_en TEXT NOT NULL CHECK (length (name_en) BETWEEN 1 AND 120),
  name_ru TEXT NOT NULL CHECK (length (name_ru) BETWEEN 1 AND 120),
  name_ja TEXT NOT NULL CHECK (length (name_ja) BETWEEN 1 AND 120),
  note_en TEXT CHECK (length (note_en) BETWEEN 1 AND 1200),
  note_ru TEXT CHECK (length (note_ru) BETWEEN 1 AND 1200),
  note_ja TEXT CHECK (length (note_ja) BETWEEN 1 AND 1200)
) STRICT;

-- What rival figures answer, with its scope.
CREATE TABLE question (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  measure    TEXT NOT NULL REFERENCES measure (id),
  population TEXT NOT NULL REFERENCES population (id),
  place      TEXT REFERENCES place (id),
  begins     TEXT CHECK (begins GLOB '[12][0-9][0-9][0-9]*'),
  ends       TEXT CHECK (ends GLOB '[12][0-9][0-9][0-9]*'),
  text_en    TEXT NOT NULL CHECK (length (text_en) BETWEEN 1 AND 200),
  text_ru    TEXT NOT NULL CHECK (length (text_ru) BETWEEN 1 AND 200),
  text_ja    TEXT NOT NULL CHECK (length (text_ja) BETWEEN 1 AND 200),
  scope_en   TEXT NOT NULL CHECK (length (scope_en) BETWEEN 1 AND 400),
  scope_ru   TEXT NOT NULL CHECK (length (scope_ru) BETWEEN 1 AND 400),
  scope_ja   TEXT NOT NULL CHECK (length (scope_ja) BETWEEN 1 AND 400)
) STRICT;

-- One claim.
CREATE TABLE figure (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*' AND length (id) <= 60),
  question    TEXT REFERENCES question (id),
  measure     TEXT NOT NULL REFERENCES measure (id),
  population  TEXT NOT NULL REFERENCES population (id),
  place       TEXT REFERENCES place (id),
  phase       TEXT REFERENCES phase (id),     -- NULL: belongs to the whole period or to none
  begins      TEXT CHECK (begins GLOB '[12][0-9][0-9][0-9]*'), -- the span counted; a state on one day has begins = ends
  ends        TEXT CHECK (ends GLOB '[12][0-9][0-9][0-9]*'),
  stated      TEXT CHECK (stated GLOB '[12][0-9][0-9][0-9]*'), -- when the claim was made
  value       REAL,                           -- NULL for a range, and for a derived figure (computed from term)
  low         REAL,                           -- range only
  high        REAL,
  unit        TEXT NOT NULL CHECK (unit IN ('persons', 'percent', 'grams', 'hours', 'meals', 'cubic-metres', 'fen',
                                            'yuan', 'households', 'camps', 'sites', 'boxes', 'ships', 'entries', 'sets',
                                            'letters', 'aircraft', 'tanks', 'divisions', 'groups', 'schools',
                                            'countries', 'articles', 'cigarettes', 'years', 'northeast-dollars')),
  qualifier   TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than', 'range')),
  nature      TEXT NOT NULL CHECK (nature IN ('count', 'estimate', 'order', 'derived')),
  grade       TEXT CHECK (grade IN ('A', 'B', 'C', 'D')),      -- NULL: not graded
  scope       TEXT NOT NULL CHECK (scope IN ('same', 'other')),-- against the question's scope; 'same' where there is no question
  attribution TEXT NOT NULL CHECK (attribution IN ('attributed', 'unattributed')),
  printed     TEXT CHECK (length (printed) BETWEEN 1 AND 80),  -- the number as the witness prints it; NULL only if derived
  label_en    TEXT NOT NULL CHECK (length (label_en) BETWEEN 1 AND 48),   -- the note beside a number on a chart
  label_ru    TEXT NOT NULL CHECK (length (label_ru) BETWEEN 1 AND 48),
  label_ja    TEXT NOT NULL CHECK (length (label_ja) BETWEEN 1 AND 32),
  counted_en  TEXT NOT NULL CHECK (length (counted_en) BETWEEN 1 AND 400),-- who and what is counted, a full phrase
  counted_ru  TEXT NOT NULL CHECK (length (counted_ru) BETWEEN 1 AND 400),
  counted_ja  TEXT NOT NULL CHECK (length (counted_ja) BETWEEN 1 AND 400),
  claimant_en TEXT CHECK (length (claimant_en) BETWEEN 1 AND 60),         -- who says so, where it is not the byline of the origin
  claimant_ru TEXT CHECK (length (claimant_ru) BETWEEN 1 AND 60),
  claimant_ja TEXT CHECK (length (claimant_ja) BETWEEN 1 AND 60),
  omits_en    TEXT CHECK (length (omits_en) BETWEEN 1 AND 600),           -- what its scope leaves out, or in what it differs
  omits_ru    TEXT CHECK (length (omits_ru) BETWEEN 1 AND 600),
  omits_ja    TEXT CHECK (length (omits_ja) BETWEEN 1 AND 600),
  note_en     TEXT CHECK (length (note_en) BETWEEN 1 AND 1200),           -- caution, contradiction, doubt
  note_ru     TEXT CHECK (length (note_ru) BETWEEN 1 AND 1200),
  note_ja     TEXT CHECK (length (note_ja) BETWEEN 1 AND 1200),
  CHECK ((scope = 'same') OR (omits_en IS NOT NULL)),
  CHECK ((nature = 'derived') OR (printed IS NOT NULL))
) STRICT;
CREATE INDEX figure_by_question ON figure (question);
CREATE INDEX figure_by_measure ON figure (measure);
CREATE INDEX figure_by_population ON figure (population);
CREATE INDEX figure_by_phase ON figure (phase);

-- Where a claim comes from.  origin: the document that makes it.  witness: the document in which it was read.
CREATE TABLE citation (
  figure     TEXT NOT NULL REFERENCES figure (id),
  source     TEXT NOT NULL REFERENCES source (id),
  role       TEXT NOT NULL CHECK (role IN ('origin', 'witness')),
  locator_en TEXT CHECK (length (locator_en) BETWEEN 1 AND 200),
  locator_ru TEXT CHECK (length (locator_ru) BETWEEN 1 AND 200),
  locator_ja TEXT CHECK (length (locator_ja) BETWEEN 1 AND 200),
  UNIQUE (figure, source, role, locator_en)
) STRICT;
CREATE INDEX citation_by_source ON citation (source);

-- figure is a part of whole.  complete: the parts add up to the whole.  open: the source lists only some of them.
CREATE TABLE part (
  figure TEXT NOT NULL REFERENCES figure (id),
  whole  TEXT NOT NULL REFERENCES figure (id),
  list   TEXT NOT NULL CHECK (list GLOB '[a-z]*'),  -- one name for each list of parts of a whole: nationality, rank, ...
  kind   TEXT NOT NULL CHECK (kind IN ('complete', 'open')),
  PRIMARY KEY (whole, list, figure),
  CHECK (figure <> whole)
) STRICT;
CREATE INDEX part_by_figure ON part (figure);

-- A derived figure is the signed sum of its terms.
CREATE TABLE term (
  derived TEXT NOT NULL REFERENCES figure (id),
  figure  TEXT NOT NULL REFERENCES figure (id),
  sign    INTEGER NOT NULL CHECK (sign IN (-1, 1)),
  PRIMARY KEY (derived, figure),
  CHECK (figure <> derived)
) STRICT;
CREATE INDEX term_by_figure ON term (figure);

-- One author's own account, from captured to still held.  Its residual is computed, never stored.
CREATE TABLE balance (
  id      TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  source  TEXT NOT NULL REFERENCES source (id),
  name_en TEXT NOT NULL CHECK (length (name_en) BETWEEN 1 AND 120),
  name_ru TEXT NOT NULL CHECK (length (name_ru) BETWEEN 1 AND 120),
  name_ja TEXT NOT NULL CHECK (length (name_ja) BETWEEN 1 AND 120),
  note_en TEXT CHECK (length (note_en) BETWEEN 1 AND 1200),
  note_ru TEXT CHECK (length (note_ru) BETWEEN 1 AND 1200),
  note_ja TEXT CHECK (length (note_ja) BETWEEN 1 AND 1200)
) STRICT;

CREATE TABLE balance_line (
  balance TEXT NOT NULL REFERENCES balance (id),
  figure  TEXT NOT NULL REFERENCES figure (id),
  sign    INTEGER NOT NULL CHECK (sign IN (-1, 1)),
  PRIMARY KEY (balance, figure)
) STRICT;
CREATE INDEX balance_line_by_figure ON balance_line (figure);

-- A named choice among rivals, applied to all charts at once.
CREATE TABLE reading (
  id      TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  name_en TEXT NOT NULL CHECK (length (name_en) BETWEEN 1 AND 60),
  name_ru TEXT NOT NULL CHECK (length (name_ru) BETWEEN 1 AND 60),
  name_ja TEXT NOT NULL CHECK (length (name_ja) BETWEEN 1 AND 60),
  note_en TEXT NOT NULL CHECK (length (note_en) BETWEEN 1 AND 1200),
  note_ru TEXT NOT NULL CHECK (length (note_ru) BETWEEN 1 AND 1200),
  note_ja TEXT NOT NULL CHECK (length (note_ja) BETWEEN 1 AND 1200)
) STRICT;

CREATE TABLE reading_choice (
  reading  TEXT NOT NULL REFERENCES reading (id),
  question TEXT NOT NULL REFERENCES question (id),
  figure   TEXT NOT NULL REFERENCES figure (id),
  PRIMARY KEY (reading, question)
) STRICT;
CREATE INDEX reading_choice_by_figure ON reading_choice (figure);

CREATE TABLE section (
  id      TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  name_en TEXT NOT NULL CHECK (length (name_en) BETWEEN 1 AND 60),
  name_ru TEXT NOT NULL CHECK (length (name_ru) BETWEEN 1 AND 60),
  name_ja TEXT NOT NULL CHECK (length (name_ja) BETWEEN 1 AND 60)
) STRICT;

-- A chart.  Its texts hold no numbers but dates: {figure-id} stands for the value of a figure, with its sign.
CREATE TABLE chart (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  section     TEXT NOT NULL REFERENCES section (id),
  kind        TEXT NOT NULL CHECK (kind IN ('lanes', 'columns', 'balance', 'claims', 'flow', 'timeline', 'parts', 'line',
                                            'pictogram', 'map')),
  name_en     TEXT NOT NULL CHECK (length (name_en) BETWEEN 1 AND 40),   -- in the list
  name_ru     TEXT NOT NULL CHECK (length (name_ru) BETWEEN 1 AND 40),
  name_ja     TEXT NOT NULL CHECK (length (name_ja) BETWEEN 1 AND 30),
  title_en    TEXT NOT NULL CHECK (length (title_en) BETWEEN 1 AND 140), -- the finding, a sentence with a verb
  title_ru    TEXT NOT NULL CHECK (length (title_ru) BETWEEN 1 AND 140),
  title_ja    TEXT NOT NULL CHECK (length (title_ja) BETWEEN 1 AND 100),
  subtitle_en TEXT NOT NULL CHECK (length (subtitle_en) BETWEEN 1 AND 240), -- what, who, when, which scale
  subtitle_ru TEXT NOT NULL CHECK (length (subtitle_ru) BETWEEN 1 AND 240),
  subtitle_ja TEXT NOT NULL CHECK (length (subtitle_ja) BETWEEN 1 AND 160),
  note_en     TEXT NOT NULL CHECK (length (note_en) BETWEEN 1 AND 600),  -- what it does not say
  note_ru     TEXT NOT NULL CHECK (length (note_ru) BETWEEN 1 AND 600),
  note_ja     TEXT NOT NULL CHECK (length (note_ja) BETWEEN 1 AND 600)
) STRICT;

-- A row or a lane of a chart, in order.  A row may stand for a phase or a balance (then its texts are the phase's or the
-- balance's and stay NULL here).
CREATE TABLE chart_group (
  chart     TEXT NOT NULL REFERENCES chart (id),
  axis      TEXT NOT NULL CHECK (axis IN ('row', 'lane')),
  key       TEXT NOT NULL CHECK (key GLOB '[a-z]*' AND key NOT GLOB '*[^a-z0-9-]*'),
  phase     TEXT REFERENCES phase (id),
  balance   TEXT REFERENCES balance (id),
  family    TEXT CHECK (family IN ('captives', 'died', 'returned', 'held', 'passed-on')), -- of a lane: the swatch in its header
  apart     INTEGER NOT NULL CHECK (apart IN (0, 1)),  -- 1: set off from the rows before it
  name_en   TEXT CHECK (length (name_en) BETWEEN 1 AND 60),
  name_ru   TEXT CHECK (length (name_ru) BETWEEN 1 AND 60),
  name_ja   TEXT CHECK (length (name_ja) BETWEEN 1 AND 60),
  short_en  TEXT CHECK (length (short_en) BETWEEN 1 AND 20),  -- lane name where there is little room (folded chart)
  short_ru  TEXT CHECK (length (short_ru) BETWEEN 1 AND 20),
  short_ja  TEXT CHECK (length (short_ja) BETWEEN 1 AND 20),
  detail_en TEXT CHECK (length (detail_en) BETWEEN 1 AND 60),
  detail_ru TEXT CHECK (length (detail_ru) BETWEEN 1 AND 60),
  detail_ja TEXT CHECK (length (detail_ja) BETWEEN 1 AND 60),
  PRIMARY KEY (chart, axis, key),
  CHECK ((phase IS NOT NULL) OR (balance IS NOT NULL) OR (name_en IS NOT NULL))
) STRICT;

-- One thing that is drawn.  figure: this very claim, under every reading.  question: what the chosen reading answers.
-- event: a dated fact on a time axis.  elsewhere: no mark, only words that say where it is counted.  A cell without any row is drawn as "no figure".
CREATE TABLE chart_mark (
  chart    TEXT NOT NULL REFERENCES chart (id),
  row      TEXT NOT NULL CHECK (row GLOB '[a-z]*'),
  lane     TEXT CHECK (lane GLOB '[a-z]*'),
  form     TEXT NOT NULL CHECK (form IN ('whole', 'part', 'elsewhere')), -- part: a part of the mark before it
  figure   TEXT REFERENCES figure (id),
  question TEXT REFERENCES question (id),
  event    TEXT REFERENCES event (id),
  label_en TEXT CHECK (length (label_en) BETWEEN 1 AND 60), -- instead of the figure's own label
  label_ru TEXT CHECK (length (label_ru) BETWEEN 1 AND 60),
  label_ja TEXT CHECK (length (label_ja) BETWEEN 1 AND 60),
  CHECK ((form = 'elsewhere' AND figure IS NULL AND question IS NULL AND event IS NULL AND label_en IS NOT NULL)
         OR (form <> 'elsewhere' AND (figure IS NOT NULL) + (question IS NOT NULL) + (event IS NOT NULL) = 1))
) STRICT;
CREATE INDEX chart_mark_by_chart ON chart_mark (chart);
CREATE INDEX chart_mark_by_figure ON chart_mark (figure);
CREATE INDEX chart_mark_by_question ON chart_mark (question);

CREATE TABLE story (
  id      TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  name_en TEXT NOT NULL CHECK (length (name_en) BETWEEN 1 AND 60),
  name_ru TEXT NOT NULL CHECK (length (name_ru) BETWEEN 1 AND 60),
  name_ja TEXT NOT NULL CHECK (length (name_ja) BETWEEN 1 AND 60)
) STRICT;

-- A chart with a text, in order.  highlight: the figure the slide is about.
CREATE TABLE slide (
  story     TEXT NOT NULL REFERENCES story (id),
  chart     TEXT NOT NULL REFERENCES chart (id),
  highlight TEXT REFERENCES figure (id),
  title_en  TEXT NOT NULL CHECK (length (title_en) BETWEEN 1 AND 140),
  title_ru  TEXT NOT NULL CHECK (length (title_ru) BETWEEN 1 AND 140),
  title_ja  TEXT NOT NULL CHECK (length (title_ja) BETWEEN 1 AND 100),
  note_en   TEXT CHECK (length (note_en) BETWEEN 1 AND 1200),
  note_ru   TEXT CHECK (length (note_ru) BETWEEN 1 AND 1200),
  note_ja   TEXT CHECK (length (note_ja) BETWEEN 1 AND 1200)
) STRICT;

-- Computed by the compiler.  Trigrams, so that Japanese is found without word boundaries.
CREATE VIRTUAL TABLE search USING fts5 (kind UNINDEXED, id UNINDEXED, text_en, text_ru, text_ja, tokenize = 'trigram');
