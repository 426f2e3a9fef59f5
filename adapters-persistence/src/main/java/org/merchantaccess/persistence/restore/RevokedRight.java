package org.merchantaccess.persistence.restore;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * A right that was revoked and that a restored older copy would make valid again.
 *
 * @param id an App ID, an App ID and the number of its key, such as {@code 98434376/2}, the ID of a management key, or that of a
 *     resource server: 1 to 100 characters without spaces and control characters
 */
public record RevokedRight(Kind kind, String id) {

    private static final char KEY_SEPARATOR = '/';
    private static final Pattern ID = Pattern.compile("[!-~]{1,100}");

    /** Throws if the ID cannot be written to the journal and read back. */
    public RevokedRight {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        if (!isId(id)) {
            throw new IllegalArgumentException("an ID must have 1 to 100 printable characters");
        }
    }

    /** Returns the rights that a change of a profile revokes. A deleted App ID includes its keys. */
    public static List<RevokedRight> between(MerchantProfile before, MerchantProfile after) {
        List<RevokedRight> revoked = new ArrayList<>();
        for (AppCredential former : before.credentials().all()) {
            after.credentials()
                    .find(former.appId())
                    .peek(now -> addRevoked(revoked, former, now))
                    .onEmpty(() -> revoked.add(
                            new RevokedRight(Kind.DELETED, former.appId().text())));
        }
        return revoked;
    }

    private static void addRevoked(List<RevokedRight> revoked, AppCredential former, AppCredential now) {
        if (former.isActive() && !now.isActive()) {
            revoked.add(new RevokedRight(Kind.DEACTIVATED, former.appId().text()));
        }
        List<KeyNumber> kept =
                now.keys().kept().stream().map(CredentialKey::number).toList();
        former.keys().kept().stream()
                .map(CredentialKey::number)
                .filter(number -> !kept.contains(number))
                .forEach(number -> revoked.add(ofKey(former.appId(), number)));
    }

    /** Returns the right to log in with a key. */
    static RevokedRight ofKey(AppId appId, KeyNumber number) {
        return new RevokedRight(Kind.KEY_ENDED, appId.text() + KEY_SEPARATOR + number);
    }

    /** Returns the App ID of a {@linkplain Kind#KEY_ENDED key}. */
    public String keyOwner() {
        return id.substring(0, Math.max(0, id.lastIndexOf(KEY_SEPARATOR)));
    }

    /** Returns the number of a {@linkplain Kind#KEY_ENDED key}; 0 if it has none. */
    public int keyNumber() {
        return KeyNumber.parse(id.substring(id.lastIndexOf(KEY_SEPARATOR) + 1))
                .map(KeyNumber::value)
                .getOrElse(0);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The kind of the revoked right. */
    public enum Kind {
        /** An active App ID was deactivated. */
        DEACTIVATED,
        /** An App ID was deleted. */
        DELETED,
        /** A management key was revoked. */
        REVOKED,
        /** A key of an App ID ended. */
        KEY_ENDED,
        /** A resource server was removed. */
        RESOURCE_SERVER_REMOVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Option<Kind> of(String word) {
            return Option.ofOptional(Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst());
        }
    }
}
