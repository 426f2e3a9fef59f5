package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.lifecycle.ClosableTransactions;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.people.account.AccountUseCases;
import org.merchantaccess.application.people.audit.PeopleAudit;
import org.merchantaccess.application.people.authorization.Authorization;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.handler.account.AccountHandlers;
import org.merchantaccess.application.people.handler.link.LinkHandlers;
import org.merchantaccess.application.people.handler.member.MemberHandlers;
import org.merchantaccess.application.people.handler.report.ReportHandlers;
import org.merchantaccess.application.people.handler.session.SessionHandlers;
import org.merchantaccess.application.people.handler.signin.SignInHandlers;
import org.merchantaccess.application.people.link.LinkUseCases;
import org.merchantaccess.application.people.member.MemberUseCases;
import org.merchantaccess.application.people.password.FailedSignInRecorder;
import org.merchantaccess.application.people.password.FailedSignIns;
import org.merchantaccess.application.people.password.PasswordChecks;
import org.merchantaccess.application.people.password.PasswordSlots;
import org.merchantaccess.application.people.report.ReportUseCases;
import org.merchantaccess.application.people.secondfactor.CodeChecks;
import org.merchantaccess.application.people.session.SessionUseCases;
import org.merchantaccess.application.people.signin.SignInUseCases;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.kernel.Environment;

/**
 * The facade of the people context: all use cases for the users of one environment's Hub, grouped by subject.
 *
 * <p>Thread-safe. After {@linkplain #close() closing}, every use case reports that the instance is closed.
 */
public final class PeopleAccess implements AutoCloseable {

    private final Lifecycle lifecycle = new Lifecycle();
    private final ClosableTransactions transactions;
    private final PeoplePorts ports;
    private final PeopleAudit audit;
    private final Authorization authorization;
    private final PasswordChecks passwords;

    private final MemberUseCases members;
    private final LinkUseCases links;
    private final SignInUseCases signIn;
    private final SessionUseCases sessions;
    private final AccountUseCases account;
    private final ReportUseCases reports;

    private PeopleAccess(PeoplePorts outside, Environment environment) {
        transactions = new ClosableTransactions(outside.transactions());
        ports = outside.withTransactions(transactions);
        audit = new PeopleAudit(ports.auditTrail(), ports.clock());
        authorization = Authorization.by(ports.sessions(), ports.people(), ports.clock(), environment);
        FailedSignIns failedSignIns =
                new FailedSignIns(ports.ticker(), ports.identifiers().seed());
        FailedSignInRecorder recorder =
                new FailedSignInRecorder(ports.failedSignIns(), audit, failedSignIns, ports.clock());
        passwords = new PasswordChecks(
                transactions, ports, recorder, PasswordSlots.standard(), failedSignIns, ports.clock());
        CodeChecks codes = new CodeChecks(ports, ports.clock());
        OwnSessions own = new OwnSessions(transactions, ports, audit, ports.identifiers(), ports.clock());
        AuthorizedChanges changes = changes(ports);
        members = MemberHandlers.on(ports, lifecycle, changes);
        links = LinkHandlers.on(ports, lifecycle, changes, passwords, audit);
        signIn = SignInHandlers.on(ports, lifecycle, passwords, codes, own, recorder);
        sessions = SessionHandlers.on(ports, lifecycle, own);
        account = AccountHandlers.on(ports, lifecycle, passwords, codes, own);
        reports = ReportHandlers.on(ports, lifecycle, changes);
    }

    /** Creates an instance for the environment, on these ports. */
    public static PeopleAccess on(PeoplePorts ports, Environment environment) {
        requireNonNull(ports, "ports");
        requireNonNull(environment, "environment");
        return new PeopleAccess(ports, environment);
    }

    public MemberUseCases members() {
        return members;
    }

    public LinkUseCases links() {
        return links;
    }

    public SignInUseCases signIn() {
        return signIn;
    }

    public SessionUseCases sessions() {
        return sessions;
    }

    public AccountUseCases account() {
        return account;
    }

    public ReportUseCases reports() {
        return reports;
    }

    /** Returns the authorization of signed-in people. Its methods must be called within a transaction of the same store. */
    public Authorization authorization() {
        return authorization;
    }

    /** Returns the use cases that create something, joined to transactions of the same store. */
    public TransactionalPeopleUseCases within(Transactions transactionsToJoin) {
        PeoplePorts joined = ports.withTransactions(transactionsToJoin);
        AuthorizedChanges changes = changes(joined);
        return new TransactionalPeopleUseCases(
                MemberHandlers.on(joined, lifecycle, changes),
                LinkHandlers.on(joined, lifecycle, changes, passwords, audit));
    }

    private AuthorizedChanges changes(PeoplePorts within) {
        return new AuthorizedChanges(within.transactions(), within.people(), audit, authorization);
    }

    /**
     * Closes this instance permanently. After it returns, the instance no longer accesses the store. Closing again has no effect.
     *
     * @throws IllegalStateException if called within a use case, for example from a port; the instance stays open
     */
    @Override
    public synchronized void close() {
        transactions.requireOutside();
        lifecycle.close();
        transactions.close();
    }
}
