/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-preferences.h"
#include "captives-row-names.h"
#include "captives-style.h"

struct _CaptivesPreferences
{
  AdwPreferencesWindow  parent_instance;

  AdwPreferencesGroup  *appearance_group;
  AdwPreferencesGroup  *charts_group;
  GtkAdjustment        *text_size;
  AdwComboRow          *theme_row;
  AdwComboRow          *palette_row;
  AdwComboRow          *language_row;
  AdwComboRow          *numbers_row;
};

G_DEFINE_FINAL_TYPE (CaptivesPreferences, captives_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* Values of the settings, in the order of the lists in captives-preferences.ui. */
static const char *const themes[] = { "follow", "light", "dark", NULL };
static const char *const palettes[] = { "default", "high-contrast", NULL };
static const char *const languages[] = { "", "en", "ru", "ja", NULL };
static const char *const number_styles[] = { "language", "space", "plain", "myriad", NULL };

static guint
find_word (const char *const *words,
           const char        *word)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], word))
        return i;
    }

  return 0;
}

static gboolean
word_to_index (GValue   *value,
               GVariant *variant,
               gpointer  user_data)
{
  g_value_set_uint (value, find_word (user_data, g_variant_get_string (variant, NULL)));

  return TRUE;
}

static GVariant *
index_to_word (const GValue       *value,
               const GVariantType *expected_type,
               gpointer            user_data)
{
  const char *const *words = user_data;
  guint index = g_value_get_uint (value);

  return index < g_strv_length ((char **) words) ? g_variant_new_string (words[index]) : NULL;
}

static void
bind_words (GSettings         *settings,
            const char        *key,
            AdwComboRow       *row,
            const char *const *words)
{
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, word_to_index, index_to_word,
                                (gpointer) words, NULL);
}

static gboolean
factor_to_percent (GValue   *value,
                   GVariant *variant,
                   gpointer  user_data)
{
  g_value_set_double (value, g_variant_get_double (variant) * 100);

  return TRUE;
}

static GVariant *
percent_to_factor (const GValue       *value,
                   const GVariantType *expected_type,
                   gpointer            user_data)
{
  return g_variant_new_double (g_value_get_double (value) / 100);
}

static void
captives_preferences_class_init (CaptivesPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesPreferences, appearance_group);
  gtk_widget_class_bind_template_child (widget_class, CaptivesPreferences, charts_group);
  gtk_widget_class_bind_template_child (widget_class, CaptivesPreferences, text_size);
  gtk_widget_class_bind_template_child (widget_class, CaptivesPreferences, theme_row);
  gtk_widget_class_bind_template_child (widget_class, CaptivesPreferences, palette_row);
  gtk_widget_class_bind_template_child (widget_class, CaptivesPreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, CaptivesPreferences, numbers_row);
}

static void
captives_preferences_init (CaptivesPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  captives_row_names_watch (self->appearance_group);
  captives_row_names_watch (self->charts_group);
}

void
captives_preferences_present (GtkWindow *parent,
                              GSettings *settings)
{
  CaptivesPreferences *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_SETTINGS (settings));

  self = g_object_new (CAPTIVES_TYPE_PREFERENCES, "transient-for", parent, NULL);
  g_settings_bind_with_mapping (settings, "text-scale", self->text_size, "value", G_SETTINGS_BIND_DEFAULT,
                                factor_to_percent, percent_to_factor, NULL, NULL);
  bind_words (settings, "theme", self->theme_row, themes);
  bind_words (settings, "palette", self->palette_row, palettes);
  bind_words (settings, "language", self->language_row, languages);
  bind_words (settings, "number-style", self->numbers_row, number_styles);
  gtk_window_present (GTK_WINDOW (self));
}

static void
apply_theme (GSettings *settings)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };
  g_autofree char *theme = g_settings_get_string (settings, "theme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[find_word (themes, theme)]);
}

static void
apply_palette (GSettings *settings)
{
  g_autofree char *palette = g_settings_get_string (settings, "palette");

  captives_style_set_high_contrast (g_str_equal (palette, "high-contrast"));
}

void
captives_preferences_follow (GSettings *settings)
{
  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));

  if (settings == NULL)
    return;

  g_signal_connect (settings, "changed::theme", G_CALLBACK (apply_theme), NULL);
  g_signal_connect (settings, "changed::palette", G_CALLBACK (apply_palette), NULL);
  apply_theme (settings);
  apply_palette (settings);
}
