package example.breach.rules;

import example.breach.rules.domain.OpenEntity;
import org.springframework.data.repository.Repository;

/** Breaks: public. */
public interface OpenRepository extends Repository<OpenEntity, Long> {}
