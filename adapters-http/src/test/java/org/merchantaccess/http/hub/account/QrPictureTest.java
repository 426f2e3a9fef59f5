package org.merchantaccess.http.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final String TEXT = "otpauth://totp/Merchant%20Access%20Test:kim%40example.com?secret=ABCDEFGH";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int EDGE = 4;

    private final QrCode code = QrCode.encodeText(TEXT, QrCode.Ecc.MEDIUM);
    private final QrPicture picture = QrPicture.of(TEXT);

    @Test
    void the_quiet_zone_surrounds_the_code() {
        assertThat(picture.size()).isEqualTo(code.size + 2 * EDGE);
    }

    @Test
    void exactly_the_dark_modules_are_drawn() {
        Set<String> dark = new HashSet<>();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.add((x + EDGE) + " " + (y + EDGE));
                }
            }
        }

        assertThat(RUN.matcher(picture.path())
                        .results()
                        .flatMap(run -> IntStream.range(0, number(run, 3))
                                .mapToObj(i -> (number(run, 1) + i) + " " + number(run, 2))))
                .containsExactlyInAnyOrderElementsOf(dark);
        assertThat(RUN.matcher(picture.path()).replaceAll("")).isEmpty();
    }

    private static int number(MatchResult run, int group) {
        return Integer.parseInt(run.group(group));
    }
}
