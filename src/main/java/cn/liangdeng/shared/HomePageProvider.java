package cn.liangdeng.shared;

import java.util.Optional;

/** Implemented by a module that has a home page of its own for some people, for example the leader's home. */
public interface HomePageProvider {

    /** Where this person's home is, below the context path and never {@code /}; empty for the common list of 待办. */
    Optional<String> pathFor(CurrentUser user);
}
