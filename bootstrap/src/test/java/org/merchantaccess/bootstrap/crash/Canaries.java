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

/** Searches files and texts for known secrets in every encoding in which they might have been written. */
final class Canaries {

    private final Map<String, byte[]> secrets = new LinkedHashMap<>();

    void add(String name, byte[] secret) {
        if (secret.length < 12) {
            throw new IllegalArgumentException(name + " is too short for a reliable search");
        }
        secrets.put(name + " (" + secrets.size() + ")", secret.clone());
    }

    void add(String name, String secret) {
        add(name, secret.getBytes(US_ASCII));
    }

    int count() {
        return secrets.size();
    }

    /** Returns the secrets found in files below a folder, each with its place. */
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

    /** Returns the secrets found in the content. */
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
        forms.put("plain", new String(secret, ISO_8859_1));
        wide(forms, "plain", new String(secret, ISO_8859_1));
        putForms(forms, "hex", HexFormat.of().formatHex(secret));
        putForms(forms, "HEX", HexFormat.of().withUpperCase().formatHex(secret));
        for (int shift = 0; shift < 3; shift++) {
            putForms(forms, "base64, shifted by " + shift, base64(Base64.getEncoder(), secret, shift));
            putForms(forms, "base64url, shifted by " + shift, base64(Base64.getUrlEncoder(), secret, shift));
        }
        return forms.entrySet().stream();
    }

    /** Returns the Base64 characters that depend on the secret only, if {@code shift} bytes precede it. */
    private static String base64(Base64.Encoder encoder, byte[] secret, int shift) {
        byte[] shifted = new byte[shift + secret.length];
        System.arraycopy(secret, 0, shifted, shift, secret.length);
        String encoded = encoder.withoutPadding().encodeToString(shifted);
        int first = shift == 0 ? 0 : shift + 1;
        return encoded.substring(first, shifted.length * 8 / 6);
    }

    private static void putForms(Map<String, String> forms, String name, String text) {
        forms.put(name, text);
        wide(forms, name, text);
    }

    private static void wide(Map<String, String> forms, String name, String text) {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            forms.put(name + " in " + charset, new String(text.getBytes(charset), ISO_8859_1));
        }
    }
}
