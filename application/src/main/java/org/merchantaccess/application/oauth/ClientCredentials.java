package org.merchantaccess.application.oauth;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.key.PresentedKey;

/** The credentials with which merchants' software authenticates to an OAuth endpoint (RFC 6749, section 2.3). */
public sealed interface ClientCredentials {

    /**
     * An App ID with its app key.
     *
     * @param appId the App ID as sent, possibly malformed
     */
    record Secret(String appId, PresentedKey appKey) implements ClientCredentials {
        public Secret {
            requireNonNull(appId, "appId");
            requireNonNull(appKey, "appKey");
        }
    }

    /**
     * An assertion that is signed with the private key of an App ID (RFC 7523).
     *
     * @param text the assertion as sent
     * @param appId the App ID that was sent beside the assertion; none if only the assertion names it
     * @param audiences the names of this server that the assertion may be for
     */
    record Assertion(String text, Option<String> appId, List<String> audiences) implements ClientCredentials {
        public Assertion {
            requireNonNull(text, "text");
            requireNonNull(appId, "appId");
            requireNonNull(audiences, "audiences");
            audiences = List.copyOf(audiences);
        }
    }
}
