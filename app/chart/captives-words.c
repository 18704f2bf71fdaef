/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-words.h"

#include <string.h>

static const char *const words[CAPTIVES_N_WORDS][CAPTIVES_N_LANGUAGES] = {
  [CAPTIVES_WORD_NO_FIGURE] = { "no figure", "нет данных", "数値なし" },
  [CAPTIVES_WORD_NO_FIGURE_READING]
  = { "no figure under this reading", "в этом прочтении данных нет", "この読みには数値なし" },
  [CAPTIVES_WORD_GIVEN_BY] = { "given by %s", "приводит %s", "%sによる" },
  [CAPTIVES_WORD_SEE_READING] = { "see reading: %s", "см. прочтение: %s", "読み「%s」に数値あり" },
  [CAPTIVES_WORD_COUNT] = { "count", "подсчёт", "集計" },
  [CAPTIVES_WORD_AS_STATED] = { "number as stated", "число, как в источнике", "記載どおりの数" },
  [CAPTIVES_WORD_ORDER] = { "order or plan, not a count", "приказ или план, не подсчёт", "命令・計画（集計ではない）" },
  [CAPTIVES_WORD_OTHER_SCOPE] = { "other scope or cut-off date", "другой круг лиц или дата", "対象・時点が異なる" },
  [CAPTIVES_WORD_WHY_OTHER_SCOPE] = { "Other scope:", "Другой круг лиц или дата:", "対象・時点の違い：" },
  [CAPTIVES_WORD_MORE_THAN] = { "more than, at least", "более, не менее", "超・以上" },
  [CAPTIVES_WORD_LESS_THAN] = { "less than, at most", "менее, не более", "未満・以下" },
  [CAPTIVES_WORD_ABOUT] = { "about, or an estimate", "около или оценка", "約・推計" },
  [CAPTIVES_WORD_RANGE] = { "from–to", "от и до", "下限～上限" },
  [CAPTIVES_WORD_DERIVED] = { "Σ computed from other figures", "Σ вычислено по другим числам", "Σ 他の数値から計算" },
  [CAPTIVES_WORD_WEAK] = { "weak source (D)", "слабый источник (D)", "弱い出典（D）" },
  [CAPTIVES_WORD_PART] = { "part of the mark above", "часть числа выше", "上の数の内訳" },
  [CAPTIVES_WORD_TAKES]
  = { "leads to a number it is computed from", "ведёт к числу, из которого вычислено", "計算に用いた数を指す" },
  [CAPTIVES_WORD_READING] = { "Reading: %s.", "Прочтение: %s.", "読み：%s。" },
  [CAPTIVES_WORD_ANY_READING]
  = { "The same under every reading.", "При любом прочтении то же самое.", "どの読みでも同じ。" },
  [CAPTIVES_WORD_ALL_CLAIMS]
  = { "Reading: all claims shown, none chosen.", "Прочтение: показаны все утверждения, ни одно не выбрано.",
      "読み：すべての主張を表示、選択なし。" },
  [CAPTIVES_WORD_DATASET] = { "Dataset: %s.", "Набор данных: %s.", "データセット：%s。" },
  [CAPTIVES_WORD_VERSION] = { "version %s", "версия %s", "%s版" },
  [CAPTIVES_WORD_GRADES]
  = { "Grades: A official or primary, B scholarly, C press or museum, D weak.",
      "Надёжность: A официальный или первичный источник, B научный, C печать или музей, D слабый.",
      "区分：A 公的・一次、B 学術、C 報道・博物館、D 弱い。" },
  [CAPTIVES_WORD_SOURCES] = { "Sources: %s.", "Источники: %s.", "出典：%s。" },
  [CAPTIVES_WORD_MORE_IN_FILE] = { "and %s more in the file", "и ещё %s в файле", "ほか%s件はファイル内" },
  [CAPTIVES_WORD_MORE_IN_TABLE] = { "and %s more in the table", "и ещё %s в таблице", "ほか%s件は表にあり" },
  [CAPTIVES_WORD_WHO_SAYS_SO]
  = { "Who says so, where and when", "Кто утверждает, где и когда", "誰が、どの文書で、いつ" },
  [CAPTIVES_WORD_WHAT_IS_COUNTED] = { "What is counted", "Что подсчитано", "何を数えたか" },
  [CAPTIVES_WORD_GRADE] = { "grade %s", "надёжность %s", "区分%s" },
  [CAPTIVES_WORD_NOT_GRADED] = { "not graded", "не оценено", "区分なし" },
  [CAPTIVES_WORD_UNATTRIBUTED] = { "author not named", "автор не назван", "著者名なし" },
  [CAPTIVES_WORD_NOT_FROM_ZERO]
  = { "The scale does not start at zero.", "Шкала начинается не с нуля.", "目盛りは0から始まらない。" },
  [CAPTIVES_WORD_LOG_SCALE] = { "log scale", "логарифмическая шкала", "対数目盛り" },
  [CAPTIVES_WORD_LOG_AXIS]
  = { "Log scale: equal steps multiply; it has no zero.", "Логарифмическая шкала: равные шаги умножают; нуля на ней нет.",
      "対数目盛り：等しい間隔は等しい倍率。零はない。" },
  [CAPTIVES_WORD_LEFT_OVER] = { "Left over", "Остаток", "残り" },
  [CAPTIVES_WORD_COMPUTED_HERE] = { "computed here", "вычислено здесь", "ここで計算" },
  [CAPTIVES_WORD_NOT_COMPUTED]
  = { "not computed: a line has no single number", "не вычислен: в одной из строк нет единого числа",
      "計算できない：一つの数に定まらない行がある" },
  [CAPTIVES_WORD_OWN_ACCOUNTS] = { "Reading: each account by its own author.",
                                   "Прочтение: каждый счёт — по его автору.", "読み：各計算はその作成者による。" },
  [CAPTIVES_WORD_NOT_ITEMISED] = { "not itemised by the source", "в источнике не расписаны", "出典に内訳なし" },
  [CAPTIVES_WORD_REST] = { "left over, computed here", "остаток, вычислен здесь", "残り（ここで計算）" },
  [CAPTIVES_WORD_SQUARE]
  = { "One square stands for %s persons; the last one is cut to its share.",
      "Один квадрат — %s человек; последний обрезан до своей доли.", "四角一つは%s人。最後の一つは端数の幅に切る。" },
  [CAPTIVES_WORD_AND] = { " and ", " и ", "と" },
  [CAPTIVES_WORD_DISC]
  = { "A disc stands at the chief town of its region or at the place itself, its area in proportion to its number; coasts only, "
      "without borders.",
      "Круг стоит у главного города региона или в самом месте, его площадь пропорциональна числу; только берега, без границ.",
      "円は地域の中心都市またはその地点に置き、面積は数に比例する。海岸線のみで国境は示さない。" },
  [CAPTIVES_WORD_SOURCES_HEAD] = { "Sources", "Источники", "出典" },
  [CAPTIVES_WORD_SLIDE] = { "Slide", "Слайд", "スライド" },
  [CAPTIVES_WORD_LICENCE] = { "Licence: %s.", "Лицензия: %s.", "ライセンス：%s。" },
  [CAPTIVES_WORD_MORE_ON_NEXT_PAGE] = { "and %s more on the next page", "и ещё %s на следующей странице", "ほか%s件は次のページ" },
  [CAPTIVES_WORD_NOTES_HEAD] = { "Figures and sources", "Числа и источники", "数値と出典" },
  [CAPTIVES_WORD_NUMBER] = { "Number", "Число", "数" },
  [CAPTIVES_WORD_AS_PRINTED] = { "As printed", "Напечатано", "印刷どおり" },
  [CAPTIVES_WORD_WHO] = { "Who says so", "Кто утверждает", "誰の主張か" },
  [CAPTIVES_WORD_NATURE] = { "Nature", "Характер", "性質" },
  [CAPTIVES_WORD_GRADE_HEAD] = { "Grade", "Надёжность", "区分" },
  [CAPTIVES_WORD_NOT_ON_MAP] = { "Not labelled on the map", "Без подписи на карте", "地図に表示のないもの" },
};

const char *
captives_word_get (CaptivesWord     word,
                   CaptivesLanguage language)
{
  g_return_val_if_fail ((guint) word < CAPTIVES_N_WORDS, "");
  g_return_val_if_fail ((guint) language < CAPTIVES_N_LANGUAGES, "");

  return words[word][language];
}

char *
captives_word_format (CaptivesWord      word,
                      CaptivesLanguage  language,
                      const char       *argument)
{
  const char *pattern = captives_word_get (word, language);
  const char *place = strstr (pattern, "%s");

  g_return_val_if_fail (argument != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  /* Not printf: a pattern chosen at run time is no format string. */
  return g_strdup_printf ("%.*s%s%s", (int) (place - pattern), pattern, argument, place + 2);
}
