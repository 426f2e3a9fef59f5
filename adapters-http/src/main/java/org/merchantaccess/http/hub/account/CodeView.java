package org.merchantaccess.http.hub.account;

import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** The first code of an app, asked for once more. */
public record CodeView(AccountView page, DialogView dialog, Field code) {}
