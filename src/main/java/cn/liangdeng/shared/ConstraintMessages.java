package cn.liangdeng.shared;

import java.util.Map;

/**
 * Implemented by a module whose database constraints people can run into: the sentence for each. A constraint that no module
 * names is a defect and answered as one.
 */
public interface ConstraintMessages {

    /** Name of the constraint (or unique index) in the database → key of the sentence in the message bundles. */
    Map<String, String> constraintMessages();
}
