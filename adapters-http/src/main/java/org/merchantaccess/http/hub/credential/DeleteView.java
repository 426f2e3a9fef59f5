package org.merchantaccess.http.hub.credential;

import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/**
 * Data of the dialog that deletes an App ID.
 *
 * @param version the version of the profile that is shown
 * @param confirm field for the word DELETE
 */
public record DeleteView(
        ApiAccessView page, DialogView dialog, String appId, String name, long version, Field confirm) {}
