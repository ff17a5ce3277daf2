package cn.liangdeng.target.web;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.shared.Option;
import cn.liangdeng.target.query.OpenPart;
import java.util.List;

/** The open targets of a unit, to be handed over to those that are offered. */
record HandoverPage(UnitSummary unit, List<OpenPart> parts, List<Option> owners) {}
