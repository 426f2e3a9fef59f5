package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.allowlist.SpecialPurpose;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PasswordFailure;
import org.merchantaccess.domain.people.PersonId;

/** Whoever asks which of the cases it is, is told the one it is called after, and gets all that is known of it. */
class TellingFailuresApartTest {

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_is_told_by_its_own_name(Object one) throws ReflectiveOperationException {
        assertThat(told(one)).isEqualTo(one.getClass().getSimpleName() + " with " + one);
    }

    static Stream<Object> cases() {
        PersonId ada = new PersonId("ada");
        return Stream.of(
                new AllowlistFailure.Malformed(),
                new AllowlistFailure.HostBitsSet(),
                new AllowlistFailure.TooWide(16),
                new AllowlistFailure.NotAdmitted(SpecialPurpose.LOOPBACK),
                new AllowlistFailure.InvalidLabel(),
                new AllowlistFailure.AlreadyAllowed(Allowlists.range("203.0.113.0/24")),
                new AllowlistFailure.Full(100),
                new AllowlistFailure.UnknownEntry(new EntryId("entry_1")),
                new CredentialFailure.InvalidName(),
                new CredentialFailure.NameTaken(Credentials.named("Payments")),
                new CredentialFailure.TooMany(100),
                new CredentialFailure.UnknownAppId(PAYMENTS),
                new CredentialFailure.StillActive(PAYMENTS),
                new CredentialFailure.NotConfirmed(),
                new CredentialFailure.KeyUnreadable(PAYMENTS),
                new MerchantFailure.InvalidName(),
                new PasswordFailure.TooShort(),
                new PasswordFailure.TooLong(),
                new PasswordFailure.SameAsEmail(),
                new PasswordFailure.TooCommon(),
                new LinkPurpose.Invitation(EmailAddress.parse("ada@example.com").get(), Membership.ofOperator()),
                new LinkPurpose.PasswordReset(ada),
                new LinkPurpose.SignIn(ada));
    }

    private static Object told(Object one) throws ReflectiveOperationException {
        Method match = Arrays.stream(one.getClass().getMethods())
                .filter(method -> method.getName().equals("match") && !method.isBridge())
                .findFirst()
                .orElseThrow();
        try {
            return match.invoke(one, everyCase(match.getParameterTypes()[0]));
        } catch (InvocationTargetException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Answers each case with its name and what it was given. */
    private static Object everyCase(Class<?> cases) {
        return Proxy.newProxyInstance(cases.getClassLoader(), new Class<?>[] {cases}, (proxy, method, given) -> {
            String name = method.getName();
            return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " with " + given[0];
        });
    }
}
