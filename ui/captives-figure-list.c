/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-figure-list.h"
#include "captives-asker.h"

#include <math.h>

/* A page is what one look into the file reads; the list view asks for some 200 rows around those that are seen. */
#define PAGE_ROWS 64
#define N_PAGES   8

/* The view makes widgets for the first 200 rows or so and then for no more: these rows are let in by a few in each frame. */
#define FIRST_ROWS 256
#define FEW_ROWS   16
#define FRAME      16 /* milliseconds */

/* What a thread finds out. */
typedef struct
{
  CaptivesDataset     *dataset;
  CaptivesFigureQuery  query;   /* its texts are in @strings */
  GStringChunk        *strings;
  CaptivesNumberStyle  numbers; /* in which the answer is shown */
  char               **figures;
} Question;

typedef struct
{
  guint      number;  /* its first row is number * PAGE_ROWS */
  GPtrArray *figures; /* (element-type CaptivesFigure); NULL: no page here */
} Page;

/* Somebody holds the item of a row. */
typedef struct
{
  CaptivesFigureList *list;
  CaptivesFigureItem *item;
  guint               row;
} Held;

struct _CaptivesFigureList
{
  GObject           parent_instance;

  /* what is shown */
  CaptivesDataset  *dataset;
  CaptivesLocale    locale;
  GArray           *rows;           /* (element-type gint64) keys */
  Page              pages[N_PAGES]; /* those last looked at */
  guint             next_page;      /* the one to be forgotten */
  GHashTable       *held;           /* row -> Held: an item stays with its row, whatever figure it shows */
  guint             n_shown;        /* rows that the view knows of already */
  guint             grow_id;        /* source that shows more of them; 0: all are */

  CaptivesAsker    *asker;
};

enum
{
  SIGNAL_CHANGING,
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Stands where a file that was readable no longer is. */
static const CaptivesFigure unreadable = { .id = "", .value = NAN, .low = NAN, .high = NAN, .same_scope = TRUE };

static GType
get_item_type (GListModel *model)
{
  return CAPTIVES_TYPE_FIGURE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  CaptivesFigureList *self = CAPTIVES_FIGURE_LIST (model);

  return self->n_shown;
}

static GPtrArray *
read_page (CaptivesFigureList *self,
           guint               number)
{
  guint first = number * PAGE_ROWS;

  return captives_dataset_read_figures (self->dataset, &g_array_index (self->rows, gint64, first), MIN (self->rows->len - first, PAGE_ROWS));
}

static const CaptivesFigure *
get_figure (CaptivesFigureList *self,
            guint               row)
{
  guint number = row / PAGE_ROWS;
  Page *page = NULL;

  for (guint i = 0; i < N_PAGES && page == NULL; i++)
    {
      if (self->pages[i].figures != NULL && self->pages[i].number == number)
        page = &self->pages[i];
    }
  if (page == NULL)
    {
      page = &self->pages[self->next_page];
      self->next_page = (self->next_page + 1) % N_PAGES;
      g_clear_pointer (&page->figures, g_ptr_array_unref);
      page->figures = read_page (self, number);
      page->number = number;
    }
  row %= PAGE_ROWS;

  return row < page->figures->len ? g_ptr_array_index (page->figures, row) : &unreadable;
}

static void
released_cb (gpointer  data,
             GObject  *item)
{
  Held *held = data;

  g_hash_table_remove (held->list->held, GUINT_TO_POINTER (held->row));
  g_free (held);
}

static CaptivesFigureItem *
hold (CaptivesFigureList *self,
      guint               row)
{
  Held *held = g_new (Held, 1);

  *held = (Held) { self, captives_figure_item_new (self->dataset, get_figure (self, row), self->locale), row };
  g_object_weak_ref (G_OBJECT (held->item), released_cb, held);
  g_hash_table_insert (self->held, GUINT_TO_POINTER (row), held);

  return held->item;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  CaptivesFigureList *self = CAPTIVES_FIGURE_LIST (model);
  Held *held;

  if (position >= self->n_shown)
    return NULL;

  held = g_hash_table_lookup (self->held, GUINT_TO_POINTER (position));
  return held != NULL ? g_object_ref (held->item) : hold (self, position);
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

  captives_dataset_unref (self->dataset);
  g_string_chunk_free (self->strings);
  g_strfreev (self->figures);
  g_free (self);
}

static Question *
question_new (CaptivesDataset           *dataset,
              const CaptivesFigureQuery *query,
              CaptivesNumberStyle        numbers)
{
  Question *self = g_new0 (Question, 1);
  const char **texts[] = { &self->query.filter.measure,  &self->query.filter.population, &self->query.filter.phase,
                           &self->query.filter.question, &self->query.filter.nature,     &self->query.filter.grade,
                           &self->query.filter.source,   &self->query.words };

  self->dataset = captives_dataset_ref (dataset);
  self->strings = g_string_chunk_new (256);
  self->query = *query;
  self->numbers = numbers;
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (*texts[i] != NULL)
        *texts[i] = g_string_chunk_insert (self->strings, *texts[i]);
    }
  self->figures = g_strdupv ((char **) query->figures);
  self->query.figures = (const char *const *) self->figures;

  return self;
}

/* Items of rows from @first on are those of this list no more. */
static void
let_go (CaptivesFigureList *self,
        guint               first)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Held *held = value;

      if (held->row < first)
        continue;
      g_object_weak_unref (G_OBJECT (held->item), released_cb, held);
      g_hash_table_iter_remove (&iter);
      g_free (held);
    }
}

/* Rows keep their items, and so their widgets: to make those anew takes longer than all else together. */
static void
show_in_rows (CaptivesFigureList *self)
{
  g_autoptr (GList) all = g_hash_table_get_values (self->held);

  for (GList *l = all; l != NULL; l = l->next)
    {
      Held *held = l->data;

      captives_figure_item_set_figure (held->item, self->dataset, get_figure (self, held->row), self->locale);
    }
}

static void
forget_pages (CaptivesFigureList *self)
{
  for (guint i = 0; i < N_PAGES; i++)
    g_clear_pointer (&self->pages[i].figures, g_ptr_array_unref);
}

/* Returns: whether there are more */
static gboolean
show_more (CaptivesFigureList *self)
{
  guint n_rows = self->rows != NULL ? self->rows->len : 0;
  guint n_before = self->n_shown;

  self->n_shown = n_before < FIRST_ROWS ? MIN (n_before + FEW_ROWS, n_rows) : n_rows;
  if (self->n_shown > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->n_shown - n_before);

  return self->n_shown < n_rows;
}

static gboolean
show_more_cb (gpointer user_data)
{
  g_autoptr (CaptivesFigureList) self = g_object_ref (user_data);

  if (show_more (self))
    return G_SOURCE_CONTINUE;

  self->grow_id = 0;
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
  return G_SOURCE_REMOVE;
}

static void
set_rows (CaptivesFigureList *self,
          CaptivesDataset    *dataset,
          CaptivesLocale      locale,
          GArray             *rows)
{
  guint n_before = self->n_shown;

  g_signal_emit (self, signals[SIGNAL_CHANGING], 0);
  g_clear_handle_id (&self->grow_id, g_source_remove);
  if (dataset != NULL)
    captives_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  forget_pages (self);
  self->dataset = dataset;
  self->locale = locale;
  self->rows = rows;

  self->n_shown = MIN (n_before, rows != NULL ? rows->len : 0);
  let_go (self, self->n_shown);
  show_in_rows (self);
  if (self->n_shown < n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), self->n_shown, n_before - self->n_shown, 0);
  if (show_more (self))
    self->grow_id = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, FRAME, show_more_cb, self, NULL);
  else
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static void
answer_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Question *question = task_data;
  GError *error = NULL;
  GArray *rows = captives_finder_list (captives_asker_get_finder (task), &question->query, cancellable, &error);

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

  if (!captives_asker_end (self->asker))
    {
      g_clear_pointer (&rows, g_array_unref);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* A file that can no longer be read has no rows. */
  if (error != NULL)
    g_warning ("%s", error->message);
  set_rows (self, question->dataset, (CaptivesLocale) { question->query.language, question->numbers }, rows);
}

static void
captives_figure_list_finalize (GObject *object)
{
  CaptivesFigureList *self = CAPTIVES_FIGURE_LIST (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  let_go (self, 0);
  g_hash_table_unref (self->held);
  forget_pages (self);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->asker, captives_asker_free);

  G_OBJECT_CLASS (captives_figure_list_parent_class)->finalize (object);
}

static void
captives_figure_list_class_init (CaptivesFigureListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = captives_figure_list_finalize;

  /** CaptivesFigureList::changing: rows will be others; who holds some by their number lets them go */
  signals[SIGNAL_CHANGING] = g_signal_new ("changing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /** CaptivesFigureList::answered: the rows are those that were asked for last */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
captives_figure_list_init (CaptivesFigureList *self)
{
  self->held = g_hash_table_new (NULL, NULL);
  self->asker = captives_asker_new (self, answer_thread, answered_cb, question_free);
}

CaptivesFigureList *
captives_figure_list_new (void)
{
  return g_object_new (CAPTIVES_TYPE_FIGURE_LIST, NULL);
}

void
captives_figure_list_ask (CaptivesFigureList        *self,
                          CaptivesDataset           *dataset,
                          const CaptivesFigureQuery *query,
                          CaptivesNumberStyle        numbers)
{
  g_return_if_fail (CAPTIVES_IS_FIGURE_LIST (self));
  g_return_if_fail (query != NULL);

  if (!captives_asker_ask (self->asker, dataset, dataset != NULL ? question_new (dataset, query, numbers) : NULL))
    set_rows (self, NULL, (CaptivesLocale) { query->language, numbers }, NULL);
}

gboolean
captives_figure_list_is_busy (CaptivesFigureList *self)
{
  g_return_val_if_fail (CAPTIVES_IS_FIGURE_LIST (self), FALSE);

  return captives_asker_is_busy (self->asker) || self->grow_id != 0;
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
  for (guint i = 0; i < self->n_shown; i++)
    {
      if (g_array_index (self->rows, gint64, i) == key)
        return i;
    }

  return G_MAXUINT;
}

GArray *
captives_figure_list_list_keys (CaptivesFigureList *self,
                                GtkBitset          *rows)
{
  GArray *keys;
  GtkBitsetIter iter;
  guint row;

  g_return_val_if_fail (CAPTIVES_IS_FIGURE_LIST (self), NULL);

  keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (gtk_bitset_is_empty (rows))
    {
      if (self->n_shown > 0)
        g_array_append_vals (keys, self->rows->data, self->n_shown);
      return keys;
    }
  for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &row); more && row < self->n_shown; more = gtk_bitset_iter_next (&iter, &row))
    g_array_append_val (keys, g_array_index (self->rows, gint64, row));

  return keys;
}
