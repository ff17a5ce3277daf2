package cn.liangdeng.attachment;

import cn.liangdeng.shared.CurrentUser;

/** Implemented by a module that owns files: says who may read one. A file without a guard is handed to nobody. */
public interface AttachmentGuard {

    /** The owner name under which the module stores its files. */
    String owner();

    boolean mayRead(FileId file, CurrentUser user);
}
