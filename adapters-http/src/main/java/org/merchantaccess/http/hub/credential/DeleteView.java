package org.merchantaccess.http.hub.credential;

import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.page.Field;

/**
 * The question whether to delete, with the word to be typed.
 *
 * @param version of the profile it was asked about
 */
public record DeleteView(
        ApiAccessView page, DialogView dialog, String appId, String name, long version, Field confirm) {}
