/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-basket.h"
#include "captives-settings.h"

#define KEY "basket"

struct _CaptivesBasket
{
  GObject     parent_instance;

  GSettings  *settings; /* NULL: not installed */
  char      **entries;  /* "DATASET KIND:ID" */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesBasket, captives_basket, G_TYPE_OBJECT)

/* Takes @entries.  Settings tell of a change that was made here, too. */
static void
take_entries (CaptivesBasket  *self,
              char           **entries)
{
  gboolean same = g_strv_equal ((const char *const *) self->entries, (const char *const *) entries);

  g_strfreev (self->entries);
  self->entries = entries;
  if (!same)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
settings_changed_cb (CaptivesBasket *self)
{
  take_entries (self, captives_settings_get_strv (self->settings, KEY));
}

static void
store_entries (CaptivesBasket *self,
               GStrvBuilder   *builder)
{
  g_auto (GStrv) entries = g_strv_builder_end (builder);

  take_entries (self, g_strdupv (entries));
  captives_settings_set_strv (self->settings, KEY, (const char *const *) entries);
}

static char *
build_prefix (CaptivesDataset *dataset)
{
  return g_strconcat (captives_dataset_get_info (dataset)->id, " ", NULL);
}

static char *
build_entry (CaptivesDataset       *dataset,
             const CaptivesAddress *address)
{
  g_autofree char *text = captives_address_to_string (address);

  return g_strconcat (captives_dataset_get_info (dataset)->id, " ", text, NULL);
}

static void
captives_basket_finalize (GObject *object)
{
  CaptivesBasket *self = CAPTIVES_BASKET (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->entries, g_strfreev);

  G_OBJECT_CLASS (captives_basket_parent_class)->finalize (object);
}

static void
captives_basket_class_init (CaptivesBasketClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = captives_basket_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
captives_basket_init (CaptivesBasket *self)
{
  self->entries = g_new0 (char *, 1);
}

CaptivesBasket *
captives_basket_new (GSettings *settings)
{
  CaptivesBasket *self;

  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  self = g_object_new (CAPTIVES_TYPE_BASKET, NULL);
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      settings_changed_cb (self);
      g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
    }

  return self;
}

GPtrArray *
captives_basket_list (CaptivesBasket  *self,
                      CaptivesDataset *dataset)
{
  GPtrArray *addresses;
  g_autofree char *prefix = NULL;

  g_return_val_if_fail (CAPTIVES_IS_BASKET (self), NULL);

  addresses = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_address_free);
  prefix = dataset != NULL ? build_prefix (dataset) : NULL;
  for (guint i = 0; prefix != NULL && self->entries[i] != NULL; i++)
    {
      CaptivesAddress *address = NULL;

      if (g_str_has_prefix (self->entries[i], prefix))
        address = captives_address_parse (self->entries[i] + strlen (prefix));
      /* An edition may lack what another had; the entry stays for that one. */
      if (address != NULL && captives_address_exists (address, dataset))
        g_ptr_array_add (addresses, address);
      else
        captives_address_free (address);
    }

  return addresses;
}

gboolean
captives_basket_contains (CaptivesBasket        *self,
                          CaptivesDataset       *dataset,
                          const CaptivesAddress *address)
{
  g_autofree char *entry = NULL;

  g_return_val_if_fail (CAPTIVES_IS_BASKET (self), FALSE);

  if (dataset == NULL || address == NULL)
    return FALSE;

  entry = build_entry (dataset, address);

  return g_strv_contains ((const char *const *) self->entries, entry);
}

void
captives_basket_add (CaptivesBasket        *self,
                     CaptivesDataset       *dataset,
                     const CaptivesAddress *address)
{
  g_autoptr (GStrvBuilder) builder = NULL;
  g_autofree char *entry = NULL;

  g_return_if_fail (CAPTIVES_IS_BASKET (self));
  g_return_if_fail (dataset != NULL && address != NULL);

  if (!captives_address_exists (address, dataset) || captives_basket_contains (self, dataset, address))
    return;

  builder = g_strv_builder_new ();
  entry = build_entry (dataset, address);
  g_strv_builder_addv (builder, (const char **) self->entries);
  g_strv_builder_add (builder, entry);
  store_entries (self, builder);
}

/* Keeps all but those that are @entry or begin with it. */
static void
drop (CaptivesBasket *self,
      const char     *entry,
      gboolean        prefix)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; self->entries[i] != NULL; i++)
    {
      if (prefix ? !g_str_has_prefix (self->entries[i], entry) : !g_str_equal (self->entries[i], entry))
        g_strv_builder_add (builder, self->entries[i]);
    }
  store_entries (self, builder);
}

void
captives_basket_remove (CaptivesBasket        *self,
                        CaptivesDataset       *dataset,
                        const CaptivesAddress *address)
{
  g_autofree char *entry = NULL;

  g_return_if_fail (CAPTIVES_IS_BASKET (self));
  g_return_if_fail (dataset != NULL && address != NULL);

  entry = build_entry (dataset, address);
  drop (self, entry, FALSE);
}

void
captives_basket_clear (CaptivesBasket  *self,
                       CaptivesDataset *dataset)
{
  g_autofree char *prefix = NULL;

  g_return_if_fail (CAPTIVES_IS_BASKET (self));
  g_return_if_fail (dataset != NULL);

  prefix = build_prefix (dataset);
  drop (self, prefix, TRUE);
}
