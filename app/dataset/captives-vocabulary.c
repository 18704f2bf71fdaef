/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-vocabulary.h"

typedef struct
{
  const char *word;                          /* in the schema; NULL for "not graded" */
  const char *name[CAPTIVES_N_LANGUAGES];
  const char *meaning[CAPTIVES_N_LANGUAGES]; /* all NULL: the same as the name */
} Entry;

typedef struct
{
  const Entry *entries; /* indexed by the enumeration's value */
  int          n;
} List;

static const Entry qualifiers[] = {
  [CAPTIVES_QUALIFIER_EXACT] = {
    "exact", { "exact", "точно", "確定数" },
    { "The source states this number and does not limit it.",
      "Источник называет это число без оговорок.",
      "資料はこの数を留保なしに示している。" } },
  [CAPTIVES_QUALIFIER_ABOUT] = {
    "about", { "about", "около", "約" },
    { "The source says that the number is approximate.",
      "Источник называет число приблизительно.",
      "資料はおおよその数として示している。" } },
  [CAPTIVES_QUALIFIER_AT_LEAST] = {
    "at-least", { "at least", "не менее", "以上" },
    { "The source says that it was this number or more.",
      "Источник говорит: столько или больше.",
      "資料によれば、この数かそれより多い。" } },
  [CAPTIVES_QUALIFIER_AT_MOST] = {
    "at-most", { "at most", "не более", "以下" },
    { "The source says that it was this number or fewer.",
      "Источник говорит: столько или меньше.",
      "資料によれば、この数かそれより少ない。" } },
  [CAPTIVES_QUALIFIER_MORE_THAN] = {
    "more-than", { "more than", "более", "超" },
    { "The source says that it was more than this number.",
      "Источник говорит: больше этого числа.",
      "資料によれば、この数より多い。" } },
  [CAPTIVES_QUALIFIER_LESS_THAN] = {
    "less-than", { "less than", "менее", "未満" },
    { "The source says that it was less than this number.",
      "Источник говорит: меньше этого числа.",
      "資料によれば、この数より少ない。" } },
  [CAPTIVES_QUALIFIER_RANGE] = {
    "range", { "range", "от и до", "範囲" },
    { "One source gives a lowest and a highest number, and none between.",
      "Один источник называет наименьшее и наибольшее число, без середины.",
      "一つの資料が最小と最大を示し、その間の数は示していない。" } },
};

static const Entry natures[] = {
  [CAPTIVES_NATURE_COUNT] = {
    "count", { "count", "подсчёт", "集計" },
    { "Persons or things were counted, or reported as counted.",
      "Люди или предметы подсчитаны, или так о них сообщено.",
      "実際に数えられたか、数えられたものとして報告された。" } },
  [CAPTIVES_NATURE_ESTIMATE] = {
    "estimate", { "estimate", "оценка", "推計" },
    { "The number was estimated; nobody counted.",
      "Число оценено, а не подсчитано.",
      "数えたものではなく、推計された数である。" } },
  [CAPTIVES_NATURE_ORDER] = {
    "order", { "order", "приказ", "命令" },
    { "The number was ordered or planned; it does not say what was done.",
      "Число приказано или запланировано; что сделано, оно не говорит.",
      "命令または計画された数であり、実施された数ではない。" } },
  [CAPTIVES_NATURE_DERIVED] = {
    "derived", { "computed here", "вычислено", "計算値" },
    { "The number is computed here from other figures; no source states it.",
      "Число вычислено здесь из других чисел; ни один источник его не называет.",
      "他の数から本データで計算した数であり、資料には記されていない。" } },
};

static const Entry grades[] = {
  [CAPTIVES_GRADE_NONE] = {
    NULL, { "not graded", "не оценено", "未評価" },
    { "How reliable it is has not been judged.",
      "Надёжность не оценивалась.",
      "信頼度は評価されていない。" } },
  [CAPTIVES_GRADE_A] = {
    "A", { "A", "A", "A" },
    { "Official or primary: a document of the time, or of the body in charge.",
      "Официальный или первичный источник: документ того времени или ответственного ведомства.",
      "公的または一次の資料。当時の文書、または所管機関の文書。" } },
  [CAPTIVES_GRADE_B] = {
    "B", { "B", "B", "B" },
    { "Scholarly: a study that names its sources.",
      "Научный источник: исследование со ссылками.",
      "学術的な資料。出典を示した研究。" } },
  [CAPTIVES_GRADE_C] = {
    "C", { "C", "C", "C" },
    { "Press, museum, local history or encyclopedia.",
      "Печать, музей, краеведение или энциклопедия.",
      "報道、博物館、郷土資料、事典。" } },
  [CAPTIVES_GRADE_D] = {
    "D", { "D", "D", "D" },
    { "Weak: the claim cannot be traced or has been withdrawn.",
      "Слабый источник: утверждение нельзя проследить, или оно отозвано.",
      "根拠が弱い。出所をたどれないか、撤回されている。" } },
};

static const Entry families[] = {
  [CAPTIVES_FAMILY_CAPTIVES] = {
    "captives", { "captives", "пленные", "捕虜" },
    { "Persons taken prisoner, or counted as prisoners.",
      "Взятые в плен или учтённые как пленные.",
      "捕虜となった人、または捕虜として数えられた人。" } },
  [CAPTIVES_FAMILY_DIED] = {
    "died", { "died", "умерли", "死亡" },
    { "Persons who died in captivity.", "Умершие в плену.", "抑留中に死亡した人。" } },
  [CAPTIVES_FAMILY_RETURNED] = {
    "returned", { "returned", "вернулись", "帰還" },
    { "Persons released or brought home.",
      "Освобождённые или возвращённые на родину.",
      "解放された人、または帰還した人。" } },
  [CAPTIVES_FAMILY_HELD] = {
    "held", { "still held", "ещё в плену", "残留" },
    { "Persons still held at the date given.",
      "Остававшиеся в плену на указанную дату.",
      "示された日になお抑留されていた人。" } },
  [CAPTIVES_FAMILY_PASSED_ON] = {
    "passed-on", { "passed on", "переданы", "引渡し" },
    { "Persons handed over to others, or of whom nothing is known.",
      "Переданные другим или те, о ком ничего не известно.",
      "他へ引き渡された人、または消息の分からない人。" } },
};

static const Entry units[] = {
  [CAPTIVES_UNIT_PERSONS] = { "persons", { "persons", "человек", "人" } },
  [CAPTIVES_UNIT_PERCENT] = { "percent", { "percent", "процентов", "パーセント" } },
  [CAPTIVES_UNIT_GRAMS] = { "grams", { "grams", "граммов", "グラム" } },
  [CAPTIVES_UNIT_HOURS] = { "hours", { "hours", "часов", "時間" } },
  [CAPTIVES_UNIT_MEALS] = { "meals", { "meals", "приёмов пищи", "食" } },
  [CAPTIVES_UNIT_CUBIC_METRES] = { "cubic-metres", { "cubic metres", "кубических метров", "立方メートル" } },
  [CAPTIVES_UNIT_FEN] = { "fen", { "fen", "фэней", "分（フェン）" } },
  [CAPTIVES_UNIT_YUAN] = { "yuan", { "yuan", "юаней", "元" } },
  [CAPTIVES_UNIT_HOUSEHOLDS] = { "households", { "households", "семей", "世帯" } },
  [CAPTIVES_UNIT_CAMPS] = { "camps", { "camps", "лагерей", "収容所" } },
  [CAPTIVES_UNIT_SITES] = { "sites", { "sites", "мест", "か所" } },
  [CAPTIVES_UNIT_BOXES] = { "boxes", { "boxes", "ящиков", "箱" } },
  [CAPTIVES_UNIT_SHIPS] = { "ships", { "ships", "судов", "隻" } },
  [CAPTIVES_UNIT_ENTRIES] = { "entries", { "entries", "записей", "件" } },
  [CAPTIVES_UNIT_SETS] = { "sets", { "sets", "комплектов", "組" } },
  [CAPTIVES_UNIT_LETTERS] = { "letters", { "letters", "писем", "通" } },
  [CAPTIVES_UNIT_AIRCRAFT] = { "aircraft", { "aircraft", "самолётов", "機" } },
  [CAPTIVES_UNIT_TANKS] = { "tanks", { "tanks", "танков", "両（戦車）" } },
  [CAPTIVES_UNIT_DIVISIONS] = { "divisions", { "divisions", "дивизий", "個師団" } },
  [CAPTIVES_UNIT_GROUPS] = { "groups", { "groups", "групп", "グループ" } },
  [CAPTIVES_UNIT_SCHOOLS] = { "schools", { "schools", "школ", "校" } },
  [CAPTIVES_UNIT_COUNTRIES] = { "countries", { "countries", "стран", "か国" } },
  [CAPTIVES_UNIT_ARTICLES] = { "articles", { "articles", "статей", "本（記事）" } },
  [CAPTIVES_UNIT_CIGARETTES] = { "cigarettes", { "cigarettes", "сигарет", "本（たばこ）" } },
  [CAPTIVES_UNIT_YEARS] = { "years", { "years", "лет", "年" } },
  [CAPTIVES_UNIT_NORTHEAST_DOLLARS] = {
    "northeast-dollars", { "Northeast dollars", "долларов Северо-Востока", "元（東北幣）" } },
};

static const List lists[] = {
  [CAPTIVES_VOCABULARY_QUALIFIER] = { qualifiers, G_N_ELEMENTS (qualifiers) },
  [CAPTIVES_VOCABULARY_NATURE] = { natures, G_N_ELEMENTS (natures) },
  [CAPTIVES_VOCABULARY_GRADE] = { grades, G_N_ELEMENTS (grades) },
  [CAPTIVES_VOCABULARY_FAMILY] = { families, G_N_ELEMENTS (families) },
  [CAPTIVES_VOCABULARY_UNIT] = { units, G_N_ELEMENTS (units) },
};

static const Entry *
find_entry (CaptivesVocabulary vocabulary,
            int                value)
{
  g_return_val_if_fail (vocabulary < G_N_ELEMENTS (lists), NULL);
  g_return_val_if_fail (value >= 0 && value < lists[vocabulary].n, NULL);

  return &lists[vocabulary].entries[value];
}

gboolean
captives_vocabulary_parse (CaptivesVocabulary  vocabulary,
                           const char         *word,
                           int                *out)
{
  g_return_val_if_fail (vocabulary < G_N_ELEMENTS (lists), FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  for (int i = 0; i < lists[vocabulary].n; i++)
    {
      if (g_strcmp0 (lists[vocabulary].entries[i].word, word) == 0)
        {
          *out = i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
captives_vocabulary_get_word (CaptivesVocabulary vocabulary,
                              int                value)
{
  const Entry *entry = find_entry (vocabulary, value);

  return entry != NULL ? entry->word : NULL;
}

const char *
captives_vocabulary_get_name (CaptivesVocabulary vocabulary,
                              int                value,
                              CaptivesLanguage   language)
{
  const Entry *entry = find_entry (vocabulary, value);

  g_return_val_if_fail (language < CAPTIVES_N_LANGUAGES, NULL);

  return entry != NULL ? entry->name[language] : NULL;
}

const char *
captives_vocabulary_get_meaning (CaptivesVocabulary vocabulary,
                                 int                value,
                                 CaptivesLanguage   language)
{
  const Entry *entry = find_entry (vocabulary, value);

  g_return_val_if_fail (language < CAPTIVES_N_LANGUAGES, NULL);

  if (entry == NULL)
    return NULL;

  return entry->meaning[language] != NULL ? entry->meaning[language] : entry->name[language];
}
