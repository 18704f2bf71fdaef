/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-alert.h -- messages that must be answered
 *
 * libadwaita 1.5 has a new dialog for them and calls the old one deprecated; which one is used is known here alone.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *heading;
  const char *body;
  const char *action;  /* what the button says that does it, with a mnemonic; something is lost by it */
} CaptivesAlertQuestion;

/** captives_alert_tell: says what went wrong, with a button to close the message */
void     captives_alert_tell       (GtkWindow                   *parent,
                                    const char                  *heading,
                                    const char                  *body);

/**
 * captives_alert_ask_async:
 * @question: copied
 * @callback: called once, also if @parent is destroyed before an answer: that is a no
 *
 * Asks before something is lost.
 */
void     captives_alert_ask_async  (const CaptivesAlertQuestion *question,
                                    GtkWindow                   *parent,
                                    GAsyncReadyCallback          callback,
                                    gpointer                     user_data);

/**
 * captives_alert_ask_finish:
 * @result: its source object is the parent, which lives until then, though it may be destroyed
 *
 * Returns: whether to do it
 */
gboolean captives_alert_ask_finish (GAsyncResult                *result);

G_END_DECLS
