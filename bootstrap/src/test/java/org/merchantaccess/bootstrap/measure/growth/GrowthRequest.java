package org.merchantaccess.bootstrap.measure.growth;

/** The kinds of requests that are measured at each point. */
public enum GrowthRequest {
    /** The same bytes as the response to a login, from the same HTTP stack. */
    CONSTANT("constant response"),
    LOGIN("login"),
    CALL("call");

    private final String label;

    GrowthRequest(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
