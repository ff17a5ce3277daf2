package cn.liangdeng.shared;

import java.util.List;

/** Implemented by a module that has entries in the navigation; the frame asks all of them and knows none. */
public interface NavigationContributor {

    /** The entries that this person sees; empty if none. Asked at every page, so it must not touch the database. */
    List<NavigationEntry> entriesFor(CurrentUser user);

    /**
     * One entry.
     *
     * @param group where it stands
     * @param order position inside the group, ascending
     * @param labelKey key of its label in the message bundles
     * @param path address below the context path, starting with a slash
     * @param icon id of a symbol in {@code static/icons.svg}
     * @param monthly true where the page shows an as-of month ({@code month} in its address): it then opens in the month of the
     *     present page
     */
    record NavigationEntry(Group group, int order, String labelKey, String path, String icon, boolean monthly) {

        public NavigationEntry(Group group, int order, String labelKey, String path, String icon) {
            this(group, order, labelKey, path, icon, false);
        }

        /** The same of a page that shows an as-of month. */
        public NavigationEntry keepingMonth() {
            return new NavigationEntry(group, order, labelKey, path, icon, true);
        }
    }

    /** Groups of the left navigation, in the order shown. */
    enum Group {
        HOME,
        REPORTING,
        TARGETS,
        DOCUMENTS,
        DISPATCH,
        ADMINISTRATION
    }
}
