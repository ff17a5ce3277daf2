package cn.liangdeng.target.web;

import cn.liangdeng.shared.Option;
import java.util.List;

/**
 * Which indicator carries the level of a growth rate.
 *
 * @param id of the growth rate
 * @param name of the growth rate
 * @param levels the amounts of the district's dictionary
 */
record LevelPage(long id, String name, List<Option> levels) {}
