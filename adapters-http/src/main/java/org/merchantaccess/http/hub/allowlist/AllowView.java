package org.merchantaccess.http.hub.allowlist;

import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/**
 * Data of the dialog that adds an allowlist entry.
 *
 * @param rangeRule describes valid input for the range
 */
public record AllowView(AllowlistView page, DialogView dialog, Field range, String rangeRule, Field label) {}
