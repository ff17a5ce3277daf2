package cn.liangdeng.platform.web;

import cn.liangdeng.shared.TopBarContributor.Tool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page shows of the person and the product.
 *
 * @param account number of the signed-in account; by it a page notices that somebody else has signed in meanwhile
 * @param personName the person
 * @param districtName the district the person works in
 * @param uploadLimit largest file that may be uploaded, in bytes
 * @param tools what stands in the top bar beside 待办
 * @param navigation the groups of the left navigation that have entries for this person, in order
 */
record Frame(
        long account,
        String personName,
        String districtName,
        long uploadLimit,
        List<Tool> tools,
        List<Group> navigation) {

    Frame {
        tools = List.copyOf(tools);
        navigation = List.copyOf(navigation);
    }

    /**
     * A group of the navigation.
     *
     * @param name by which the browser remembers whether the person left it open
     * @param labelKey key of its title; null for the first group, which has none and is always open
     * @param open true where its entries are shown before the person has said otherwise
     */
    record Group(String name, @Nullable String labelKey, boolean open, List<Entry> entries) {

        Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry of the navigation.
     *
     * @param labelKey key of its label
     * @param path address below the context path
     * @param icon id of a symbol in {@code static/icons.svg}
     * @param current true for the entry under which the present page lies
     */
    record Entry(String labelKey, String path, String icon, boolean current) {}
}
