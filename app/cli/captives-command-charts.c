/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-gallery.h"
#include "captives-notes-page.h"
#include "captives-picture.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* What is written: the formats that are wanted, each once, in the order of CaptivesFormat, and where to. */
typedef struct
{
  gboolean  wanted[CAPTIVES_FORMAT_PDF + 1];
  char     *directory;
  gboolean  gallery; /* a folder for each language, with pages */
} Target;

/* What stays the same from chart to chart. */
typedef struct
{
  CaptivesPicture *picture;
  CaptivesCall    *call;
  CaptivesDataset *dataset; /* (owned) */
  PangoContext    *pango;   /* (owned) */
  const Target    *target;
} Work;

static void
target_clear (Target *target)
{
  g_free (target->directory);
}

static void
work_clear (Work *work)
{
  g_clear_pointer (&work->dataset, captives_dataset_unref);
  g_clear_object (&work->pango);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static gboolean
parse_formats (Target       *target,
               CaptivesCall *call,
               const char   *list)
{
  g_auto (GStrv) names = g_strsplit (list != NULL ? list : "png,svg", ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      CaptivesFormat format;

      if (!captives_format_parse (names[i], &format))
        {
          captives_call_complain (call, _("There is no format “%s”; expected a list such as png,svg,pdf."), names[i]);
          return FALSE;
        }
      target->wanted[format] = TRUE;
    }
  if (names[0] != NULL)
    return TRUE;

  captives_call_complain (call, _("--format is empty; expected a list such as png,svg,pdf."));
  return FALSE;
}

static gboolean
check_target (const Target *target,
              CaptivesCall *call)
{
  if (target->directory == NULL)
    captives_call_complain (call, _("--output-dir DIR is missing."));
  else if (target->gallery && !target->wanted[CAPTIVES_FORMAT_PNG] && !target->wanted[CAPTIVES_FORMAT_SVG])
    captives_call_complain (call, _("--gallery needs png or svg among the formats: a page shows nothing else."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
make_directory (CaptivesCall *call,
                const char   *path)
{
  if (g_mkdir_with_parents (path, 0777) == 0)
    return TRUE;

  captives_call_fail (call, _("The folder “%s” could not be made: %s."), path, g_strerror (errno));
  return FALSE;
}

static gboolean
export_view (const Work           *work,
             const CaptivesScene  *scene,
             CaptivesGalleryView   view,
             const char           *directory,
             GError              **error)
{
  const CaptivesExport *export = &work->picture->export;
  g_autofree char *name = captives_gallery_get_name (work->picture->view.chart, view, export->format);
  g_autofree char *path = g_build_filename (directory, name, NULL);

  return captives_export_to_file (scene, work->pango, export, path, error);
}

/* With notes on pages of their own. */
static gboolean
draw_pages (const Work  *work,
            const char  *directory,
            GError     **error)
{
  const CaptivesView *view = &work->picture->view;
  g_autoptr (GPtrArray) pages = captives_layout_pages (work->dataset, view, work->pango, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = captives_gallery_get_name (view->chart, CAPTIVES_GALLERY_FILE, CAPTIVES_FORMAT_PDF);
  g_autofree char *path = g_build_filename (directory, name, NULL);

  if (pages == NULL)
    return FALSE;

  work->picture->export.format = CAPTIVES_FORMAT_PDF;
  bytes = captives_export_pages_to_bytes (pages, work->pango, &work->picture->export, error);

  return bytes != NULL && captives_export_write (bytes, path, error);
}

/* The chart as it was ordered, in every format.  Pictures, which have no second page, say in the foot what it would. */
static gboolean
draw_chart (const Work  *work,
            const char  *directory,
            GError     **error)
{
  gboolean paged = work->picture->view.notes == CAPTIVES_NOTES_PAGE;
  CaptivesView view = work->picture->view;
  g_autoptr (CaptivesScene) scene = NULL;

  if (paged)
    view.notes = CAPTIVES_NOTES_FULL;
  scene = captives_layout (work->dataset, &view, work->pango, error);
  if (scene == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (work->target->wanted); i++)
    {
      if (!work->target->wanted[i] || (paged && i == CAPTIVES_FORMAT_PDF))
        continue;
      work->picture->export.format = (CaptivesFormat) i;
      if (!export_view (work, scene, CAPTIVES_GALLERY_FILE, directory, error))
        return FALSE;
    }

  return !paged || draw_pages (work, directory, error);
}

/* For a browser: as the window draws it.  The page says in text what a long foot would. */
static CaptivesScene *
layout_view (const Work  *work,
             double       width,
             GError     **error)
{
  CaptivesView view = work->picture->view;

  view.page = CAPTIVES_PAGE_SCREEN;
  view.width = width;
  view.height = 0;
  view.text_scale = 1;
  view.notes = CAPTIVES_NOTES_SHORT;
  return captives_layout (work->dataset, &view, work->pango, error);
}

static gboolean
export_views (const Work                  *work,
              const CaptivesGallery       *gallery,
              const CaptivesGalleryChart  *chart,
              const char                  *directory,
              GError                     **error)
{
  CaptivesExport *export = &work->picture->export;
  CaptivesTheme theme = export->theme;
  gboolean done;

  export->format = captives_gallery_get_shown (gallery);
  done = export_view (work, chart->wide, CAPTIVES_GALLERY_WIDE_LIGHT, directory, error)
         && export_view (work, chart->narrow, CAPTIVES_GALLERY_NARROW_LIGHT, directory, error);
  if (done && gallery->dark)
    {
      export->theme = CAPTIVES_THEME_DARK;
      done = export_view (work, chart->wide, CAPTIVES_GALLERY_WIDE_DARK, directory, error)
             && export_view (work, chart->narrow, CAPTIVES_GALLERY_NARROW_DARK, directory, error);
      export->theme = theme;
    }
  return done;
}

/* Returns: (transfer full): what a page shows, with all its files written */
static CaptivesGalleryChart *
draw_for_page (const Work             *work,
               const CaptivesGallery  *gallery,
               const CaptivesChart    *chart,
               const char             *directory,
               GError                **error)
{
  g_autoptr (CaptivesGalleryChart) shown = g_new0 (CaptivesGalleryChart, 1);

  work->picture->view.chart = chart->id;
  shown->chart = chart;
  if (!draw_chart (work, directory, error))
    return NULL;

  shown->wide = layout_view (work, CAPTIVES_GALLERY_WIDE, error);
  if (shown->wide == NULL)
    return NULL;

  shown->narrow = layout_view (work, CAPTIVES_GALLERY_NARROW, error);
  if (shown->narrow == NULL || !export_views (work, gallery, shown, directory, error))
    return NULL;

  return g_steal_pointer (&shown);
}

/* Charts in the order of their sections, those of each section as they stand in the dataset; what cannot be drawn is told. */
static GPtrArray *
list_charts (const Work *work)
{
  g_autoptr (GPtrArray) sections = captives_dataset_list_sections (work->dataset);
  GPtrArray *drawn = g_ptr_array_new ();

  for (guint i = 0; i < sections->len; i++)
    {
      const CaptivesSection *section = g_ptr_array_index (sections, i);
      g_autoptr (GPtrArray) charts = captives_dataset_list_charts (work->dataset, section->id);

      for (guint j = 0; j < charts->len; j++)
        {
          const CaptivesChart *chart = g_ptr_array_index (charts, j);

          if (captives_layout_can_draw (chart->kind))
            g_ptr_array_add (drawn, (gpointer) chart);
          else
            captives_call_fail (work->call, _("“%s” is left out: this version does not draw charts of its kind."),
                                chart->id);
        }
    }
  return drawn;
}

static CaptivesExit
draw_all (const Work *work,
          GPtrArray  *charts)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      work->picture->view.chart = chart->id;
      if (!draw_chart (work, work->target->directory, &error))
        return captives_call_fail (work->call, "%s: %s", chart->id, error->message);
    }
  return CAPTIVES_EXIT_DONE;
}

static gboolean
write_page (const char  *directory,
            char        *page,
            GError     **error)
{
  g_autofree char *path = g_build_filename (directory, CAPTIVES_GALLERY_PAGE, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (page, strlen (page));

  return captives_export_write (bytes, path, error);
}

static CaptivesExit
draw_language (const Work            *work,
               const CaptivesGallery *gallery,
               GPtrArray             *charts)
{
  CaptivesLanguage language = work->picture->view.locale.language;
  g_autofree char *directory
    = g_build_filename (work->target->directory, captives_language_get_code (language), NULL);
  g_autoptr (GPtrArray) drawn = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_gallery_chart_free);
  g_autoptr (GError) error = NULL;

  if (!make_directory (work->call, directory))
    return CAPTIVES_EXIT_DATA;

  for (guint i = 0; i < charts->len; i++)
    {
      CaptivesGalleryChart *chart = draw_for_page (work, gallery, g_ptr_array_index (charts, i), directory, &error);

      if (chart == NULL)
        return captives_call_fail (work->call, "%s: %s", work->picture->view.chart, error->message);
      g_ptr_array_add (drawn, chart);
    }
  if (!write_page (directory, captives_gallery_write_page (gallery, work->dataset, language, drawn), &error))
    return captives_call_fail (work->call, "%s", error->message);
  return CAPTIVES_EXIT_DONE;
}

/* Every language, unless one was asked for. */
static CaptivesExit
draw_gallery (const Work *work,
              GPtrArray  *charts)
{
  CaptivesGallery gallery = { .dark = work->picture->export.theme == CAPTIVES_THEME_LIGHT };
  CaptivesExit status = CAPTIVES_EXIT_DONE;
  g_autoptr (GError) error = NULL;

  memcpy (gallery.formats, work->target->wanted, sizeof gallery.formats);
  for (CaptivesLanguage language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    gallery.languages[language] = work->call->code == NULL || work->call->locale.language == language;

  for (CaptivesLanguage language = 0; language < CAPTIVES_N_LANGUAGES && status == CAPTIVES_EXIT_DONE; language++)
    {
      work->picture->view.locale.language = language;
      if (gallery.languages[language])
        status = draw_language (work, &gallery, charts);
    }
  if (status != CAPTIVES_EXIT_DONE)
    return status;

  if (!write_page (work->target->directory, captives_gallery_write_front (&gallery, work->dataset), &error))
    return captives_call_fail (work->call, "%s", error->message);
  return CAPTIVES_EXIT_DONE;
}

static CaptivesExit
draw (const Work *work)
{
  g_autoptr (GPtrArray) charts = NULL;

  if (!captives_picture_check_reading (work->picture, work->call, work->dataset))
    return CAPTIVES_EXIT_CALL;
  if (!make_directory (work->call, work->target->directory))
    return CAPTIVES_EXIT_DATA;

  charts = list_charts (work);
  return work->target->gallery ? draw_gallery (work, charts) : draw_all (work, charts);
}

CaptivesExit
captives_command_charts (CaptivesCall *call)
{
  g_auto (CaptivesPicture) picture = { NULL };
  g_auto (Target) target = { { FALSE }, NULL, FALSE };
  g_auto (Work) work = { &picture, call, NULL, NULL, &target };
  g_autofree char *list = NULL;
  const GOptionEntry entries[] = {
    { "output-dir", 'o', 0, G_OPTION_ARG_FILENAME, &target.directory, N_("Folder to write to, made if it is not there"),
      N_("DIR") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &list, N_("Formats, such as png,svg,pdf; png,svg if not given"),
      N_("LIST") },
    { "gallery", 0, 0, G_OPTION_ARG_NONE, &target.gallery,
      N_("Write a folder for each language, and pages to look through them with a browser"), NULL },
    { NULL }
  };

  if (!captives_picture_parse (&picture, call, entries) || !parse_formats (&target, call, list)
      || !check_target (&target, call)
      || !captives_picture_check_notes (&picture, call, target.wanted[CAPTIVES_FORMAT_PDF]))
    return CAPTIVES_EXIT_CALL;

  work.dataset = captives_call_open_dataset (call);
  if (work.dataset == NULL)
    return CAPTIVES_EXIT_DATA;

  work.pango = captives_render_create_pango_context ();
  return draw (&work);
}
