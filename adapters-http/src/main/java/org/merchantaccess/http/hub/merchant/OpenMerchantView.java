package org.merchantaccess.http.hub.merchant;

import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** Data of the dialog that opens a merchant. */
public record OpenMerchantView(MerchantsView page, DialogView dialog, Field name) {}
