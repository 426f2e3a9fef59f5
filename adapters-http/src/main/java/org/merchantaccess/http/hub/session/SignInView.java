package org.merchantaccess.http.hub.session;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Notice;

/**
 * Data of the sign-in pages.
 *
 * @param areCookiesDropped whether the browser presumably drops cookies
 * @param email the submitted e-mail address
 * @param then the path to show after sign-in
 * @param fault the error message of the last attempt
 */
public record SignInView(
        Frame frame,
        String formToken,
        boolean areCookiesDropped,
        String email,
        String then,
        Option<String> fault,
        Option<Notice> notice) {}
