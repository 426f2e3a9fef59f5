package org.merchantaccess.persistence.feed;

import io.vavr.control.Option;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.allowlist.EntryLabel;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.EndedKey;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyMaterial;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.RetiringKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.switching.OutgoingAppId;
import org.merchantaccess.domain.switching.ScheduledSwitch;
import org.merchantaccess.persistence.sql.StoredValues;

/** Reads the fields of a profile in the order in which a {@link ProfileWriter} wrote them. */
final class ProfileReader {

    private final DataInputStream fields;
    private final int format;

    /**
     * Creates a reader of that format.
     *
     * @param format 1 to {@link ProfileText#NEWEST_FORMAT}
     */
    ProfileReader(DataInputStream fields, int format) {
        this.fields = fields;
        this.format = format;
    }

    MerchantProfile read() throws IOException {
        MerchantId id = new MerchantId(fields.readUTF());
        MerchantName name = StoredValues.valid(MerchantName.restored(fields.readUTF()));
        MerchantStatus status = MerchantStatus.valueOf(fields.readUTF());
        AppCredentials credentials =
                AppCredentials.restored(many(this::credential), Set.copyOf(many(() -> new AppId(fields.readUTF()))));
        Allowlist allowlist = Allowlist.restored(many(this::entry));
        ProfileVersion version = new ProfileVersion(fields.readLong());
        SelfRotation selfRotation = isWhole() ? SelfRotation.valueOf(fields.readUTF()) : SelfRotation.FORBIDDEN;
        Option<ScheduledSwitch> scheduled = isWhole() ? optional(this::scheduledSwitch) : Option.none();
        return MerchantProfile.restored(id, name, status, credentials, allowlist, scheduled, selfRotation, version);
    }

    private AppCredential credential() throws IOException {
        return isWhole() ? wholeCredential() : firstCredential();
    }

    private boolean isWhole() {
        return format > ProfileText.FIRST_FORMAT;
    }

    private AppCredential firstCredential() throws IOException {
        AppId appId = new AppId(fields.readUTF());
        AppName name = name();
        KeyVerifier verifier = verifier();
        Instant createdAt = moment();
        return AppCredential.restored(
                appId,
                name,
                CredentialKeys.first(verifier, createdAt),
                createdAt,
                activeSince(fields.readUTF(), moment()),
                Option.none(),
                CredentialDetails.none());
    }

    private AppCredential wholeCredential() throws IOException {
        return AppCredential.restored(
                new AppId(fields.readUTF()),
                name(),
                keys(),
                moment(),
                activeSince(fields.readUTF(), moment()),
                optional(this::moment),
                CredentialDetails.restored(fields.readUTF(), fields.readUTF(), fields.readUTF()));
    }

    private AppName name() throws IOException {
        return StoredValues.valid(AppName.restored(fields.readUTF()));
    }

    private CredentialKeys keys() throws IOException {
        return CredentialKeys.restored(
                optional(this::key), optional(this::retiringKey), many(this::endedKey), number());
    }

    private CredentialKey key() throws IOException {
        return new CredentialKey(number(), material(), moment(), optional(this::expiry));
    }

    private KeyExpiry expiry() throws IOException {
        return new KeyExpiry(moment(), fields.readByte());
    }

    private RetiringKey retiringKey() throws IOException {
        return new RetiringKey(key(), moment(), optional(() -> Duration.ofMillis(fields.readLong())));
    }

    private EndedKey endedKey() throws IOException {
        return new EndedKey(number(), material(), moment());
    }

    private KeyNumber number() throws IOException {
        return KeyNumber.of(fields.readInt());
    }

    private KeyMaterial material() throws IOException {
        boolean isPublic = format >= ProfileText.FORMAT_WITH_PUBLIC_KEYS && fields.readBoolean();
        return isPublic ? publicKey() : verifier();
    }

    private ClientPublicKey publicKey() throws IOException {
        SignatureAlgorithm algorithm = SignatureAlgorithm.parse(fields.readUTF())
                .getOrElseThrow(() -> new IllegalStateException("unknown algorithm of a public key"));
        byte[] encoded = new byte[fields.readUnsignedShort()];
        fields.readFully(encoded);
        return ClientPublicKey.of(algorithm, encoded);
    }

    private KeyVerifier verifier() throws IOException {
        return KeyVerifier.of(fields.readInt(), fields.readNBytes(KeyVerifier.LENGTH));
    }

    private ScheduledSwitch scheduledSwitch() throws IOException {
        return new ScheduledSwitch(
                new AppId(fields.readUTF()), number(), optional(this::outgoing), moment(), fields.readUTF());
    }

    private OutgoingAppId outgoing() throws IOException {
        return new OutgoingAppId(new AppId(fields.readUTF()), moment());
    }

    private static Option<ActiveSince> activeSince(String activation, Instant at) {
        return Activation.parse(activation).map(known -> new ActiveSince(known, at));
    }

    private AllowlistEntry entry() throws IOException {
        return new AllowlistEntry(
                new EntryId(fields.readUTF()),
                StoredValues.valid(AddressRange.parse(fields.readUTF())),
                StoredValues.valid(EntryLabel.restored(fields.readUTF())),
                moment());
    }

    private Instant moment() throws IOException {
        return Instant.ofEpochMilli(fields.readLong());
    }

    private <T> Option<T> optional(Field<T> field) throws IOException {
        return fields.readBoolean() ? Option.some(field.read()) : Option.none();
    }

    private <T> List<T> many(Field<T> field) throws IOException {
        int count = fields.readInt();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(field.read());
        }
        return values;
    }

    private interface Field<T> {
        T read() throws IOException;
    }
}
