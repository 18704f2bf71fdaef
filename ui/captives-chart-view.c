/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-chart-view.h"
#include "captives-chart-overlay.h"
#include "captives-chart-view-private.h"
#include "captives-mark-widget.h"
#include "captives-style.h"

#include <adwaita.h>

/* Narrowest chart, and how wide it is where nobody says: points. */
#define WIDTH_MINIMUM 328
#define WIDTH_NATURAL 734

/* Narrowest slide: beside another one, in the presenter's window; points.  A page may not be smaller. */
#define SLIDE_WIDTH_MINIMUM 320

/* cairo's images end here, pixels. */
#define IMAGE_MAX 30000

enum
{
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_LAID_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesChartView, captives_chart_view, GTK_TYPE_WIDGET)

static void
clear_key (CaptivesSelectionKey *key)
{
  g_clear_pointer (&key->figure, g_free);
  g_clear_pointer (&key->question, g_free);
  key->given = FALSE;
}

static void
store_key (CaptivesChartView *self)
{
  const CaptivesMark *mark = captives_chart_view_get_mark (self, self->selected);

  clear_key (&self->key);
  if (mark == NULL)
    return;

  self->key = (CaptivesSelectionKey) { g_strdup (mark->figure), g_strdup (mark->question), mark->row, mark->lane, TRUE };
}

/* How well @mark continues the selection; 0: not at all.  The question comes before the figure, because another reading
 * answers the same question with another figure. */
static int
rate_mark (const CaptivesSelectionKey *key,
           const CaptivesMark         *mark)
{
  gboolean same_figure = key->figure != NULL && g_strcmp0 (key->figure, mark->figure) == 0;
  gboolean same_question = key->question != NULL && g_strcmp0 (key->question, mark->question) == 0;

  if (same_figure && (same_question || key->question == NULL))
    return 4;
  if (same_question)
    return 3;
  if (same_figure)
    return 2;

  return key->figure == NULL && key->question == NULL && mark->figure == NULL && key->row == mark->row
         && key->lane == mark->lane;
}

static int
find_key (CaptivesChartView *self)
{
  const CaptivesMark *marks;
  guint n_marks;
  int best = -1;
  int best_rate = 0;

  if (self->scene == NULL || !self->key.given)
    return -1;

  marks = captives_scene_get_marks (self->scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      int rate = rate_mark (&self->key, &marks[i]);

      if (rate > best_rate)
        {
          best = i;
          best_rate = rate;
        }
    }

  return best;
}

static void
drop_image (CaptivesChartView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->selection, gsk_render_node_unref);
  g_clear_pointer (&self->image, cairo_surface_destroy);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
describe_chart (CaptivesChartView *self)
{
  const CaptivesSceneInfo *info;

  if (self->scene == NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->error != NULL ? self->error->message : "", -1);
      return;
    }

  info = captives_scene_get_info (self->scene);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, info->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, info->subtitle, -1);
}

static void
select_cb (CaptivesChartView  *self,
           CaptivesMarkWidget *mark)
{
  /* Who cannot see the chart must find the focus where the selection is, and who looks along, the mark. */
  captives_chart_view_set_current (self, captives_mark_widget_get_index (mark), TRUE);
  captives_chart_view_select_mark (self, captives_mark_widget_get_index (mark));
  captives_chart_view_scroll_to_selected (self);
}

/* As many widgets as marks, each with the name of its mark. */
static void
sync_marks (CaptivesChartView *self)
{
  const CaptivesMark *marks = NULL;
  guint n_marks = 0;

  g_clear_handle_id (&self->sync_id, g_source_remove);
  if (self->scene != NULL)
    marks = captives_scene_get_marks (self->scene, &n_marks);
  n_marks = MIN (n_marks, CAPTIVES_CHART_VIEW_MAX_MARKS);

  if (self->marks->len > n_marks)
    g_ptr_array_set_size (self->marks, n_marks);
  while (self->marks->len < n_marks)
    {
      GtkWidget *mark = captives_mark_widget_new (self->marks->len);

      g_signal_connect_swapped (mark, "select", G_CALLBACK (select_cb), self);
      gtk_widget_set_parent (mark, GTK_WIDGET (self));
      g_ptr_array_add (self->marks, mark);
    }

  for (guint i = 0; i < n_marks; i++)
    {
      captives_mark_widget_describe (g_ptr_array_index (self->marks, i), &marks[i]);
      captives_mark_widget_set_selected (g_ptr_array_index (self->marks, i), (int) i == self->selected);
    }
  describe_chart (self);
  g_signal_emit (self, signals[SIGNAL_LAID_OUT], 0);
}

static gboolean
sync_cb (gpointer user_data)
{
  CaptivesChartView *self = user_data;

  self->sync_id = 0;
  sync_marks (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static CaptivesScene *
lay_out_slide (CaptivesChartView *self,
               CaptivesView      *view,
               double             width,
               double             height)
{
  view->width = width;
  view->height = height;
  view->slide_number = self->slide_number;
  view->n_slides = self->n_slides;

  return captives_layout_slide (self->dataset, self->slide, view, self->pango, &self->error);
}

static CaptivesScene *
lay_out (CaptivesChartView *self,
         double             width,
         double             height)
{
  CaptivesView view;

  g_clear_error (&self->error);
  if (self->dataset == NULL || self->chart == NULL)
    return NULL;

  captives_view_init (&view, self->chart);
  view.reading = self->reading;
  view.language = self->language;
  if (self->slide != NULL)
    return lay_out_slide (self, &view, width, height);

  view.page = CAPTIVES_PAGE_SCREEN;
  view.width = MAX (width, WIDTH_MINIMUM);
  view.height = height;
  view.text_scale = captives_style_get_text_scale (GTK_WIDGET (self));
  view.notes = CAPTIVES_NOTES_FULL;
  view.axis = self->axis;

  return captives_layout (self->dataset, &view, self->pango, &self->error);
}

static void
ensure_measured (CaptivesChartView *self,
                 int                width)
{
  width = MAX (width, WIDTH_MINIMUM);
  if (self->measured != NULL && captives_scene_get_width (self->measured) == width)
    return;

  g_clear_pointer (&self->measured, captives_scene_unref);
  self->measured = lay_out (self, width, 0);
}

static void
adopt_scene (CaptivesChartView *self,
             CaptivesScene     *scene,
             double             height)
{
  if (scene != NULL)
    captives_scene_ref (scene);
  g_clear_pointer (&self->scene, captives_scene_unref);
  self->scene = scene;
  self->height = height;
  self->hovered = -1;
  self->selected = find_key (self);
  if (self->selected >= 0)
    self->current = self->selected;
  if (captives_chart_view_get_mark (self, self->current) == NULL)
    self->current = -1;
  drop_image (self);
}

/* A slide fills what it gets. */
static void
ensure_slide (CaptivesChartView *self,
              int                width,
              int                height)
{
  g_autoptr (CaptivesScene) scene = NULL;

  if (self->scene != NULL && captives_scene_get_width (self->scene) == width && captives_scene_get_height (self->scene) == height)
    return;

  scene = lay_out (self, width, height);
  adopt_scene (self, scene, height);
}

static void
ensure_scene (CaptivesChartView *self,
              int                width,
              int                height)
{
  g_autoptr (CaptivesScene) scene = NULL;

  if (self->slide != NULL)
    {
      ensure_slide (self, width, height);
      return;
    }

  ensure_measured (self, width);
  if (self->measured == NULL || height <= ceil (captives_scene_get_height (self->measured)))
    {
      if (self->scene != self->measured)
        adopt_scene (self, self->measured, 0);
      return;
    }

  if (self->scene != NULL && self->height == height
      && captives_scene_get_width (self->scene) == captives_scene_get_width (self->measured))
    return;

  scene = lay_out (self, width, height);
  adopt_scene (self, scene, height);
}

static void
drop_scenes (CaptivesChartView *self)
{
  g_clear_pointer (&self->measured, captives_scene_unref);
  g_clear_pointer (&self->scene, captives_scene_unref);
  self->height = 0;
  drop_image (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
captives_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
captives_chart_view_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  CaptivesChartView *self = CAPTIVES_CHART_VIEW (widget);

  if (self->slide != NULL)
    {
      *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? SLIDE_WIDTH_MINIMUM : SLIDE_WIDTH_MINIMUM * 9 / 16;
      *natural = *minimum;
      return;
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = WIDTH_MINIMUM;
      *natural = WIDTH_NATURAL;
      return;
    }

  /* Without a width there is nothing to lay out; whoever allocates will ask again with one. */
  if (for_size < 0)
    return;

  ensure_measured (self, for_size);
  if (self->measured != NULL)
    *minimum = *natural = ceil (captives_scene_get_height (self->measured));
}

static void
allocate_marks (CaptivesChartView *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (self->marks, i);
      const CaptivesMark *mark = captives_chart_view_get_mark (self, i);
      GtkAllocation box = { 0, 0, 1, 1 };

      if (mark != NULL)
        box = (GtkAllocation) { floor (mark->bounds.x), floor (mark->bounds.y), ceil (mark->bounds.width),
                                ceil (mark->bounds.height) };

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &box, -1);
    }
}

static void
captives_chart_view_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  CaptivesChartView *self = CAPTIVES_CHART_VIEW (widget);
  CaptivesScene *before = self->scene;

  self->width = width;
  ensure_scene (self, width, height);
  /* Widgets must not be made or named amid an allocation. */
  if (self->scene != before && self->sync_id == 0)
    self->sync_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, sync_cb, self, NULL);
  allocate_marks (self);
}

static void
ensure_image (CaptivesChartView *self)
{
  double width = captives_scene_get_width (self->scene);
  double height = captives_scene_get_height (self->scene);
  double scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  CaptivesTheme theme = captives_style_get_theme ();
  const CaptivesMark *mark = captives_chart_view_get_mark (self, self->selected);

  if (self->image == NULL)
    {
      scale = MIN (scale, IMAGE_MAX / MAX (width, height));
      self->image = captives_render_to_surface (self->scene, self->pango, theme, scale);
      cairo_surface_set_device_scale (self->image, scale, scale);
      self->node = captives_chart_overlay_create_image (self->image, width, height);
    }

  if (self->selection == NULL && mark != NULL)
    self->selection = captives_chart_overlay_create_selection (self->image, &mark->bounds, theme);
}

static void
add_message (CaptivesChartView *self,
             GtkSnapshot       *snapshot)
{
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA colour = captives_style_to_rgba (captives_theme_get_colour (captives_style_get_theme (), CAPTIVES_INK_TEXT));

  if (self->error == NULL)
    return;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->error->message);
  pango_layout_set_width (layout, (gtk_widget_get_width (GTK_WIDGET (self)) - 48) * PANGO_SCALE);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (24, 24));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
captives_chart_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  CaptivesChartView *self = CAPTIVES_CHART_VIEW (widget);
  CaptivesTheme theme = captives_style_get_theme ();
  const CaptivesMark *hovered = captives_chart_view_get_mark (self, self->hovered);
  const CaptivesMark *current = captives_chart_view_get_mark (self, self->current);

  if (self->scene == NULL)
    {
      add_message (self, snapshot);
      return;
    }

  ensure_image (self);
  gtk_snapshot_append_node (snapshot, self->node);
  if (self->selection != NULL)
    gtk_snapshot_append_node (snapshot, self->selection);
  if (hovered != NULL && self->hovered != self->selected)
    captives_chart_overlay_add_hover (snapshot, &hovered->bounds, theme);
  if (current != NULL && (guint) self->current < self->marks->len
      && gtk_widget_has_visible_focus (g_ptr_array_index (self->marks, self->current)))
    captives_chart_overlay_add_focus (snapshot, &current->bounds, theme);
}

static void
captives_chart_view_dispose (GObject *object)
{
  CaptivesChartView *self = CAPTIVES_CHART_VIEW (object);

  g_clear_handle_id (&self->sync_id, g_source_remove);
  g_ptr_array_set_size (self->marks, 0);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->selection, gsk_render_node_unref);
  g_clear_pointer (&self->image, cairo_surface_destroy);

  G_OBJECT_CLASS (captives_chart_view_parent_class)->dispose (object);
}

static void
captives_chart_view_finalize (GObject *object)
{
  CaptivesChartView *self = CAPTIVES_CHART_VIEW (object);

  clear_key (&self->key);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->measured, captives_scene_unref);
  g_clear_pointer (&self->scene, captives_scene_unref);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->chart, g_free);
  g_clear_pointer (&self->reading, g_free);
  g_clear_error (&self->error);
  g_clear_object (&self->pango);
  if (self->typed != NULL)
    g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (captives_chart_view_parent_class)->finalize (object);
}

static void
captives_chart_view_class_init (CaptivesChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = captives_chart_view_dispose;
  object_class->finalize = captives_chart_view_finalize;
  widget_class->get_request_mode = captives_chart_view_get_request_mode;
  widget_class->measure = captives_chart_view_measure;
  widget_class->size_allocate = captives_chart_view_size_allocate;
  widget_class->snapshot = captives_chart_view_snapshot;
  widget_class->focus = captives_chart_view_focus;
  widget_class->grab_focus = captives_chart_view_grab_focus;

  /**
   * CaptivesChartView::selection-changed:
   *
   * The user selected a mark, or none, or the selected mark now stands for another figure.
   */
  signals[SIGNAL_SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CaptivesChartView::laid-out:
   *
   * The view has another scene, and a widget for each of its marks.
   */
  signals[SIGNAL_LAID_OUT] = g_signal_new ("laid-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "chart");
}

static void
captives_chart_view_init (CaptivesChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->hovered = self->current = self->selected = -1;
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->pango = captives_render_create_pango_context ();
  captives_chart_view_add_input (self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (drop_image), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (drop_image), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi", G_CALLBACK (drop_scenes),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (drop_image), NULL);
}

GtkWidget *
captives_chart_view_new (void)
{
  return g_object_new (CAPTIVES_TYPE_CHART_VIEW, NULL);
}

static void
show (CaptivesChartView *self,
      CaptivesDataset   *dataset,
      const char        *chart,
      const char        *reading,
      CaptivesLanguage   language)
{
  g_autofree char *old_chart = NULL;
  g_autofree char *old_reading = NULL;

  if (dataset != NULL)
    captives_dataset_ref (dataset);
  drop_scenes (self);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  self->dataset = dataset;

  /* The arguments may be our own strings. */
  old_chart = g_steal_pointer (&self->chart);
  old_reading = g_steal_pointer (&self->reading);
  self->chart = g_strdup (chart);
  self->reading = g_strdup (reading);
  self->language = language;
  if (g_strcmp0 (old_chart, chart) != 0)
    {
      self->current = -1;
      self->axis = CAPTIVES_AXIS_CHART;
    }

  /* Before the first allocation the width is not known, and nothing is selected either. */
  if (self->width > 0 && self->slide != NULL)
    ensure_slide (self, self->width, gtk_widget_get_height (GTK_WIDGET (self)));
  else if (self->width > 0)
    {
      ensure_measured (self, self->width);
      adopt_scene (self, self->measured, 0);
    }
  sync_marks (self);
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

void
captives_chart_view_show (CaptivesChartView *self,
                          CaptivesDataset   *dataset,
                          const char        *chart,
                          const char        *reading,
                          CaptivesLanguage   language)
{
  g_return_if_fail (CAPTIVES_IS_CHART_VIEW (self));

  self->slide = NULL;
  show (self, dataset, chart, reading, language);
}

void
captives_chart_view_show_slide (CaptivesChartView   *self,
                                CaptivesShow        *story,
                                guint                index)
{
  g_return_if_fail (CAPTIVES_IS_CHART_VIEW (self));
  g_return_if_fail (CAPTIVES_IS_SHOW (story));
  g_return_if_fail (index < captives_show_get_n_slides (story));

  self->slide = captives_show_get_slide (story, index);
  self->slide_number = index + 1;
  self->n_slides = captives_show_get_n_slides (story);
  clear_key (&self->key);
  show (self, captives_show_get_dataset (story), self->slide->chart, captives_show_get_reading (story),
        captives_show_get_language (story));
}

void
captives_chart_view_set_axis (CaptivesChartView *self,
                              CaptivesAxis       axis)
{
  g_return_if_fail (CAPTIVES_IS_CHART_VIEW (self));
  g_return_if_fail ((guint) axis < CAPTIVES_N_AXES);

  if (self->axis == axis)
    return;
  self->axis = axis;
  captives_chart_view_show (self, self->dataset, self->chart, self->reading, self->language);
}

CaptivesAxis
captives_chart_view_get_axis (CaptivesChartView *self)
{
  g_return_val_if_fail (CAPTIVES_IS_CHART_VIEW (self), CAPTIVES_AXIS_CHART);

  return self->axis;
}

const GError *
captives_chart_view_get_error (CaptivesChartView *self)
{
  g_return_val_if_fail (CAPTIVES_IS_CHART_VIEW (self), NULL);

  return self->error;
}

const CaptivesScene *
captives_chart_view_get_scene (CaptivesChartView *self)
{
  g_return_val_if_fail (CAPTIVES_IS_CHART_VIEW (self), NULL);

  return self->scene;
}

const CaptivesMark *
captives_chart_view_get_selected (CaptivesChartView *self)
{
  g_return_val_if_fail (CAPTIVES_IS_CHART_VIEW (self), NULL);

  return captives_chart_view_get_mark (self, self->selected);
}

void
captives_chart_view_select_mark (CaptivesChartView *self,
                                 int                mark)
{
  g_return_if_fail (CAPTIVES_IS_CHART_VIEW (self));
  g_return_if_fail (mark < 0 || captives_chart_view_get_mark (self, mark) != NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      if (((int) i == mark) != ((int) i == self->selected))
        captives_mark_widget_set_selected (g_ptr_array_index (self->marks, i), (int) i == mark);
    }

  self->selected = MAX (mark, -1);
  if (mark >= 0)
    self->current = mark;
  store_key (self);
  g_clear_pointer (&self->selection, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

gboolean
captives_chart_view_select_figure (CaptivesChartView *self,
                                   const char        *figure)
{
  int mark = -1;

  g_return_val_if_fail (CAPTIVES_IS_CHART_VIEW (self), FALSE);

  if (self->scene != NULL && figure != NULL)
    mark = captives_scene_find_figure (self->scene, figure);
  captives_chart_view_select_mark (self, mark);

  return mark >= 0;
}

void
captives_chart_view_scroll_to_selected (CaptivesChartView *self)
{
  const CaptivesMark *mark;
  GtkWidget *scrolled;
  GtkAdjustment *adjustment;

  g_return_if_fail (CAPTIVES_IS_CHART_VIEW (self));

  mark = captives_chart_view_get_selected (self);
  scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  if (mark == NULL || scrolled == NULL)
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_clamp_page (adjustment, mark->bounds.y - 24, mark->bounds.y + mark->bounds.height + 24);
}
