package org.merchantaccess.application.people.password;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.people.outcome.ProofFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.password.SignInFailures;

/**
 * Checks passwords in a fixed sequence of steps:
 * <ol>
 * <li>The limits of the account (P6) and of the source are checked. For a person with an earlier sign-in from the same source, the
 * source is not limited.
 * <li>The check waits for a {@linkplain PasswordSlots slot}.
 * <li>In the slot, the limits are checked again and the attempt is counted as failed, so that concurrent attempts gain nothing.
 * <li>The password is verified, outside every transaction. If there is no account, a stand-in hash is verified (S76).
 * </ol>
 */
public final class PasswordChecks {

    private final Transactions transactions;
    private final PeoplePorts ports;
    private final FailedSignInRecorder recorder;
    private final PasswordSlots slots;
    private final FailedSignIns sources;
    private final Clock clock;

    /** Computed by the first check, because the port may not be available when the instance is created. */
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
     * Checks the e-mail address and password of an unknown caller. A failure is counted.
     *
     * <p>The use case must {@linkplain #accept accept} the returned proof in the transaction in which it relies on the proof.
     */
    public Either<ProofFailure, Proof> check(String email, PresentedPassword presented, ClientAddress from) {
        return checked(() -> signIn(email, from, PasswordSlots.Kind.OPEN), presented, from);
    }

    /** Checks the password of a caller who holds an open one-time link, like {@link #check} but in a reserved slot. */
    public Either<ProofFailure, Proof> checkHolderOfLink(
            EmailAddress email, PresentedPassword presented, ClientAddress from) {
        return checked(() -> signIn(email.text(), from, PasswordSlots.Kind.RESERVED), presented, from);
    }

    /**
     * Checks the password of a signed-in person, like {@link #check} but in a reserved slot and with a separate count of failures.
     * Strangers who guess the person's password do not cause waits here.
     */
    public Either<ProofFailure, Proof> checkSignedIn(Person person, PresentedPassword presented, ClientAddress from) {
        return checked(() -> proof(person), presented, from);
    }

    /** Hashes a new password in a reserved slot. The caller is signed in or holds a one-time link. */
    public Either<ProofFailure, PasswordHash> hash(Password password) {
        return slots.in(
                PasswordSlots.Kind.RESERVED,
                ProofFailure.Busy::new,
                () -> Either.right(ports.passwordHashes().hash(password)));
    }

    private Either<ProofFailure, Proof> checked(
            Supplier<Attempt> attempt, PresentedPassword presented, ClientAddress from) {
        return transactions
                .inReadOnlyTransaction(ProofFailure.StoreUnavailable::new, () -> admitted(attempt.get(), from))
                .flatMap(admitted -> slots.in(
                        admitted.slot(),
                        ProofFailure.Busy::new,
                        () -> counted(attempt, from).flatMap(claim -> verified(claim, presented, from))));
    }

    /**
     * Accepts a proof and returns the person's current data. Must be called within a transaction.
     *
     * @return none if the account or its password has changed since the check
     */
    public Option<Person> accept(Proof proof) {
        return ports.people()
                .findForChange(proof.person().id())
                .filter(person -> ports.people().passwordOf(person.id()).contains(proof.hash()))
                .peek(person -> {
                    ports.attempts().clear(proof.account());
                    proof.renewed().forEach(hash -> ports.people().keepPassword(person.id(), hash));
                });
    }

    /**
     * Remembers that the person signed in from this source, so that failures from elsewhere cause no waits there (P6). Must be called
     * within a transaction.
     */
    public void remember(Person person, ClientAddress from) {
        ports.attempts().remember(person.id(), source(from), clock.instant());
    }

    /** Must be called within a transaction. If the person signed in from this source before, failures are counted separately. */
    private Attempt signIn(String email, ClientAddress from, PasswordSlots.Kind slotOfUnknownSource) {
        Option<Person> person = EmailAddress.parse(email).flatMap(ports.people()::find);
        boolean isKnown = person.exists(found -> ports.attempts().isKnown(found.id(), source(from)));
        String key = EmailAddress.parse(email).map(EmailAddress::key).getOrElse("no address\n" + email);
        return isKnown
                ? new Attempt(person, Sha256.hex(key + "\n" + source(from)), PasswordSlots.Kind.RESERVED, false)
                : new Attempt(person, Sha256.hex(key), slotOfUnknownSource, true);
    }

    /** Must be called within a transaction. */
    private Attempt proof(Person signedIn) {
        return new Attempt(
                ports.people().find(signedIn.id()),
                Sha256.hex("proof\n" + signedIn.id()),
                PasswordSlots.Kind.RESERVED,
                false);
    }

    /** Returns the attempt if neither its account nor its source must wait. Must be called within a transaction. */
    private Either<ProofFailure, Attempt> admitted(Attempt attempt, ClientAddress from) {
        return ports.attempts()
                .failuresOf(attempt.account())
                .waitAt(clock.instant())
                .orElse(() -> attempt.isLimitedBySource() ? sources.remainingWait(from) : Option.none())
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
        PasswordHash standInHash = standIn();
        return transactions.inTransaction(ProofFailure.StoreUnavailable::new, () -> {
            Instant now = clock.instant();
            ports.attempts().forgetFailuresBefore(now.minus(SignInFailures.RESET_AFTER));
            return admitted(attempt.get(), from).map(admitted -> counted(admitted, standInHash, now));
        });
    }

    private Claim counted(Attempt attempt, PasswordHash standInHash, Instant now) {
        SignInFailures failures = ports.attempts().failuresOf(attempt.account());
        ports.attempts().keep(attempt.account(), failures.incrementedAt(now));
        PasswordHash hash = attempt.person()
                .flatMap(found -> ports.people().passwordOf(found.id()))
                .getOrElse(standInHash);
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

    /** Returns the IPv4 address, or the /64 of the IPv6 address, since a single household has 2⁶⁴ IPv6 addresses. */
    private static String source(ClientAddress from) {
        return (from.isIpv4() ? from : new ClientAddress(from.high(), 0)).toString();
    }

    /**
     * An attempt to prove a password.
     *
     * @param person none if no account has the e-mail address
     * @param account the key under which failures are counted
     * @param isLimitedBySource true if other failures from the same source cause waits
     */
    private record Attempt(Option<Person> person, String account, PasswordSlots.Kind slot, boolean isLimitedBySource) {}

    private record Claim(Option<Person> person, String account, PasswordHash hash) {}

    /**
     * The proof that a caller knows the password of an account.
     *
     * @param account the key under which the attempt was counted
     * @param hash the hash the password was verified against
     * @param renewed a stronger hash of the same password; none if the hash is current
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
