/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Values in words, as they are read out or stand in prose: qualifier and unit. */

#include "config.h"

#include "captives-format-private.h"

#include <math.h>

/* After 1, after 2 to 4, after 5 to 20, as Russian has it; English uses the first and the last, Japanese the first.
 * The second form is also the genitive singular: "около 21 лагеря", "2,5 лагеря". */
typedef struct
{
  const char *english[2];
  const char *russian[3];
  const char *japanese;
} Unit;

static const Unit units[] = {
  [CAPTIVES_UNIT_PERSONS] = { { "person", "persons" }, { "человек", "человека", "человек" }, "人" },
  [CAPTIVES_UNIT_PERCENT] = { { "percent", "percent" }, { "процент", "процента", "процентов" }, "パーセント" },
  [CAPTIVES_UNIT_GRAMS] = { { "gram", "grams" }, { "грамм", "грамма", "граммов" }, "グラム" },
  [CAPTIVES_UNIT_HOURS] = { { "hour", "hours" }, { "час", "часа", "часов" }, "時間" },
  [CAPTIVES_UNIT_MEALS] = { { "meal", "meals" }, { "приём пищи", "приёма пищи", "приёмов пищи" }, "食" },
  [CAPTIVES_UNIT_CUBIC_METRES] = { { "cubic metre", "cubic metres" },
                                   { "кубометр", "кубометра", "кубометров" }, "立方メートル" },
  [CAPTIVES_UNIT_FEN] = { { "fen", "fen" }, { "фэнь", "фэня", "фэней" }, "フェン" },
  [CAPTIVES_UNIT_YUAN] = { { "yuan", "yuan" }, { "юань", "юаня", "юаней" }, "元" },
  [CAPTIVES_UNIT_HOUSEHOLDS] = { { "household", "households" }, { "семья", "семьи", "семей" }, "世帯" },
  [CAPTIVES_UNIT_CAMPS] = { { "camp", "camps" }, { "лагерь", "лагеря", "лагерей" }, "収容所" },
  [CAPTIVES_UNIT_SITES] = { { "site", "sites" }, { "место", "места", "мест" }, "か所" },
  [CAPTIVES_UNIT_BOXES] = { { "box", "boxes" }, { "ящик", "ящика", "ящиков" }, "箱" },
  [CAPTIVES_UNIT_SHIPS] = { { "ship", "ships" }, { "судно", "судна", "судов" }, "隻" },
  [CAPTIVES_UNIT_ENTRIES] = { { "entry", "entries" }, { "запись", "записи", "записей" }, "件" },
  [CAPTIVES_UNIT_SETS] = { { "set", "sets" }, { "комплект", "комплекта", "комплектов" }, "組" },
  [CAPTIVES_UNIT_LETTERS] = { { "letter", "letters" }, { "письмо", "письма", "писем" }, "通" },
  [CAPTIVES_UNIT_AIRCRAFT] = { { "aircraft", "aircraft" }, { "самолёт", "самолёта", "самолётов" }, "機" },
  [CAPTIVES_UNIT_TANKS] = { { "tank", "tanks" }, { "танк", "танка", "танков" }, "両" },
  [CAPTIVES_UNIT_DIVISIONS] = { { "division", "divisions" }, { "дивизия", "дивизии", "дивизий" }, "個師団" },
  [CAPTIVES_UNIT_GROUPS] = { { "group", "groups" }, { "группа", "группы", "групп" }, "グループ" },
  [CAPTIVES_UNIT_SCHOOLS] = { { "school", "schools" }, { "школа", "школы", "школ" }, "校" },
  [CAPTIVES_UNIT_COUNTRIES] = { { "country", "countries" }, { "страна", "страны", "стран" }, "か国" },
  [CAPTIVES_UNIT_ARTICLES] = { { "article", "articles" }, { "статья", "статьи", "статей" }, "本" },
  [CAPTIVES_UNIT_CIGARETTES] = { { "cigarette", "cigarettes" }, { "сигарета", "сигареты", "сигарет" }, "本" },
  [CAPTIVES_UNIT_YEARS] = { { "year", "years" }, { "год", "года", "лет" }, "年" },
  [CAPTIVES_UNIT_NORTHEAST_DOLLARS] = { { "Northeast dollar", "Northeast dollars" },
                                        { "доллар Северо-Востока", "доллара Северо-Востока", "долларов Северо-Востока" },
                                        "東北幣元" },
};

static const char *const english_words[] = {
  [CAPTIVES_QUALIFIER_EXACT] = "",
  [CAPTIVES_QUALIFIER_ABOUT] = "about ",
  [CAPTIVES_QUALIFIER_AT_LEAST] = "at least ",
  [CAPTIVES_QUALIFIER_AT_MOST] = "at most ",
  [CAPTIVES_QUALIFIER_MORE_THAN] = "more than ",
  [CAPTIVES_QUALIFIER_LESS_THAN] = "less than ",
  [CAPTIVES_QUALIFIER_RANGE] = "",
};

/* All but the empty ones ask for the genitive. */
static const char *const russian_words[] = {
  [CAPTIVES_QUALIFIER_EXACT] = "",
  [CAPTIVES_QUALIFIER_ABOUT] = "около ",
  [CAPTIVES_QUALIFIER_AT_LEAST] = "не менее ",
  [CAPTIVES_QUALIFIER_AT_MOST] = "не более ",
  [CAPTIVES_QUALIFIER_MORE_THAN] = "более ",
  [CAPTIVES_QUALIFIER_LESS_THAN] = "менее ",
  [CAPTIVES_QUALIFIER_RANGE] = "",
};

/* The number without any sign of qualifier or unit, as captives_format_value () writes it. */
static char *
format_bare (const CaptivesFigure *figure,
             double                value,
             CaptivesLocale        locale)
{
  CaptivesFigure bare = *figure;

  bare.value = value;
  bare.unit = CAPTIVES_UNIT_PERSONS;
  bare.qualifier = CAPTIVES_QUALIFIER_EXACT;
  return captives_format_value (&bare, locale);
}

static const char *
get_russian_unit (const Unit *unit,
                  double      value,
                  gboolean    is_genitive)
{
  double whole = fabs (value);
  int last = fmod (whole, 10);
  int two = fmod (whole, 100);

  if (captives_format_count_decimals (value) > 0)
    return unit->russian[1];
  if (last == 1 && two != 11)
    return unit->russian[is_genitive ? 1 : 0];
  if (!is_genitive && last >= 2 && last <= 4 && (two < 12 || two > 14))
    return unit->russian[1];

  return unit->russian[2];
}

static char *
speak_english (const CaptivesFigure *figure,
               const char           *low,
               const char           *number,
               double                value)
{
  const Unit *unit = &units[figure->unit];
  const char *name = unit->english[fabs (value) == 1 ? 0 : 1];

  if (low != NULL)
    return g_strdup_printf ("from %s to %s %s", low, number, name);

  return g_strdup_printf ("%s%s %s", english_words[figure->qualifier], number, name);
}

static char *
speak_russian (const CaptivesFigure *figure,
               const char           *low,
               const char           *number,
               double                value)
{
  gboolean is_genitive = figure->qualifier != CAPTIVES_QUALIFIER_EXACT;
  const char *name = get_russian_unit (&units[figure->unit], value, is_genitive);

  if (low != NULL)
    return g_strdup_printf ("от %s до %s %s", low, number, name);

  return g_strdup_printf ("%s%s %s", russian_words[figure->qualifier], number, name);
}

static char *
speak_japanese (const CaptivesFigure *figure,
                const char           *low,
                const char           *number)
{
  g_autofree char *counted = g_strconcat (number, units[figure->unit].japanese, NULL);

  if (low != NULL)
    return g_strdup_printf ("%sから%sまで", low, counted);

  return captives_format_add_sign (counted, figure->qualifier, CAPTIVES_LANGUAGE_JAPANESE);
}

char *
captives_format_value_in_words (const CaptivesFigure *figure,
                                CaptivesLocale        locale)
{
  g_autofree char *low = NULL;
  g_autofree char *number = NULL;
  gboolean is_range;
  double value;

  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (captives_locale_is_valid (locale), NULL);
  g_return_val_if_fail (figure->unit < G_N_ELEMENTS (units), NULL);

  is_range = figure->qualifier == CAPTIVES_QUALIFIER_RANGE && isfinite (figure->low);
  value = is_range ? figure->high : figure->value;
  if (!isfinite (value))
    return captives_format_value (figure, locale);

  low = is_range ? format_bare (figure, figure->low, locale) : NULL;
  number = format_bare (figure, value, locale);
  if (locale.language == CAPTIVES_LANGUAGE_JAPANESE)
    return speak_japanese (figure, low, number);
  if (locale.language == CAPTIVES_LANGUAGE_RUSSIAN)
    return speak_russian (figure, low, number, value);

  return speak_english (figure, low, number, value);
}

char *
captives_format_value_spoken (const CaptivesFigure *figure,
                              CaptivesLanguage      language)
{
  return captives_format_value_in_words (figure, (CaptivesLocale){ .language = language });
}
