package org.merchantaccess.bootstrap.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Secrets, and where in files and texts they can be found, in any form in which they might have been written. */
final class Canaries {

    private final Map<String, byte[]> secrets = new LinkedHashMap<>();

    void add(String name, byte[] secret) {
        if (secret.length < 12) {
            throw new IllegalArgumentException(name + " might be found by chance");
        }
        secrets.put(name + " (" + secrets.size() + ")", secret.clone());
    }

    void add(String name, String secret) {
        add(name, secret.getBytes(US_ASCII));
    }

    int count() {
        return secrets.size();
    }

    /** Which of them are in files of that folder and below, and where. */
    List<String> foundBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> foundIn(file.toString(), content(file)).stream())
                    .toList();
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Which of them are there. */
    List<String> foundIn(String place, byte[] content) {
        String text = new String(content, ISO_8859_1);
        List<String> found = new ArrayList<>();
        secrets.forEach((name, secret) -> forms(secret)
                .filter(form -> text.contains(form.getValue()))
                .forEach(form -> found.add(place + ": " + name + " as " + form.getKey())));
        return found;
    }

    private static Stream<Map.Entry<String, String>> forms(byte[] secret) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("it is", new String(secret, ISO_8859_1));
        wide(forms, "itself", new String(secret, ISO_8859_1));
        written(forms, "hex", HexFormat.of().formatHex(secret));
        written(forms, "HEX", HexFormat.of().withUpperCase().formatHex(secret));
        for (int shift = 0; shift < 3; shift++) {
            written(forms, "base64, shifted by " + shift, base64(Base64.getEncoder(), secret, shift));
            written(forms, "base64url, shifted by " + shift, base64(Base64.getUrlEncoder(), secret, shift));
        }
        return forms.entrySet().stream();
    }

    /** The characters that are of the secret alone when so many bytes stand before it, and others behind it. */
    private static String base64(Base64.Encoder encoder, byte[] secret, int shift) {
        byte[] shifted = new byte[shift + secret.length];
        System.arraycopy(secret, 0, shifted, shift, secret.length);
        String encoded = encoder.withoutPadding().encodeToString(shifted);
        int first = shift == 0 ? 0 : shift + 1;
        return encoded.substring(first, shifted.length * 8 / 6);
    }

    private static void written(Map<String, String> forms, String name, String text) {
        forms.put(name, text);
        wide(forms, name, text);
    }

    private static void wide(Map<String, String> forms, String name, String text) {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            forms.put(name + " in " + charset, new String(text.getBytes(charset), ISO_8859_1));
        }
    }
}
