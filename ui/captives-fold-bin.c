/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-fold-bin.h"

/* Narrowest content (a window of 360 with a frame around it), and the widths below which something folds: pixels at 100 % text. */
#define WIDTH_MINIMUM 340
#define WIDTH_PHONE   480
#define WIDTH_BOTH    700
#define WIDTH_PANEL   900

struct _CaptivesFoldBin
{
  GtkWidget     parent_instance;

  GtkWidget    *child;
  double        text_scale;
  int           width;      /* last known, pixels */
  CaptivesFold  fold;
  guint         change_id;  /* source that will change fold; 0: none */
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_FOLD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void captives_fold_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CaptivesFoldBin, captives_fold_bin, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, captives_fold_bin_buildable_init))

static CaptivesFold
find_fold (CaptivesFoldBin *self)
{
  double width = self->width / self->text_scale;

  /* A phone stays a phone at any text size: the last threshold depends on the pixels too. */
  if (width < WIDTH_PHONE && self->width < WIDTH_BOTH)
    return CAPTIVES_FOLD_PHONE;
  if (width < WIDTH_BOTH)
    return CAPTIVES_FOLD_BOTH;
  if (width < WIDTH_PANEL)
    return CAPTIVES_FOLD_PANEL;

  return CAPTIVES_FOLD_NONE;
}

static void
apply_fold (CaptivesFoldBin *self)
{
  CaptivesFold fold = find_fold (self);

  if (fold == self->fold)
    return;

  self->fold = fold;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLD]);
}

static gboolean
change_cb (gpointer user_data)
{
  CaptivesFoldBin *self = user_data;

  self->change_id = 0;
  apply_fold (self);

  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
captives_fold_bin_get_request_mode (GtkWidget *widget)
{
  CaptivesFoldBin *self = CAPTIVES_FOLD_BIN (widget);

  return self->child == NULL ? GTK_SIZE_REQUEST_CONSTANT_SIZE : gtk_widget_get_request_mode (self->child);
}

static void
captives_fold_bin_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  CaptivesFoldBin *self = CAPTIVES_FOLD_BIN (widget);

  if (self->child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      int child_minimum;

      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      for_size = MAX (for_size, child_minimum);
    }

  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, WIDTH_MINIMUM);
}

static void
captives_fold_bin_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  CaptivesFoldBin *self = CAPTIVES_FOLD_BIN (widget);
  int minimum;

  self->width = width;
  /* Folding changes what the child asks for, which must not happen amid an allocation. */
  if (find_fold (self) != self->fold && self->change_id == 0)
    self->change_id = g_idle_add_full (G_PRIORITY_HIGH, change_cb, self, NULL);

  if (self->child == NULL)
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, MAX (width, minimum), height, baseline, NULL);
}

static void
captives_fold_bin_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CaptivesFoldBin *self = CAPTIVES_FOLD_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;

    case PROP_FOLD:
      g_value_set_uint (value, self->fold);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
captives_fold_bin_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CaptivesFoldBin *self = CAPTIVES_FOLD_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      captives_fold_bin_set_child (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
captives_fold_bin_dispose (GObject *object)
{
  CaptivesFoldBin *self = CAPTIVES_FOLD_BIN (object);

  g_clear_handle_id (&self->change_id, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (captives_fold_bin_parent_class)->dispose (object);
}

static void
captives_fold_bin_class_init (CaptivesFoldBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = captives_fold_bin_dispose;
  object_class->get_property = captives_fold_bin_get_property;
  object_class->set_property = captives_fold_bin_set_property;
  widget_class->get_request_mode = captives_fold_bin_get_request_mode;
  widget_class->measure = captives_fold_bin_measure;
  widget_class->size_allocate = captives_fold_bin_size_allocate;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLD] =
    g_param_spec_uint ("fold", NULL, NULL, CAPTIVES_FOLD_NONE, CAPTIVES_FOLD_PHONE, CAPTIVES_FOLD_NONE,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
captives_fold_bin_init (CaptivesFoldBin *self)
{
  self->text_scale = 1;
  self->width = WIDTH_PANEL;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
captives_fold_bin_add_child (GtkBuildable *buildable,
                             GtkBuilder   *builder,
                             GObject      *child,
                             const char   *type)
{
  captives_fold_bin_set_child (CAPTIVES_FOLD_BIN (buildable), GTK_WIDGET (child));
}

static void
captives_fold_bin_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = captives_fold_bin_add_child;
}

void
captives_fold_bin_set_child (CaptivesFoldBin *self,
                             GtkWidget       *child)
{
  g_return_if_fail (CAPTIVES_IS_FOLD_BIN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (child == self->child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

CaptivesFold
captives_fold_bin_get_fold (CaptivesFoldBin *self)
{
  g_return_val_if_fail (CAPTIVES_IS_FOLD_BIN (self), CAPTIVES_FOLD_NONE);

  return self->fold;
}

void
captives_fold_bin_set_width (CaptivesFoldBin *self,
                             int              width)
{
  g_return_if_fail (CAPTIVES_IS_FOLD_BIN (self));
  g_return_if_fail (width > 0);

  self->width = width;
  apply_fold (self);
}

void
captives_fold_bin_set_text_scale (CaptivesFoldBin *self,
                                  double           text_scale)
{
  g_return_if_fail (CAPTIVES_IS_FOLD_BIN (self));
  g_return_if_fail (text_scale > 0);

  self->text_scale = text_scale;
  apply_fold (self);
}
