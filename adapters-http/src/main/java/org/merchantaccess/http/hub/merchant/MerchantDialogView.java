package org.merchantaccess.http.hub.merchant;

import org.merchantaccess.http.hub.dialog.ConfirmationView;

/** Data of a confirmation dialog over the page of merchants. */
public record MerchantDialogView(MerchantsView page, ConfirmationView question) {}
