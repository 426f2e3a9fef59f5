package org.merchantaccess.http.hub.credential;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.kernel.DialogView;

/** The question whether to show a key. */
public record RevealView(ApiAccessView page, DialogView dialog, String appId, String name, Option<String> fault) {}
