package org.merchantaccess.persistence.key;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Encodes several fields as one unambiguous byte sequence: each field is preceded by its length in four bytes. */
public final class LengthPrefixedFields {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private LengthPrefixedFields() {}

    public static LengthPrefixedFields of(String... texts) {
        LengthPrefixedFields fields = new LengthPrefixedFields();
        for (String text : texts) {
            fields.and(text);
        }
        return fields;
    }

    public LengthPrefixedFields and(String text) {
        return and(text.getBytes(StandardCharsets.UTF_8));
    }

    public LengthPrefixedFields and(long number) {
        return and(Long.toString(number));
    }

    public LengthPrefixedFields and(byte[] field) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        bytes.writeBytes(field);
        return this;
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
