package org.merchantaccess.persistence.key;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Several texts as one row of bytes that no other texts give: before each stands how long it is, in four bytes. */
final class Fields {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Fields() {}

    static Fields of(String... texts) {
        Fields fields = new Fields();
        for (String text : texts) {
            fields.and(text);
        }
        return fields;
    }

    Fields and(String text) {
        return and(text.getBytes(StandardCharsets.UTF_8));
    }

    Fields and(long number) {
        return and(Long.toString(number));
    }

    Fields and(byte[] field) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        bytes.writeBytes(field);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
