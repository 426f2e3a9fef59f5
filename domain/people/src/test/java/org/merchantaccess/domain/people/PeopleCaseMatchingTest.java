package org.merchantaccess.domain.people;

import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.CaseMatching;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.password.PasswordFailure;

class PeopleCaseMatchingTest extends CaseMatching {

    static Stream<Object> cases() {
        PersonId ada = new PersonId("ada");
        return Stream.of(
                new PasswordFailure.TooShort(),
                new PasswordFailure.TooLong(),
                new PasswordFailure.SameAsEmail(),
                new PasswordFailure.TooCommon(),
                new LinkPurpose.Invitation(EmailAddress.parse("ada@example.com").get(), Membership.ofOperator()),
                new LinkPurpose.PasswordReset(ada),
                new LinkPurpose.SignIn(ada));
    }
}
