package org.merchantaccess.persistence.key.file;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.KeyRing;
import org.merchantaccess.persistence.key.KeyVersion;
import org.merchantaccess.persistence.key.SecretKey256;

/** The text format of a key file: one {@code name=value} per line; lines that start with {@code #} are comments. */
final class KeyRingText {

    private static final String ENVIRONMENT = "environment";
    private static final String AUDIT = "audit";
    private static final String SEALING = "sealing.";
    private static final String PEPPER = "pepper.";

    private static final Pattern LINE =
            Pattern.compile("(environment|audit|(?:sealing|pepper)\\.[1-9][0-9]{0,8})=([A-Za-z0-9+/=]+)");

    /** Used in messages only. */
    private final Path file;

    KeyRingText(Path file) {
        this.file = file;
    }

    static String of(KeyRing keys) {
        StringBuilder text = new StringBuilder();
        text.append("# Merchant Access, ").append(keys.environment().word());
        text.append(
                ". Without this file no sealed key can be read: keep a copy, apart from the data and its backups.\n");
        line(text, ENVIRONMENT, keys.environment().word());
        keys.versions().forEach((number, version) -> {
            line(text, SEALING + number, version.sealing().base64());
            line(text, PEPPER + number, version.pepper().base64());
        });
        line(text, AUDIT, keys.audit().base64());
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(value).append('\n');
    }

    /** Parses the keys of that environment. The text must contain all of them and nothing else. */
    Either<KeyFileFailure, KeyRing> parse(Environment wanted, String text) {
        return entries(text)
                .flatMap(entries -> checked(wanted, entries))
                .flatMap(this::keys)
                .flatMap(keys -> ring(wanted, keys));
    }

    /** A line with a value. */
    private record Entry(int line, String value) {
        @Override
        public String toString() {
            return "***";
        }
    }

    private Either<KeyFileFailure, Map<String, Entry>> entries(String text) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty() || lines.get(i).startsWith("#")) {
                continue;
            }
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches() || entries.put(line.group(1), new Entry(i + 1, line.group(2))) != null) {
                return Either.left(new KeyFileFailure.MalformedLine(file, i + 1));
            }
        }
        return Either.right(entries);
    }

    private Either<KeyFileFailure, Map<String, Entry>> checked(Environment wanted, Map<String, Entry> entries) {
        Entry environment = entries.remove(ENVIRONMENT);
        if (environment == null) {
            return Either.left(new KeyFileFailure.Incomplete(file, ENVIRONMENT));
        }
        if (environment.value().equals(wanted.word())) {
            return Either.right(entries);
        }
        boolean isKnown = Arrays.stream(Environment.values())
                .anyMatch(other -> environment.value().equals(other.word()));
        return Either.left(
                isKnown
                        ? new KeyFileFailure.OtherEnvironment(file, wanted)
                        : new KeyFileFailure.MalformedLine(file, environment.line()));
    }

    private Either<KeyFileFailure, Map<String, SecretKey256>> keys(Map<String, Entry> entries) {
        Map<String, SecretKey256> keys = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            Either<KeyFileFailure, SecretKey256> key = key(each.getKey(), each.getValue());
            if (key.exists(keys::containsValue)) {
                return Either.left(new KeyFileFailure.SampleSecret(file, each.getKey()));
            }
            key.forEach(sound -> keys.put(each.getKey(), sound));
            if (key.isLeft()) {
                return key.map(never -> keys);
            }
        }
        return Either.right(keys);
    }

    private Either<KeyFileFailure, SecretKey256> key(String name, Entry entry) {
        byte[] bytes = decoded(entry.value());
        if (!Base64.getEncoder().encodeToString(bytes).equals(entry.value())) {
            return Either.left(new KeyFileFailure.MalformedLine(file, entry.line()));
        }
        if (bytes.length != SecretKey256.LENGTH) {
            return Either.left(new KeyFileFailure.WrongLength(file, name, bytes.length));
        }
        SecretKey256 key = SecretKey256.of(bytes);
        Arrays.fill(bytes, (byte) 0);
        return key.looksLikeASample() ? Either.left(new KeyFileFailure.SampleSecret(file, name)) : Either.right(key);
    }

    /** Returns an empty array if the text is not base64. */
    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    private Either<KeyFileFailure, KeyRing> ring(Environment environment, Map<String, SecretKey256> keys) {
        SortedMap<Integer, KeyVersion> versions = new TreeMap<>();
        for (int number : numbers(keys.keySet())) {
            SecretKey256 sealing = keys.get(SEALING + number);
            SecretKey256 pepper = keys.get(PEPPER + number);
            if (sealing == null || pepper == null) {
                return incomplete((sealing == null ? SEALING : PEPPER) + number);
            }
            versions.put(number, new KeyVersion(number, sealing, pepper));
        }
        SecretKey256 audit = keys.get(AUDIT);
        if (versions.isEmpty() || audit == null) {
            return incomplete(audit == null ? AUDIT : SEALING + 1);
        }
        return Either.right(new KeyRing(environment, versions, audit));
    }

    private Either<KeyFileFailure, KeyRing> incomplete(String entry) {
        return Either.left(new KeyFileFailure.Incomplete(file, entry));
    }

    private static Set<Integer> numbers(Set<String> names) {
        Set<Integer> numbers = new HashSet<>();
        for (String name : names) {
            if (!name.equals(AUDIT)) {
                numbers.add(Integer.valueOf(name.substring(name.indexOf('.') + 1)));
            }
        }
        return numbers;
    }
}
