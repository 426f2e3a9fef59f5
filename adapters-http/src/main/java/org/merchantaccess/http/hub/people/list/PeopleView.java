package org.merchantaccess.http.hub.people.list;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * Data of the page of people.
 *
 * @param path the path of the page
 * @param isOfOperators whether the page lists operators, who have only one role
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
     * One member.
     *
     * @param isYou whether the member is the user
     * @param mayBeRecovered whether the user may reset their password and second factor
     */
    public record Member(
            String id,
            String email,
            String role,
            boolean hasSecondFactor,
            boolean isYou,
            boolean mayBeChanged,
            boolean mayBeRecovered) {}

    /** One open invitation. */
    public record Invitation(
            String id, String email, String role, Timestamp issuedAt, Timestamp expiresAt, boolean mayBeRevoked) {}
}
