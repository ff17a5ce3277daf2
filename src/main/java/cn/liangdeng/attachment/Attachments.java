package cn.liangdeng.attachment;

/** Stores files. Reading for a person goes through the download page, which asks the owner's {@link AttachmentGuard}. */
public interface Attachments {

    /**
     * Stores a file for the current person's district; equal content is stored once.
     *
     * @param owner name of the owning module's guard
     * @param name file name as the person sees it, without a path, at most 255 characters
     * @param mediaType found from the content, never taken from the browser
     * @param content not empty
     */
    FileId store(String owner, String name, String mediaType, byte[] content);

    /**
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    StoredFile describe(FileId id);

    /** The content, for modules that own the file; does not ask the guard. */
    byte[] content(FileId id);
}
