package org.merchantaccess.http.hub.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.http.hub.page.Frame;

/**
 * Secret of a new authenticator app. It is shown only in the response to a form, so reloading or going back never shows it again (S80).
 *
 * @param account e-mail address of the user
 */
public record SecretView(Frame frame, String account, TotpSecret secret) {

    private static final String GROUPS_OF_FOUR = "(.{4})(?!$)";

    /** Returns the secret in groups of four characters, for typing. */
    public String grouped() {
        return secret.base32().replaceAll(GROUPS_OF_FOUR, "$1 ");
    }

    /** Returns the secret as a QR code, for scanning. */
    public QrPicture qr() {
        return QrPicture.of(uri());
    }

    /**
     * Returns the key URI. Six digits, steps of 30 s and SHA-1 are the defaults of all apps. The issuer names the environment, so that the
     * accounts of both Hubs are distinct.
     */
    private String uri() {
        String issuer = encoded("Merchant Access " + frame.environmentName());
        return "otpauth://totp/" + issuer + ":" + encoded(account) + "?secret=" + secret.base32() + "&issuer=" + issuer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
