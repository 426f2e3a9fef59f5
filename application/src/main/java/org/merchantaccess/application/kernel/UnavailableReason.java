package org.merchantaccess.application.kernel;

/** Why an instance does not answer. No part of what was asked is done, unless the store lost only its answer. */
public enum UnavailableReason {

    /** The store, or another driven port, did not answer. */
    NO_ANSWER("The store did not answer. Ask again later; the log names the cause."),

    /** The instance was closed. It never answers again. */
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
