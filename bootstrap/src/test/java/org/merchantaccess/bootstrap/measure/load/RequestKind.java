package org.merchantaccess.bootstrap.measure.load;

/** The kinds of measured requests, in the order of measurement. */
enum RequestKind {
    CONSTANT_LOGIN("constant response to a login"),
    LOGIN("login"),
    OAUTH_LOGIN("login at /oauth2/token"),
    POSTGRESQL_LOGIN("login, store in PostgreSQL"),
    REFUSED_LOGIN("login with a wrong key"),
    CONSTANT_CALL("constant response to a call"),
    REPEATED_TOKEN("call, same token"),
    INTROSPECTION("introspection, same token"),
    INTROSPECTION_WITH_ADDRESS("introspection with address, same token"),
    POSTGRESQL_CALL("call, same token, store in PostgreSQL"),
    FRESH_TOKEN("call, new token each time");

    private final String label;

    RequestKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Returns the kind with the same request and a constant response. */
    RequestKind constant() {
        return switch (this) {
            case CONSTANT_LOGIN, LOGIN, OAUTH_LOGIN, POSTGRESQL_LOGIN, REFUSED_LOGIN -> CONSTANT_LOGIN;
            case CONSTANT_CALL,
                    REPEATED_TOKEN,
                    INTROSPECTION,
                    INTROSPECTION_WITH_ADDRESS,
                    POSTGRESQL_CALL,
                    FRESH_TOKEN -> CONSTANT_CALL;
        };
    }
}
