package org.merchantaccess.http.hub.management;

import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** The dialog that asks what to call a new key. */
public record CreateKeyView(KeysView page, DialogView dialog, Field name) {}
