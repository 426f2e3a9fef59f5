package org.merchantaccess.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** The body of {@code POST /v1/login}: only the one correct pair of credentials, without any other member, logs in. */
final class LoginBodies implements FuzzTarget {

    /** Placeholders for the credentials, which differ in each run. */
    private static final String ANY_ID = "98434376";

    private static final String ANY_KEY = "{VALID_KEY}";

    private final Instance instance = Instance.test();
    private final Listener api = instance.api();
    private final TestMerchant shop = instance.openShop();

    @Override
    public void run(byte[] octets) {
        byte[] body = filled(octets);
        TestRequest login = TestRequest.post("/v1/login")
                .with("Content-Type", "application/json")
                .bytes(body);

        Response answer = Bounds.within(() -> api.answer(login));

        assertThat(answer.status()).as(answer.body()).isIn(expected(body));
        if (answer.status() != 400) { // a 400 names unknown members as sent
            assertThat(answer.body()).doesNotContain(shop.activeKey().text());
        }
    }

    private byte[] filled(byte[] octets) {
        return Octets.ofLatin(Octets.latin(octets)
                .replace(ANY_ID, shop.active().text())
                .replace(ANY_KEY, shop.activeKey().text()));
    }

    private List<Integer> expected(byte[] body) {
        if (body.length > BodySchema.MAX_LENGTH) {
            return List.of(413);
        }
        Optional<Map<String, String>> credentials = ReferenceJson.members(body).flatMap(LoginBodies::credentials);
        if (credentials.isEmpty()) {
            return List.of(400);
        }
        return credentials.get().equals(right()) ? List.of(200) : List.of(401, 429);
    }

    private Map<String, String> right() {
        return Map.of(
                "app_id", shop.active().text(), "app_key", shop.activeKey().text());
    }

    /** Returns the credentials that an independent parser reads; empty if there are none. */
    private static Optional<Map<String, String>> credentials(List<ReferenceJson.Member> members) {
        boolean areThoseTwo = members.size() == 2
                && members.stream()
                        .map(ReferenceJson.Member::name)
                        .collect(Collectors.toSet())
                        .equals(lengths().keySet());
        return Optional.of(members)
                .filter(sent -> areThoseTwo && sent.stream().allMatch(LoginBodies::isOfItsLength))
                .map(sent -> sent.stream()
                        .collect(Collectors.toMap(
                                ReferenceJson.Member::name,
                                member -> member.value().orElseThrow())));
    }

    private static boolean isOfItsLength(ReferenceJson.Member member) {
        return member.value()
                .filter(value ->
                        Integer.valueOf(value.length()).equals(lengths().get(member.name())))
                .isPresent();
    }

    private static Map<String, Integer> lengths() {
        return Map.of("app_id", AppId.LENGTH, "app_key", AppKey.LENGTH);
    }

    @Override
    public Stream<byte[]> seeds() {
        return BadInputs.group("login_body").map(input -> input.value().bytes());
    }
}
