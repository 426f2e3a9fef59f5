package org.merchantaccess.http.hub.credential.switching;

import org.merchantaccess.http.hub.credential.detail.AppIdPageView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/**
 * Data of the dialog that deactivates an App ID.
 *
 * @param confirm field for the App Name
 */
public record DeactivateView(AppIdPageView page, DialogView dialog, Field confirm) {}
