/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-scene.h -- a chart laid out: an immutable array of things to draw, and of marks that can be pointed at
 *
 * Units as in captives-view.h: points from the top left corner of the page.
 */

#pragma once

#include "captives-locale.h"
#include "captives-record.h"

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
  double width;  /* >= 0 */
  double height; /* >= 0 */
} CaptivesRect;

/* What a colour stands for; a theme says which colour that is. */
typedef enum
{
  CAPTIVES_INK_BACKGROUND,
  CAPTIVES_INK_CAPTIVES,
  CAPTIVES_INK_DIED,
  CAPTIVES_INK_RETURNED,
  CAPTIVES_INK_HELD,
  CAPTIVES_INK_PASSED_ON,
  CAPTIVES_INK_NO_FIGURE,
  CAPTIVES_INK_GRID,
  CAPTIVES_INK_ROW_LINE,
  CAPTIVES_INK_AXIS,
  CAPTIVES_INK_TEXT,
  CAPTIVES_INK_MUTED,
} CaptivesInk;
#define CAPTIVES_N_INKS 12

typedef enum
{
  CAPTIVES_FILL_NONE,
  CAPTIVES_FILL_SOLID,
  CAPTIVES_FILL_PAPER, /* the background: hollow */
  CAPTIVES_FILL_HATCH, /* strokes at 45 degrees over the background, phase fixed to the page: an order */
  CAPTIVES_FILL_TINT,  /* 28 % of the ink over the background: a weak source */
} CaptivesFill;

typedef enum
{
  CAPTIVES_ITEM_RECT,
  CAPTIVES_ITEM_CIRCLE,
  CAPTIVES_ITEM_PATH,   /* straight pieces */
  CAPTIVES_ITEM_TEXT,   /* one line */
} CaptivesItemKind;

typedef struct
{
  double x;
  double y;
} CaptivesPoint;

typedef struct
{
  CaptivesRect box;
} CaptivesItemRect;

typedef struct
{
  double x;      /* centre */
  double y;
  double radius;
} CaptivesItemCircle;

typedef struct
{
  const CaptivesPoint *points;
  guint                n_points; /* >= 2 */
  gboolean             closed;
} CaptivesItemPath;

/* Points by which a halo is wider than its text, left and right, however small the page. */
#define CAPTIVES_HALO 3.0

/* Points between a mark and a text at its side whose halo is not to bite it. */
#define CAPTIVES_HALO_CLEAR (CAPTIVES_HALO + 0.5)

typedef struct
{
  const char       *string;   /* UTF-8, one line, not empty */
  double            x;        /* left edge of the line's logical box, whatever the script */
  double            baseline; /* y */
  double            width;    /* as measured */
  double            ascent;   /* above the baseline */
  double            descent;  /* below it */
  double            size;     /* of the font, points per em */
  gboolean          bold;
  CaptivesLanguage  language; /* decides the shape of Han characters */
  gboolean          halo;     /* clears the grid behind it: box of the background, CAPTIVES_HALO wider left and right */
  gboolean          anchor_end; /* the right edge is what must hold if another font sets it wider (numbers at the right) */
} CaptivesItemText;

/* One thing to draw.  Painted in array order. */
typedef struct
{
  CaptivesItemKind kind;
  CaptivesInk      ink;
  CaptivesFill     fill;     /* of RECT, CIRCLE and closed PATH */
  double           stroke;   /* width of the outline or line in the ink; 0: none */
  double           dash_on;  /* 0: not dashed */
  double           dash_off;
  int              mark;     /* index of the mark it belongs to; -1: none */
  gboolean         quiet;    /* of a mark beside the one that a slide is about: paler where the theme has colours to spare */
  union
  {
    CaptivesItemRect   rect;
    CaptivesItemCircle circle;
    CaptivesItemPath   path;
    CaptivesItemText   text;
  };
} CaptivesItem;

typedef enum
{
  CAPTIVES_MARK_FIGURE,
  CAPTIVES_MARK_NO_FIGURE, /* a slot for which nobody gives a figure, or the reading does not */
  CAPTIVES_MARK_ELSEWHERE, /* words that say where it is counted */
} CaptivesMarkKind;

/* What can be pointed at, selected and read aloud: one figure, or one slot without any. */
typedef struct
{
  CaptivesMarkKind  kind;
  const char       *figure;   /* identifier; NULL unless kind is FIGURE */
  const char       *question; /* identifier of the question that the slot asks; or NULL */
  const char       *event;    /* identifier of a dated fact without a number; NULL unless kind is ELSEWHERE */
  CaptivesRect      bounds;   /* the whole line of the mark: number, note and bar */
  int               row;      /* from 0 at the top, for the arrow keys */
  int               lane;     /* from 0 at the left */
  const char       *name;     /* for a screen reader: "Died, first winter: about 10,000 persons, in the first winter" */
  const char       *value;    /* for a tooltip: "≈ 10,000" */
  const char       *label;    /* short label that stands beside the number; or NULL */
} CaptivesMark;

typedef struct _CaptivesScene CaptivesScene;

/* Facts that travel with the picture. */
typedef struct
{
  const char        *chart;
  const char        *reading;     /* NULL if the chart is the same under every reading */
  const char        *choice;      /* the same as a sentence for people: "Reading: Soviet records." */
  CaptivesLocale     locale;
  const char        *axis;        /* "linear" or "log"; NULL if the chart has no choice of scale */
  const char        *definition;  /* of a chart of the user's own, JSON; NULL if it is the dataset's */
  const char        *title;
  const char        *subtitle;
  const char        *description; /* alternative text: what is drawn, each mark with its value, one a line */
  const char        *note;        /* what the chart does not say */
  const char        *sources;     /* full references, one a line */
  const char        *dataset;     /* identifier */
  const char        *version;
  const char        *hash;
  const char        *licence;
  const char        *created;     /* ISO date of the dataset: files carry this date, not that of the clock */
  const char *const *figures;     /* NULL-terminated identifiers, each once, in drawing order */
  const char *const *values;      /* NULL-terminated, of @figures, as drawn but for the Σ of derived ones */
  const CaptivesRecordFigure *facts; /* of each of @figures, for the record; NULL: not known */
  const char        *page;        /* the view that was asked for, as captives_page_class_get_name () calls it; NULL: not known */
  const char        *notes;       /* as captives_notes_get_name () calls them; NULL: not known */
  double             asked_width; /* points */
  double             asked_height; /* points; the scene may be taller */
  double             text_scale;
  double             hatch;       /* pitch of hatching, points: 8 on slides; 0 means 5 */
} CaptivesSceneInfo;

/** captives_scene_ref: Thread: any, as for captives_scene_unref ().  Returns: (transfer full): @self */
CaptivesScene           *captives_scene_ref       (CaptivesScene       *self);
/** captives_scene_unref: the last one frees it, with everything that was got from it */
void                     captives_scene_unref     (CaptivesScene       *self);
/** captives_scene_get_width: Returns: of the page, points */
double                   captives_scene_get_width (const CaptivesScene *self);
/** captives_scene_get_height: Returns: of the page, points: what its content took, which may be more than was asked for */
double                   captives_scene_get_height (const CaptivesScene *self);
/** captives_scene_get_info: Returns: (transfer none): what the scene says of itself, for names, files and records */
const CaptivesSceneInfo *captives_scene_get_info  (const CaptivesScene *self);
/** captives_scene_get_items: @n_items: (out).  Returns: (transfer none) (nullable): in drawing order */
const CaptivesItem      *captives_scene_get_items (const CaptivesScene *self,
                                                   guint               *n_items);
/** captives_scene_get_marks: @n_marks: (out).  Returns: (transfer none) (nullable): by index, in reading order */
const CaptivesMark      *captives_scene_get_marks (const CaptivesScene *self,
                                                   guint               *n_marks);

/** captives_scene_find_mark: Returns: index of the mark whose bounds hold the point (of several the smallest); -1 if none */
int                      captives_scene_find_mark (const CaptivesScene *self,
                                                   double               x,
                                                   double               y);

/** captives_scene_find_figure: Returns: index of the first mark of that figure; -1 if it is not drawn */
int                      captives_scene_find_figure (const CaptivesScene *self,
                                                   const char          *figure);

typedef enum
{
  CAPTIVES_STEP_NEXT,     /* in reading order */
  CAPTIVES_STEP_PREVIOUS,
  CAPTIVES_STEP_UP,       /* nearest mark above, in the same lane if there is one */
  CAPTIVES_STEP_DOWN,
  CAPTIVES_STEP_LEFT,     /* nearest mark in the lane to the left, on about the same height */
  CAPTIVES_STEP_RIGHT,
  CAPTIVES_STEP_FIRST,
  CAPTIVES_STEP_LAST,
} CaptivesStep;

/**
 * captives_scene_step:
 * @mark: index of the current mark; -1: none yet (then every step gives the first, LAST the last)
 *
 * Returns: the mark one step from there; @mark itself at an edge; -1 if the scene has no marks
 */
int                      captives_scene_step      (const CaptivesScene *self,
                                                   int                  mark,
                                                   CaptivesStep         step);

/** captives_item_get_bounds: Returns: the box that the item covers, with its stroke; for text the logical box */
CaptivesRect             captives_item_get_bounds (const CaptivesItem  *item);

/**
 * captives_scene_dump:
 *
 * Returns: (transfer full): the scene as text, one item a line, numbers with at most two decimals and without locale:
 *   for golden tests and for the eye
 */
char                    *captives_scene_dump      (const CaptivesScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesScene, captives_scene_unref)

G_END_DECLS
