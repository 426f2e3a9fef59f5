package org.merchantaccess.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.AuditAction;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

class AuditingTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final AtomicBoolean full = new AtomicBoolean();
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withAuditTrail(new FillingUp(store.auditTrail(), full))),
            AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final MerchantId shop = scenario.open("Corner Shop");

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    @Tag("R13")
    void every_change_leaves_exactly_one_entry() {
        AppId payments = scenario.create(shop, "Payments");
        AppId refunds = scenario.create(shop, "Refunds");
        scenario.rename(shop, refunds, "Returns");
        scenario.activate(shop, payments);
        scenario.activate(shop, refunds);
        scenario.delete(shop, payments);
        scenario.reveal(shop, refunds);
        AllowlistEntry office = scenario.allow(shop, "203.0.113.0/24");
        scenario.disallow(shop, office);
        scenario.suspend(shop);
        scenario.resume(shop);

        assertThat(scenario.audit(shop))
                .containsExactly(
                        entry(AccessAction.MERCHANT_RESUMED, shop.text(), ""),
                        entry(AccessAction.MERCHANT_SUSPENDED, shop.text(), ""),
                        entry(AccessAction.ADDRESS_DISALLOWED, "203.0.113.0/24", ""),
                        entry(AccessAction.ADDRESS_ALLOWED, "203.0.113.0/24", ""),
                        entry(AccessAction.APP_KEY_REVEALED, refunds.text(), ""),
                        entry(AccessAction.APP_ID_DELETED, payments.text(), "Payments"),
                        entry(AccessAction.APP_ID_ACTIVATED, refunds.text(), "instead of " + payments),
                        entry(AccessAction.APP_ID_ACTIVATED, payments.text(), ""),
                        entry(AccessAction.APP_ID_RENAMED, refunds.text(), "Refunds -> Returns"),
                        entry(AccessAction.APP_ID_CREATED, refunds.text(), "Refunds"),
                        entry(AccessAction.APP_ID_CREATED, payments.text(), "Payments"),
                        entry(AccessAction.MERCHANT_OPENED, shop.text(), "Corner Shop"));
    }

    @Test
    @Tag("S90")
    void an_empty_trail_of_a_merchant_is_damaged() {
        MerchantProfile silent = Merchants.withTwoAppIds();
        Store.of(ports).write(() -> ports.store().profiles().add(silent));

        assertThat(access.audit().verify().handle(VerifyAudit.Query.of(silent.id())))
                .isEqualTo(Either.right(new ChainReport(new ChainEnd(0, ""), Option.some(1L))));
    }

    @Test
    void the_trail_of_an_unknown_merchant_is_a_failure() {
        MerchantId unknown = new MerchantId("mer_unknown");

        assertThat(access.audit().verify().handle(VerifyAudit.Query.of(unknown)))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(unknown)));
    }

    @Test
    @Tag("S90")
    void the_trail_of_the_hub_is_verified_and_may_be_empty() {
        VerifyAudit.Query ofTheHub = VerifyAudit.Query.of(AuditTrail.HUB);
        assertThat(access.audit().verify().handle(ofTheHub))
                .isEqualTo(Either.right(new ChainReport(new ChainEnd(0, ""), Option.none())));

        access.management().create().handle(CreateManagementKey.Command.of("deployment", Scenario.ADA));

        assertThat(access.audit().verify().handle(ofTheHub))
                .isEqualTo(Either.right(new ChainReport(new ChainEnd(1, ""), Option.none())));
    }

    @Test
    @Tag("R13")
    void a_refused_change_leaves_no_entry() {
        scenario.create(shop, "Payments");
        int before = scenario.audit(shop).size();

        assertThat(creates("Payments").isLeft()).isTrue();
        assertThat(creates("").isLeft()).isTrue();

        assertThat(scenario.audit(shop)).hasSize(before);
    }

    @Test
    @Tag("R13")
    void logins_and_calls_leave_no_entry() {
        ReadyMerchant ready = scenario.readyToCall();
        int before = scenario.audit(ready.id()).size();

        scenario.calls(scenario.logIn(ready), ready.address());
        scenario.tryLogIn(ready.appId().text(), "wrong", ready.address());

        assertThat(scenario.audit(ready.id())).hasSize(before);
    }

    @Test
    @Tag("R13")
    void a_change_without_audit_entry_is_rolled_back() {
        AppId payments = scenario.create(shop, "Payments");
        MerchantProfile before = scenario.profile(shop);
        long head = head();
        full.set(true);

        assertThatThrownBy(() -> creates("Refunds")).hasMessage("full");
        assertThatThrownBy(() -> scenario.activate(shop, payments)).hasMessage("full");
        assertThatThrownBy(() -> scenario.delete(shop, payments)).hasMessage("full");
        assertThatThrownBy(() -> scenario.reveal(shop, payments)).hasMessage("full");
        assertThatThrownBy(() -> scenario.suspend(shop)).hasMessage("full");
        assertThatThrownBy(() -> scenario.open("Bakery")).hasMessage("full");

        full.set(false);
        assertThat(scenario.profile(shop)).isEqualTo(before);
        assertThat(head()).isEqualTo(head);
        assertThat(scenario.reveal(shop, payments).text()).isNotEmpty();
    }

    @Test
    void the_trail_is_read_in_pages_and_filtered() {
        scenario.create(shop, "Payments");
        scenario.create(shop, "Refunds");

        Page<AuditEntry> page = access.audit()
                .read()
                .handle(ReadAudit.Query.of(shop, new PageRequest(1, 1, "APP_ID_CREATED")))
                .getOrElseThrow(failure -> new AssertionError(failure));

        assertThat(page.items()).extracting(AuditEntry::detail).containsExactly("Payments");
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void an_unknown_merchant_is_a_failure() {
        assertThat(access.audit().read().handle(ReadAudit.Query.of(Merchants.CORNER_SHOP, PageRequest.first())))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private AuditEntry entry(AuditAction action, String subject, String detail) {
        return new AuditEntry(clock.instant(), shop, Scenario.ADA, action, subject, detail);
    }

    private Either<?, ?> creates(String name) {
        return access.credentials().create().handle(CreateAppCredential.Command.of(shop, name, Scenario.ADA));
    }

    private long head() {
        return Store.of(ports).commit(() -> ports.store().changeFeed().head());
    }

    /** An audit trail that throws while it is full. */
    private record FillingUp(AuditTrail trail, AtomicBoolean full) implements AuditTrail {

        @Override
        public void append(AuditEntry entry) {
            if (full.get()) {
                throw new IllegalStateException("full");
            }
            trail.append(entry);
        }

        @Override
        public Page<AuditEntry> of(MerchantId merchant, AuditCriteria criteria, PageRequest request) {
            return trail.of(merchant, criteria, request);
        }

        @Override
        public ChainReport verify(MerchantId merchant, Option<ChainEnd> noted) {
            return trail.verify(merchant, noted);
        }
    }
}
