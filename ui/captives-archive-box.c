/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-archive-box.h"
#include "captives-format.h"
#include "captives-style.h"

#include <glib/gi18n.h>

/* Text so large, 1 at 100 %, that five parts find no room side by side: a shelfmark must not be broken. */
#define COLUMN_SCALE 1.4

struct _CaptivesArchiveBox
{
  GtkWidget  parent_instance;

  GtkLabel  *archive_label;
  GtkLabel  *fond_label;
  GtkLabel  *opis_label;
  GtkLabel  *delo_label;
  GtkLabel  *list_label;
};

G_DEFINE_FINAL_TYPE (CaptivesArchiveBox, captives_archive_box, GTK_TYPE_WIDGET)

static void
captives_archive_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (captives_archive_box_parent_class)->dispose (object);
}

static void
captives_archive_box_class_init (CaptivesArchiveBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_archive_box_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-archive-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesArchiveBox, archive_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesArchiveBox, fond_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesArchiveBox, opis_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesArchiveBox, delo_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesArchiveBox, list_label);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
captives_archive_box_init (CaptivesArchiveBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Archive reference"), -1);
}

static void
arrange_cells (CaptivesArchiveBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gboolean column = captives_style_get_text_scale (GTK_WIDGET (self)) > COLUMN_SCALE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), column ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (column)
    gtk_widget_add_css_class (GTK_WIDGET (self), "column");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "column");
}

static void
set_cell (GtkLabel   *label,
          const char *text)
{
  captives_style_set_text (label, text != NULL ? text : "–");
}

void
captives_archive_box_show (CaptivesArchiveBox   *self,
                           const CaptivesSource *source,
                           CaptivesLanguage      language)
{
  const char *archive;
  g_autofree char *list = NULL;

  g_return_if_fail (CAPTIVES_IS_ARCHIVE_BOX (self));

  archive = source == NULL ? NULL : captives_text_get (&source->archive, language);
  if (source == NULL
      || (archive == NULL && source->fond == NULL && source->opis == NULL && source->delo == NULL && source->list == NULL))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  arrange_cells (self);
  set_cell (self->archive_label, archive);
  set_cell (self->fond_label, source->fond);
  set_cell (self->opis_label, source->opis);
  set_cell (self->delo_label, source->delo);
  list = captives_format_pages (source->list);
  set_cell (self->list_label, list);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
