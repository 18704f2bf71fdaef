/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Messages that must be answered.  libadwaita 1.5 has a new dialog for them and calls the old one deprecated; which one
 * is used is known here alone.
 */

typedef struct
{
  const char *heading;
  const char *body;
  const char *action;  /* what the button says that does it, with a mnemonic; something is lost by it */
} CaptivesAlertQuestion;

/* Says what went wrong, with a button to close the message. */
void     captives_alert_tell       (GtkWindow                   *parent,
                                    const char                  *heading,
                                    const char                  *body);

/* Asks before something is lost.  @question is copied. */
void     captives_alert_ask_async  (const CaptivesAlertQuestion *question,
                                    GtkWindow                   *parent,
                                    GAsyncReadyCallback          callback,
                                    gpointer                     user_data);

/* The source object of @result is the parent, which lives until then.
 * Returns: whether to do it
 */
gboolean captives_alert_ask_finish (GAsyncResult                *result);

G_END_DECLS
