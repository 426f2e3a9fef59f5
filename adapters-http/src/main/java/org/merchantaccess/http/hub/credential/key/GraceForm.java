package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.dialog.Choice;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.message.credential.KeyMessages;

/** The choice in a form how long the former key is accepted. */
final class GraceForm {

    static final String LENGTH = "grace";
    static final String START = "count_from";

    private static final String NOW = "now";
    private static final String FIRST_USE = "first_use";

    private GraceForm() {}

    /** Parses the choice. Without fields, it is the default. A key that ends now ends now, whatever the time is counted from. */
    static Either<String, Grace> parse(Form form) {
        if (!form.has(LENGTH)) {
            return Either.right(Grace.DEFAULT);
        }
        return Option.ofOptional(Stream.of(Length.values())
                        .filter(length -> length.word.equals(form.text(LENGTH)))
                        .findFirst())
                .toEither(() -> KeyMessages.of(new KeyFailure.InvalidGrace()))
                .map(length -> new Grace(
                        length.duration,
                        length != Length.NONE && form.text(START).equals(FIRST_USE)));
    }

    /** Returns the choices of the length, with the submitted or kept one or 24 hours chosen. */
    static List<Choice> lengths(HubRequest request) {
        String typed = request.fieldValue(LENGTH);
        String chosen = typed.isEmpty() ? Length.DAY.word : typed;
        return Stream.of(Length.values())
                .map(length -> new Choice(length.word, length.label, length.word.equals(chosen)))
                .toList();
    }

    /** Returns the choices of the start, with the submitted or kept one or now chosen. */
    static List<Choice> starts(HubRequest request) {
        boolean isFirstUse = request.fieldValue(START).equals(FIRST_USE);
        return List.of(
                new Choice(NOW, "Now", !isFirstUse),
                new Choice(FIRST_USE, "The first use of the new key, at the latest 7 days from now", isFirstUse));
    }

    private enum Length {
        NONE("none", "End now", Duration.ZERO),
        HOUR("1h", "1 hour", Duration.ofHours(1)),
        DAY("24h", "24 hours", Duration.ofHours(24)),
        THREE_DAYS("3d", "3 days", Duration.ofDays(3)),
        WEEK("7d", "7 days", Duration.ofDays(7));

        private final String word;
        private final String label;
        private final Duration duration;

        Length(String word, String label, Duration duration) {
            this.word = word;
            this.label = label;
            this.duration = duration;
        }
    }
}
