package cn.liangdeng.target.domain;

import cn.liangdeng.shared.AccountId;
import java.time.Instant;

/** Who does something to a light rule, and when. */
record RuleAct(AccountId by, String personName, Instant at) {}
