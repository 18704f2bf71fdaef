/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-words.h"

static const CaptivesText words[CAPTIVES_OWN_N_WORDS] = {
  [CAPTIVES_OWN_WORD_SECTION] = { { "Own charts", "Свои диаграммы", "自作の図" } },
  [CAPTIVES_OWN_WORD_PREVIEW] = { { "Without a title", "Без заголовка", "題なし" } },
  [CAPTIVES_OWN_WORD_NOTE] = { { "Title and choice of figures: the user’s own.",
                                 "Заголовок и выбор чисел: пользователя.",
                                 "題と数値の選択は利用者による。" } },
  [CAPTIVES_OWN_WORD_CLAIMS] = { { "Each dot is one statement by one author; hollow marks answer a different question.",
                                   "Каждая точка — одно утверждение одного автора; полые знаки — о другом.",
                                   "点は一人の著者による一つの主張。中空の印は別の問い。" } },
  [CAPTIVES_OWN_WORD_SCALE] = { { "One scale, from zero.", "Одна шкала, от нуля.", "零からの同じ目盛り。" } },
  [CAPTIVES_OWN_WORD_WHOLE_LIST] = { { "The source’s list is shown whole.", "Список источника показан целиком.",
                                       "出典の一覧をすべて示す。" } },
  [CAPTIVES_OWN_WORD_MISSING] = { { "Not in this dataset: {1}.", "Нет в этом наборе данных: {1}.",
                                    "このデータセットにないもの：{1}。" } },
  [CAPTIVES_OWN_WORD_SHOWN_AS] = { { "Shown as single claims: {1}", "Показано отдельными утверждениями: {1}",
                                     "個々の主張として示す：{1}" } },
  [CAPTIVES_OWN_WORD_SAME_SCOPE] = { { "The question itself", "Сам вопрос", "この問い自体" } },
  [CAPTIVES_OWN_WORD_OTHER_SCOPE] = { { "Other scope", "Другой охват", "対象が異なる" } },
  [CAPTIVES_OWN_WORD_NO_PHASE] = { { "No phase given", "Этап не указан", "時期の指定なし" } },
  [CAPTIVES_OWN_WORD_NO_YEAR] = { { "No date given", "Дата не указана", "年月の指定なし" } },
  [CAPTIVES_OWN_WORD_PLACES] = { { "Places", "Места", "場所" } },
  [CAPTIVES_OWN_WORD_GONE] = { { "not in this dataset: {1}", "нет в этом наборе: {1}", "このデータセットにない：{1}" } },
};

static const CaptivesText reasons[CAPTIVES_OWN_N_REASONS] = {
  [CAPTIVES_OWN_REASON_NONE] = { { "", "", "" } },
  [CAPTIVES_OWN_REASON_NOTHING] = { { "No figure is chosen.", "Не выбрано ни одного числа.", "数値が選ばれていない。" } },
  [CAPTIVES_OWN_REASON_ORDER] = { {
    "{1} is an order and {2} is not: what was ordered is never added to what was counted.",
    "{1} — приказ, а {2} — нет: предписанное не складывают с подсчитанным.",
    "{1}は命令で、{2}はそうではない。命令の数を、数えられた数に足すことはできない。" } },
  [CAPTIVES_OWN_REASON_ORDER_LINE] = { {
    "{1} is an order and {2} is not: a line through both would show what was ordered as if it had happened.",
    "{1} — приказ, а {2} — нет: линия через оба представила бы предписанное свершившимся.",
    "{1}は命令で、{2}はそうではない。線で結ぶと、命令が実績に見えてしまう。" } },
  [CAPTIVES_OWN_REASON_UNITS] = { {
    "{1} and {2} have different units, “{3}” and “{4}”, and no scale in common.",
    "У {1} и {2} разные единицы, «{3}» и «{4}», и общей шкалы у них нет.",
    "{1}と{2}は単位が「{3}」と「{4}」で異なり、共通の目盛りがない。" } },
  [CAPTIVES_OWN_REASON_SHARES] = { {
    "{1} and {2} are shares, and no source says that they are shares of the same whole: they can stand as claims only.",
    "{1} и {2} — доли, и ни один источник не говорит, что это доли одного целого: их можно показать лишь как утверждения.",
    "{1}と{2}は割合で、同じ全体の割合だとする出典はない。個々の主張としてのみ示せる。" } },
  [CAPTIVES_OWN_REASON_RIVALS] = { {
    "{1} and {2} answer the same question: rivals stand side by side and are never added up.",
    "{1} и {2} отвечают на один вопрос: разные ответы ставят рядом и не складывают.",
    "{1}と{2}は同じ問いへの答えである。対立する数は並べて示し、足すことはない。" } },
  [CAPTIVES_OWN_REASON_RANGE] = { {
    "{1} is a range and has no single value to draw as an amount.",
    "{1} — диапазон, и одного значения, которое можно нарисовать как величину, у него нет.",
    "{1}は範囲で、量として描ける一つの値がない。" } },
  [CAPTIVES_OWN_REASON_BOUND] = { {
    "{1} is a bound, not an amount: it cannot be divided or added.",
    "{1} — граница, а не величина: её нельзя ни делить, ни складывать.",
    "{1}は限界を示す数で、量ではない。分けることも足すこともできない。" } },
  [CAPTIVES_OWN_REASON_NO_VALUE] = { { "{1} has no value that can be drawn.", "У {1} нет значения, которое можно нарисовать.",
                                       "{1}には描ける値がない。" } },
  [CAPTIVES_OWN_REASON_MEASURES] = { {
    "{1} and {2} count different things, “{3}” and “{4}”, and do not add up.",
    "{1} и {2} считают разное, «{3}» и «{4}», и не складываются.",
    "{1}と{2}は「{3}」と「{4}」という別のものを数えており、足せない。" } },
  [CAPTIVES_OWN_REASON_POPULATIONS] = { {
    "{1} and {2} count different people, “{3}” and “{4}”, and no source adds them up.",
    "{1} и {2} считают разных людей, «{3}» и «{4}», и ни один источник их не складывает.",
    "{1}と{2}は「{3}」と「{4}」という別の人々を数えており、足している出典はない。" } },
  [CAPTIVES_OWN_REASON_PLACES] = { {
    "{1} and {2} count in different places, “{3}” and “{4}”, and no source adds them up.",
    "{1} и {2} считают в разных местах, «{3}» и «{4}», и ни один источник их не складывает.",
    "{1}と{2}は「{3}」と「{4}」という別の場所で数えており、足している出典はない。" } },
  [CAPTIVES_OWN_REASON_SCOPES] = { {
    "{1} and {2} have different scopes, and no source adds them up.",
    "У {1} и {2} разный охват, и ни один источник их не складывает.",
    "{1}と{2}は対象が異なり、足している出典はない。" } },
  [CAPTIVES_OWN_REASON_SOURCES] = { {
    "{1} and {2} come from different sources, “{3}” and “{4}”: only the parts of one source’s own list add up.",
    "{1} и {2} — из разных источников, «{3}» и «{4}»: складываются только части списка одного источника.",
    "{1}と{2}は出典が「{3}」と「{4}」で異なる。足せるのは一つの出典の一覧の部分だけである。" } },
  [CAPTIVES_OWN_REASON_NO_LIST] = { {
    "No source gives {1} and {2} as parts of one whole.",
    "Ни один источник не приводит {1} и {2} как части одного целого.",
    "{1}と{2}を一つの全体の部分とする出典はない。" } },
  [CAPTIVES_OWN_REASON_NO_PARTS] = { {
    "{1} stands alone: choose it with its parts.", "{1} стоит отдельно: выберите его вместе с его частями.",
    "{1}だけが選ばれている。部分とともに選ぶ。" } },
  [CAPTIVES_OWN_REASON_NOT_PERSONS] = { {
    "{1} does not count persons, and each shape of a pictogram stands for persons.",
    "{1} — не число людей, а каждый знак пиктограммы означает людей.",
    "{1}は人数ではない。ピクトグラムの記号は一つ一つが人数を表す。" } },
  [CAPTIVES_OWN_REASON_ORDER_ACCOUNT] = { {
    "{1} is an order, and an account holds what was counted.", "{1} — приказ, а счёт состоит из подсчитанного.",
    "{1}は命令で、収支には数えられたものだけが入る。" } },
  [CAPTIVES_OWN_REASON_NO_ACCOUNT] = { { "{1} is a line of no account.", "{1} не входит ни в один счёт.",
                                         "{1}はどの収支の行でもない。" } },
  [CAPTIVES_OWN_REASON_ACCOUNTS] = { {
    "{1} and {2} are lines of different accounts, “{3}” and “{4}”: a balance is one author’s own account.",
    "{1} и {2} — строки разных счётов, «{3}» и «{4}»: счёт принадлежит одному автору.",
    "{1}と{2}は「{3}」と「{4}」という別の収支の行である。収支は一人の著者のものに限る。" } },
  [CAPTIVES_OWN_REASON_NO_DATE] = { { "{1} has no date and no place on a time axis.",
                                      "У {1} нет даты, и на оси времени ему нет места.",
                                      "{1}には年月がなく、時間軸に置けない。" } },
  [CAPTIVES_OWN_REASON_NO_PLACE] = { { "{1} names no place.", "У {1} не указано место.", "{1}には場所の指定がない。" } },
  [CAPTIVES_OWN_REASON_NO_COORDINATES] = { { "The place of {1}, “{3}”, has no coordinates.",
                                             "У места числа {1}, «{3}», нет координат.",
                                             "{1}の場所「{3}」には座標がない。" } },
  [CAPTIVES_OWN_REASON_FEW] = { { "A line needs at least two figures.", "Для линии нужны хотя бы два числа.",
                                  "線には少なくとも二つの数値が要る。" } },
  [CAPTIVES_OWN_REASON_LINE] = { {
    "{1} and {2} do not count the same thing, the same people and the same place: no line leads from one to the other.",
    "{1} и {2} считают не одно и то же, не тех же людей или не там же: линии между ними нет.",
    "{1}と{2}は、数えたもの・人々・場所のどれかが違う。線で結ぶことはできない。" } },
};

CaptivesText
captives_own_word_get (CaptivesOwnWord word)
{
  g_return_val_if_fail ((guint) word < CAPTIVES_OWN_N_WORDS, words[0]);

  return words[word];
}

const char *
captives_own_reason_get (CaptivesOwnReason reason,
                         CaptivesLanguage  language)
{
  g_return_val_if_fail ((guint) reason < CAPTIVES_OWN_N_REASONS, "");

  return captives_text_get (&reasons[reason], language);
}

char *
captives_own_word_fill (const char        *text,
                        const char *const *values)
{
  GString *out = g_string_new (NULL);
  guint n_values = g_strv_length ((char **) values);

  for (const char *at = text; *at != '\0'; at++)
    {
      guint number = at[0] == '{' && g_ascii_isdigit (at[1]) && at[2] == '}' ? (guint) (at[1] - '0') : 0;

      if (number == 0 || number > n_values)
        {
          g_string_append_c (out, *at);
          continue;
        }
      g_string_append (out, values[number - 1]);
      at += 2;
    }

  return g_string_free (out, FALSE);
}
