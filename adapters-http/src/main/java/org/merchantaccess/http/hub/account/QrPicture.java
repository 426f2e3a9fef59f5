package org.merchantaccess.http.hub.account;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a single SVG path, so that neither an image request nor a script is needed.
 *
 * @param size length of each side in modules, including the quiet zone
 * @param path SVG path data of the dark modules
 */
public record QrPicture(int size, String path) {

    /** Quiet zone in modules on each side (ISO/IEC 18004). */
    private static final int EDGE = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            appendRow(code, y, path);
        }
        return new QrPicture(code.size + 2 * EDGE, path.toString());
    }

    /** Draws adjacent modules as one rectangle, so that no gaps are visible between them. */
    private static void appendRow(QrCode code, int y, StringBuilder path) {
        int x = 0;
        while (x < code.size) {
            int end = x;
            while (code.getModule(end, y)) {
                end++;
            }
            if (end > x) {
                path.append('M').append(x + EDGE).append(' ').append(y + EDGE);
                path.append('h').append(end - x).append("v1h").append(x - end).append('z');
            }
            x = end + 1;
        }
    }
}
