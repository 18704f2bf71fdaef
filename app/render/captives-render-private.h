/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-render-private.h -- a scene being drawn, item by item; the PDF writer puts its tags between them
 *
 * Internal to app/render.
 */

#pragma once

#include "captives-glyph-cache.h"
#include "captives-render.h"

G_BEGIN_DECLS

#define CAPTIVES_HATCH_PITCH 5.0  /* where the scene names none */
#define CAPTIVES_HATCH_STROKE 1.5
#define CAPTIVES_SOLID_HOLLOW_STROKE 2.0
#define CAPTIVES_SOLID_DOTTED_STROKE 1.5

typedef struct
{
  cairo_t            *cr;
  PangoLayout        *layout;
  CaptivesGlyphCache *glyphs;   /* of the layout's context */
  CaptivesTheme       theme;
  double              hatch;    /* pitch, points */
  gboolean            quiet;    /* the item under way is */
  double              pixels;   /* of the device for one point; 0: not a grid of pixels */
} CaptivesRender;

/** captives_render_begin: saves the state of @cr, which is kept (not owned) until captives_render_end (); its origin is the page's */
void captives_render_begin        (CaptivesRender           *self,
                                   const CaptivesScene      *scene,
                                   cairo_t                  *cr,
                                   PangoContext             *pango,
                                   CaptivesTheme             theme);
/** captives_render_end: gives @cr its state back */
void captives_render_end          (CaptivesRender           *self);
/** captives_render_background: paints the page, if the theme has a background */
void captives_render_background   (CaptivesRender           *self,
                                   const CaptivesScene      *scene);
/** captives_render_item: paints one item; the current path of the context is lost */
void captives_render_item         (CaptivesRender           *self,
                                   const CaptivesItem       *item);

/** captives_render_set_ink: sets the source */
void captives_render_set_ink      (CaptivesRender           *self,
                                   CaptivesInk               ink);
/** captives_render_hatch: hatches what the current path of self->cr encloses, inside @box; takes the path */
void captives_render_hatch        (CaptivesRender           *self,
                                   CaptivesInk               ink,
                                   const CaptivesRect       *box);
/** captives_render_dots: the dots of a dotted rectangle or circle */
void captives_render_dots         (CaptivesRender           *self,
                                   const CaptivesItem       *item);
/** captives_render_text: @item: a text; paints it with its halo */
void captives_render_text         (CaptivesRender           *self,
                                   const CaptivesItem       *item);
/** captives_render_set_text: gives @layout the text and style of a text item, but not its size.  Returns: the scale to draw it at */
double captives_render_set_text   (PangoLayout              *layout,
                                   const CaptivesItemText   *text);

/** captives_hatch_get_stroke: Returns: width of the strokes of a hatch of @pitch, points: a wide one (a slide on a large monitor) would fade to paper with fine strokes */
double captives_hatch_get_stroke  (double                    pitch);
/** captives_hatch_get_pitch: Returns: pitch of the hatch of @scene, points */
double captives_hatch_get_pitch   (const CaptivesScene      *scene);

G_END_DECLS
