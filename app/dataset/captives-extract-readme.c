/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-extract-private.h"

#include "captives-format.h"

/* The README is read by whoever gets the folder, in the language of its figures: no locale is asked. */
static const CaptivesText words_dataset = { { "Dataset", "Набор данных", "データセット" } };
static const CaptivesText words_version = { { "Version", "Версия", "版" } };
static const CaptivesText words_date = { { "Date of the version", "Дата версии", "版の日付" } };
static const CaptivesText words_licence = { { "Licence", "Лицензия", "ライセンス" } };
static const CaptivesText words_hash = { { "SHA-256 of its tables", "SHA-256 его таблиц", "表のSHA-256" } };
static const CaptivesText words_figures = { { "Figures in this folder", "Чисел в этой папке", "このフォルダーの数値の件数" } };
static const CaptivesText words_documents = { { "Documents they cite", "Документов, на которые они ссылаются", "出典とする文書の件数" } };
static const CaptivesText words_rules_title = { { "What a number here is", "Что здесь значит число", "ここでの数値とは" } };
static const CaptivesText words_rules[] = {
  { { "A figure is a claim: somebody states a number, about a certain group, in a document.",
      "Число — это утверждение: кто-то называет его, говоря о некоторой группе людей, в некотором документе.",
      "数値は主張である。誰かが、ある集団について、ある文書で述べたものである。" } },
  { { "Figures with the same question are rival answers. They are not averaged, and none of them is declared right.",
      "Числа с одним вопросом — разные ответы на него. Их не усредняют, и ни одно из них не объявлено верным.",
      "同じ問いに対する数値は、それぞれ別の答えである。平均は取らず、どれか一つを正解とはしない。" } },
  { { "An order is not a return, a plan is not a count: see “nature”. They never add up.",
      "Приказ — не возвращение, план — не подсчёт: см. «nature». Складывать их нельзя.",
      "命令は帰還ではなく、計画は集計ではない（natureを参照）。合算してはならない。" } },
  { { "An empty cell means that nothing is given there. It is never zero.",
      "Пустая ячейка значит, что данных нет. Это не ноль.",
      "空欄は記載がないことを示す。0ではない。" } },
  { { "Figures add up only within one account or one list of one source.",
      "Складывать можно только внутри одного счёта или одного перечня одного источника.",
      "合算できるのは、一つの収支、または一つの出典の一つの一覧の中に限られる。" } },
  { { "Where “scope” is “other”, the figure counts other people or another span than its question asks for.",
      "Где «scope» — «other», посчитаны другие люди или другое время, чем в вопросе.",
      "scopeがotherのものは、問いと対象や時期が異なる。" } },
  { { "“about”, “more than” and ranges belong to the number: do not drop them.",
      "«Около», «более» и диапазоны — часть числа: не опускайте их.",
      "「約」「超」や範囲は数値の一部であり、省いてはならない。" } },
};
static const CaptivesText words_files_title = { { "Files", "Файлы", "ファイル" } };
static const CaptivesText words_files[] = {
  { { "figures.csv, figures.json: the figures", "figures.csv, figures.json: числа", "figures.csv、figures.json：数値" } },
  { { "sources.csv: the documents", "sources.csv: документы", "sources.csv：文書" } },
  { { "citations.csv: which document makes a claim, and in which it was read",
      "citations.csv: в каком документе сделано утверждение и в каком прочитано",
      "citations.csv：主張した文書と、それを読んだ文書" } },
  { { "references.bib, .ris, .csl.json, .txt: the documents for reference managers and for people",
      "references.bib, .ris, .csl.json, .txt: документы для библиографических программ и для людей",
      "references.bib、.ris、.csl.json、.txt：文献管理ソフト用と閲覧用の文献一覧" } },
  { { "datapackage.json: what stands in which column (Frictionless Data Package)",
      "datapackage.json: что стоит в каком столбце (Frictionless Data Package)",
      "datapackage.json：各列の説明（Frictionless Data Package）" } },
};
static const CaptivesText words_columns_title = { { "Columns of figures.csv", "Столбцы figures.csv", "figures.csvの列" } };
static const CaptivesText words_sources_title = { { "Sources", "Источники", "出典" } };

static void
append_title (GString            *text,
              const CaptivesText *title,
              CaptivesLanguage    language)
{
  g_string_append_printf (text, "\n## %s\n\n", captives_text_get (title, language));
}

static void
append_list (GString            *text,
             const CaptivesText *lines,
             guint               n_lines,
             CaptivesLanguage    language)
{
  for (guint i = 0; i < n_lines; i++)
    g_string_append_printf (text, "- %s\n", captives_text_get (&lines[i], language));
}

static void
append_fact (GString            *text,
             const CaptivesText *name,
             CaptivesLanguage    language,
             const char         *fact)
{
  g_string_append_printf (text, "- %s: %s\n", captives_text_get (name, language), fact);
}

static void
append_number (GString            *text,
               const CaptivesText *name,
               CaptivesLanguage    language,
               guint               number)
{
  g_autofree char *fact = g_strdup_printf ("%u", number);

  append_fact (text, name, language, fact);
}

static void
append_head (GString               *text,
             const CaptivesExtract *self,
             guint                  n_sources)
{
  const CaptivesDatasetInfo *info = captives_dataset_get_info (self->dataset);
  g_autofree char *created = captives_date_to_iso (info->created);
  const char *title = captives_text_get (&info->title, self->language);

  g_string_append_printf (text, "# %s\n\n", self->title != NULL ? self->title : title);
  append_fact (text, &words_dataset, self->language, title);
  append_fact (text, &words_version, self->language, info->version);
  append_fact (text, &words_date, self->language, created);
  append_fact (text, &words_licence, self->language, info->licence);
  append_fact (text, &words_hash, self->language, info->hash);
  append_number (text, &words_figures, self->language, self->figures->len);
  append_number (text, &words_documents, self->language, n_sources);
}

static void
append_columns (GString          *text,
                CaptivesLanguage  language)
{
  const CaptivesExtractTable *table = captives_extract_get_figure_table ();

  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (text, "- `%s`: %s\n", table->columns[i].name, captives_text_get (&table->columns[i].about, language));
}

static void
append_sources (GString          *text,
                GPtrArray        *sources,
                CaptivesLanguage  language)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const CaptivesSource *source = g_ptr_array_index (sources, i);
      g_autofree char *reference = captives_format_reference (source, language);

      g_string_append_printf (text, "- `%s` (%s) %s", source->id,
                              captives_vocabulary_get_word (CAPTIVES_VOCABULARY_GRADE, source->grade), reference);
      if (source->url != NULL)
        g_string_append_printf (text, " <%s>", source->url);
      g_string_append_c (text, '\n');
    }
}

GString *
captives_extract_write_readme (const CaptivesExtract *self)
{
  g_autoptr (GPtrArray) sources = captives_extract_list_sources (self);
  GString *text = g_string_new (NULL);

  append_head (text, self, sources->len);
  append_title (text, &words_rules_title, self->language);
  append_list (text, words_rules, G_N_ELEMENTS (words_rules), self->language);
  append_title (text, &words_files_title, self->language);
  append_list (text, words_files, G_N_ELEMENTS (words_files), self->language);
  append_title (text, &words_columns_title, self->language);
  append_columns (text, self->language);
  append_title (text, &words_sources_title, self->language);
  append_sources (text, sources, self->language);

  return text;
}
