/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-descriptor.h -- datapackage.json of a package (Frictionless Data Package, version 1)
 *
 * What is read of it: name (the dataset's id), version, created (a date; a time of day is cut off), licenses[0].name,
 * titles.en, .ru and .ja (a member of our own), and of each resource, in the order of the schema, name, path and
 * schema.fields[].name and .type.  All else is for other programs, and is kept byte for byte.
 */

#pragma once

#include "captives-schema.h"

G_BEGIN_DECLS

#define CAPTIVES_DESCRIPTOR_FILE "datapackage.json"

typedef struct
{
  char *id;
  char *version;
  char *created; /* ISO 8601 */
  char *licence; /* SPDX */
  char *title_en;
  char *title_ru;
  char *title_ja;
} CaptivesDescriptor;

/**
 * captives_descriptor_parse:
 * @name: of the file, for messages
 * @text: its content, @length bytes, ended by NUL
 * @schema: what the resources must describe: every table, under its own name, as TABLE.csv, with the same columns
 *   in the same order
 * @error: CAPTIVES_PACKAGE_ERROR_SYNTAX, _HEADER or _VALUE; "NAME:LINE: MEMBER: what is wrong, what was expected"
 *
 * Returns: (transfer full): free with captives_descriptor_free (); NULL on error
 */
CaptivesDescriptor *captives_descriptor_parse (const char          *name,
                                               const char          *text,
                                               gsize                length,
                                               CaptivesSchema      *schema,
                                               GError             **error);
void                captives_descriptor_free  (CaptivesDescriptor  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesDescriptor, captives_descriptor_free)

G_END_DECLS
