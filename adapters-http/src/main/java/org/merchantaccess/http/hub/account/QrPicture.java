package org.merchantaccess.http.hub.account;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path of SVG: no image has to be fetched, and no script to draw it.
 *
 * @param size of each side in modules, with the empty edge that readers need around the code
 * @param path the dark modules
 */
public record QrPicture(int size, String path) {

    /** ISO/IEC 18004 asks for four modules on each side. */
    private static final int EDGE = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            appendRow(code, y, path);
        }
        return new QrPicture(code.size + 2 * EDGE, path.toString());
    }

    /** Neighbours are drawn as one, so that no line shows between them. */
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
