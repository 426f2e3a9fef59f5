package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.people.People.person;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.merchant.Version;
import org.merchantaccess.domain.people.LinkId;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.OneTimeLink;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.SecondFactor;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.domain.people.SignInFailures;
import org.merchantaccess.domain.people.TotpSecret;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.token.SigningKey;

/** All or nothing, for every port at once. */
public abstract class TransactionsContract extends StoreContract {

    private static final NodeId NODE = new NodeId("node_1");
    private static final ManagementKey MANAGEMENT_KEY =
            ManagementKey.made(Environment.TEST, "0".repeat(ManagementKey.RANDOM_CHARACTERS));

    private static final SigningKey SIGNING_KEY = InMemory.identifiers().signingKey();
    private static final UseCount USES = new UseCount(3, MovableClock.START, MovableClock.START);
    private static final Person ADA = person("ada", Membership.ofOperator());
    private static final SessionToken TOKEN = SessionToken.made("a".repeat(SessionToken.CHARACTERS));
    private static final LinkSecret SECRET = LinkSecret.made("a".repeat(LinkSecret.CHARACTERS));

    private final MerchantProfile merchant = Merchants.withTwoAppIds();

    @Override
    List<Class<?>> ports() {
        return List.of(AuditTrail.class);
    }

    @Test
    void what_ends_right_is_there_afterwards() {
        Either<String, Long> outcome =
                store.transactions().inTransaction(() -> "unavailable", () -> Either.right(writeToEveryPort()));

        assertThat(outcome).isEqualTo(Either.right(1L));
        assertThat(whatIsInTheStore())
                .isEqualTo(new Content(
                        Option.some(merchant),
                        true,
                        Option.some(Credentials.key(Environment.TEST, 1).text()),
                        1,
                        Map.of(NODE, 0L),
                        1,
                        1,
                        Option.some("operator"),
                        2,
                        Option.some(USES),
                        new OfAda(true, true, true, 1, true, true)));
    }

    @Test
    void what_ends_left_leaves_no_trace_in_any_port() {
        Content before = whatIsInTheStore();

        Either<String, Long> outcome = store.transactions().inTransaction(() -> "unavailable", () -> {
            writeToEveryPort();
            return Either.left("refused");
        });

        assertThat(outcome).isEqualTo(Either.left("refused"));
        assertThat(whatIsInTheStore()).isEqualTo(before);
    }

    @Test
    void what_ends_with_an_exception_leaves_no_trace_and_the_exception_goes_on() {
        Content before = whatIsInTheStore();

        assertThatThrownBy(() -> store.write(() -> {
                    writeToEveryPort();
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a bug");

        assertThat(whatIsInTheStore()).isEqualTo(before);
    }

    @Test
    void what_ends_with_an_unavailable_port_leaves_no_trace_and_is_answered_as_unavailable() {
        Content before = whatIsInTheStore();

        Either<String, Long> outcome = store.transactions().inTransaction(() -> "unavailable", () -> {
            writeToEveryPort();
            throw new PortUnavailable("the place of one of them is gone");
        });

        assertThat(outcome).isEqualTo(Either.left("unavailable"));
        assertThat(whatIsInTheStore()).isEqualTo(before);
        store.write(this::writeToEveryPort);
        assertThat(whatIsInTheStore()).isNotEqualTo(before);
    }

    @Test
    void a_change_that_is_rolled_back_leaves_what_was_there_before() {
        store.write(this::writeToEveryPort);

        undo(() -> {
            store.profiles().findForChange(merchant.id());
            store.profiles().save(merchant.suspend(Credentials.activation(2)).profile());
            store.appKeys().discard(merchant.id(), Credentials.PAYMENTS);
            store.nodes().acknowledge(NODE, 1);
        });
        undo(() -> store.nodes().leave(NODE));

        assertThat(store.commit(() -> store.profiles().find(merchant.id()))).isEqualTo(Option.some(merchant));
        assertThat(store.commit(() -> store.appKeys().reveal(merchant.id(), Credentials.PAYMENTS)))
                .isEqualTo(Option.some(Credentials.key(Environment.TEST, 1)));
        assertThat(store.commit(() -> store.nodes().acknowledgements())).isEqualTo(Map.of(NODE, 0L));
    }

    @Test
    void after_a_failure_the_same_thread_can_go_on() {
        undo(this::writeToEveryPort);
        assertThatThrownBy(() -> store.write(() -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        store.write(this::writeToEveryPort);

        assertThat(whatIsInTheStore().merchant()).isEqualTo(Option.some(merchant));
    }

    @Test
    void a_transaction_reads_what_it_wrote() {
        Option<MerchantProfile> read = store.commit(() -> {
            store.profiles().add(merchant);
            return store.profiles().find(merchant.id());
        });

        assertThat(read).isEqualTo(Option.some(merchant));
    }

    @Test
    void transactions_do_not_nest_and_to_try_it_undoes_the_outer_one() {
        assertThatThrownBy(() -> store.write(() -> {
                    store.profiles().add(merchant);
                    store.write(() -> {});
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.commit(() -> store.profiles().find(merchant.id()))).isEqualTo(Option.none());
    }

    @Test
    void while_all_is_well_nobody_asks_what_to_say_when_it_is_not() {
        Either<String, String> outcome = store.transactions()
                .inTransaction(
                        () -> {
                            throw new AssertionError("the store is there");
                        },
                        () -> Either.left("refused"));

        assertThat(outcome).isEqualTo(Either.left("refused"));
    }

    @Test
    void changes_of_one_merchant_come_one_after_the_other() {
        store.write(() -> store.profiles().add(merchant));

        Together.inThreads(4, thread -> {
            for (int i = 0; i < 25; i++) {
                store.write(this::suspendOrResume);
            }
            return thread;
        });

        assertThat(store.commit(() -> store.profiles().find(merchant.id())).map(MerchantProfile::version))
                .isEqualTo(Option.some(new Version(101)));
    }

    private void suspendOrResume() {
        store.profiles()
                .findForChange(merchant.id())
                .map(found -> found.isOpen() ? found.suspend(Credentials.activation(2)) : found.resume())
                .peek(decision -> store.profiles().save(decision.profile()));
    }

    private long writeToEveryPort() {
        store.profiles().add(merchant);
        store.profiles().claim(Credentials.PAYMENTS);
        store.appKeys().keep(merchant.id(), Credentials.PAYMENTS, Credentials.key(Environment.TEST, 1));
        store.nodes().join(NODE);
        store.auditTrail()
                .append(new AuditEntry(
                        clock.instant(),
                        merchant.id(),
                        new Actor("Ada", Allowlists.OFFICE),
                        "merchant_opened",
                        "",
                        ""));
        store.refusals()
                .keep(List.of(new ReportedRefusal(
                        Option.some(merchant.id()),
                        true,
                        Credentials.PAYMENTS.text(),
                        RefusalCause.WRONG_APP_KEY,
                        Allowlists.range("203.0.113.7"),
                        clock.instant(),
                        "request_1")));
        store.managementKeys().add("operator", MANAGEMENT_KEY, clock.instant());
        store.signingKeys().announce(SIGNING_KEY, clock.instant());
        store.usage()
                .addUses(new TreeMap<>(
                        Map.of(UseKey.at(clock.instant(), Credentials.PAYMENTS, UseKind.CALL, Option.none()), USES)));
        writeToEveryPortOfPeople();
        return store.changeFeed().append(merchant);
    }

    private void writeToEveryPortOfPeople() {
        PeoplePorts people = store.people();
        people.people().add(ADA, PasswordHash.of("$argon2id$1"));
        people.sessions()
                .add(
                        TOKEN,
                        new KeptSession(
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
    }

    /** Looks within a transaction that is rolled back, because to ask for a claim is to make it. */
    private Content whatIsInTheStore() {
        return store.transactions()
                .<Content, String>inTransaction(
                        () -> {
                            throw new AssertionError("the store is there");
                        },
                        () -> Either.left(content()))
                .getLeft();
    }

    private Content content() {
        return new Content(
                store.profiles().find(merchant.id()),
                !store.profiles().claim(Credentials.PAYMENTS),
                store.appKeys().reveal(merchant.id(), Credentials.PAYMENTS).map(AppKey::text),
                store.changeFeed().head(),
                store.nodes().acknowledgements(),
                store.auditTrail().of(merchant.id(), PageRequest.first()).total(),
                store.refusals()
                        .of(Option.some(merchant.id()), Option.none(), PageRequest.first())
                        .total(),
                store.managementKeys().find(MANAGEMENT_KEY).map(KeptManagementKey::name),
                store.signingKeys().findForChange().keys().size(),
                Option.ofOptional(store.usage().lastHour(Credentials.PAYMENTS).stream()
                                .findFirst())
                        .map(use -> new UseCount(use.calls(), use.lastAt(), use.lastAt())),
                contentOfAda(store.people()));
    }

    private static OfAda contentOfAda(PeoplePorts people) {
        return new OfAda(
                people.people().find(ADA.id()).isDefined(),
                people.sessions().find(TOKEN).isDefined(),
                people.links().find(SECRET).isDefined(),
                people.attempts().failuresOf("ada").count(),
                people.attempts().isKnown(ADA.id(), "203.0.113.7"),
                people.secondFactors().of(ADA.id()).isDefined());
    }

    private record Content(
            Option<MerchantProfile> merchant,
            boolean claimed,
            Option<String> key,
            long head,
            Map<NodeId, Long> nodes,
            long auditEntries,
            long refusals,
            Option<String> keyName,
            int signingKeys,
            Option<UseCount> uses,
            OfAda ofAda) {}

    /** What the ports of people have of her. */
    private record OfAda(
            boolean account, boolean session, boolean link, int failures, boolean source, boolean secondFactor) {}
}
