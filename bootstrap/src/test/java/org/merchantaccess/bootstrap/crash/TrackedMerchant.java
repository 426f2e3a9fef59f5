package org.merchantaccess.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.journey.Http;
import org.merchantaccess.journey.Reply;

/** A merchant that a single thread changes, with its state according to the responses. */
final class TrackedMerchant {

    private static final String LOOPBACK = "127.0.0.1/32";
    private static final int MAX_ITEMS = 30;

    private final String merchant;
    private final Map<String, String> keys = new HashMap<>();
    private final List<Grant> grants = new ArrayList<>();
    private MerchantSnapshot known;
    private Option<Change> unanswered = Option.none();
    private int named;

    TrackedMerchant(String merchant) {
        this.merchant = merchant;
        this.known = MerchantSnapshot.ofOpened(merchant);
    }

    /** A token and the number of activations at the time of its grant. */
    private record Grant(String token, long activation) {}

    /** Makes a random change that must succeed. */
    void change(Management management, Random random) {
        make(any(random), management);
    }

    private Change any(Random random) {
        List<String> all = List.copyOf(known.names().keySet());
        List<String> idle =
                all.stream().filter(appId -> !known.active().contains(appId)).toList();
        if (known.ranges().isEmpty()) {
            return Change.allow(LOOPBACK);
        }
        int kind = random.nextInt(7);
        if (idle.isEmpty() || (kind == 0 && all.size() < MAX_ITEMS)) {
            return Change.create("App " + named++);
        }
        return switch (kind) {
            case 1 -> Change.rename(any(all, random), "App " + named++);
            case 2, 3 -> Change.activate(any(idle, random));
            case 4 -> Change.delete(any(idle, random));
            case 5 ->
                known.ranges().size() < MAX_ITEMS
                        ? Change.allow("10." + known.ranges().size() + "." + random.nextInt(256) + ".0/24")
                        : Change.reveal(any(all, random));
            default -> Change.reveal(any(all, random));
        };
    }

    private static String any(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** Makes a change that must succeed. It counts as unanswered until the response arrives. */
    Reply make(Change change, Management management) {
        unanswered = Option.some(change);
        Reply reply = ask(change, management);
        assertThat(reply.status()).as("%s answered %s", change, reply).isBetween(200, 299);
        noteAnswered(change, reply);
        return reply;
    }

    /** Attempts a change and returns the response; the known state changes only on success. */
    Reply attempt(Change change, Management management) {
        Reply reply = ask(change, management);
        if (reply.status() < 300) {
            noteAnswered(change, reply);
        }
        return reply;
    }

    private Reply ask(Change change, Management management) {
        return management.ask(change.method(), "/" + merchant + change.path(), change.body());
    }

    private void noteAnswered(Change change, Reply reply) {
        known = change.effect().apply(known, reply.body().isEmpty() ? "" : reply.text("app_id"));
        unanswered = Option.none();
        if (!reply.body().isEmpty() && !reply.text("app_key").isEmpty()) {
            assertThat(reply.text("app_key"))
                    .isEqualTo(keys.computeIfAbsent(reply.text("app_id"), first -> reply.text("app_key")));
        }
    }

    /** Logs in with the active App ID, if its key was revealed. */
    void logIn(Http api) {
        activeWithKey().forEach(appId -> grants.add(new Grant(token(api, appId), known.activations())));
    }

    private Stream<String> activeWithKey() {
        return known.active().stream().filter(keys::containsKey);
    }

    private String token(Http api, String appId) {
        Reply reply =
                api.send("POST", "/v1/login", "{\"app_id\":\"" + appId + "\",\"app_key\":\"" + keys.get(appId) + "\"}");
        assertThat(reply.status()).as("login at %s: %s", merchant, reply).isEqualTo(200);
        return reply.text("access_token");
    }

    int acknowledged() {
        return known.actions().size();
    }

    boolean isUnanswered() {
        return unanswered.isDefined();
    }

    /** Verifies that all acknowledged changes are present and an unanswered one is whole or absent. Then takes the seen state as known. */
    void verifyState(Management management) {
        MerchantSnapshot seen = MerchantSnapshot.seen(management, merchant);
        assertThat(seen).as(merchant).matches(MerchantSnapshot::isSound, "is sound");
        unanswered
                .peek(change -> assertThat(change.isWholeOrAbsent(known, seen))
                        .as("%s was not answered; known before: %s; seen: %s", change, known, seen)
                        .isTrue())
                .onEmpty(() -> assertThat(seen).as(merchant).isEqualTo(known));
        known = seen;
        unanswered = Option.none();
    }

    /** Verifies that all keys can be revealed, the active App ID logs in, and only tokens since the last activation are valid. */
    void verifyLogins(Management management, Http api) {
        known.names().keySet().forEach(appId -> make(Change.reveal(appId), management));
        if (known.ranges().contains(LOOPBACK)) {
            activeWithKey().forEach(appId -> token(api, appId));
            for (Grant grant : grants) {
                Reply call = api.send("GET", "/v1/whoami", "", "Authorization", "Bearer " + grant.token());
                assertThat(call.status())
                        .as("token of activation %s, now %s: %s", grant.activation(), known.activations(), call)
                        .isEqualTo(grant.activation() == known.activations() ? 200 : 401);
            }
        }
    }
}
