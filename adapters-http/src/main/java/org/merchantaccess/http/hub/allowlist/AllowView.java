package org.merchantaccess.http.hub.allowlist;

import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** The question what to allow. */
public record AllowView(AllowlistView page, DialogView dialog, Field range, Field label) {}
