package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.credential.detail.ShowAppCredential.ShownKey;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.RetiringKey;
import org.merchantaccess.domain.usage.KeyUse;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.usage.RecentUseView;

/** Describes the keys of an App ID at the time of a request. */
final class KeyViews {

    private final HubRequest request;
    private final CredentialKeys keys;
    private final Instant now;

    private KeyViews(HubRequest request, CredentialKeys keys) {
        this.request = request;
        this.keys = keys;
        this.now = request.receivedAt();
    }

    /**
     * Returns the views of the keys. A key whose grace is over is left out.
     *
     * @param revealed the key that is shown, with its number
     */
    static List<KeyView> of(HubRequest request, Shown shown, Option<RevealedKey> revealed) {
        KeyViews views = new KeyViews(request, shown.credential().keys());
        return shown.keys().stream()
                .filter(key -> views.isCurrent(key.key())
                        || !views.keys.retiring().exists(former -> former.isOverAt(views.now)))
                .map(key -> views.view(key, revealed))
                .toList();
    }

    private boolean isCurrent(CredentialKey key) {
        return keys.current().contains(key);
    }

    private KeyView view(ShownKey shown, Option<RevealedKey> revealed) {
        CredentialKey key = shown.key();
        Option<RetiringKey> retiring = keys.retiring().filter(former -> !isCurrent(key) && !key.isExpiredAt(now));
        return new KeyView(
                key.number().toString(),
                isCurrent(key),
                publicKey(key),
                request.timestamp(key.madeAt()),
                key.expiry().map(KeyExpiry::at).map(request::timestamp),
                lastUse(shown.uses()),
                retiring.map(KeyViews::text).getOrElse(() -> text(key)),
                retiring.map(RetiringKey::endsAt).map(request::timestamp),
                revealed.filter(each -> each.number().equals(key.number())).map(RevealedKey::key));
    }

    private static Option<KeyView.PublicKeyView> publicKey(CredentialKey key) {
        return key.material() instanceof ClientPublicKey registered
                ? Option.some(new KeyView.PublicKeyView(registered.algorithm().joseName(), registered.fingerprint()))
                : Option.none();
    }

    private Option<KeyView.UseView> lastUse(List<KeyUse> uses) {
        return Option.ofOptional(uses.stream()
                        .max(Comparator.comparing(use -> use.count().lastAt())))
                .map(use -> new KeyView.UseView(lastAt(use), RecentUseView.from(use.from())));
    }

    private Timestamp lastAt(KeyUse use) {
        return request.timestamp(use.count().lastAt());
    }

    /** Returns the state before the time at which the grace ends. */
    private static String text(RetiringKey retiring) {
        return retiring.afterFirstUse()
                .map(length -> length.isZero()
                        ? "Retiring, ends with the first use of the new key, at the latest"
                        : "Retiring, ends " + KeyTexts.length(length)
                                + " after the first use of the new key, at the latest")
                .getOrElse("Retiring, ends");
    }

    private String text(CredentialKey key) {
        return key.isExpiredAt(now)
                ? "Expired"
                : KeyTexts.expiresSoon(key, now).map(soon -> "Current, " + soon).getOrElse("Current");
    }

    /** A key whose secret is shown. */
    record RevealedKey(KeyNumber number, AppKey key) {}
}
