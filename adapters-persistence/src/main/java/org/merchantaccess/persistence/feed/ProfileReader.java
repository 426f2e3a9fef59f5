package org.merchantaccess.persistence.feed;

import io.vavr.control.Option;
import java.io.DataInputStream;
import java.io.IOException;
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
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.persistence.sql.StoredValues;

/** Reads the fields of a profile in the order in which a {@link ProfileWriter} wrote them. */
final class ProfileReader {

    private final DataInputStream fields;

    ProfileReader(DataInputStream fields) {
        this.fields = fields;
    }

    MerchantProfile read() throws IOException {
        return MerchantProfile.restored(
                new MerchantId(fields.readUTF()),
                StoredValues.valid(MerchantName.restored(fields.readUTF())),
                MerchantStatus.valueOf(fields.readUTF()),
                AppCredentials.restored(many(this::credential), Set.copyOf(many(() -> new AppId(fields.readUTF())))),
                Allowlist.restored(many(this::entry)),
                new ProfileVersion(fields.readLong()));
    }

    private AppCredential credential() throws IOException {
        return AppCredential.restored(
                new AppId(fields.readUTF()),
                StoredValues.valid(AppName.restored(fields.readUTF())),
                KeyVerifier.of(fields.readInt(), fields.readNBytes(KeyVerifier.LENGTH)),
                moment(),
                activeSince(fields.readUTF(), moment()));
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
