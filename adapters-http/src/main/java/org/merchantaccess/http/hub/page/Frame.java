package org.merchantaccess.http.hub.page;

import io.vavr.control.Option;
import org.merchantaccess.domain.kernel.Environment;

/**
 * What stands around a page.
 *
 * @param environment shown so that nobody takes one world for the other
 * @param title of the page
 * @param who none for who is not signed in
 */
public record Frame(Environment environment, String title, Option<SignedIn> who, Assets assets) {

    /** Test or Production, for people. */
    public String environmentName() {
        return switch (environment) {
            case TEST -> "Test";
            case PRODUCTION -> "Production";
        };
    }

    /** By which a form of this page is known to be ours; empty where nobody is signed in. */
    public String formToken() {
        return who.map(SignedIn::formToken).getOrElse("");
    }
}
