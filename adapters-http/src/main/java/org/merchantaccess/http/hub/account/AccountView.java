package org.merchantaccess.http.hub.account;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Timestamp;

/** Data of the account page. */
public record AccountView(
        Frame frame, String email, boolean hasSecondFactor, List<SessionView> sessions, Option<Notice> notice) {

    public AccountView {
        sessions = List.copyOf(sessions);
    }

    /**
     * One active session of the user.
     *
     * @param from client address at sign-in
     * @param isThisOne whether the current request belongs to this session
     */
    public record SessionView(String id, String from, Timestamp startedAt, Timestamp lastUsedAt, boolean isThisOne) {}
}
