package org.merchantaccess.http.hub.session;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.page.Frame;

/**
 * What a one-time link leads to.
 *
 * @param welcome what it is for
 * @param isNewPassword whether a password is to be chosen; otherwise it is the one of the account
 * @param fault why it was not accepted
 */
public record LinkView(
        Frame frame,
        String formToken,
        String path,
        String email,
        String welcome,
        boolean isNewPassword,
        Option<String> fault) {}
