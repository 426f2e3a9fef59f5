package org.merchantaccess.application.handler.key.leak;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.key.leak.FoundKeyFailure;
import org.merchantaccess.application.key.leak.ReportFoundKey;
import org.merchantaccess.application.limit.FoundKeyReports;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.application.report.LeakReports;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;

final class ReportFoundKeyHandler implements ReportFoundKey {

    /** The actor of the audit entry. */
    private static final String FINDER = "report of a found key";

    private final Transactions transactions;
    private final AppKeys appKeys;
    private final KeyChanges changes;
    private final FoundKeyReports limit;
    private final LeakReports reports;
    private final StoreClock clock;

    ReportFoundKeyHandler(
            Transactions transactions,
            AppKeys appKeys,
            KeyChanges changes,
            FoundKeyReports limit,
            LeakReports reports,
            StoreClock clock) {
        this.transactions = transactions;
        this.appKeys = appKeys;
        this.changes = changes;
        this.limit = limit;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Either<FoundKeyFailure, Received> handle(Command command) {
        Option<Duration> wait = limit.count(command.from());
        return wait.isDefined()
                ? Either.left(new FoundKeyFailure.TooManyReports(wait.getOrElse(Duration.ZERO)))
                : transactions
                        .<FoundKeyFailure, Option<AppKeys.Owner>>inReadOnlyTransaction(
                                FoundKeyFailure.StoreUnavailable::new, () -> Either.right(appKeys.find(command.key())))
                        .flatMap(owner -> owner.map(found -> end(found, command.from()))
                                .getOrElse(() -> Either.right(new Received())));
    }

    private Either<FoundKeyFailure, Received> end(AppKeys.Owner owner, ClientAddress from) {
        return changes.change(
                        owner.merchant(),
                        Option.none(),
                        new Actor(FINDER, from),
                        profile -> profile.endLeakedKey(owner.appId(), owner.number(), clock.now()))
                .peek(committed -> reports.countOfFinder(owner.merchant(), owner.appId(), owner.number()))
                .fold(failure -> failure.match(new EndedAlready<>()), committed -> Either.right(new Received()));
    }

    /** A key that another request has ended meanwhile is reported like any text. */
    private static final class EndedAlready<F> implements ChangeFailure.Cases<F, Either<FoundKeyFailure, Received>> {

        @Override
        public Either<FoundKeyFailure, Received> unknownMerchant(ChangeFailure.UnknownMerchant<F> failure) {
            return Either.right(new Received());
        }

        @Override
        public Either<FoundKeyFailure, Received> refused(ChangeFailure.Refused<F> failure) {
            return Either.right(new Received());
        }

        @Override
        public Either<FoundKeyFailure, Received> outdated(ChangeFailure.Outdated<F> failure) {
            return Either.left(new FoundKeyFailure.StoreUnavailable());
        }

        @Override
        public Either<FoundKeyFailure, Received> storeUnavailable(ChangeFailure.StoreUnavailable<F> failure) {
            return Either.left(new FoundKeyFailure.StoreUnavailable(failure.reason()));
        }

        @Override
        public Either<FoundKeyFailure, Received> upgradeUnfinished(ChangeFailure.UpgradeUnfinished<F> failure) {
            return Either.left(new FoundKeyFailure.StoreUnavailable());
        }
    }
}
