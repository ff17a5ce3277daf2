package cn.liangdeng.shared;

import java.util.List;

/** Implemented by a module that has something to count in the top bar beside 待办, for example unread messages. */
public interface TopBarContributor {

    /** The tools that this person sees, in order. Asked at every page, so it must not touch the database. */
    List<Tool> toolsFor(CurrentUser user);

    /**
     * A link with a number.
     *
     * @param labelKey key of its label in the message bundles
     * @param path where it leads, below the context path
     * @param countPath where the number is fetched after the page is shown: JSON with {@code count} and {@code text}
     * @param icon id of a symbol in {@code static/icons.svg}
     */
    record Tool(String labelKey, String path, String countPath, String icon) {}
}
