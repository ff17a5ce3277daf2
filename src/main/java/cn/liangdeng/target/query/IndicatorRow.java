package cn.liangdeng.target.query;

import cn.liangdeng.target.IndicatorData;

/**
 * An indicator of the dictionary.
 *
 * @param version to be handed back with a change
 * @param targets how many targets are set on it
 */
public record IndicatorRow(long id, int version, IndicatorData data, int targets) {}
