package org.merchantaccess.http.hub.account;

import org.merchantaccess.http.hub.dialog.ConfirmationView;

/** Data of a confirmation dialog over the account page. */
public record AccountDialogView(AccountView page, ConfirmationView question) {}
