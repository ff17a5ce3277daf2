package cn.liangdeng.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The grid of 本月填报 of October in the browser: the rows that take a figure, counted from 0. */
final class MonthGrid {

    private static final String MONTH = "/reporting?month=2026-10";

    private MonthGrid() {}

    /** Opens the grid of the person's unit. */
    static Page month(Page page) {
        page.navigate(MONTH);
        return page;
    }

    static Locator row(Page page, int number) {
        return page.locator("tr[data-row]:has([data-field=toDate])").nth(number);
    }

    /** The year-to-date cell. */
    static Locator figure(Page page, int row) {
        return row(page, row).locator("[data-field=toDate]");
    }

    /** What the row says of its cells: saved, waiting, wrong. */
    static Locator state(Page page, int row) {
        return row(page, row).locator("[data-state]");
    }

    /** Types a figure and leaves the cell. */
    static void type(Page page, int row, String value) {
        figure(page, row).fill(value);
        figure(page, row).press("Tab");
    }

    static long indicator(Page page, int row) {
        return indicator(row(page, row));
    }

    static long indicator(Locator row) {
        return Long.parseLong(String.valueOf(row.getAttribute("id")).substring("row-".length()));
    }

    static long unit(Page page) {
        return Long.parseLong(String.valueOf(page.locator("#month-grid").getAttribute("data-unit")));
    }
}
