/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-command.h"
#include "captives-deck.h"
#include "captives-expand.h"
#include "captives-picture.h"

#include <glib/gi18n.h>

/* The story of that name, else the first. */
static const CaptivesStory *
find_story (CaptivesCall    *call,
            CaptivesDataset *dataset)
{
  g_autoptr (GPtrArray) stories = captives_dataset_list_stories (dataset);
  const char *id = call->words[0];

  for (guint i = 0; i < stories->len; i++)
    {
      const CaptivesStory *story = g_ptr_array_index (stories, i);

      if (id == NULL || g_str_equal (story->id, id))
        return story;
    }

  if (id == NULL)
    captives_call_complain (call, _("The dataset has no story."));
  else
    captives_call_complain (call, _("The dataset has no story “%s”."), id);

  return NULL;
}

/* What is said to each slide: its title and its note. */
static CaptivesExit
print_story (CaptivesCall        *call,
             CaptivesDataset     *dataset,
             const CaptivesStory *story,
             GPtrArray           *slides)
{
  g_autoptr (GString) out = g_string_new (captives_text_get (&story->name, call->locale.language));

  g_string_append_c (out, '\n');
  for (guint i = 0; i < slides->len; i++)
    {
      const CaptivesSlide *slide = g_ptr_array_index (slides, i);
      g_autofree char *title = captives_expand (dataset, captives_text_get (&slide->title, call->locale.language), call->locale);
      g_autofree char *note = captives_expand (dataset, captives_text_get (&slide->note, call->locale.language), call->locale);
      gboolean there = captives_dataset_get_chart (dataset, slide->chart) != NULL;

      g_string_append_printf (out, "\n%u. %s\n   [%s]%s%s\n", i + 1, title, slide->chart, there ? "" : " ",
                              there ? "" : _("Its chart is gone; the slide is passed over."));
      if (*note != '\0')
        g_string_append_printf (out, "   %s\n", note);
    }

  return captives_call_print (call, out->str);
}

/* What the deck lacks, so that nobody finds out before an audience. */
static CaptivesExit
print_gone (CaptivesCall    *call,
            CaptivesDataset *dataset,
            GPtrArray       *gone)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < gone->len; i++)
    {
      const CaptivesSlide *slide = g_ptr_array_index (gone, i);
      g_autofree char *title = captives_expand (dataset, captives_text_get (&slide->title, call->locale.language), call->locale);

      g_string_append_printf (out, _("Left out, since the chart “%s” is gone: %s"), slide->chart, title);
      g_string_append_c (out, '\n');
    }

  return captives_call_print (call, out->str);
}

static CaptivesExit
write_story (CaptivesCall          *call,
             const CaptivesPicture *picture,
             CaptivesDeck          *deck,
             const char            *output)
{
  g_autoptr (GError) error = NULL;

  deck->reading = picture->reading;
  deck->locale = call->locale;
  deck->theme = picture->export.theme;
  if (picture->size != NULL)
    {
      deck->width = picture->view.width;
      deck->height = picture->view.height;
    }
  if (!captives_deck_write (deck, output, NULL, &error))
    return captives_call_fail (call, "%s", error->message);

  return CAPTIVES_EXIT_DONE;
}

static CaptivesExit
run (CaptivesCall    *call,
     CaptivesPicture *picture,
     const char      *output)
{
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (GPtrArray) slides = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  CaptivesDeckFormat format = CAPTIVES_DECK_PDF;
  const CaptivesStory *story;
  CaptivesDeck deck;

  if (output != NULL && !captives_deck_parse_format (output, &format))
    return captives_call_complain (call, _("“%s” is no deck; expected a file .pdf or .odp, or a folder for pictures."), output);

  dataset = captives_call_open_dataset (call);
  if (dataset == NULL)
    return CAPTIVES_EXIT_DATA;
  story = find_story (call, dataset);
  if (story == NULL || !captives_picture_check_reading (picture, call, dataset))
    return CAPTIVES_EXIT_CALL;
  slides = captives_dataset_list_slides (dataset, story->id);
  if (slides->len == 0)
    return captives_call_fail (call, _("The story “%s” has no slide."), story->id);
  if (output == NULL)
    return print_story (call, dataset, story, slides);

  shown = captives_dataset_list_shown_slides (dataset, story->id, &gone);
  if (shown->len == 0)
    return captives_call_fail (call, _("Every chart of the story “%s” is gone."), story->id);
  captives_deck_init (&deck, dataset, format);
  deck.title = story->name;
  deck.slides = shown;
  if (write_story (call, picture, &deck, output) != CAPTIVES_EXIT_DONE)
    return CAPTIVES_EXIT_DATA;

  return print_gone (call, dataset, gone);
}

CaptivesExit
captives_command_story (CaptivesCall *call)
{
  g_auto (CaptivesPicture) picture = { .scale = 1, .text_scale = 1 };
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("File .pdf or .odp, or folder for PNG pictures; without it the titles and notes are printed"), N_("FILE|DIR") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &picture.size,
      N_("Points of a page, pixels of a picture; 960x540 and 1920x1080 if not given"), N_("WIDTHxHEIGHT") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &picture.theme,
      N_("Colours: light, dark, high-contrast-light, high-contrast-dark, print or transparent"), N_("THEME") },
    { "reading", 0, 0, G_OPTION_ARG_STRING, &picture.reading, N_("Which choice among rivals; the first if not given"),
      N_("ID") },
    { NULL }
  };

  if (!captives_call_parse (call, entries) || !captives_picture_choose (&picture, call))
    return CAPTIVES_EXIT_CALL;

  return run (call, &picture, output);
}
