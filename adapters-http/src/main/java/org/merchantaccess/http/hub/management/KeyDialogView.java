package org.merchantaccess.http.hub.management;

import org.merchantaccess.http.hub.dialog.ConfirmationView;

/** Data of a confirmation dialog over the page of management keys. */
public record KeyDialogView(ManagementKeysView page, ConfirmationView question) {}
