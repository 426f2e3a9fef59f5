package org.merchantaccess.bootstrap.measure.growth;

/** How the clients of a measurement connect. */
enum ClientLink {
    /** Plain HTTP over persistent connections. */
    KEPT(false, true, false),
    /** Plain HTTP over a new connection for each request. */
    NEW(false, false, false),
    /** TLS over persistent connections. */
    TLS_KEPT(true, true, false),
    /** A new TLS connection for each request, which resumes the session of an earlier one. */
    TLS_RESUMED(true, false, true),
    /** A new TLS connection for each request with a full handshake. */
    TLS_FULL(true, false, false);

    private final boolean isTls;
    private final boolean isKept;
    private final boolean isResumed;

    ClientLink(boolean isTls, boolean isKept, boolean isResumed) {
        this.isTls = isTls;
        this.isKept = isKept;
        this.isResumed = isResumed;
    }

    boolean isTls() {
        return isTls;
    }

    boolean isKept() {
        return isKept;
    }

    boolean isResumed() {
        return isResumed;
    }
}
