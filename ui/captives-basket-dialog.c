/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-basket-dialog.h"

#include "captives-alert.h"
#include "captives-citation-text.h"
#include "captives-dialog-layout.h"
#include "captives-export-toast.h"
#include "captives-file.h"
#include "captives-file-choice.h"
#include "captives-menu-names.h"
#include "captives-style.h"
#include "captives-toast.h"

#include <glib/gi18n.h>

#define FILE_NAME "captives-citations"

/* Size where the window leaves room for it, pixels. */
#define WIDTH  560
#define HEIGHT 560

struct _CaptivesBasketDialog
{
  AdwWindow             parent_instance;

  CaptivesBasket       *basket;
  CaptivesDataset      *dataset;
  CaptivesLocale        locale;
  GPtrArray            *addresses;   /* (element-type CaptivesAddress) of the rows */
  GCancellable         *choosing;    /* NULL: no file is being asked for */

  AdwWindowTitle       *window_title;
  AdwToastOverlay      *toast_overlay;
  GtkStack             *stack;
  GtkWidget            *empty_page;
  GtkWidget            *list_page;
  GtkListBox           *list;
  GtkMenuButton        *format_button;
  GtkLabel             *format_label;
  char                 *format;      /* its name, as captives_bibliography_parse () knows it */
};

enum
{
  PROP_0,
  PROP_FORMAT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_ADDRESS_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesBasketDialog, captives_basket_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  captives_style_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_row (CaptivesBasketDialog  *self,
            const CaptivesAddress *address)
{
  g_autofree char *target = captives_address_to_string (address);
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  captives_address_describe (address, self->dataset, self->locale, &title, &detail);
  gtk_box_append (GTK_BOX (text), create_label (title, "basket-title"));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (text), create_label (detail, "field-title"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), text);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "basket.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  /* Translators: %s is what is in the basket: a figure, or the reference of a source. */
  spoken = g_strdup_printf (_("Remove: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (box), button);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "basket-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return row;
}

/* Where the rows had the focus, the row at the same place gets it. */
static int
find_focus (CaptivesBasketDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
refresh (CaptivesBasketDialog *self)
{
  int focus = find_focus (self);
  GtkWidget *child;
  gboolean empty;
  g_autofree char *count = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_clear_pointer (&self->addresses, g_ptr_array_unref);
  self->addresses = captives_basket_list (self->basket, self->dataset);
  for (guint i = 0; i < self->addresses->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (self->addresses, i)));

  empty = self->addresses->len == 0;
  count = g_strdup_printf (ngettext ("%u citation", "%u citations", self->addresses->len), self->addresses->len);
  adw_window_title_set_subtitle (self->window_title, empty ? "" : count);
  gtk_widget_set_visible (self->empty_page, empty);
  gtk_widget_set_visible (self->list_page, !empty);
  gtk_stack_set_visible_child (self->stack, empty ? self->empty_page : self->list_page);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "basket.clear", !empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "basket.copy", !empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "basket.save", !empty);
  if (focus >= 0 && !empty)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list,
                                                                     MIN (focus, (int) self->addresses->len - 1))));
}

static void
row_activated_cb (CaptivesBasketDialog *self,
                  GtkListBoxRow        *row)
{
  g_autofree char *text = NULL;

  text = captives_address_to_string (g_ptr_array_index (self->addresses, gtk_list_box_row_get_index (row)));
  g_signal_emit (self, signals[SIGNAL_ADDRESS_CHOSEN], 0, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaptivesBasketDialog *self = CAPTIVES_BASKET_DIALOG (widget);
  g_autoptr (CaptivesAddress) address = captives_address_parse (g_variant_get_string (parameter, NULL));

  if (address != NULL)
    captives_basket_remove (self->basket, self->dataset, address);
}

static void
undo_cb (AdwToast             *toast,
         CaptivesBasketDialog *self)
{
  GPtrArray *addresses = g_object_get_data (G_OBJECT (toast), "addresses");

  for (guint i = 0; i < addresses->len; i++)
    captives_basket_add (self->basket, self->dataset, g_ptr_array_index (addresses, i));
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CaptivesBasketDialog *self = CAPTIVES_BASKET_DIALOG (widget);
  AdwToast *toast = captives_toast_new (_("The basket is empty"));

  g_object_set_data_full (G_OBJECT (toast), "addresses", g_ptr_array_ref (self->addresses),
                          (GDestroyNotify) g_ptr_array_unref);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, 0);
  captives_basket_clear (self->basket, self->dataset);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static CaptivesBibliography
get_format (CaptivesBasketDialog *self)
{
  CaptivesBibliography format = CAPTIVES_BIBLIOGRAPHY_TEXT;

  captives_bibliography_parse (self->format, &format);

  return format;
}

static void
show_format (CaptivesBasketDialog *self)
{
  static const char *const names[] = { N_("Text"), "BibTeX", "RIS", "CSL-JSON" };
  const char *name = _(names[get_format (self)]);
  /* Translators: %s is the name of a file format. */
  g_autofree char *spoken = g_strdup_printf (_("Format: %s"), name);

  gtk_label_set_label (self->format_label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->format_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
set_format (CaptivesBasketDialog *self,
            const char           *format)
{
  CaptivesBibliography parsed;

  if (!captives_bibliography_parse (format, &parsed) || g_str_equal (format, self->format))
    return;

  g_free (self->format);
  self->format = g_strdup (format);
  show_format (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORMAT]);
}

static char *
write_citations (CaptivesBasketDialog *self)
{
  return captives_citation_write (self->dataset, self->addresses, get_format (self), self->locale);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesBasketDialog *self = CAPTIVES_BASKET_DIALOG (widget);
  g_autofree char *text = write_citations (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  captives_toast_tell (self->toast_overlay, _("Citations copied"));
}

static void
tell_failure (CaptivesBasketDialog *self,
              const char           *message)
{
  captives_alert_tell (GTK_WINDOW (self), _("Could Not Save"), message);
}

static void
save_to (CaptivesBasketDialog *self,
         const char           *path)
{
  char *text = write_citations (self);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  g_autoptr (GError) error = NULL;

  if (captives_file_replace (path, bytes, &error))
    captives_export_toast_show (self->toast_overlay, path);
  else
    tell_failure (self, error->message);
}

static void
chosen_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  CaptivesBasketDialog *self = CAPTIVES_BASKET_DIALOG (source_object);
  g_autoptr (GFile) file = captives_file_choice_ask_finish (result);

  /* The dialog was closed in the meantime. */
  if (self->choosing == NULL)
    return;

  g_clear_object (&self->choosing);
  if (file != NULL && g_file_peek_path (file) == NULL)
    tell_failure (self, _("Files can be written on this computer only."));
  else if (file != NULL)
    save_to (self, g_file_peek_path (file));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesBasketDialog *self = CAPTIVES_BASKET_DIALOG (widget);
  g_autofree char *name = NULL;
  CaptivesFileChoice choice = { CAPTIVES_FILE_CHOICE_SAVE };

  if (self->choosing != NULL)
    return;

  name = g_strdup_printf ("%s.%s", FILE_NAME, captives_bibliography_get_suffix (get_format (self)));
  choice.title = _("Save the Citations");
  choice.accept = _("_Save");
  choice.name = name;
  self->choosing = g_cancellable_new ();
  captives_file_choice_ask_async (&choice, GTK_WINDOW (self), self->choosing, chosen_cb, NULL);
}

static void
captives_basket_dialog_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FORMAT:
      g_value_set_string (value, CAPTIVES_BASKET_DIALOG (object)->format);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
captives_basket_dialog_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FORMAT:
      set_format (CAPTIVES_BASKET_DIALOG (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
captives_basket_dialog_dispose (GObject *object)
{
  CaptivesBasketDialog *self = CAPTIVES_BASKET_DIALOG (object);
  g_autoptr (GCancellable) choosing = g_steal_pointer (&self->choosing);

  if (choosing != NULL)
    g_cancellable_cancel (choosing);

  G_OBJECT_CLASS (captives_basket_dialog_parent_class)->dispose (object);
}

static void
captives_basket_dialog_finalize (GObject *object)
{
  CaptivesBasketDialog *self = CAPTIVES_BASKET_DIALOG (object);

  g_clear_object (&self->basket);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->addresses, g_ptr_array_unref);
  g_clear_pointer (&self->format, g_free);

  G_OBJECT_CLASS (captives_basket_dialog_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesBasketDialog, name)

static void
captives_basket_dialog_class_init (CaptivesBasketDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = captives_basket_dialog_dispose;
  object_class->finalize = captives_basket_dialog_finalize;
  object_class->get_property = captives_basket_dialog_get_property;
  object_class->set_property = captives_basket_dialog_set_property;

  properties[PROP_FORMAT] = g_param_spec_string ("format", NULL, NULL, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_ADDRESS_CHOSEN] = g_signal_new ("address-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-basket-dialog.ui");
  BIND (window_title);
  BIND (toast_overlay);
  BIND (stack);
  BIND (empty_page);
  BIND (list_page);
  BIND (list);
  BIND (format_button);
  BIND (format_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_property_action (widget_class, "basket.format", "format");
  gtk_widget_class_install_action (widget_class, "basket.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "basket.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "basket.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "basket.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "basket.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "basket.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

#undef BIND

static void
captives_basket_dialog_init (CaptivesBasketDialog *self)
{
  /* The menu asks for it while the template is made. */
  self->format = g_strdup ("text");
  gtk_widget_init_template (GTK_WIDGET (self));
  captives_menu_names_watch (GTK_WIDGET (self));
  show_format (self);
}

GtkWidget *
captives_basket_dialog_new (GtkWindow       *parent,
                            CaptivesBasket  *basket,
                            CaptivesDataset *dataset,
                            CaptivesLocale   locale)
{
  CaptivesBasketDialog *self;

  g_return_val_if_fail (CAPTIVES_IS_BASKET (basket), NULL);
  g_return_val_if_fail (dataset != NULL, NULL);

  self = g_object_new (CAPTIVES_TYPE_BASKET_DIALOG, "transient-for", parent, NULL);
  self->basket = g_object_ref (basket);
  self->dataset = captives_dataset_ref (dataset);
  self->locale = locale;
  g_signal_connect_object (basket, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  captives_dialog_fit (GTK_WINDOW (self), parent, WIDTH, HEIGHT);

  return GTK_WIDGET (self);
}
