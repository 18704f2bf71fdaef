/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-style.h"

#include <adwaita.h>

/* gtk-xft-dpi counts 1024ths of a dot per inch; 96 dpi are 100 %. */
#define DPI_AT_100_PERCENT (96 * 1024)

/* On the style manager, which is one for the whole program: the charts have high contrast in any case. */
#define HIGH_CONTRAST "captives-high-contrast"

void
captives_style_set_high_contrast (gboolean high_contrast)
{
  GObject *manager = G_OBJECT (adw_style_manager_get_default ());

  if (high_contrast == (g_object_get_data (manager, HIGH_CONTRAST) != NULL))
    return;

  g_object_set_data (manager, HIGH_CONTRAST, high_contrast ? (gpointer) HIGH_CONTRAST : NULL);
  /* Whoever paints by contrast paints anew. */
  g_object_notify (manager, "high-contrast");
}

CaptivesTheme
captives_style_get_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (adw_style_manager_get_high_contrast (manager) || g_object_get_data (G_OBJECT (manager), HIGH_CONTRAST) != NULL)
    return adw_style_manager_get_dark (manager) ? CAPTIVES_THEME_HIGH_CONTRAST_DARK : CAPTIVES_THEME_HIGH_CONTRAST_LIGHT;

  return adw_style_manager_get_dark (manager) ? CAPTIVES_THEME_DARK : CAPTIVES_THEME_LIGHT;
}

static int
get_dpi (GtkSettings *settings)
{
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi : DPI_AT_100_PERCENT;
}

double
captives_style_get_text_scale (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  return CLAMP ((double) get_dpi (gtk_widget_get_settings (widget)) / DPI_AT_100_PERCENT, 0.5, 4);
}

void
captives_style_set_text_scale (GtkWidget *widget,
                               double     factor)
{
  GtkSettings *settings;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (factor > 0);

  settings = gtk_widget_get_settings (widget);
  /* Back to the desktop's own value first: it is what the factor applies to, and it may have changed. */
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  if (factor < 0.999 || factor > 1.001)
    g_object_set (settings, "gtk-xft-dpi", (int) (get_dpi (settings) * factor + 0.5), NULL);
}

CaptivesInk
captives_style_get_ink (CaptivesFamily family)
{
  static const CaptivesInk inks[] = {
    [CAPTIVES_FAMILY_CAPTIVES] = CAPTIVES_INK_CAPTIVES, [CAPTIVES_FAMILY_DIED] = CAPTIVES_INK_DIED,
    [CAPTIVES_FAMILY_RETURNED] = CAPTIVES_INK_RETURNED, [CAPTIVES_FAMILY_HELD] = CAPTIVES_INK_HELD,
    [CAPTIVES_FAMILY_PASSED_ON] = CAPTIVES_INK_PASSED_ON,
  };

  g_return_val_if_fail ((guint) family < G_N_ELEMENTS (inks), CAPTIVES_INK_TEXT);

  return inks[family];
}

static gboolean
is_japanese (gunichar character)
{
  GUnicodeScript script = g_unichar_get_script (character);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
}

static void
tag_run (PangoAttrList **attributes,
         const char     *text,
         const char     *start,
         const char     *end)
{
  PangoAttribute *attribute = pango_attr_language_new (pango_language_from_string ("ja"));

  if (*attributes == NULL)
    *attributes = pango_attr_list_new ();
  attribute->start_index = start - text;
  attribute->end_index = end - text;
  pango_attr_list_insert (*attributes, attribute);
}

PangoAttrList *
captives_style_create_attributes (const char *text)
{
  PangoAttrList *attributes = NULL;
  const char *start = NULL;
  const char *p;

  g_return_val_if_fail (text != NULL, NULL);

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean japanese = is_japanese (g_utf8_get_char (p));

      if (japanese && start == NULL)
        start = p;
      if (!japanese && start != NULL)
        {
          tag_run (&attributes, text, start, p);
          start = NULL;
        }
    }
  if (start != NULL)
    tag_run (&attributes, text, start, p);

  return attributes;
}

void
captives_style_set_text (GtkLabel   *label,
                         const char *text)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  text = text != NULL ? text : "";
  attributes = captives_style_create_attributes (text);
  gtk_label_set_text (label, text);
  gtk_label_set_attributes (label, attributes);
}

GdkRGBA
captives_style_to_rgba (CaptivesColour colour)
{
  return (GdkRGBA) { colour.red / 255.0f, colour.green / 255.0f, colour.blue / 255.0f, 1 };
}
