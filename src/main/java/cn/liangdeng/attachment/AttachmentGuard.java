package cn.liangdeng.attachment;

import cn.liangdeng.shared.CurrentUser;

/** Implemented by a module that owns files: says who may read one. A file without a guard is handed to nobody. */
public interface AttachmentGuard {

    /** Most bytes of a file of evidence, and of any owner that names no limit of its own: 20 MB. */
    long DEFAULT_MAXIMUM_SIZE = 20L * 1024 * 1024;

    /** The owner name under which the module stores its files, 1…40 characters. */
    String owner();

    boolean mayRead(FileId file, CurrentUser user);

    /** Most bytes that one file of this owner may have. */
    default long maximumSize() {
        return DEFAULT_MAXIMUM_SIZE;
    }
}
