package org.merchantaccess.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Permission;

class AuditingTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final AtomicBoolean full = new AtomicBoolean();
    private final MerchantAccess access =
            MerchantAccess.on(ports.with(new FillingUp(ports.auditTrail(), full)), AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final MerchantId shop = scenario.open("Corner Shop");

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void r13_every_change_leaves_exactly_one_entry() {
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
                        entry("merchant_resumed", shop.text(), ""),
                        entry("merchant_suspended", shop.text(), ""),
                        entry("address_disallowed", "203.0.113.0/24", ""),
                        entry("address_allowed", "203.0.113.0/24", ""),
                        entry("app_key_revealed", refunds.text(), ""),
                        entry("app_id_deleted", payments.text(), "Payments"),
                        entry("app_id_activated", refunds.text(), "instead of " + payments),
                        entry("app_id_activated", payments.text(), ""),
                        entry("app_id_renamed", refunds.text(), "Refunds -> Returns"),
                        entry("app_id_created", refunds.text(), "Refunds"),
                        entry("app_id_created", payments.text(), "Payments"),
                        entry("merchant_opened", shop.text(), "Corner Shop"));
    }

    @Test
    void s90_a_trail_of_which_nothing_is_left_is_not_sound() {
        MerchantProfile silent = Merchants.withTwoAppIds();
        Store.of(ports).write(() -> ports.profiles().add(silent));

        assertThat(access.audit().verify().handle(new VerifyAudit.Query(silent.id(), Option.none())))
                .isEqualTo(Either.right(new AuditTrail.ChainReport(new AuditTrail.ChainEnd(0, ""), Option.some(1L))));
    }

    @Test
    void s91_what_somebody_may_not_do_is_written_down_where_they_tried_it() {
        AuditEntry there = noted(Option.some(shop));
        AuditEntry inTheHub = noted(Option.none());

        assertThat(scenario.audit(shop)).startsWith(there);
        assertThat(new PeopleScenario(access).trail()).startsWith(inTheHub);
        assertThat(there)
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::actor)
                .containsExactly("attempt_refused", "reveal_app_keys", Scenario.ADA);
    }

    private AuditEntry noted(Option<MerchantId> merchant) {
        return access.audit()
                .noteRefusedAttempt()
                .handle(new NoteRefusedAttempt.Command(merchant, Permission.REVEAL_APP_KEYS, Scenario.ADA))
                .get();
    }

    @Test
    void a_trail_of_nobody_is_neither_sound_nor_not() {
        MerchantId nobody = new MerchantId("mer_nobody");

        assertThat(access.audit().verify().handle(new VerifyAudit.Query(nobody, Option.none())))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(nobody)));
    }

    @Test
    void s90_the_trail_of_the_hub_is_verified_too_and_may_be_empty() {
        VerifyAudit.Query ofTheHub = new VerifyAudit.Query(AuditTrail.HUB, Option.none());
        assertThat(access.audit().verify().handle(ofTheHub))
                .isEqualTo(Either.right(new AuditTrail.ChainReport(new AuditTrail.ChainEnd(0, ""), Option.none())));

        new PeopleScenario(access).invite("olga", Membership.ofOperator(), PeopleScenario.ROOT);

        assertThat(access.audit().verify().handle(ofTheHub))
                .isEqualTo(Either.right(new AuditTrail.ChainReport(new AuditTrail.ChainEnd(1, ""), Option.none())));
    }

    @Test
    void r13_what_was_refused_leaves_none() {
        scenario.create(shop, "Payments");
        int before = scenario.audit(shop).size();

        assertThat(creates("Payments").isLeft()).isTrue();
        assertThat(creates("").isLeft()).isTrue();

        assertThat(scenario.audit(shop)).hasSize(before);
    }

    @Test
    void r13_logins_and_calls_leave_none() {
        ReadyMerchant ready = scenario.readyToCall();
        int before = scenario.audit(ready.id()).size();

        scenario.calls(scenario.logIn(ready), ready.address());
        scenario.triesToLogIn(ready.appId().text(), "wrong", ready.address());

        assertThat(scenario.audit(ready.id())).hasSize(before);
    }

    @Test
    void r13_what_cannot_be_written_down_is_not_done() {
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
                .handle(new ReadAudit.Query(shop, new PageRequest(1, 1, "APP_ID_CREATED")))
                .getOrElseThrow(failure -> new AssertionError(failure));

        assertThat(page.items()).extracting(AuditEntry::detail).containsExactly("Payments");
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void of_a_merchant_that_is_not_there_nothing_is_told() {
        assertThat(access.audit().read().handle(new ReadAudit.Query(Merchants.CORNER_SHOP, PageRequest.first())))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private AuditEntry entry(String action, String subject, String detail) {
        return new AuditEntry(clock.instant(), shop, Scenario.ADA, action, subject, detail);
    }

    private Either<?, ?> creates(String name) {
        return access.credentials()
                .create()
                .handle(new CreateAppCredential.Command(shop, name, Option.none(), Scenario.ADA));
    }

    private long head() {
        return Store.of(ports).commit(() -> ports.changeFeed().head());
    }

    /** An audit trail that fails while there is no room in it. */
    private record FillingUp(AuditTrail trail, AtomicBoolean full) implements AuditTrail {

        @Override
        public void append(AuditEntry entry) {
            if (full.get()) {
                throw new IllegalStateException("full");
            }
            trail.append(entry);
        }

        @Override
        public Page<AuditEntry> of(MerchantId merchant, PageRequest request) {
            return trail.of(merchant, request);
        }

        @Override
        public ChainReport verify(MerchantId merchant, Option<ChainEnd> noted) {
            return trail.verify(merchant, noted);
        }
    }
}
