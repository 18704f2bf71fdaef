/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-show.h"

#include "captives-scene.h"

#include <glib/gi18n.h>
#include <string.h>

/* More digits than any story has. */
#define MAX_DIGITS 3

struct _CaptivesShow
{
  GObject             parent_instance;

  CaptivesDataset    *dataset;
  char               *reading;  /* NULL: the dataset's first */
  CaptivesLocale      locale;
  GPtrArray          *slides;   /* CaptivesSlide, of the dataset */
  guint               n_gone;   /* slides of the story that are not among them */
  guint               position;
  CaptivesShowScreen  screen;
  CaptivesCard        card;
  char                typed[MAX_DIGITS + 1];
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LEAVE,
  SIGNAL_MOVE,
  SIGNAL_STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesShow, captives_show, G_TYPE_OBJECT)

static void
captives_show_finalize (GObject *object)
{
  CaptivesShow *self = CAPTIVES_SHOW (object);

  g_clear_pointer (&self->slides, g_ptr_array_unref);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->reading, g_free);

  G_OBJECT_CLASS (captives_show_parent_class)->finalize (object);
}

static void
captives_show_class_init (CaptivesShowClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = captives_show_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEAVE] = g_signal_new ("leave", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STEP] = g_signal_new ("step", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
captives_show_init (CaptivesShow *self)
{
}

CaptivesShow *
captives_show_new (CaptivesDataset *dataset,
                   const char      *story,
                   const char      *reading,
                   CaptivesLocale   locale)
{
  g_autoptr (GPtrArray) gone = NULL;
  CaptivesShow *self;

  g_return_val_if_fail (dataset != NULL && story != NULL, NULL);

  self = g_object_new (CAPTIVES_TYPE_SHOW, NULL);
  self->dataset = captives_dataset_ref (dataset);
  self->slides = captives_dataset_list_shown_slides (dataset, story, &gone);
  self->n_gone = gone->len;
  self->reading = g_strdup (reading);
  self->locale = locale;

  return self;
}

CaptivesDataset *
captives_show_get_dataset (CaptivesShow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), NULL);

  return self->dataset;
}

const char *
captives_show_get_reading (CaptivesShow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), NULL);

  return self->reading;
}

CaptivesLocale
captives_show_get_locale (CaptivesShow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });

  return self->locale;
}

guint
captives_show_get_n_slides (CaptivesShow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), 0);

  return self->slides->len;
}

guint
captives_show_get_n_gone (CaptivesShow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), 0);

  return self->n_gone;
}

char *
captives_show_describe_gone (CaptivesShow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), NULL);

  if (self->n_gone == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u slide is passed over, because its chart is gone.",
                                    "%u slides are passed over, because their charts are gone.", self->n_gone), self->n_gone);
}

const CaptivesSlide *
captives_show_get_slide (CaptivesShow *self,
                         guint         index)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), NULL);

  return index < self->slides->len ? g_ptr_array_index (self->slides, index) : NULL;
}

guint
captives_show_get_position (CaptivesShow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), 0);

  return self->position;
}

CaptivesShowScreen
captives_show_get_screen (CaptivesShow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), CAPTIVES_SHOW_SLIDE);

  return self->screen;
}

CaptivesCard
captives_show_get_card (CaptivesShow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), CAPTIVES_CARD_NONE);

  return self->card;
}

const char *
captives_show_get_typed (CaptivesShow *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), "");

  return self->typed;
}

void
captives_show_go (CaptivesShow *self,
                  guint         position)
{
  g_return_if_fail (CAPTIVES_IS_SHOW (self));

  self->position = self->slides->len == 0 ? 0 : MIN (position, self->slides->len - 1);
  self->screen = CAPTIVES_SHOW_SLIDE;
  self->card = CAPTIVES_CARD_NONE;
  self->typed[0] = '\0';
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_screen (CaptivesShow       *self,
            CaptivesShowScreen  screen)
{
  self->screen = self->screen == screen ? CAPTIVES_SHOW_SLIDE : screen;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* On a blank screen there is nothing to say who says so about. */
static void
set_card (CaptivesShow *self,
          CaptivesCard  card)
{
  self->card = self->card == card && self->screen == CAPTIVES_SHOW_SLIDE ? CAPTIVES_CARD_NONE : card;
  self->screen = CAPTIVES_SHOW_SLIDE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
type_digit (CaptivesShow *self,
            char          digit)
{
  gsize length = strlen (self->typed);

  /* A number begins anew rather than grow beyond any story. */
  if (length == MAX_DIGITS)
    length = 0;
  self->typed[length] = digit;
  self->typed[length + 1] = '\0';
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
go_back (CaptivesShow *self)
{
  captives_show_go (self, self->position > 0 ? self->position - 1 : 0);
}

/* Slide 0 is the first one: whoever types it cannot mean anything else. */
static void
take_enter (CaptivesShow *self)
{
  guint64 number = g_ascii_strtoull (self->typed, NULL, 10);

  if (self->typed[0] == '\0')
    captives_show_go (self, self->position + 1);
  else
    captives_show_go (self, number > 0 ? (guint) number - 1 : 0);
}

static void
take_backspace (CaptivesShow *self)
{
  gsize length = strlen (self->typed);

  if (length == 0)
    {
      go_back (self);
      return;
    }
  self->typed[length - 1] = '\0';
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Arrows change slides here, so that marks need a key of their own.  On a blank screen there are none. */
static void
step (CaptivesShow *self,
      CaptivesStep  direction)
{
  if (self->screen == CAPTIVES_SHOW_SLIDE)
    g_signal_emit (self, signals[SIGNAL_STEP], 0, (int) direction);
}

static gboolean
take_motion (CaptivesShow *self,
             guint         keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Down:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Right:
    case GDK_KEY_KP_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_space:
    case GDK_KEY_n:
      captives_show_go (self, self->position + 1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Up:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Left:
    case GDK_KEY_KP_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_p:
      go_back (self);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      captives_show_go (self, 0);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      captives_show_go (self, G_MAXUINT);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
take_cover (CaptivesShow *self,
            guint         keyval)
{
  switch (keyval)
    {
    case GDK_KEY_b:
    case GDK_KEY_period:
      set_screen (self, CAPTIVES_SHOW_BLACK);
      return TRUE;
    case GDK_KEY_w:
    case GDK_KEY_comma:
      set_screen (self, CAPTIVES_SHOW_WHITE);
      return TRUE;
    case GDK_KEY_s:
      set_card (self, CAPTIVES_CARD_SOURCES);
      return TRUE;
    case GDK_KEY_r:
      set_card (self, CAPTIVES_CARD_RIVALS);
      return TRUE;
    case GDK_KEY_t:
      set_card (self, CAPTIVES_CARD_TABLE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
take_other (CaptivesShow *self,
            guint         keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      take_enter (self);
      return TRUE;
    case GDK_KEY_BackSpace:
      take_backspace (self);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      step (self, CAPTIVES_STEP_NEXT);
      return TRUE;
    case GDK_KEY_ISO_Left_Tab:
      step (self, CAPTIVES_STEP_PREVIOUS);
      return TRUE;
    case GDK_KEY_m:
      g_signal_emit (self, signals[SIGNAL_MOVE], 0);
      return TRUE;
    case GDK_KEY_F5:
    case GDK_KEY_Escape:
      g_signal_emit (self, signals[SIGNAL_LEAVE], 0);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
captives_show_take_key (CaptivesShow    *self,
                        guint            keyval,
                        GdkModifierType  state)
{
  g_return_val_if_fail (CAPTIVES_IS_SHOW (self), FALSE);

  /* Those belong to the window. */
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  keyval = gdk_keyval_to_lower (keyval);
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    {
      type_digit (self, '0' + (keyval - GDK_KEY_0));
      return TRUE;
    }
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    {
      type_digit (self, '0' + (keyval - GDK_KEY_KP_0));
      return TRUE;
    }

  return take_motion (self, keyval) || take_cover (self, keyval) || take_other (self, keyval);
}

guint
captives_show_find_latin (GdkDisplay *display,
                          guint       keyval,
                          guint       keycode)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n_entries = 0;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), keyval);

  /* Latin letters and keys without a letter are what they are. */
  if (gdk_keyval_to_unicode (keyval) < 0x80 || !gdk_display_map_keycode (display, keycode, &keys, &keyvals, &n_entries))
    return keyval;

  for (int i = 0; i < n_entries; i++)
    {
      if (keys[i].level == 0 && keyvals[i] >= GDK_KEY_a && keyvals[i] <= GDK_KEY_z)
        return keyvals[i];
    }

  return keyval;
}
