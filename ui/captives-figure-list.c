/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-figure-list.h"

#include <math.h>

/* A page is what one look into the file reads; the list view asks for some 200 rows around those that are seen. */
#define PAGE_ROWS 64
#define N_PAGES   8

/* What a thread finds out. */
typedef struct
{
  CaptivesDataset     *dataset;
  CaptivesFinder      *finder;
  CaptivesFigureQuery  query;   /* its texts are in @strings */
  GStringChunk        *strings;
  char               **figures;
} Question;

typedef struct
{
  guint      number; /* its first row is number * PAGE_ROWS */
  GPtrArray *items;  /* NULL: no page here */
} Page;

struct _CaptivesFigureList
{
  GObject           parent_instance;

  /* what is shown */
  CaptivesDataset  *dataset;
  CaptivesLanguage  language;
  GArray           *rows;           /* (element-type gint64) keys */
  Page              pages[N_PAGES]; /* those last looked at */
  guint             next_page;      /* the one to be forgotten */

  /* what is asked */
  CaptivesDataset  *asked;          /* of @finder; or NULL */
  CaptivesFinder   *finder;
  GCancellable     *running;        /* of the question in a thread; NULL: none */
  Question         *waiting;        /* the next one; or NULL */
};

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Stands where a file that was readable no longer is. */
static const CaptivesFigure unreadable = { .id = "", .value = NAN, .low = NAN, .high = NAN, .same_scope = TRUE };

static void start (CaptivesFigureList *self);

static GType
get_item_type (GListModel *model)
{
  return CAPTIVES_TYPE_FIGURE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  CaptivesFigureList *self = CAPTIVES_FIGURE_LIST (model);

  return self->rows != NULL ? self->rows->len : 0;
}

static GPtrArray *
read_page (CaptivesFigureList *self,
           guint               number)
{
  guint first = number * PAGE_ROWS;
  guint n_rows = MIN (self->rows->len - first, PAGE_ROWS);
  g_autoptr (GPtrArray) figures = captives_dataset_read_figures (self->dataset, &g_array_index (self->rows, gint64, first), n_rows);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (items, captives_figure_item_new (self->dataset, i < figures->len ? g_ptr_array_index (figures, i) : &unreadable, self->language));

  return items;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  CaptivesFigureList *self = CAPTIVES_FIGURE_LIST (model);
  guint number = position / PAGE_ROWS;
  Page *page = NULL;

  if (position >= get_n_items (model))
    return NULL;

  for (guint i = 0; i < N_PAGES && page == NULL; i++)
    {
      if (self->pages[i].items != NULL && self->pages[i].number == number)
        page = &self->pages[i];
    }
  if (page == NULL)
    {
      page = &self->pages[self->next_page];
      self->next_page = (self->next_page + 1) % N_PAGES;
      g_clear_pointer (&page->items, g_ptr_array_unref);
      page->items = read_page (self, number);
      page->number = number;
    }

  return g_object_ref (g_ptr_array_index (page->items, position % PAGE_ROWS));
}

static void
implement_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CaptivesFigureList, captives_figure_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, implement_list_model))

static void
question_free (gpointer data)
{
  Question *self = data;

  g_clear_pointer (&self->finder, captives_finder_unref);
  captives_dataset_unref (self->dataset);
  g_string_chunk_free (self->strings);
  g_strfreev (self->figures);
  g_free (self);
}

static Question *
question_new (CaptivesDataset           *dataset,
              const CaptivesFigureQuery *query)
{
  Question *self = g_new0 (Question, 1);
  const char **texts[] = { &self->query.filter.measure,  &self->query.filter.population, &self->query.filter.phase,
                           &self->query.filter.question, &self->query.filter.nature,     &self->query.filter.grade,
                           &self->query.filter.source,   &self->query.words };

  self->dataset = captives_dataset_ref (dataset);
  self->strings = g_string_chunk_new (256);
  self->query = *query;
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (*texts[i] != NULL)
        *texts[i] = g_string_chunk_insert (self->strings, *texts[i]);
    }
  self->figures = g_strdupv ((char **) query->figures);
  self->query.figures = (const char *const *) self->figures;

  return self;
}

static void
set_rows (CaptivesFigureList *self,
          CaptivesDataset    *dataset,
          CaptivesLanguage    language,
          GArray             *rows)
{
  guint n_before = get_n_items (G_LIST_MODEL (self));

  if (dataset != NULL)
    captives_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  for (guint i = 0; i < N_PAGES; i++)
    g_clear_pointer (&self->pages[i].items, g_ptr_array_unref);
  self->dataset = dataset;
  self->language = language;
  self->rows = rows;

  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, get_n_items (G_LIST_MODEL (self)));
}

static void
answer_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Question *question = task_data;
  GError *error = NULL;
  GArray *rows = captives_finder_list (question->finder, &question->query, cancellable, &error);

  if (rows != NULL)
    g_task_return_pointer (task, rows, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  CaptivesFigureList *self = CAPTIVES_FIGURE_LIST (source);
  Question *question = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  GArray *rows = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->running);
  if (self->waiting != NULL)
    {
      g_clear_pointer (&rows, g_array_unref);
      start (self);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* A file that can no longer be read has no rows. */
  if (error != NULL)
    g_warning ("%s", error->message);
  set_rows (self, question->dataset, question->query.language, rows);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

/* One question at a time: the finder has one connection. */
static void
start (CaptivesFigureList *self)
{
  Question *question = g_steal_pointer (&self->waiting);
  g_autoptr (GTask) task = NULL;

  self->running = g_cancellable_new ();
  question->finder = captives_finder_ref (self->finder);
  task = g_task_new (self, self->running, answered_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, answer_thread);
}

static void
captives_figure_list_finalize (GObject *object)
{
  CaptivesFigureList *self = CAPTIVES_FIGURE_LIST (object);

  for (guint i = 0; i < N_PAGES; i++)
    g_clear_pointer (&self->pages[i].items, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->finder, captives_finder_unref);
  g_clear_pointer (&self->asked, captives_dataset_unref);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->waiting, question_free);

  G_OBJECT_CLASS (captives_figure_list_parent_class)->finalize (object);
}

static void
captives_figure_list_class_init (CaptivesFigureListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = captives_figure_list_finalize;

  /** CaptivesFigureList::answered: the rows are those that were asked for last */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
captives_figure_list_init (CaptivesFigureList *self)
{
}

CaptivesFigureList *
captives_figure_list_new (void)
{
  return g_object_new (CAPTIVES_TYPE_FIGURE_LIST, NULL);
}

static gboolean
set_asked (CaptivesFigureList *self,
           CaptivesDataset    *dataset)
{
  g_autoptr (GError) error = NULL;

  if (self->asked == dataset)
    return self->finder != NULL;

  g_clear_pointer (&self->finder, captives_finder_unref);
  g_clear_pointer (&self->asked, captives_dataset_unref);
  if (dataset == NULL)
    return FALSE;

  self->asked = captives_dataset_ref (dataset);
  self->finder = captives_finder_new (dataset, &error);
  if (error != NULL)
    g_warning ("%s", error->message);

  return self->finder != NULL;
}

void
captives_figure_list_ask (CaptivesFigureList        *self,
                          CaptivesDataset           *dataset,
                          const CaptivesFigureQuery *query)
{
  g_return_if_fail (CAPTIVES_IS_FIGURE_LIST (self));
  g_return_if_fail (query != NULL);

  g_clear_pointer (&self->waiting, question_free);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  if (!set_asked (self, dataset))
    {
      set_rows (self, NULL, query->language, NULL);
      g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
      return;
    }

  self->waiting = question_new (dataset, query);
  if (self->running == NULL)
    start (self);
}

gboolean
captives_figure_list_is_busy (CaptivesFigureList *self)
{
  g_return_val_if_fail (CAPTIVES_IS_FIGURE_LIST (self), FALSE);

  return self->running != NULL;
}

guint
captives_figure_list_find (CaptivesFigureList *self,
                           const char         *figure)
{
  gint64 key;

  g_return_val_if_fail (CAPTIVES_IS_FIGURE_LIST (self), G_MAXUINT);

  if (self->dataset == NULL || figure == NULL)
    return G_MAXUINT;

  key = captives_dataset_find_key (self->dataset, figure);
  for (guint i = 0; i < get_n_items (G_LIST_MODEL (self)); i++)
    {
      if (g_array_index (self->rows, gint64, i) == key)
        return i;
    }

  return G_MAXUINT;
}
