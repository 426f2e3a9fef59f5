package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1994-11-06T08:49:37Z     | Sun, 06 Nov 1994 08:49:37 GMT",
                "2026-01-01T00:00:00.999Z | Thu, 01 Jan 2026 00:00:00 GMT",
                "2026-09-30T23:59:59Z     | Wed, 30 Sep 2026 23:59:59 GMT"
            })
    void formats_a_date_in_english_with_two_digits_for_any_locale(Instant moment, String expected) {
        HttpDate date = new HttpDate(Clock.fixed(moment, ZoneOffset.ofHours(3)));

        assertThat(date.now()).isEqualTo(expected);
        assertThat(date.now()).isEqualTo(expected);
    }
}
