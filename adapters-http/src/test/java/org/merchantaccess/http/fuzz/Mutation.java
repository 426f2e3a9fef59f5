package org.merchantaccess.http.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.merchantaccess.domain.kernel.Laws;

/** A small random change of an input. */
enum Mutation {
    FLIP_A_BIT {
        @Override
        byte[] of(byte[] octets, byte[] others, RandomGenerator random) {
            byte[] flipped = octets.clone();
            if (flipped.length > 0) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }
    },
    REPLACE_AN_OCTET {
        @Override
        byte[] of(byte[] octets, byte[] others, RandomGenerator random) {
            byte[] replaced = octets.clone();
            if (replaced.length > 0) {
                replaced[random.nextInt(replaced.length)] = (byte) random.nextInt(256);
            }
            return replaced;
        }
    },
    SPLICE {
        @Override
        byte[] of(byte[] octets, byte[] others, RandomGenerator random) {
            return joined(
                    Arrays.copyOf(octets, random.nextInt(octets.length + 1)),
                    Arrays.copyOfRange(others, random.nextInt(others.length + 1), others.length));
        }
    },
    LEAVE_OUT {
        @Override
        byte[] of(byte[] octets, byte[] others, RandomGenerator random) {
            int from = random.nextInt(octets.length + 1);
            int to = from + random.nextInt(octets.length - from + 1);
            return joined(Arrays.copyOf(octets, from), Arrays.copyOfRange(octets, to, octets.length));
        }
    },
    REPEAT {
        @Override
        byte[] of(byte[] octets, byte[] others, RandomGenerator random) {
            int from = random.nextInt(octets.length + 1);
            int to = from + random.nextInt(Math.min(16, octets.length - from) + 1);
            byte[][] parts = new byte[2 + random.nextInt(40)][];
            Arrays.fill(parts, Arrays.copyOfRange(octets, from, to));
            parts[0] = Arrays.copyOf(octets, to);
            parts[parts.length - 1] = Arrays.copyOfRange(octets, to, octets.length);
            return joined(parts);
        }
    },
    INSERT_LOOK_ALIKE {
        @Override
        byte[] of(byte[] octets, byte[] others, RandomGenerator random) {
            int at = random.nextInt(octets.length + 1);
            return joined(
                    Arrays.copyOf(octets, at),
                    Octets.ofUtf8(Laws.oneOf(random, LOOK_ALIKES)),
                    Arrays.copyOfRange(octets, Math.min(octets.length, at + random.nextInt(2)), octets.length));
        }
    };

    private static final List<String> LOOK_ALIKES = List.of(
            "\u0000",
            "\t",
            "\u000B",
            "\u00A0",
            "\u0130",
            "\u0131",
            "\u017F",
            "\u0301",
            "\u0661",
            "\u06F7",
            "\u200B",
            "\u202E",
            "\u2028",
            "\u212A",
            "\u3002",
            "\u3000",
            "\uFB01",
            "\uFEFF",
            "\uFF0E",
            "\uFF11",
            "\uFF1A",
            "\uFF21",
            "\uD83D\uDE00",
            "\uDB40\uDC41",
            "\"",
            "'",
            "%00",
            "%",
            "\\u0000",
            "\\",
            ",",
            ";",
            "=",
            ":",
            "::");

    private static final int LONGEST = 10_000;

    abstract byte[] of(byte[] octets, byte[] others, RandomGenerator random);

    /** Returns one of the seeds with one to four changes. */
    static byte[] any(List<byte[]> seeds, RandomGenerator random) {
        byte[] octets = Laws.oneOf(random, seeds);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            octets = Laws.oneOf(random, List.of(values())).of(octets, Laws.oneOf(random, seeds), random);
        }
        return octets.length > LONGEST ? Arrays.copyOf(octets, LONGEST) : octets;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
