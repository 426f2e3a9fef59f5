package org.merchantaccess.application.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

class OpeningMerchantsTest {

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());
    private final Scenario scenario = Scenario.on(access);

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void a_new_profile_is_open_and_has_neither_app_ids_nor_addresses() {
        MerchantProfile profile = scenario.profile(scenario.open("Corner Shop"));

        assertThat(profile.name().text()).isEqualTo("Corner Shop");
        assertThat(profile.isOpen()).isTrue();
        assertThat(profile.credentials().all()).isEmpty();
        assertThat(profile.allowlist().entries()).isEmpty();
    }

    @Test
    void merchant_names_need_not_be_unique() {
        MerchantId first = scenario.open("Corner Shop");

        assertThat(scenario.open("Corner Shop")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0007b", "a\u202Eb"})
    void an_invalid_name_is_refused(String invalidName) {
        assertThat(access.merchants().open().handle(OpenMerchantProfile.Command.of(invalidName, Scenario.ADA)))
                .isEqualTo(Either.left(new ChangeFailure.Refused<>(new MerchantFailure.InvalidName())));

        assertThat(listed("").items()).isEmpty();
    }

    @Test
    @Tag("S66")
    void the_number_of_merchants_is_limited() {
        Ports ports = InMemory.ports(new MovableClock());
        Ports almostFull = ports.withStore(store -> store.withProfiles(new AlmostFull(store.profiles())));
        try (MerchantAccess full = MerchantAccess.on(almostFull, AccessSettings.of(Environment.TEST))) {
            OpenMerchantProfile.Command command = OpenMerchantProfile.Command.of("Corner Shop", Scenario.ADA);
            assertThat(full.merchants().open().handle(command).isRight()).isTrue();

            assertThat(full.merchants().open().handle(command))
                    .isEqualTo(Either.left(
                            new ChangeFailure.Refused<>(new MerchantFailure.TooMany(MerchantProfiles.MAX))));
        }
    }

    /** Profiles whose count is one below the maximum. */
    private record AlmostFull(MerchantProfiles profiles) implements MerchantProfiles {

        @Override
        public Page<MerchantProfile> list(PageRequest request) {
            return profiles.list(request);
        }

        @Override
        public long count() {
            return profiles.count() + MAX - 1;
        }

        @Override
        public Option<MerchantProfile> find(MerchantId id) {
            return profiles.find(id);
        }

        @Override
        public Option<MerchantProfile> findForChange(MerchantId id) {
            return profiles.findForChange(id);
        }

        @Override
        public void add(MerchantProfile profile) {
            profiles.add(profile);
        }

        @Override
        public void save(MerchantProfile profile) {
            profiles.save(profile);
        }

        @Override
        public List<MerchantId> due(Instant now, int limit) {
            return profiles.due(now, limit);
        }

        @Override
        public boolean claim(AppId appId) {
            return profiles.claim(appId);
        }
    }

    @Test
    void merchants_are_listed_in_the_order_of_their_opening_and_found_by_name() {
        scenario.open("Zebra Crossing");
        scenario.open("Apple Cart");

        assertThat(names("")).containsExactly("Zebra Crossing", "Apple Cart");
        assertThat(names("CART")).containsExactly("Apple Cart");
    }

    @Test
    void a_merchant_is_read_by_its_id() {
        MerchantId shop = scenario.open("Corner Shop");
        scenario.open("Apple Cart");

        assertThat(access.merchants().read().handle(ReadMerchant.Query.of(shop)))
                .isEqualTo(Either.right(listed("corner").items().get(0)));
        assertThat(access.merchants().read().handle(ReadMerchant.Query.of(Merchants.CORNER_SHOP)))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private Iterable<String> names(String filter) {
        return listed(filter).map(profile -> profile.name().text()).items();
    }

    private Page<MerchantProfile> listed(String filter) {
        return access.merchants()
                .list()
                .handle(ListMerchants.Query.of(new PageRequest(PageRequest.DEFAULT_LIMIT, 0, filter)))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }
}
