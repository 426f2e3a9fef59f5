package org.merchantaccess.application.handler.resource;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.resource.ResourceServerFailure;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.resource.ResourceServer;

/** Changes the resource servers in one transaction, with an audit entry and an entry of the change feed. */
final class ResourceServerChanges {

    private final Transactions transactions;
    private final AuditTrail auditTrail;
    private final ChangeFeed changeFeed;
    private final LongFunction<CompletionStage<Void>> effective;
    private final Clock clock;

    ResourceServerChanges(
            Transactions transactions,
            AuditTrail auditTrail,
            ChangeFeed changeFeed,
            LongFunction<CompletionStage<Void>> effective,
            Clock clock) {
        this.transactions = transactions;
        this.auditTrail = auditTrail;
        this.changeFeed = changeFeed;
        this.effective = effective;
        this.clock = clock;
    }

    /**
     * Makes a change.
     *
     * @param server the resource server in the result of the change
     */
    <T> Either<ResourceServerFailure, Committed<T>> change(
            AccessAction action,
            Actor actor,
            Supplier<Either<ResourceServerFailure, T>> change,
            Function<T, ResourceServer> server) {
        return transactions
                .<ResourceServerFailure, Recorded<T>>inTransactionOrElse(
                        ResourceServerFailure.StoreUnavailable::new,
                        () -> change.get().map(result -> record(action, actor, result, server.apply(result))))
                .map(made -> new Committed<>(made.result, effective.apply(made.number)));
    }

    private <T> Recorded<T> record(AccessAction action, Actor actor, T result, ResourceServer server) {
        auditTrail.append(new AuditEntry(clock.instant(), AuditTrail.HUB, actor, action, server.name(), server.id()));
        return new Recorded<>(result, changeFeed.appendWithoutMerchant());
    }

    private record Recorded<T>(T result, long number) {}
}
