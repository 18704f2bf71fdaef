/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-settings.h -- what comes back at the next start
 *
 * A program run from its build folder may have no schema installed; then there are no settings, reading gives the
 * fallback and writing does nothing.  So @settings may be NULL everywhere here.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** captives_settings_new: Returns: (transfer full) (nullable): NULL if the schema is not installed or lacks a key */
GSettings *captives_settings_new         (void);

/** captives_settings_get_boolean: Returns: @fallback where there are no settings, as the next two */
gboolean   captives_settings_get_boolean (GSettings  *settings,
                                          const char *key,
                                          gboolean    fallback);
/** captives_settings_get_int: Returns: as stored, in the range of the schema */
int        captives_settings_get_int     (GSettings  *settings,
                                          const char *key,
                                          int         fallback);
/** captives_settings_get_double: Returns: as stored, in the range of the schema */
double     captives_settings_get_double  (GSettings  *settings,
                                          const char *key,
                                          double      fallback);
/** captives_settings_get_string: Returns: (transfer full): "" where nothing is set */
char      *captives_settings_get_string  (GSettings  *settings,
                                          const char *key);
/** captives_settings_get_strv: Returns: (transfer full): empty where nothing is set */
char     **captives_settings_get_strv    (GSettings  *settings,
                                          const char *key);

/** captives_settings_set_boolean: stores it at once, as all that follow */
void       captives_settings_set_boolean (GSettings  *settings,
                                          const char *key,
                                          gboolean    value);
/** captives_settings_set_int: @value: in the range of the schema */
void       captives_settings_set_int     (GSettings  *settings,
                                          const char *key,
                                          int         value);
/** captives_settings_set_double: @value: in the range of the schema */
void       captives_settings_set_double  (GSettings  *settings,
                                          const char *key,
                                          double      value);
/** captives_settings_set_string: @value: (nullable): NULL is stored as "" */
void       captives_settings_set_string  (GSettings  *settings,
                                          const char *key,
                                          const char *value);
/** captives_settings_set_strv: @value: NULL-terminated; copied */
void       captives_settings_set_strv    (GSettings          *settings,
                                          const char         *key,
                                          const char *const  *value);

/** captives_settings_get_strings: Returns: (transfer full): a dictionary of type a{ss}; empty where nothing is set */
GVariant  *captives_settings_get_strings (GSettings  *settings,
                                          const char *key);
/** captives_settings_set_strings: @value: of type a{ss}; a floating reference is taken */
void       captives_settings_set_strings (GSettings  *settings,
                                          const char *key,
                                          GVariant   *value);

G_END_DECLS
