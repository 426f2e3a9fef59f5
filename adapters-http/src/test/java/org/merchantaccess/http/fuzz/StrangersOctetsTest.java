package org.merchantaccess.http.fuzz;

import static org.merchantaccess.domain.kernel.Laws.forAll;

import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a fuzzer does at length, in short. */
class StrangersOctetsTest {

    private static final Map<Front, Target> TARGETS = new EnumMap<>(Front.class);

    private static Target target(Front front) {
        return TARGETS.computeIfAbsent(front, Front::open);
    }

    private static List<byte[]> seeds(Front front) {
        return Stream.concat(target(front).seeds(), Kept.of(front).stream()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_known_to_be_bad_does_no_harm(Front front) {
        seeds(front).forEach(octets -> new Input(octets).sendTo(front));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HTTP")
    void what_is_like_it_does_no_harm_either(Front front) {
        List<byte[]> seeds = seeds(front);

        forAll(random -> new Input(Mutation.any(seeds, random)), input -> input.sendTo(front));
    }

    /** Prints itself as what a file of {@link Kept} can be made from. */
    private static final class Input {

        private final byte[] octets;

        Input(byte[] octets) {
            this.octets = octets;
        }

        void sendTo(Front front) {
            try {
                target(front).take(octets);
            } catch (AssertionError | RuntimeException harm) {
                throw new AssertionError(front + " takes harm from " + this, harm);
            }
        }

        @Override
        public String toString() {
            return Base64.getEncoder().encodeToString(octets);
        }
    }
}
