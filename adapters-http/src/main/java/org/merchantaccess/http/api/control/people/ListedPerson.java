package org.merchantaccess.http.api.control.people;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.people.member.ListPeople;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.OneTimeLink;

/**
 * An item of the list of people: a member or a pending invitation.
 *
 * @param id none for an invitation
 * @param invitedUntil none for a member
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

    /** Returns the text that the filter of the list searches. */
    String searchText() {
        return email + " " + role;
    }
}
