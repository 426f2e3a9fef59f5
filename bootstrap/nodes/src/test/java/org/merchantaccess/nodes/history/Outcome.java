package org.merchantaccess.nodes.history;

/** What the response of an operation says. */
public enum Outcome {
    /** 200, 201 or 204. */
    ACCEPTED,
    /** 202: the change is committed, and not yet effective on all nodes. */
    PENDING,
    /** 401 or 429. */
    REFUSED,
    /** 404, 409 or 412: nothing was changed. */
    CONFLICT,
    /** 503: whether a change was made is unknown. */
    UNAVAILABLE,
    /** No response: whether a change was made is unknown. */
    UNANSWERED,
    /** Any other status, which is a fault. */
    UNEXPECTED;

    /** Returns the outcome for a status; 0 if there was no response. */
    public static Outcome of(int status) {
        return switch (status) {
            case 0 -> UNANSWERED;
            case 200, 201, 204 -> ACCEPTED;
            case 202 -> PENDING;
            case 401, 429 -> REFUSED;
            case 404, 409, 412 -> CONFLICT;
            case 503 -> UNAVAILABLE;
            default -> UNEXPECTED;
        };
    }

    /** Returns true if the operation is committed. */
    boolean isCommitted() {
        return this == ACCEPTED || this == PENDING;
    }

    /** Returns true if the operation may be committed, now or later. */
    boolean isUnknown() {
        return this == UNAVAILABLE || this == UNANSWERED || this == UNEXPECTED;
    }
}
