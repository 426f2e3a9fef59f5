package org.merchantaccess.application.people.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Permission;

class RecordingRefusedAttemptsTest {

    private final Ports ports = InMemory.ports(new MovableClock());
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleAccess people = PeopleAccess.on(InMemoryPeople.ports(ports), Environment.TEST);
    private final Scenario scenario = Scenario.on(access);
    private final MerchantId shop = scenario.open("Corner Shop");

    @AfterEach
    void close() {
        people.close();
        access.close();
    }

    @Test
    @Tag("S91")
    void audits_a_refused_attempt_in_the_trail_concerned() {
        AuditEntry there = noted(Option.some(shop));
        AuditEntry inTheHub = noted(Option.none());

        assertThat(scenario.audit(shop)).startsWith(there);
        assertThat(new PeopleScenario(people).trail()).startsWith(inTheHub);
        assertThat(there)
                .extracting(entry -> entry.action().text(), AuditEntry::subject, AuditEntry::actor)
                .containsExactly("attempt_refused", "reveal_app_keys", Scenario.ADA);
    }

    private AuditEntry noted(Option<MerchantId> merchant) {
        return people.reports()
                .recordRefusedAttempt()
                .handle(RecordRefusedAttempt.Command.of(merchant, Permission.REVEAL_APP_KEYS, Scenario.ADA))
                .get();
    }
}
