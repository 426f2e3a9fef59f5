package org.merchantaccess.http.control.people;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.people.ListPeople;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.OneTimeLink;
import org.merchantaccess.domain.people.PersonId;

/**
 * A line of a list of people.
 *
 * @param id none of who is only invited
 * @param invitedUntil none of who has come
 */
record ListedPerson(
        Option<PersonId> id, String email, String role, boolean hasSecondFactor, Option<Instant> invitedUntil) {

    static List<ListedPerson> all(ListPeople.Listed listed) {
        return Stream.concat(
                        listed.members().stream().map(ListedPerson::member),
                        listed.invitations().stream()
                                .flatMap(link -> invited(link).toJavaStream()))
                .toList();
    }

    private static ListedPerson member(ListPeople.Member member) {
        return new ListedPerson(
                Option.some(member.id()),
                member.email().text(),
                member.role().word(),
                member.hasSecondFactor(),
                Option.none());
    }

    private static Option<ListedPerson> invited(OneTimeLink link) {
        return link.purpose() instanceof LinkPurpose.Invitation invitation
                ? Option.some(new ListedPerson(
                        Option.none(),
                        invitation.email().text(),
                        invitation.membership().role().word(),
                        false,
                        Option.some(link.expiresAt())))
                : Option.none();
    }

    /** What the filter of a list looks at. */
    String words() {
        return email + " " + role;
    }
}
