package org.merchantaccess.domain.switching;

/** Why a scheduled switch was not made. */
public enum MissedReason {
    /** It could not be made within {@link ScheduledSwitch#MAX_DELAY}. */
    TOO_LATE("more than 15 minutes late"),

    /** One of the two App IDs has changed since it was scheduled. */
    APP_IDS_CHANGED("the App IDs have changed");

    private final String text;

    MissedReason(String text) {
        this.text = text;
    }

    /** Returns the reason as the audit trail gives it. */
    public String text() {
        return text;
    }
}
