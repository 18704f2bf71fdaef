/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-export-choice.h"

#include <math.h>

#include <glib/gi18n.h>

/* In PDF and on paper a point is 1/72 inch; in pictures for screens a point is a pixel. */
#define POINTS_PER_INCH 72.0
#define MM_PER_INCH     25.4

typedef struct
{
  const char        *name;             /* as GSettings keeps it */
  CaptivesPageClass  page;
  double             width;            /* points; 0: given elsewhere */
  double             height;           /* points; 0: given elsewhere, or as the chart needs */
  double             pixels_per_point; /* of a PNG; on paper the density decides */
} Preset;

static const Preset presets[] = {
  [CAPTIVES_SIZE_SLIDE] = { "slide", CAPTIVES_PAGE_SLIDE, 1920, 1080, 1 },
  [CAPTIVES_SIZE_SLIDE_4K] = { "slide-4k", CAPTIVES_PAGE_SLIDE, 1920, 1080, 2 },
  [CAPTIVES_SIZE_PICTURE] = { "picture", CAPTIVES_PAGE_EXPORT, 1600, 900, 1 },
  [CAPTIVES_SIZE_SQUARE] = { "square", CAPTIVES_PAGE_EXPORT, 1200, 1200, 1 },
  [CAPTIVES_SIZE_A4_LANDSCAPE] = { "a4-landscape", CAPTIVES_PAGE_PAPER, 842, 595, 1 },
  [CAPTIVES_SIZE_A4_PORTRAIT] = { "a4-portrait", CAPTIVES_PAGE_PAPER, 595, 842, 1 },
  [CAPTIVES_SIZE_A5_LANDSCAPE] = { "a5", CAPTIVES_PAGE_PAPER, 595, 420, 1 },
  [CAPTIVES_SIZE_A5_PORTRAIT] = { "a5-portrait", CAPTIVES_PAGE_PAPER, 420, 595, 1 },
  [CAPTIVES_SIZE_COLUMN] = { "column", CAPTIVES_PAGE_PAPER, 241, 0, 1 },
  [CAPTIVES_SIZE_SCREEN] = { "screen", CAPTIVES_PAGE_SCREEN, 0, 0, 1 },
  [CAPTIVES_SIZE_CUSTOM] = { "custom", CAPTIVES_PAGE_EXPORT, 0, 0, 1 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (presets) == CAPTIVES_N_EXPORT_SIZES);

static const int densities[] = { 72, 96, 150, 300 };
G_STATIC_ASSERT (G_N_ELEMENTS (densities) == CAPTIVES_N_DENSITIES);

#define DEFAULT_DENSITY 1

/* GSettings ends the program over an unknown key; an older schema that was left behind must not. */
static gboolean
has_key (GSettings  *settings,
         const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings == NULL)
    return FALSE;
  g_object_get (settings, "settings-schema", &schema, NULL);

  return g_settings_schema_has_key (schema, key);
}

static char *
read_string (GSettings  *settings,
             const char *key)
{
  return has_key (settings, key) ? g_settings_get_string (settings, key) : g_strdup ("");
}

static int
read_int (GSettings  *settings,
          const char *key,
          int         fallback)
{
  return has_key (settings, key) ? g_settings_get_int (settings, key) : fallback;
}

static CaptivesExportSize
find_size (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      if (g_str_equal (name, presets[i].name))
        return (CaptivesExportSize) i;
    }

  return CAPTIVES_SIZE_SLIDE;
}

static guint
find_density (int density)
{
  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      if (densities[i] == density)
        return i;
    }

  return DEFAULT_DENSITY;
}

void
captives_export_choice_load (CaptivesExportChoice *self,
                             GSettings            *settings)
{
  g_autofree char *format = read_string (settings, "export-format");
  g_autofree char *size = read_string (settings, "export-size");
  g_autofree char *theme = read_string (settings, "export-theme");
  g_autofree char *notes = read_string (settings, "export-notes");

  g_return_if_fail (self != NULL);

  self->format = CAPTIVES_FORMAT_PNG;
  self->theme = CAPTIVES_THEME_LIGHT;
  captives_format_parse (format, &self->format);
  captives_theme_parse (theme, &self->theme);
  self->size = find_size (size);
  self->notes = CAPTIVES_NOTES_FULL;
  captives_notes_parse (notes, &self->notes);
  self->density = find_density (read_int (settings, "export-density", 0));
  self->custom_width = CLAMP (read_int (settings, "export-width", 1600), CAPTIVES_EXPORT_SIDE_MIN, CAPTIVES_EXPORT_SIDE_MAX);
  self->custom_height = CLAMP (read_int (settings, "export-height", 900), CAPTIVES_EXPORT_SIDE_MIN, CAPTIVES_EXPORT_SIDE_MAX);
  self->outlines = has_key (settings, "export-outlines") && g_settings_get_boolean (settings, "export-outlines");
}

static void
write_string (GSettings  *settings,
              const char *key,
              const char *value)
{
  if (has_key (settings, key))
    g_settings_set_string (settings, key, value);
}

static void
write_int (GSettings  *settings,
           const char *key,
           int         value)
{
  if (has_key (settings, key))
    g_settings_set_int (settings, key, value);
}

void
captives_export_choice_save (const CaptivesExportChoice *self,
                             GSettings                  *settings)
{
  g_return_if_fail (self != NULL);

  write_string (settings, "export-format", captives_format_get_suffix (self->format));
  write_string (settings, "export-size", presets[self->size].name);
  write_string (settings, "export-theme", captives_theme_get_name (self->theme));
  write_string (settings, "export-notes", captives_notes_get_name (self->notes));
  write_int (settings, "export-density", densities[self->density]);
  write_int (settings, "export-width", self->custom_width);
  write_int (settings, "export-height", self->custom_height);
  if (has_key (settings, "export-outlines"))
    g_settings_set_boolean (settings, "export-outlines", self->outlines);
}

GFile *
captives_export_choice_load_folder (GSettings *settings)
{
  g_autofree char *uri = read_string (settings, "export-folder");
  g_autoptr (GFile) folder = *uri != '\0' ? g_file_new_for_uri (uri) : NULL;

  if (folder == NULL || g_file_peek_path (folder) == NULL || !g_file_test (g_file_peek_path (folder), G_FILE_TEST_IS_DIR))
    return NULL;

  return g_steal_pointer (&folder);
}

void
captives_export_choice_save_folder (GSettings *settings,
                                    GFile     *folder)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (folder));

  uri = g_file_get_uri (folder);
  write_string (settings, "export-folder", uri);
}

int
captives_export_get_density (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (densities), densities[DEFAULT_DENSITY]);

  return densities[index];
}

gboolean
captives_export_choice_is_paper (const CaptivesExportChoice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return presets[self->size].page == CAPTIVES_PAGE_PAPER;
}

gboolean
captives_export_choice_uses_density (const CaptivesExportChoice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->format == CAPTIVES_FORMAT_PNG
         || (self->format == CAPTIVES_FORMAT_SVG && !captives_export_choice_is_paper (self));
}

void
captives_export_choice_init_view (const CaptivesExportChoice *self,
                                  CaptivesView               *view,
                                  const char                 *chart,
                                  const char                 *reading)
{
  g_return_if_fail (self != NULL && view != NULL);

  captives_view_init (view, chart);
  view->reading = reading;
  view->locale = self->locale;
  view->page = presets[self->size].page;
  view->width = presets[self->size].width;
  view->height = presets[self->size].height;
  view->notes = self->notes;
  /* A picture has no pages after it; what would stand there is as far as possible in its foot. */
  if (self->notes == CAPTIVES_NOTES_PAGE && self->format != CAPTIVES_FORMAT_PDF)
    view->notes = CAPTIVES_NOTES_FULL;

  if (self->size == CAPTIVES_SIZE_CUSTOM)
    {
      view->width = self->custom_width;
      view->height = self->custom_height;
    }
  else if (self->size == CAPTIVES_SIZE_SCREEN)
    {
      view->width = self->screen.width;
      view->height = self->screen.height;
      view->text_scale = self->screen.text_scale;
    }
}

void
captives_export_choice_init_export (const CaptivesExportChoice *self,
                                    CaptivesExport             *options,
                                    CaptivesFormat              format)
{
  gboolean paper;

  g_return_if_fail (self != NULL && options != NULL);

  paper = captives_export_choice_is_paper (self);
  captives_export_init (options, format);
  options->theme = self->theme;
  options->density = densities[self->density];
  options->pixels_per_point = paper ? options->density / POINTS_PER_INCH : presets[self->size].pixels_per_point;
  options->outlines = self->outlines;

  /* A slide of twice the pixels is as large in print as one of half the density. */
  if (format == CAPTIVES_FORMAT_SVG)
    options->density = paper ? POINTS_PER_INCH : options->density / options->pixels_per_point;
}

/* Dots of the file for one inch, along with how many dots a point of the scene takes. */
static double
get_points_per_inch (const CaptivesExportChoice *self)
{
  CaptivesExport options;

  captives_export_choice_init_export (self, &options, self->format);
  switch (self->format)
    {
    case CAPTIVES_FORMAT_PNG:
      return options.density / options.pixels_per_point;
    case CAPTIVES_FORMAT_SVG:
      return options.density;
    case CAPTIVES_FORMAT_PDF:
    default:
      return POINTS_PER_INCH;
    }
}

char *
captives_export_choice_describe (const CaptivesExportChoice *self,
                                 const CaptivesScene        *scene)
{
  g_autofree char *paper = NULL;
  double per_inch;
  CaptivesExport options;
  int width, height;

  g_return_val_if_fail (self != NULL && scene != NULL, NULL);

  per_inch = get_points_per_inch (self);
  /* Translators: the size of a picture on paper */
  paper = g_strdup_printf (_("%'.0f × %'.0f mm"), captives_scene_get_width (scene) / per_inch * MM_PER_INCH,
                           captives_scene_get_height (scene) / per_inch * MM_PER_INCH);
  if (self->format == CAPTIVES_FORMAT_PDF || (self->format == CAPTIVES_FORMAT_SVG && captives_export_choice_is_paper (self)))
    return g_steal_pointer (&paper);

  captives_export_choice_init_export (self, &options, self->format);
  captives_render_get_pixel_size (scene, options.pixels_per_point, &width, &height);
  /* Translators: a size in pixels, dots per inch, and the size on paper that follows from them */
  return g_strdup_printf (_("%'d × %'d pixels; at %d dpi %s"), width, height, densities[self->density], paper);
}

static char *
warn_of_height (const CaptivesExportChoice *self,
                const CaptivesScene        *scene)
{
  CaptivesView view;
  double height = captives_scene_get_height (scene);

  captives_export_choice_init_view (self, &view, NULL, NULL);
  if (self->size == CAPTIVES_SIZE_SCREEN || view.height <= 0 || height < view.height + 1)
    return NULL;

  if (captives_export_choice_is_paper (self))
    /* Translators: the page becomes taller than the one that was chosen */
    return g_strdup_printf (_("The chart needs %'.0f mm of height at this size, not %'.0f."),
                            ceil (height / POINTS_PER_INCH * MM_PER_INCH), view.height / POINTS_PER_INCH * MM_PER_INCH);

  /* Translators: the picture becomes taller than what was chosen */
  return g_strdup_printf (_("The chart needs %'.0f px of height at this size, not %'.0f."),
                          ceil (height * presets[self->size].pixels_per_point),
                          view.height * presets[self->size].pixels_per_point);
}

char *
captives_export_choice_warn (const CaptivesExportChoice *self,
                             const CaptivesScene        *scene)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  char *height;

  g_return_val_if_fail (self != NULL && scene != NULL, NULL);

  height = warn_of_height (self, scene);
  if (height != NULL)
    g_ptr_array_add (lines, height);
  if (self->theme == CAPTIVES_THEME_TRANSPARENT)
    g_ptr_array_add (lines, g_strdup (_("Without a background, labels may cross the grid.")));
  if (lines->len == 0)
    return NULL;

  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}
