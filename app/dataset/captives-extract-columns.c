/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-extract-private.h"

#include "captives-format.h"
#include "captives-load-private.h"

#include <math.h>

/* One getter for each column: the tables below stay readable, and a column cannot get another one's cells by an offset. */
#define STRING_OF(getter, row_name, member) \
  static char *getter (const CaptivesExtractRow *row) { return g_strdup (row->row_name->member); }
#define TEXT_OF(getter, row_name, member) \
  static char *getter (const CaptivesExtractRow *row) \
  { return g_strdup (captives_text_get (&row->row_name->member, row->extract->language)); }
#define DATE_OF(getter, row_name, member) \
  static char *getter (const CaptivesExtractRow *row) { return captives_date_to_iso (row->row_name->member); }
#define WORD_OF(getter, row_name, member, list) \
  static char *getter (const CaptivesExtractRow *row) \
  { return g_strdup (captives_vocabulary_get_word (CAPTIVES_VOCABULARY_##list, row->row_name->member)); }
#define NUMBER_OF(getter, member) \
  static char *getter (const CaptivesExtractRow *row) \
  { return isnan (row->figure->member) ? NULL : captives_package_format_number (row->figure->member); }
#define NAME_OF(getter, table, Type) \
  static char *getter (const CaptivesExtractRow *row) \
  { \
    const Type *found = captives_dataset_get_##table (row->extract->dataset, row->figure->table); \
    return found == NULL ? NULL : g_strdup (captives_text_get (&found->name, row->extract->language)); \
  }

STRING_OF (figure_id, figure, id)
STRING_OF (figure_printed, figure, printed)
STRING_OF (figure_question, figure, question)
STRING_OF (figure_measure, figure, measure)
STRING_OF (figure_population, figure, population)
STRING_OF (figure_place, figure, place)
STRING_OF (figure_phase, figure, phase)
NUMBER_OF (figure_value, value)
NUMBER_OF (figure_low, low)
NUMBER_OF (figure_high, high)
WORD_OF (figure_unit, figure, unit, UNIT)
WORD_OF (figure_qualifier, figure, qualifier, QUALIFIER)
WORD_OF (figure_nature, figure, nature, NATURE)
WORD_OF (figure_grade, figure, grade, GRADE)
DATE_OF (figure_begins, figure, begins)
DATE_OF (figure_ends, figure, ends)
DATE_OF (figure_stated, figure, stated)
TEXT_OF (figure_label, figure, label)
TEXT_OF (figure_counted, figure, counted)
TEXT_OF (figure_omits, figure, omits)
TEXT_OF (figure_note, figure, note)
NAME_OF (figure_measure_name, measure, CaptivesMeasure)
NAME_OF (figure_population_name, population, CaptivesPopulation)
NAME_OF (figure_place_name, place, CaptivesPlace)
NAME_OF (figure_phase_name, phase, CaptivesPhase)

static char *
figure_question_text (const CaptivesExtractRow *row)
{
  const CaptivesQuestion *question = captives_dataset_get_question (row->extract->dataset, row->figure->question);

  return question == NULL ? NULL : g_strdup (captives_text_get (&question->text, row->extract->language));
}

static char *
figure_scope (const CaptivesExtractRow *row)
{
  return row->figure->question == NULL ? NULL : g_strdup (row->figure->same_scope ? "same" : "other");
}

static char *
figure_claimant (const CaptivesExtractRow *row)
{
  return g_strdup (captives_dataset_get_claimant (row->extract->dataset, row->figure->id, row->extract->language));
}

static char *
figure_attribution (const CaptivesExtractRow *row)
{
  return g_strdup (row->figure->attributed ? "attributed" : "unattributed");
}

/* "+captured-mvd -died-mvd" */
static char *
figure_formula (const CaptivesExtractRow *row)
{
  g_autoptr (GPtrArray) terms = captives_dataset_list_terms (row->extract->dataset, row->figure->id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const CaptivesTerm *term = g_ptr_array_index (terms, i);

      g_string_append_printf (text, "%s%c%s", i > 0 ? " " : "", term->sign < 0 ? '-' : '+', term->figure);
    }

  return g_string_free (text, FALSE);
}

static char *
figure_origin (const CaptivesExtractRow *row)
{
  const CaptivesSource *origin = captives_dataset_get_origin (row->extract->dataset, row->figure->id);

  return origin == NULL ? NULL : g_strdup (origin->id);
}

#define COLUMN(name, type, get, en, ru, ja) { name, CAPTIVES_EXTRACT_##type, get, { { en, ru, ja } } }

static const CaptivesExtractColumn figure_columns[] = {
  COLUMN ("id", STRING, figure_id, "Identifier of the figure.", "Идентификатор числа.", "数値の識別子。"),
  COLUMN ("value", NUMBER, figure_value,
          "The number claimed, in the unit given. Empty: the claim is a range, or cannot be computed. Never a missing zero.",
          "Утверждаемое число в указанной единице. Пусто: дан диапазон или вычислить нельзя; это не ноль.",
          "主張された数（unitの単位）。空欄は範囲で示された場合か計算できない場合で、0ではない。"),
  COLUMN ("low", NUMBER, figure_low, "Lower end of a range.", "Нижняя граница диапазона.", "範囲の下限。"),
  COLUMN ("high", NUMBER, figure_high, "Upper end of a range.", "Верхняя граница диапазона.", "範囲の上限。"),
  COLUMN ("unit", STRING, figure_unit, "Unit in which it is counted.", "Единица счёта.", "単位。"),
  COLUMN ("qualifier", STRING, figure_qualifier, "How the source limits the number: about, at least, more than and so on.",
          "Оговорка источника: около, не менее, более и так далее.", "資料による限定（約、以上、超など）。"),
  COLUMN ("nature", STRING, figure_nature, "count, estimate, order or derived. An order is not a return.",
          "count — подсчёт, estimate — оценка, order — приказ или план, derived — вычислено. Приказ — не возвращение.",
          "count＝集計、estimate＝推計、order＝命令・計画、derived＝計算。命令は帰還ではない。"),
  COLUMN ("grade", STRING, figure_grade, "A official or primary, B scholarly, C press or museum, D weak.",
          "A официальный или первичный источник, B научный, C печать или музей, D слабый.",
          "A 公的・一次、B 学術、C 報道・博物館、D 弱い。"),
  COLUMN ("claimant", STRING, figure_claimant, "Who says so.", "Кто утверждает.", "主張者。"),
  COLUMN ("attribution", STRING, figure_attribution, "unattributed: the witness names no author of the number.",
          "unattributed: автор числа не назван.", "unattributedは数の著者が示されていないもの。"),
  COLUMN ("printed", STRING, figure_printed, "The number as the witness prints it. Empty if it is derived.",
          "Число, как оно напечатано. Пусто, если вычислено.", "資料に印刷されたままの数。計算値では空欄。"),
  COLUMN ("label", STRING, figure_label, "Short note beside the number.", "Краткая подпись к числу.", "数に添える短い説明。"),
  COLUMN ("counted", STRING, figure_counted, "Who and what is counted.", "Кто и что подсчитано.", "何を数えたか。"),
  COLUMN ("omits", STRING, figure_omits, "What the scope leaves out.", "Что не входит в счёт.", "数に含まれないもの。"),
  COLUMN ("scope", STRING, figure_scope, "same: as the question asks; other: comparable only with care.",
          "same — тот же охват, что в вопросе; other — сравнивать с осторожностью.",
          "sameは問いと同じ対象、otherは対象が異なり比較に注意を要する。"),
  COLUMN ("question", STRING, figure_question, "Identifier of the question that it answers; others with the same one are its rivals.",
          "Вопрос, на который отвечает число; числа с тем же вопросом — другие ответы.", "答える問いの識別子。同じ問いの数値は、ほかの答え。"),
  COLUMN ("question_text", STRING, figure_question_text, "The question.", "Вопрос.", "問い。"),
  COLUMN ("measure", STRING, figure_measure, "What is measured.", "Показатель.", "指標。"),
  COLUMN ("measure_name", STRING, figure_measure_name, "Its name.", "Название показателя.", "指標の名称。"),
  COLUMN ("population", STRING, figure_population, "Who is counted.", "Группа людей.", "対象集団。"),
  COLUMN ("population_name", STRING, figure_population_name, "Its name.", "Название группы.", "集団の名称。"),
  COLUMN ("place", STRING, figure_place, "Where.", "Место.", "場所。"),
  COLUMN ("place_name", STRING, figure_place_name, "Its name.", "Название места.", "場所の名称。"),
  COLUMN ("phase", STRING, figure_phase, "Phase of the captivity. Empty: the whole of it, or none.",
          "Этап плена. Пусто: весь плен или вне этапов.", "抑留の時期。空欄は全期間か、時期の指定なし。"),
  COLUMN ("phase_name", STRING, figure_phase_name, "Its name.", "Название этапа.", "時期の名称。"),
  COLUMN ("begins", STRING, figure_begins, "Beginning of the span counted: ISO 8601, as exact as the source.",
          "Начало периода счёта: ISO 8601, с точностью источника.", "対象期間の始まり。ISO 8601、資料と同じ精度。"),
  COLUMN ("ends", STRING, figure_ends, "End of that span.", "Конец периода.", "対象期間の終わり。"),
  COLUMN ("stated", STRING, figure_stated, "When the claim was made.", "Когда заявлено.", "主張された時点。"),
  COLUMN ("formula", STRING, figure_formula, "Terms of a derived figure: identifiers with their signs.",
          "Слагаемые вычисленного числа: идентификаторы со знаками.", "計算値の項：符号付きの識別子。"),
  COLUMN ("origin", STRING, figure_origin, "Source that makes the claim.", "Источник утверждения.", "主張の出典。"),
  COLUMN ("note", STRING, figure_note, "Caution.", "Предостережение.", "注意。"),
};

STRING_OF (source_id, source, id)
STRING_OF (source_type, source, type)
WORD_OF (source_grade, source, grade, GRADE)
TEXT_OF (source_authors, source, authors)
STRING_OF (source_title, source, title)
TEXT_OF (source_title_translated, source, titles)
STRING_OF (source_container, source, container)
STRING_OF (source_publisher, source, publisher)
DATE_OF (source_issued, source, issued)
TEXT_OF (source_archive, source, archive)
STRING_OF (source_fond, source, fond)
STRING_OF (source_opis, source, opis)
STRING_OF (source_delo, source, delo)
STRING_OF (source_list, source, list)
STRING_OF (source_url, source, url)
STRING_OF (source_licence, source, licence)

static char *
source_reference (const CaptivesExtractRow *row)
{
  return captives_format_reference (row->source, row->extract->language);
}

static const CaptivesExtractColumn source_columns[] = {
  COLUMN ("id", STRING, source_id, "Identifier of the source.", "Идентификатор источника.", "出典の識別子。"),
  COLUMN ("reference", STRING, source_reference, "The whole reference.", "Полная библиографическая ссылка.", "完全な書誌。"),
  COLUMN ("type", STRING, source_type, "Kind of document.", "Вид документа.", "文書の種類。"),
  COLUMN ("grade", STRING, source_grade, "As of figures.", "Как у чисел.", "数値と同じ区分。"),
  COLUMN ("authors", STRING, source_authors, "Authors.", "Авторы.", "著者。"),
  COLUMN ("title", STRING, source_title, "Title in its own script.", "Название на языке документа.", "原題。"),
  COLUMN ("title_translated", STRING, source_title_translated, "Title, translated.", "Название в переводе.", "題の翻訳。"),
  COLUMN ("container", STRING, source_container, "Journal, collection or site.", "Журнал, сборник или сайт.", "掲載誌・論集・サイト。"),
  COLUMN ("publisher", STRING, source_publisher, "Publisher.", "Издатель.", "発行者。"),
  COLUMN ("issued", STRING, source_issued, "Date of the document.", "Дата документа.", "文書の日付。"),
  COLUMN ("archive", STRING, source_archive, "Archive.", "Архив.", "文書館。"),
  COLUMN ("fond", STRING, source_fond, "Fond.", "Фонд.", "フォンド番号。"),
  COLUMN ("opis", STRING, source_opis, "Opis.", "Опись.", "目録番号。"),
  COLUMN ("delo", STRING, source_delo, "Delo.", "Дело.", "文書番号。"),
  COLUMN ("list", STRING, source_list, "Sheets.", "Листы.", "葉。"),
  COLUMN ("url", STRING, source_url, "Address.", "Адрес.", "URL。"),
  COLUMN ("licence", STRING, source_licence, "Licence of the document, if it is stated.", "Лицензия документа, если указана.",
          "文書のライセンス（記載がある場合）。"),
};

STRING_OF (citation_figure, citation, figure)
STRING_OF (citation_source, citation, source)
TEXT_OF (citation_locator, citation, locator)

static char *
citation_role (const CaptivesExtractRow *row)
{
  return g_strdup (row->citation->role == CAPTIVES_CITATION_ORIGIN ? "origin" : "witness");
}

static const CaptivesExtractColumn citation_columns[] = {
  COLUMN ("figure", STRING, citation_figure, "Identifier of the figure.", "Идентификатор числа.", "数値の識別子。"),
  COLUMN ("source", STRING, citation_source, "Identifier of the source.", "Идентификатор источника.", "出典の識別子。"),
  COLUMN ("role", STRING, citation_role, "origin: the document that makes the claim; witness: the one in which it was read.",
          "origin — документ, в котором сделано утверждение; witness — документ, в котором оно прочитано.",
          "originは主張した文書、witnessはそれを読んだ文書。"),
  COLUMN ("locator", STRING, citation_locator, "Page, sheet or paragraph.", "Страница, лист или абзац.", "頁・葉・段落。"),
};

#define TABLE(name, key, columns) { name, key, columns, G_N_ELEMENTS (columns) }

static const CaptivesExtractTable figure_table = TABLE ("figures", "id", figure_columns);
static const CaptivesExtractTable source_table = TABLE ("sources", "id", source_columns);
static const CaptivesExtractTable citation_table = TABLE ("citations", NULL, citation_columns);

const CaptivesExtractTable *
captives_extract_get_figure_table (void)
{
  return &figure_table;
}

const CaptivesExtractTable *
captives_extract_get_source_table (void)
{
  return &source_table;
}

const CaptivesExtractTable *
captives_extract_get_citation_table (void)
{
  return &citation_table;
}
