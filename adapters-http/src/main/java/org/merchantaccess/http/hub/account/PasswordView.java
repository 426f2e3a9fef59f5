package org.merchantaccess.http.hub.account;

import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** The change of one's password. What was typed is never shown again. */
public record PasswordView(AccountView page, DialogView dialog, Field current, Field next, Field repeated) {}
