/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-chart-view-private.h -- shared by the parts of the chart view
 *
 * captives-chart-view.c holds what is shown and what is selected; the scene is made in -layout.c, painted in -paint.c, and its
 * marks get their widgets in -marks.c; -input.c listens to pointer and keys, -typing.c to letters.
 */

#pragma once

#include "captives-chart-view.h"
#include "captives-locale.h"
#include "captives-render.h"
#include "captives-selection-key.h"
#include "captives-slide.h"
#include "captives-view.h"

G_BEGIN_DECLS

struct _CaptivesChartView
{
  GtkWidget             parent_instance;

  CaptivesDataset      *dataset;
  char                 *chart;
  char                 *reading;
  CaptivesLocale        locale;
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

/* captives-chart-view-layout.c */

/** captives_chart_view_lay_out: makes @scene that of a view of this size, pixels, if it is not; keeps the selection where it can */
void     captives_chart_view_lay_out       (CaptivesChartView *self,
                                            int                width,
                                            int                height);

/** captives_chart_view_lay_out_again: for the width last allocated, as tall as it needs; before the first allocation nothing */
void     captives_chart_view_lay_out_again (CaptivesChartView *self);

/** captives_chart_view_drop_scenes: what was laid out is no longer true; asks for a new allocation */
void     captives_chart_view_drop_scenes   (CaptivesChartView *self);

/* Of GtkWidgetClass. */
GtkSizeRequestMode captives_chart_view_get_request_mode (GtkWidget *widget);
void     captives_chart_view_measure       (GtkWidget         *widget,
                                            GtkOrientation     orientation,
                                            int                for_size,
                                            int               *minimum,
                                            int               *natural,
                                            int               *minimum_baseline,
                                            int               *natural_baseline);

/* captives-chart-view-paint.c */

/** captives_chart_view_drop_image: what was painted is no longer true; asks for a new frame */
void     captives_chart_view_drop_image    (CaptivesChartView *self);

/* Of GtkWidgetClass. */
void     captives_chart_view_snapshot      (GtkWidget         *widget,
                                            GtkSnapshot       *snapshot);

/* captives-chart-view-marks.c */

/**
 * captives_chart_view_sync_marks:
 *
 * Makes as many widgets as @scene has marks (at most CAPTIVES_CHART_VIEW_MAX_MARKS), each with the name of its mark, and names
 * the chart.  Not amid an allocation.
 */
void     captives_chart_view_sync_marks    (CaptivesChartView *self);

/** captives_chart_view_allocate_marks: puts each widget where its mark is */
void     captives_chart_view_allocate_marks (CaptivesChartView *self);

/* captives-chart-view-input.c */

/** captives_chart_view_add_input: listens to pointer and keys; once */
void     captives_chart_view_add_input     (CaptivesChartView *self);

/** captives_chart_view_set_current: makes @mark (>= 0) the one that has the focus when the chart has it */
void     captives_chart_view_set_current   (CaptivesChartView *self,
                                            int                mark,
                                            gboolean           grab_focus);

/** captives_chart_view_get_mark: @mark: any number.  Returns: (transfer none) (nullable): the mark of @scene with that index */
const CaptivesMark *captives_chart_view_get_mark (CaptivesChartView *self,
                                            int                mark);

/* Of GtkWidgetClass. */
gboolean captives_chart_view_focus         (GtkWidget         *widget,
                                            GtkDirectionType   direction);
gboolean captives_chart_view_grab_focus    (GtkWidget         *widget);

/* captives-chart-view-typing.c */

/** captives_chart_view_add_typing: @keys: a key controller of @self, which an input method joins */
void     captives_chart_view_add_typing    (CaptivesChartView  *self,
                                            GtkEventController *keys);

/**
 * captives_chart_view_type:
 * @text: what was typed now
 * @now: monotonic microseconds: a second after the last letters they are forgotten
 *
 * Makes the next mark the current one whose name, label or number begins with the letters, folded.  Returns: FALSE if none does
 */
gboolean captives_chart_view_type          (CaptivesChartView  *self,
                                            const char         *text,
                                            gint64              now);

G_END_DECLS
