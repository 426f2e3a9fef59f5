package org.merchantaccess.http.hub.page;

import org.merchantaccess.application.outcome.UnavailableReason;

/** Error pages of the Hub, with HTTP status and texts. */
public enum HubProblem {
    MALFORMED(400, "We couldn't read that request", "Go back and try again."),
    FOREIGN_FORM(403, "This page is out of date", "Reload it and try again. Nothing was changed."),
    NO_COOKIES(
            403,
            "Your browser sent no cookie",
            "The Hub needs cookies. Allow them, open the Hub at an address that begins with https, or on the machine it runs on, and try again."),
    NOT_ALLOWED(
            403,
            "You don't have permission to do this",
            "Ask a manager of the merchant to do it or to change your role."),
    UNKNOWN_PROXY(
            403,
            "The Hub can't determine your address",
            "The request came through a proxy that is not in the settings of this server. Ask the operator of this server to add it."),
    UNKNOWN_ADDRESS(
            403,
            "The Hub can't determine your address",
            "The proxy in front of this server did not pass on your address. Ask the operator of this server: its log says what to do."),
    TLS_REQUIRED(403, "HTTPS is required", "Open the Hub at an address that begins with https."),
    NOT_FOUND(404, "Page not found", "It may have been deleted, or you don't have access to it."),
    WRONG_METHOD(405, "This action isn't available", "Go back and use the buttons on the page."),
    TIMED_OUT(408, "That took too long", "Check your connection and try again."),
    TOO_LARGE(413, "That's too long", "Shorten your input and try again."),
    BROKEN(500, "Something went wrong", "The error was logged. Try again later."),
    UNAVAILABLE(503, "The Hub can't do this right now", "Nothing was changed. Try again in a few seconds."),
    OUTCOME_UNKNOWN(
            503,
            "This may have been done",
            "The Hub could not confirm it. Go back and review the current state before you try again.");

    private final int status;
    private final String title;
    private final String advice;

    HubProblem(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** Returns the page for a change that is unavailable for this reason. */
    public static HubProblem of(UnavailableReason reason) {
        return reason == UnavailableReason.OUTCOME_UNKNOWN ? OUTCOME_UNKNOWN : UNAVAILABLE;
    }

    /** Returns the HTTP status of the response. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Returns what the user can do about it. */
    public String advice() {
        return advice;
    }
}
