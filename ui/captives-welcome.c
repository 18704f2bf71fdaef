/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-welcome.h"
#include "captives-dialog-layout.h"
#include "captives-style.h"
#include "captives-welcome-picture.h"

#include <glib/gi18n.h>

/* Size where the window leaves room for it, pixels. */
#define WIDTH  520
#define HEIGHT 540

/* Width of lines that are easy to read, pixels at a text size of 100 %. */
#define PAGE_WIDTH 460

struct _CaptivesWelcome
{
  AdwWindow     parent_instance;

  AdwCarousel  *carousel;
  GtkWidget    *back_button;
  GtkButton    *next_button;

  guint         page; /* that is seen, or on its way to be */
};

G_DEFINE_FINAL_TYPE (CaptivesWelcome, captives_welcome, ADW_TYPE_WINDOW)

/* A panel: its name, what it explains, and where its picture comes from. */
typedef struct
{
  const char *title;
  const char *text;
  char     *(*add_picture) (GtkGrid          *grid,
                            CaptivesDataset  *dataset,
                            CaptivesLocale    locale);
} Panel;

static const Panel panels[] = {
  { N_("Reading: whose numbers?"),
    N_("Sources contradict each other. A reading is a named choice among their answers. It holds for all charts at once, is "
       "printed on what you export, and you change it in the header bar."),
    captives_welcome_picture_add_readings },
  { N_("Rivals: who disagrees?"),
    N_("Other answers to the same question are rivals. They stand side by side and are never averaged. Select a mark, and the "
       "source panel lists them. A hollow mark counts other people, another area or another time."),
    captives_welcome_picture_add_rivals },
  { N_("Balance: does it add up?"),
    N_("A balance is one author’s account, from the captured to those still held. What it leaves unexplained is the residual. "
       "It is shown as it is, for each author apart."),
    captives_welcome_picture_add_balance },
  { N_("Grade: what kind of source?"),
    N_("The grade of a figure, from A to D, says what kind of document stands behind the number, not whether the number is "
       "right. A figure without a source is not in the dataset."),
    captives_welcome_picture_add_grades },
};

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  captives_style_set_text (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_picture (GtkBox          *box,
             const Panel     *panel,
             CaptivesDataset *dataset,
             CaptivesLocale   locale)
{
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *caption = NULL;

  g_object_ref_sink (grid);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  caption = panel->add_picture (GTK_GRID (grid), dataset, locale);
  if (caption != NULL)
    {
      GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

      gtk_widget_add_css_class (card, "card");
      gtk_widget_add_css_class (card, "welcome-picture");
      gtk_box_append (GTK_BOX (card), create_label (caption, "caption-heading"));
      gtk_box_append (GTK_BOX (card), grid);
      gtk_box_append (box, card);
    }
  g_object_unref (grid);
}

static GtkWidget *
create_page (const Panel     *panel,
             CaptivesDataset *dataset,
             CaptivesLocale   locale)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  gtk_widget_add_css_class (box, "welcome-page");
  gtk_box_append (GTK_BOX (box), create_label (_(panel->title), "title-2"));
  gtk_box_append (GTK_BOX (box), create_label (_(panel->text), NULL));
  if (dataset != NULL)
    add_picture (GTK_BOX (box), panel, dataset, locale);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), (int) (PAGE_WIDTH * captives_style_get_text_scale (clamp)));
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  /* Keys turn pages; what does not fit scrolls with the pointer, or after Tab. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, _(panel->title), -1);

  return scrolled;
}

/* Only the page that is seen is there for assistive technology; the button that turns pages says which it is. */
static void
page_changed_cb (CaptivesWelcome *self,
                 guint            page)
{
  gboolean last = page + 1 == G_N_ELEMENTS (panels);
  /* Translators: the number of a panel of the welcome, how many there are, and its title */
  g_autofree char *where = g_strdup_printf (_("Panel %u of %u: %s"), page + 1, (guint) G_N_ELEMENTS (panels), _(panels[page].title));

  self->page = page;
  for (guint i = 0; i < adw_carousel_get_n_pages (self->carousel); i++)
    gtk_accessible_update_state (GTK_ACCESSIBLE (adw_carousel_get_nth_page (self->carousel, i)), GTK_ACCESSIBLE_STATE_HIDDEN,
                                 i != page, -1);
  gtk_widget_set_sensitive (self->back_button, page > 0);
  gtk_button_set_label (self->next_button, last ? _("S_tart") : _("_Next"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, where, -1);
  gtk_window_set_title (GTK_WINDOW (self), where);
}

/* From where the last turn goes, not from where it is by now: two quick keys turn two pages. */
static void
turn (CaptivesWelcome *self,
      int              step)
{
  int page = (int) self->page + step;

  if (page < 0 || page >= (int) G_N_ELEMENTS (panels))
    return;

  self->page = page;
  adw_carousel_scroll_to (self->carousel, adw_carousel_get_nth_page (self->carousel, page), TRUE);
}

static void
turn_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesWelcome *self = CAPTIVES_WELCOME (widget);
  gboolean next = g_str_equal (action_name, "welcome.next");

  if (next && self->page + 1 == G_N_ELEMENTS (panels))
    gtk_window_close (GTK_WINDOW (self));
  else
    turn (self, next ? 1 : -1);
}

/* Before the window itself, for which the arrow keys move the focus. */
static gboolean
key_pressed_cb (CaptivesWelcome *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      turn (self, mirrored ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      turn (self, mirrored ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      turn (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      turn (self, -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
captives_welcome_class_init (CaptivesWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesWelcome, carousel);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWelcome, back_button);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWelcome, next_button);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_install_action (widget_class, "welcome.next", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "welcome.back", NULL, turn_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
captives_welcome_init (CaptivesWelcome *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
captives_welcome_present (GtkWindow       *parent,
                          CaptivesDataset *dataset,
                          CaptivesLocale   locale)
{
  CaptivesWelcome *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  self = g_object_new (CAPTIVES_TYPE_WELCOME, "transient-for", parent, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    adw_carousel_append (self->carousel, create_page (&panels[i], dataset, locale));
  page_changed_cb (self, 0);
  captives_dialog_fit (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
  gtk_window_present (GTK_WINDOW (self));
}
