package org.merchantaccess.http.fuzz;

import java.util.Locale;
import org.merchantaccess.http.address.ForwardingHeader;

/** Entry points for input of untrusted clients. */
enum EntryPoint {
    LOGIN_BODY,
    AUTHORIZATION,
    X_FORWARDED_FOR,
    FORWARDED,
    ADDRESS,
    APP_NAME,
    FORM,
    JSON,
    HTTP;

    FuzzTarget open() {
        return switch (this) {
            case LOGIN_BODY -> new LoginBodies();
            case AUTHORIZATION -> new AuthorizationHeaders();
            case X_FORWARDED_FOR -> new ForwardingHeaders(ForwardingHeader.X_FORWARDED_FOR);
            case FORWARDED -> new ForwardingHeaders(ForwardingHeader.FORWARDED);
            case ADDRESS -> new AddressTexts();
            case APP_NAME -> new AppNames();
            case FORM -> new Forms();
            case JSON -> new JsonTexts();
            case HTTP -> new HttpOctets();
        };
    }

    /** Returns the name of its folders. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryPoint of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
