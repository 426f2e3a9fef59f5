package org.merchantaccess.application.change;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.event.DomainEvent;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * Makes changes whose time has come by the clock of the store: ends retiring keys, announces end dates, makes scheduled switches.
 *
 * <p>Every node does so. Each change is one transaction that locks the merchant and reads it anew, so a change is made exactly once,
 * whichever node makes it and whichever node crashes.
 */
public final class DueChanges {

    /** The number of merchants that are read at once. */
    private static final int PAGE = 100;

    private static final Logger LOG = System.getLogger(DueChanges.class.getName());

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final KeyChanges changes;
    private final Identifiers identifiers;
    private final StoreClock clock;

    /** Creates an instance on the given ports. */
    public DueChanges(
            Transactions transactions,
            MerchantProfiles profiles,
            KeyChanges changes,
            Identifiers identifiers,
            StoreClock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.changes = changes;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Makes all changes that are due. If the store does not answer, they are made later. */
    public void settle() {
        transactions
                .<Boolean, List<MerchantId>>inReadOnlyTransaction(
                        () -> false, () -> Either.right(profiles.due(clock.now(), PAGE)))
                .peek(merchants -> merchants.forEach(this::settle));
    }

    private void settle(MerchantId merchant) {
        boolean isChanged = true;
        while (isChanged) {
            isChanged = settleNext(merchant);
        }
    }

    /** Returns true if something was changed, and more may be due. */
    private boolean settleNext(MerchantId merchant) {
        Made made = new Made();
        boolean isCommitted = changes.change(merchant, Option.none(), Actor.SYSTEM, profile -> {
                    Decision decision = profile.settle(clock.now(), identifiers.activation());
                    made.event = decision.event();
                    return Either.right(decision);
                })
                .isRight();
        if (isCommitted) {
            made.event.peek(event -> log(merchant, event));
        }
        return isCommitted && made.event.isDefined();
    }

    private static void log(MerchantId merchant, DomainEvent event) {
        LOG.log(
                Level.INFO,
                "{0} {1} {2}: {3}",
                event.action().code(),
                merchant.text(),
                event.subject(),
                event.detail());
    }

    /** The event of the last try of a transaction. */
    private static final class Made {
        private Option<DomainEvent> event = Option.none();
    }
}
