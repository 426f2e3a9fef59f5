package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.credential.detail.AppIdPageView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * Data of the dialog that sets the end date of a key.
 *
 * @param number the number of the key
 * @param current the current end date, if any
 */
public record KeyExpiryView(
        AppIdPageView page, DialogView dialog, String number, Option<Timestamp> current, Field endDate) {}
