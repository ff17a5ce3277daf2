package cn.liangdeng.target;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 专题: the heads under which leaders ask how things stand, whatever document set the targets. An indicator stands under one at
 * most. Changing them needs {@code TARGET_MANAGE}.
 */
public interface Themes {

    /** The themes of the current person's district, in their order. */
    List<Theme> all();

    /** The indicators to choose from, by name, with the themes they stand under. */
    List<ThemedIndicator> indicators();

    /**
     * The newest acts on the district's themes, newest first; also on themes that are removed.
     *
     * @param theme those on this theme only; null for all
     */
    List<ThemeAct> history(@Nullable Long theme);

    /**
     * Makes a theme.
     *
     * @return its id
     * @throws cn.liangdeng.shared.BusinessException invalid, if the name is missing, too long or taken
     */
    long create(String name, int position);

    /**
     * Changes a theme. Its indicators leave the themes that they stood under.
     *
     * @param version as the person saw it
     * @throws cn.liangdeng.shared.BusinessException not found; invalid as above; conflict, if somebody changed it meanwhile
     */
    void change(long id, int version, String name, int position, Set<IndicatorId> indicators);

    /**
     * Takes a theme off the list; its indicators stand under none then.
     *
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    void remove(long id);

    /**
     * A theme.
     *
     * @param position order in the list, from 1
     * @param indicators how many stand under it
     * @param changedBy who changed it last
     */
    record Theme(
            long id, String name, int position, int indicators, String changedBy, Instant changedAt, int version) {}

    /**
     * An indicator to choose.
     *
     * @param theme id of the theme it stands under, 0 for none
     * @param themeName its name, empty for none
     */
    record ThemedIndicator(IndicatorId id, String name, long theme, String themeName) {}
}
