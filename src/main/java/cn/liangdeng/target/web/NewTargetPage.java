package cn.liangdeng.target.web;

import cn.liangdeng.target.query.IndicatorRow;

/** 新建目标 on an indicator. */
record NewTargetPage(IndicatorRow indicator, DetailsChoices choices, TermsView terms) {}
