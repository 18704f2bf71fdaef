/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-flow-private.h"

#include <math.h>

static void
add_band (GArray                    *bands,
          const CaptivesAccountLine *line,
          double                     amount)
{
  CaptivesFlowBand band = { .line = line, .amount = amount };

  g_array_append_val (bands, band);
}

CaptivesFlow *
captives_flow_new (const CaptivesAccount *account)
{
  CaptivesFlow *self;

  g_return_val_if_fail (account != NULL && account->adds_up, NULL);

  self = g_new0 (CaptivesFlow, 1);
  self->account = account;
  self->in = g_array_new (FALSE, TRUE, sizeof (CaptivesFlowBand));
  self->out = g_array_new (FALSE, TRUE, sizeof (CaptivesFlowBand));
  for (guint i = 0; i < account->lines->len; i++)
    {
      const CaptivesAccountLine *line = g_ptr_array_index (account->lines, i);
      double change = line->figure != NULL ? line->to - line->from : -account->remainder;

      /* Nothing left over is an end too; a line of nothing stands where its sign says. */
      if (change > 0.0 || (change == 0.0 && line->sign > 0))
        add_band (self->in, line, change);
      else
        add_band (self->out, line, -change);
      self->sum += MAX (change, 0.0);
    }

  return self;
}

void
captives_flow_free (CaptivesFlow *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->in);
  g_array_unref (self->out);
  g_free (self);
}

static double
measure_side (const GArray *bands,
              double        scale,
              double        gap)
{
  double height = 0.0;

  for (guint i = 0; i < bands->len; i++)
    {
      const CaptivesFlowBand *band = &g_array_index (bands, CaptivesFlowBand, i);

      height += MAX (band->label, band->amount * scale) + (i > 0 ? gap : 0.0);
    }

  return height;
}

double
captives_flow_measure (const CaptivesFlow *self,
                       double              scale,
                       double              gap)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return MAX (measure_side (self->in, scale, gap), measure_side (self->out, scale, gap));
}

static void
place_side (GArray *bands,
            double  scale,
            double  gap,
            double  top,
            double  inner)
{
  for (guint i = 0; i < bands->len; i++)
    {
      CaptivesFlowBand *band = &g_array_index (bands, CaptivesFlowBand, i);

      band->width = band->amount * scale;
      band->slot = top;
      band->room = MAX (band->label, band->width);
      band->outer = top + (band->room - band->width) / 2.0;
      band->inner = inner;
      top += band->room + gap;
      inner += band->width;
    }
}

void
captives_flow_place (CaptivesFlow *self,
                     double        scale,
                     double        gap,
                     double        height)
{
  double inner;

  g_return_if_fail (self != NULL);

  inner = (height - self->sum * scale) / 2.0;
  self->height = height;
  place_side (self->in, scale, gap, (height - measure_side (self->in, scale, gap)) / 2.0, inner);
  place_side (self->out, scale, gap, (height - measure_side (self->out, scale, gap)) / 2.0, inner);
}
