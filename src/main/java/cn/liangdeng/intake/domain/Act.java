package cn.liangdeng.intake.domain;

import cn.liangdeng.shared.AccountId;
import java.time.Instant;

/** Who decides on drafts, and when. */
record Act(AccountId by, Instant at) {}
