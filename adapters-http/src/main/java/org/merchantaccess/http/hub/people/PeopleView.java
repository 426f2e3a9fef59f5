package org.merchantaccess.http.hub.people;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Moment;
import org.merchantaccess.http.hub.page.Notice;

/**
 * What the page of people shows.
 *
 * @param path of the page
 * @param isOfOperators whether it is about operators, who have no other role
 */
public record PeopleView(
        Frame frame,
        String path,
        boolean isOfOperators,
        List<Member> members,
        List<Invitation> invitations,
        Option<Notice> notice) {

    public PeopleView {
        members = List.copyOf(members);
        invitations = List.copyOf(invitations);
    }

    /**
     * Somebody who belongs there.
     *
     * @param isYou whether it is who looks
     * @param mayBeRestored whether who looks may open their account for them again
     */
    public record Member(
            String id,
            String email,
            String role,
            boolean hasSecondFactor,
            boolean isYou,
            boolean mayBeChanged,
            boolean mayBeRestored) {}

    /** Somebody who may come. */
    public record Invitation(
            String id, String email, String role, Moment issuedAt, Moment expiresAt, boolean mayBeRevoked) {}
}
