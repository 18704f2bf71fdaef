/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-address.h"
#include "captives-format.h"
#include "captives-words.h"

#include <string.h>

/* In the order of CaptivesAddressKind. */
static const char *const kind_names[] = { "nothing", "figure", "source", "question", "event", "balance", "slot" };

CaptivesAddress *
captives_address_new (CaptivesAddressKind  kind,
                      const char          *id)
{
  CaptivesAddress *self;

  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_names), NULL);

  self = g_new (CaptivesAddress, 1);
  self->kind = id != NULL ? kind : CAPTIVES_ADDRESS_NOTHING;
  self->id = g_strdup (self->kind != CAPTIVES_ADDRESS_NOTHING ? id : "");

  return self;
}

CaptivesAddress *
captives_address_copy (const CaptivesAddress *self)
{
  return self != NULL ? captives_address_new (self->kind, self->id) : NULL;
}

void
captives_address_free (CaptivesAddress *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self);
}

gboolean
captives_address_equal (const CaptivesAddress *a,
                        const CaptivesAddress *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL || a->kind == CAPTIVES_ADDRESS_NOTHING) && (b == NULL || b->kind == CAPTIVES_ADDRESS_NOTHING);

  return a->kind == b->kind && g_str_equal (a->id, b->id);
}

char *
captives_address_to_string (const CaptivesAddress *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("%s:%s", kind_names[self->kind], self->id);
}

CaptivesAddress *
captives_address_parse (const char *text)
{
  const char *colon;

  g_return_val_if_fail (text != NULL, NULL);

  colon = strchr (text, ':');
  for (gsize i = 0; colon != NULL && i < G_N_ELEMENTS (kind_names); i++)
    {
      gboolean nothing = i == CAPTIVES_ADDRESS_NOTHING;

      if (strlen (kind_names[i]) == (gsize) (colon - text) && g_str_has_prefix (text, kind_names[i])
          && (colon[1] == '\0') == nothing)
        return captives_address_new ((CaptivesAddressKind) i, colon + 1);
    }

  return NULL;
}

gboolean
captives_address_exists (const CaptivesAddress *self,
                         CaptivesDataset       *dataset)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (dataset == NULL)
    return FALSE;

  switch (self->kind)
    {
    case CAPTIVES_ADDRESS_FIGURE:
      return captives_dataset_get_figure (dataset, self->id) != NULL;
    case CAPTIVES_ADDRESS_SOURCE:
      return captives_dataset_get_source (dataset, self->id) != NULL;
    case CAPTIVES_ADDRESS_QUESTION:
      return captives_dataset_get_question (dataset, self->id) != NULL;
    case CAPTIVES_ADDRESS_EVENT:
      return captives_dataset_get_event (dataset, self->id) != NULL;
    case CAPTIVES_ADDRESS_BALANCE:
      return captives_dataset_get_balance (dataset, self->id) != NULL;
    case CAPTIVES_ADDRESS_NOTHING:
    case CAPTIVES_ADDRESS_SLOT:
    default:
      return FALSE;
    }
}

static char *
name_source (CaptivesDataset  *dataset,
             const char       *id,
             CaptivesLanguage  language)
{
  const CaptivesSource *source = captives_dataset_get_source (dataset, id);

  return source != NULL ? captives_format_reference (source, language) : NULL;
}

static void
describe_figure (CaptivesDataset  *dataset,
                 const char       *id,
                 CaptivesLocale    locale,
                 char            **title,
                 char            **detail)
{
  const CaptivesFigure *figure = captives_dataset_get_figure (dataset, id);
  const char *claimant = captives_dataset_get_claimant (dataset, id, locale.language);
  const char *colon = locale.language == CAPTIVES_LANGUAGE_JAPANESE ? "：" : ": ";
  g_autofree char *value = captives_format_value (figure, locale);

  *title = g_strconcat (value, colon, captives_text_get (&figure->counted, locale.language), NULL);
  *detail = g_strdup (claimant != NULL || figure->attributed ? claimant
                                                             : captives_word_get (CAPTIVES_WORD_UNATTRIBUTED, locale.language));
}

static void
describe_event (CaptivesDataset   *dataset,
                const char        *id,
                CaptivesLanguage   language,
                char             **title,
                char             **detail)
{
  const CaptivesEvent *event = captives_dataset_get_event (dataset, id);
  g_autofree char *date = captives_format_date (event->date, language);
  const char *colon = language == CAPTIVES_LANGUAGE_JAPANESE ? "：" : ": ";

  *title = g_strconcat (date, *date != '\0' ? colon : "", captives_text_get (&event->name, language), NULL);
  *detail = name_source (dataset, event->source, language);
}

gboolean
captives_address_describe (const CaptivesAddress  *self,
                           CaptivesDataset        *dataset,
                           CaptivesLocale          locale,
                           char                  **title,
                           char                  **detail)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (title != NULL && detail != NULL, FALSE);

  if (!captives_address_exists (self, dataset))
    return FALSE;

  switch (self->kind)
    {
    case CAPTIVES_ADDRESS_FIGURE:
      describe_figure (dataset, self->id, locale, title, detail);
      break;
    case CAPTIVES_ADDRESS_EVENT:
      describe_event (dataset, self->id, locale.language, title, detail);
      break;
    case CAPTIVES_ADDRESS_SOURCE:
      *title = name_source (dataset, self->id, locale.language);
      *detail = NULL;
      break;
    case CAPTIVES_ADDRESS_QUESTION:
      *title = g_strdup (captives_text_get (&captives_dataset_get_question (dataset, self->id)->text, locale.language));
      *detail = g_strdup (captives_text_get (&captives_dataset_get_question (dataset, self->id)->scope, locale.language));
      break;
    case CAPTIVES_ADDRESS_BALANCE:
      *title = g_strdup (captives_text_get (&captives_dataset_get_balance (dataset, self->id)->name, locale.language));
      *detail = name_source (dataset, captives_dataset_get_balance (dataset, self->id)->source, locale.language);
      break;
    case CAPTIVES_ADDRESS_NOTHING:
    case CAPTIVES_ADDRESS_SLOT:
    default:
      g_assert_not_reached ();
    }

  return TRUE;
}
