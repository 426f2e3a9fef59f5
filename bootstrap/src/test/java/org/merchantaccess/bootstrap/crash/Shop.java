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

/** A merchant that one thread alone changes, and what is known of it: all that was answered. */
final class Shop {

    private static final String HERE = "127.0.0.1/32";
    private static final int MANY = 30;

    private final String merchant;
    private final Map<String, String> keys = new HashMap<>();
    private final List<Grant> grants = new ArrayList<>();
    private Picture known;
    private Option<Change> unanswered = Option.none();
    private int named;

    Shop(String merchant) {
        this.merchant = merchant;
        this.known = Picture.ofOpened(merchant);
    }

    /** A token, and the how-manieth activation it was granted under. */
    private record Grant(String token, long activation) {}

    /** Asks for any change that must be granted. */
    void change(Management management, Random random) {
        make(any(random), management);
    }

    private Change any(Random random) {
        List<String> all = List.copyOf(known.names().keySet());
        List<String> idle =
                all.stream().filter(appId -> !known.active().contains(appId)).toList();
        if (known.ranges().isEmpty()) {
            return Change.allow(HERE);
        }
        int kind = random.nextInt(7);
        if (idle.isEmpty() || (kind == 0 && all.size() < MANY)) {
            return Change.create("App " + named++);
        }
        return switch (kind) {
            case 1 -> Change.rename(any(all, random), "App " + named++);
            case 2, 3 -> Change.activate(any(idle, random));
            case 4 -> Change.delete(any(idle, random));
            case 5 ->
                known.ranges().size() < MANY
                        ? Change.allow("10." + known.ranges().size() + "." + random.nextInt(256) + ".0/24")
                        : Change.reveal(any(all, random));
            default -> Change.reveal(any(all, random));
        };
    }

    private static String any(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** Remembers it as unanswered until it is answered. */
    Reply make(Change change, Management management) {
        unanswered = Option.some(change);
        Reply reply = ask(change, management);
        assertThat(reply.status()).as("%s answered %s", change, reply).isBetween(200, 299);
        noteAnswered(change, reply);
        return reply;
    }

    /** What was answered; nothing is known better if that was a refusal. */
    Reply tryToMake(Change change, Management management) {
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
        known = change.made().apply(known, reply.body().isEmpty() ? "" : reply.text("app_id"));
        unanswered = Option.none();
        if (!reply.body().isEmpty() && !reply.text("app_key").isEmpty()) {
            assertThat(reply.text("app_key"))
                    .isEqualTo(keys.computeIfAbsent(reply.text("app_id"), first -> reply.text("app_key")));
        }
    }

    /** Logs in, if its key was ever revealed. */
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

    /** All that was answered is there, what was not is there whole or not at all; from now on what is seen is known. */
    void isAsKnown(Management management) {
        Picture seen = Picture.seen(management, merchant);
        assertThat(seen).as(merchant).matches(Picture::isSound, "is sound");
        unanswered
                .peek(change -> assertThat(change.isWholeOrAbsent(known, seen))
                        .as("%s was not answered; known before: %s; seen: %s", change, known, seen)
                        .isTrue())
                .onEmpty(() -> assertThat(seen).as(merchant).isEqualTo(known));
        known = seen;
        unanswered = Option.none();
    }

    /** Every key can be shown, the active one logs in, and of the tokens those are good that were granted since it became active. */
    void isOpenForBusiness(Management management, Http api) {
        known.names().keySet().forEach(appId -> make(Change.reveal(appId), management));
        if (known.ranges().contains(HERE)) {
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
