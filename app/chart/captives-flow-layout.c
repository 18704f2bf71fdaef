/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page of a flow: each account in a panel, words at the outer ends of its bands; panels stand side by side if they
 * are wide enough, on one scale. */

#include "config.h"

#include "captives-flow-private.h"

#include <math.h>

/* Points of a screen page at 100 %; the page's unit multiplies them. */
#define LEAST_PANEL 340.0
#define LEAST_BANDS 110.0 /* from the first node to the ends */
#define APART       32.0
#define NODE        12.0
#define LABEL_GAP   10.0
#define BAND_GAP    14.0
#define SIGNS       8.0 /* room for signs between an end and its words */

/* Of the panel: the most that the words on one side take. */
#define LABEL_SHARE 0.32

/* Of a band: so much of it, before its end, lies nearly level in the room of its end and can be pointed at. */
#define REACH 0.3

/* Of the page's height, before it is stretched or tightened. */
#define FLOW_SHARE 0.44

typedef struct
{
  CaptivesPage           *page;
  const CaptivesAccounts *accounts;
  GPtrArray              *flows;    /* (element-type CaptivesFlow) */
  CaptivesTextStyle       head;
  CaptivesTextStyle       detail;
  CaptivesTextStyle       number;
  CaptivesTextStyle       name;
  guint                   columns;  /* panels beside each other */
  double                  panel;    /* width of one */
  double                  in;       /* width of the words at the left */
  double                  out;      /* at the right */
  double                  gap;      /* between two bands */
  double                  scale;    /* points per person */
  double                  height;   /* of a flow */
} Sankey;

static void
sankey_clear (Sankey *self)
{
  g_clear_pointer (&self->flows, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sankey, sankey_clear)

static double
united (const Sankey *self,
        double        length)
{
  return length * self->page->metrics.unit;
}

/* Returns: FALSE if an account does not add up: then nothing flows */
static gboolean
init (Sankey                 *self,
      const CaptivesAccounts *accounts)
{
  CaptivesPage *page = self->page;
  const CaptivesMetrics *metrics = &page->metrics;

  self->accounts = accounts;
  self->flows = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_flow_free);
  self->head = captives_page_get_style (page, metrics->lane_name, TRUE);
  self->detail = captives_page_get_style (page, metrics->row_detail, FALSE);
  self->number = captives_page_get_style (page, metrics->number, TRUE);
  self->name = captives_page_get_style (page, metrics->row_name, FALSE);
  self->gap = united (self, BAND_GAP) * MAX (metrics->gap, 0.5);
  for (guint i = 0; i < accounts->accounts->len; i++)
    {
      const CaptivesAccount *account = g_ptr_array_index (accounts->accounts, i);

      if (!account->adds_up)
        return FALSE;
      g_ptr_array_add (self->flows, captives_flow_new (account));
    }

  return TRUE;
}

/* How wide the words of one side want to be, and must be at least. */
static void
measure_words (const Sankey *self,
               const GArray *bands,
               double       *wanted,
               double       *least)
{
  CaptivesTypesetter *typesetter = self->page->typesetter;

  for (guint i = 0; i < bands->len; i++)
    {
      const CaptivesAccountLine *line = g_array_index (bands, CaptivesFlowBand, i).line;
      double number = captives_typesetter_measure (typesetter, self->number, line->value).width;
      double name = line->name != NULL ? captives_typesetter_measure (typesetter, self->name, line->name).width : 0.0;

      *least = MAX (*least, MAX (number, captives_typesetter_measure_word (typesetter, self->name, line->name)));
      *least = MAX (*least, captives_typesetter_measure_word (typesetter, self->detail, line->detail));
      *wanted = MAX (*wanted, MAX (number, name) + 1.0);
    }
  *wanted = MAX (*wanted, *least);
}

/* Returns: FALSE if the panels are too narrow */
static gboolean
divide_panel (Sankey *self)
{
  double most = self->panel * LABEL_SHARE;
  double least_in = 0.0;
  double least_out = 0.0;

  self->in = self->out = 0.0;
  for (guint i = 0; i < self->flows->len; i++)
    {
      const CaptivesFlow *flow = g_ptr_array_index (self->flows, i);

      measure_words (self, flow->in, &self->in, &least_in);
      measure_words (self, flow->out, &self->out, &least_out);
    }
  self->in = MAX (MIN (self->in, most), least_in);
  self->out = MAX (MIN (self->out, most), least_out);

  return self->panel - self->in - self->out - united (self, 2.0 * LABEL_GAP + SIGNS) >= united (self, LEAST_BANDS);
}

static gboolean
divide_page (Sankey *self)
{
  const CaptivesPage *page = self->page;
  double width = page->right - page->left;

  if (captives_metrics_is_folded (&page->metrics, page->view))
    return FALSE;

  for (self->columns = self->flows->len; self->columns > 0; self->columns--)
    {
      self->panel = (width - (self->columns - 1) * united (self, APART)) / self->columns;
      if ((self->columns == 1 || self->panel >= united (self, LEAST_PANEL)) && divide_panel (self))
        return TRUE;
    }

  return FALSE;
}

static double
measure_text (const Sankey      *self,
              CaptivesTextStyle  style,
              double             width,
              const char        *text)
{
  return text == NULL || *text == '\0' ? 0.0 : captives_page_measure_lines (self->page, style, width, text);
}

static void
measure_labels (const Sankey *self,
                GArray       *bands,
                double        width)
{
  for (guint i = 0; i < bands->len; i++)
    {
      CaptivesFlowBand *band = &g_array_index (bands, CaptivesFlowBand, i);

      band->label = captives_metrics_get_leading (self->number)
                    + measure_text (self, self->name, width, band->line->name)
                    + measure_text (self, self->detail, width, band->line->detail);
    }
}

static double
measure_flows (const Sankey *self,
               double        scale)
{
  double height = 0.0;

  for (guint i = 0; i < self->flows->len; i++)
    height = MAX (height, captives_flow_measure (g_ptr_array_index (self->flows, i), scale, self->gap));

  return height;
}

/* The greatest scale at which every flow fits: its height grows with the scale. */
static void
choose_scale (Sankey *self)
{
  const CaptivesPage *page = self->page;
  guint rows = (self->flows->len + self->columns - 1) / self->columns;
  double whole = page->view->height > 0.0 ? page->view->height : page->view->width * 0.6;
  double wanted = MAX (whole * FLOW_SHARE / rows, united (self, 150.0)) * (0.5 + 0.5 * page->metrics.gap);
  double low = 0.0;
  double high;
  double most = 0.0;

  for (guint i = 0; i < self->flows->len; i++)
    {
      CaptivesFlow *flow = g_ptr_array_index (self->flows, i);

      measure_labels (self, flow->in, self->in);
      measure_labels (self, flow->out, self->out);
      most = MAX (most, flow->sum);
    }
  /* Words alone may need more than the height that was meant for both. */
  self->height = MAX (wanted, measure_flows (self, 0.0) + united (self, 60.0));
  self->page->flexible += self->height * rows;
  self->height *= page->stretch;
  high = most > 0.0 ? self->height / most : 0.0;
  for (int i = 0; i < 50; i++)
    {
      double middle = (low + high) / 2.0;

      if (measure_flows (self, middle) <= self->height)
        low = middle;
      else
        high = middle;
    }
  self->scale = low;
  for (guint i = 0; i < self->flows->len; i++)
    captives_flow_place (g_ptr_array_index (self->flows, i), self->scale, self->gap, self->height);
}

static double
add_text (const Sankey      *self,
          CaptivesInk        ink,
          CaptivesTextStyle  style,
          CaptivesPoint      at,
          double             width,
          const char        *text)
{
  return text == NULL || *text == '\0' ? 0.0 : captives_page_add_lines (self->page, ink, style, at, width, text);
}

/* Number, name and detail, in the middle of the band's room. */
static void
add_label (const Sankey           *self,
           const CaptivesFlowBand *band,
           CaptivesPoint           slot,
           double                  width)
{
  CaptivesPoint at = { slot.x, slot.y + (band->room - band->label) / 2.0 };

  at.y += add_text (self, CAPTIVES_INK_TEXT, self->number, at, width + 1.0, band->line->value);
  at.y += add_text (self, CAPTIVES_INK_TEXT, self->name, at, width, band->line->name);
  add_text (self, CAPTIVES_INK_MUTED, self->detail, at, width, band->line->detail);
}

/* Where the bands of a panel begin and end. */
typedef struct
{
  double left;  /* of the panel */
  double top;   /* of the flow */
  double start; /* of the bands that come in, or of the node that is their only one */
  double sum;   /* where those that go out begin */
  double end;
  int    row;
  int    lane;
} Panel;

static void
add_in (const Sankey           *self,
        const CaptivesFlowBand *band,
        const Panel            *panel,
        gboolean                alone,
        int                     row)
{
  CaptivesPage *page = self->page;
  CaptivesPoint from = { panel->start, panel->top + band->outer };
  CaptivesPoint to = { panel->sum, panel->top + (alone ? band->outer : band->inner) };
  CaptivesRect bounds = { panel->left, panel->top + band->slot, 0.0, band->room };

  bounds.width = panel->start + united (self, NODE) - bounds.x;
  captives_account_begin_mark (page, band->line, row, panel->lane);
  captives_flow_draw_band (page, band, from, to);
  add_label (self, band, (CaptivesPoint) { panel->left, bounds.y }, self->in);
  captives_scene_builder_end_mark (page->builder, &bounds);
}

static void
add_out (const Sankey           *self,
         const CaptivesFlowBand *band,
         const Panel            *panel,
         int                     row)
{
  CaptivesPage *page = self->page;
  CaptivesPoint from = { panel->sum, panel->top + band->inner };
  CaptivesPoint to = { panel->end, panel->top + band->outer };
  CaptivesRect bounds = { panel->end - REACH * (panel->end - panel->sum), panel->top + band->slot, 0.0, band->room };
  double free;

  bounds.width = panel->left + self->panel - bounds.x;
  captives_account_begin_mark (page, band->line, row, panel->lane + 1);
  captives_flow_draw_band (page, band, from, to);
  free = captives_flow_draw_end (page, band, (CaptivesRect) { to.x, to.y, 0.0, band->width });
  add_label (
      self, band,
      (CaptivesPoint) { MAX (free, panel->end + united (self, SIGNS)) + united (self, LABEL_GAP) / 2.0, bounds.y },
      self->out);
  captives_scene_builder_end_mark (page->builder, &bounds);
}

/* Several bands meet in a line: their sum, which no source prints. */
static void
add_sum (const Sankey       *self,
         const CaptivesFlow *flow,
         const Panel        *panel)
{
  CaptivesLook look = { .ink = CAPTIVES_INK_AXIS, .stroke = 2.0 * self->page->metrics.mark };
  double top = panel->top + (flow->height - flow->sum * self->scale) / 2.0;

  captives_scene_builder_add_line (self->page->builder, look, (CaptivesPoint) { panel->sum, top },
                                   (CaptivesPoint) { panel->sum, top + flow->sum * self->scale });
}

static void
add_flow (const Sankey       *self,
          const CaptivesFlow *flow,
          Panel               panel)
{
  gboolean alone = flow->in->len == 1;

  panel.start = panel.left + self->in + united (self, LABEL_GAP);
  panel.end = panel.left + self->panel - self->out - united (self, LABEL_GAP / 2.0 + SIGNS);
  panel.sum = alone ? panel.start + united (self, NODE) : panel.start + (panel.end - panel.start) * 0.42;
  for (guint i = 0; i < flow->in->len; i++)
    add_in (self, &g_array_index (flow->in, CaptivesFlowBand, i), &panel, alone, panel.row + (int) i);
  for (guint i = 0; i < flow->out->len; i++)
    add_out (self, &g_array_index (flow->out, CaptivesFlowBand, i), &panel, panel.row + (int) i);
  if (!alone)
    add_sum (self, flow, &panel);
}

/* Name and source of an account.  Returns: the height used */
static double
add_head (const Sankey          *self,
          const CaptivesAccount *account,
          CaptivesPoint          at)
{
  double height = add_text (self, CAPTIVES_INK_TEXT, self->head, at, self->panel, account->name);

  at.y += height;

  return height + add_text (self, CAPTIVES_INK_MUTED, self->detail, at, self->panel, account->detail);
}

/* The accounts that stand beside each other, from @first on. */
static void
add_row (Sankey *self,
         guint   first)
{
  CaptivesPage *page = self->page;
  guint n = MIN (self->columns, self->flows->len - first);
  double top = page->y;
  double head = 0.0;

  for (guint i = 0; i < n; i++)
    {
      const CaptivesFlow *flow = g_ptr_array_index (self->flows, first + i);
      CaptivesPoint at = { page->left + i * (self->panel + united (self, APART)), top };
      double used = add_head (self, flow->account, at);

      head = MAX (head, used);
      if (i > 0)
        captives_page_add_rule (page, CAPTIVES_INK_ROW_LINE, (CaptivesPoint) { at.x - united (self, APART / 2.0), top },
                                (CaptivesPoint) { at.x - united (self, APART / 2.0), top + head + self->height });
    }
  top += head + 12.0 * page->metrics.scale * page->metrics.gap;
  for (guint i = 0; i < n; i++)
    {
      Panel panel = { .top = top, .lane = (int) (2 * i) };

      panel.left = page->left + i * (self->panel + united (self, APART));
      panel.row = (int) (first / self->columns * self->accounts->n_lines);
      add_flow (self, g_ptr_array_index (self->flows, first + i), panel);
    }
  page->y = top + self->height + 8.0 * page->metrics.scale;
}

gboolean
captives_flow_layout (CaptivesPage  *page,
                      GError       **error)
{
  g_auto (Sankey) self = { .page = page };
  g_autoptr (CaptivesAccounts) accounts = NULL;

  g_return_val_if_fail (page != NULL, FALSE);

  accounts = captives_accounts_new (page);
  if (!init (&self, accounts) || !divide_page (&self))
    {
      captives_accounts_layout_list (page, accounts, FALSE);
      return TRUE;
    }

  choose_scale (&self);
  captives_page_add_head (page, NULL);
  for (guint i = 0; i < self.flows->len; i += self.columns)
    {
      if (i > 0)
        page->y += 16.0 * page->metrics.scale * page->metrics.gap;
      add_row (&self, i);
    }
  captives_page_add_foot (page);

  return TRUE;
}
