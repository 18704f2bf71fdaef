/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-show-card.h"

#include "captives-citation-text.h"
#include "captives-format.h"
#include "captives-style.h"

#include <glib/gi18n.h>

struct _CaptivesShowCard
{
  GtkWidget          parent_instance;

  GtkLabel          *title;
  GtkScrolledWindow *scrolled;
  GtkBox            *rows;
};

G_DEFINE_FINAL_TYPE (CaptivesShowCard, captives_show_card, GTK_TYPE_WIDGET)

/* What a card is made of. */
typedef struct
{
  CaptivesDataset     *dataset;
  CaptivesLocale       locale;
  const CaptivesScene *scene;
  const char          *figure; /* NULL: none is pointed out */
  GtkBox              *rows;
  GtkSizeGroup        *numbers;
} Filling;

static void
captives_show_card_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (captives_show_card_parent_class)->dispose (object);
}

static void
captives_show_card_class_init (CaptivesShowCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_show_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "showcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
captives_show_card_init (CaptivesShowCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "title-3");
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (self->scrolled, TRUE);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->rows));
  gtk_widget_set_vexpand (GTK_WIDGET (self->scrolled), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scrolled));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

GtkWidget *
captives_show_card_new (void)
{
  return g_object_new (CAPTIVES_TYPE_SHOW_CARD, NULL);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  captives_style_set_text (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* @second: (nullable) */
static void
add_row (Filling    *filling,
         const char *number,
         const char *first,
         const char *second)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *value = create_label (number, "heading");

  gtk_label_set_wrap (GTK_LABEL (value), FALSE);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_size_group_add_widget (filling->numbers, value);
  gtk_box_append (GTK_BOX (words), create_label (first, "body"));
  if (second != NULL && *second != '\0')
    gtk_box_append (GTK_BOX (words), create_label (second, "dim-label"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), value);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (filling->rows, row);
}

static void
add_words (Filling    *filling,
           const char *text)
{
  gtk_box_append (filling->rows, create_label (text, "body"));
}

/* Each figure of the slide once, in the order in which it is drawn. */
static GPtrArray *
list_figures (Filling *filling)
{
  GPtrArray *figures = g_ptr_array_new ();
  const CaptivesSceneInfo *info;

  if (filling->scene == NULL)
    return figures;

  info = captives_scene_get_info (filling->scene);
  for (guint i = 0; info->figures != NULL && info->figures[i] != NULL; i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (filling->dataset, info->figures[i]);

      if (figure != NULL && (filling->figure == NULL || g_str_equal (filling->figure, figure->id)))
        g_ptr_array_add (figures, (gpointer) figure);
    }

  return figures;
}

static char *
describe_grade (const CaptivesFigure *figure,
                CaptivesLanguage      language)
{
  return g_strdup_printf ("%s · %s", captives_vocabulary_get_name (CAPTIVES_VOCABULARY_NATURE, figure->nature, language),
                          captives_vocabulary_get_name (CAPTIVES_VOCABULARY_GRADE, figure->grade, language));
}

static void
append_documents (GString              *text,
                  Filling              *filling,
                  const CaptivesFigure *figure,
                  CaptivesCitationRole  role)
{
  g_autoptr (GPtrArray) lines = captives_citation_list_lines (filling->dataset, figure, role, filling->locale.language);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            ((const CaptivesCitationLine *) g_ptr_array_index (lines, i))->text);
}

/* Where nobody is named as the author, the document in which the figure was read is all there is. */
static char *
describe_source (Filling              *filling,
                 const CaptivesFigure *figure)
{
  GString *text = g_string_new (captives_citation_get_claimant (filling->dataset, figure, filling->locale.language));

  append_documents (text, filling, figure, CAPTIVES_CITATION_ORIGIN);
  if (!figure->attributed)
    append_documents (text, filling, figure, CAPTIVES_CITATION_WITNESS);

  return g_string_free (text, FALSE);
}

static void
fill_sources (Filling *filling)
{
  g_autoptr (GPtrArray) figures = list_figures (filling);

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *value = captives_format_value (figure, filling->locale);
      g_autofree char *origin = describe_source (filling, figure);

      add_row (filling, value, captives_text_get (&figure->label, filling->locale.language), origin);
    }
  if (figures->len == 0)
    add_words (filling, _("This slide shows no figure."));
}

static void
fill_table (Filling *filling)
{
  g_autoptr (GPtrArray) figures = list_figures (filling);

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      const char *claimant = captives_dataset_get_claimant (filling->dataset, figure->id, filling->locale.language);
      g_autofree char *value = captives_format_value (figure, filling->locale);
      g_autofree char *grade = describe_grade (figure, filling->locale.language);
      g_autofree char *second = claimant == NULL ? g_strdup (grade) : g_strconcat (claimant, " · ", grade, NULL);

      add_row (filling, value, captives_text_get (&figure->counted, filling->locale.language), second);
    }
  if (figures->len == 0)
    add_words (filling, _("This slide shows no figure."));
}

static void
add_rival (Filling              *filling,
           const CaptivesFigure *figure,
           const CaptivesFigure *base)
{
  const char *claimant = captives_dataset_get_claimant (filling->dataset, figure->id, filling->locale.language);
  const char *omits = figure->same_scope ? NULL : captives_text_get (&figure->omits, filling->locale.language);
  g_autofree char *value = captives_format_value (figure, filling->locale);
  g_autofree char *persons = NULL;
  g_autofree char *share = NULL;
  g_autofree char *difference = NULL;
  g_autofree char *second = NULL;

  if (figure != base && captives_format_difference (figure, base, filling->locale, &persons, &share))
    difference = g_strconcat (persons, *share != '\0' ? ", " : "", share, NULL);
  second = g_strjoin (" · ", claimant != NULL ? claimant : _("author not named"),
                      !figure->same_scope ? (omits != NULL ? omits : _("other scope")) : difference, NULL);
  add_row (filling, value, captives_text_get (&figure->label, filling->locale.language), second);
}

/* All answers to a question, the one that the slide shows among them. */
static void
add_question (Filling              *filling,
              const CaptivesFigure *base)
{
  const CaptivesQuestion *question = captives_dataset_get_question (filling->dataset, base->question);
  g_autoptr (GPtrArray) rivals = captives_dataset_list_rivals (filling->dataset, base->id);

  gtk_box_append (filling->rows, create_label (captives_text_get (&question->text, filling->locale.language), "heading"));
  add_rival (filling, base, base);
  for (guint i = 0; i < rivals->len; i++)
    add_rival (filling, g_ptr_array_index (rivals, i), base);
}

static void
fill_rivals (Filling *filling)
{
  g_autoptr (GPtrArray) figures = list_figures (filling);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (GPtrArray) rivals = captives_dataset_list_rivals (filling->dataset, figure->id);

      if (figure->question != NULL && rivals->len > 0 && g_hash_table_add (seen, (gpointer) figure->question))
        add_question (filling, figure);
    }
  if (g_hash_table_size (seen) == 0)
    add_words (filling, filling->figure != NULL ? _("This dataset has no other answer to this.")
                                                : _("This dataset has no other answer to what this slide shows."));
}

static void
clear_rows (CaptivesShowCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
}

static void
set_title (CaptivesShowCard *self,
           const char       *title)
{
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
captives_show_card_fill (CaptivesShowCard    *self,
                         CaptivesShow        *show,
                         CaptivesCard         card,
                         const CaptivesScene *scene,
                         const char          *figure)
{
  Filling filling;

  g_return_if_fail (CAPTIVES_IS_SHOW_CARD (self));
  g_return_if_fail (CAPTIVES_IS_SHOW (show));

  clear_rows (self);
  filling = (Filling) {
    .dataset = captives_show_get_dataset (show),
    .locale = captives_show_get_locale (show),
    .scene = scene,
    .figure = figure,
    .rows = self->rows,
    .numbers = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL),
  };
  switch (card)
    {
    case CAPTIVES_CARD_SOURCES:
      set_title (self, _("Who says so"));
      fill_sources (&filling);
      break;
    case CAPTIVES_CARD_RIVALS:
      set_title (self, _("Rivals"));
      fill_rivals (&filling);
      break;
    case CAPTIVES_CARD_TABLE:
      set_title (self, _("Table"));
      fill_table (&filling);
      break;
    case CAPTIVES_CARD_NONE:
    default:
      break;
    }
  /* The rows hold it as long as they live. */
  g_object_unref (filling.numbers);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

void
captives_show_card_set_room (CaptivesShowCard *self,
                             int               height)
{
  g_return_if_fail (CAPTIVES_IS_SHOW_CARD (self));

  gtk_scrolled_window_set_max_content_height (self->scrolled, height);
}
