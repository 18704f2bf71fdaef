/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The foot of a page: which reading and dataset, who says so, what to be careful about. */

#include "config.h"

#include "captives-page.h"

#include "captives-describe.h"
#include "captives-format.h"

#include <math.h>
#include <string.h>

/* Most lines of sources, with full notes and with short ones. */
#define FULL_LINES   3
#define SHORT_LINES  1
#define FOLDED_LINES 2
#define SLIDE_LINES  3

/* Between the text of the foot and the number of a slide, ems. */
#define NUMBER_GAP 1.5

static const char *
get_separator (CaptivesPage *page)
{
  return page->view->locale.language == CAPTIVES_LANGUAGE_JAPANESE ? "；" : "; ";
}

/* Returns: (transfer full): one source as the foot names it */
static char *
describe_source (CaptivesPage         *page,
                 const CaptivesSource *source)
{
  CaptivesLanguage language = page->view->locale.language;
  const char *byline = captives_text_get (&source->byline, language);
  const char *brief = captives_text_get (&source->brief, language);
  gboolean japanese = language == CAPTIVES_LANGUAGE_JAPANESE;
  GString *out = g_string_new (byline != NULL ? byline : "");
  g_autofree char *shelfmark = NULL;

  if (brief != NULL && g_strcmp0 (brief, byline) != 0)
    {
      if (out->len > 0)
        g_string_append (out, japanese ? "、" : ", ");
      g_string_append (out, brief);
    }
  if (page->view->notes == CAPTIVES_NOTES_FULL)
    shelfmark = captives_format_shelfmark (source, language);
  if (shelfmark != NULL)
    g_string_append_printf (out, japanese ? "（%s）" : " (%s)", shelfmark);

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full) (element-type utf8): the origin of each figure, each once, in the order of the chart */
static GPtrArray *
list_sources (CaptivesPage *page)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < page->figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (page->figures, i);
      const CaptivesSource *source = captives_dataset_get_origin (page->dataset, figure->id);

      if (source == NULL || !g_hash_table_add (seen, (gpointer) source->id))
        continue;
      g_ptr_array_add (texts, describe_source (page, source));
    }

  return texts;
}

/* What is on the screen has its table beside it; what is exported carries all references inside. */
static CaptivesWord
get_more_word (CaptivesPage *page)
{
  if (page->view->notes == CAPTIVES_NOTES_PAGE)
    return CAPTIVES_WORD_MORE_ON_NEXT_PAGE;

  return page->view->page == CAPTIVES_PAGE_SCREEN ? CAPTIVES_WORD_MORE_IN_TABLE : CAPTIVES_WORD_MORE_IN_FILE;
}

/* Returns: (transfer full): the line with the first @n sources, and how many are left out */
static char *
join_sources (CaptivesPage *page,
              GPtrArray    *texts,
              guint         n)
{
  CaptivesLanguage language = page->view->locale.language;
  GString *list = g_string_new (NULL);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? get_separator (page) : "",
                            (const char *) g_ptr_array_index (texts, i));
  if (n < texts->len)
    {
      g_autofree char *count = g_strdup_printf ("%u", texts->len - n);
      g_autofree char *more = captives_word_format (get_more_word (page), language, count);

      g_string_append_printf (list, "%s%s", get_separator (page), more);
    }
  joined = g_string_free (list, FALSE);
  /* A source that ends in a full stop, such as a Russian year, needs no second one. */
  if (g_str_has_suffix (joined, "."))
    joined[strlen (joined) - 1] = '\0';

  return captives_word_format (CAPTIVES_WORD_SOURCES, language, joined);
}

static guint
get_most_lines (CaptivesPage *page)
{
  if (page->view->notes == CAPTIVES_NOTES_FULL)
    return FULL_LINES;
  if (page->slide != NULL)
    return SLIDE_LINES;

  return captives_metrics_is_folded (&page->metrics, page->view) ? FOLDED_LINES : SHORT_LINES;
}

/* Returns: (transfer full) (nullable): as many whole sources as the permitted lines hold, at least one */
static char *
fit_sources (CaptivesPage      *page,
             CaptivesTextStyle  style,
             double             width)
{
  g_autoptr (GPtrArray) texts = list_sources (page);
  guint most = get_most_lines (page);
  guint low = 1;
  guint high = texts->len;

  if (texts->len == 0)
    return NULL;

  /* The greatest number that fits: more sources never need less room. */
  while (low < high)
    {
      guint middle = (low + high + 1) / 2;
      g_autofree char *line = join_sources (page, texts, middle);
      g_autoptr (GPtrArray) lines = captives_typesetter_wrap (page->typesetter, style, line, width);

      if (lines->len <= most)
        low = middle;
      else
        high = middle - 1;
    }

  return join_sources (page, texts, low);
}

static gboolean
shows_grades (CaptivesPage *page)
{
  /* The rows of a slide are too short for them. */
  if (page->slide != NULL)
    return FALSE;

  for (guint i = 0; i < page->figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (page->figures, i);

      if (figure->grade != CAPTIVES_GRADE_NONE)
        return page->chart->kind == CAPTIVES_KIND_CLAIMS || (page->chart->kind == CAPTIVES_KIND_MAP && page->dots);
    }

  return FALSE;
}

/* Returns: (transfer full): reading, dataset, and what the grades mean where they are printed */
static char *
describe_reading (CaptivesPage *page)
{
  CaptivesLanguage language = page->view->locale.language;
  const char *space = language == CAPTIVES_LANGUAGE_JAPANESE ? "" : " ";
  const CaptivesDatasetInfo *info = captives_dataset_get_info (page->dataset);
  const char *title = captives_text_get (&info->title, language);
  g_autofree char *version = captives_word_format (CAPTIVES_WORD_VERSION, language, info->version);
  g_autofree char *which = g_strjoin (language == CAPTIVES_LANGUAGE_JAPANESE ? "、" : ", ",
                                      title != NULL ? title : info->id, version, NULL);
  g_autofree char *dataset = captives_word_format (CAPTIVES_WORD_DATASET, language, which);
  g_autofree char *reading = captives_describe_reading (page);

  if (!shows_grades (page))
    return g_strconcat (reading, space, dataset, NULL);

  return g_strconcat (reading, space, dataset, space, captives_word_get (CAPTIVES_WORD_GRADES, language), NULL);
}

/* "3 / 12" at the right of a slide's foot.  Returns: the width that it leaves to the text */
static double
add_slide_number (CaptivesPage      *page,
                  CaptivesTextStyle  style)
{
  double width = page->right - page->left;
  g_autofree char *number = NULL;
  CaptivesItemText text = { 0 };
  CaptivesTextSize size;

  if (page->slide == NULL || page->view->n_slides == 0)
    return width;

  number = g_strdup_printf ("%u / %u", page->view->slide_number, page->view->n_slides);
  size = captives_typesetter_measure (page->typesetter, style, number);
  text = (CaptivesItemText) { .string = number,
                              .x = page->right - size.width,
                              .baseline = page->y + captives_metrics_get_rise (style),
                              .width = size.width,
                              .ascent = size.ascent,
                              .descent = size.descent,
                              .size = style.size,
                              .language = style.language,
                              .anchor_end = TRUE };
  captives_scene_builder_add_text (page->builder, CAPTIVES_INK_MUTED, &text);

  return width - size.width - style.size * NUMBER_GAP;
}

static void
add_foot_text (CaptivesPage      *page,
               CaptivesTextStyle  style,
               double             width,
               const char        *text)
{
  if (text == NULL || *text == '\0')
    return;

  page->y += captives_page_add_lines (page, CAPTIVES_INK_MUTED, style, (CaptivesPoint) { page->left, page->y },
                                      width, text);
}

/* Forms that need no legend on a slide, since the number beside the mark says the same with its sign or its words. */
static CaptivesSeen
drop_told (CaptivesSeen seen)
{
  seen &= ~(CAPTIVES_SEEN_ABOUT | CAPTIVES_SEEN_MORE | CAPTIVES_SEEN_LESS | CAPTIVES_SEEN_RANGE | CAPTIVES_SEEN_PART
            | CAPTIVES_SEEN_NO_FIGURE);

  return (seen & ~CAPTIVES_SEEN_COUNT) != 0 ? seen : 0;
}

void
captives_page_add_foot (CaptivesPage *page)
{
  CaptivesTextStyle style;
  const CaptivesMetrics *metrics;
  g_autofree char *reading = NULL;
  g_autofree char *sources = NULL;
  double free_height;
  double width;
  guint first;

  g_return_if_fail (page != NULL);

  metrics = &page->metrics;
  style = captives_page_get_style (page, metrics->source, FALSE);
  if (page->slide != NULL)
    page->seen = drop_told (page->seen);
  if ((page->seen & ~CAPTIVES_SEEN_COUNT) != 0)
    page->y += 16.0 * metrics->scale * metrics->gap;
  captives_page_add_legend (page);
  captives_page_add_reasons (page);
  page->y += 24.0 * metrics->scale * metrics->gap;

  first = captives_scene_builder_get_n_items (page->builder);
  captives_page_add_rule (page, CAPTIVES_INK_ROW_LINE, (CaptivesPoint) { page->left, page->y },
                          (CaptivesPoint) { page->right, page->y });
  page->y += 12.0 * metrics->scale * metrics->gap;
  reading = describe_reading (page);
  width = add_slide_number (page, style);
  sources = fit_sources (page, style, width);
  add_foot_text (page, style, width, reading);
  add_foot_text (page, style, width, sources);
  if (page->view->notes == CAPTIVES_NOTES_FULL)
    {
      g_autofree char *note = captives_page_expand (page, captives_text_get (&page->chart->note, page->view->locale.language));

      add_foot_text (page, style, width, note);
    }
  /* A page that had to give way gives of its lower margin too: the last line is short and leaves it open anyway. */
  page->y += metrics->gap < 1.0 ? metrics->margin * 0.72 : metrics->margin;
  page->needed = page->y;

  /* Whole points, so that the rule stays sharp. */
  free_height = floor (page->view->height - page->y);
  if (free_height > 0.0)
    {
      captives_scene_builder_move_items (page->builder, first, 0.0, free_height);
      page->y += free_height;
    }
}
