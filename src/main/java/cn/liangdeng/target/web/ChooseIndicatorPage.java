package cn.liangdeng.target.web;

import cn.liangdeng.shared.Page;
import cn.liangdeng.target.query.IndicatorRow;

/**
 * The first step of 新建目标: which indicator.
 *
 * @param q words looked for, empty for all
 */
record ChooseIndicatorPage(String q, Page<IndicatorRow> page) {}
