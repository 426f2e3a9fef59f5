package org.merchantaccess.http.hub.session;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.page.Frame;

/**
 * Data of the page of a one-time link.
 *
 * @param areCookiesDropped whether the browser presumably drops cookies
 * @param welcome the purpose of the link
 * @param isNewPassword true to choose a password, false to enter the existing one
 * @param fault the error message of the last attempt
 */
public record LinkView(
        Frame frame,
        String formToken,
        boolean areCookiesDropped,
        String path,
        String email,
        String welcome,
        boolean isNewPassword,
        Option<String> fault) {}
