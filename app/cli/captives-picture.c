/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-picture.h"

#include <string.h>

#include <glib/gi18n.h>

/* A class of page and the size it has unless another is asked for, in points. */
typedef struct
{
  const char        *name;
  CaptivesPageClass  page;
  double             width;
  double             height;
} PageSize;

static const PageSize pages[] = {
  { "export", CAPTIVES_PAGE_EXPORT, 1600, 900 },
  { "screen", CAPTIVES_PAGE_SCREEN, 1000, 0 },
  { "slide", CAPTIVES_PAGE_SLIDE, 1920, 1080 },
  { "paper", CAPTIVES_PAGE_PAPER, 842, 595 }, /* A4, broad side down */
};

/* What captives_layout () and captives_export_to_file () take. */
#define LEAST_WIDTH 200
#define MOST_LENGTH 20000
#define MOST_SCALE 10
#define LEAST_SCALE 0.1
#define MOST_TEXT_SCALE 4
#define LEAST_TEXT_SCALE 0.5
#define MOST_DENSITY 4800

static gboolean
parse_page (CaptivesPicture *self,
            CaptivesCall    *call)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (self->page == NULL || g_str_equal (self->page, pages[i].name))
      {
        self->view.page = pages[i].page;
        self->view.width = pages[i].width;
        self->view.height = pages[i].height;
        return TRUE;
      }

  captives_call_complain (call, _("There is no page “%s”; it is one of export, screen, slide, paper."), self->page);
  return FALSE;
}

static gboolean
parse_size (CaptivesPicture *self,
            CaptivesCall    *call)
{
  char *end = NULL;
  double width;
  double height;

  if (self->size == NULL)
    return TRUE;

  width = g_ascii_strtod (self->size, &end);
  /* A hexadecimal number would be "0x640x480". */
  if (end != self->size && *end == 'x' && strspn (self->size, "0123456789.x") == strlen (self->size)
      && !g_str_has_prefix (self->size, "0x"))
    {
      const char *second = end + 1;

      height = g_ascii_strtod (second, &end);
      if (end != second && *end == '\0' && width >= LEAST_WIDTH && width <= MOST_LENGTH
          && height >= 0 && height <= MOST_LENGTH)
        {
          self->view.width = width;
          self->view.height = height;
          return TRUE;
        }
    }

  captives_call_complain (call, _("--size %s: expected WIDTHxHEIGHT in points, such as 1600x900; the width is at least %d, "
                                  "neither is more than %d."), self->size, LEAST_WIDTH, MOST_LENGTH);
  return FALSE;
}

static gboolean
parse_notes (CaptivesPicture *self,
             CaptivesCall    *call)
{
  if (self->notes == NULL || captives_notes_parse (self->notes, &self->view.notes))
    return TRUE;

  captives_call_complain (call, _("There are no notes “%s”; they are short, full or page."), self->notes);
  return FALSE;
}

static gboolean
parse_axis (CaptivesPicture *self,
            CaptivesCall    *call)
{
  if (self->axis == NULL || captives_axis_parse (self->axis, &self->view.axis))
    return TRUE;

  captives_call_complain (call, _("There is no axis “%s”; it is one of chart, linear, log."), self->axis);
  return FALSE;
}

static gboolean
parse_theme (CaptivesPicture *self,
             CaptivesCall    *call)
{
  if (self->theme == NULL || captives_theme_parse (self->theme, &self->export.theme))
    return TRUE;

  captives_call_complain (call, _("There is no theme “%s”; it is one of light, dark, high-contrast-light, "
                                  "high-contrast-dark, print, transparent."), self->theme);
  return FALSE;
}

/* Written so that NAN is outside of every range. */
static gboolean
check_range (CaptivesCall *call,
             const char   *option,
             double        value,
             double        least,
             double        most)
{
  if (value >= least && value <= most)
    return TRUE;

  captives_call_complain (call, _("--%s %g: expected %g to %g."), option, value, least, most);
  return FALSE;
}

static gboolean
check_numbers (CaptivesPicture *self,
               CaptivesCall    *call)
{
  return check_range (call, "density", self->density, 0, MOST_DENSITY)
         && check_range (call, "scale", self->scale, LEAST_SCALE, MOST_SCALE)
         && check_range (call, "text-scale", self->text_scale, LEAST_TEXT_SCALE, MOST_TEXT_SCALE);
}

static void
append_entries (GArray             *all,
                const GOptionEntry *entries)
{
  for (; entries->long_name != NULL; entries++)
    g_array_append_val (all, *entries);
}

static gboolean
parse_options (CaptivesPicture    *self,
               CaptivesCall       *call,
               const GOptionEntry *entries)
{
  const GOptionEntry own[] = {
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->size, N_("Size in points"), N_("WIDTHxHEIGHT") },
    { "page", 0, 0, G_OPTION_ARG_STRING, &self->page, N_("Kind of page: export, screen, slide or paper"), N_("PAGE") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &self->theme,
      N_("Colours: light, dark, high-contrast-light, high-contrast-dark, print or transparent"), N_("THEME") },
    { "reading", 0, 0, G_OPTION_ARG_STRING, &self->reading, N_("Which choice among rivals; the first if not given"),
      N_("ID") },
    { "notes", 0, 0, G_OPTION_ARG_STRING, &self->notes, N_("How much the foot says: short, full, or page, which puts figures and sources on pages after the chart (PDF)"), N_("NOTES") },
    { "axis", 0, 0, G_OPTION_ARG_STRING, &self->axis,
      N_("Scale of dots: linear, log, or chart, which lets the chart choose; bars keep their zero"), N_("AXIS") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &self->scale, N_("PNG: pixels per point, 1 if not given"), N_("NUMBER") },
    { "density", 0, 0, G_OPTION_ARG_DOUBLE, &self->density, N_("Dots per inch to write into the file"), N_("NUMBER") },
    { "text-scale", 0, 0, G_OPTION_ARG_DOUBLE, &self->text_scale, N_("Size of the text on a page “screen”"),
      N_("NUMBER") },
    { "outlines", 0, 0, G_OPTION_ARG_NONE, &self->outlines, N_("SVG: shapes instead of text"), NULL },
  };
  const GOptionEntry end = { NULL };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (GOptionEntry));

  append_entries (all, entries);
  g_array_append_vals (all, own, G_N_ELEMENTS (own));
  g_array_append_val (all, end);
  return captives_call_parse (call, (const GOptionEntry *) (gconstpointer) all->data);
}

gboolean
captives_picture_parse (CaptivesPicture    *self,
                        CaptivesCall       *call,
                        const GOptionEntry *entries)
{
  self->scale = 1;
  self->text_scale = 1;

  return parse_options (self, call, entries) && captives_picture_choose (self, call);
}

gboolean
captives_picture_choose (CaptivesPicture *self,
                         CaptivesCall    *call)
{
  captives_view_init (&self->view, NULL);
  captives_export_init (&self->export, CAPTIVES_FORMAT_PNG);
  if (!parse_page (self, call) || !parse_size (self, call) || !parse_notes (self, call) || !parse_theme (self, call)
      || !parse_axis (self, call) || !check_numbers (self, call))
    return FALSE;

  self->view.reading = self->reading;
  self->view.locale = call->locale;
  self->view.text_scale = self->text_scale;
  self->export.pixels_per_point = self->scale;
  self->export.density = self->density;
  self->export.outlines = self->outlines;
  return TRUE;
}

void
captives_picture_clear (CaptivesPicture *self)
{
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->notes, g_free);
  g_clear_pointer (&self->axis, g_free);
  g_clear_pointer (&self->theme, g_free);
  g_clear_pointer (&self->reading, g_free);
}

gboolean
captives_picture_check_notes (CaptivesPicture *self,
                              CaptivesCall    *call,
                              gboolean         pdf)
{
  if (self->view.notes != CAPTIVES_NOTES_PAGE || pdf)
    return TRUE;

  captives_call_complain (call, _("--notes page: only a PDF has pages after the chart; expected short or full."));
  return FALSE;
}

gboolean
captives_picture_check_reading (CaptivesPicture *self,
                                CaptivesCall    *call,
                                CaptivesDataset *dataset)
{
  if (self->reading == NULL || captives_dataset_get_reading (dataset, self->reading) != NULL)
    return TRUE;

  captives_call_complain (call, _("The dataset has no reading “%s”."), self->reading);
  return FALSE;
}
