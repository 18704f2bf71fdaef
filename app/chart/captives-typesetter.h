/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-typesetter.h -- measures and wraps text.  The only place where the fonts of a chart are named. */

#pragma once

#include <pango/pango.h>

#include "captives-language.h"

G_BEGIN_DECLS

typedef struct
{
  double           size; /* points per em */
  gboolean         bold;
  CaptivesLanguage language;
} CaptivesTextStyle;

typedef struct
{
  double width;   /* logical, points */
  double ascent;  /* above the baseline */
  double descent; /* below it */
} CaptivesTextSize;

typedef struct _CaptivesTypesetter CaptivesTypesetter;

/** captives_typesetter_new: @context: (transfer none): measures with its font map */
CaptivesTypesetter *captives_typesetter_new     (PangoContext             *context);
/** captives_typesetter_free: with all that it remembers of measured texts */
void                captives_typesetter_free    (CaptivesTypesetter       *self);

/** captives_typesetter_measure: @text: one line.  Returns: its logical extents, points */
CaptivesTextSize    captives_typesetter_measure (CaptivesTypesetter       *self,
                                                 CaptivesTextStyle         style,
                                                 const char               *text);

/**
 * captives_typesetter_wrap:
 * @width: points, > 0; no line is wider, unless a single character is: a word that is wider is broken between characters
 *
 * Breaks where the language allows it (UAX #14 through Pango; Japanese kinsoku; captives_text_bind ()), then, without room for
 * that, where the script does.  A last line of very few characters gets company, and a Japanese headline (bold) ends its lines
 * where phrases end, where that needs no line more.
 * Returns: (transfer full) (element-type utf8): the lines, without trailing blanks; never empty
 */
GPtrArray          *captives_typesetter_wrap    (CaptivesTypesetter       *self,
                                                 CaptivesTextStyle         style,
                                                 const char               *text,
                                                 double                    width);

/** captives_typesetter_measure_word: Returns: width of the widest piece of @text that the language lets no line end in; 0 for NULL */
double              captives_typesetter_measure_word (CaptivesTypesetter       *self,
                                                 CaptivesTextStyle         style,
                                                 const char               *text);

/** captives_text_bind: Returns: (transfer full): @text with no-break spaces where a line must not end in that language */
char               *captives_text_bind          (const char               *text,
                                                 CaptivesLanguage          language);

/** captives_text_style_apply: gives @layout the font, language and tabular figures of @style; renderers use it too, so that what is drawn is what was measured */
void                captives_text_style_apply   (CaptivesTextStyle         style,
                                                 PangoLayout              *layout);

/** captives_text_style_get_families: Returns: the family list for @language, static, as CSS and fontconfig take it: "Adwaita Sans, Cantarell, Noto Sans, Noto Sans CJK JP, sans-serif" */
const char         *captives_text_style_get_families (CaptivesLanguage     language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesTypesetter, captives_typesetter_free)

G_END_DECLS
