package org.merchantaccess.http.hub.page;

import io.vavr.control.Option;
import org.merchantaccess.domain.kernel.Environment;

/**
 * The frame around a page: title, environment, menu and user.
 *
 * @param environment shown on every page, so that Test and Production are not confused
 * @param title the title of the page
 * @param user the signed-in user; none for guests
 */
public record Frame(Environment environment, String title, Option<SignedIn> user, Assets assets) {

    /** Returns the display name of the environment. */
    public String environmentName() {
        return switch (environment) {
            case TEST -> "Test";
            case PRODUCTION -> "Production";
        };
    }

    /** Returns the token for forms of this page; empty for guests. */
    public String formToken() {
        return user.map(SignedIn::formToken).getOrElse("");
    }
}
