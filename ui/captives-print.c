/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-print.h"

#include "captives-notes-page.h"

/* Under which name an operation keeps why it failed. */
#define FAILURE "captives-failure"

/* What an operation needs while it runs; strings and references of its own. */
typedef struct
{
  CaptivesPrint  print;
  PangoContext  *pango;
  GPtrArray     *pages; /* (element-type CaptivesScene): a sheet each; NULL: not laid out */
} Job;

static Job *
job_new (const CaptivesPrint *print)
{
  Job *job = g_new0 (Job, 1);

  job->print = *print;
  job->print.dataset = captives_dataset_ref (print->dataset);
  job->print.chart = g_strdup (print->chart);
  job->print.reading = g_strdup (print->reading);
  job->pango = captives_render_create_pango_context ();

  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->pages, g_ptr_array_unref);
  g_object_unref (job->pango);
  captives_dataset_unref (job->print.dataset);
  g_free ((char *) job->print.chart);
  g_free ((char *) job->print.reading);
  g_free (job);
}

static void
init_view (const CaptivesPrint *self,
           GtkPageSetup        *setup,
           CaptivesView        *view)
{
  captives_view_init (view, self->chart);
  view->reading = self->reading;
  view->locale = self->locale;
  view->notes = self->notes;
  view->axis = self->axis;
  view->page = CAPTIVES_PAGE_PAPER;
  view->width = gtk_page_setup_get_page_width (setup, GTK_UNIT_POINTS);
  view->height = gtk_page_setup_get_page_height (setup, GTK_UNIT_POINTS);
}

GPtrArray *
captives_print_layout_pages (const CaptivesPrint  *self,
                             GtkPageSetup         *setup,
                             PangoContext         *pango,
                             GError              **error)
{
  CaptivesView view;

  g_return_val_if_fail (self != NULL && self->dataset != NULL && self->chart != NULL, NULL);
  g_return_val_if_fail (GTK_IS_PAGE_SETUP (setup), NULL);

  init_view (self, setup, &view);

  return captives_layout_pages (self->dataset, &view, pango, error);
}

CaptivesScene *
captives_print_layout (const CaptivesPrint  *self,
                       GtkPageSetup         *setup,
                       PangoContext         *pango,
                       GError              **error)
{
  CaptivesView view;

  g_return_val_if_fail (self != NULL && self->dataset != NULL && self->chart != NULL, NULL);
  g_return_val_if_fail (GTK_IS_PAGE_SETUP (setup), NULL);

  init_view (self, setup, &view);

  return captives_layout (self->dataset, &view, pango, error);
}

/* The sheet is known only now: the user may have chosen another one in the printer's dialog. */
static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  GError *error = NULL;

  g_clear_pointer (&job->pages, g_ptr_array_unref);
  job->pages = captives_print_layout_pages (&job->print, gtk_print_context_get_page_setup (context), job->pango, &error);
  gtk_print_operation_set_n_pages (operation, job->pages != NULL ? (int) job->pages->len : 1);
  if (job->pages != NULL)
    return;

  g_object_set_data_full (G_OBJECT (operation), FAILURE, error, (GDestroyNotify) g_error_free);
  gtk_print_operation_cancel (operation);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  const CaptivesScene *scene;
  double width, height, fit;

  if (job->pages == NULL || page < 0 || (guint) page >= job->pages->len)
    return;

  scene = g_ptr_array_index (job->pages, page);
  width = captives_scene_get_width (scene);
  height = captives_scene_get_height (scene);
  fit = MIN (1, MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height));
  cairo_save (cr);
  cairo_translate (cr, (gtk_print_context_get_width (context) - fit * width) / 2, 0);
  cairo_scale (cr, fit, fit);
  captives_render_scene (scene, cr, job->pango, job->print.theme);
  cairo_restore (cr);
}

GtkPrintOperation *
captives_print_operation_new (const CaptivesPrint *self,
                              GtkPageSetup        *setup)
{
  GtkPrintOperation *operation;
  Job *job;

  g_return_val_if_fail (self != NULL && self->dataset != NULL && self->chart != NULL, NULL);
  g_return_val_if_fail (GTK_IS_PAGE_SETUP (setup), NULL);

  job = job_new (self);
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, self->chart);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, (GClosureNotify) (void (*) (void)) job_free, 0);

  return operation;
}

const GError *
captives_print_operation_get_failure (GtkPrintOperation *operation)
{
  g_return_val_if_fail (GTK_IS_PRINT_OPERATION (operation), NULL);

  return g_object_get_data (G_OBJECT (operation), FAILURE);
}
