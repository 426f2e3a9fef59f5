package org.merchantaccess.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.people.People.person;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.link.OneTimeLink;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.SignInFailures;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.domain.people.session.StoredSession;

/** Contract of the transactions: atomic across all people ports and the audit trail. */
public abstract class PeopleTransactionsContract extends PeopleStoreContract {

    private static final Person ADA = person("ada", Membership.ofOperator());
    private static final SessionToken TOKEN = SessionToken.made("a".repeat(SessionToken.CHARACTERS));
    private static final LinkSecret SECRET = LinkSecret.made("a".repeat(LinkSecret.CHARACTERS));

    @Override
    protected List<Class<?>> ports() {
        return List.of(People.class);
    }

    @Test
    void commit_is_visible_in_every_port() {
        store.write(this::writeToEveryPortOfPeople);

        assertThat(store.commit(() -> storedData(people)))
                .isEqualTo(new StoredData(true, true, true, 1, true, true, 1));
    }

    @Test
    void refusal_leaves_no_trace_in_any_port() {
        undo(this::writeToEveryPortOfPeople);

        assertThat(store.commit(() -> storedData(people)))
                .isEqualTo(new StoredData(false, false, false, 0, false, false, 0));
    }

    @Test
    void exception_leaves_no_trace_in_any_port() {
        assertThatThrownBy(() -> store.write(() -> {
                    writeToEveryPortOfPeople();
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");

        assertThat(store.commit(() -> storedData(people)))
                .isEqualTo(new StoredData(false, false, false, 0, false, false, 0));
    }

    private void writeToEveryPortOfPeople() {
        people.people().add(ADA, PasswordHash.of("$argon2id$1"));
        people.sessions()
                .add(
                        TOKEN,
                        new StoredSession(
                                Session.signedIn(new SessionId("ses_1"), ADA.id(), clock.instant()),
                                Allowlists.OFFICE));
        people.links()
                .add(
                        SECRET,
                        new OneTimeLink(
                                new LinkId("lnk_1"),
                                new LinkPurpose.PasswordReset(ADA.id()),
                                clock.instant(),
                                Option.none()));
        people.attempts().keep("ada", new SignInFailures(1, clock.instant()));
        people.attempts().remember(ADA.id(), "203.0.113.7", clock.instant());
        people.secondFactors().keep(ADA.id(), SecondFactor.begun(TotpSecret.of(new byte[TotpSecret.LENGTH])));
        people.auditTrail()
                .append(new AuditEntry(
                        clock.instant(),
                        AuditTrail.HUB,
                        new Actor("Ada", Allowlists.OFFICE),
                        PeopleAction.PERSON_JOINED,
                        "",
                        ""));
    }

    private static StoredData storedData(PeoplePorts people) {
        return new StoredData(
                people.people().find(ADA.id()).isDefined(),
                people.sessions().find(TOKEN).isDefined(),
                people.links().find(SECRET).isDefined(),
                people.attempts().failuresOf("ada").count(),
                people.attempts().isKnown(ADA.id(), "203.0.113.7"),
                people.secondFactors().of(ADA.id()).isDefined(),
                people.auditTrail().of(AuditTrail.HUB, PageRequest.first()).total());
    }

    /** The data of Ada in the people ports. */
    private record StoredData(
            boolean account,
            boolean session,
            boolean link,
            int failures,
            boolean source,
            boolean secondFactor,
            long auditEntries) {}
}
