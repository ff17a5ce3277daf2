package cn.liangdeng.extraction.grammar;

/** A stretch of text, start inclusive, end exclusive, in UTF-16 indexes of the {@link SourceText}. */
public record Span(int start, int end) {

    public boolean contains(int index) {
        return index >= start && index < end;
    }

    public boolean contains(Span other) {
        return other.start >= start && other.end <= end;
    }

    public boolean overlaps(int otherStart, int otherEnd) {
        return otherStart < end && start < otherEnd;
    }

    public int length() {
        return end - start;
    }
}
