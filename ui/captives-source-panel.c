/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-source-panel.h"
#include "captives-figure-page.h"
#include "captives-panel-page.h"

#include <glib/gi18n.h>

struct _CaptivesSourcePanel
{
  GtkWidget           parent_instance;

  CaptivesDataset    *dataset;
  CaptivesLocale      locale;
  CaptivesAddress    *address;         /* what is shown; NULL: nothing */

  GtkWidget          *basket_button;
  GtkLabel           *basket_label;
  GtkWidget          *close_button;
  GtkStack           *stack;
  GtkScrolledWindow  *figure_scrolled;
  CaptivesFigurePage *figure_page;
  GtkScrolledWindow  *page_scrolled;
  GtkBox             *page_box;        /* made anew for each page that is no figure's */
  GtkWidget          *actions;
};

G_DEFINE_FINAL_TYPE (CaptivesSourcePanel, captives_source_panel, GTK_TYPE_WIDGET)

/* Pages that are not seen are made invisible, so that assistive technology does not walk their empty labels. */
static void
show_page (CaptivesSourcePanel *self,
           const char          *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, name);

  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->stack, page);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == page);
}

static gboolean
has_focus (CaptivesSourcePanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));
}

static void
take_address (CaptivesSourcePanel   *self,
              const CaptivesAddress *address)
{
  CaptivesAddress *copy = captives_address_copy (address);

  captives_address_free (self->address);
  self->address = copy;
}

/* The page of a figure, seen again in another language, stays where it was scrolled to. */
static void
show_figure (CaptivesSourcePanel *self,
             gboolean             same)
{
  const CaptivesFigure *figure = captives_dataset_get_figure (self->dataset, self->address->id);

  captives_figure_page_show (self->figure_page, self->dataset, figure, self->locale);
  show_page (self, "figure");
  if (!same)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->figure_scrolled), 0);
}

static void
fill_page (CaptivesSourcePanel *self)
{
  const CaptivesPanelPage page = { self->page_box, self->dataset, self->locale };
  const char *id = self->address->id;

  switch (self->address->kind)
    {
    case CAPTIVES_ADDRESS_SOURCE:
      captives_panel_fill_source (&page, captives_dataset_get_source (self->dataset, id));
      break;
    case CAPTIVES_ADDRESS_QUESTION:
      captives_panel_fill_question (&page, captives_dataset_get_question (self->dataset, id));
      break;
    case CAPTIVES_ADDRESS_EVENT:
      captives_panel_fill_event (&page, captives_dataset_get_event (self->dataset, id));
      break;
    case CAPTIVES_ADDRESS_BALANCE:
      captives_panel_fill_balance (&page, captives_dataset_get_balance (self->dataset, id));
      break;
    case CAPTIVES_ADDRESS_NOTHING:
    case CAPTIVES_ADDRESS_FIGURE:
    case CAPTIVES_ADDRESS_SLOT:
    default:
      g_assert_not_reached ();
    }
}

static void
captives_source_panel_dispose (GObject *object)
{
  CaptivesSourcePanel *self = CAPTIVES_SOURCE_PANEL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->address, captives_address_free);

  G_OBJECT_CLASS (captives_source_panel_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesSourcePanel, name)

static void
captives_source_panel_class_init (CaptivesSourcePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_source_panel_dispose;

  g_type_ensure (CAPTIVES_TYPE_FIGURE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-source-panel.ui");
  BIND (basket_button);
  BIND (basket_label);
  BIND (close_button);
  BIND (stack);
  BIND (figure_scrolled);
  BIND (figure_page);
  BIND (page_scrolled);
  BIND (page_box);
  BIND (actions);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "sourcepanel");
}

#undef BIND

static void
captives_source_panel_init (CaptivesSourcePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_page (self, "nothing");
  captives_source_panel_set_n_collected (self, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Source"), -1);
}

void
captives_source_panel_set_dataset (CaptivesSourcePanel *self,
                                   CaptivesDataset     *dataset,
                                   CaptivesLocale       locale)
{
  g_return_if_fail (CAPTIVES_IS_SOURCE_PANEL (self));

  if (dataset != NULL)
    captives_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  self->dataset = dataset;
  self->locale = locale;
  captives_source_panel_show (self, NULL);
}

void
captives_source_panel_show (CaptivesSourcePanel   *self,
                            const CaptivesAddress *address)
{
  gboolean focus;
  gboolean same;

  g_return_if_fail (CAPTIVES_IS_SOURCE_PANEL (self));

  focus = has_focus (self);
  if (address != NULL && !captives_address_exists (address, self->dataset))
    address = NULL;
  same = captives_address_equal (self->address, address);
  take_address (self, address);
  address = self->address; /* it may have been our own */
  gtk_widget_set_visible (self->actions, address != NULL);

  if (address == NULL)
    show_page (self, "nothing");
  else if (address->kind == CAPTIVES_ADDRESS_FIGURE)
    show_figure (self, same);
  else
    {
      captives_panel_page_clear (self->page_box);
      fill_page (self);
      show_page (self, "page");
      if (!same)
        gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->page_scrolled), 0);
    }

  /* What had the focus is gone, or about to go. */
  if (focus && address != NULL)
    gtk_widget_grab_focus (address->kind == CAPTIVES_ADDRESS_FIGURE ? GTK_WIDGET (self->figure_page)
                                                                    : GTK_WIDGET (self->page_box));
}

void
captives_source_panel_show_slot (CaptivesSourcePanel   *self,
                                 const CaptivesAddress *address,
                                 const char            *name,
                                 const char            *question)
{
  CaptivesPanelPage page;

  g_return_if_fail (CAPTIVES_IS_SOURCE_PANEL (self));
  g_return_if_fail (address != NULL && name != NULL);

  captives_source_panel_show (self, NULL);
  if (self->dataset == NULL)
    return;

  page = (CaptivesPanelPage) { self->page_box, self->dataset, self->locale };
  take_address (self, address);
  captives_panel_page_clear (self->page_box);
  captives_panel_fill_slot (&page, name, captives_dataset_get_question (self->dataset, question));
  show_page (self, "page");
}

void
captives_source_panel_refresh (CaptivesSourcePanel *self)
{
  g_return_if_fail (CAPTIVES_IS_SOURCE_PANEL (self));

  /* A slot is words alone, and these wrap by themselves. */
  if (self->address != NULL && self->address->kind != CAPTIVES_ADDRESS_SLOT)
    captives_source_panel_show (self, self->address);
}

const CaptivesAddress *
captives_source_panel_get_address (CaptivesSourcePanel *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SOURCE_PANEL (self), NULL);

  return self->address;
}

const char *
captives_source_panel_get_figure (CaptivesSourcePanel *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SOURCE_PANEL (self), NULL);

  return self->address != NULL && self->address->kind == CAPTIVES_ADDRESS_FIGURE ? self->address->id : NULL;
}

void
captives_source_panel_set_n_collected (CaptivesSourcePanel *self,
                                       guint                n_collected)
{
  g_autofree char *number = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (CAPTIVES_IS_SOURCE_PANEL (self));

  number = g_strdup_printf ("%u", n_collected);
  /* Translators: the button that opens the basket, and how much is in it. */
  spoken = g_strdup_printf (_("Citation Basket: %u"), n_collected);
  gtk_label_set_label (self->basket_label, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->basket_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
captives_source_panel_set_closable (CaptivesSourcePanel *self,
                                    gboolean             closable)
{
  g_return_if_fail (CAPTIVES_IS_SOURCE_PANEL (self));

  gtk_widget_set_visible (self->close_button, closable);
}
