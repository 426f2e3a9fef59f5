package org.merchantaccess.http.hub.session;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Notice;

/**
 * What the pages of signing in show.
 *
 * @param email as it was typed
 * @param then where to go afterwards
 * @param fault why nobody was signed in
 */
public record SignInView(
        Frame frame, String formToken, String email, String then, Option<String> fault, Option<Notice> notice) {}
