package org.merchantaccess.persistence.feed;

import io.vavr.control.Option;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.EndedKey;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyMaterial;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.RetiringKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.switching.OutgoingAppId;
import org.merchantaccess.domain.switching.ScheduledSwitch;

/** Writes the fields of a profile in the order in which a {@link ProfileReader} expects them. */
final class ProfileWriter {

    private final DataOutputStream fields;
    private final int format;

    /**
     * Creates a writer of that format.
     *
     * @param format 1 to {@link ProfileText#NEWEST_FORMAT}
     */
    ProfileWriter(DataOutputStream fields, int format) {
        this.fields = fields;
        this.format = format;
    }

    void write(MerchantProfile merchant) throws IOException {
        fields.writeUTF(merchant.id().text());
        fields.writeUTF(merchant.name().text());
        fields.writeUTF(merchant.status().name());
        many(merchant.credentials().all(), this::write);
        many(merchant.credentials().deleted(), deleted -> fields.writeUTF(deleted.text()));
        many(merchant.allowlist().entries(), this::write);
        fields.writeLong(merchant.version().number());
        if (isWhole()) {
            fields.writeUTF(merchant.selfRotation().name());
            optional(merchant.scheduledSwitch(), this::write);
        }
    }

    private void write(AppCredential credential) throws IOException {
        fields.writeUTF(credential.appId().text());
        fields.writeUTF(credential.name().text());
        if (isWhole()) {
            write(credential.keys());
        } else {
            write(onlyVerifier(credential));
        }
        moment(credential.createdAt());
        Option<ActiveSince> active = credential.activeSince();
        fields.writeUTF(
                active.map(ActiveSince::activation).map(Activation::toString).getOrElse(""));
        moment(active.map(ActiveSince::at).getOrElse(Instant.EPOCH));
        if (isWhole()) {
            optional(credential.inactiveSince(), this::moment);
            fields.writeUTF(credential.details().description());
            fields.writeUTF(credential.details().owner());
            fields.writeUTF(credential.details().createdBy());
        }
    }

    private boolean isWhole() {
        return format > ProfileText.FIRST_FORMAT;
    }

    private static KeyVerifier onlyVerifier(AppCredential credential) {
        return credential
                .keys()
                .current()
                .map(key -> verifier(key.material()))
                .getOrElseThrow(() -> new IllegalArgumentException("the first format has a key for each App ID"));
    }

    private static KeyVerifier verifier(KeyMaterial material) {
        if (material instanceof KeyVerifier verifier) {
            return verifier;
        }
        throw new IllegalArgumentException("only the third format has public keys");
    }

    private void write(CredentialKeys keys) throws IOException {
        optional(keys.current(), this::write);
        optional(keys.retiring(), this::write);
        many(keys.ended(), this::write);
        write(keys.latest());
    }

    private void write(CredentialKey key) throws IOException {
        write(key.number());
        write(key.material());
        moment(key.madeAt());
        optional(key.expiry(), this::write);
    }

    private void write(KeyExpiry expiry) throws IOException {
        moment(expiry.at());
        fields.writeByte(expiry.announced());
    }

    private void write(RetiringKey former) throws IOException {
        write(former.key());
        moment(former.endsAt());
        optional(former.afterFirstUse(), grace -> fields.writeLong(grace.toMillis()));
    }

    private void write(EndedKey key) throws IOException {
        write(key.number());
        write(key.material());
        moment(key.endedAt());
    }

    private void write(KeyNumber number) throws IOException {
        fields.writeInt(number.value());
    }

    private void write(KeyMaterial material) throws IOException {
        if (format < ProfileText.FORMAT_WITH_PUBLIC_KEYS) {
            write(verifier(material));
        } else {
            fields.writeBoolean(material instanceof ClientPublicKey);
            if (material instanceof ClientPublicKey publicKey) {
                write(publicKey);
            } else {
                write(verifier(material));
            }
        }
    }

    private void write(ClientPublicKey key) throws IOException {
        byte[] encoded = key.toBytes();
        fields.writeUTF(key.algorithm().joseName());
        fields.writeShort(encoded.length);
        fields.write(encoded, 0, encoded.length);
    }

    private void write(KeyVerifier verifier) throws IOException {
        fields.writeInt(verifier.pepperVersion());
        fields.write(verifier.toBytes(), 0, KeyVerifier.LENGTH);
    }

    private void write(ScheduledSwitch scheduled) throws IOException {
        fields.writeUTF(scheduled.incoming().text());
        write(scheduled.incomingKey());
        optional(scheduled.outgoing(), this::write);
        moment(scheduled.at());
        fields.writeUTF(scheduled.scheduledBy());
    }

    private void write(OutgoingAppId outgoing) throws IOException {
        fields.writeUTF(outgoing.appId().text());
        moment(outgoing.activeSince());
    }

    private void write(AllowlistEntry entry) throws IOException {
        fields.writeUTF(entry.id().text());
        fields.writeUTF(entry.range().toString());
        fields.writeUTF(entry.label().text());
        moment(entry.addedAt());
    }

    private void moment(Instant moment) throws IOException {
        fields.writeLong(moment.toEpochMilli());
    }

    private <T> void optional(Option<T> value, Field<T> field) throws IOException {
        fields.writeBoolean(value.isDefined());
        for (T present : value) {
            field.write(present);
        }
    }

    private <T> void many(Collection<T> values, Field<T> field) throws IOException {
        fields.writeInt(values.size());
        for (T value : values) {
            field.write(value);
        }
    }

    private interface Field<T> {
        void write(T value) throws IOException;
    }
}
