package org.merchantaccess.http.hub.account;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Moment;
import org.merchantaccess.http.hub.page.Notice;

/** What somebody sees of their own account. */
public record AccountView(
        Frame frame, String email, boolean hasSecondFactor, List<SessionView> sessions, Option<Notice> notice) {

    public AccountView {
        sessions = List.copyOf(sessions);
    }

    /**
     * One place where they are signed in.
     *
     * @param from the address it was begun from
     * @param isThisOne whether it is the one that shows this
     */
    public record SessionView(String id, String from, Moment startedAt, Moment lastUsedAt, boolean isThisOne) {}
}
