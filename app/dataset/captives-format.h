/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-format.h -- numbers and dates in each language's way (the system's locale is not asked: a Japanese chart may be
 * made on a Russian desktop) */

#pragma once

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

/**
 * captives_format_number:
 * @value: finite
 * @decimals: digits after the mark, 0..6
 *
 * Groups of three, as @locale has them: comma (en, ja), no-break space (ru), from 1,000 on; thin no-break space; none; in
 * Japanese groups of four with a word after each ("6万1,855").  True minus U+2212; never "-0".
 * Returns: (transfer full): "61,855", "61 855"
 */
char *captives_format_number       (double                value,
                                    int                   decimals,
                                    CaptivesLocale        locale);

/** captives_format_axis: as captives_format_number (), but in its own style Japanese counts in 万 where
 * @value is a multiple of 10,000: "20万" */
char *captives_format_axis         (double                value,
                                    CaptivesLocale        locale);

/**
 * captives_format_value:
 *
 * The number of a figure with the sign of its qualifier ("≈ 10,000", "> 7 300", "7,300超", "574,000–640,000"), with its
 * percent sign where that is its unit, and with no more decimals than its printed form has.
 * Returns: (transfer full): the text; the words for "no figure" if it has no value
 */
char *captives_format_value        (const CaptivesFigure *figure,
                                    CaptivesLocale        locale);

/**
 * captives_format_residual:
 * @balance: its identifier
 *
 * The residual of an account, with the sign of its qualifier.  What is left of "about" is "about", and 0 is then no proof;
 * a bound binds what is left as long as no other line binds it from the other side.
 * Returns: (transfer full) (nullable): "841", "≈ 0", "約0"; NULL if there is no residual
 */
char *captives_format_residual     (CaptivesDataset      *dataset,
                                    const char           *balance,
                                    CaptivesLocale        locale);

/** captives_format_value_in_words: the same with the qualifier and unit in words, for prose: "about 10,000 persons" */
char *captives_format_value_in_words (const CaptivesFigure *figure,
                                      CaptivesLocale        locale);

/** captives_format_value_spoken: the same for a screen reader; digits are grouped as the language has it, which is what voices know */
char *captives_format_value_spoken (const CaptivesFigure *figure,
                                    CaptivesLanguage      language);

/**
 * captives_format_difference:
 * @figure: a rival
 * @base: the figure it is compared with
 * @persons: (out) (transfer full): "+213", "≈ −7,000": rounded to the coarser of the two, as long as that leaves a
 *   difference; "" if none can be given
 * @share: (out) (transfer full): "+0.3%", "≈ −11%", "× 4" beyond +200 %, with the sign of @persons; "" if none
 *
 * A bound stays a bound: "more than 7,300" is "> +1,300" against 6,000, and rounded to the side on which that is true.
 * What rounding changes is "≈".  A percent unit gives percentage points in @persons, without a sign for them.
 * Returns: FALSE, and both empty, if either has another scope than its question, another unit, no value, or is a range,
 *   and if both are bounds
 */
gboolean captives_format_difference (const CaptivesFigure *figure,
                                     const CaptivesFigure *base,
                                     CaptivesLocale        locale,
                                     char                **persons,
                                     char                **share);

/** captives_format_date: Returns: (transfer full): "18 Oct 1956", "18 окт. 1956 г.", "1956年10月18日"; "" if not given */
char *captives_format_date         (CaptivesDate          date,
                                    CaptivesLanguage      language);

/** captives_format_span: Returns: (transfer full): one date if both are equal or one is missing, else "1945–18 Oct 1956" in the language's way */
char *captives_format_span         (CaptivesDate          begins,
                                    CaptivesDate          ends,
                                    CaptivesLanguage      language);

/** captives_format_pages: Returns: (transfer full) (nullable): @numbers with an en dash between the ends of a span, as "9-12" is typed */
char *captives_format_pages        (const char           *numbers);

/** captives_format_shelfmark: Returns: (transfer full) (nullable): "GA RF, f. 1, op. 3, d. 27, l. 5–6"; NULL if the source has no archive */
char *captives_format_shelfmark    (const CaptivesSource *source,
                                    CaptivesLanguage      language);

/** captives_format_reference: Returns: (transfer full): the full bibliographic reference in one line, with shelfmark, without URL */
char *captives_format_reference    (const CaptivesSource *source,
                                    CaptivesLanguage      language);

G_END_DECLS
