package org.merchantaccess.bootstrap.measure.growth;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a {@link GrowthServer} listens, passed as one line to the measuring process.
 *
 * @param certificate the folder with the certificate of the listeners with TLS
 * @param heap bytes that the directory of the node takes
 */
record GrowthPorts(int api, int constant, int tlsApi, int tlsConstant, Path certificate, long heap) {

    private static final String MARK = "growth: ";

    /** Parses the line; none for other output of the JVM. */
    static Option<GrowthPorts> parse(String line) {
        return Option.when(
                line.startsWith(MARK),
                () -> ports(List.of(line.substring(MARK.length()).split(" ", 6))));
    }

    private static GrowthPorts ports(List<String> fields) {
        return new GrowthPorts(
                Integer.parseInt(fields.get(0)),
                Integer.parseInt(fields.get(1)),
                Integer.parseInt(fields.get(2)),
                Integer.parseInt(fields.get(3)),
                Path.of(fields.get(5)),
                Long.parseLong(fields.get(4)));
    }

    String line() {
        return MARK
                + String.join(
                        " ",
                        Integer.toString(api),
                        Integer.toString(constant),
                        Integer.toString(tlsApi),
                        Integer.toString(tlsConstant),
                        Long.toString(heap),
                        certificate.toString());
    }
}
