/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-kinds.h"
#include "captives-row-names.h"

#include "captives-expand.h"
#include "captives-own-rules.h"

#include <glib/gi18n.h>

/* In the order in which they are offered: what says least about its figures comes first. */
static const struct
{
  CaptivesKind  kind;
  const char   *title;
  const char   *subtitle;
} kinds[] = {
  { CAPTIVES_KIND_CLAIMS, N_("Claims"), N_("Each figure in a row of its own, with who says so") },
  { CAPTIVES_KIND_LANES, N_("By Phase"), N_("Phases down, measures across") },
  { CAPTIVES_KIND_COLUMNS, N_("Columns by Year"), N_("Side by side, never on one another") },
  { CAPTIVES_KIND_TIMELINE, N_("Timeline"), N_("Each figure at its date") },
  { CAPTIVES_KIND_LINE, N_("Line"), N_("One measure through time; gaps stay gaps") },
  { CAPTIVES_KIND_PARTS, N_("Stack of Parts"), N_("A whole and the parts its source gives") },
  { CAPTIVES_KIND_PICTOGRAM, N_("Pictogram"), N_("A whole and its parts, one shape for so many persons") },
  { CAPTIVES_KIND_BALANCE, N_("Account"), N_("One author’s account, with what is left over") },
  { CAPTIVES_KIND_FLOW, N_("Flow"), N_("One author’s account as bands") },
  { CAPTIVES_KIND_MAP, N_("Map"), N_("Figures at their places") },
};

struct _CaptivesOwnKinds
{
  GtkWidget     parent_instance;

  CaptivesKind  kind;
  gboolean      showing;                        /* the program itself chooses */
  GtkWidget    *list;
  AdwActionRow *rows[G_N_ELEMENTS (kinds)];
  GtkWidget    *buttons[G_N_ELEMENTS (kinds)];
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesOwnKinds, captives_own_kinds, GTK_TYPE_WIDGET)

static void
toggled_cb (CaptivesOwnKinds *self,
            GtkCheckButton   *button)
{
  if (self->showing || !gtk_check_button_get_active (button))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (self->buttons[i] == GTK_WIDGET (button))
        self->kind = kinds[i].kind;
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
captives_own_kinds_dispose (GObject *object)
{
  g_clear_pointer (&CAPTIVES_OWN_KINDS (object)->list, gtk_widget_unparent);

  G_OBJECT_CLASS (captives_own_kinds_parent_class)->dispose (object);
}

static void
captives_own_kinds_class_init (CaptivesOwnKindsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_own_kinds_dispose;

  /** CaptivesOwnKinds::changed: the user chose another kind */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* The toolkit draws the mark of a button as a widget without a name. */
static void
hide_mark (GtkWidget *button)
{
  for (GtkWidget *child = gtk_widget_get_first_child (button); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

static void
add_row (CaptivesOwnKinds *self,
         guint             index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(kinds[index].title));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kinds[index].title), -1);
  hide_mark (button);
  if (index > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (self->buttons[0]));
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
  self->rows[index] = ADW_ACTION_ROW (row);
  self->buttons[index] = button;
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
captives_own_kinds_init (CaptivesOwnKinds *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kind of Chart"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kind of Chart"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_row (self, i);
}

void
captives_own_kinds_show (CaptivesOwnKinds *self,
                         CaptivesDataset  *dataset,
                         CaptivesLocale    locale,
                         GPtrArray        *figures,
                         CaptivesKind      kind)
{
  g_return_if_fail (CAPTIVES_IS_OWN_KINDS (self));
  g_return_if_fail (dataset != NULL && figures != NULL);

  self->kind = kind;
  self->showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      CaptivesOwnRefusal refusal;
      gboolean allowed = captives_own_rules_allow (dataset, kinds[i].kind, figures, &refusal);
      g_autofree char *refused = allowed ? NULL : captives_own_refusal_write (dataset, &refusal, locale.language);
      g_autofree char *reason = allowed ? g_strdup (_(kinds[i].subtitle)) : captives_expand (dataset, refused, locale);
      g_autofree char *name = g_strdup_printf ("%s: %s", _(kinds[i].title), reason);

      adw_action_row_set_subtitle (self->rows[i], reason);
      gtk_widget_set_sensitive (GTK_WIDGET (self->rows[i]), allowed);
      captives_row_names_set (ADW_PREFERENCES_ROW (self->rows[i]), name);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->buttons[i]), kinds[i].kind == kind);
    }
  self->showing = FALSE;
}

CaptivesKind
captives_own_kinds_get (CaptivesOwnKinds *self)
{
  g_return_val_if_fail (CAPTIVES_IS_OWN_KINDS (self), CAPTIVES_KIND_CLAIMS);

  return self->kind;
}
