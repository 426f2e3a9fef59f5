package org.merchantaccess.http.hub.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.merchantaccess.domain.people.TotpSecret;
import org.merchantaccess.http.hub.page.Frame;

/**
 * What goes into an authenticator app, shown once: only the answer to a form shows it, so that no reload and no way back does (S80).
 *
 * @param account the e-mail address
 */
public record SecretView(Frame frame, String account, TotpSecret secret) {

    private static final String GROUPS_OF_FOUR = "(.{4})(?!$)";

    /** For who types it. */
    public String grouped() {
        return secret.base32().replaceAll(GROUPS_OF_FOUR, "$1 ");
    }

    /** For who takes a picture of it. */
    public QrPicture qr() {
        return QrPicture.of(uri());
    }

    /** As all apps read it: six digits, steps of 30 s and SHA-1 need not be said. The two Hubs have different names in the app. */
    private String uri() {
        String issuer = encoded("Merchant Access " + frame.environmentName());
        return "otpauth://totp/" + issuer + ":" + encoded(account) + "?secret=" + secret.base32() + "&issuer=" + issuer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
