/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-presenter.h"

#include "captives-chart-view.h"
#include "captives-expand.h"
#include "captives-presentation.h"
#include "captives-show-card.h"
#include "captives-style.h"

#include <glib/gi18n.h>

struct _CaptivesPresenter
{
  AdwWindow          parent_instance;

  CaptivesShow      *show;
  gint64             started;   /* of the monotonic clock, microseconds */
  guint              clock_id;  /* source that moves the clock on; 0: none */
  guint              shown;     /* slide; G_MAXUINT: none yet */

  AdwWindowTitle    *window_title;
  CaptivesChartView *current;
  CaptivesChartView *next;
  GtkWidget         *next_box;
  GtkWidget         *last_label;
  GtkLabel          *screen_label;
  GtkLabel          *note;
  GtkLabel          *elapsed;
  GtkLabel          *clock;
  CaptivesShowCard  *card;
};

G_DEFINE_FINAL_TYPE (CaptivesPresenter, captives_presenter, ADW_TYPE_WINDOW)

static void
show_sources (CaptivesPresenter *self)
{
  captives_show_card_fill (self->card, self->show, CAPTIVES_CARD_SOURCES, captives_chart_view_get_scene (self->current), NULL);
}

/* Only now it is known which figures the slide draws. */
static void
laid_out_cb (CaptivesPresenter *self)
{
  if (self->show != NULL)
    show_sources (self);
}

static void
show_note (CaptivesPresenter   *self,
           const CaptivesSlide *slide)
{
  CaptivesLocale locale = captives_show_get_locale (self->show);
  const char *note = captives_text_get (&slide->note, locale.language);
  g_autofree char *expanded = note == NULL ? NULL : captives_expand (captives_show_get_dataset (self->show), note, locale);

  captives_style_set_text (self->note, expanded != NULL ? expanded : _("There are no notes for this slide."));
}

static void
show_slide (CaptivesPresenter *self,
            guint              position)
{
  const CaptivesSlide *slide = captives_show_get_slide (self->show, position);
  const CaptivesSlide *next = captives_show_get_slide (self->show, position + 1);

  if (self->shown == position || slide == NULL)
    return;

  captives_chart_view_show_slide (self->current, self->show, position);
  if (next != NULL)
    captives_chart_view_show_slide (self->next, self->show, position + 1);
  gtk_widget_set_visible (GTK_WIDGET (self->next), next != NULL);
  gtk_widget_set_visible (self->last_label, next == NULL);
  show_note (self, slide);
  self->shown = position;
}

static const char *
describe_screen (CaptivesShowScreen screen)
{
  if (screen == CAPTIVES_SHOW_BLACK)
    return _("The audience sees a black screen.");
  if (screen == CAPTIVES_SHOW_WHITE)
    return _("The audience sees a white screen.");

  return "";
}

static void
changed_cb (CaptivesPresenter *self)
{
  guint position = captives_show_get_position (self->show);
  const char *screen = describe_screen (captives_show_get_screen (self->show));
  const char *typed = captives_show_get_typed (self->show);
  g_autofree char *gone = captives_show_describe_gone (self->show);
  g_autofree char *place = g_strdup_printf ("%u / %u%s%s%s%s", position + 1, captives_show_get_n_slides (self->show),
                                            *typed != '\0' ? " → " : "", typed, gone != NULL ? " · " : "", gone != NULL ? gone : "");

  show_slide (self, position);
  adw_window_title_set_subtitle (self->window_title, place);
  gtk_label_set_text (self->screen_label, screen);
  gtk_widget_set_visible (GTK_WIDGET (self->screen_label), *screen != '\0');
}

static gboolean
tick_cb (gpointer user_data)
{
  CaptivesPresenter *self = user_data;
  gint64 seconds = (g_get_monotonic_time () - self->started) / G_USEC_PER_SEC;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (now, "%H:%M");
  g_autofree char *elapsed = NULL;

  elapsed = g_strdup_printf ("%" G_GINT64_FORMAT ":%02" G_GINT64_FORMAT ":%02" G_GINT64_FORMAT, seconds / 3600, seconds / 60 % 60,
                             seconds % 60);
  gtk_label_set_text (self->clock, clock);
  gtk_label_set_text (self->elapsed, elapsed);

  return G_SOURCE_CONTINUE;
}

/* The show ends, and with it this window. */
static gboolean
captives_presenter_close_request (GtkWindow *window)
{
  g_signal_emit_by_name (CAPTIVES_PRESENTER (window)->show, "leave");

  return GDK_EVENT_STOP;
}

static void
captives_presenter_dispose (GObject *object)
{
  CaptivesPresenter *self = CAPTIVES_PRESENTER (object);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  g_clear_object (&self->show);

  G_OBJECT_CLASS (captives_presenter_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesPresenter, name)

static void
captives_presenter_class_init (CaptivesPresenterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_presenter_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = captives_presenter_close_request;

  g_type_ensure (CAPTIVES_TYPE_CHART_VIEW);
  g_type_ensure (CAPTIVES_TYPE_SHOW_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-presenter.ui");
  BIND (window_title);
  BIND (current);
  BIND (next);
  BIND (next_box);
  BIND (last_label);
  BIND (screen_label);
  BIND (note);
  BIND (elapsed);
  BIND (clock);
  BIND (card);
  gtk_widget_class_bind_template_callback (widget_class, laid_out_cb);
}

#undef BIND

static void
captives_presenter_init (CaptivesPresenter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = G_MAXUINT;
  self->started = g_get_monotonic_time ();
  self->clock_id = g_timeout_add_seconds (1, tick_cb, self);
  tick_cb (self);
}

GtkWindow *
captives_presenter_new (GtkApplication *application,
                        CaptivesShow   *show)
{
  CaptivesPresenter *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (CAPTIVES_IS_SHOW (show), NULL);

  self = g_object_new (CAPTIVES_TYPE_PRESENTER, "application", application, NULL);
  self->show = g_object_ref (show);
  captives_presentation_add_keys (GTK_WIDGET (self), show);
  g_signal_connect_object (show, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WINDOW (self);
}
