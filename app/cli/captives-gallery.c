/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-gallery.h"

#include "captives-format.h"
#include "captives-words.h"

/* The words of a page that charts do not have. */
typedef enum
{
  WORD_LANGUAGE, /* a language's name for itself */
  WORD_LANGUAGES,
  WORD_CHARTS,
  WORD_FILES,
  WORD_READING,
  WORD_NOTE,
  WORD_SOURCES,
  WORD_MARKS,
  N_WORDS,
} Word;

static const char *const words[N_WORDS][CAPTIVES_N_LANGUAGES] = {
  [WORD_LANGUAGE] = { "English", "Русский", "日本語" },
  [WORD_LANGUAGES] = { "Languages", "Языки", "言語" },
  [WORD_CHARTS] = { "Charts", "Диаграммы", "図表" },
  [WORD_FILES] = { "Files:", "Файлы:", "ファイル：" },
  [WORD_READING] = { "Which numbers", "Какие числа", "どの数値か" },
  [WORD_NOTE] = { "What it does not say", "О чём диаграмма не говорит", "この図が語らないこと" },
  [WORD_SOURCES] = { "Sources", "Источники", "出典" },
  [WORD_MARKS] = { "The chart in words", "Диаграмма словами", "図の内容を文字で読む" },
};

static const char *const format_names[] = { "PNG", "SVG", "PDF" };

static const char *const view_names[CAPTIVES_N_GALLERY_VIEWS] = {
  [CAPTIVES_GALLERY_FILE] = "",
  [CAPTIVES_GALLERY_WIDE_LIGHT] = ".wide",
  [CAPTIVES_GALLERY_WIDE_DARK] = ".wide-dark",
  [CAPTIVES_GALLERY_NARROW_LIGHT] = ".narrow",
  [CAPTIVES_GALLERY_NARROW_DARK] = ".narrow-dark",
};

#define NARROW "(max-width: 40rem)"
#define DARK "(prefers-color-scheme: dark)"

/* The same colours as the charts have come before this, as variables.  Han characters take Japanese shapes wherever they stand:
 * references are in the language of their source. */
static const char style[]
  = "body{margin:0 auto;max-width:70rem;padding:1rem clamp(1rem,4vw,3rem) 4rem;background:var(--page);color:var(--text);"
    "font:1rem/1.55 system-ui,'Noto Sans','Noto Sans CJK JP','Noto Sans JP','Hiragino Sans','Yu Gothic',sans-serif;"
    "overflow-wrap:anywhere}\n"
    "h1{font-size:1.75rem;line-height:1.25;margin:1rem 0}\n"
    "h2{font-size:1.35rem;line-height:1.3;margin:3.5rem 0 1rem;padding-top:1rem;border-top:2px solid var(--line)}\n"
    "nav h2{font-size:1.1rem;margin:2rem 0 0.5rem}\n"
    "h3{font-size:1.15rem;line-height:1.3;margin:2.5rem 0 0.75rem}\n"
    "h4{font-size:1rem;margin:1.25rem 0 0.25rem}\n"
    "p,ul{margin:0.25rem 0;max-width:46rem}\n"
    "ul{padding-left:1.25rem}\n"
    "li{margin:0.25rem 0}\n"
    "nav ul,ul.languages{list-style:none;padding:0;max-width:none}\n"
    "nav ul.sections{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1rem 2rem}\n"
    "nav li{margin:0}\n"
    "nav a,.languages a,.files a{display:inline-block;padding:0.25rem 0}\n"
    ".languages li{display:inline-block;margin-right:1.5rem}\n"
    ".files a{padding:0.25rem 0.5rem}\n"
    "a{color:inherit;text-underline-offset:0.15em}\n"
    "a:focus-visible,summary:focus-visible{outline:3px solid currentColor;outline-offset:2px}\n"
    "figure{margin:0}\n"
    "img{display:block;box-sizing:border-box;width:100%;height:auto;background:#fff;border:1px solid var(--line)}\n"
    "figcaption,.about,.sources{color:var(--muted);font-size:0.9rem}\n"
    "details{margin:1rem 0}\n"
    "summary{cursor:pointer;font-weight:bold;padding:0.25rem 0}\n"
    "@media " NARROW "{img{max-width:30rem;margin:0 auto}}\n"
    "@media print{nav{display:none}article{break-inside:avoid-page}}\n";

void
captives_gallery_chart_free (CaptivesGalleryChart *self)
{
  g_clear_pointer (&self->wide, captives_scene_unref);
  g_clear_pointer (&self->narrow, captives_scene_unref);
  g_free (self);
}

CaptivesFormat
captives_gallery_get_shown (const CaptivesGallery *self)
{
  g_return_val_if_fail (self != NULL, CAPTIVES_FORMAT_PNG);

  return self->formats[CAPTIVES_FORMAT_SVG] ? CAPTIVES_FORMAT_SVG : CAPTIVES_FORMAT_PNG;
}

char *
captives_gallery_get_name (const char          *chart,
                           CaptivesGalleryView  view,
                           CaptivesFormat       format)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail ((guint) view < CAPTIVES_N_GALLERY_VIEWS, NULL);

  /* Identifiers have no dot: no view of one chart has the name of another chart. */
  return g_strdup_printf ("%s%s.%s", chart, view_names[view], captives_format_get_suffix (format));
}

/* Every argument is escaped: no text of a dataset can become markup. */
static void G_GNUC_PRINTF (2, 3)
add (GString    *out,
     const char *format,
     ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_markup_vprintf_escaped (format, arguments);
  va_end (arguments);
  g_string_append (out, text);
}

static void
add_colours (GString       *out,
             CaptivesTheme  theme)
{
  const struct
  {
    const char  *name;
    CaptivesInk  ink;
  } variables[] = {
    { "page", CAPTIVES_INK_BACKGROUND },
    { "text", CAPTIVES_INK_TEXT },
    { "muted", CAPTIVES_INK_MUTED },
    { "line", CAPTIVES_INK_ROW_LINE },
  };

  g_string_append (out, ":root{");
  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      CaptivesColour colour = captives_theme_get_colour (theme, variables[i].ink);

      add (out, "--%s:#%02x%02x%02x;", variables[i].name, colour.red, colour.green, colour.blue);
    }
  g_string_append (out, "}");
}

static void
add_head (GString          *out,
          CaptivesLanguage  language,
          const char       *title)
{
  add (out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n",
       captives_language_get_code (language));
  add (out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>%s</title>\n", title);
  g_string_append (out, "<meta name=\"color-scheme\" content=\"light dark\"/>\n<style>\n");
  add_colours (out, CAPTIVES_THEME_LIGHT);
  g_string_append (out, "\n@media " DARK "{");
  add_colours (out, CAPTIVES_THEME_DARK);
  g_string_append_printf (out, "}\n%s</style>\n</head>\n", style);
}

static const char *
get_title (CaptivesDataset  *dataset,
           CaptivesLanguage  language)
{
  const CaptivesDatasetInfo *info = captives_dataset_get_info (dataset);
  const char *title = captives_text_get (&info->title, language);

  return title != NULL ? title : info->id;
}

static void
add_about (GString          *out,
           CaptivesDataset  *dataset,
           CaptivesLanguage  language)
{
  const CaptivesDatasetInfo *info = captives_dataset_get_info (dataset);
  g_autofree char *version = captives_word_format (CAPTIVES_WORD_VERSION, language, info->version);
  g_autofree char *created = captives_format_date (info->created, language);

  add (out, "<p class=\"about\">%s · %s · %s</p>\n", version, created, info->licence);
}

static void
add_languages (const CaptivesGallery *self,
               GString               *out,
               CaptivesLanguage       current)
{
  add (out, "<nav aria-label=\"%s\">\n<ul class=\"languages\">\n", words[WORD_LANGUAGES][current]);
  for (CaptivesLanguage language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      const char *code = captives_language_get_code (language);
      const char *name = words[WORD_LANGUAGE][language];

      if (!self->languages[language])
        continue;
      if (language == current)
        add (out, "<li><span lang=\"%s\" aria-current=\"page\">%s</span></li>\n", code, name);
      else
        add (out, "<li><a lang=\"%s\" hreflang=\"%s\" href=\"../%s/" CAPTIVES_GALLERY_PAGE "\">%s</a></li>\n", code, code,
             code, name);
    }
  g_string_append (out, "</ul>\n</nav>\n");
}

/* Whether another section begins with the chart of that number. */
static gboolean
begins_section (GPtrArray *charts,
                guint      index)
{
  const CaptivesGalleryChart *chart = g_ptr_array_index (charts, index);
  const CaptivesGalleryChart *previous = index > 0 ? g_ptr_array_index (charts, index - 1) : NULL;

  return previous == NULL || g_strcmp0 (previous->chart->section, chart->chart->section) != 0;
}

static const char *
get_section_name (CaptivesDataset            *dataset,
                  const CaptivesGalleryChart *chart,
                  CaptivesLanguage            language)
{
  const CaptivesSection *section = captives_dataset_get_section (dataset, chart->chart->section);

  return section != NULL ? captives_text_get (&section->name, language) : "";
}

static void
add_contents (GString          *out,
              CaptivesDataset  *dataset,
              CaptivesLanguage  language,
              GPtrArray        *charts)
{
  add (out, "<nav aria-labelledby=\"page.contents\">\n<h2 id=\"page.contents\">%s</h2>\n<ul class=\"sections\">\n",
       words[WORD_CHARTS][language]);
  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesGalleryChart *chart = g_ptr_array_index (charts, i);

      if (begins_section (charts, i))
        add (out, "<li><strong>%s</strong>\n<ul>\n", get_section_name (dataset, chart, language));
      add (out, "<li><a href=\"#%s\">%s</a></li>\n", chart->chart->id, captives_text_get (&chart->chart->name, language));
      if (i + 1 == charts->len || begins_section (charts, i + 1))
        g_string_append (out, "</ul>\n</li>\n");
    }
  g_string_append (out, "</ul>\n</nav>\n");
}

/* A picture for some screens only; the browser takes the first that fits. */
static void
add_alternative (const CaptivesGallery      *self,
                 GString                    *out,
                 const CaptivesGalleryChart *chart,
                 CaptivesGalleryView         view,
                 const char                 *media)
{
  const CaptivesScene *scene = view < CAPTIVES_GALLERY_NARROW_LIGHT ? chart->wide : chart->narrow;
  g_autofree char *name = captives_gallery_get_name (chart->chart->id, view, captives_gallery_get_shown (self));

  add (out, "<source media=\"%s\" srcset=\"%s\" width=\"%.0f\" height=\"%.0f\"/>\n", media, name,
       captives_scene_get_width (scene), captives_scene_get_height (scene));
}

static void
add_picture (const CaptivesGallery      *self,
             GString                    *out,
             const CaptivesGalleryChart *chart)
{
  const CaptivesSceneInfo *info = captives_scene_get_info (chart->wide);
  g_autofree char *name
    = captives_gallery_get_name (chart->chart->id, CAPTIVES_GALLERY_WIDE_LIGHT, captives_gallery_get_shown (self));
  g_auto (GStrv) lines = g_strsplit (info->description, "\n", 2);

  g_string_append (out, "<picture>\n");
  if (self->dark)
    {
      add_alternative (self, out, chart, CAPTIVES_GALLERY_NARROW_DARK, NARROW " and " DARK);
      add_alternative (self, out, chart, CAPTIVES_GALLERY_WIDE_DARK, DARK);
    }
  add_alternative (self, out, chart, CAPTIVES_GALLERY_NARROW_LIGHT, NARROW);
  add (out, "<img src=\"%s\" width=\"%.0f\" height=\"%.0f\" loading=\"lazy\" alt=\"%s\"/>\n</picture>\n", name,
       captives_scene_get_width (chart->wide), captives_scene_get_height (chart->wide), lines[0]);
}

static void
add_files (const CaptivesGallery      *self,
           GString                    *out,
           CaptivesLanguage            language,
           const CaptivesGalleryChart *chart)
{
  add (out, "<figcaption class=\"files\">%s\n", words[WORD_FILES][language]);
  for (CaptivesFormat format = 0; format < G_N_ELEMENTS (self->formats); format++)
    {
      g_autofree char *name = captives_gallery_get_name (chart->chart->id, CAPTIVES_GALLERY_FILE, format);

      if (self->formats[format])
        add (out, "<a href=\"%s\" aria-label=\"%s, %s\">%s</a>\n", name, captives_text_get (&chart->chart->name, language),
             format_names[format], format_names[format]);
    }
  g_string_append (out, "</figcaption>\n");
}

static void
add_source (GString              *out,
            CaptivesLanguage      language,
            const CaptivesSource *source)
{
  g_autofree char *reference = captives_format_reference (source, language);

  add (out, "<li>%s", reference);
  if (source->url != NULL)
    add (out, " <a href=\"%s\">%s</a>", source->url, source->url);
  g_string_append (out, "</li>\n");
}

/* In the order of the references that the picture itself carries, here with the addresses. */
static void
add_sources (GString                    *out,
             CaptivesDataset            *dataset,
             CaptivesLanguage            language,
             const CaptivesGalleryChart *chart)
{
  const char *const *figures = captives_scene_get_info (chart->wide)->figures;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  add (out, "<h4>%s</h4>\n<ul class=\"sources\">\n", words[WORD_SOURCES][language]);
  for (guint i = 0; figures[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) citations = captives_dataset_list_citations (dataset, figures[i]);

      for (guint j = 0; j < citations->len; j++)
        {
          const CaptivesCitation *citation = g_ptr_array_index (citations, j);
          const CaptivesSource *source = captives_dataset_get_source (dataset, citation->source);

          if (source != NULL && g_hash_table_add (seen, (gpointer) source->id))
            add_source (out, language, source);
        }
    }
  g_string_append (out, "</ul>\n");
}

/* For who cannot see the picture, and for who wants to copy a number. */
static void
add_marks (GString                    *out,
           CaptivesLanguage            language,
           const CaptivesGalleryChart *chart)
{
  guint n_marks;
  const CaptivesMark *marks = captives_scene_get_marks (chart->wide, &n_marks);

  add (out, "<details>\n<summary>%s</summary>\n<p>%s</p>\n<ul>\n", words[WORD_MARKS][language],
       captives_scene_get_info (chart->wide)->subtitle);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].name != NULL && *marks[i].name != '\0')
      add (out, "<li>%s</li>\n", marks[i].name);
  g_string_append (out, "</ul>\n</details>\n");
}

static void
add_chart (const CaptivesGallery      *self,
           GString                    *out,
           CaptivesDataset            *dataset,
           CaptivesLanguage            language,
           const CaptivesGalleryChart *chart)
{
  const char *id = chart->chart->id;
  const CaptivesSceneInfo *info = captives_scene_get_info (chart->wide);

  add (out, "<article id=\"%s\" aria-labelledby=\"%s.name\">\n<h3 id=\"%s.name\">%s</h3>\n<figure>\n", id, id, id,
       captives_text_get (&chart->chart->name, language));
  add_picture (self, out, chart);
  add_files (self, out, language, chart);
  g_string_append (out, "</figure>\n");
  add (out, "<h4>%s</h4>\n<p>%s</p>\n", words[WORD_READING][language], info->choice);
  add (out, "<h4>%s</h4>\n<p>%s</p>\n", words[WORD_NOTE][language], info->note);
  add_sources (out, dataset, language, chart);
  add_marks (out, language, chart);
  g_string_append (out, "</article>\n");
}

char *
captives_gallery_write_page (const CaptivesGallery *self,
                             CaptivesDataset       *dataset,
                             CaptivesLanguage       language,
                             GPtrArray             *charts)
{
  const char *title;
  GString *out;

  g_return_val_if_fail (self != NULL && dataset != NULL && charts != NULL, NULL);
  g_return_val_if_fail ((guint) language < CAPTIVES_N_LANGUAGES, NULL);

  title = get_title (dataset, language);
  out = g_string_new (NULL);
  add_head (out, language, title);
  g_string_append (out, "<body>\n<header>\n");
  add_languages (self, out, language);
  add (out, "<h1>%s</h1>\n", title);
  add_about (out, dataset, language);
  g_string_append (out, "</header>\n");
  add_contents (out, dataset, language, charts);
  g_string_append (out, "<main>\n");
  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesGalleryChart *chart = g_ptr_array_index (charts, i);
      const char *section = chart->chart->section;

      if (begins_section (charts, i))
        add (out, "<section aria-labelledby=\"section.%s\">\n<h2 id=\"section.%s\">%s</h2>\n", section, section,
             get_section_name (dataset, chart, language));
      add_chart (self, out, dataset, language, chart);
      if (i + 1 == charts->len || begins_section (charts, i + 1))
        g_string_append (out, "</section>\n");
    }
  g_string_append (out, "</main>\n</body>\n</html>\n");
  return g_string_free (out, FALSE);
}

char *
captives_gallery_write_front (const CaptivesGallery *self,
                              CaptivesDataset       *dataset)
{
  GString *out;

  g_return_val_if_fail (self != NULL && dataset != NULL, NULL);

  out = g_string_new (NULL);
  add_head (out, CAPTIVES_LANGUAGE_ENGLISH, get_title (dataset, CAPTIVES_LANGUAGE_ENGLISH));
  g_string_append (out, "<body>\n<main>\n<h1>Captives</h1>\n<ul>\n");
  for (CaptivesLanguage language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      const char *code = captives_language_get_code (language);

      if (self->languages[language])
        add (out, "<li><a lang=\"%s\" hreflang=\"%s\" href=\"%s/" CAPTIVES_GALLERY_PAGE "\">%s: %s</a></li>\n", code, code,
             code, words[WORD_LANGUAGE][language], get_title (dataset, language));
    }
  g_string_append (out, "</ul>\n");
  add_about (out, dataset, CAPTIVES_LANGUAGE_ENGLISH);
  g_string_append (out, "</main>\n</body>\n</html>\n");
  return g_string_free (out, FALSE);
}
