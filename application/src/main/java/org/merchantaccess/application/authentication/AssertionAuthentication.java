package org.merchantaccess.application.authentication;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.token.AssertionIds;
import org.merchantaccess.application.port.token.AssertionReader;
import org.merchantaccess.application.port.token.UnverifiedAssertion;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.LoginAssertion;
import org.merchantaccess.domain.token.LoginAttempt;
import org.merchantaccess.domain.token.RefusalCause;

/** Authenticates App IDs by an assertion that their software has signed (RFC 7523). Thread-safe. */
public final class AssertionAuthentication {

    /** The App ID of attempts with a malformed assertion. */
    private static final AppId PLACEHOLDER = new AppId("00000000");

    private final AccessDirectory directory;
    private final AssertionReader reader;
    private final Transactions transactions;
    private final AssertionIds ids;

    /** Creates an instance on the given ports. */
    public AssertionAuthentication(
            AccessDirectory directory, AssertionReader reader, Transactions transactions, AssertionIds ids) {
        this.directory = directory;
        this.reader = reader;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Returns the assertion; none if it is malformed, or from another App ID than was sent beside it. */
    public Option<UnverifiedAssertion> read(String text, Option<String> sentId) {
        return reader.read(text)
                .filter(assertion -> sentId.forAll(assertion.claims().appId().text()::equals));
    }

    /** Returns the attempt with a malformed assertion, which no key has signed. */
    public LoginAttempt malformed(Option<String> sentId, ClientAddress address, Instant now) {
        Option<AppId> appId = sentId.flatMap(AppId::parse);
        return new LoginAttempt(
                appId.getOrElse(PLACEHOLDER),
                appId.flatMap(directory::holderOf),
                Option.none(),
                Option.none(),
                address,
                now);
    }

    /**
     * Tests the signature of the assertion with all public keys of its App ID, and with a stand-in if none matches. Neither blocks nor reads
     * the store.
     */
    public LoginAttempt attempt(UnverifiedAssertion assertion, ClientAddress address, Instant now) {
        AppId appId = assertion.claims().appId();
        Option<MerchantProfile> holder = directory.holderOf(appId);
        Option<KeyNumber> key = holder.flatMap(
                        merchant -> merchant.credentials().find(appId))
                .map(AppCredential::keys)
                .flatMap(keys -> keys.matchingPublicKey(assertion::isSignedBy))
                .onEmpty(() -> assertion.isSignedBy(reader.standIn()));
        return new LoginAttempt(appId, holder, key, Option.none(), address, now);
    }

    /**
     * Accepts an assertion whose attempt is decided, if it is for this server, valid now, and used for the first time. A refused attempt does
     * not use it up.
     *
     * @param audiences the names of this server as an audience
     * @param decision the decision on the attempt with the assertion
     * @param whenUnavailable returns the left if the store is unavailable
     * @return the decision, or the cause why the assertion is refused; left if the store does not answer
     */
    public <L, R> Either<L, Either<RefusalCause, R>> accept(
            LoginAssertion assertion,
            List<String> audiences,
            Instant now,
            Either<RefusalCause, R> decision,
            Function<UnavailableReason, L> whenUnavailable) {
        Either<RefusalCause, R> valid = decision.flatMap(granted -> assertion
                .refusal(audiences, now)
                .<Either<RefusalCause, R>>map(Either::left)
                .getOrElse(decision));
        return valid.isLeft()
                ? Either.right(valid)
                : transactions.inTransactionOrElse(
                        whenUnavailable,
                        () -> Either.right(valid.filterOrElse(
                                granted -> ids.claim(assertion.appId(), assertion.id(), assertion.expiresAt()),
                                granted -> RefusalCause.ASSERTION_REPLAYED)));
    }
}
