package org.merchantaccess.http.hub.credential.alert;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.RetiringKey;
import org.merchantaccess.domain.usage.KeyUse;
import org.merchantaccess.http.hub.credential.ApiAccessView.UseView;
import org.merchantaccess.http.hub.credential.detail.KeyTexts;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.request.HubRequest;

/**
 * A line about a key that ends soon or has expired.
 *
 * @param at the time that ends the line, if any
 * @param lastUse the last use of the key, if it is retiring and was used
 */
public record KeyNote(String text, Option<Timestamp> at, Option<UseView> lastUse) {

    /**
     * Returns the lines about the keys of an App ID.
     *
     * @param retiringKeyUse the last use of its retiring key, if any
     */
    public static List<KeyNote> of(HubRequest request, AppCredential credential, Option<KeyUse> retiringKeyUse) {
        Instant now = request.receivedAt();
        return Stream.concat(
                        credential
                                .keys()
                                .current()
                                .flatMap(key -> ofEndDate(key, now))
                                .toJavaStream(),
                        credential
                                .keys()
                                .retiring()
                                .filter(former -> !former.isOverAt(now))
                                .map(former -> ofRetiring(request, former, retiringKeyUse))
                                .toJavaStream())
                .toList();
    }

    private static Option<KeyNote> ofEndDate(CredentialKey key, Instant now) {
        return Option.when(key.isExpiredAt(now), "has expired")
                .orElse(() -> KeyTexts.expiresSoon(key, now))
                .map(text -> new KeyNote("Key " + key.number() + " " + text, Option.none(), Option.none()));
    }

    private static KeyNote ofRetiring(HubRequest request, RetiringKey former, Option<KeyUse> use) {
        if (former.key().isExpiredAt(request.receivedAt())) {
            return new KeyNote("Key " + former.key().number() + " has expired", Option.none(), Option.none());
        }
        return new KeyNote(
                "Key " + former.key().number() + " retiring, ends"
                        + (former.afterFirstUse().isDefined()
                                ? " after the first use of the new key, at the latest"
                                : ""),
                Option.some(request.timestamp(former.endsAt())),
                use.map(last -> new UseView(
                        request.timestamp(last.count().lastAt()),
                        last.from().map(ClientAddress::toString).getOrElse("other addresses"))));
    }
}
