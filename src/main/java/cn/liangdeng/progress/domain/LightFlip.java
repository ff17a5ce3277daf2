package cn.liangdeng.progress.domain;

import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;

/** A light that turns when a rule comes into force. */
public record LightFlip(TargetId target, ReportingMonth month, ShownLight before, ShownLight after) {}
