/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-deck-dialog.h"

#include "captives-batch.h"
#include "captives-deck-writer.h"
#include "captives-dialog-layout.h"
#include "captives-file-work.h"
#include "captives-row-names.h"
#include "captives-toast.h"

#include <string.h>

#include <glib/gi18n.h>

/* Size of the dialog where the window leaves room for it, pixels. */
#define WIDTH  520
#define HEIGHT 460

struct _CaptivesDeckDialog
{
  AdwWindow            parent_instance;

  CaptivesDataset     *dataset;
  GPtrArray           *stories;  /* (element-type CaptivesStory): in the order of their row */
  GPtrArray           *readings; /* (element-type CaptivesReading): in the order of their row */
  CaptivesNumberStyle  numbers;  /* of the slides */

  AdwToastOverlay     *toast_overlay;
  CaptivesFileWork    *work;
  AdwPreferencesGroup *group;
  AdwComboRow         *story_row;
  AdwComboRow         *kind_row;
  AdwComboRow         *theme_row;
  AdwComboRow         *language_row;
  AdwComboRow         *reading_row;
};

G_DEFINE_FINAL_TYPE (CaptivesDeckDialog, captives_deck_dialog, ADW_TYPE_WINDOW)

static CaptivesLanguage
get_language (CaptivesDeckDialog *self)
{
  return (CaptivesLanguage) MIN (adw_combo_row_get_selected (self->language_row), CAPTIVES_N_LANGUAGES - 1);
}

static CaptivesDeckFormat
get_format (CaptivesDeckDialog *self)
{
  return (CaptivesDeckFormat) MIN (adw_combo_row_get_selected (self->kind_row), CAPTIVES_DECK_ODP);
}

static const CaptivesStory *
get_story (CaptivesDeckDialog *self)
{
  return g_ptr_array_index (self->stories, MIN (adw_combo_row_get_selected (self->story_row), self->stories->len - 1));
}

static void
update (CaptivesDeckDialog *self)
{
  g_autoptr (GPtrArray) slides = NULL;

  if (self->stories == NULL)
    return;

  slides = captives_dataset_list_slides (self->dataset, get_story (self)->id);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deck.export", slides->len > 0 && !captives_file_work_is_busy (self->work));
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  captives_file_work_set_progress (user_data, fraction, NULL);
}

static void
done_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CaptivesFileWork) work = user_data;
  g_autoptr (GError) error = NULL;

  captives_deck_write_finish (result, &error);
  captives_file_work_end (work, error);
}

static void
run (CaptivesDeckDialog *self,
     const char         *path)
{
  g_autoptr (GPtrArray) slides = captives_dataset_list_slides (self->dataset, get_story (self)->id);
  guint reading = adw_combo_row_get_selected (self->reading_row);
  CaptivesDeck deck;

  captives_deck_init (&deck, self->dataset, get_format (self));
  deck.title = get_story (self)->name;
  deck.slides = slides;
  deck.locale = (CaptivesLocale) { get_language (self), self->numbers };
  deck.theme = (CaptivesTheme) MIN (adw_combo_row_get_selected (self->theme_row), CAPTIVES_N_THEMES - 1);
  if (reading < self->readings->len)
    deck.reading = ((const CaptivesReading *) g_ptr_array_index (self->readings, reading))->id;

  captives_deck_write_async (&deck, path, captives_file_work_begin (self->work, path), progress_cb, done_cb,
                             g_object_ref (self->work));
}

/* Returns: (transfer full): the name of the file or of the folder; of files, not a text */
static char *
propose_name (CaptivesDeckDialog *self)
{
  static const char *const suffixes[] = { ".pdf", "", ".odp" };

  return g_strconcat (get_story (self)->id, ".", captives_language_get_code (get_language (self)), suffixes[get_format (self)],
                      NULL);
}

/* What was typed, with the ending without which no program would know the file. */
static char *
settle_path (CaptivesDeckDialog *self,
             const char         *path)
{
  CaptivesDeckFormat wanted = get_format (self);
  CaptivesDeckFormat told;

  if (wanted == CAPTIVES_DECK_PICTURES)
    {
      g_autofree char *name = propose_name (self);

      return captives_batch_find_folder (path, name);
    }
  if (captives_deck_parse_format (path, &told) && told == wanted)
    return g_strdup (path);

  return g_strconcat (path, wanted == CAPTIVES_DECK_PDF ? ".pdf" : ".odp", NULL);
}

static void
take_path (GtkWindow  *dialog,
           const char *path)
{
  CaptivesDeckDialog *self = CAPTIVES_DECK_DIALOG (dialog);
  g_autofree char *settled = settle_path (self, path);

  if (!g_str_equal (settled, path) && g_file_test (settled, G_FILE_TEST_EXISTS))
    /* The chooser asked about another name. */
    captives_toast_tell_failure (self->toast_overlay, _("A file of that name is there already."));
  else
    run (self, settled);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaptivesDeckDialog *self = CAPTIVES_DECK_DIALOG (widget);
  gboolean pictures = get_format (self) == CAPTIVES_DECK_PICTURES;
  g_autofree char *name = propose_name (self);
  const CaptivesFileChoice choice = {
    .purpose = pictures ? CAPTIVES_FILE_CHOICE_FOLDER : CAPTIVES_FILE_CHOICE_SAVE,
    .title = pictures ? _("Where the New Folder Goes") : _("Save the Story"),
    .accept = pictures ? _("_Export") : _("_Save"),
    .name = pictures ? NULL : name,
  };

  captives_file_work_ask (self->work, &choice, take_path);
}

/* While the story is written the first press stops the work, and the dialog goes when it has ended. */
static gboolean
captives_deck_dialog_close_request (GtkWindow *window)
{
  if (captives_file_work_stop (CAPTIVES_DECK_DIALOG (window)->work))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (captives_deck_dialog_parent_class)->close_request (window);
}

static void
show_names (CaptivesDeckDialog *self)
{
  g_autoptr (GtkStringList) stories = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) readings = gtk_string_list_new (NULL);
  guint story = adw_combo_row_get_selected (self->story_row);
  guint reading = adw_combo_row_get_selected (self->reading_row);

  for (guint i = 0; i < self->stories->len; i++)
    gtk_string_list_append (stories, captives_text_get (&((const CaptivesStory *) g_ptr_array_index (self->stories, i))->name,
                                                        get_language (self)));
  for (guint i = 0; i < self->readings->len; i++)
    gtk_string_list_append (readings, captives_text_get (&((const CaptivesReading *) g_ptr_array_index (self->readings, i))->name,
                                                         get_language (self)));
  adw_combo_row_set_model (self->story_row, G_LIST_MODEL (stories));
  adw_combo_row_set_model (self->reading_row, G_LIST_MODEL (readings));
  if (story < self->stories->len)
    adw_combo_row_set_selected (self->story_row, story);
  if (reading < self->readings->len)
    adw_combo_row_set_selected (self->reading_row, reading);
}

/* Names are in the language of the slides. */
static void
language_changed_cb (CaptivesDeckDialog *self)
{
  if (self->stories != NULL)
    show_names (self);
}

static void
captives_deck_dialog_finalize (GObject *object)
{
  CaptivesDeckDialog *self = CAPTIVES_DECK_DIALOG (object);

  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->dataset, captives_dataset_unref);

  G_OBJECT_CLASS (captives_deck_dialog_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesDeckDialog, name)

static void
captives_deck_dialog_class_init (CaptivesDeckDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = captives_deck_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = captives_deck_dialog_close_request;

  g_type_ensure (CAPTIVES_TYPE_FILE_WORK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-deck-dialog.ui");
  BIND (toast_overlay);
  BIND (work);
  BIND (group);
  BIND (story_row);
  BIND (kind_row);
  BIND (theme_row);
  BIND (language_row);
  BIND (reading_row);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, language_changed_cb);
  gtk_widget_class_install_action (widget_class, "deck.export", NULL, export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

#undef BIND

static void
captives_deck_dialog_init (CaptivesDeckDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  captives_row_names_watch (self->group);
}

static void
set_subject (CaptivesDeckDialog          *self,
             const CaptivesExportSubject *subject)
{
  self->dataset = captives_dataset_ref (subject->dataset);
  self->readings = captives_dataset_list_readings (subject->dataset);
  self->numbers = subject->locale.numbers;
  captives_file_work_set_toasts (self->work, subject->toasts);
  adw_combo_row_set_selected (self->language_row, subject->locale.language);
  self->stories = captives_dataset_list_stories (subject->dataset);
  show_names (self);
  for (guint i = 0; i < self->readings->len; i++)
    {
      if (g_strcmp0 (((const CaptivesReading *) g_ptr_array_index (self->readings, i))->id, subject->reading) == 0)
        adw_combo_row_set_selected (self->reading_row, i);
    }
  update (self);
}

void
captives_deck_dialog_present (GtkWindow                   *parent,
                              const CaptivesExportSubject *subject)
{
  g_autoptr (GPtrArray) stories = NULL;
  CaptivesDeckDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (subject != NULL && subject->dataset != NULL);

  stories = captives_dataset_list_stories (subject->dataset);
  if (stories->len == 0)
    return;

  self = g_object_new (CAPTIVES_TYPE_DECK_DIALOG, "transient-for", parent, NULL);
  set_subject (self, subject);
  captives_dialog_fit (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  gtk_window_set_focus (GTK_WINDOW (self), gtk_window_get_default_widget (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (self));
}
