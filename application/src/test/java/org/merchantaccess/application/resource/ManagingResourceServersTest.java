package org.merchantaccess.application.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.fixture.Scenario.done;

import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.resource.ResourceServer;

class ManagingResourceServersTest {

    private final Ports ports = InMemory.ports(new MovableClock());
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void resource_servers_are_listed_in_the_order_of_their_creation() {
        ResourceServer orders = add("  Orders ").server();
        ResourceServer invoices = add("Invoices").server();

        assertThat(orders.name()).isEqualTo("Orders");
        assertThat(orders.id()).matches("rs_[0-9a-f]{16}").isNotEqualTo(invoices.id());
        assertThat(list()).isEqualTo(Either.right(List.of(orders, invoices)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0007", "123456789-123456789-123456789-123456789-123456789-123456789-12345"})
    void name_must_be_short_and_printable(String name) {
        assertThat(access.resourceServers().add().handle(AddResourceServer.Command.of(name, Scenario.ADA)))
                .isEqualTo(Either.left(new ResourceServerFailure.InvalidName()));
    }

    @Test
    void there_are_at_most_a_hundred() {
        for (int i = 0; i < ResourceServer.MAX; i++) {
            add("Server " + i);
        }

        assertThat(access.resourceServers().add().handle(AddResourceServer.Command.of("One more", Scenario.ADA)))
                .isEqualTo(Either.left(new ResourceServerFailure.TooMany(ResourceServer.MAX)));
    }

    @Test
    void removed_resource_server_is_gone_and_cannot_be_removed_again() {
        ResourceServer orders = add("Orders").server();

        assertThat(done(remove(orders.id()))).isEqualTo(orders);

        assertThat(list()).isEqualTo(Either.right(List.of()));
        assertThat(remove(orders.id())).isEqualTo(Either.left(new ResourceServerFailure.Unknown(orders.id())));
    }

    @Test
    @Tag("R13")
    void every_change_is_audited() {
        ResourceServer orders = add("Orders").server();
        done(remove(orders.id()));

        assertThat(Store.of(ports)
                        .commit(() -> ports.store().auditTrail().of(AuditTrail.HUB, PageRequest.first()))
                        .items())
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        AccessAction.RESOURCE_SERVER_ADDED.code(), AccessAction.RESOURCE_SERVER_REMOVED.code());
    }

    private AddResourceServer.Added add(String name) {
        return done(access.resourceServers().add().handle(AddResourceServer.Command.of(name, Scenario.ADA)));
    }

    private Either<ResourceServerFailure, Committed<ResourceServer>> remove(String id) {
        return access.resourceServers().remove().handle(RemoveResourceServer.Command.of(id, Scenario.ADA));
    }

    private Either<Unavailable, List<ResourceServer>> list() {
        return access.resourceServers().list().handle(ListResourceServers.Query.of());
    }
}
