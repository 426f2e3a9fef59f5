package org.merchantaccess.application.account;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
 * Checks passwords, always in the same steps. First the limits: the account need not wait (P6), nor the source, unless the person signed in
 * from there before. Then a {@linkplain PasswordSlots slot}. In it the limits are looked at once more and the attempt is counted as failed,
 * so that many at once gain nothing. Then the password is verified, outside every transaction. Where there is no account, a stand-in is
 * verified (S76).
 */
public final class PasswordChecks {

    private final Transactions transactions;
    private final PeoplePorts ports;
    private final FailedSignInRecorder recorder;
    private final PasswordSlots slots;
    private final FailedSignIns sources;
    private final Clock clock;

    /** Asked for by the first check: the port may not answer yet when the instance is opened. */
    private volatile @Nullable PasswordHash standIn;

    public PasswordChecks(
            Transactions transactions,
            PeoplePorts ports,
            FailedSignInRecorder recorder,
            PasswordSlots slots,
            FailedSignIns sources,
            Clock clock) {
        this.transactions = transactions;
        this.ports = ports;
        this.recorder = recorder;
        this.slots = slots;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Checks address and password of a caller about which nothing else is known. A failure is counted. What is proved is to be
     * {@link #accept accepted} by the use case that asked, in the transaction in which it serves.
     */
    public Either<ProofFailure, Proof> check(String email, PresentedPassword presented, ClientAddress from) {
        return checked(() -> signIn(email, from, PasswordSlots.Kind.OPEN), presented, from);
    }

    /** As {@link #check}, of the holder of a one-time link that is good: in a reserved slot. */
    public Either<ProofFailure, Proof> checkHolderOfLink(
            EmailAddress email, PresentedPassword presented, ClientAddress from) {
        return checked(() -> signIn(email.text(), from, PasswordSlots.Kind.RESERVED), presented, from);
    }

    /**
     * As {@link #check}, of a person who is signed in: in a reserved slot, and with failures that are counted apart. Strangers who guess
     * the password of that person do not keep the person from proving it.
     */
    public Either<ProofFailure, Proof> checkSignedIn(Person person, PresentedPassword presented, ClientAddress from) {
        return checked(() -> proof(person), presented, from);
    }

    /** The hash of a new password, chosen by a person who is signed in or holds a one-time link: in a reserved slot. */
    public Either<ProofFailure, PasswordHash> hash(Password password) {
        return slots.in(
                PasswordSlots.Kind.RESERVED,
                ProofFailure.Busy::new,
                () -> Either.right(ports.passwordHashes().hash(password)));
    }

    private Either<ProofFailure, Proof> checked(
            Supplier<Attempt> attempt, PresentedPassword presented, ClientAddress from) {
        return transactions
                .inTransaction(ProofFailure.StoreUnavailable::new, () -> admitted(attempt.get(), from))
                .flatMap(admitted -> slots.in(
                        admitted.slot(),
                        ProofFailure.Busy::new,
                        () -> counted(attempt, from).flatMap(claim -> verified(claim, presented, from))));
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

    /** Within a transaction. Where the person signed in from there before, failures are counted apart from those of the rest of the world. */
    private Attempt signIn(String email, ClientAddress from, PasswordSlots.Kind slotOfStranger) {
        Option<Person> person = EmailAddress.parse(email).flatMap(ports.people()::find);
        boolean isKnown = person.exists(found -> ports.attempts().isKnown(found.id(), source(from)));
        String key = EmailAddress.parse(email).map(EmailAddress::key).getOrElse("no address\n" + email);
        return isKnown
                ? new Attempt(person, Sha256.hex(key + "\n" + source(from)), PasswordSlots.Kind.RESERVED, false)
                : new Attempt(person, Sha256.hex(key), slotOfStranger, true);
    }

    /** Within a transaction. */
    private Attempt proof(Person signedIn) {
        return new Attempt(
                ports.people().find(signedIn.id()),
                Sha256.hex("proof\n" + signedIn.id()),
                PasswordSlots.Kind.RESERVED,
                false);
    }

    /** Within a transaction: the attempt, where neither its account nor its source has to wait. */
    private Either<ProofFailure, Attempt> admitted(Attempt attempt, ClientAddress from) {
        return ports.attempts()
                .failuresOf(attempt.account())
                .waitAt(clock.instant())
                .orElse(() -> attempt.waitsWithItsSource() ? sources.waitOf(from) : Option.none())
                .<ProofFailure>map(ProofFailure.TooSoon::new)
                .toEither(attempt)
                .swap();
    }

    private PasswordHash standIn() {
        PasswordHash known = standIn;
        if (known == null) {
            known = ports.passwordHashes().standIn();
            standIn = known;
        }
        return known;
    }

    private Either<ProofFailure, Claim> counted(Supplier<Attempt> attempt, ClientAddress from) {
        PasswordHash stranger = standIn();
        return transactions.inTransaction(ProofFailure.StoreUnavailable::new, () -> {
            Instant now = clock.instant();
            ports.attempts().forgetFailuresBefore(now.minus(SignInFailures.FORGOTTEN_AFTER));
            return admitted(attempt.get(), from).map(admitted -> counted(admitted, stranger, now));
        });
    }

    private Claim counted(Attempt attempt, PasswordHash stranger, Instant now) {
        SignInFailures failures = ports.attempts().failuresOf(attempt.account());
        ports.attempts().keep(attempt.account(), failures.oneMoreAt(now));
        PasswordHash hash = attempt.person()
                .flatMap(found -> ports.people().passwordOf(found.id()))
                .getOrElse(stranger);
        return new Claim(attempt.person(), attempt.account(), hash);
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

    private ProofFailure refused(Claim claim, ClientAddress from) {
        sources.count(from);
        return transactions
                .<ProofFailure, ProofFailure>inTransaction(ProofFailure.StoreUnavailable::new, () -> {
                    recorder.record(claim.person(), from);
                    return Either.right(new ProofFailure.Wrong());
                })
                .fold(unavailable -> unavailable, wrong -> wrong);
    }

    /** One address of IPv4, one network of IPv6: a single household has 2⁶⁴ of these. */
    private static String source(ClientAddress from) {
        return (from.isIpv4() ? from : new ClientAddress(from.high(), 0)).toString();
    }

    /**
     * One attempt to prove a password.
     *
     * @param person none where the address is that of no account
     * @param account under which failures are counted
     * @param waitsWithItsSource whether other failures from the same source make it wait
     */
    private record Attempt(
            Option<Person> person, String account, PasswordSlots.Kind slot, boolean waitsWithItsSource) {}

    private record Claim(Option<Person> person, String account, PasswordHash hash) {}

    /**
     * That somebody knows the password of an account.
     *
     * @param account under which name the try was counted
     * @param hash what the password was verified against
     * @param renewed a better hash of the same password, where there is one
     */
    public record Proof(Person person, String account, PasswordHash hash, Option<PasswordHash> renewed) {
        public Proof {
            requireNonNull(person, "person");
            requireNonNull(account, "account");
            requireNonNull(hash, "hash");
            requireNonNull(renewed, "renewed");
        }
    }
}
