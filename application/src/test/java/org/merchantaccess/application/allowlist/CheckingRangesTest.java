package org.merchantaccess.application.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.SpecialPurpose;
import org.merchantaccess.domain.kernel.Environment;

class CheckingRangesTest {

    private final MerchantAccess production = access(Environment.PRODUCTION);
    private final MerchantAccess test = access(Environment.TEST);

    private static MerchantAccess access(Environment environment) {
        return MerchantAccess.on(InMemory.ports(Clock.systemUTC()), AccessSettings.of(environment));
    }

    @AfterEach
    void close() {
        production.close();
        test.close();
    }

    @Test
    @Tag("R8")
    void public_ranges_are_accepted() {
        CheckRange check = production.allowlist().checkRange();

        assertThat(check.handle(CheckRange.Query.of("192.30.252.0/22")).map(AddressRange::toString))
                .isEqualTo(Either.right("192.30.252.0/22"));
    }

    @Test
    @Tag("R8")
    void other_ranges_are_refused_with_a_reason() {
        CheckRange check = production.allowlist().checkRange();

        assertThat(check.handle(CheckRange.Query.of("here")))
                .isEqualTo(Either.left(new RangeFailure.Refused(new AllowlistFailure.Malformed())));
        assertThat(check.handle(CheckRange.Query.of("8.0.0.0/8")))
                .isEqualTo(Either.left(new RangeFailure.Refused(new AllowlistFailure.TooWide(16))));
        assertThat(check.handle(CheckRange.Query.of("127.0.0.1")))
                .isEqualTo(Either.left(
                        new RangeFailure.Refused(new AllowlistFailure.NotAdmitted(SpecialPurpose.LOOPBACK))));
    }

    @Test
    @Tag("R8")
    void the_result_depends_on_the_environment() {
        CheckRange.Query documentation = CheckRange.Query.of("203.0.113.9");

        assertThat(test.allowlist().checkRange().handle(documentation).isRight())
                .isTrue();
        assertThat(production.allowlist().checkRange().handle(documentation).isLeft())
                .isTrue();
    }
}
