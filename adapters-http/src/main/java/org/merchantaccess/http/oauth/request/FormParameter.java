package org.merchantaccess.http.oauth.request;

/** The parameters that OAuth endpoints recognize. */
public enum FormParameter {
    GRANT_TYPE("grant_type"),
    SCOPE("scope"),
    CLIENT_ID("client_id"),
    CLIENT_SECRET("client_secret"),
    CLIENT_ASSERTION_TYPE("client_assertion_type"),
    CLIENT_ASSERTION("client_assertion"),
    TOKEN("token"),
    ADDRESS("address");

    private final String parameterName;

    FormParameter(String parameterName) {
        this.parameterName = parameterName;
    }

    public String parameterName() {
        return parameterName;
    }
}
