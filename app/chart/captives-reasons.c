/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why marks are hollow: beside the mark where a layout has room for it, else below the legend, each after its number. */

#include "config.h"

#include "captives-form.h"

/* Numbers that share one reason. */
typedef struct
{
  const char *text;
  GString    *numbers;
} Reason;

static void
reason_clear (gpointer data)
{
  Reason *self = data;

  g_string_free (self->numbers, TRUE);
}

const char *
captives_page_get_reason (CaptivesPage         *page,
                          const CaptivesFigure *figure)
{
  g_return_val_if_fail (page != NULL && figure != NULL, NULL);

  return figure->same_scope ? NULL : captives_text_get (&figure->omits, page->view->locale.language);
}

void
captives_page_note_reason (CaptivesPage         *page,
                           const CaptivesFigure *figure)
{
  g_return_if_fail (page != NULL && figure != NULL);

  if (page->explained != NULL)
    g_hash_table_add (page->explained, (gpointer) figure->id);
}

static void
add_number (GArray     *reasons,
            const char *text,
            const char *number,
            const char *joint)
{
  Reason reason = { .text = text };

  for (guint i = 0; i < reasons->len; i++)
    {
      Reason *other = &g_array_index (reasons, Reason, i);

      if (!g_str_equal (other->text, text))
        continue;
      g_string_append_printf (other->numbers, "%s%s", joint, number);
      return;
    }
  reason.numbers = g_string_new (number);
  g_array_append_val (reasons, reason);
}

/* Returns: (transfer full) (element-type Reason): in the order of the marks */
static GArray *
list_reasons (CaptivesPage *page)
{
  CaptivesLanguage language = page->view->locale.language;
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (Reason));

  g_array_set_clear_func (reasons, reason_clear);
  for (guint i = 0; i < page->figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (page->figures, i);
      const char *text = captives_page_get_reason (page, figure);
      g_autofree char *number = NULL;

      if (text == NULL || (page->explained != NULL && g_hash_table_contains (page->explained, figure->id)))
        continue;
      number = captives_form_write_number (figure, page->view->locale);
      add_number (reasons, text, number, language == CAPTIVES_LANGUAGE_JAPANESE ? "、" : "; ");
    }

  return reasons;
}

void
captives_page_add_reasons (CaptivesPage *page)
{
  CaptivesTextStyle style;
  CaptivesLanguage language;
  gboolean japanese;
  g_autoptr (GArray) reasons = NULL;
  g_autoptr (GString) text = NULL;

  g_return_if_fail (page != NULL);

  reasons = list_reasons (page);
  if (reasons->len == 0)
    return;

  language = page->view->locale.language;
  japanese = language == CAPTIVES_LANGUAGE_JAPANESE;
  style = captives_page_get_style (page, page->metrics.legend, FALSE);
  text = g_string_new (captives_word_get (CAPTIVES_WORD_WHY_OTHER_SCOPE, language));
  for (guint i = 0; i < reasons->len; i++)
    {
      const Reason *reason = &g_array_index (reasons, Reason, i);

      /* The dash stays with its number. */
      g_string_append_printf (text, japanese ? "%s…%s" : " %s\302\240– %s", reason->numbers->str, reason->text);
    }
  page->y += 6.0 * page->metrics.scale;
  page->y += captives_page_add_lines (page, CAPTIVES_INK_MUTED, style, (CaptivesPoint) { page->left, page->y },
                                      page->right - page->left, text->str);
}
