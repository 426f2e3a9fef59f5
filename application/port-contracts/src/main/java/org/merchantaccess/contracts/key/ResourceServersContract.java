package org.merchantaccess.contracts.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.domain.resource.ResourceServerKey;

/** Contract of {@link ResourceServers}: a resource server is recognized by its exact key, once the node has read it. */
public abstract class ResourceServersContract extends StoreContract {

    private static final ResourceServerKey KEY = key('1');
    private static final ResourceServerKey OTHER_KEY = key('2');

    private final ResourceServer orders = server("Orders · Žižkov", KEY);
    private final ResourceServer stock = server("Stock", OTHER_KEY);

    @Override
    protected List<Class<?>> ports() {
        return List.of(ResourceServers.class);
    }

    @Test
    void a_new_store_has_none() {
        refresh();

        assertThat(all()).isEmpty();
        assertThat(store.resourceServers().holderOf(KEY)).isEqualTo(Option.none());
    }

    @Test
    void a_resource_server_is_found_by_its_key_after_it_was_read() {
        add(orders);
        assertThat(store.resourceServers().holderOf(KEY)).isEqualTo(Option.none());

        refresh();
        assertThat(store.resourceServers().holderOf(KEY)).isEqualTo(Option.some(orders));
        assertThat(store.resourceServers().holderOf(ResourceServerKey.presented(KEY.text())))
                .isEqualTo(Option.some(orders));
    }

    @Test
    void a_similar_key_is_not_recognized() {
        add(orders);
        refresh();

        assertThat(List.of(
                        OTHER_KEY.text(),
                        KEY.text() + " ",
                        KEY.text().substring(1),
                        "MRT_" + KEY.text().substring(4),
                        orders.digest(),
                        orders.id(),
                        ""))
                .allSatisfy(text -> assertThat(store.resourceServers().holderOf(ResourceServerKey.presented(text)))
                        .isEqualTo(Option.none()));
    }

    @Test
    void resource_servers_are_listed_in_the_order_of_their_creation() {
        add(stock);
        add(orders);

        assertThat(all()).containsExactly(stock, orders);
    }

    @Test
    void adding_one_with_the_same_id_changes_nothing() {
        add(orders);

        add(server("Another name", KEY));

        assertThat(all()).containsExactly(orders);
    }

    @Test
    void a_removed_one_is_returned_and_recognized_until_the_node_reads_again() {
        add(orders);
        add(stock);
        refresh();

        assertThat(remove(orders.id())).isEqualTo(Option.some(orders));
        assertThat(all()).containsExactly(stock);
        assertThat(store.resourceServers().holderOf(KEY)).isEqualTo(Option.some(orders));

        refresh();
        assertThat(store.resourceServers().holderOf(KEY)).isEqualTo(Option.none());
        assertThat(store.resourceServers().holderOf(OTHER_KEY)).isEqualTo(Option.some(stock));
    }

    @Test
    void an_unknown_one_cannot_be_removed() {
        add(orders);

        assertThat(remove(stock.id())).isEqualTo(Option.none());
        assertThat(remove("")).isEqualTo(Option.none());
        assertThat(all()).containsExactly(orders);
    }

    @Test
    void a_removed_one_can_be_added_again_and_comes_last() {
        add(orders);
        add(stock);
        remove(orders.id());

        add(orders);

        assertThat(all()).containsExactly(stock, orders);
    }

    @Test
    void rolled_back_changes_leave_the_resource_servers_unchanged() {
        add(orders);

        assertRollbackRestores(
                () -> store.resourceServers().all(),
                () -> store.resourceServers().add(stock),
                () -> store.resourceServers().remove(orders.id()),
                () -> store.resourceServers().add(server("Returns", key('3'))));
    }

    @Test
    void stored_resource_servers_are_accessed_within_a_transaction_and_loaded_ones_without() {
        assertRequiresTransaction(
                () -> store.resourceServers().refresh(),
                () -> store.resourceServers().all(),
                () -> store.resourceServers().add(orders),
                () -> store.resourceServers().remove(orders.id()));

        assertThat(store.resourceServers().holderOf(KEY)).isEqualTo(Option.none());
    }

    private ResourceServer server(String name, ResourceServerKey key) {
        return ResourceServer.of(name, key, clock.instant());
    }

    private static ResourceServerKey key(char character) {
        return ResourceServerKey.made(
                Environment.TEST, String.valueOf(character).repeat(ResourceServerKey.RANDOM_CHARACTERS));
    }

    private void add(ResourceServer server) {
        store.write(() -> store.resourceServers().add(server));
    }

    private Option<ResourceServer> remove(String id) {
        // The change feed follows, so that the removal is in the restore journal.
        return store.commit(() -> store.resourceServers()
                .remove(id)
                .peek(removed -> store.changeFeed().appendWithoutMerchant()));
    }

    private void refresh() {
        store.write(() -> store.resourceServers().refresh());
    }

    private List<ResourceServer> all() {
        return store.commit(() -> store.resourceServers().all());
    }
}
