package cn.liangdeng.target.query;

/** Two targets that contradict each other or say the same. */
public record JoinedPair(JoinedTarget one, JoinedTarget other) {}
