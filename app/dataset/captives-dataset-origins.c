/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How often a number was stated, and how often only repeated. */

#include "config.h"

#include "captives-dataset-private.h"

#include <math.h>

/* One claim that states the number, with the documents that are cited for it. */
typedef struct
{
  GPtrArray *citations; /* (element-type CaptivesCitation) */
  guint      origin;    /* index of the claim that stands for all that are one origin with it; its own if that is itself */
} Claim;

static void
clear_claim (gpointer data)
{
  Claim *claim = data;

  g_ptr_array_unref (claim->citations);
}

static gboolean
are_equal (double a,
           double b)
{
  return a == b || (isnan (a) && isnan (b));
}

/* An exact number and "about" the same one are two statements. */
static gboolean
states_same (const CaptivesFigure *a,
             const CaptivesFigure *b)
{
  return a->unit == b->unit && a->qualifier == b->qualifier && a->same_scope == b->same_scope
         && are_equal (a->value, b->value) && are_equal (a->low, b->low) && are_equal (a->high, b->high);
}

/* Citations come with the origins first. */
static gboolean
has_origin (GPtrArray *citations)
{
  const CaptivesCitation *first = citations->len > 0 ? g_ptr_array_index (citations, 0) : NULL;

  return first != NULL && first->role == CAPTIVES_CITATION_ORIGIN;
}

/* The same names in any language, or no names at all but the same byline. */
static gboolean
have_same_author (CaptivesDataset *self,
                  const char      *a,
                  const char      *b)
{
  const CaptivesSource *left = captives_dataset_get_source (self, a);
  const CaptivesSource *right = captives_dataset_get_source (self, b);

  if (left == NULL || right == NULL)
    return FALSE;

  for (CaptivesLanguage language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      const char *authors = captives_text_get (&left->authors, language);
      const char *byline = captives_text_get (&left->byline, language);

      if (authors != NULL && g_strcmp0 (authors, captives_text_get (&right->authors, language)) == 0)
        return TRUE;
      if (byline != NULL && g_strcmp0 (byline, captives_text_get (&right->byline, language)) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether two citations of two claims lead from one claim to the other.  That both were read in one document leads nowhere. */
static gboolean
connects (CaptivesDataset        *self,
          const CaptivesCitation *a,
          const CaptivesCitation *b)
{
  if (a->role == CAPTIVES_CITATION_WITNESS && b->role == CAPTIVES_CITATION_WITNESS)
    return FALSE;
  if (g_strcmp0 (a->source, b->source) == 0)
    return TRUE;

  return a->role == b->role && have_same_author (self, a->source, b->source);
}

static gboolean
depend (CaptivesDataset *self,
        const Claim     *a,
        const Claim     *b)
{
  for (guint i = 0; i < a->citations->len; i++)
    {
      for (guint j = 0; j < b->citations->len; j++)
        {
          if (connects (self, g_ptr_array_index (a->citations, i), g_ptr_array_index (b->citations, j)))
            return TRUE;
        }
    }

  return FALSE;
}

/* Everything that has the origin of @from has that of @to from now on. */
static void
merge (GArray *claims,
       guint   from,
       guint   to)
{
  for (guint i = 0; i < claims->len; i++)
    {
      Claim *claim = &g_array_index (claims, Claim, i);

      if (claim->origin == from)
        claim->origin = to;
    }
}

static guint
count_independent (CaptivesDataset *self,
                   GArray          *claims)
{
  guint n = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      for (guint j = 0; j < i; j++)
        {
          const Claim *a = &g_array_index (claims, Claim, i);
          const Claim *b = &g_array_index (claims, Claim, j);

          if (a->origin != b->origin && depend (self, a, b))
            merge (claims, a->origin, b->origin);
        }
    }
  for (guint i = 0; i < claims->len; i++)
    n += g_array_index (claims, Claim, i).origin == i;

  return n;
}

static gboolean
is_cited (GPtrArray            *citations,
          const char           *source,
          CaptivesCitationRole  role)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);

      if (citation->role == role && g_strcmp0 (citation->source, source) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The documents of a claim that are no origins: its witnesses, and all of them if an earlier claim is the origin of this one. */
static void
add_repetitions (GHashTable  *repetitions,
                 const Claim *claim,
                 gboolean     dependent)
{
  for (guint i = 0; i < claim->citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (claim->citations, i);
      gboolean origin = is_cited (claim->citations, citation->source, CAPTIVES_CITATION_ORIGIN);

      if (dependent || !origin)
        g_hash_table_add (repetitions, (gpointer) citation->source);
    }
}

static guint
count_repetitions (GArray *claims)
{
  g_autoptr (GHashTable) repetitions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < claims->len; i++)
    {
      const Claim *claim = &g_array_index (claims, Claim, i);

      add_repetitions (repetitions, claim, claim->origin != i);
    }

  /* Where claims share a document as origin, it is the origin of the one that counts. */
  for (guint i = 0; i < claims->len; i++)
    {
      const Claim *claim = &g_array_index (claims, Claim, i);

      for (guint j = 0; claim->origin == i && j < claim->citations->len; j++)
        {
          const CaptivesCitation *citation = g_ptr_array_index (claim->citations, j);

          if (citation->role == CAPTIVES_CITATION_ORIGIN)
            g_hash_table_remove (repetitions, citation->source);
        }
    }

  return g_hash_table_size (repetitions);
}

/* Returns: FALSE if one of the claims cannot be followed to an origin */
static gboolean
collect_claims (CaptivesDataset      *self,
                const CaptivesFigure *figure,
                GPtrArray            *figures,
                GArray               *claims)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *other = g_ptr_array_index (figures, i);
      Claim claim;

      if (!states_same (figure, other))
        continue;

      claim.origin = claims->len;
      claim.citations = captives_dataset_list_citations (self, other->id);
      g_array_append_val (claims, claim);
      if (!other->attributed || other->nature == CAPTIVES_NATURE_DERIVED || !has_origin (claim.citations))
        return FALSE;
    }

  return TRUE;
}

gboolean
captives_dataset_count_origins (CaptivesDataset *self,
                                const char      *figure,
                                CaptivesOrigins *out)
{
  g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (Claim));
  g_autoptr (GPtrArray) figures = NULL;
  const CaptivesFigure *row;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  row = captives_dataset_get_figure (self, figure);
  if (row == NULL || !row->same_scope)
    return FALSE;

  g_array_set_clear_func (claims, clear_claim);
  figures = captives_dataset_list_rivals (self, figure);
  g_ptr_array_insert (figures, 0, (gpointer) row);
  if (!collect_claims (self, row, figures, claims))
    return FALSE;

  out->n_origins = count_independent (self, claims);
  out->n_repetitions = count_repetitions (claims);
  return TRUE;
}
