package org.merchantaccess.application.outcome;

/** Reasons why an instance is unavailable. The request had no effect, except possibly for {@link #OUTCOME_UNKNOWN}. */
public enum UnavailableReason {

    /** The store, or another driven port, did not answer. */
    NO_ANSWER("The store did not answer. Ask again later; the log names the cause."),

    /** The store did not confirm the commit: the request may have been carried out, or not. */
    OUTCOME_UNKNOWN("The store did not confirm the change, so it may have been made. Check before you repeat it."),

    /** The instance was closed and cannot be reopened. */
    INSTANCE_CLOSED("This instance is closed. Open a new one and ask that one.");

    private final String remedy;

    UnavailableReason(String remedy) {
        this.remedy = remedy;
    }

    /** Returns what happened and what to do, as sentences for the developer of the calling program. */
    public String remedy() {
        return remedy;
    }
}
