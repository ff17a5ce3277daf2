package cn.liangdeng.office;

import cn.liangdeng.office.PageContent.Rule;
import cn.liangdeng.office.PageContent.Text;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Follows the drawing of a page and notes its letters and straight lines. Pictures and shadings are not looked at. */
final class PdfPageReader extends PDFGraphicsStreamEngine {

    /** Steps of drawing of a page; a page full of text has some thousands. */
    private static final int MAX_OPERATORS = 1_500_000;

    private static final int MAX_TEXTS = 200_000;
    private static final int MAX_RULES = 20_000;

    /** A filled shape as thin as this is a line. */
    private static final double THIN = 3.2;

    private static final double STRAIGHT = 1;

    /** Slant, against the height of the type, from which on letters are a watermark. */
    private static final double SLANTED = 0.2;

    /** Pictures, shadings and pictures inside the drawing: nothing to be read, much to go wrong. */
    private static final Set<String> PASSED_OVER = Set.of("BI", "ID", "EI", "sh");

    private final List<Text> texts = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Point2D.Double> shape = new ArrayList<>();
    private final List<List<Point2D.Double>> shapes = new ArrayList<>();
    private final PDRectangle box;
    private final int rotation;
    private int operators;
    private int unmapped;

    PdfPageReader(PDPage page) {
        super(page);
        box = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
    }

    PageContent read() throws IOException {
        processPage(getPage());
        boolean turned = rotation == 90 || rotation == 270;
        double width = turned ? box.getHeight() : box.getWidth();
        double height = turned ? box.getWidth() : box.getHeight();
        return new PageContent(width, height, texts, rules);
    }

    /** How many letters did not say which character they are. */
    int unmapped() {
        return unmapped;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MAX_OPERATORS || Thread.currentThread().isInterrupted()) {
            throw new UnreadableFileException(Reason.ZIP_BOMB);
        }
        boolean picture = operator.getName().equals("Do")
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name);
        if (!picture && !PASSED_OVER.contains(operator.getName())) {
            super.processOperator(operator, operands);
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        // A step that cannot be carried out leaves the rest of the page readable; viewers pass over it too.
        if (e.getCause() instanceof UnreadableFileException refusal) {
            throw refusal;
        }
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) throws IOException {
        // The shape of such a letter is a drawing of its own, which is not text again.
        showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String words = font.toUnicode(code);
        if (words == null || words.isEmpty() || words.charAt(0) == '\uFFFD') {
            unmapped++;
            return;
        }
        if (words.chars().allMatch(Character::isISOControl) || texts.size() >= MAX_TEXTS) {
            return;
        }
        Point2D.Double start = place(matrix.getTranslateX(), matrix.getTranslateY());
        Point2D.Double end = place(
                matrix.getTranslateX() + displacement.getX() * matrix.getScaleX(),
                matrix.getTranslateY() + displacement.getX() * matrix.getShearY());
        double size = matrix.getScalingFactorY();
        boolean level = Math.abs(end.y - start.y) <= SLANTED * Math.max(size, 1) && end.x >= start.x;
        if (level && size > 0 && isOnPage(start)) {
            texts.add(new Text(start.x, start.y, end.x - start.x, size, LayoutWords.meant(words)));
        }
    }

    private boolean isOnPage(Point2D.Double point) {
        double limit = Math.max(box.getWidth(), box.getHeight());
        return point.x >= -1 && point.y >= -1 && point.x <= limit + 1 && point.y <= limit + 1;
    }

    /** A point of the drawing as seen on the page, from the top left corner. */
    private Point2D.Double place(double x, double y) {
        double right = x - box.getLowerLeftX();
        double up = y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Double(up, right);
            case 180 -> new Point2D.Double(box.getWidth() - right, up);
            case 270 -> new Point2D.Double(box.getHeight() - up, box.getWidth() - right);
            default -> new Point2D.Double(right, box.getHeight() - up);
        };
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        endShape();
        for (Point2D corner : List.of(p0, p1, p2, p3, p0)) {
            shape.add(place(corner.getX(), corner.getY()));
        }
        endShape();
    }

    @Override
    public void moveTo(float x, float y) {
        endShape();
        shape.add(place(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        shape.add(place(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        endShape();
        shape.add(place(x3, y3));
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        // Only asked for to know whether there is one; curves are not followed.
        return shape.isEmpty() ? null : new Point2D.Float();
    }

    @Override
    public void closePath() {
        if (shape.size() > 1) {
            shape.add(shape.get(0));
        }
        endShape();
    }

    @Override
    public void endPath() {
        shape.clear();
        shapes.clear();
    }

    @Override
    public void strokePath() {
        endShape();
        shapes.forEach(this::edges);
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        endShape();
        shapes.forEach(this::thin);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void shadingFill(COSName name) {
        // No text, no line.
    }

    @Override
    public void drawImage(PDImage image) {
        // No text, no line.
    }

    @Override
    public void clip(int windingRule) {
        // What is clipped away is rare, and text that cannot be seen does no harm to what can.
    }

    private void endShape() {
        if (shape.size() > 1 && shapes.size() < MAX_RULES) {
            shapes.add(List.copyOf(shape));
        }
        shape.clear();
    }

    private void edges(List<Point2D.Double> points) {
        for (int i = 1; i < points.size(); i++) {
            Point2D.Double a = points.get(i - 1);
            Point2D.Double b = points.get(i);
            if (Math.abs(a.y - b.y) <= STRAIGHT) {
                rule(true, (a.y + b.y) / 2, a.x, b.x);
            } else if (Math.abs(a.x - b.x) <= STRAIGHT) {
                rule(false, (a.x + b.x) / 2, a.y, b.y);
            }
        }
    }

    /** Many programs draw a line as a thin filled shape. */
    private void thin(List<Point2D.Double> points) {
        double left = points.stream().mapToDouble(point -> point.x).min().orElse(0);
        double right = points.stream().mapToDouble(point -> point.x).max().orElse(0);
        double top = points.stream().mapToDouble(point -> point.y).min().orElse(0);
        double bottom = points.stream().mapToDouble(point -> point.y).max().orElse(0);
        if (bottom - top <= THIN && right - left > THIN) {
            rule(true, (top + bottom) / 2, left, right);
        } else if (right - left <= THIN && bottom - top > THIN) {
            rule(false, (left + right) / 2, top, bottom);
        }
    }

    private void rule(boolean horizontal, double at, double one, double other) {
        if (rules.size() < MAX_RULES) {
            rules.add(new Rule(horizontal, at, Math.min(one, other), Math.max(one, other)));
        }
    }
}
