package org.merchantaccess.http.hub.credential;

import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** Data of a dialog that asks for an App Name. */
public record AppNameView(ApiAccessView page, DialogView dialog, Field name) {}
