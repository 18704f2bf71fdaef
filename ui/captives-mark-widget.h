/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-mark-widget.h -- one mark of a chart, as assistive technology and the keyboard see it
 *
 * Draws nothing and takes no pointer: the chart view does both.  It has a place, a name that holds the value, the keyboard
 * focus, and one action, "mark.select".
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-scene.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_MARK_WIDGET (captives_mark_widget_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesMarkWidget, captives_mark_widget, CAPTIVES, MARK_WIDGET, GtkWidget)

/** captives_mark_widget_new: @index: of the mark in its scene */
GtkWidget *captives_mark_widget_new          (guint               index);

/** captives_mark_widget_get_index: Returns: of the mark in its scene */
guint      captives_mark_widget_get_index    (CaptivesMarkWidget *self);

/** captives_mark_widget_describe: takes over the name of @mark */
void       captives_mark_widget_describe     (CaptivesMarkWidget *self,
                                              const CaptivesMark *mark);
/** captives_mark_widget_set_selected: tells assistive technology whether the mark is selected */
void       captives_mark_widget_set_selected (CaptivesMarkWidget *self,
                                              gboolean            selected);

G_END_DECLS
