package org.merchantaccess.application.account;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.limit.FailedSignIns;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Password;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.SignInFailures;

/**
 * Checks passwords, always in the same steps: wait for a turn; see that the account need not wait (P6) and count the try as failed,
 * so that many at once gain nothing; verify, outside every transaction. Who comes from
 * where too many sign-ins failed waits too, unless they signed in from there before. Where there is no account, a stand-in is verified (S76).
 */
public final class PasswordChecks {

    private static final String UNKNOWN = "unknown";

    private final Transactions transactions;
    private final PeoplePorts ports;
    private final PeopleTrail trail;
    private final PasswordTurns turns;
    private final FailedSignIns sources;
    private final Clock clock;
    private final PasswordHash standIn;

    public PasswordChecks(
            Transactions transactions,
            PeoplePorts ports,
            PeopleTrail trail,
            PasswordTurns turns,
            FailedSignIns sources,
            Clock clock) {
        this.transactions = transactions;
        this.ports = ports;
        this.trail = trail;
        this.turns = turns;
        this.sources = sources;
        this.clock = clock;
        this.standIn = ports.passwordHashes().standIn();
    }

    /**
     * Checks what was typed. A failure is counted and written down. What is proved is to be {@link #accept accepted} by whoever
     * asked, in the transaction in which it serves.
     */
    public Either<ProofFailure, Proof> check(String email, PresentedPassword presented, ClientAddress from) {
        return turns.inTurn(
                ProofFailure.Busy::new, () -> counted(email, from).flatMap(claim -> verified(claim, presented, from)));
    }

    /** The hash of a new password, in turn. */
    public Either<ProofFailure, PasswordHash> hash(Password password) {
        return turns.inTurn(
                ProofFailure.Busy::new,
                () -> Either.right(ports.passwordHashes().hash(password)));
    }

    /** Within a transaction: the person as they are now; none where account or password are no longer what was proved. */
    public Option<Person> accept(Proof proof) {
        return ports.people()
                .find(proof.person().id())
                .filter(person -> ports.people().passwordOf(person.id()).contains(proof.hash()))
                .peek(person -> {
                    ports.attempts().clear(proof.account());
                    proof.renewed().forEach(hash -> ports.people().keepPassword(person.id(), hash));
                });
    }

    /** Within a transaction: from now on, failures from elsewhere do not slow the person down there (P6). */
    public void remember(Person person, ClientAddress from) {
        ports.attempts().remember(person.id(), source(from), clock.instant());
    }

    private Either<ProofFailure, Claim> counted(String email, ClientAddress from) {
        return transactions.inTransaction(ProofFailure.StoreUnavailable::new, () -> {
            Instant now = clock.instant();
            Option<Person> person = EmailAddress.parse(email).flatMap(ports.people()::find);
            boolean isKnown = person.exists(found -> ports.attempts().isKnown(found.id(), source(from)));
            String account = account(email, isKnown, from);
            ports.attempts().forgetFailuresBefore(now.minus(SignInFailures.FORGOTTEN_AFTER));
            SignInFailures failures = ports.attempts().failuresOf(account);
            Option<Duration> wait = failures.waitAt(now).orElse(() -> isKnown ? Option.none() : sources.waitOf(from));
            if (wait.isDefined()) {
                return Either.left(new ProofFailure.TooSoon(wait.getOrElse(Duration.ZERO)));
            }
            ports.attempts().keep(account, failures.oneMoreAt(now));
            PasswordHash hash = person.flatMap(found -> ports.people().passwordOf(found.id()))
                    .getOrElse(standIn);
            return Either.right(new Claim(person, account, hash));
        });
    }

    private Either<ProofFailure, Proof> verified(Claim claim, PresentedPassword presented, ClientAddress from) {
        boolean isRight = ports.passwordHashes().verify(presented, claim.hash());
        return claim.person()
                .filter(person -> isRight)
                .map(person -> new Proof(
                        person,
                        claim.account(),
                        claim.hash(),
                        ports.passwordHashes().renewed(presented, claim.hash())))
                .toEither(() -> refused(claim, from));
    }

    /** An address nobody has may be a password that was typed in the wrong place: it is not written down. */
    private ProofFailure refused(Claim claim, ClientAddress from) {
        sources.count(from);
        String who = claim.person().map(person -> person.email().text()).getOrElse(UNKNOWN);
        return transactions
                .<ProofFailure, ProofFailure>inTransaction(ProofFailure.StoreUnavailable::new, () -> {
                    trail.write(new Actor(who, from), "sign_in_failed", who);
                    return Either.right(new ProofFailure.Wrong());
                })
                .fold(unavailable -> unavailable, wrong -> wrong);
    }

    /** Where the person signed in from before, failures are counted apart from those of the rest of the world. */
    private static String account(String email, boolean isKnown, ClientAddress from) {
        String key = EmailAddress.parse(email).map(EmailAddress::key).getOrElse("no address\n" + email);
        return Sha256.hex(isKnown ? key + "\n" + source(from) : key);
    }

    /** One address of IPv4, one network of IPv6: a single household has 2⁶⁴ of these. */
    private static String source(ClientAddress from) {
        return (from.isIpv4() ? from : new ClientAddress(from.high(), 0)).toString();
    }

    private record Claim(Option<Person> person, String account, PasswordHash hash) {}

    /**
     * That somebody knows the password of an account.
     *
     * @param account under which name the try was counted
     * @param hash what the password was verified against
     * @param renewed a better hash of the same password, where there is one
     */
    public record Proof(Person person, String account, PasswordHash hash, Option<PasswordHash> renewed) {}
}
