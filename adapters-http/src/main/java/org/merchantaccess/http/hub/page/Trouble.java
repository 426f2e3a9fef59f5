package org.merchantaccess.http.hub.page;

/** Why there is no such page, or nothing was done, in the words of who meets it. */
public enum Trouble {
    MALFORMED(400, "That was not understood", "The request was not one a browser sends. Please go back and try again."),
    FOREIGN_FORM(
            403,
            "Nothing was changed",
            "This form was not sent from this page of the Hub, or the page was too old. Please reload the page and try again."),
    NOT_ALLOWED(
            403, "This is not for your role", "Please ask a manager of the merchant to do it, or for another role."),
    UNKNOWN_PROXY(
            403,
            "The Hub does not know who you are",
            "The request came through a proxy this server was not told of. Please ask who runs it to name the proxy in its settings."),
    UNKNOWN_ADDRESS(
            403,
            "The Hub does not know where you are",
            "The proxy in front of this server did not pass on your address. Please ask the operator of this server, whose log says what to do."),
    TLS_REQUIRED(403, "TLS is required", "Please open the Hub at an address that begins with https."),
    NOT_FOUND(404, "There is no such page", "It may have been deleted, or it belongs to somebody else."),
    WRONG_METHOD(405, "This cannot be done here", "Please go back and use the buttons of the page."),
    TIMED_OUT(408, "That took too long", "Please check your connection and try again."),
    OUTDATED(409, "Nothing was changed", "Somebody else changed this meanwhile. Please look at it again."),
    TOO_LARGE(413, "That is too much", "Please enter less and try again."),
    BROKEN(500, "Something went wrong", "It was noted and we are investigating the reason. Please try again later."),
    UNAVAILABLE(503, "The Hub cannot do this right now", "Nothing was lost. Please try again in a few seconds.");

    private final int status;
    private final String title;
    private final String advice;

    Trouble(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }
}
