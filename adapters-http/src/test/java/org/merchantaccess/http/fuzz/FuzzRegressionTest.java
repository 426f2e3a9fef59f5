package org.merchantaccess.http.fuzz;

import static org.merchantaccess.domain.kernel.Laws.forAll;

import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs known and mutated inputs through all entry points, as a short form of fuzzing. */
class FuzzRegressionTest {

    private static final Map<EntryPoint, FuzzTarget> TARGETS = new EnumMap<>(EntryPoint.class);

    private static FuzzTarget target(EntryPoint entryPoint) {
        return TARGETS.computeIfAbsent(entryPoint, EntryPoint::open);
    }

    private static List<byte[]> seeds(EntryPoint entryPoint) {
        return Stream.concat(target(entryPoint).seeds(), RegressionInputs.of(entryPoint).stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void known_bad_inputs_do_no_harm(EntryPoint entryPoint) {
        seeds(entryPoint).forEach(octets -> new Input(octets).sendTo(entryPoint));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HTTP")
    void mutated_inputs_do_no_harm(EntryPoint entryPoint) {
        List<byte[]> seeds = seeds(entryPoint);

        forAll(random -> new Input(Mutation.any(seeds, random)), input -> input.sendTo(entryPoint));
    }

    /** An input whose text form can be stored as a file of {@link RegressionInputs}. */
    private static final class Input {

        private final byte[] octets;

        Input(byte[] octets) {
            this.octets = octets;
        }

        void sendTo(EntryPoint entryPoint) {
            try {
                target(entryPoint).run(octets);
            } catch (AssertionError | RuntimeException finding) {
                throw new AssertionError(entryPoint + ": " + finding.getMessage() + ", caused by " + this, finding);
            }
        }

        @Override
        public String toString() {
            return Base64.getEncoder().encodeToString(octets);
        }
    }
}
