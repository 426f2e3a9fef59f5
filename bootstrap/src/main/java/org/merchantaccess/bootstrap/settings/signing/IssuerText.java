package org.merchantaccess.bootstrap.settings.signing;

import io.vavr.control.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.merchantaccess.http.address.Loopback;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.oauth.metadata.MetadataRoutes;

/** Checks the issuer in the settings. */
public final class IssuerText {

    /** What an issuer must be, as an instruction to the operator. */
    public static final String REMEDY =
            "write an https URL of up to 200 characters, without a query, a fragment and a slash at the end, and"
                    + " with at most " + MetadataRoutes.MAX_PATH_SEGMENTS
                    + " path segments, such as https://api.example.com (http only for"
                    + " a loopback address); or keep the urn that the instance has";

    private static final String URN = "urn:";
    private static final Pattern CHARACTERS = Pattern.compile("[!-~&&[^\"\\\\]]{1,200}");

    private IssuerText() {}

    /**
     * Returns true for the URL of an issuer (RFC 8414, section 2), and for a URN, which instances of earlier versions have. A slash at the
     * end would be ambiguous: it is not part of the path of the metadata (section 3.1).
     */
    public static boolean isValid(String text) {
        return CHARACTERS.matcher(text).matches() && (isUrn(text) || isUrl(text));
    }

    private static boolean isUrn(String text) {
        return text.startsWith(URN) && text.length() > URN.length();
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return isOfServer(uri) && uri.getRawQuery() == null && uri.getRawFragment() == null && hasPath(uri);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isOfServer(URI uri) {
        Option<WebOrigin> origin = WebOrigin.parse(uri.getScheme() + "://" + uri.getRawAuthority());
        return origin.exists(server -> isSecure(uri.getScheme(), server));
    }

    private static boolean isSecure(String scheme, WebOrigin server) {
        return scheme.equals("https") || (scheme.equals("http") && Loopback.isHostOf(server));
    }

    private static boolean hasPath(URI uri) {
        return uri.getRawPath().matches("(?:/[^/]+){0," + MetadataRoutes.MAX_PATH_SEGMENTS + "}");
    }
}
