package org.merchantaccess.http.hub.account;

import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** Data of the dialog that asks for the first code again. */
public record CodeView(AccountView page, DialogView dialog, Field code) {}
