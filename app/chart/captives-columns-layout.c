/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page of a columns chart: what the series are, a scale at the left, bars, and the categories below them. */

#include "config.h"

#include "captives-columns-private.h"

#include "captives-format.h"
#include "captives-upright.h"

#include <math.h>

/* In units of a screen page. */
#define PLOT_HEIGHT 260.0 /* of the greatest bar, before the page's stretch */
#define WIDEST_BAR 84.0
#define CATEGORY_GAP 22.0
#define SWATCH 10.0
#define SILENCE 28.0

/* Share of a slot that its bar fills. */
#define BAR_SHARE 0.78

typedef struct
{
  CaptivesPage *page;
  CaptivesColumns *columns;
  CaptivesTextStyle number;
  CaptivesTextStyle note;
  CaptivesTextStyle category;
  CaptivesTextStyle detail;
  CaptivesTextStyle series;
  CaptivesTextStyle axis;
  double unit;
  double left; /* of the plot */
  double top;
  double zero;          /* y */
  double pitch;         /* of slots */
  CaptivesScale *scale; /* from the zero line upwards */
  GArray *ticks;        /* (element-type double) */
  GArray *marks;        /* (element-type CaptivesRect): bounds of marks given so far */
  guint n_left_out;
} Layout;

static void
layout_clear (Layout *self)
{
  g_clear_pointer (&self->columns, captives_columns_free);
  g_clear_pointer (&self->scale, captives_scale_free);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static CaptivesColumn *
get_column (const Layout *self,
            guint         index)
{
  return &g_array_index (self->columns->columns, CaptivesColumn, index);
}

static double
measure (const Layout     *self,
         CaptivesTextStyle style,
         const char       *text)
{
  return captives_typesetter_measure (self->page->typesetter, style, text).width;
}

/* The form that all figures of a lane share stands for it. */
static CaptivesShape
get_lane_shape (const Layout *self,
                guint         lane)
{
  CaptivesShape plain = { .fill = CAPTIVES_FILL_SOLID };
  gboolean orders = FALSE;

  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      const CaptivesColumn *column = get_column (self, i);

      if (column->lane != lane || column->line->figure == NULL)
        continue;
      if (!column->shape.order)
        return plain;
      orders = TRUE;
    }

  return orders ? captives_shape_of_seen (CAPTIVES_SEEN_ORDER, FALSE) : plain;
}

static void
draw_swatch (Layout       *self,
             guint         lane,
             CaptivesInk   ink,
             CaptivesPoint at)
{
  CaptivesShape shape = get_lane_shape (self, lane);
  double size = SWATCH * self->unit;
  CaptivesLook look = { .ink = ink, .fill = shape.fill, .stroke = shape.outline * self->page->metrics.mark };

  captives_scene_builder_add_rect (
      self->page->builder, look,
      (CaptivesRect){ at.x + look.stroke / 2.0, at.y + look.stroke / 2.0, size - look.stroke, size - look.stroke });
}

/* Swatches and names of the series in one row, which wraps. */
static void
add_series (Layout *self)
{
  CaptivesPage *page = self->page;
  double leading = captives_metrics_get_leading (self->series);
  double size = SWATCH * self->unit;
  double x = page->left;

  /* Where all bars are of one series, title and subtitle say which. */
  if (self->columns->lanes->lanes->len == 1 && captives_lanes_get_lane (self->columns->lanes, 0)->keys->len <= 1)
    return;

  for (guint i = 0; i < self->columns->lanes->lanes->len; i++)
    {
      const CaptivesLane *lane = captives_lanes_get_lane (self->columns->lanes, i);

      for (guint j = 0; j < lane->keys->len; j++)
        {
          const CaptivesLanesKey *key = &g_array_index (lane->keys, CaptivesLanesKey, j);
          double width = key->name != NULL ? measure (self, self->series, key->name) : 0.0;
          double swatch = key->has_family ? size + 6.0 * self->unit : 0.0;

          if (width <= 0.0)
            continue;
          if (x > page->left && x + swatch + width > page->right)
            {
              x = page->left;
              page->y += leading;
            }
          if (key->has_family)
            draw_swatch (self, i, captives_form_get_family_ink (key->family),
                         (CaptivesPoint){ x, page->y + (leading - size) / 2.0 });
          captives_page_add_text (page, CAPTIVES_INK_TEXT, self->series,
                                  (CaptivesPoint){ x + swatch, page->y + captives_metrics_get_rise (self->series) },
                                  key->name);
          x += swatch + width + 24.0 * self->unit;
        }
    }
  if (x > page->left)
    page->y += leading + 8.0 * self->unit * page->metrics.gap;
}

static void
set_scale (Layout *self)
{
  double greatest = self->columns->lanes->greatest;
  double natural = PLOT_HEIGHT * self->unit * captives_labels_get_give (self->page);
  double height = natural * self->page->stretch;
  double width = 0.0;

  self->page->flexible += natural;
  self->scale = captives_scale_new (CAPTIVES_SCALE_LINEAR, 0.0, greatest > 0.0 ? greatest : 1.0, height);
  self->ticks = captives_scale_list_ticks (self->scale, 4);
  for (guint i = 0; i < self->ticks->len; i++)
    {
      g_autofree char *text = captives_scale_format_tick (self->ticks, i, self->page->view->locale);

      width = MAX (width, measure (self, self->axis, text));
    }
  self->left = self->page->left + width + 10.0 * self->unit;
  self->top = self->page->y;
  self->zero
      = floor (self->top + height + self->number.size * 1.3 + self->note.size * 1.3 + 12.0 * self->page->metrics.mark)
        + 0.5;
}

static void
draw_grid (Layout *self)
{
  CaptivesPage *page = self->page;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      double tick = g_array_index (self->ticks, double, i);
      double y = self->zero - captives_scale_to_position (self->scale, tick);
      g_autofree char *text = captives_scale_format_tick (self->ticks, i, page->view->locale);

      captives_page_add_rule (page, tick == 0.0 ? CAPTIVES_INK_AXIS : CAPTIVES_INK_GRID,
                              (CaptivesPoint){ self->left, y }, (CaptivesPoint){ page->right, y });
      captives_page_add_text (page, CAPTIVES_INK_MUTED, self->axis,
                              (CaptivesPoint){ self->left - 6.0 * self->unit - measure (self, self->axis, text),
                                               y + self->axis.size * 0.35 },
                              text);
    }
}

static CaptivesBand
get_band (const Layout *self,
          guint         category)
{
  return captives_band_get (category, MAX (self->columns->lanes->rows->len, 1), self->page->right - self->left,
                            CATEGORY_GAP * self->unit);
}

/* Every bar is as wide as the fullest category allows. */
static void
place_columns (Layout *self)
{
  double band = get_band (self, 0).width;

  self->pitch = MIN (band / self->columns->n_slots, WIDEST_BAR * self->unit / BAR_SHARE);
  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      CaptivesColumn *column = get_column (self, i);
      CaptivesBand own = get_band (self, column->category);
      double used = self->pitch * captives_columns_count_slots (self->columns, column->category);
      double x
          = self->left + own.start + (own.width - used) / 2.0 + self->pitch * (column->slot + (1.0 - BAR_SHARE) / 2.0);
      double width = self->pitch * BAR_SHARE;
      double base = captives_scale_to_position (self->scale, column->base);
      double height;

      column->box = (CaptivesRect){ x, self->zero, width, 0.0 };
      if (!isfinite (column->line->value))
        {
          column->box.height = SILENCE * self->unit;
          column->box.y -= column->box.height;
          column->cover = column->box;
          continue;
        }
      height = captives_scale_to_position (self->scale, column->line->value);
      column->box.y = self->zero - base - height;
      column->box.height = height;
      column->cover = captives_upright_measure_bar (
          self->page, &column->shape,
          &(CaptivesUprightPlace){ { x, self->zero - base }, width, height, 0.0, CAPTIVES_UPRIGHT_UP });
    }
}

/* The text of a slot without a figure, as far as its place allows. */
static const char *
get_words (Layout               *self,
           const CaptivesColumn *column)
{
  if (column->line->kind == CAPTIVES_MARK_NO_FIGURE)
    return captives_word_get (CAPTIVES_WORD_NO_FIGURE, self->page->view->locale.language);

  return column->line->note != NULL ? column->line->note : "";
}

/* Where labels are crowded those of the left half of a category reach to the left, those of the right half to the right. */
static const CaptivesSpot *
get_spots (const Layout         *self,
           const CaptivesColumn *column,
           gboolean              crowded,
           guint                *n_spots)
{
  static const CaptivesSpot above[] = { CAPTIVES_SPOT_ABOVE, CAPTIVES_SPOT_ABOVE_RIGHT, CAPTIVES_SPOT_ABOVE_LEFT };
  static const CaptivesSpot to_left[] = { CAPTIVES_SPOT_ABOVE_LEFT };
  static const CaptivesSpot to_right[] = { CAPTIVES_SPOT_ABOVE_RIGHT };
  static const CaptivesSpot beside[] = { CAPTIVES_SPOT_RIGHT, CAPTIVES_SPOT_LEFT };
  guint n_slots = captives_columns_count_slots (self->columns, column->category);

  *n_spots = column->base > 0.0 ? G_N_ELEMENTS (beside) : crowded ? 1 : G_N_ELEMENTS (above);
  if (column->base > 0.0)
    return beside;
  if (!crowded)
    return above;

  return 2 * column->slot + 1 < n_slots ? to_left : 2 * column->slot + 1 > n_slots ? to_right : above;
}

static void
prepare_label (Layout         *self,
               CaptivesColumn *column,
               gboolean        crowded)
{
  const CaptivesLanesLine *line = column->line;
  gboolean has_figure = line->figure != NULL;
  guint n_spots;
  const CaptivesSpot *spots = get_spots (self, column, crowded, &n_spots);

  column->label = (CaptivesLabel) { .number = has_figure ? line->number : get_words (self, column),
                                    .note = has_figure && !crowded ? line->note : NULL,
                                    .number_style = has_figure ? self->number : self->note,
                                    .note_style = self->note,
                                    .mark = column->cover,
                                    .spots = spots,
                                    .n_spots = n_spots,
                                    .stacked = TRUE,
                                    .gap = 4.0 * self->page->metrics.mark,
                                    .clear = TRUE,
                                    .lead_way = -1.0 };
}

/* One try to give every label its place.  Returns: how many find none; their categories are crowded then */
static guint
try_labels (Layout            *self,
            CaptivesLabelRoom *room,
            gboolean          *crowded)
{
  guint left_out = 0;

  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      CaptivesColumn *column = get_column (self, i);

      prepare_label (self, column, crowded[column->category]);
      captives_label_place (&column->label, self->page, room, CAPTIVES_LABEL_PASS_NEAR);
    }
  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      CaptivesColumn *column = get_column (self, i);

      if (*column->label.number == '\0'
          || captives_label_place (&column->label, self->page, room, CAPTIVES_LABEL_PASS_LED))
        continue;
      crowded[column->category] = TRUE;
      left_out++;
    }

  return left_out;
}

/* Where a number finds no room, the notes of its category give way to it. */
static void
place_labels (Layout *self)
{
  g_auto (CaptivesLabelRoom) room = { 0 };
  CaptivesRect plot
      = { self->left + 2.0, self->top, self->page->right - self->left - 2.0, self->zero - 3.0 - self->top };
  g_autofree gboolean *crowded = g_new0 (gboolean, MAX (self->columns->lanes->rows->len, 1));
  guint n_marks;

  captives_label_room_init (&room, self->page, plot);
  for (guint i = 0; i < self->columns->columns->len; i++)
    captives_label_room_take (&room, get_column (self, i)->cover, FALSE);
  n_marks = room.taken->len;
  self->n_left_out = try_labels (self, &room, crowded);
  if (self->n_left_out == 0)
    return;
  g_array_set_size (room.taken, n_marks);
  self->n_left_out = try_labels (self, &room, crowded);
}

static void
draw_silence (Layout               *self,
              const CaptivesColumn *column)
{
  CaptivesPage *page = self->page;
  double x = column->box.x + column->box.width / 2.0;
  CaptivesLook look = { .ink = CAPTIVES_INK_NO_FIGURE,
                        .stroke = 1.5 * page->metrics.mark,
                        .dash_on = 2.0 * page->metrics.mark,
                        .dash_off = 3.0 * page->metrics.mark };

  if (column->line->kind != CAPTIVES_MARK_NO_FIGURE)
    return;
  page->seen |= CAPTIVES_SEEN_NO_FIGURE;
  captives_scene_builder_add_line (page->builder, look, (CaptivesPoint){ x, self->zero },
                                   (CaptivesPoint){ x, column->box.y });
}

/* A line of the background parts what stands on another from it. */
static void
draw_bar (Layout               *self,
          const CaptivesColumn *column)
{
  CaptivesPage *page = self->page;
  CaptivesInk ink = captives_form_get_ink (page, column->line->figure);
  CaptivesRect box = column->box;

  captives_form_note (page, column->line->figure, &column->shape);
  if (column->shape.range)
    {
      double low = captives_scale_to_position (self->scale, column->line->low);

      box.height = MAX (0.0, self->zero - low - box.y);
    }
  captives_form_draw_upright (page, &column->shape, ink, box);
  if (column->base > 0.0)
    captives_scene_builder_add_line (
        page->builder, (CaptivesLook){ .ink = CAPTIVES_INK_BACKGROUND, .stroke = 1.5 * page->metrics.mark },
        (CaptivesPoint){ box.x, box.y + box.height }, (CaptivesPoint){ box.x + box.width, box.y + box.height });
}

/* What can be pointed at: bar and label; the label alone where others are between. */
static CaptivesRect
claim_bounds (Layout               *self,
              const CaptivesColumn *column,
              int                   own)
{
  CaptivesRect bar = column->cover;

  if (bar.height < 5.0)
    bar = (CaptivesRect){ bar.x, bar.y + bar.height - 5.0, bar.width, 5.0 };
  if (!column->label.placed)
    return captives_bounds_claim (self->marks, own, bar, bar);

  return captives_bounds_claim (self->marks, own, captives_rect_join (bar, column->label.box), column->label.box);
}

static void
draw_column (Layout               *self,
             const CaptivesColumn *column,
             int                   own)
{
  CaptivesPage *page = self->page;
  const CaptivesLanesLine *line = column->line;
  CaptivesMark mark = { .kind = line->kind,
                        .figure = line->figure != NULL ? line->figure->id : NULL,
                        .question = line->question,
                        .row = (int) column->slot,
                        .lane = (int) column->category,
                        .name = line->name,
                        .value = line->figure != NULL ? line->number : get_words (self, column),
                        .label = line->note };
  CaptivesRect bounds = claim_bounds (self, column, own);

  captives_scene_builder_begin_mark (page->builder, &mark);
  if (line->figure == NULL)
    draw_silence (self, column);
  else if (isfinite (line->value))
    draw_bar (self, column);
  captives_label_draw (&column->label, page);
  captives_scene_builder_end_mark (page->builder, &bounds);
}

static void
draw_columns (Layout *self)
{
  /* Labels are nobody else's, nor are bars without one. */
  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      const CaptivesColumn *column = get_column (self, i);

      g_array_append_val (self->marks, *(column->label.placed ? &column->label.box : &column->cover));
    }
  for (guint i = 0; i < self->columns->columns->len; i++)
    draw_column (self, get_column (self, i), (int) i);
}

/* Names of the categories, centred below their bars. */
static void
add_categories (Layout *self)
{
  CaptivesPage *page = self->page;
  double y = self->zero + 6.0 * self->unit;
  double height = 0.0;

  for (guint i = 0; i < self->columns->lanes->rows->len; i++)
    {
      const CaptivesChartGroup *group = g_ptr_array_index (self->columns->lanes->rows, i);
      CaptivesBand band = get_band (self, i);
      const char *texts[] = { captives_lanes_get_name (self->columns->lanes, group),
                              captives_text_get (&group->detail, page->view->locale.language) };
      double top = y;

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          CaptivesTextStyle style = j == 0 ? self->category : self->detail;
          g_autoptr (GPtrArray) lines = NULL;

          if (texts[j] == NULL)
            continue;
          lines = captives_typesetter_wrap (page->typesetter, style, texts[j], band.width);
          for (guint k = 0; k < lines->len; k++)
            {
              const char *text = g_ptr_array_index (lines, k);
              double x = self->left + band.start + (band.width - measure (self, style, text)) / 2.0;

              captives_page_add_text (page, j == 0 ? CAPTIVES_INK_TEXT : CAPTIVES_INK_MUTED, style,
                                      (CaptivesPoint){ x, top + captives_metrics_get_rise (style) }, text);
              top += captives_metrics_get_leading (style);
            }
        }
      height = MAX (height, top - y);
    }
  page->y = y + height;
}

static void
init_styles (Layout *self)
{
  const CaptivesMetrics *metrics = &self->page->metrics;

  self->unit = metrics->unit;
  self->number = captives_page_get_style (self->page, metrics->number, TRUE);
  self->note = captives_page_get_style (self->page, metrics->note, FALSE);
  self->category = captives_page_get_style (self->page, metrics->row_name, TRUE);
  self->detail = captives_page_get_style (self->page, metrics->row_detail, FALSE);
  self->series = captives_page_get_style (self->page, metrics->lane_name, TRUE);
  self->axis = captives_page_get_style (self->page, metrics->axis, FALSE);
}

/* No letter of a name would find room below its bars. */
static gboolean
is_crowded (const Layout *self)
{
  return get_band (self, 0).width < self->category.size;
}

gboolean
captives_columns_layout (CaptivesPage *page,
                         GError      **error)
{
  g_auto (Layout) self = { .page = page };

  g_return_val_if_fail (page != NULL, FALSE);

  /* Upright bars side by side need width; lying ones do not. */
  if (page->listed || captives_metrics_is_folded (&page->metrics, page->view))
    return captives_lanes_layout (page, error);

  self.columns = captives_columns_new (page, error);
  if (self.columns == NULL)
    return FALSE;

  init_styles (&self);
  if (is_crowded (&self))
    return captives_lanes_layout (page, error);

  self.marks = g_array_new (FALSE, FALSE, sizeof (CaptivesRect));
  captives_page_add_head (page, NULL);
  add_series (&self);
  set_scale (&self);
  place_columns (&self);
  place_labels (&self);
  draw_grid (&self);
  draw_columns (&self);
  add_categories (&self);
  captives_labels_say_left_out (page, self.n_left_out);
  captives_page_add_foot (page);

  return TRUE;
}
