/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-claims-columns.h"

#include <string.h>

static double
scaled (const CaptivesClaimsColumns *self,
        double                       length)
{
  return length * self->page->metrics.scale;
}

/* Heads of the columns and the labels of the axis. */
static void
add_axis (CaptivesClaimsColumns *self)
{
  CaptivesPage *page = self->page;
  CaptivesLanguage language = page->view->locale.language;
  double height = captives_claims_plot_get_axis_height (&self->plot, page);

  captives_claims_plot_add_axis (&self->plot, page, page->y);
  if (!self->folded && self->what_width > 0.0)
    {
      const char *who = captives_word_get (CAPTIVES_WORD_WHO_SAYS_SO, language);
      const char *what = captives_word_get (CAPTIVES_WORD_WHAT_IS_COUNTED, language);
      double who_height = captives_page_add_lines (page, CAPTIVES_INK_MUTED, self->head,
                                                   (CaptivesPoint) { page->left, page->y }, self->who_width, who);
      double what_height = captives_page_add_lines (
          page, CAPTIVES_INK_MUTED, self->head, (CaptivesPoint) { self->what_left, page->y }, self->what_width, what);

      height = MAX (height, MAX (who_height, what_height));
    }
  page->y += height + scaled (self, 4.0);
}

/* The name of a group of rows, over a halo, because it may be wider than its column; with a line under it. */
static void
add_group (CaptivesClaimsColumns *self,
           guint                  group)
{
  CaptivesPage *page = self->page;
  double height = captives_claims_columns_get_group_height (self, group);
  const CaptivesChartGroup *row;
  g_autoptr (GPtrArray) lines = NULL;
  double leading;
  double top;

  if (height <= 0.0)
    return;

  row = g_ptr_array_index (self->claims->groups, group);
  leading = captives_metrics_get_leading (self->group);
  lines = captives_typesetter_wrap (page->typesetter, self->group, captives_text_get (&row->name, page->view->locale.language),
                                    page->right - page->left);
  top = page->y + height - scaled (self, page->dense ? 2.0 : 6.0) - lines->len * leading;
  for (guint i = 0; i < lines->len; i++)
    {
      CaptivesPoint at = { page->left, top + i * leading + captives_metrics_get_rise (self->group) };

      captives_page_add_number (page, self->group, at, g_ptr_array_index (lines, i));
    }
  page->y += height;
  captives_page_add_rule (page, CAPTIVES_INK_AXIS, (CaptivesPoint) { page->left, page->y },
                          (CaptivesPoint) { page->right, page->y });
}

static void
add_who (CaptivesClaimsColumns *self,
         const CaptivesClaim   *claim,
         double                 top)
{
  CaptivesPage *page = self->page;
  CaptivesPoint at = { page->left, top };

  if (*claim->who != '\0')
    at.y += captives_page_add_lines (page, CAPTIVES_INK_TEXT, self->who, at, captives_claims_columns_get_name_width (self),
                                     claim->who);
  if (self->detail_left > 0.0)
    at = (CaptivesPoint) { page->left + self->detail_left, top + captives_claims_columns_get_detail_drop (self) };
  if (*claim->shown != '\0')
    captives_page_add_lines (page, CAPTIVES_INK_MUTED, self->detail, at, page->left + self->who_width - at.x,
                             claim->shown);
}

static void
add_counted (CaptivesClaimsColumns *self,
             const CaptivesClaim   *claim,
             double                 top)
{
  if (claim->counted != NULL && self->what_width > 0.0)
    captives_page_add_lines (self->page, CAPTIVES_INK_TEXT, self->detail, (CaptivesPoint) { self->what_left, top },
                             self->what_width, claim->counted);
}

/* The three parts side by side, each in the middle of the row. */
static void
add_row_wide (CaptivesClaimsColumns *self,
              const CaptivesClaim   *claim,
              CaptivesRect           row)
{
  double middle = row.y + row.height / 2.0;

  add_who (self, claim, middle - captives_claims_columns_measure_who (self, claim) / 2.0);
  captives_claims_plot_add_claim (&self->plot, self->page, claim, middle);
  add_counted (self, claim, middle - captives_claims_columns_measure_counted (self, claim) / 2.0);
}

/* Returns: y of the strip of the plot in a folded row */
static double
get_strip_top (const CaptivesClaimsColumns *self,
               const CaptivesClaim         *claim,
               CaptivesRect                 row)
{
  double slack = row.height - captives_claims_columns_measure_row (self, claim);

  return row.y + slack / 2.0 + self->pad * 0.8 + captives_claims_columns_measure_who (self, claim);
}

/* The three parts below each other. */
static void
add_row_folded (CaptivesClaimsColumns *self,
                const CaptivesClaim   *claim,
                CaptivesRect           row)
{
  double plot = captives_claims_plot_get_height (self->page, claim);
  double top = get_strip_top (self, claim, row);

  add_who (self, claim, top - self->pad * 0.2 - captives_claims_columns_measure_who (self, claim));
  captives_claims_plot_add_claim (&self->plot, self->page, claim, top + plot / 2.0);
  add_counted (self, claim, top + plot + self->pad * 0.2);
}

/* On a folded page the grid is seen only in the strip of the plot, so that it crosses no other text. */
static void
add_strip_grid (CaptivesClaimsColumns *self,
                const CaptivesClaim   *claim,
                CaptivesRect           row)
{
  double top = get_strip_top (self, claim, row);
  double above = captives_claims_plot_get_above (self->page, claim);

  captives_claims_plot_add_grid (&self->plot, self->page, top + above,
                                 top + captives_claims_plot_get_height (self->page, claim));
}

static void
begin_mark (CaptivesClaimsColumns *self,
            const CaptivesClaim   *claim,
            int                    row)
{
  gboolean no_figure
      = strcmp (claim->value, captives_word_get (CAPTIVES_WORD_NO_FIGURE, self->page->view->locale.language)) == 0;
  CaptivesMark mark = { .row = row, .name = claim->value, .value = claim->value };

  if (claim->figure != NULL)
    {
      captives_page_begin_figure (self->page, claim->figure, claim->label, row, 0);
      return;
    }

  mark.kind = no_figure ? CAPTIVES_MARK_NO_FIGURE : CAPTIVES_MARK_ELSEWHERE;
  captives_scene_builder_begin_mark (self->page->builder, &mark);
}

static void
add_row (CaptivesClaimsColumns *self,
         const CaptivesClaim   *claim,
         int                    index)
{
  CaptivesPage *page = self->page;
  CaptivesRect row = { page->left, claim->top, page->right - page->left, claim->height };
  CaptivesRect bounds = row;
  double outset = MIN (page->metrics.margin - 2.0, MAX (scaled (self, 8.0), self->who.size * 0.5));

  if (self->folded)
    add_strip_grid (self, claim, row);
  begin_mark (self, claim, index);
  if (self->folded)
    add_row_folded (self, claim, row);
  else
    add_row_wide (self, claim, row);
  /* Room for brackets that hang out, and for a ring around the row that touches no text. */
  bounds.x -= outset;
  bounds.width += 2.0 * outset;
  captives_scene_builder_end_mark (page->builder, &bounds);

  page->y = row.y + row.height;
  captives_page_add_rule (page, CAPTIVES_INK_ROW_LINE, (CaptivesPoint) { page->left, page->y },
                          (CaptivesPoint) { page->right, page->y });
}

static void
add_rows (CaptivesClaimsColumns *self)
{
  CaptivesPage *page = self->page;
  double end = captives_claims_columns_place_rows (self);
  int group = -1;

  /* Grid and arrows first: they are behind all text. */
  if (!self->folded)
    {
      captives_claims_plot_add_grid (&self->plot, page, page->y, end);
      captives_claims_add_links (page, self->claims, self->plot.left, self->gutter);
    }
  for (guint i = 0; i < self->claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (self->claims->claims, i);

      if ((int) claim->group != group)
        add_group (self, claim->group);
      group = (int) claim->group;
      add_row (self, claim, (int) i);
    }
}

gboolean
captives_claims_layout (CaptivesPage  *page,
                        GError       **error)
{
  g_auto (CaptivesClaimsColumns) self = { NULL };

  g_return_val_if_fail (page != NULL, FALSE);

  page->dots = TRUE;
  captives_claims_columns_init (&self, page);

  page->axis = self.plot.log ? CAPTIVES_AXIS_LOG : CAPTIVES_AXIS_LINEAR;
  captives_page_add_head (page, self.plot.from_zero || self.plot.log
                                    ? NULL
                                    : captives_word_get (CAPTIVES_WORD_NOT_FROM_ZERO, page->view->locale.language));
  add_axis (&self);
  add_rows (&self);
  captives_page_add_foot (page);

  return TRUE;
}
