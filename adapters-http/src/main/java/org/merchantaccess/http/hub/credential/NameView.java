package org.merchantaccess.http.hub.credential;

import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** A dialog that asks for an App Name. */
public record NameView(ApiAccessView page, DialogView dialog, Field name) {}
