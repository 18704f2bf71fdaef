/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-finder.h"

#include "captives-asker.h"
#include "captives-hit-words.h"
#include "captives-row-names.h"

#include <glib/gi18n.h>

/* Rows, and hits that are looked through for them. */
#define MOST_ROWS 8
#define MOST_HITS 200

struct _CaptivesOwnFinder
{
  GtkWidget         parent_instance;

  CaptivesDataset  *dataset;
  CaptivesLocale    locale;
  CaptivesAsker    *asker;
  char             *query;      /* last asked; NULL: none */
  gboolean          take_first; /* the first hit is wanted as soon as it is known */
  GArray           *hits;       /* (element-type CaptivesHit): of each row; identifiers are the dataset's */
  GtkWidget        *box;
  GtkWidget        *entry;
  GtkListBox       *list_box;
};

enum
{
  SIGNAL_FIGURE_CHOSEN,
  SIGNAL_QUESTION_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesOwnFinder, captives_own_finder, GTK_TYPE_WIDGET)

static void
add_row (CaptivesOwnFinder *self,
         const CaptivesHit *hit,
         const char        *query)
{
  g_auto (CaptivesHitWords) words = { 0 };
  GtkWidget *row = adw_action_row_new ();
  gboolean question = hit->kind == CAPTIVES_HIT_QUESTION;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;

  captives_hit_words_init (&words, self->dataset, hit, query, self->locale);
  title = g_strdup (words.head != NULL ? words.head : words.text);
  if (question)
    subtitle = g_strdup (_("All answers to this question"));
  else
    subtitle = words.who != NULL ? g_strdup_printf ("%s · %s", words.who, words.text) : g_strdup (words.text);
  name = g_strdup_printf ("%s, %s", title, subtitle);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  captives_row_names_set (ADW_PREFERENCES_ROW (row), name);
  g_array_append_val (self->hits, *hit);
  gtk_list_box_append (self->list_box, row);
}

static void
clear_rows (CaptivesOwnFinder *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  g_array_set_size (self->hits, 0);
}

static void
show_hits (CaptivesOwnFinder *self,
           const char        *query,
           GArray            *hits)
{
  clear_rows (self);
  for (guint i = 0; i < hits->len && self->hits->len < MOST_ROWS; i++)
    {
      const CaptivesHit *hit = &g_array_index (hits, CaptivesHit, i);

      if (hit->kind == CAPTIVES_HIT_FIGURE && self->hits->len < MOST_ROWS - 2)
        add_row (self, hit, query);
      else if (hit->kind == CAPTIVES_HIT_QUESTION)
        add_row (self, hit, query);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), self->hits->len > 0);
}

static void
choose (CaptivesOwnFinder *self,
        guint              index)
{
  CaptivesHit hit;

  if (index >= self->hits->len)
    return;

  hit = g_array_index (self->hits, CaptivesHit, index);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  clear_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), FALSE);
  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, signals[hit.kind == CAPTIVES_HIT_QUESTION ? SIGNAL_QUESTION_CHOSEN : SIGNAL_FIGURE_CHOSEN], 0, hit.id);
}

static void
row_activated_cb (CaptivesOwnFinder *self,
                  GtkListBoxRow     *row)
{
  choose (self, (guint) gtk_list_box_row_get_index (row));
}

static void
search_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  captives_asker_search (task, task_data, MOST_HITS, cancellable);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  CaptivesOwnFinder *self = CAPTIVES_OWN_FINDER (source);
  g_autoptr (GArray) hits = g_task_propagate_pointer (G_TASK (result), NULL);

  if (!captives_asker_end (self->asker))
    return;
  /* The widget may be gone by now, and only this task have held it. */
  if (hits == NULL || self->box == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  show_hits (self, g_task_get_task_data (G_TASK (result)), hits);
  if (self->take_first)
    choose (self, 0);
}

/* Enter comes before the entry tells what was typed last, which then is asked already. */
static void
search_cb (CaptivesOwnFinder *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (g_strcmp0 (query, self->query) == 0)
    return;

  g_free (self->query);
  self->query = g_strdup (query);
  self->take_first = FALSE;
  if (!captives_asker_ask (self->asker, self->dataset, g_strdup (query)))
    clear_rows (self);
}

/* Enter takes the first, and must not save the whole chart. */
static void
activate_cb (CaptivesOwnFinder *self)
{
  search_cb (self);
  self->take_first = captives_asker_is_busy (self->asker);
  if (!self->take_first)
    choose (self, 0);
}

static void
captives_own_finder_dispose (GObject *object)
{
  CaptivesOwnFinder *self = CAPTIVES_OWN_FINDER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->dataset, captives_dataset_unref);

  G_OBJECT_CLASS (captives_own_finder_parent_class)->dispose (object);
}

static void
captives_own_finder_finalize (GObject *object)
{
  CaptivesOwnFinder *self = CAPTIVES_OWN_FINDER (object);

  g_clear_pointer (&self->asker, captives_asker_free);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->hits, g_array_unref);

  G_OBJECT_CLASS (captives_own_finder_parent_class)->finalize (object);
}

static void
captives_own_finder_class_init (CaptivesOwnFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_own_finder_dispose;
  G_OBJECT_CLASS (klass)->finalize = captives_own_finder_finalize;

  /** CaptivesOwnFinder::figure-chosen, ::question-chosen: @id: its identifier */
  signals[SIGNAL_FIGURE_CHOSEN] = g_signal_new ("figure-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                                G_TYPE_STRING);
  signals[SIGNAL_QUESTION_CHOSEN] = g_signal_new ("question-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                                  G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
captives_own_finder_init (CaptivesOwnFinder *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->asker = captives_asker_new (self, search_thread, found_cb, g_free);
  self->hits = g_array_new (FALSE, FALSE, sizeof (CaptivesHit));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->entry = gtk_search_entry_new ();
  self->list_box = GTK_LIST_BOX (list);
  g_object_set (self->entry, "placeholder-text", _("Add a figure or a question"), NULL);
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_visible (list, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_box_append (GTK_BOX (self->box), list);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a figure or a question"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a figure or a question"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Found"), -1);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

void
captives_own_finder_set_dataset (CaptivesOwnFinder *self,
                                 CaptivesDataset   *dataset,
                                 CaptivesLocale     locale)
{
  g_return_if_fail (CAPTIVES_IS_OWN_FINDER (self));
  g_return_if_fail (dataset != NULL);

  captives_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  self->dataset = dataset;
  self->locale = locale;
  g_clear_pointer (&self->query, g_free);
}

gboolean
captives_own_finder_is_busy (CaptivesOwnFinder *self)
{
  g_return_val_if_fail (CAPTIVES_IS_OWN_FINDER (self), FALSE);

  return captives_asker_is_busy (self->asker);
}
