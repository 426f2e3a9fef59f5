package org.merchantaccess.http.hub.page;

import org.merchantaccess.domain.kernel.Environment;

/**
 * What stands around every page of somebody who is signed in.
 *
 * @param environment shown so that nobody takes one world for the other
 * @param merchantName of the merchant whose pages these are
 * @param base the path all of that merchant's pages begin with
 * @param person who is signed in
 * @param section the entry of the navigation that is open
 * @param formToken the hidden field by which a form is known to be ours
 */
public record Frame(
        Environment environment, String merchantName, String base, String person, Section section, String formToken) {

    public String environmentName() {
        return switch (environment) {
            case TEST -> "Test";
            case PRODUCTION -> "Production";
        };
    }

    /** The entries of the navigation. */
    public enum Section {
        API_ACCESS("API Access", "/settings/api-access"),
        ALLOWLIST("Allowlist", "/settings/allowlist"),
        REFUSED_REQUESTS("Refused requests", "/settings/refused-requests"),
        ACTIVITY("Activity", "/activity");

        private final String title;
        private final String path;

        Section(String title, String path) {
            this.title = title;
            this.path = path;
        }

        public String title() {
            return title;
        }

        public String path() {
            return path;
        }
    }
}
