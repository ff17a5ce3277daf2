package example.breach.rules.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks: public, and keeps a fact as a binary float. */
@Entity
public class OpenEntity {

    @Id
    Long id;

    double share;
}
