package org.merchantaccess.http.hub.credential;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.dialog.DialogView;

/** Data of the dialog that shows an app_key. */
public record RevealView(ApiAccessView page, DialogView dialog, String appId, String name, Option<String> fault) {}
