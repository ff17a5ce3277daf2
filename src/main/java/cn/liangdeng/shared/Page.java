package cn.liangdeng.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items the rows of this page, in order
 * @param number the page, counted from 1
 * @param size rows on a full page, positive
 * @param total rows of the whole list
 * @param <T> what a row is
 */
public record Page<T>(List<T> items, int number, int size, long total) {

    private static final int NEIGHBOURS = 2;

    public Page {
        items = List.copyOf(items);
        if (number < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page %d of size %d in %d rows".formatted(number, size, total));
        }
    }

    /** The answer to a request. */
    public static <T> Page<T> of(List<T> items, PageRequest request, long total) {
        return new Page<>(items, request.number(), request.size(), total);
    }

    /** The same page with other rows. */
    public <R> Page<R> map(Function<? super T, ? extends R> row) {
        return new Page<>(items.stream().<R>map(row).toList(), number, size, total);
    }

    /** How many pages there are; 0 for an empty list. */
    public int pageCount() {
        return (int) ((total + size - 1) / size);
    }

    /** Number of the first row shown, counted from 1; 0 where none is. */
    public long firstNumber() {
        return items.isEmpty() ? 0 : (long) (number - 1) * size + 1;
    }

    /** Number of the last row shown, counted from 1; 0 where none is. */
    public long lastNumber() {
        return items.isEmpty() ? 0 : firstNumber() + items.size() - 1;
    }

    /** The page numbers to offer: the first, the last, this one with its neighbours; 0 stands for a gap of more than one. */
    public List<Integer> window() {
        int last = pageCount();
        SortedSet<Integer> offered = new TreeSet<>();
        if (last > 0) {
            offered.add(1);
            offered.add(last);
        }
        for (int page = Math.max(number - NEIGHBOURS, 1); page <= Math.min((long) number + NEIGHBOURS, last); page++) {
            offered.add(page);
        }
        List<Integer> window = new ArrayList<>();
        int previous = 0;
        for (int page : offered) {
            if (page - previous == 2) {
                window.add(page - 1);
            } else if (page - previous > 2) {
                window.add(0);
            }
            window.add(page);
            previous = page;
        }
        return window;
    }
}
