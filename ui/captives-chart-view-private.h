/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-chart-view-private.h -- shared by the parts of the chart view: layout and painting (captives-chart-view.c), pointer
 * and keys (captives-chart-view-input.c), letters (captives-chart-view-typing.c)
 */

#pragma once

#include "captives-chart-view.h"
#include "captives-render.h"
#include "captives-slide.h"
#include "captives-view.h"

G_BEGIN_DECLS

/* What a selection means apart from one layout, so that it can be found again in the next. */
typedef struct
{
  char     *figure;
  char     *question;
  int       row;
  int       lane;
  gboolean  given;
} CaptivesSelectionKey;

struct _CaptivesChartView
{
  GtkWidget             parent_instance;

  CaptivesDataset      *dataset;
  char                 *chart;
  char                 *reading;
  CaptivesLanguage      language;
  CaptivesAxis          axis;

  const CaptivesSlide  *slide;     /* of @dataset; NULL: a chart is shown */
  guint                 slide_number;
  guint                 n_slides;

  PangoContext         *pango;
  CaptivesScene        *measured;  /* as tall as it needs, for the width last asked for */
  CaptivesScene        *scene;     /* for the size allocated: what is seen */
  double                height;    /* that @scene was asked to have; 0: @scene is @measured */
  int                   width;     /* last allocated; 0: never */
  GError               *error;     /* why there is no scene */

  cairo_surface_t      *image;     /* @scene painted, in pixels of the device */
  GskRenderNode        *node;      /* paints @image */
  GskRenderNode        *selection; /* lies over it */

  GPtrArray            *marks;     /* (element-type CaptivesMarkWidget) one for each mark of @scene */
  guint                 sync_id;   /* source that will make @marks as many as needed; 0: none */
  int                   hovered;   /* index of a mark; -1: none, as the next two */
  int                   current;   /* gets the keyboard focus */
  int                   selected;
  CaptivesSelectionKey  key;       /* of the selected mark */
  GString              *typed;     /* letters that a mark is looked for with; NULL: none were ever typed */
  gint64                typed_at;  /* when the last of them was, monotonic microseconds */
};

/* Marks beyond this number have no widget of their own: they would make assistive technology slow. */
#define CAPTIVES_CHART_VIEW_MAX_MARKS 2000

void captives_chart_view_add_input  (CaptivesChartView *self);
/** captives_chart_view_set_current: makes @mark (>= 0) the one that has the focus when the chart has it */
void captives_chart_view_set_current (CaptivesChartView *self,
                                     int                mark,
                                     gboolean           grab_focus);
/** captives_chart_view_get_mark: Returns: (nullable): the mark with that index */
const CaptivesMark *captives_chart_view_get_mark (CaptivesChartView *self,
                                     int                mark);
gboolean captives_chart_view_focus  (GtkWidget         *widget,
                                     GtkDirectionType   direction);
gboolean captives_chart_view_grab_focus (GtkWidget     *widget);

/* captives-chart-view-typing.c */

/** captives_chart_view_add_typing: @keys: a key controller of @self, which an input method joins */
void     captives_chart_view_add_typing (CaptivesChartView  *self,
                                     GtkEventController *keys);
/**
 * captives_chart_view_type:
 * @text: what was typed now
 * @now: monotonic microseconds: a second after the last letters they are forgotten
 *
 * Makes the next mark the current one whose name, label or number begins with the letters, folded.  Returns: FALSE if none does
 */
gboolean captives_chart_view_type   (CaptivesChartView *self,
                                     const char        *text,
                                     gint64             now);

G_END_DECLS
