/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-help-window.h"
#include "captives-help-book.h"

#include <glib/gi18n.h>

struct _CaptivesHelpWindow
{
  AdwWindow           parent_instance;

  CaptivesHelpBook   *book;
  guint               chapter;      /* index of what is shown */
  int                 wanted_block; /* to be scrolled to once it has a place; -1: none */
  guint               scroll_id;    /* source that does it; 0: none */

  AdwLeaflet         *leaflet;
  GtkWidget          *side;
  GtkWidget          *page;
  GtkSearchEntry     *search_entry;
  GtkListBox         *list;
  GtkWidget          *back_button;
  AdwWindowTitle     *title;
  GtkScrolledWindow  *scrolled;
  GtkBox             *content;
};

G_DEFINE_FINAL_TYPE (CaptivesHelpWindow, captives_help_window, ADW_TYPE_WINDOW)

/* On a row of the list: where it leads. */
#define ROW_HIT "captives-hit"

static const CaptivesHelpChapter *
get_chapter (CaptivesHelpWindow *self,
             guint               index)
{
  return g_ptr_array_index (self->book->chapters, index);
}

static gboolean
link_cb (CaptivesHelpWindow *self,
         const char         *uri)
{
  captives_help_window_show (self, uri);

  return TRUE;
}

static GtkWidget *
create_label (CaptivesHelpWindow *self,
              const char         *markup,
              const char         *css_class)
{
  gboolean heading = css_class != NULL && g_str_has_prefix (css_class, "title");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                   heading ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL, "label", markup,
                                   "use-markup", TRUE, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f,
                                   "hexpand", TRUE, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);

  return label;
}

static GtkWidget *
create_pair (CaptivesHelpWindow *self,
             const char         *first,
             const char         *markup,
             const char         *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (first);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), create_label (self, markup, NULL));

  return box;
}

static GtkWidget *
create_block (CaptivesHelpWindow      *self,
              const CaptivesHelpBlock *block)
{
  GtkWidget *pair;
  GtkWidget *keys;

  switch (block->kind)
    {
    case CAPTIVES_HELP_HEADING:
      return create_label (self, block->markup, "title-4");
    case CAPTIVES_HELP_ITEM:
      return create_pair (self, "•", block->markup, "help-bullet");
    case CAPTIVES_HELP_KEY:
      pair = create_pair (self, block->keys, block->markup, "help-keys");
      keys = gtk_widget_get_first_child (pair);
      gtk_label_set_width_chars (GTK_LABEL (keys), 14);
      gtk_label_set_max_width_chars (GTK_LABEL (keys), 14);
      gtk_label_set_wrap (GTK_LABEL (keys), TRUE);
      return pair;
    case CAPTIVES_HELP_PARAGRAPH:
    default:
      return create_label (self, block->markup, NULL);
    }
}

/* Labels have their places only after the next layout. */
static gboolean
scroll_cb (gpointer user_data)
{
  CaptivesHelpWindow *self = user_data;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);

  self->scroll_id = 0;
  /* The title is the first child. */
  for (int i = 0; child != NULL && i <= self->wanted_block; i++)
    child = gtk_widget_get_next_sibling (child);
  if (self->wanted_block >= 0 && child != NULL
      && gtk_widget_compute_point (child, GTK_WIDGET (self->content), &GRAPHENE_POINT_INIT (0, 0), &point))
    gtk_adjustment_set_value (adjustment, point.y);
  else
    gtk_adjustment_set_value (adjustment, 0);

  return G_SOURCE_REMOVE;
}

static void
show_chapter (CaptivesHelpWindow *self,
              guint               index,
              int                 block)
{
  const CaptivesHelpChapter *chapter = get_chapter (self, index);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);

  self->chapter = index;
  self->wanted_block = block;
  adw_window_title_set_title (self->title, chapter->title);
  child = create_label (self, NULL, "title-2");
  gtk_label_set_text (GTK_LABEL (child), chapter->title);
  gtk_box_append (self->content, child);
  for (guint i = 0; i < chapter->blocks->len; i++)
    gtk_box_append (self->content, create_block (self, g_ptr_array_index (chapter->blocks, i)));

  /* After the layout that the new labels ask for. */
  if (self->scroll_id == 0)
    self->scroll_id = g_timeout_add (60, scroll_cb, self);
}

static GtkWidget *
create_row (CaptivesHelpWindow    *self,
            const CaptivesHelpHit *hit,
            gboolean               snippet)
{
  const CaptivesHelpChapter *chapter = get_chapter (self, hit->chapter);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (chapter->title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (snippet && hit->block >= 0)
    {
      const CaptivesHelpBlock *block = g_ptr_array_index (chapter->blocks, hit->block);
      GtkWidget *words = gtk_label_new (block->text);

      gtk_label_set_xalign (GTK_LABEL (words), 0);
      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_label_set_lines (GTK_LABEL (words), 2);
      gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (words, "caption");
      gtk_box_append (GTK_BOX (box), words);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, chapter->title, -1);
  g_object_set_data_full (G_OBJECT (row), ROW_HIT, g_memdup2 (hit, sizeof *hit), g_free);

  return row;
}

/* All chapters, or what was found. */
static void
fill_list (CaptivesHelpWindow *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GArray) hits = captives_help_book_search (self->book, query);
  gboolean searching = *query != '\0';
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  for (guint i = 0; searching && i < hits->len; i++)
    gtk_list_box_append (self->list, create_row (self, &g_array_index (hits, CaptivesHelpHit, i), TRUE));
  for (guint i = 0; !searching && i < self->book->chapters->len; i++)
    gtk_list_box_append (self->list, create_row (self, &(CaptivesHelpHit) { i, -1 }, FALSE));
  if (!searching)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, self->chapter));
}

static void
go_to_row (CaptivesHelpWindow *self,
           GtkListBoxRow      *row)
{
  const CaptivesHelpHit *hit = g_object_get_data (G_OBJECT (row), ROW_HIT);

  show_chapter (self, hit->chapter, hit->block);
}

/* Beside the list the chapter follows it; where there is only room for one of them, one has to ask for it. */
static void
row_selected_cb (CaptivesHelpWindow *self,
                 GtkListBoxRow      *row)
{
  const CaptivesHelpHit *hit = row != NULL ? g_object_get_data (G_OBJECT (row), ROW_HIT) : NULL;

  if (hit != NULL && (hit->block >= 0 || hit->chapter != self->chapter))
    go_to_row (self, row);
}

static void
row_activated_cb (CaptivesHelpWindow *self,
                  GtkListBoxRow      *row)
{
  go_to_row (self, row);
  adw_leaflet_set_visible_child (self->leaflet, self->page);
}

static void
search_activated_cb (CaptivesHelpWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    row_activated_cb (self, row);
}

static void
folded_cb (CaptivesHelpWindow *self)
{
  gtk_widget_set_visible (self->back_button, adw_leaflet_get_folded (self->leaflet));
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesHelpWindow *self = CAPTIVES_HELP_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->side);
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaptivesHelpWindow *self = CAPTIVES_HELP_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->side);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
captives_help_window_dispose (GObject *object)
{
  g_clear_handle_id (&CAPTIVES_HELP_WINDOW (object)->scroll_id, g_source_remove);

  G_OBJECT_CLASS (captives_help_window_parent_class)->dispose (object);
}

static void
captives_help_window_finalize (GObject *object)
{
  g_clear_pointer (&CAPTIVES_HELP_WINDOW (object)->book, captives_help_book_free);

  G_OBJECT_CLASS (captives_help_window_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesHelpWindow, name)

static void
captives_help_window_class_init (CaptivesHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_help_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = captives_help_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-help-window.ui");
  BIND (leaflet);
  BIND (side);
  BIND (page);
  BIND (search_entry);
  BIND (list);
  BIND (back_button);
  BIND (title);
  BIND (scrolled);
  BIND (content);
  gtk_widget_class_bind_template_callback (widget_class, fill_list);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "help.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

#undef BIND

static void
captives_help_window_init (CaptivesHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
captives_help_window_new (CaptivesLanguage language)
{
  CaptivesHelpWindow *self = g_object_new (CAPTIVES_TYPE_HELP_WINDOW, NULL);

  self->book = captives_help_book_load (language);
  gtk_window_set_title (GTK_WINDOW (self), self->book->title);
  show_chapter (self, 0, -1);
  fill_list (self);
  folded_cb (self);

  return GTK_WIDGET (self);
}

void
captives_help_window_present_for (GtkWindow *parent)
{
  GtkWidget *window;
  GList *toplevels;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  toplevels = gtk_window_list_toplevels ();
  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      if (CAPTIVES_IS_HELP_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == parent)
        {
          gtk_window_present (l->data);
          g_list_free (toplevels);
          return;
        }
    }
  g_list_free (toplevels);

  window = captives_help_window_new (captives_language_from_locale ());
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}

void
captives_help_window_show (CaptivesHelpWindow *self,
                           const char         *chapter)
{
  int index;

  g_return_if_fail (CAPTIVES_IS_HELP_WINDOW (self));

  index = captives_help_book_find (self->book, chapter);
  if (index < 0)
    return;

  show_chapter (self, index, -1);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) == '\0')
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, index));
  adw_leaflet_set_visible_child (self->leaflet, self->page);
}

const char *
captives_help_window_get_shown (CaptivesHelpWindow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_HELP_WINDOW (self), NULL);

  return get_chapter (self, self->chapter)->id;
}
