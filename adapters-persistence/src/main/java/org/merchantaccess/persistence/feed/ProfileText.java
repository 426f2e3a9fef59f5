package org.merchantaccess.persistence.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Encodes a merchant profile for the change feed: its fields in a fixed order, in base64. */
final class ProfileText {

    /** The format that this version writes and reads. */
    static final int FORMAT = 1;

    private ProfileText() {}

    static String write(MerchantProfile merchant) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream fields = new DataOutputStream(bytes)) {
            fields.writeByte(FORMAT);
            new ProfileWriter(fields).write(merchant);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    static MerchantProfile read(String text) {
        try (DataInputStream fields =
                new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            if (fields.readByte() != FORMAT) {
                throw new IllegalStateException("unknown format of a change entry");
            }
            return new ProfileReader(fields).read();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
