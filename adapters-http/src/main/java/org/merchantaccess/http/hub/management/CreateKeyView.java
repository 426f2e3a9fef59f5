package org.merchantaccess.http.hub.management;

import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** Data of the dialog that creates a management key. */
public record CreateKeyView(ManagementKeysView page, DialogView dialog, Field name) {}
