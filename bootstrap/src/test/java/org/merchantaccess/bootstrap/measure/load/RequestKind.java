package org.merchantaccess.bootstrap.measure.load;

import java.util.Arrays;
import java.util.List;

/** The kinds of measured requests, in the order of measurement. */
enum RequestKind {
    CONSTANT_LOGIN("constant response to a login"),
    LOGIN("login", 0.20),
    OAUTH_LOGIN("login at /oauth2/token", 0.20),
    POSTGRESQL_LOGIN("login, store in PostgreSQL"),
    REFUSED_LOGIN("login with a wrong key"),
    CONSTANT_CALL("constant response to a call"),
    REPEATED_TOKEN("call, same token", 0.60),
    INTROSPECTION("introspection, same token"),
    INTROSPECTION_WITH_ADDRESS("introspection with address, same token"),
    POSTGRESQL_CALL("call, same token, store in PostgreSQL"),
    FRESH_TOKEN("call, new token each time");

    private static final double NONE = 0;

    private final String label;
    private final double statedShare;

    RequestKind(String label) {
        this(label, NONE);
    }

    RequestKind(String label, double statedShare) {
        this.label = label;
        this.statedShare = statedShare;
    }

    /** Returns the kinds that have a stated share, each with its constant response. */
    static List<RequestKind> checked() {
        List<RequestKind> stated =
                Arrays.stream(values()).filter(kind -> kind.statedShare > NONE).toList();
        return Arrays.stream(values())
                .filter(kind -> stated.contains(kind) || stated.stream().anyMatch(other -> other.constant() == kind))
                .toList();
    }

    String label() {
        return label;
    }

    /** Returns the share of the throughput of the constant response that this kind must reach; 0 if none is stated. */
    double statedShare() {
        return statedShare;
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
