package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.port.PeopleStore;
import org.merchantaccess.application.people.random.RandomPeopleIdentifiers;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.link.OneTimeLink;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.SignInFailures;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;
import org.merchantaccess.persistence.people.SqlPeoplePorts;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.Sql;

/** A transaction that waits for another sees all that the other committed, and none of what it replaced. */
class InterleavedTransactionsTest {

    private static final Instant NOW = MovableClock.START;
    private static final PersonId ADA = new PersonId("per_ada");
    private static final PersonId BEN = new PersonId("per_ben");

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final TestDatabase database = TestServer.databaseWithTables();
    private final OpenPostgresqlStores stores = new OpenPostgresqlStores(() -> folder);
    private PeopleStore first;
    private PeopleStore second;
    private Sql statementsOfFirst;

    @BeforeEach
    void openTwice() {
        PostgresqlStore store = opened();
        statementsOfFirst = store.tables(clock).sql();
        first = ports(store);
        second = ports(opened());
    }

    private PostgresqlStore opened() {
        return stores.opened(database, 2, clock);
    }

    private PeopleStore ports(PostgresqlStore store) {
        Ports core = OpenPostgresqlStores.ports(store, clock);
        return PeopleStore.of(core, SqlPeoplePorts.on(store.tables(clock), core, new RandomPeopleIdentifiers()));
    }

    @AfterEach
    void closeStores() {
        stores.close();
        TestServer.takeBack(database);
    }

    @Test
    void a_profile_that_was_waited_for_has_its_new_version_with_its_new_parts() {
        MerchantProfile before = Merchants.withTwoAppIds();
        first.core().write(() -> first.core().profiles().add(before));
        MerchantProfile after = before.suspend(Credentials.activation(9)).profile();

        Option<MerchantProfile> found = secondWaitsFor(
                () -> {
                    first.core().profiles().findForChange(before.id());
                    first.core().profiles().save(after);
                },
                () -> second.core().profiles().findForChange(before.id()));

        assertThat(found).isEqualTo(Option.some(after));
        assertThat(after.credentials()).isNotEqualTo(before.credentials());
    }

    /** The first statement of the read sees the former row. Parts of two versions may contradict each other. */
    @Test
    void a_profile_that_changes_between_the_statements_of_a_read_is_read_again() {
        MerchantProfile before = Merchants.withAnInactiveAppId();
        MerchantProfile after = Merchants.after(before.delete(
                Credentials.PAYMENTS, DeleteConfirmation.typed("DELETE").get()));
        first.core().write(() -> first.core().profiles().add(before));

        Option<MerchantProfile> found = secondWaitsFor(
                () -> {
                    statementsOfFirst.change("LOCK TABLE app_id");
                    first.core().profiles().save(after);
                },
                () -> second.core().profiles().find(before.id()));

        assertThat(found).isEqualTo(Option.some(after));
    }

    @Test
    void concurrent_audit_entries_of_one_merchant_are_one_chain() {
        secondWaitsFor(() -> append(first, "one"), () -> {
            append(second, "two");
            return true;
        });

        ChainReport report =
                first.core().commit(() -> first.core().auditTrail().verify(Merchants.CORNER_SHOP, Option.none()));
        assertThat(report.firstBad()).isEmpty();
        assertThat(report.end().length()).isEqualTo(2);
        assertThat(first.core()
                        .commit(() -> first.core().auditTrail().of(Merchants.CORNER_SHOP, PageRequest.first()))
                        .items())
                .extracting(AuditEntry::subject)
                .containsExactly("two", "one");
    }

    private void append(PeopleStore store, String subject) {
        store.core()
                .auditTrail()
                .append(new AuditEntry(
                        NOW,
                        Merchants.CORNER_SHOP,
                        new Actor("Ada", Allowlists.OFFICE),
                        AccessAction.MERCHANT_OPENED,
                        subject,
                        ""));
    }

    @Test
    void a_node_that_would_announce_a_signing_key_sees_the_one_just_announced() {
        SigningKey key = new RandomIdentifiers().signingKey(SignatureAlgorithm.ES256, Option.none());

        SigningKeyRing found = secondWaitsFor(
                () -> {
                    first.core().signingKeys().findForChange();
                    first.core().signingKeys().announce(key, NOW);
                },
                () -> second.core().signingKeys().findForChange());

        assertThat(found.signingKeys()).contains(key);
    }

    @Test
    void an_assertion_is_accepted_once() {
        boolean isAccepted = secondWaitsFor(
                () -> assertThat(first.core().assertionIds().claim(Credentials.PAYMENTS, "one", NOW))
                        .isTrue(),
                () -> second.core().assertionIds().claim(Credentials.PAYMENTS, "one", NOW));

        assertThat(isAccepted).isFalse();
    }

    @Test
    @Tag("R17")
    void a_token_is_revoked_once() {
        RevokedToken token = new RevokedToken(new TokenId("one"), Credentials.PAYMENTS, NOW);

        List<RevokedToken> revoked = secondWaitsFor(
                () -> first.core().revokedTokens().add(List.of(token)),
                () -> second.core().revokedTokens().add(List.of(token)));

        assertThat(revoked).isEmpty();
    }

    @Test
    void a_resource_server_is_removed_once() {
        ResourceServer server = new ResourceServer("rs_1", "Orders", "1", NOW);
        first.core().write(() -> first.core().resourceServers().add(server));

        Option<ResourceServer> removed = secondWaitsFor(
                () -> first.core().resourceServers().remove(server.id()),
                () -> second.core().resourceServers().remove(server.id()));

        assertThat(removed).isEqualTo(Option.none());
    }

    @Test
    void a_one_time_link_is_used_once() {
        LinkSecret secret = LinkSecret.made("s".repeat(LinkSecret.CHARACTERS));
        OneTimeLink link = new OneTimeLink(new LinkId("lnk_1"), new LinkPurpose.PasswordReset(ADA), NOW, Option.none());
        first.core().write(() -> first.people().links().add(secret, link));

        Option<OneTimeLink> found = secondWaitsFor(
                () -> first.people()
                        .links()
                        .find(secret)
                        .forEach(known -> first.people().links().remove(known.id())),
                () -> second.people().links().find(secret));

        assertThat(found).isEqualTo(Option.none());
    }

    @Test
    void a_used_code_is_known_to_a_sign_in_that_waited() {
        SecondFactor factor = SecondFactor.restored(TotpSecret.of(new byte[TotpSecret.LENGTH]), Option.some(1L));
        first.core().write(() -> first.people().secondFactors().keep(ADA, factor));

        Option<SecondFactor> found = secondWaitsFor(
                () -> first.people()
                        .secondFactors()
                        .of(ADA)
                        .forEach(known -> first.people().secondFactors().keep(ADA, known.usedAt(2))),
                () -> second.people().secondFactors().of(ADA));

        assertThat(found.flatMap(SecondFactor::lastStep)).isEqualTo(Option.some(2L));
    }

    @Test
    void concurrent_failures_of_an_unknown_account_are_all_counted() {
        SignInFailures found = secondWaitsFor(
                () -> first.people()
                        .attempts()
                        .keep("a", first.people().attempts().failuresOf("a").incrementedAt(NOW)),
                () -> second.people().attempts().failuresOf("a"));

        assertThat(found.count()).isEqualTo(1);
    }

    @Test
    void operators_who_remove_each_other_do_not_both_succeed() {
        first.core().write(() -> {
            first.people().people().add(operator(ADA, "ada@example.com"), hash());
            first.people().people().add(operator(BEN, "ben@example.com"), hash());
        });

        List<Person> found = secondWaitsFor(
                () -> {
                    assertThat(first.people().people().operators()).hasSize(2);
                    first.people().people().remove(BEN);
                },
                () -> second.people().people().operators());

        assertThat(found).extracting(Person::id).containsExactly(ADA);
    }

    @Test
    void memberships_given_at_the_same_time_are_all_kept() {
        Membership inBakery = Membership.in(new MerchantId("m_bakery"), Role.DEVELOPER);
        Person ada = operator(ADA, "ada@example.com");
        first.core().write(() -> first.people().people().add(ada, hash()));

        Option<Person> found = secondWaitsFor(
                () -> first.people()
                        .people()
                        .findForChange(ADA)
                        .forEach(known -> first.people().people().save(known.with(inBakery))),
                () -> second.people().people().findForChange(ADA));

        assertThat(found).isEqualTo(Option.some(ada.with(inBakery)));
    }

    @Test
    void a_read_does_not_wait_for_rows_that_a_change_has_locked() {
        MerchantProfile shop = Merchants.withAnInactiveAppId();
        first.core().write(() -> first.core().profiles().add(shop));

        Option<MerchantProfile> found = first.core().commit(() -> {
            first.core().profiles().findForChange(shop.id());
            first.people().people().operators();
            return CompletableFuture.supplyAsync(this::secondReads)
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(found).isEqualTo(Option.some(shop));
    }

    private Option<MerchantProfile> secondReads() {
        return second.core()
                .transactions()
                .<String, Option<MerchantProfile>>inReadOnlyTransaction(() -> "waited for too long", () -> {
                    second.people().people().operators();
                    return Either.right(second.core()
                            .profiles()
                            .findForChange(Merchants.withAnInactiveAppId().id()));
                })
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private static Person operator(PersonId id, String email) {
        return Person.joined(id, EmailAddress.parse(email).get(), Membership.ofOperator());
    }

    private static PasswordHash hash() {
        return PasswordHash.of("hash");
    }

    /** Runs work in one transaction and, before it commits, other work in a second one, which must wait for the first. */
    private <T> T secondWaitsFor(Runnable work, Supplier<T> other) {
        return first.core()
                .commit(() -> {
                    work.run();
                    CompletableFuture<T> waiting =
                            CompletableFuture.supplyAsync(() -> second.core().commit(other));
                    awaitWaitForLock(waiting);
                    return waiting;
                })
                .join();
    }

    private void awaitWaitForLock(CompletableFuture<?> waiting) {
        while (!database.text("""
                        SELECT count(*) FROM pg_stat_activity
                          WHERE wait_event_type = 'Lock' AND datname = current_database()""").equals("1")) {
            assertThat(waiting).as("the second transaction waits").isNotDone();
        }
    }
}
