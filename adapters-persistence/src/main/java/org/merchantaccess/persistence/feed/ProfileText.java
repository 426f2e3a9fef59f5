package org.merchantaccess.persistence.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.EndedKey;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Encodes a merchant profile for the change feed: its fields in a fixed order, in base64.
 *
 * <p>Format 1 has one key for each App ID. It leaves out what decides no access: when an App ID became inactive, its details, the scheduled
 * switch, and whether software may make keys. Format 2 has everything but public keys, and format 3 has also these.
 */
final class ProfileText {

    /** The highest format that this version writes and reads. */
    static final int NEWEST_FORMAT = 3;

    static final int FIRST_FORMAT = 1;

    static final int FORMAT_WITH_PUBLIC_KEYS = 3;

    private static final int FORMAT_WITH_SECRETS = 2;

    private ProfileText() {}

    /** Returns the lowest format that says who has access. */
    static int lowestFormatOf(MerchantProfile merchant) {
        List<CredentialKeys> keys =
                merchant.credentials().all().stream().map(AppCredential::keys).toList();
        if (keys.stream().anyMatch(ProfileText::havePublicKey)) {
            return FORMAT_WITH_PUBLIC_KEYS;
        }
        return keys.stream().allMatch(CredentialKeys::isFirstOnly) ? FIRST_FORMAT : FORMAT_WITH_SECRETS;
    }

    private static boolean havePublicKey(CredentialKeys keys) {
        return Stream.concat(
                        keys.kept().stream().map(CredentialKey::material),
                        keys.ended().stream().map(EndedKey::material))
                .anyMatch(ClientPublicKey.class::isInstance);
    }

    /**
     * Writes a profile.
     *
     * @param highest the highest format to write, at least the {@linkplain #lowestFormatOf lowest} of the profile
     */
    static String write(MerchantProfile merchant, int highest) {
        int format = Math.min(highest, NEWEST_FORMAT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream fields = new DataOutputStream(bytes)) {
            fields.writeByte(format);
            new ProfileWriter(fields, format).write(merchant);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    static MerchantProfile read(String text) {
        try (DataInputStream fields =
                new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            int format = fields.readByte();
            if (format < FIRST_FORMAT || format > NEWEST_FORMAT) {
                throw new IllegalStateException("unknown format of a change entry");
            }
            return new ProfileReader(fields, format).read();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Returns true if the text is what this version writes of the profile in the format of the text. */
    static boolean isOf(MerchantProfile merchant, String text) {
        MerchantProfile read = read(text);
        return read.equals(merchant)
                || (isInFirstFormat(text)
                        && lowestFormatOf(merchant) == FIRST_FORMAT
                        && read.equals(read(write(merchant, FIRST_FORMAT))));
    }

    private static boolean isInFirstFormat(String text) {
        return Base64.getDecoder().decode(text)[0] == FIRST_FORMAT;
    }
}
