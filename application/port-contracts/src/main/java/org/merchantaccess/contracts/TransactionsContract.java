package org.merchantaccess.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.RegisteredNode;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.contracts.value.SigningKeys;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.refusal.RefusalCriteria;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;

/** Contract of {@link Transactions}: all ports of a store commit or roll back together. */
public abstract class TransactionsContract extends StoreContract {

    private static final NodeId NODE = new NodeId("node_1");
    private static final Duration MAX_STALENESS = Duration.ofSeconds(10);
    private static final ManagementKey MANAGEMENT_KEY =
            ManagementKey.made(Environment.TEST, "0".repeat(ManagementKey.RANDOM_CHARACTERS));

    private static final SigningKey SIGNING_KEY =
            new RandomIdentifiers().signingKey(SignatureAlgorithm.ES256, Option.some(SigningKeys.ISSUER));
    private static final UseCount USES = new UseCount(3, MovableClock.START, MovableClock.START);

    private final MerchantProfile merchant = Merchants.withTwoAppIds();

    @Override
    protected List<Class<?>> ports() {
        return List.of(AuditTrail.class);
    }

    @Test
    void right_commits_the_writes_of_all_ports() {
        Either<String, Long> outcome =
                store.transactions().inTransaction(() -> "unavailable", () -> Either.right(writeToEveryPort()));

        assertThat(outcome).isEqualTo(Either.right(1L));
        assertThat(storedContent())
                .isEqualTo(new Content(
                        Option.some(merchant),
                        true,
                        Option.some(Credentials.key(Environment.TEST, 1).text()),
                        1,
                        List.of(NODE),
                        1,
                        1,
                        Option.some("operator"),
                        2,
                        Option.some(USES)));
    }

    @Test
    void left_rolls_back_all_ports() {
        Content before = storedContent();

        Either<String, Long> outcome = store.transactions().inTransaction(() -> "unavailable", () -> {
            writeToEveryPort();
            return Either.left("refused");
        });

        assertThat(outcome).isEqualTo(Either.left("refused"));
        assertThat(storedContent()).isEqualTo(before);
    }

    @Test
    void an_exception_rolls_back_and_propagates() {
        Content before = storedContent();

        assertThatThrownBy(() -> store.write(() -> {
                    writeToEveryPort();
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a bug");

        assertThat(storedContent()).isEqualTo(before);
    }

    @Test
    void an_unavailable_port_rolls_back_and_is_reported_as_unavailable() {
        Content before = storedContent();

        Either<String, Long> outcome = store.transactions().inTransaction(() -> "unavailable", () -> {
            writeToEveryPort();
            throw new PortUnavailable("one of the ports is unavailable");
        });

        assertThat(outcome).isEqualTo(Either.left("unavailable"));
        assertThat(storedContent()).isEqualTo(before);
        store.write(this::writeToEveryPort);
        assertThat(storedContent()).isNotEqualTo(before);
    }

    @Test
    void a_rolled_back_change_restores_the_former_content() {
        store.write(this::writeToEveryPort);

        undo(() -> {
            store.profiles().findForChange(merchant.id());
            store.profiles().save(merchant.suspend(Credentials.activation(2)).profile());
            store.appKeys().discard(merchant.id(), Credentials.PAYMENTS, KeyNumber.FIRST);
            store.nodes().recordPoll(NODE, 1);
        });
        undo(() -> store.nodes().leave(NODE));

        assertThat(store.commit(() -> store.profiles().find(merchant.id()))).isEqualTo(Option.some(merchant));
        assertThat(store.commit(() -> store.appKeys().reveal(merchant.id(), Credentials.PAYMENTS, KeyNumber.FIRST)))
                .isEqualTo(Option.some(Credentials.key(Environment.TEST, 1)));
        assertThat(store.commit(() -> store.nodes().all()))
                .extracting(RegisteredNode::id, RegisteredNode::acknowledged, RegisteredNode::maxStaleness)
                .containsExactly(tuple(NODE, 0L, MAX_STALENESS));
    }

    @Test
    void the_same_thread_can_continue_after_a_failure() {
        undo(this::writeToEveryPort);
        assertThatThrownBy(() -> store.write(() -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        store.write(this::writeToEveryPort);

        assertThat(storedContent().merchant()).isEqualTo(Option.some(merchant));
    }

    @Test
    void a_transaction_reads_its_own_writes() {
        Option<MerchantProfile> read = store.commit(() -> {
            store.profiles().add(merchant);
            return store.profiles().find(merchant.id());
        });

        assertThat(read).isEqualTo(Option.some(merchant));
    }

    @Test
    void a_nested_transaction_throws_and_rolls_back_the_outer_one() {
        assertThatThrownBy(() -> store.write(() -> {
                    store.profiles().add(merchant);
                    store.write(() -> {});
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.commit(() -> store.profiles().find(merchant.id()))).isEqualTo(Option.none());
    }

    @Test
    void the_unavailable_result_is_not_computed_while_the_store_is_available() {
        Either<String, String> outcome = store.transactions()
                .inTransaction(
                        () -> {
                            throw new AssertionError("the store is available");
                        },
                        () -> Either.left("refused"));

        assertThat(outcome).isEqualTo(Either.left("refused"));
    }

    @Test
    void concurrent_changes_of_one_merchant_are_serialized() {
        store.write(() -> store.profiles().add(merchant));

        ConcurrentRun.inThreads(4, thread -> {
            for (int i = 0; i < 25; i++) {
                store.write(this::suspendOrResume);
            }
            return thread;
        });

        assertThat(store.commit(() -> store.profiles().find(merchant.id())).map(MerchantProfile::version))
                .isEqualTo(Option.some(new ProfileVersion(101)));
    }

    @Test
    void a_part_of_a_bulk_job_commits_or_rolls_back() {
        Content before = storedContent();

        Either<String, Long> refused = store.transactions().inBulkTransaction(() -> "unavailable", () -> {
            writeToEveryPort();
            return Either.left("refused");
        });

        assertThat(refused).isEqualTo(Either.left("refused"));
        assertThat(storedContent()).isEqualTo(before);
        assertThat(store.transactions()
                        .<String, Long>inBulkTransaction(() -> "unavailable", () -> Either.right(writeToEveryPort())))
                .isEqualTo(Either.right(1L));
        assertThat(storedContent().merchant()).isEqualTo(Option.some(merchant));
    }

    @Test
    void a_read_only_transaction_reads_what_is_committed() {
        store.write(() -> store.profiles().add(merchant));

        Either<String, Option<MerchantProfile>> read = store.transactions()
                .inReadOnlyTransaction(
                        () -> "unavailable", () -> Either.right(store.profiles().find(merchant.id())));

        assertThat(read).isEqualTo(Either.right(Option.some(merchant)));
    }

    @Test
    void a_read_only_transaction_cannot_change_the_store() {
        Content before = storedContent();

        writes().forEach((port, write) -> assertThatThrownBy(() -> readOnly(write))
                .as(port)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a read-only transaction cannot change the store"));

        assertThat(storedContent()).isEqualTo(before);
        store.write(this::writeToEveryPort);
    }

    @Test
    void an_unavailable_port_is_reported_in_a_read_only_transaction() {
        Either<String, Long> read = store.transactions().inReadOnlyTransaction(() -> "unavailable", () -> {
            throw new PortUnavailable("one of the ports is unavailable");
        });

        assertThat(read).isEqualTo(Either.left("unavailable"));
        store.write(this::writeToEveryPort);
    }

    @Test
    void read_only_transactions_do_not_nest() {
        assertThatThrownBy(() -> store.write(() -> readOnly(() -> {}))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> readOnly(() -> store.write(() -> {}))).isInstanceOf(IllegalStateException.class);
    }

    private void readOnly(Runnable work) {
        store.transactions().<String, Boolean>inReadOnlyTransaction(() -> "unavailable", () -> {
            work.run();
            return Either.right(true);
        });
    }

    private Map<String, Runnable> writes() {
        return Map.of(
                "profiles", () -> store.profiles().add(merchant),
                "app IDs", () -> store.profiles().claim(Credentials.PAYMENTS),
                "nodes",
                        () -> store.nodes()
                                .join(new NodeRegistration(
                                        NODE, MAX_STALENESS, store.changeFeed().formats(), SealingKeyVersions.none())),
                "management keys", () -> store.managementKeys().add("operator", MANAGEMENT_KEY, clock.instant()),
                "signing keys", () -> store.signingKeys().announce(SIGNING_KEY, clock.instant()),
                "change feed", () -> store.changeFeed().append(merchant));
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
        store.appKeys()
                .keep(merchant.id(), Credentials.PAYMENTS, KeyNumber.FIRST, Credentials.key(Environment.TEST, 1));
        store.nodes()
                .join(new NodeRegistration(
                        NODE, MAX_STALENESS, store.changeFeed().formats(), SealingKeyVersions.none()));
        store.auditTrail()
                .append(new AuditEntry(
                        clock.instant(),
                        merchant.id(),
                        new Actor("Ada", Allowlists.OFFICE),
                        AccessAction.MERCHANT_OPENED,
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
        return store.changeFeed().append(merchant);
    }

    /** Reads within a transaction that is rolled back, because checking a claim makes it. */
    private Content storedContent() {
        return store.transactions()
                .<Content, String>inTransaction(
                        () -> {
                            throw new AssertionError("the store is available");
                        },
                        () -> Either.left(content()))
                .getLeft();
    }

    private Content content() {
        return new Content(
                store.profiles().find(merchant.id()),
                !store.profiles().claim(Credentials.PAYMENTS),
                store.appKeys()
                        .reveal(merchant.id(), Credentials.PAYMENTS, KeyNumber.FIRST)
                        .map(AppKey::text),
                store.changeFeed().head(),
                store.nodes().all().stream().map(RegisteredNode::id).toList(),
                store.auditTrail().of(merchant.id(), PageRequest.first()).total(),
                store.refusals()
                        .of(Option.some(merchant.id()), RefusalCriteria.none(), PageRequest.first())
                        .total(),
                store.managementKeys().find(MANAGEMENT_KEY).map(ManagementKeyMetadata::name),
                store.signingKeys().findForChange().keys().size(),
                Option.ofOptional(store.usage().lastHour(Credentials.PAYMENTS).stream()
                                .findFirst())
                        .map(use -> new UseCount(use.calls(), use.lastAt(), use.lastAt())));
    }

    private record Content(
            Option<MerchantProfile> merchant,
            boolean claimed,
            Option<String> key,
            long head,
            List<NodeId> nodes,
            long auditEntries,
            long refusals,
            Option<String> keyName,
            int signingKeys,
            Option<UseCount> uses) {}
}
