package org.merchantaccess.http.hub.account;

import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** Data of the dialog that changes the password. Its fields are never prefilled. */
public record PasswordView(AccountView page, DialogView dialog, Field current, Field next, Field repeated) {}
