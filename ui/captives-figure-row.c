/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-figure-row.h"
#include "captives-figure-swatch.h"
#include "captives-format.h"
#include "captives-style.h"

#include <glib/gi18n.h>

/* Text so large, 1 at 100 %, that a number and its difference from another find no room in one line of the panel. */
#define TWO_LINES_SCALE 1.3

struct _CaptivesFigureRow
{
  GtkButton             parent_instance;

  GtkOrientable        *lines;
  CaptivesFigureSwatch *swatch;
  GtkLabel             *number_label;
  GtkLabel             *text_label;
  GtkLabel             *persons_label;
  GtkLabel             *share_label;
  char                 *spoken; /* number and words, for a screen reader */
};

G_DEFINE_FINAL_TYPE (CaptivesFigureRow, captives_figure_row, GTK_TYPE_BUTTON)

static void
captives_figure_row_finalize (GObject *object)
{
  CaptivesFigureRow *self = CAPTIVES_FIGURE_ROW (object);

  g_clear_pointer (&self->spoken, g_free);

  G_OBJECT_CLASS (captives_figure_row_parent_class)->finalize (object);
}

static void
captives_figure_row_class_init (CaptivesFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = captives_figure_row_finalize;

  g_type_ensure (CAPTIVES_TYPE_FIGURE_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-figure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesFigureRow, lines);
  gtk_widget_class_bind_template_child (widget_class, CaptivesFigureRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, CaptivesFigureRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesFigureRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesFigureRow, persons_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesFigureRow, share_label);
}

static void
captives_figure_row_init (CaptivesFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A label without text is not there: it would be read aloud by the name of its type. */
static void
show_text (GtkLabel   *label,
           const char *text)
{
  captives_style_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

GtkWidget *
captives_figure_row_new (void)
{
  return g_object_new (CAPTIVES_TYPE_FIGURE_ROW, NULL);
}

void
captives_figure_row_show (CaptivesFigureRow    *self,
                          CaptivesDataset      *dataset,
                          const CaptivesFigure *figure,
                          const char           *text,
                          CaptivesLocale        locale)
{
  const CaptivesMeasure *measure;
  const char *counted;
  g_autofree char *value = NULL;
  g_autofree char *tooltip = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (CAPTIVES_IS_FIGURE_ROW (self));
  g_return_if_fail (figure != NULL);

  measure = captives_dataset_get_measure (dataset, figure->measure);
  gtk_orientable_set_orientation (self->lines, captives_style_get_text_scale (GTK_WIDGET (self)) > TWO_LINES_SCALE
                                                 ? GTK_ORIENTATION_VERTICAL
                                                 : GTK_ORIENTATION_HORIZONTAL);
  counted = captives_text_get (&figure->counted, locale.language);
  value = captives_format_value (figure, locale);
  spoken = captives_format_value_spoken (figure, locale.language);

  captives_figure_swatch_show (self->swatch, figure, measure != NULL ? measure->family : CAPTIVES_FAMILY_CAPTIVES);
  gtk_label_set_label (self->number_label, value);
  show_text (self->text_label, text);
  show_text (self->persons_label, NULL);
  show_text (self->share_label, NULL);
  tooltip = g_strjoin ("\n", text != NULL ? text : counted, text != NULL ? counted : NULL, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", figure->id);

  g_clear_pointer (&self->spoken, g_free);
  self->spoken = text != NULL ? g_strdup_printf ("%s, %s", spoken, text) : g_steal_pointer (&spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->spoken, -1);
}

void
captives_figure_row_compare (CaptivesFigureRow    *self,
                             const CaptivesFigure *figure,
                             const CaptivesFigure *base,
                             CaptivesLocale        locale)
{
  g_autofree char *persons = NULL;
  g_autofree char *share = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (CAPTIVES_IS_FIGURE_ROW (self));
  g_return_if_fail (figure != NULL && base != NULL);

  if (!captives_format_difference (figure, base, locale, &persons, &share))
    {
      g_free (share);
      /* Whose scope differs, the rival's or that of the figure shown, its own panel says. */
      share = g_strdup (!figure->same_scope || !base->same_scope ? _("other scope") : "");
    }

  show_text (self->persons_label, persons);
  show_text (self->share_label, share);
  spoken = g_strjoin (", ", self->spoken, persons != NULL && *persons != '\0' ? persons : share, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
captives_figure_row_mark_scope (CaptivesFigureRow    *self,
                                const CaptivesFigure *figure)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (CAPTIVES_IS_FIGURE_ROW (self));
  g_return_if_fail (figure != NULL);

  show_text (self->share_label, figure->same_scope ? NULL : _("other scope"));
  spoken = g_strjoin (", ", self->spoken, figure->same_scope ? NULL : _("other scope"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
captives_figure_row_align (CaptivesFigureRow *self,
                           GtkSizeGroup      *numbers,
                           GtkSizeGroup      *shares)
{
  g_return_if_fail (CAPTIVES_IS_FIGURE_ROW (self));

  gtk_size_group_add_widget (numbers, GTK_WIDGET (self->number_label));
  /* Words in place of a share reach into the other column. */
  if (shares != NULL && *gtk_label_get_label (self->persons_label) != '\0')
    gtk_size_group_add_widget (shares, GTK_WIDGET (self->share_label));
}
