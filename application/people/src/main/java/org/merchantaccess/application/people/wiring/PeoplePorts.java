package org.merchantaccess.application.people.wiring;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Clock;
import org.immutables.value.Value;
import org.merchantaccess.application.people.port.FailedSignInCounts;
import org.merchantaccess.application.people.port.KnownMerchants;
import org.merchantaccess.application.people.port.OneTimeLinks;
import org.merchantaccess.application.people.port.PasswordHashes;
import org.merchantaccess.application.people.port.People;
import org.merchantaccess.application.people.port.PeopleIdentifiers;
import org.merchantaccess.application.people.port.SecondFactors;
import org.merchantaccess.application.people.port.Sessions;
import org.merchantaccess.application.people.port.SignInAttempts;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.wiring.PortsStyle;

/**
 * The driven ports of the people context.
 *
 * <p>Each port can be replaced: {@code ports.withSessions(others)}.
 *
 * @param transactions the transactions of the store, in which the audit trail and all other ports take part
 */
@Value.Builder
@PortsStyle
public record PeoplePorts(
        Transactions transactions,
        AuditTrail auditTrail,
        KnownMerchants merchants,
        People people,
        Sessions sessions,
        OneTimeLinks links,
        SignInAttempts attempts,
        FailedSignInCounts failedSignIns,
        SecondFactors secondFactors,
        PasswordHashes passwordHashes,
        PeopleIdentifiers identifiers,
        Clock clock,
        Ticker ticker)
        implements WithPeoplePorts {
    public PeoplePorts {
        requireNonNull(transactions, "transactions");
        requireNonNull(auditTrail, "auditTrail");
        requireNonNull(merchants, "merchants");
        requireNonNull(people, "people");
        requireNonNull(sessions, "sessions");
        requireNonNull(links, "links");
        requireNonNull(attempts, "attempts");
        requireNonNull(failedSignIns, "failedSignIns");
        requireNonNull(secondFactors, "secondFactors");
        requireNonNull(passwordHashes, "passwordHashes");
        requireNonNull(identifiers, "identifiers");
        requireNonNull(clock, "clock");
        requireNonNull(ticker, "ticker");
    }
}
