package org.merchantaccess.persistence.feed;

import io.vavr.control.Option;
import java.io.DataOutputStream;
import java.io.IOException;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Writes the fields of a profile in the order in which a {@link ProfileReader} expects them. */
final class ProfileWriter {

    private final DataOutputStream fields;

    ProfileWriter(DataOutputStream fields) {
        this.fields = fields;
    }

    void write(MerchantProfile merchant) throws IOException {
        fields.writeUTF(merchant.id().text());
        fields.writeUTF(merchant.name().text());
        fields.writeUTF(merchant.status().name());
        fields.writeInt(merchant.credentials().all().size());
        for (AppCredential credential : merchant.credentials().all()) {
            write(credential);
        }
        fields.writeInt(merchant.credentials().deleted().size());
        for (AppId deleted : merchant.credentials().deleted()) {
            fields.writeUTF(deleted.text());
        }
        fields.writeInt(merchant.allowlist().entries().size());
        for (AllowlistEntry entry : merchant.allowlist().entries()) {
            write(entry);
        }
        fields.writeLong(merchant.version().number());
    }

    private void write(AppCredential credential) throws IOException {
        fields.writeUTF(credential.appId().text());
        fields.writeUTF(credential.name().text());
        fields.writeInt(credential.keyVerifier().pepperVersion());
        fields.write(credential.keyVerifier().toBytes(), 0, KeyVerifier.LENGTH);
        fields.writeLong(credential.createdAt().toEpochMilli());
        Option<ActiveSince> active = credential.activeSince();
        fields.writeUTF(
                active.map(ActiveSince::activation).map(Activation::toString).getOrElse(""));
        fields.writeLong(active.map(since -> since.at().toEpochMilli()).getOrElse(0L));
    }

    private void write(AllowlistEntry entry) throws IOException {
        fields.writeUTF(entry.id().text());
        fields.writeUTF(entry.range().toString());
        fields.writeUTF(entry.label().text());
        fields.writeLong(entry.addedAt().toEpochMilli());
    }
}
