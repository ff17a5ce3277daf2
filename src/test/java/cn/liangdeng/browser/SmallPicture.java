package cn.liangdeng.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Stores a screenshot in 256 colours, half the size or less: the most frequent colour of each of the 256 fullest corners of the
 * colour space, so that the small coloured sign of a light keeps its place beside the many greys of letters.
 */
final class SmallPicture {

    private static final int COLOURS = 256;
    /** The four highest bits of each of red, green and blue. */
    private static final int CORNER = 0xf0f0f0;

    private SmallPicture() {}

    static void write(byte[] screenshot, Path file) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(screenshot));
        Map<Integer, Integer> frequency = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                frequency.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        Map<Integer, Map.Entry<Integer, Integer>> corners = new HashMap<>();
        for (Map.Entry<Integer, Integer> colour : frequency.entrySet()) {
            corners.merge(
                    colour.getKey() & CORNER, colour, (one, other) -> one.getValue() >= other.getValue() ? one : other);
        }
        List<Integer> palette = corners.values().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> index = new HashMap<>();
        frequency.keySet().forEach(colour -> index.put(colour, nearest(palette, colour)));
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        BufferedImage small = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                small.getRaster().setSample(x, y, 0, index.get(picture.getRGB(x, y)));
            }
        }
        ImageIO.write(small, "png", file.toFile());
    }

    private static int nearest(List<Integer> palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.size(); i++) {
            if (distance(palette.get(i), colour) < distance(palette.get(best), colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += difference * difference;
        }
        return sum;
    }
}
