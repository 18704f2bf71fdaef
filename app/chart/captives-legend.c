/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The legend explains exactly the forms that occur on the page. */

#include "config.h"

#include "captives-form.h"

/* In the order of the forms; a word for dots where it differs. */
static const struct
{
  CaptivesSeen seen;
  CaptivesWord word;
  CaptivesWord dot_word;
} entries[] = {
  { CAPTIVES_SEEN_COUNT, CAPTIVES_WORD_COUNT, CAPTIVES_WORD_AS_STATED },
  { CAPTIVES_SEEN_ABOUT, CAPTIVES_WORD_ABOUT, CAPTIVES_WORD_ABOUT },
  { CAPTIVES_SEEN_ORDER, CAPTIVES_WORD_ORDER, CAPTIVES_WORD_ORDER },
  { CAPTIVES_SEEN_OTHER_SCOPE, CAPTIVES_WORD_OTHER_SCOPE, CAPTIVES_WORD_OTHER_SCOPE },
  { CAPTIVES_SEEN_WEAK, CAPTIVES_WORD_WEAK, CAPTIVES_WORD_WEAK },
  { CAPTIVES_SEEN_DERIVED, CAPTIVES_WORD_DERIVED, CAPTIVES_WORD_DERIVED },
  { CAPTIVES_SEEN_PART, CAPTIVES_WORD_PART, CAPTIVES_WORD_PART },
  { CAPTIVES_SEEN_MORE, CAPTIVES_WORD_MORE_THAN, CAPTIVES_WORD_MORE_THAN },
  { CAPTIVES_SEEN_LESS, CAPTIVES_WORD_LESS_THAN, CAPTIVES_WORD_LESS_THAN },
  { CAPTIVES_SEEN_RANGE, CAPTIVES_WORD_RANGE, CAPTIVES_WORD_RANGE },
  { CAPTIVES_SEEN_TAKES, CAPTIVES_WORD_TAKES, CAPTIVES_WORD_TAKES },
  { CAPTIVES_SEEN_NO_FIGURE, CAPTIVES_WORD_NO_FIGURE, CAPTIVES_WORD_NO_FIGURE },
};

static double
get_sample_width (CaptivesPage *page,
                  CaptivesSeen  seen)
{
  double scale = page->metrics.mark;
  double dot = page->metrics.dot;

  if (seen == CAPTIVES_SEEN_NO_FIGURE)
    return 28.0 * scale;
  if (seen == CAPTIVES_SEEN_TAKES)
    return 12.0 * scale;
  if (!page->dots || seen == CAPTIVES_SEEN_RANGE)
    return 26.0 * scale;
  if (seen == CAPTIVES_SEEN_ABOUT)
    return dot * 3.25 + 2.0 * scale;
  if (seen == CAPTIVES_SEEN_MORE || seen == CAPTIVES_SEEN_LESS)
    return dot * 2.0 + 10.0 * scale;

  return dot * 2.0;
}

/* The sample in a box that begins at @at, which is its left edge at middle height. */
static void
draw_sample (CaptivesPage  *page,
             CaptivesSeen   seen,
             CaptivesPoint  at)
{
  CaptivesShape shape = captives_shape_of_seen (seen, page->dots);
  double width = get_sample_width (page, seen);
  double scale = page->metrics.mark;

  if (seen == CAPTIVES_SEEN_NO_FIGURE)
    {
      captives_form_add_no_figure (page, at);
    }
  else if (seen == CAPTIVES_SEEN_TAKES)
    {
      CaptivesPoint end = { at.x + width, at.y + 5.0 * scale };

      captives_form_draw_link (page, (CaptivesPoint) { end.x, at.y - 5.0 * scale }, end, at.x + scale);
    }
  else if (page->dots)
    {
      CaptivesPoint centre = { at.x + width / 2.0, at.y };

      if (seen == CAPTIVES_SEEN_RANGE)
        centre.x = at.x + width;
      if (seen == CAPTIVES_SEEN_MORE)
        centre.x = at.x + page->metrics.dot;
      if (seen == CAPTIVES_SEEN_LESS)
        centre.x = at.x + width - page->metrics.dot;
      captives_form_draw_dot (page, &shape, page->seen_ink, centre, at.x);
    }
  else
    {
      CaptivesBarPlace place = { .zero = { at.x, at.y - page->metrics.bar / 2.0 } };
      gboolean has_sign = seen == CAPTIVES_SEEN_ABOUT || seen == CAPTIVES_SEEN_MORE || seen == CAPTIVES_SEEN_LESS;

      if (shape.part)
        place.zero.y = at.y - page->metrics.bar / 4.0;
      place.length = width - (has_sign ? 8.0 * scale : 0.0);
      captives_form_draw_bar (page, &shape, page->seen_ink, &place);
    }
}

/* One sample with its words. */
typedef struct
{
  CaptivesSeen      seen;
  const char       *word;
  CaptivesTextStyle style;
  double            sample; /* width of the sample and of the gap after it, points */
  double            width;  /* of all */
} Entry;

static Entry
prepare_entry (CaptivesPage *page,
               guint         index)
{
  Entry entry = { .seen = entries[index].seen };

  entry.word = captives_word_get (page->dots ? entries[index].dot_word : entries[index].word, page->view->locale.language);
  entry.style = captives_page_get_style (page, page->metrics.legend, FALSE);
  entry.sample = get_sample_width (page, entry.seen) + 8.0 * page->metrics.scale;
  entry.width = entry.sample + captives_typesetter_measure (page->typesetter, entry.style, entry.word).width;

  return entry;
}

/* Returns: the height used; words that are wider than the page wrap beside their sample */
static double
add_entry (CaptivesPage  *page,
           const Entry   *entry,
           CaptivesPoint  at)
{
  double leading = captives_metrics_get_leading (entry->style);
  double row = MAX (leading, page->dots ? page->metrics.dot * 3.25 + 2.0 * page->metrics.mark : page->metrics.bar);
  CaptivesPoint text = { at.x + entry->sample, at.y + (row - leading) / 2.0 };
  /* The width was measured in one piece; a hair of room keeps it in one. */
  double room = MAX (page->right - text.x, 1.0) + 0.1;

  draw_sample (page, entry->seen, (CaptivesPoint) { at.x, at.y + row / 2.0 });

  return row - leading + captives_page_add_lines (page, CAPTIVES_INK_MUTED, entry->style, text, room, entry->word);
}

void
captives_page_add_legend (CaptivesPage *page)
{
  double x;
  double height = 0.0;

  g_return_if_fail (page != NULL);

  /* Full colour alone is what a reader expects. */
  if ((page->seen & ~CAPTIVES_SEEN_COUNT) == 0)
    return;

  x = page->left;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      Entry entry;
      double used;

      if ((page->seen & entries[i].seen) == 0)
        continue;

      entry = prepare_entry (page, i);
      if (x > page->left && x + entry.width > page->right)
        {
          x = page->left;
          page->y += height + 4.0 * page->metrics.scale;
          height = 0.0;
        }
      used = add_entry (page, &entry, (CaptivesPoint) { x, page->y });
      height = MAX (height, used);
      x += entry.width + 28.0 * page->metrics.scale;
    }
  page->y += height;
}
