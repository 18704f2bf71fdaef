/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-table-filter.h"
#include "captives-row-names.h"

#include <glib/gi18n.h>
#include <string.h>

#define EARLIEST_YEAR 1000
#define LATEST_YEAR   2999

/* Characters of a chip, which has the whole name in its tooltip. */
#define CHIP_CHARS 24

typedef enum
{
  FILTER_MEASURE,
  FILTER_POPULATION,
  FILTER_PHASE,
  FILTER_NATURE,
  FILTER_GRADE,
  FILTER_SOURCE,
  N_FILTERS, /* that are a choice among names */
  FILTER_FROM = N_FILTERS,
  FILTER_TO,
} Filter;

/* As they are called where they are kept. */
static const char *const filter_keys[] = { "measure", "population", "phase", "nature", "grade", "source", "from", "to" };

struct _CaptivesTableFilter
{
  GtkWidget            parent_instance;

  char                *chosen[N_FILTERS]; /* identifier, or word of the schema; NULL: any */
  GPtrArray           *ids[N_FILTERS];    /* (element-type utf8) of each line of a choice, NULL first; NULL: none yet */
  gboolean             silent;            /* the program itself changes what is shown */

  GtkEditable         *words_entry;
  GtkWidget           *menu_button;
  AdwPreferencesGroup *group;
  AdwComboRow         *rows[N_FILTERS];
  GtkEditable         *from_entry;
  GtkEditable         *to_entry;
  GtkFlowBox          *chips;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesTableFilter, captives_table_filter, GTK_TYPE_WIDGET)

/* Returns: 0 for what is not a year */
static int
get_year (GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);
  gint64 year = g_ascii_strtoll (text, NULL, 10);

  return strspn (text, "0123456789") == strlen (text) && year >= EARLIEST_YEAR && year <= LATEST_YEAR ? (int) year : 0;
}

static void
mark_entry (GtkEditable *entry)
{
  gboolean wrong = *gtk_editable_get_text (entry) != '\0' && get_year (entry) == 0;

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
chip_clicked_cb (GtkWidget           *button,
                 CaptivesTableFilter *self)
{
  Filter filter = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "filter"));

  /* The chip goes away under the focus. */
  gtk_widget_grab_focus (self->menu_button);
  if (filter < N_FILTERS)
    adw_combo_row_set_selected (self->rows[filter], 0);
  else
    gtk_editable_set_text (filter == FILTER_FROM ? self->from_entry : self->to_entry, "");
}

static void
add_chip (CaptivesTableFilter *self,
          Filter               filter,
          const char          *text)
{
  GtkWidget *chip = gtk_flow_box_child_new ();
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *icon = gtk_image_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a filter such as a measure or a source */
  g_autofree char *spoken = g_strdup_printf (_("Take off the filter %s"), text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHIP_CHARS);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "filter-chip");
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (button), "filter", GINT_TO_POINTER (filter));
  g_signal_connect_object (button, "clicked", G_CALLBACK (chip_clicked_cb), self, 0);
  /* The button has the focus, not the cell around it. */
  gtk_widget_set_focusable (chip, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (chip), button);
  gtk_flow_box_append (self->chips, chip);
}

static void
update_chips (CaptivesTableFilter *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_flow_box_remove (self->chips, child);

  for (guint i = 0; i < N_FILTERS; i++)
    {
      GObject *item = adw_combo_row_get_selected_item (self->rows[i]);
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->rows[i]));
      g_autofree char *text = NULL;

      if (self->chosen[i] == NULL || item == NULL)
        continue;
      /* A letter says nothing by itself. */
      text = i == FILTER_GRADE ? g_strdup_printf (_("%s: %s"), title, gtk_string_object_get_string (GTK_STRING_OBJECT (item)))
                               : g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
      add_chip (self, i, text);
    }
  for (guint i = FILTER_FROM; i <= FILTER_TO; i++)
    {
      int year = get_year (i == FILTER_FROM ? self->from_entry : self->to_entry);
      /* Translators: the first or the last year of a filter by time */
      g_autofree char *text = g_strdup_printf (i == FILTER_FROM ? _("from %d") : _("to %d"), year);

      if (year != 0)
        add_chip (self, i, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips), gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}

static void
changed_cb (CaptivesTableFilter *self)
{
  if (self->silent)
    return;

  mark_entry (self->from_entry);
  mark_entry (self->to_entry);
  update_chips (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
choose (CaptivesTableFilter *self,
        Filter               filter,
        const char          *id)
{
  char *copy = g_strdup (id);

  g_free (self->chosen[filter]);
  self->chosen[filter] = copy;
}

static void
selected_cb (AdwComboRow         *row,
             GParamSpec          *pspec,
             CaptivesTableFilter *self)
{
  for (guint i = 0; i < N_FILTERS && !self->silent; i++)
    {
      guint selected = adw_combo_row_get_selected (row);

      if (self->rows[i] == row && self->ids[i] != NULL && selected < self->ids[i]->len)
        choose (self, i, g_ptr_array_index (self->ids[i], selected));
    }
  changed_cb (self);
}

static void
captives_table_filter_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (captives_table_filter_parent_class)->dispose (object);
}

static void
captives_table_filter_finalize (GObject *object)
{
  CaptivesTableFilter *self = CAPTIVES_TABLE_FILTER (object);

  for (guint i = 0; i < N_FILTERS; i++)
    {
      g_clear_pointer (&self->chosen[i], g_free);
      g_clear_pointer (&self->ids[i], g_ptr_array_unref);
    }

  G_OBJECT_CLASS (captives_table_filter_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesTableFilter, name)
#define BIND_ROW(name, filter) \
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, \
                                             G_STRUCT_OFFSET (CaptivesTableFilter, rows) + (filter) * sizeof (AdwComboRow *))

static void
captives_table_filter_class_init (CaptivesTableFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = captives_table_filter_dispose;
  object_class->finalize = captives_table_filter_finalize;

  /** CaptivesTableFilter::changed: by the user; captives_table_filter_fill () tells */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-table-filter.ui");
  BIND (words_entry);
  BIND (menu_button);
  BIND (group);
  BIND (from_entry);
  BIND (to_entry);
  BIND (chips);
  BIND_ROW ("measure_row", FILTER_MEASURE);
  BIND_ROW ("population_row", FILTER_POPULATION);
  BIND_ROW ("phase_row", FILTER_PHASE);
  BIND_ROW ("nature_row", FILTER_NATURE);
  BIND_ROW ("grade_row", FILTER_GRADE);
  BIND_ROW ("source_row", FILTER_SOURCE);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "tablefilter");
}

#undef BIND_ROW
#undef BIND

/* What the toolkit builds into a button with a menu: the button itself is named by its label, what is around it by nothing. */
static void
name_button (CaptivesTableFilter *self)
{
  GtkWidget *inside = gtk_widget_get_first_child (self->menu_button);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters"), -1);
  for (GtkWidget *at = gtk_widget_get_first_child (inside); at != NULL; at = gtk_widget_get_first_child (at))
    {
      for (GtkWidget *child = at; child != NULL; child = gtk_widget_get_next_sibling (child))
        {
          if (g_str_equal (G_OBJECT_TYPE_NAME (child), "GtkBuiltinIcon"))
            gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
        }
    }
}

static void
captives_table_filter_init (CaptivesTableFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_button (self);
  captives_row_names_watch (self->group);
  for (guint i = 0; i < N_FILTERS; i++)
    {
      adw_combo_row_set_use_subtitle (self->rows[i], TRUE);
      g_signal_connect (self->rows[i], "notify::selected", G_CALLBACK (selected_cb), self);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters"), -1);
}

/* The lines of a choice while they are put together. */
typedef struct
{
  GtkStringList *names;
  GPtrArray     *ids;
} Lines;

static void
add_line (Lines      *lines,
          const char *id,
          const char *name)
{
  gtk_string_list_append (lines->names, name != NULL ? name : id);
  g_ptr_array_add (lines->ids, g_strdup (id));
}

/* @rows begin with their identifier, as all rows of a dataset do. */
static void
add_rows (Lines            *lines,
          GPtrArray        *rows,
          gsize             name_offset,
          CaptivesLanguage  language)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const guint8 *row = g_ptr_array_index (rows, i);

      add_line (lines, *(const char *const *) row, captives_text_get ((const CaptivesText *) (row + name_offset), language));
    }
}

typedef struct
{
  const char *id;
  char       *name;
  char       *key;  /* to sort by */
} SourceLine;

static int
compare_sources (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (((const SourceLine *) a)->key, ((const SourceLine *) b)->key);
}

static void
add_sources (Lines            *lines,
             CaptivesDataset  *dataset,
             CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) sources = captives_dataset_list_sources (dataset);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (SourceLine));

  for (guint i = 0; i < sources->len; i++)
    {
      const CaptivesSource *source = g_ptr_array_index (sources, i);
      SourceLine line = { source->id };

      line.name = g_strdup_printf ("%s, %s", captives_text_get (&source->byline, language), captives_text_get (&source->brief, language));
      line.key = g_utf8_collate_key (line.name, -1);
      g_array_append_val (sorted, line);
    }
  g_array_sort (sorted, compare_sources);
  for (guint i = 0; i < sorted->len; i++)
    {
      SourceLine *line = &g_array_index (sorted, SourceLine, i);

      add_line (lines, line->id, line->name);
      g_free (line->name);
      g_free (line->key);
    }
}

static void
add_words (Lines              *lines,
           CaptivesVocabulary  vocabulary,
           int                 first,
           int                 last,
           CaptivesLanguage    language)
{
  for (int i = first; i <= last; i++)
    {
      const char *word = captives_vocabulary_get_word (vocabulary, i);

      add_line (lines, word != NULL ? word : "", captives_vocabulary_get_name (vocabulary, i, language));
    }
}

static void
add_lines (Lines            *lines,
           Filter            filter,
           CaptivesDataset  *dataset,
           CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) rows = NULL;

  switch (filter)
    {
    case FILTER_MEASURE:
      rows = captives_dataset_list_measures (dataset);
      add_rows (lines, rows, G_STRUCT_OFFSET (CaptivesMeasure, name), language);
      break;
    case FILTER_POPULATION:
      rows = captives_dataset_list_populations (dataset);
      add_rows (lines, rows, G_STRUCT_OFFSET (CaptivesPopulation, name), language);
      break;
    case FILTER_PHASE:
      rows = captives_dataset_list_phases (dataset);
      add_rows (lines, rows, G_STRUCT_OFFSET (CaptivesPhase, name), language);
      break;
    case FILTER_NATURE:
      add_words (lines, CAPTIVES_VOCABULARY_NATURE, CAPTIVES_NATURE_COUNT, CAPTIVES_NATURE_DERIVED, language);
      break;
    case FILTER_GRADE:
      add_words (lines, CAPTIVES_VOCABULARY_GRADE, CAPTIVES_GRADE_A, CAPTIVES_GRADE_D, language);
      add_words (lines, CAPTIVES_VOCABULARY_GRADE, CAPTIVES_GRADE_NONE, CAPTIVES_GRADE_NONE, language);
      break;
    case FILTER_SOURCE:
    case N_FILTERS:
    case FILTER_TO:
    default:
      add_sources (lines, dataset, language);
      break;
    }
}

static guint
find_line (GPtrArray  *ids,
           const char *id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (ids, i), id) == 0)
        return i;
    }

  return 0;
}

void
captives_table_filter_set_dataset (CaptivesTableFilter *self,
                                   CaptivesDataset     *dataset,
                                   CaptivesLanguage     language)
{
  g_return_if_fail (CAPTIVES_IS_TABLE_FILTER (self));

  /* What was on is kept until it is known whether the next one has it. */
  if (dataset == NULL)
    return;

  self->silent = TRUE;
  for (guint i = 0; i < N_FILTERS; i++)
    {
      Lines lines = { gtk_string_list_new (NULL), g_ptr_array_new_with_free_func (g_free) };
      guint selected;

      gtk_string_list_append (lines.names, C_("filter", "Any"));
      g_ptr_array_add (lines.ids, NULL);
      add_lines (&lines, i, dataset, language);
      g_clear_pointer (&self->ids[i], g_ptr_array_unref);
      self->ids[i] = lines.ids;
      /* A model takes the selection with it. */
      selected = find_line (lines.ids, self->chosen[i]);
      choose (self, i, g_ptr_array_index (lines.ids, selected));
      adw_combo_row_set_model (self->rows[i], G_LIST_MODEL (lines.names));
      adw_combo_row_set_selected (self->rows[i], selected);
      g_object_unref (lines.names);
    }
  self->silent = FALSE;
  update_chips (self);
}

void
captives_table_filter_fill (CaptivesTableFilter *self,
                            CaptivesFigureQuery *query)
{
  g_return_if_fail (CAPTIVES_IS_TABLE_FILTER (self));
  g_return_if_fail (query != NULL);

  query->filter = (CaptivesFigureFilter) {
    .measure = self->chosen[FILTER_MEASURE],
    .population = self->chosen[FILTER_POPULATION],
    .phase = self->chosen[FILTER_PHASE],
    .nature = self->chosen[FILTER_NATURE],
    .grade = self->chosen[FILTER_GRADE],
    .source = self->chosen[FILTER_SOURCE],
  };
  query->from_year = get_year (self->from_entry);
  query->to_year = get_year (self->to_entry);
  query->words = gtk_editable_get_text (self->words_entry);
}

gboolean
captives_table_filter_is_on (CaptivesTableFilter *self)
{
  g_return_val_if_fail (CAPTIVES_IS_TABLE_FILTER (self), FALSE);

  for (guint i = 0; i < N_FILTERS; i++)
    {
      if (self->chosen[i] != NULL)
        return TRUE;
    }

  return get_year (self->from_entry) != 0 || get_year (self->to_entry) != 0 || *gtk_editable_get_text (self->words_entry) != '\0';
}

void
captives_table_filter_clear (CaptivesTableFilter *self)
{
  g_return_if_fail (CAPTIVES_IS_TABLE_FILTER (self));

  if (!captives_table_filter_is_on (self))
    return;

  self->silent = TRUE;
  for (guint i = 0; i < N_FILTERS; i++)
    {
      choose (self, i, NULL);
      adw_combo_row_set_selected (self->rows[i], 0);
    }
  gtk_editable_set_text (self->from_entry, "");
  gtk_editable_set_text (self->to_entry, "");
  gtk_editable_set_text (self->words_entry, "");
  self->silent = FALSE;
  changed_cb (self);
}

void
captives_table_filter_save (CaptivesTableFilter *self,
                            GVariantBuilder     *builder)
{
  g_return_if_fail (CAPTIVES_IS_TABLE_FILTER (self));

  for (guint i = 0; i < N_FILTERS; i++)
    {
      if (self->chosen[i] != NULL)
        g_variant_builder_add (builder, "{ss}", filter_keys[i], self->chosen[i]);
    }
  if (get_year (self->from_entry) != 0)
    g_variant_builder_add (builder, "{ss}", filter_keys[FILTER_FROM], gtk_editable_get_text (self->from_entry));
  if (get_year (self->to_entry) != 0)
    g_variant_builder_add (builder, "{ss}", filter_keys[FILTER_TO], gtk_editable_get_text (self->to_entry));
}

void
captives_table_filter_load (CaptivesTableFilter *self,
                            GVariant            *state)
{
  g_return_if_fail (CAPTIVES_IS_TABLE_FILTER (self));

  self->silent = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (filter_keys); i++)
    {
      const char *value;

      if (!g_variant_lookup (state, filter_keys[i], "&s", &value))
        continue;
      if (i < N_FILTERS)
        choose (self, i, value);
      else
        gtk_editable_set_text (i == FILTER_FROM ? self->from_entry : self->to_entry, value);
    }
  self->silent = FALSE;
}
