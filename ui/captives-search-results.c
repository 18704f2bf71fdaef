/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-search-results.h"
#include "captives-asker.h"
#include "captives-hit-target.h"
#include "captives-hit-words.h"
#include "captives-style.h"

#include <glib/gi18n.h>
#include <string.h>

/* Rows in all, and rows kept free for each kind other than figures: a common word is in hundreds of figures, and what
 * stands behind them would never be seen. */
#define MOST_ROWS  50
#define OTHER_ROWS 10

/* Rows are made for so long (microseconds) in each frame (milliseconds). */
#define TURN  4000
#define FRAME 16

/* Hits wanted of the dataset, to say how many there are. */
#define MOST_HITS 1000

#define N_KINDS (CAPTIVES_HIT_EVENT + 1)

/* What a row stands for. */
typedef struct
{
  CaptivesHitKind  kind;
  char            *id;
} Choice;

/* What is searched, in a thread. */
typedef struct
{
  CaptivesDataset  *dataset;
  char             *reading;
  CaptivesLocale    locale;
  char             *query;
} Search;

struct _CaptivesSearchResults
{
  GtkWidget          parent_instance;

  CaptivesAsker     *asker;
  gboolean           activate;         /* the first hit is wanted as soon as it is known */

  GtkScrolledWindow *scrolled;
  GtkListBox        *list_box;
  GtkWidget         *empty_box;
  GtkLabel          *empty_label;
  GArray            *choices;          /* (element-type Choice) of each row */
  guint              n_hits[N_KINDS];  /* found */
  guint              n_shown[N_KINDS];

  /* what is being shown, a few rows in each frame */
  GTask             *shown;            /* its search; or NULL */
  GArray            *hits;             /* (element-type CaptivesHit); NULL: all are in the list */
  guint              next_hit;
  guint              n_rows[N_KINDS];  /* so far */
  guint              add_id;           /* source that adds more; 0: none */
};

enum
{
  SIGNAL_HIT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesSearchResults, captives_search_results, GTK_TYPE_WIDGET)

static void
search_free (gpointer data)
{
  Search *self = data;

  captives_dataset_unref (self->dataset);
  g_free (self->reading);
  g_free (self->query);
  g_free (self);
}

static void
clear_choice (gpointer choice)
{
  g_free (((Choice *) choice)->id);
}

static const char *
get_group_name (CaptivesHitKind kind)
{
  switch (kind)
    {
    case CAPTIVES_HIT_FIGURE:
      return _("Figures");
    case CAPTIVES_HIT_QUESTION:
      return _("Questions");
    case CAPTIVES_HIT_SOURCE:
      return _("Sources");
    case CAPTIVES_HIT_EVENT:
    default:
      return _("Events");
    }
}

static void
activate (CaptivesSearchResults *self,
          guint                  index)
{
  const Choice *choice = &g_array_index (self->choices, Choice, index);
  g_autofree char *id = g_strdup (choice->id);

  /* Whoever answers may search anew. */
  g_signal_emit (self, signals[SIGNAL_HIT_ACTIVATED], 0, choice->kind, id);
}

static void
row_activated_cb (CaptivesSearchResults *self,
                  GtkListBoxRow         *row)
{
  activate (self, gtk_list_box_row_get_index (row));
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  CaptivesSearchResults *self = user_data;
  CaptivesHitKind kind = g_array_index (self->choices, Choice, gtk_list_box_row_get_index (row)).kind;
  g_autofree char *title = NULL;
  GtkWidget *label;

  if (before != NULL && g_array_index (self->choices, Choice, gtk_list_box_row_get_index (before)).kind == kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  if (self->n_shown[kind] < self->n_hits[kind])
    /* Translators: a group of search results ("Figures"), how many are listed, and how many were found */
    title = g_strdup_printf (_("%s: the first %u of %u"), get_group_name (kind), self->n_shown[kind], self->n_hits[kind]);
  else
    title = g_strdup_printf ("%s: %u", get_group_name (kind), self->n_hits[kind]);

  label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "section-name");
  gtk_list_box_row_set_header (row, label);
}

/* The words that were searched, as heavy as the number. */
static void
emphasize (GtkLabel          *label,
           const char *const *words)
{
  const char *text = gtk_label_get_text (label);
  PangoAttrList *given = gtk_label_get_attributes (label);
  g_autoptr (PangoAttrList) attributes = given != NULL ? pango_attr_list_copy (given) : pango_attr_list_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      PangoAttribute *weight;
      guint start;
      guint end;

      if (!captives_hit_words_find (text, words[i], &start, &end))
        continue;
      weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      weight->start_index = start;
      weight->end_index = end;
      pango_attr_list_insert (attributes, weight);
    }
  gtk_label_set_attributes (label, attributes);
}

static void
add_line (GtkBox            *box,
          const char        *text,
          const char        *css_class,
          const char *const *words)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;

  label = gtk_label_new (NULL);
  captives_style_set_text (GTK_LABEL (label), text);
  emphasize (GTK_LABEL (label), words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static GtkWidget *
create_row (const CaptivesHitWords *hit,
            const char             *chart,
            const char             *query)
{
  g_auto (GStrv) words = captives_hit_words_split (query);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *origin = NULL;
  g_autofree char *spoken = NULL;

  if (hit->who != NULL && chart != NULL)
    origin = g_strdup_printf ("%s · %s", hit->who, chart);
  else
    origin = g_strdup (hit->who != NULL ? hit->who : chart);

  add_line (GTK_BOX (box), hit->head, "figure-number", (const char *const *) words);
  add_line (GTK_BOX (box), hit->text, "field-text", (const char *const *) words);
  add_line (GTK_BOX (box), origin, "field-title", (const char *const *) words);
  add_line (GTK_BOX (box), hit->excerpt, "field-title", (const char *const *) words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  spoken = g_strdup_printf ("%s%s%s%s%s%s%s", hit->head != NULL ? hit->head : "", hit->head != NULL ? ", " : "", hit->text,
                            origin != NULL ? ", " : "", origin != NULL ? origin : "", hit->excerpt != NULL ? ", " : "",
                            hit->excerpt != NULL ? hit->excerpt : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
stop_adding (CaptivesSearchResults *self)
{
  g_clear_handle_id (&self->add_id, g_source_remove);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_object (&self->shown);
}

static void
clear_rows (CaptivesSearchResults *self)
{
  GtkListBoxRow *row;

  stop_adding (self);
  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  g_array_set_size (self->choices, 0);
  memset (self->n_hits, 0, sizeof self->n_hits);
  memset (self->n_shown, 0, sizeof self->n_shown);
}

static void
captives_search_results_dispose (GObject *object)
{
  GtkWidget *child;

  stop_adding (CAPTIVES_SEARCH_RESULTS (object));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (captives_search_results_parent_class)->dispose (object);
}

static void
captives_search_results_finalize (GObject *object)
{
  CaptivesSearchResults *self = CAPTIVES_SEARCH_RESULTS (object);

  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->asker, captives_asker_free);

  G_OBJECT_CLASS (captives_search_results_parent_class)->finalize (object);
}

static void
captives_search_results_class_init (CaptivesSearchResultsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = captives_search_results_dispose;
  object_class->finalize = captives_search_results_finalize;

  /**
   * CaptivesSearchResults::hit-activated:
   * @kind: a #CaptivesHitKind
   * @id: identifier of the row of the dataset
   *
   * The user wants to go there.
   */
  signals[SIGNAL_HIT_ACTIVATED] = g_signal_new ("hit-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-search-results.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesSearchResults, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CaptivesSearchResults, list_box);
  gtk_widget_class_bind_template_child (widget_class, CaptivesSearchResults, empty_box);
  gtk_widget_class_bind_template_child (widget_class, CaptivesSearchResults, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "searchresults");
}

/* How many of each kind are shown. */
static void
share_rows (CaptivesSearchResults *self,
            GArray                *hits)
{
  guint rest = MOST_ROWS;

  for (guint i = 0; i < hits->len; i++)
    self->n_hits[g_array_index (hits, CaptivesHit, i).kind]++;

  for (guint i = 0; i < N_KINDS; i++)
    {
      if (i == CAPTIVES_HIT_FIGURE)
        continue;
      self->n_shown[i] = MIN (self->n_hits[i], OTHER_ROWS);
      rest -= self->n_shown[i];
    }
  self->n_shown[CAPTIVES_HIT_FIGURE] = MIN (self->n_hits[CAPTIVES_HIT_FIGURE], rest);
}

static void
add_hit (CaptivesSearchResults *self,
         const Search          *search,
         const CaptivesHit     *hit)
{
  Choice choice = { hit->kind };
  g_auto (CaptivesHitWords) words = { 0 };
  CaptivesHitTarget target;

  if (self->n_rows[hit->kind]++ >= self->n_shown[hit->kind])
    return;

  choice.id = g_strdup (hit->id);
  target = captives_hit_target_find (search->dataset, hit, search->reading);
  captives_hit_words_init (&words, search->dataset, hit, search->query, search->locale);
  g_array_append_val (self->choices, choice);
  gtk_list_box_append (self->list_box, create_row (&words, target.chart != NULL ? captives_text_get (&target.chart->name, search->locale.language) : NULL,
                                                   search->query));
}

/* The dataset gives kind after kind, so that rows come in groups.  Where a source or a question leads, and to lay out what is said of
 * it, takes its time in a long dataset. */
static gboolean
add_some_cb (gpointer user_data)
{
  g_autoptr (CaptivesSearchResults) self = g_object_ref (user_data);
  gint64 end = g_get_monotonic_time () + TURN;

  while (self->next_hit < self->hits->len)
    {
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
      add_hit (self, g_task_get_task_data (self->shown), &g_array_index (self->hits, CaptivesHit, self->next_hit++));
    }

  self->add_id = 0;
  stop_adding (self);
  return G_SOURCE_REMOVE;
}

static void
show_hits (CaptivesSearchResults *self,
           GTask                 *task,
           GArray                *hits)
{
  const Search *search = g_task_get_task_data (task);
  /* Translators: %s is what was searched. */
  g_autofree char *nothing = g_strdup_printf (_("Nothing found for “%s”"), search->query);

  clear_rows (self);
  share_rows (self, hits);
  self->shown = g_object_ref (task);
  self->hits = g_array_ref (hits);
  self->next_hit = 0;
  memset (self->n_rows, 0, sizeof self->n_rows);
  /* The first is there at once: it may be wanted. */
  if (add_some_cb (self))
    self->add_id = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, FRAME, add_some_cb, self, NULL);
  captives_style_set_text (self->empty_label, nothing);
  gtk_widget_set_visible (self->empty_box, hits->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), hits->len > 0);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
search_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Search *search = task_data;

  captives_asker_search (task, search->query, MOST_HITS, cancellable);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  CaptivesSearchResults *self = CAPTIVES_SEARCH_RESULTS (source);
  g_autoptr (GArray) hits = g_task_propagate_pointer (G_TASK (result), NULL);

  if (!captives_asker_end (self->asker))
    return;
  /* The widget may be gone by now, and only this task have held it. */
  if (hits == NULL || self->list_box == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  show_hits (self, G_TASK (result), hits);
  if (self->activate && self->choices->len > 0 && gtk_widget_get_visible (GTK_WIDGET (self)))
    activate (self, 0);
}

static void
captives_search_results_init (CaptivesSearchResults *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_array_set_clear_func (self->choices, clear_choice);
  self->asker = captives_asker_new (self, search_thread, found_cb, search_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list_box, header_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
}

void
captives_search_results_show (CaptivesSearchResults *self,
                              CaptivesDataset       *dataset,
                              const char            *reading,
                              CaptivesLocale         locale,
                              const char            *query)
{
  Search *search = NULL;

  g_return_if_fail (CAPTIVES_IS_SEARCH_RESULTS (self));
  g_return_if_fail (query != NULL);

  self->activate = FALSE;
  if (dataset != NULL)
    {
      search = g_new (Search, 1);
      *search = (Search) { captives_dataset_ref (dataset), g_strdup (reading), locale, g_strdup (query) };
    }
  if (!captives_asker_ask (self->asker, dataset, search))
    clear_rows (self);
}

gboolean
captives_search_results_is_busy (CaptivesSearchResults *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SEARCH_RESULTS (self), FALSE);

  return captives_asker_is_busy (self->asker) || self->add_id != 0;
}

gboolean
captives_search_results_activate_first (CaptivesSearchResults *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SEARCH_RESULTS (self), FALSE);

  /* Enter may come before what it is to open. */
  self->activate = captives_asker_is_busy (self->asker);
  if (self->activate)
    return TRUE;
  if (self->choices->len == 0)
    return FALSE;
  activate (self, 0);

  return TRUE;
}

gboolean
captives_search_results_focus_first (CaptivesSearchResults *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CAPTIVES_IS_SEARCH_RESULTS (self), FALSE);

  row = gtk_list_box_get_row_at_index (self->list_box, 0);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
