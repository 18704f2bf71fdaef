/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Arrows between rows: this number is computed from that one. */

#include "config.h"

#include "captives-claims-private.h"

#define MOST_LINKS 4

/* One arrow, in a track of its own where another one passes the same rows. */
typedef struct
{
  double from; /* y of the middle of the computed figure's row */
  double to;   /* of the row of the figure that it takes */
  guint  track;
} Link;

static double
get_middle (const CaptivesClaim *claim)
{
  return claim->top + claim->height / 2.0;
}

static const CaptivesClaim *
find_claim (const CaptivesClaims *claims,
            const char           *figure)
{
  for (guint i = 0; i < claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (claims->claims, i);

      if (claim->figure != NULL && g_strcmp0 (claim->figure->id, figure) == 0)
        return claim;
    }

  return NULL;
}

/* Whether no earlier arrow in @track passes the same rows. */
static gboolean
is_track_free (const Link *links,
               guint       n_links,
               const Link *link,
               guint       track)
{
  for (guint i = 0; i < n_links; i++)
    {
      gboolean apart = MAX (links[i].from, links[i].to) < MIN (link->from, link->to)
                       || MAX (link->from, link->to) < MIN (links[i].from, links[i].to);

      if (!apart && links[i].track == track)
        return FALSE;
    }

  return TRUE;
}

static guint
list_links (CaptivesPage         *page,
            const CaptivesClaims *claims,
            Link                 *links)
{
  guint n_links = 0;

  for (guint i = 0; i < claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (claims->claims, i);
      g_autoptr (GPtrArray) terms = NULL;

      if (claim->figure == NULL || claim->figure->nature != CAPTIVES_NATURE_DERIVED)
        continue;
      terms = captives_dataset_list_terms (page->dataset, claim->figure->id);
      for (guint j = 0; j < terms->len && n_links < MOST_LINKS; j++)
        {
          const CaptivesTerm *term = g_ptr_array_index (terms, j);
          const CaptivesClaim *taken = find_claim (claims, term->figure);
          Link link = { .from = get_middle (claim) };

          if (taken == NULL || taken == claim)
            continue;
          link.to = get_middle (taken);
          while (!is_track_free (links, n_links, &link, link.track))
            link.track++;
          links[n_links++] = link;
        }
    }

  return n_links;
}

void
captives_claims_add_links (CaptivesPage         *page,
                           const CaptivesClaims *claims,
                           double                right,
                           double                width)
{
  Link links[MOST_LINKS];
  double end;
  guint n_links;

  g_return_if_fail (page != NULL && claims != NULL);

  end = right - 4.0 * page->metrics.mark;
  n_links = list_links (page, claims, links);
  for (guint i = 0; i < n_links; i++)
    {
      double x = end - MIN (width * 0.8, (6.0 + 4.0 * links[i].track) * page->metrics.mark);

      captives_form_draw_link (page, (CaptivesPoint) { end, links[i].from }, (CaptivesPoint) { end, links[i].to }, x);
    }
  if (n_links > 0)
    page->seen |= CAPTIVES_SEEN_TAKES;
}
