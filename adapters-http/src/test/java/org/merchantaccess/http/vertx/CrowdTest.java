package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Places are taken by requests that wait for their answer: no patience ends them. */
@Timeout(30)
class CrowdTest {

    private static final int PLACES = 8;
    private static final Duration ENDLESS = Duration.ofHours(1);

    private final List<RawClient> guests = new ArrayList<>();
    private Listening listening;

    @BeforeEach
    void listen() {
        Patience patience =
                new Patience(ENDLESS, ENDLESS, ENDLESS, ENDLESS, Duration.ofMillis(300), Duration.ofMillis(10));
        listening = Listening.start(Terms.of(patience).forUpTo(PLACES));
    }

    @AfterEach
    void close() throws IOException {
        for (RawClient guest : guests) {
            guest.close();
        }
        listening.close();
    }

    @Test
    void whoever_finds_all_places_taken_is_told_to_try_again() throws Exception {
        take(PLACES);
        RawClient late = guest();

        late.send(get("/asked"));
        RawAnswer answer = late.receive();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers("Retry-After")).containsExactly("1");
        assertThat(answer.headers("Connection")).containsExactly("close");
        assertThat(late.isClosed()).isTrue();
    }

    @Test
    void whoever_is_turned_away_and_says_nothing_is_left_soon() throws Exception {
        take(PLACES);

        assertThat(guest().isClosed()).isTrue();
    }

    @Test
    void more_than_a_quarter_too_many_are_not_even_told() throws Exception {
        take(PLACES);
        guest();
        guest();

        RawClient far = guest();

        assertThat(far.isClosed()).isTrue();
        while (listening.listener().connections() > PLACES + 2) {
            Thread.onSpinWait();
        }
    }

    @Test
    void as_soon_as_there_is_room_again_everybody_is_served() throws Exception {
        take(PLACES);
        listening.release();
        for (RawClient guest : guests) {
            assertThat(guest.receive().body()).isEqualTo("released");
        }
        // They do nothing now, and so some make room.
        while (listening.listener().connections() >= PLACES) {
            Thread.onSpinWait();
        }

        RawClient next = guest();
        next.send(get("/asked"));

        assertThat(next.receive().status()).isEqualTo(200);
    }

    @Test
    void whoever_is_slow_to_ask_makes_room_in_a_crowd() throws Exception {
        RawClient slow = guest();
        slow.send("GET /asked HTTP/1.1\r\nX-Dripping: ");
        take(PLACES - 1);

        assertThat(slow.isClosed()).isTrue();
    }

    private void take(int places) throws IOException {
        int before = guests.size();
        for (int place = 0; place < places; place++) {
            guest().send(get("/held"));
        }
        while (listening.listener().connections() < before + places) {
            Thread.onSpinWait();
        }
    }

    private RawClient guest() throws IOException {
        RawClient guest = new RawClient(listening.port());
        guests.add(guest);
        return guest;
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: t\r\n\r\n";
    }

    @Test
    void s95_once_there_are_many_requests_those_have_least_that_ask_most() {
        Crowd crowd = new Crowd(10);
        int asked = 0;
        while (crowd.enterRequest(99)) {
            asked++;
        }

        assertThat(asked).isEqualTo(Crowd.MOST_REQUESTS / 2 + 1);
        assertThat(crowd.isCrowded()).isTrue();
        assertThat(crowd.enterRequest(3)).isTrue();
        assertThat(crowd.enterRequest(4)).isFalse();
    }

    @Test
    void s95_for_the_only_request_of_a_connection_there_is_always_room() {
        Crowd crowd = new Crowd(10);
        for (int i = 0; i <= Crowd.MOST_REQUESTS; i++) {
            crowd.enterRequest(0);
        }

        assertThat(crowd.enterRequest(1)).isFalse();
        assertThat(crowd.enterRequest(0)).isTrue();
    }
}
