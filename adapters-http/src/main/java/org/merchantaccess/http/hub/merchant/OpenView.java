package org.merchantaccess.http.hub.merchant;

import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** The dialog that asks what to call a new merchant. */
public record OpenView(MerchantsView page, DialogView dialog, Field name) {}
