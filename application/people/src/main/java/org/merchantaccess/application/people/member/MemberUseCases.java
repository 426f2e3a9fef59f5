package org.merchantaccess.application.people.member;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of members, operators and invitations. */
public record MemberUseCases(
        InvitePerson invite,
        ListPeople list,
        FindPerson find,
        ChangeRole changeRole,
        RemovePerson remove,
        ForgetSecondFactor forgetSecondFactor,
        RevokeInvitation revokeInvitation) {
    public MemberUseCases {
        requireNonNull(invite, "invite");
        requireNonNull(list, "list");
        requireNonNull(find, "find");
        requireNonNull(changeRole, "changeRole");
        requireNonNull(remove, "remove");
        requireNonNull(forgetSecondFactor, "forgetSecondFactor");
        requireNonNull(revokeInvitation, "revokeInvitation");
    }
}
