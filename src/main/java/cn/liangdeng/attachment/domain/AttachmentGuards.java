package cn.liangdeng.attachment.domain;

import cn.liangdeng.attachment.AttachmentGuard;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The guards of all owners. Asked late, because owners need {@code Attachments} themselves. */
@Component
public class AttachmentGuards {

    private final ObjectProvider<AttachmentGuard> guards;

    AttachmentGuards(ObjectProvider<AttachmentGuard> guards) {
        this.guards = guards;
    }

    /** The guard that answers to the name; empty if no module does. */
    public Optional<AttachmentGuard> of(String owner) {
        return Optional.ofNullable(byOwner(guards.stream()).get(owner));
    }

    private static Map<String, AttachmentGuard> byOwner(Stream<AttachmentGuard> all) {
        return all.collect(Collectors.toMap(AttachmentGuard::owner, Function.identity()));
    }
}
